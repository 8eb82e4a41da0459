#pragma once

#include "items/connectionsmodel.h"
#include "items/sessionview.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace socketlab::ui {

class ActorChip;
class ConnectionRow;
class ConnectionTable;
class FlowLayout;
class SocketChip;

/// The stage: who acts, every connection with its two ends and where each of its bytes is, the listeners with their
/// waiting rooms, and sockets that are neither. Many connections are a table, and the chosen one is shown whole.
/// `view` must outlive the panel. GUI only.
class StagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StagePanel(items::SessionView& view, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void layOut();
    void refresh();
    void showActors();
    void showConnections();
    void showShelf();
    void tellLeftOut(std::size_t actors, std::size_t sockets);
    void markChosen();
    std::vector<items::StageConnection> shownInFull() const;
    bool isCrowded() const;
    QString headline() const;
    void applyTheme();

    const items::Pump& m_pump;
    items::Selection& m_selection;
    items::ConnectionsModel m_connections;
    // Those not needed are hidden, to be used again.
    std::vector<ActorChip*> m_chips;
    std::vector<SocketChip*> m_shelved;
    std::vector<ConnectionRow*> m_rows;
    std::vector<ActorId> m_chipActors;
    std::vector<SocketId> m_onShelf;
    QScrollArea* m_scroll;
    QWidget* m_ground; ///< all that scrolls lies on it
    QLabel* m_title;
    QLabel* m_headline;
    QLabel* m_leftOut;
    QLabel* m_nothing;
    FlowLayout* m_actorStrip;
    FlowLayout* m_shelf;
    ConnectionTable* m_table = nullptr; ///< made for the first crowd
    QVBoxLayout* m_tablePlace;
    QVBoxLayout* m_rowLayout;
};

} // namespace socketlab::ui
