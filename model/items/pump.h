#pragma once

#include "journal/calltable.h"
#include "journal/journal.h"
#include "journal/labstate.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace socketlab::items {

/// Brings a journal to the eyes: folds its new records at most 60 times a second and says so once for each batch.
/// The journal must outlive it. GUI only; the journal's own thread only arms it.
class Pump : public QObject
{
    Q_OBJECT

public:
    explicit Pump(journal::Journal& journal, QObject* parent = nullptr);
    ~Pump() override;

    const journal::Journal& journal() const { return m_journal; }
    const journal::LabState& state() const { return m_state; }
    const journal::CallTable& calls() const { return m_calls; }
    /// The time of the first record; all times on the screen count from it. The epoch while there is none.
    Timestamp start() const;

signals:
    /// Records `from` up to, not including, `to` have been folded; state() and calls() include them.
    void advanced(socketlab::Sequence from, socketlab::Sequence to);

private:
    void arm();
    void startFrame();
    void advance();
    void foldUntil(Timestamp deadline);

    journal::Journal& m_journal;
    journal::LabState m_state;
    journal::CallTable m_calls;
    QTimer m_frame{this};
    std::atomic<bool> m_isArmed = false; // shared with the journal's thread: a startFrame() is queued
};

} // namespace socketlab::items
