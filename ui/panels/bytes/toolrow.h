#pragma once

#include <QWidget>

class QBoxLayout;

namespace socketlab::ui {

/// Two groups of tools in one line, or one below the other where a line is too short for both. Takes both over. GUI only.
class ToolRow : public QWidget
{
    Q_OBJECT

public:
    /// `first` takes the room that is left.
    ToolRow(QWidget& first, QWidget& second, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget& m_first;
    QWidget& m_second;
    QBoxLayout* m_layout;
};

} // namespace socketlab::ui
