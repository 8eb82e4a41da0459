#pragma once

#include "ui/panels/lesson/mark.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace socketlab::items {
class ChecksModel;
class LessonPlayer;
} // namespace socketlab::items

namespace socketlab::ui {

/// Stays below the lesson: how the step stands in one sentence, told to screen readers as well, and the buttons.
/// Shows `player` and `checks`, which must outlive it. GUI only.
class LessonFooter : public QWidget
{
    Q_OBJECT

public:
    LessonFooter(items::LessonPlayer& player, items::ChecksModel& checks, QWidget* parent = nullptr);

    void refresh();
    /// The next sentence is told also where it is the same as the last one.
    void beginStep();
    /// Shows a sentence and tells it to screen readers.
    void tell(const QString& sentence);
    /// Gives the keyboard to the button that fits best.
    void takeFocus();
    /// Goes on where that is possible. Returns whether it was.
    bool goOn();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void layOut();
    void connectButtons();
    void refreshHints();
    QString standing() const;
    QString praise() const;
    Mark mark() const;
    bool isPassed() const;

    items::LessonPlayer& m_player;
    items::ChecksModel& m_checks;
    QWidget* m_mark;
    QLabel* m_status;
    QPushButton* m_restart;
    QPushButton* m_hint;
    QPushButton* m_show;
    QPushButton* m_next;
};

} // namespace socketlab::ui
