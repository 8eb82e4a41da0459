#pragma once

#include "ui/widgets/bytegrid.h"

#include <QWidget>

#include <array>

class QLabel;

namespace socketlab::ui {

class StreamChoice;

/// Two directions beside each other, byte by byte from the first on: those of a connection, or any other one on the right.
/// They scroll together, and bytes that differ at the same offset are underlined. `pump` must outlive it. GUI only.
class GridPair : public QWidget
{
    Q_OBJECT

public:
    explicit GridPair(const items::Pump& pump, QWidget* parent = nullptr);

    /// What stands on the left. On the right stands the other direction, until somebody chooses another stream there.
    void setStream(std::optional<std::size_t> left);
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
    std::array<ByteGrid*, 2> m_grids;
    QLabel* m_caption; ///< of the left one
    StreamChoice* m_compared;
};

} // namespace socketlab::ui
