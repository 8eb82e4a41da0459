#pragma once

#include "ui/theme.h"

#include <QPixmap>
#include <QSizeF>
#include <QString>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>

namespace socketlab::ui {

/// The value of a byte, or nothing where it was not recorded.
using ByteValue = std::optional<std::byte>;

/// `69`, `··` for an unknown one.
QString hexText(ByteValue value);

/// What stands below the hex: the ASCII character, `␣`, `\n`, `\r`, `\t`, or `·` for whatever could be hostile.
QString characterText(ByteValue value);

/// What a cell shows of a byte: hex above its character, as on a tape, or one of them alone, as in a grid.
enum class CellForm : std::uint8_t { Stacked, Hex, Character };
inline constexpr std::size_t cellFormCount = 3;

/// Pictures of bytes by value and place, painted once each. GUI only.
/// Besides its colour each place has its own edge: dashed in the program, a bar on top in the sender's kernel,
/// dots at both sides under way, a bar at the bottom in the receiver's kernel, none when read.
class ByteCells
{
public:
    /// One set for all views, which goes with the last of them: pictures must not outlive the application.
    static std::shared_ptr<ByteCells> shared();

    /// Forgets all pictures where anything has changed.
    void prepare(const QFont& font, qreal pixelRatio, const Theme& theme);

    /// In device-independent pixels; follows from the font.
    QSizeF cellSize(CellForm form = CellForm::Stacked) const { return m_sizes[static_cast<std::size_t>(form)]; }

    const QPixmap& cell(ByteValue value, journal::Place place, CellForm form = CellForm::Stacked);

    /// Paints the sign of a place without a byte, for a legend.
    static void paintPlace(QPainter& painter, const QRectF& area, journal::Place place, const Theme& theme);

private:
    QPixmap paintCell(ByteValue value, journal::Place place, CellForm form) const;
    void paintStacked(QPainter& painter, ByteValue value, journal::Place place) const;
    void paintHex(QPainter& painter, ByteValue value, journal::Place place) const;
    void paintCharacter(QPainter& painter, ByteValue value, journal::Place place) const;

    static constexpr std::size_t unknown = 256;
    using Pictures = std::array<std::array<QPixmap, unknown + 1>, journal::placeCount>;
    std::array<Pictures, cellFormCount> m_pictures;
    std::array<QSizeF, cellFormCount> m_sizes;
    QFont m_font;
    qreal m_pixelRatio = 0;
    const Theme* m_theme = nullptr;
};

} // namespace socketlab::ui
