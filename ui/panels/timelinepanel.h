#pragma once

#include "items/pump.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace socketlab::ui {

class TimelineView;

/// The timeline with its tools: compact or true to time, zoom, and whether the set-up's calls are shown.
/// `pump` must outlive the panel. GUI only.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePanel(items::Pump& pump, QWidget* parent = nullptr);

    TimelineView& view() { return *m_view; }

signals:
    /// Somebody pressed the bar of a call, or Enter on it. `began` is the record of its begin.
    void callChosen(socketlab::Sequence began);

private:
    QToolButton* addTool(QHBoxLayout& tools, const QString& text, const QString& meaning);
    void addModes(QHBoxLayout& tools);
    void addWorldToggle(QHBoxLayout& tools);
    void addZoom(QHBoxLayout& tools);

    TimelineView* m_view;
};

} // namespace socketlab::ui
