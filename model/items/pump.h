#pragma once

#include "journal/calltable.h"
#include "journal/journal.h"
#include "journal/labstate.h"
#include "journal/moments.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace socketlab::items {

/// Whether more is to come: a session that runs, or one that was saved and read.
enum class Recording : std::uint8_t { Running, Over };

/// Brings a journal to the eyes: folds its new records at most 60 times a second and says so once for each batch.
/// Shows the latest moment, or any earlier one as long as somebody wants to look at that.
/// The journal must outlive it. GUI only; the journal's own thread only arms it.
class Pump : public QObject
{
    Q_OBJECT

public:
    explicit Pump(journal::Journal& journal, Recording recording = Recording::Running, QObject* parent = nullptr);
    ~Pump() override;

    const journal::Journal& journal() const { return m_journal; }
    /// The lab at the moment that is shown.
    const journal::LabState& state() const { return m_past ? *m_past : m_latest; }
    /// The lab after all records that have been folded, whatever is shown.
    const journal::LabState& latest() const { return m_latest; }
    /// All calls of the session so far, also those that begin after the moment that is shown.
    const journal::CallTable& calls() const { return m_calls; }
    /// A call as it stood at the moment that is shown; one that began later stands as it stands now.
    journal::CallView viewCall(std::size_t index) const;
    /// The time of the first record; all times on the screen count from it. The epoch while there is none.
    Timestamp start() const;

    bool isLive() const { return !m_past; }
    /// How many records have happened at the moment that is shown.
    Sequence moment() const { return state().applied(); }
    bool isLater(Sequence record) const { return record >= moment(); }
    bool isOver() const { return m_recording == Recording::Over; }
    /// Up to when calls that still wait have waited: now, or the end of a session that is over.
    Timestamp latestTime() const { return isOver() ? m_latest.time() : Clock::now(); }
    /// The same for the moment that is shown.
    Timestamp now() const { return m_past ? m_past->time() : latestTime(); }

public slots:
    /// Shows the lab after its first `applied` records, and stays there; 0 is the empty lab.
    void goTo(socketlab::Sequence applied);
    void goLive();

signals:
    /// Records `from` up to, not including, `to` have been folded; latest() and calls() include them.
    void advanced(socketlab::Sequence from, socketlab::Sequence to);
    /// state() may differ from what it was. Follows advanced() where that is what is shown.
    void shown();
    /// isLive() is different now; follows shown().
    void liveChanged(bool isLive);

private:
    void arm();
    void startFrame();
    void advance();
    void foldUntil(Timestamp deadline);

    journal::Journal& m_journal;
    const Recording m_recording;
    journal::LabState m_latest;
    std::optional<journal::LabState> m_past; // while an earlier moment is shown
    journal::Moments m_moments;
    journal::CallTable m_calls;
    QTimer m_frame{this};
    std::atomic<bool> m_isArmed = false; // shared with the journal's thread: a startFrame() is queued
};

} // namespace socketlab::items
