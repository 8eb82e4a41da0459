#include "items/statementqueue.h"

#include "items/plaintext.h"
#include "values/outcome.h"

namespace socketlab::items {

StatementQueue::StatementQueue(engine::Lab& lab, const Pump& pump, Hand& hand, QObject* parent)
    : QObject(parent)
    , m_lab(lab)
    , m_pump(pump)
    , m_hand(hand)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StatementQueue::startNext);
    connect(&pump, &Pump::advanced, this, &StatementQueue::goOn);
}

void StatementQueue::play(std::vector<ScriptLine> lines)
{
    drop();
    m_last.reset();
    m_lines.assign(std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    startNext();
}

void StatementQueue::stop()
{
    if (!isPlaying())
        return;
    drop();
    emit dropped();
}

void StatementQueue::drop()
{
    m_timer.stop();
    m_lines.clear();
    m_underWay.reset();
}

void StatementQueue::goOn()
{
    if (!m_underWay)
        return;
    if (!isSettled()) {
        giveUpWithItsActor();
        return;
    }
    m_underWay.reset();
    if (m_last && m_last->error != 0) {
        m_lines.clear();
        emit failed(tr("The call %1 of %2 failed with %3: %4.")
                        .arg(plainText(specOf(m_last->op).name), plainText(m_current.actor),
                             QString::fromStdString(errorName(m_last->error)),
                             QString::fromStdString(errorMeaning(m_last->error))));
    } else if (m_lines.empty()) {
        emit finished();
    } else {
        m_timer.start(m_pause);
    }
}

// Who was killed returns from no call.
void StatementQueue::giveUpWithItsActor()
{
    const auto* actor = m_pump.latest().actor(m_underWay->actor);
    if (actor == nullptr || !actor->hasEnded)
        return;
    drop();
    emit failed(tr("%1 has ended before its call returned.").arg(plainText(actor->name)));
}

bool StatementQueue::isSettled()
{
    const auto index = m_pump.calls().find(*m_underWay);
    if (!index)
        return false;
    const auto& entry = m_pump.calls()[*index];
    if (entry.isWaiting())
        return m_current.mayWait;
    m_last = *journal::viewCall(m_pump.journal(), entry).returned;
    return true;
}

void StatementQueue::startNext()
{
    if (m_lines.empty())
        return;
    m_current = std::move(m_lines.front());
    m_lines.pop_front();
    const auto submitted = m_hand.submit(m_lab.actor(m_current.actor), m_current.call);
    if (submitted) {
        m_underWay = *submitted;
        return;
    }
    m_lines.clear();
    emit failed(tr("The call \"%1\" was not taken: %2.").arg(plainText(m_current.call), plainText(submitted.error())));
}

} // namespace socketlab::items
