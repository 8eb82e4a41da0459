#pragma once

#include "items/sessionview.h"
#include "ui/widgets/bytegrid.h"

#include <QWidget>

#include <array>

class QLabel;

namespace socketlab::ui {

class StreamChoice;

/// Two directions beside each other, byte by byte from the first on: those of a connection, or any other one on the right.
/// They scroll together, and bytes that differ at the same offset are underlined. `view` must outlive it. GUI only.
class GridPair : public QWidget
{
    Q_OBJECT

public:
    explicit GridPair(items::SessionView& view, QWidget* parent = nullptr);

    /// On the right stands the other direction of the same connection, unless somebody has chosen another stream there
    /// since the left one was.
    void showOnTheLeft(std::optional<std::size_t> stream);
    /// The same, unless it is seen on the right already: who chooses bytes there does not want the sides to change.
    void showStream(std::optional<std::size_t> stream);
    const std::array<ByteGrid*, 2>& grids() const { return m_grids; }
    /// The one with the keyboard, or the one that shows this stream, or the left one.
    ByteGrid& gridOf(std::optional<std::size_t> stream) const;

signals:
    void bytesChosen(std::size_t stream, socketlab::ByteRange range);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setStreams(std::optional<std::size_t> left, std::optional<std::size_t> right);
    QWidget* makeHead();
    void alignRows();
    void showCaption();

    const items::Pump& m_pump;
    std::optional<std::size_t> m_chosenRight;
    std::array<ByteGrid*, 2> m_grids;
    QLabel* m_caption; ///< of the left one
    StreamChoice* m_compared;
};

} // namespace socketlab::ui
