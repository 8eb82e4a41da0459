#pragma once

#include "items/pump.h"
#include "ui/widgets/cardcontent.h"
#include "ui/widgets/stage.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace socketlab::ui {

class CardShelf;
class ConnectionRow;

/// The stage: every connection of the lab with its two ends and where each of its bytes is, the listeners with their
/// waiting rooms, and sockets that are neither. `pump` must outlive the panel. GUI only.
class BytesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BytesPanel(items::Pump& pump, QWidget* parent = nullptr);

signals:
    /// Somebody pressed the card of a socket.
    void socketChosen(socketlab::SocketId socket);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fold(Sequence from, Sequence to);
    void refresh();
    void showConnections(const Stage& stage);
    void showShelf(const Stage& stage);
    QString headline(const Stage& stage) const;
    void applyTheme();

    items::Pump& m_pump;
    LastCalls m_lastCalls;
    Timestamp m_since{};                ///< the last time that a lesson was begun or started again
    std::vector<ConnectionRow*> m_rows; ///< those not needed are hidden, to be used again
    std::vector<SocketId> m_onShelf;
    QLabel* m_title;
    QLabel* m_headline;
    QLabel* m_leftOut;
    QLabel* m_nothing;
    QScrollArea* m_scroll;
    QVBoxLayout* m_rowLayout;
    CardShelf* m_shelf;
};

} // namespace socketlab::ui
