#pragma once

#include "items/sessionview.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace socketlab::ui {

class TimelineView;

/// The timeline with its tools: compact or true to time, zoom, and whether the set-up's calls are shown.
/// `view` must outlive the panel. GUI only.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePanel(items::SessionView& view, QWidget* parent = nullptr);

    TimelineView& view() { return *m_view; }

private:
    QToolButton* addTool(QHBoxLayout& tools, const QString& text, const QString& meaning);
    void addModes(QHBoxLayout& tools);
    void addWorldToggle(QHBoxLayout& tools);
    void addZoom(QHBoxLayout& tools);
    void markChosen();

    items::Selection& m_selection;
    TimelineView* m_view;
};

} // namespace socketlab::ui
