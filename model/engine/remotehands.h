#pragma once

#include "engine/console.h"
#include "engine/doorbell.h"
#include "engine/hands.h"
#include "engine/helperprotocol.h"
#include "net/sharedpage.h"

#include <condition_variable>
#include <filesystem>

namespace socketlab::engine {

class Actor;

/// How a process ended, for those of its actors that could not say so themselves. Any thread.
class ProcessEnd
{
public:
    void tell(const ActorEnded& how);
    /// Waits until it is told; nothing where that takes too long.
    std::optional<ActorEnded> wait();

private:
    std::mutex m_mutex;
    std::condition_variable m_told;
    std::optional<ActorEnded> m_how;
};

/// What a lab's remote hands share; owned by the lab.
struct RemoteMeans
{
    journal::Collector& collector;
    Doorbell& doorbell;
    std::filesystem::path helperProgram;
    std::string prefix;
    const Console& console;
    /// A helper has opened (fd ≥ 0) or closed (-1) a socket. In the collector's thread.
    std::function<void(ActorId actor, SocketId socket, int descriptor)> noteSocket;
    /// A helper has recorded something. In the collector's thread.
    std::function<void(const Record& record)> noteRecord;
    /// Records what happens to an actor rather than in it. Any thread.
    std::function<void(ActorId actor, const Event& event, ByteView payload)> record;
    /// Prepares an actor that a call made in a helper is to make: returns the helper's end of its channel. Fails where
    /// there is one already, or no room for another.
    std::function<net::Made(const Call& call, ActorId parent)> prepareChild;
    /// That call has failed. In the collector's thread, before anybody can read so in the journal.
    std::function<void(ActorId child)> giveUpChild;
};

/// How the helper's side of a channel comes into the world.
enum class Birth : std::uint8_t {
    Execute, ///< begin() starts a helper process
    Given    ///< the other end was handed to a helper, which forks or starts a thread
};

/// Hands a helper process the calls of one actor, one at a time, and waits until its records say that they returned.
class RemoteHands : public Hands
{
public:
    /// `parent`: whose call makes the helper's side, for Birth::Given.
    RemoteHands(Birth birth, BeginOrder order, Surroundings& surroundings, RemoteMeans& means, Actor& actor,
                const RemoteHands* parent);
    ~RemoteHands() override;

    /// The helper's end of the channel, once; for Birth::Given.
    net::Descriptor takeFarEnd() { return std::move(m_farEnd); }
    /// Hands a socket over. Any thread.
    Outcome adopt(const AdoptOrder& order, int descriptor);

    Outcome begin() override;
    void perform(std::uint32_t number, const Call& call) override;
    bool isGone() const override { return m_isGone; }
    bool keepsOthersAlive() const override { return m_birth == Birth::Execute && *m_hasForked; }
    void end() override;
    std::optional<CurrentCall> current() const override { return currentCall(*m_page); }
    void interrupt() override;
    std::int32_t process() const override { return m_process; }
    std::int32_t thread() const override { return m_thread; }

private:
    Outcome connect();
    Outcome execute();
    Call withAddress(const Call& call);
    Caller& here();
    void recordStart();
    void take(const Record& record);
    void giveUpChildOf(const Record& record);
    void noteEnd(const std::string& problem);
    ActorEnded howItEnded();
    ActorEnded howTheThreadEnded();
    ActorEnded howTheProcessEnded();

    const Birth m_birth;
    BeginOrder m_order;
    RemoteMeans& m_means;
    Actor& m_actor;
    std::optional<net::SharedPage> m_memory;
    CallerPage* m_page = nullptr;
    net::Descriptor m_channel; ///< for orders; the collector has a descriptor of its own for the records
    net::Descriptor m_farEnd;
    Surroundings& m_surroundings;
    std::optional<Caller> m_here; ///< for calls that only the lab's own process can make or refuse, once there is one
    std::mutex m_channelMutex;    ///< held while an order goes out

    bool m_isListening = false; ///< the collector will say when the helper's records end
    /// Of the program that was started and all that came from it: its copies die with the thread that started it.
    const std::shared_ptr<std::atomic<bool>> m_hasForked;
    const std::shared_ptr<ProcessEnd> m_processEnd; ///< of the process that it is, or is a thread of
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
    std::uint32_t m_returned = 0; ///< the number of the last call that returned
    std::optional<ActorEnded> m_farewell;
    std::string m_problem;
    std::atomic<ActorId> m_child{ActorId::None}; ///< whom the call under way is to make
    std::atomic<bool> m_isGone{false};
    std::atomic<std::int32_t> m_process{0};
    std::atomic<std::int32_t> m_thread{0};
    const Outcome m_connected; ///< last, since connecting needs all the others
};

} // namespace socketlab::engine
