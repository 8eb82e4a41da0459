#pragma once

#include "ui/panels/lesson/prose.h"

#include <QLabel>

namespace socketlab::ui {

/// Shows lesson text as tall as its width makes it; text() is what a screen reader says. GUI only.
class ProseLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Ink : std::uint8_t { Text, Dim };

    explicit ProseLabel(QWidget* parent = nullptr);

    void setMarkdown(const QString& markdown);
    void setInk(Ink ink);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Prose m_prose;
    Ink m_ink = Ink::Text;
};

} // namespace socketlab::ui
