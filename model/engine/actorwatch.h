#pragma once

#include "journal/recorder.h"

#include <functional>
#include <map>

#include <sys/types.h>

namespace socketlab::engine {

/// An actor and the thread that makes its calls, in whatever process.
struct RunningActor
{
    ActorId actor = ActorId::None;
    pid_t thread = 0;
};

/// Asks the kernel how it runs the actors, and records what is news: another state, or a millisecond more on a
/// processor. One thread.
class ActorWatch
{
public:
    ActorWatch(std::function<std::vector<RunningActor>()> whoRuns, journal::Recorder& recorder);

    void look();

private:
    std::function<std::vector<RunningActor>()> m_whoRuns;
    journal::Recorder& m_recorder;
    std::map<ActorId, ActorObserved> m_told;
};

} // namespace socketlab::engine
