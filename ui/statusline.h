#pragma once

#include <QStatusBar>

class QLabel;

namespace socketlab::items {
class LessonPlayer;
class Pump;
} // namespace socketlab::items

namespace socketlab::ui {

/// What the lab records, who can reach it, and where in the lesson one is.
/// `pump` and `player` must outlive it. GUI only.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(const items::Pump& pump, const items::LessonPlayer& player, QWidget* parent = nullptr);

private:
    void countCalls();
    void tellPlace();

    const items::Pump& m_pump;
    const items::LessonPlayer& m_player;
    QLabel* m_calls;
    QLabel* m_place;
};

} // namespace socketlab::ui
