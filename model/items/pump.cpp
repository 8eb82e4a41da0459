#include "items/pump.h"

namespace socketlab::items {
namespace {

constexpr std::chrono::milliseconds frame{16};
constexpr std::chrono::milliseconds longestFold{6}; // leaves the rest of a frame to the models and to painting
constexpr Sequence recordsBetweenLooks = 256;       // at the clock

} // namespace

Pump::Pump(journal::Journal& journal, QObject* parent) : QObject(parent), m_journal(journal)
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
    return m_state.applied() > 0 ? m_journal.at(0).time : Timestamp{};
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
    const auto from = m_state.applied();
    foldUntil(Clock::now() + longestFold);
    if (m_state.applied() < m_journal.size())
        m_frame.start(frame);
    if (m_state.applied() > from)
        emit advanced(from, m_state.applied());
}

void Pump::foldUntil(Timestamp deadline)
{
    const auto end = m_journal.size();
    for (auto at = m_state.applied(); at < end; ++at) {
        if (at % recordsBetweenLooks == 0 && Clock::now() >= deadline)
            return;
        const auto& record = m_journal.at(at);
        m_state.apply(at, record, m_journal);
        m_calls.apply(at, record);
    }
}

} // namespace socketlab::items
