#pragma once

#include "items/connectionsmodel.h"
#include "items/selection.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;

namespace socketlab::ui {

class PanelTable;

/// Many connections, a line each, with a filter over all their words. The current line is the choice of all panels.
/// The model and the selection must outlive it. GUI only.
class ConnectionTable : public QWidget
{
    Q_OBJECT

public:
    ConnectionTable(items::ConnectionsModel& connections, items::Selection& selection, QWidget* parent = nullptr);

private:
    void choose(const QModelIndex& row);
    void markChosen();
    void tellCount();

    items::ConnectionsModel& m_connections;
    items::Selection& m_selection;
    QSortFilterProxyModel* m_matching;
    QLineEdit* m_filter;
    QLabel* m_count;
    PanelTable* m_table;
};

} // namespace socketlab::ui
