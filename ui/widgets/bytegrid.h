#pragma once

#include "items/pump.h"
#include "ui/widgets/bytecells.h"
#include "ui/widgets/bytegridlayout.h"
#include "ui/widgets/scrollrange.h"

#include <QAbstractScrollArea>

namespace socketlab::ui {

/// One direction of a connection in rows: offset, hex and characters, each byte in the colour and pattern of its place,
/// with marks where calls begin. Paints only what is seen. Follows the end until somebody scrolls away from it. Bytes are
/// chosen by mouse and keys; what the cursor stands on is the accessible description. `pump` must outlive it. GUI only.
class ByteGrid : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ByteGrid(const items::Pump& pump, QWidget* parent = nullptr);

    /// Shows that stream, an index into LabState::streams(); nothing: an empty grid.
    void setStream(std::optional<std::size_t> stream);
    std::optional<std::size_t> stream() const { return m_stream; }
    /// Marks the bytes that differ from those of another stream at the same offset. The grid is then as long as the
    /// longer one, so that two of them can scroll together.
    void setCompared(std::optional<std::size_t> other);
    /// How many bytes stand in a row; nothing: as many as fit.
    void setRowLength(std::optional<int> length);
    int rowLength() const;
    /// How many bytes stand in a row of a grid that is so wide, and how wide it has to be for that.
    int rowLengthFor(int width) const;
    int widthFor(int rowLength) const;

    /// What is chosen, the byte of the cursor among it.
    std::optional<ByteRange> selection() const;
    std::optional<StreamOffset> cursor() const { return m_cursor; }
    /// Chooses without telling, and brings it to sight.
    void select(ByteRange range);
    void clearSelection();

    double position() const { return m_range.position(); }
    bool followsEnd() const { return m_range.followsEnd(); }
    /// What stands at a point of the viewport, in plain words; empty where nothing does.
    QString wordsAt(QPoint point) const;
    /// The middle of a byte's hex in the viewport, where it is seen.
    QPoint pointOf(StreamOffset offset) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void scrollTo(double position);

signals:
    void bytesChosen(socketlab::ByteRange range);
    void scrolled(double position);

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// All that a picture depends on, so that a grid on which nothing happens is not painted again.
    struct Appearance
    {
        StreamOffset last{}, taken{}, arrived{}, read{}, comparedLast{};
        std::uint64_t unsent = 0;
        std::size_t sends = 0, receives = 0;
        bool isCutOff = false, isDropped = false;
        bool operator==(const Appearance&) const = default;
    };
    enum class Extend : std::uint8_t { No, Yes };

    void refresh();
    void showChanges();
    void updateMetrics();
    void updateScrolling();
    void tellPosition();
    void moveCursor(StreamOffset offset, Extend extend);
    void bringToSight(StreamOffset offset);
    void describe();
    std::optional<std::uint64_t> targetOf(const QKeyEvent& event, std::uint64_t at, std::uint64_t last) const;
    const journal::Stream& streamAt(std::optional<std::size_t> index) const;
    const journal::Stream& shown() const { return streamAt(m_stream); }
    Appearance appearance() const;
    ByteGridLayout layoutNow() const;
    QPointF contentPoint(QPointF point) const;
    double viewHeight() const;

    const items::Pump& m_pump;
    std::optional<std::size_t> m_stream;
    std::optional<std::size_t> m_compared;
    std::optional<int> m_fixedRowLength;
    std::shared_ptr<ByteCells> m_cells;
    ByteGridMetrics m_metrics;
    Appearance m_appearance;
    ScrollRange m_range;
    std::optional<StreamOffset> m_cursor;
    StreamOffset m_anchor{};
    bool m_isMovingBar = false;
};

} // namespace socketlab::ui
