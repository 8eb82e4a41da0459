#include "items/pump.h"

#include <algorithm>

namespace socketlab::items {
namespace {

constexpr std::chrono::milliseconds frame{16};
constexpr std::chrono::milliseconds longestFold{6}; // leaves the rest of a frame to the models and to painting
constexpr Sequence recordsBetweenLooks = 256;       // at the clock

} // namespace

Pump::Pump(journal::Journal& journal, Recording recording, QObject* parent)
    : QObject(parent)
    , m_journal(journal)
    , m_recording(recording)
    , m_moments(journal)
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &Pump::advance);
    m_journal.listen([this] { arm(); });
    // What was recorded before nobody told of.
    arm();
}

Pump::~Pump()
{
    m_journal.listen({});
}

Timestamp Pump::start() const
{
    return m_latest.applied() > 0 ? m_journal.at(0).time : Timestamp{};
}

journal::CallView Pump::viewCall(std::size_t index) const
{
    auto entry = m_calls[index];
    if (!entry.isWaiting() && !isLater(entry.began) && isLater(entry.returned))
        entry.returned = journal::CallEntry::notYet;
    return journal::viewCall(m_journal, entry);
}

void Pump::goTo(Sequence applied)
{
    const bool wasLive = isLive();
    m_past = m_moments.at(std::min(applied, m_latest.applied()));
    emit shown();
    if (wasLive)
        emit liveChanged(false);
}

void Pump::goLive()
{
    if (isLive())
        return;
    m_past.reset();
    emit shown();
    emit liveChanged(true);
}

// In the journal's thread. However many records come in, one queued call at most is on its way.
void Pump::arm()
{
    if (!m_isArmed.exchange(true))
        QMetaObject::invokeMethod(this, &Pump::startFrame, Qt::QueuedConnection);
}

void Pump::startFrame()
{
    m_frame.start(frame);
}

void Pump::advance()
{
    // Disarmed before the size is read: what is published after that arms anew, so nothing stays behind.
    m_isArmed = false;
    const auto from = m_latest.applied();
    foldUntil(Clock::now() + longestFold);
    if (m_latest.applied() < m_journal.size())
        m_frame.start(frame);
    if (m_latest.applied() == from)
        return;
    emit advanced(from, m_latest.applied());
    if (isLive())
        emit shown();
}

void Pump::foldUntil(Timestamp deadline)
{
    const auto end = m_journal.size();
    for (auto at = m_latest.applied(); at < end; ++at) {
        if (at % recordsBetweenLooks == 0) {
            m_moments.note(m_latest);
            if (Clock::now() >= deadline)
                return;
        }
        const auto& record = m_journal.at(at);
        m_latest.apply(at, record, m_journal);
        m_calls.apply(at, record);
    }
}

} // namespace socketlab::items
