#include "engine/localhands.h"

#include "engine/interruption.h"

#include <unistd.h>

namespace socketlab::engine {

LocalHands::LocalHands(ActorId actor, std::string name, ActorStarted start, Surroundings& surroundings,
                       journal::Recorder& recorder, CallerPage& page, Jitter jitter)
    : m_actor(actor)
    , m_name(std::move(name))
    , m_start(start)
    , m_recorder(recorder)
    , m_page(page)
    , m_caller(actor, surroundings, recorder, page, jitter)
{
    m_start.process = ::getpid();
}

Outcome LocalHands::begin()
{
    m_start.thread = ::gettid();
    m_thread = m_start.thread;
    m_recorder.record(m_actor, m_start, std::as_bytes(std::span(m_name)));
    return Outcome::succeeded("spawn", m_start.thread);
}

void LocalHands::perform(std::uint32_t number, const Call& call)
{
    m_caller.perform(number, call);
    if (call.op == CallOp::Exit)
        m_code = static_cast<std::int32_t>(call.number);
}

void LocalHands::end()
{
    m_thread = 0;
    m_recorder.record(m_actor, ActorEnded{ActorEnd::Left, m_code});
}

void LocalHands::interrupt()
{
    if (const auto thread = m_thread.load(); thread != 0)
        engine::interrupt(m_start.process, thread);
}

} // namespace socketlab::engine
