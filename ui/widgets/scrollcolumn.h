#pragma once

#include <QScrollArea>

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
    }

    QSize sizeHint() const override { return {fontMetrics().height() * 20, fontMetrics().height() * 24}; }
};

} // namespace socketlab::ui
