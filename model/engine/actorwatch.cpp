#include "engine/actorwatch.h"

#include "net/cpu.h"

namespace socketlab::engine {
namespace {

constexpr std::uint64_t leastNews = 1'000'000; // nanoseconds

} // namespace

ActorWatch::ActorWatch(std::function<std::vector<RunningActor>()> whoRuns, journal::Recorder& recorder)
    : m_whoRuns(std::move(whoRuns))
    , m_recorder(recorder)
{
}

void ActorWatch::look()
{
    std::map<ActorId, ActorObserved> told;
    for (const auto& [actor, thread] : m_whoRuns()) {
        m_recorder.begin();
        const auto state = net::runState(thread);
        const auto time = net::cpuTimeOfThread(thread);
        if (!state || !time) {
            m_recorder.cancel();
            continue;
        }
        const ActorObserved seen{*state, static_cast<std::uint64_t>(time->count())};
        const auto before = m_told.find(actor);
        const bool isNews = before == m_told.end() || before->second.state != seen.state
            || seen.cpuNanoseconds >= before->second.cpuNanoseconds + leastNews;
        told[actor] = isNews ? seen : before->second;
        if (isNews)
            m_recorder.finish(actor, seen);
        else
            m_recorder.cancel();
    }
    m_told = std::move(told);
}

} // namespace socketlab::engine
