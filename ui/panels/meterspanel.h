#pragma once

#include "items/metersmodel.h"
#include "items/sessionview.h"

#include <QWidget>

class QLabel;

namespace socketlab::ui {

class PanelTable;
class Sparkline;

/// Calls and bytes of each second of the last minute, connections, and what each actor costs, at the moment that is
/// shown. `view` must outlive it. GUI only.
class MetersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MetersPanel(items::SessionView& view, QWidget* parent = nullptr);

private:
    void makeTable();
    void showNumbers();
    void markChosen();

    items::SessionView& m_view;
    items::MetersModel m_meters;
    Sparkline* m_calls;
    Sparkline* m_bytes;
    QLabel* m_connections;
    PanelTable* m_table;
};

} // namespace socketlab::ui
