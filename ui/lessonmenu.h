#pragma once

#include "items/lessonplayer.h"

#include <QMenu>

#include <span>

class QActionGroup;

namespace socketlab::ui {

/// Everything that one can do with lessons. `player` and `lessons`, those to choose from, must outlive it. GUI only.
class LessonMenu : public QMenu
{
    Q_OBJECT

public:
    LessonMenu(items::LessonPlayer& player, std::span<const lesson::Lesson> lessons, QWidget* parent = nullptr);

private:
    void fillLessons();
    void refillSteps();
    void refresh();
    QAction* addCommand(const QString& text, const QKeySequence& key, void (items::LessonPlayer::*command)());

    items::LessonPlayer& m_player;
    std::span<const lesson::Lesson> m_lessons;
    QMenu* m_choose;
    QMenu* m_steps;
    QActionGroup* m_stepGroup = nullptr;
    QAction* m_restart = nullptr;
    QAction* m_next;
    QAction* m_hint;
    QAction* m_show;
    QAction* m_sandbox;
    QAction* m_back;
};

} // namespace socketlab::ui
