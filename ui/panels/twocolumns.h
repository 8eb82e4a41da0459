#pragma once

#include <QScrollArea>

class QBoxLayout;

namespace socketlab::ui {

/// Two parts of a panel: side by side where that leaves each enough room, one below the other where not. What is too high
/// or too wide then can be scrolled. GUI only.
class TwoColumns : public QScrollArea
{
    Q_OBJECT

public:
    /// `charactersEach`: how wide a part should be at least when they stand side by side. Takes both.
    TwoColumns(QWidget* first, QWidget* second, int charactersEach, QWidget* parent = nullptr);

    bool areSideBySide() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_layout;
    int m_charactersEach;
};

} // namespace socketlab::ui
