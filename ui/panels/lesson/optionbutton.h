#pragma once

#include "ui/panels/lesson/prose.h"

#include <QRadioButton>

namespace socketlab::ui {

/// One answer of a prediction: a radio button whose text wraps and may hold code; all of it can be clicked.
/// text() is what a screen reader says. GUI only.
class OptionButton : public QRadioButton
{
    Q_OBJECT

public:
    explicit OptionButton(const QString& markdown, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint& position) const override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int textLeft() const;
    void paintIndicator(QPainter& painter) const;

    Prose m_prose;
};

} // namespace socketlab::ui
