#pragma once

#include "items/selection.h"
#include "items/stage.h"
#include "ui/widgets/cardcontent.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace socketlab::ui {

class TapeView;

/// How much room a tape takes on which nothing stands.
enum class EmptyTapes { Full, Slim };

/// A connection: the card of each end, and between them one tape for each direction. `pump` must outlive it. GUI only.
class ConnectionRow : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionRow(const items::Pump& pump, QWidget* parent = nullptr);

    void showConnection(const items::StageConnection& connection, EmptyTapes emptyTapes);
    /// Rings the card of that socket, if it is one of the two.
    void markChosen(SocketId socket);

    /// Marks them on the tape that they are of, if it is one of the two.
    void markChosen(const std::optional<items::ByteSelection>& bytes);

signals:
    void socketChosen(socketlab::SocketId socket);
    void bytesChosen(const socketlab::items::ByteSelection& bytes);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Lane
    {
        QLabel* caption = nullptr;
        TapeView* tape = nullptr;
    };
    Lane addLane(QVBoxLayout& into);
    void showLane(const Lane& lane, std::optional<std::size_t> stream, EmptyTapes emptyTapes);

    const items::Pump& m_pump;
    items::StageConnection m_connection;
    SocketCard* m_left;
    SocketCard* m_right;
    Lane m_toRight;
    Lane m_toLeft;
};

} // namespace socketlab::ui
