#pragma once

#include "ui/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace socketlab::ui {

/// A rounded ground for what belongs together, in one of the theme's tones, with a column of widgets. GUI only.
class Card : public QFrame
{
    Q_OBJECT

public:
    using ToneOf = const Tone Theme::*;

    explicit Card(ToneOf tone, QWidget* parent = nullptr);

    void setTone(ToneOf tone);
    QVBoxLayout* column() const { return m_column; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ToneOf m_tone;
    QVBoxLayout* m_column;
};

} // namespace socketlab::ui
