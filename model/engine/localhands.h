#pragma once

#include "engine/hands.h"

namespace socketlab::engine {

/// Makes an actor's calls in the thread that asks for them.
class LocalHands : public Hands
{
public:
    LocalHands(ActorId actor, std::string name, ActorStarted start, Surroundings& surroundings,
               journal::Recorder& recorder, CallerPage& page, Jitter jitter);

    Outcome begin() override;
    void perform(std::uint32_t number, const Call& call) override;
    bool isGone() const override { return false; }
    void end() override;
    bool keepsOthersAlive() const override { return false; }
    std::optional<CurrentCall> current() const override { return currentCall(m_page); }
    void interrupt() override;
    std::int32_t process() const override { return m_start.process; }
    std::int32_t thread() const override { return m_thread; }

private:
    const ActorId m_actor;
    const std::string m_name;
    ActorStarted m_start;
    journal::Recorder& m_recorder;
    CallerPage& m_page;
    Caller m_caller;
    std::atomic<std::int32_t> m_thread{0};
    std::int32_t m_code = 0;
};

} // namespace socketlab::engine
