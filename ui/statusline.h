#pragma once

#include <QStatusBar>
#include <QTimer>

#include <functional>

class QLabel;

namespace socketlab::items {
class LessonPlayer;
class Pump;
} // namespace socketlab::items

namespace socketlab::ui {

/// How the saving of the session goes on.
struct SavingState
{
    bool isBehind = false; ///< actors wait until their calls are saved
    QString problem;       ///< why nothing is saved any more; empty while all is well
};

/// What the lab records, who can reach it, and where in the lesson one is.
/// `pump` and `player` must outlive it. GUI only.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(const items::Pump& pump, const items::LessonPlayer& player, QWidget* parent = nullptr);

    /// Asks twice a second, and says what is out of order.
    void watchSaving(std::function<SavingState()> ask);

    /// From now on other machines can call what the lab listens with.
    void tellOpenToNetwork();

signals:
    /// Once, when the session is no longer saved.
    void savingFailed(const QString& sentence);

private:
    void countCalls();
    void tellPlace();
    void tellSaving();

    const items::Pump& m_pump;
    const items::LessonPlayer& m_player;
    QLabel* m_calls;
    QLabel* m_place;
    QLabel* m_saving;
    QLabel* m_reach;
    QTimer m_look{this};
    std::function<SavingState()> m_askSaving;
};

} // namespace socketlab::ui
