#pragma once

#include "items/hand.h"

#include <QTimer>

#include <deque>

namespace socketlab::items {

/// A statement of a script that is played by hand.
struct ScriptLine
{
    std::string actor;
    std::string call;
    bool mayWait = false; ///< the next one starts when this one has begun
};

/// Plays lines by a Hand, one after the other, so slowly that a person can follow. Stops at the first call that fails.
/// The hand and the pump must outlive it. GUI only.
class StatementQueue : public QObject
{
    Q_OBJECT

public:
    StatementQueue(engine::Lab& lab, const Pump& pump, Hand& hand, QObject* parent = nullptr);

    /// Between one line and the next.
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }
    /// Takes the place of what still plays.
    void play(std::vector<ScriptLine> lines);
    /// Drops what still plays.
    void stop();
    bool isPlaying() const { return m_underWay.has_value() || !m_lines.empty(); }
    /// What the latest call gave that has returned; null where there is none.
    const CallReturned* lastResult() const { return m_last ? &*m_last : nullptr; }

signals:
    void finished();
    /// By stop().
    void dropped();
    /// What went wrong: one sentence.
    void failed(const QString& sentence);

private:
    void drop();
    void goOn();
    bool isSettled();
    void giveUpWithItsActor();
    void startNext();

    engine::Lab& m_lab;
    const Pump& m_pump;
    Hand& m_hand;
    std::deque<ScriptLine> m_lines;
    std::optional<CallId> m_underWay;
    ScriptLine m_current;
    std::optional<CallReturned> m_last;
    std::chrono::milliseconds m_pause{120};
    QTimer m_timer{this};
};

} // namespace socketlab::items
