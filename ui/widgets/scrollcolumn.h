#pragma once

#include <QScrollArea>
#include <QScrollBar>

namespace socketlab::ui {

/// A column of widgets that scrolls up and down. What it holds is not measured to say how large it would like to be:
/// it gets what is left in any case. GUI only.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget* parent = nullptr) : QScrollArea(parent)
    {
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
        setFrameShape(QFrame::NoFrame);
        // Qt's bars begin with a hundred steps, for which all is laid out once as narrow as beside a bar.
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
    }

    QSize sizeHint() const override { return {fontMetrics().height() * 20, fontMetrics().height() * 24}; }
};

} // namespace socketlab::ui
