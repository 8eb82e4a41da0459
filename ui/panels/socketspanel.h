#pragma once

#include "items/sessionview.h"

#include <QWidget>

class QLabel;
class QMenu;
class QSortFilterProxyModel;

namespace socketlab::ui {

class PanelTable;

/// The table of the sockets, and the chosen one in words. Closed ones are dimmed, and gone once their name stands for another. Emits wishes; who makes
/// the call is up to others. GUI only.
class SocketsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `view` must outlive the panel.
    explicit SocketsPanel(items::SessionView& view, QWidget* parent = nullptr);

    /// What can be done with a socket of the table, for the context menu; the caller deletes it.
    QMenu* menuFor(const QModelIndex& socket);

signals:
    void closeRequested(socketlab::SocketId socket);
    void shutdownRequested(socketlab::SocketId socket, socketlab::Direction half);

private:
    void showMenu(const QPoint& place);
    void markChosen();
    void tellWords();

    items::SocketsModel& m_sockets;
    const items::Pump& m_pump;
    items::Selection& m_selection;
    QSortFilterProxyModel* m_stillOfUse;
    PanelTable* m_table;
    QLabel* m_words;
};

} // namespace socketlab::ui
