#pragma once

#include "engine/actor.h"
#include "engine/console.h"
#include "engine/lab.h"
#include "engine/localhands.h"
#include "engine/namebook.h"
#include "engine/observer.h"
#include "engine/relays.h"
#include "engine/remotehands.h"
#include "engine/surroundings.h"

#include <map>

namespace socketlab::engine {

/// What a Lab is made of: the surroundings of the actors in its own process, and the one who knows all others.
class LabCore : public Surroundings
{
public:
    explicit LabCore(const LabOptions& options);
    ~LabCore() override;

    Process& process() override { return m_process; }
    ActorId world() const override { return worldId; }
    bool isConfined() const override { return !m_isOpenToNetwork; }
    std::shared_ptr<Socket> addNamed(std::string_view name, ActorId owner) override;
    bool canName() const override { return true; }
    std::optional<Accepted> nameAccepted(SocketId listener, ActorId owner) override;
    void lookSoon() override { m_observer.nudge(); }
    Outcome spawn(const Call& call, ActorId parent) override;
    Outcome run(ActorId whose, ActorId parent) override;
    Outcome fork(const Call& call, ActorId parent) override;
    Outcome cancel(ActorId whose) override;
    Outcome kill(ActorId whom, int signal) override;
    Outcome limitDescriptors(std::int64_t most) override;
    Outcome closeGate(ActorId whose) override;
    Outcome release(ActorId whose) override;
    Outcome drip(SocketId socket, std::size_t bytes, std::chrono::milliseconds pause) override;
    Outcome endDrip(SocketId socket) override;
    std::vector<SocketId> connectionsOf(ActorId actor) override;
    SocketId peerOf(SocketId socket) override;
    Outcome resetOnClose(SocketId socket) override;
    bool isInHelper(ActorId actor) override;
    Outcome waitUntilGone(ActorId actor) override;
    Outcome handOver(SocketId socket) override;
    net::Made borrow(SocketId socket) override;

    journal::Journal& journal() { return m_journal; }
    journal::Collector& collector() { return m_collector; }
    NameBook& names() { return m_names; }

    /// The actor of that name, known from now on; it need not have started.
    std::shared_ptr<Actor> declare(std::string_view name);
    /// The same, started where it has not been; it stays through clear() where it is a thread.
    std::shared_ptr<Actor> begin(std::string_view name, ActorKind kind);
    std::shared_ptr<Actor> find(ActorId id) const;
    std::vector<std::shared_ptr<Actor>> actors() const;

    /// Ends the call in which the actor waits; what is queued for it is dropped.
    void releaseActor(Actor& actor);
    void clear();
    /// Ends every actor and relay. Before the destructor, since whoever still calls needs the whole object.
    void end();
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    void setPace(std::chrono::milliseconds pace);
    void openToNetwork() { m_isOpenToNetwork = true; }
    bool isOpenToNetwork() const { return m_isOpenToNetwork; }
    void recordControl(ActorId actor, const Event& event, ByteView payload = {});
    void mark(std::string_view text);

    static constexpr ActorId worldId{1};

private:
    struct Place // of a socket
    {
        ActorId owner = ActorId::None;
        ActorId holder = ActorId::None; ///< the actor of the helper process in which it is open
        int descriptor = -1;            ///< there
        std::string name{};
        std::uint32_t accepted = 0; ///< names given to what it accepts
        bool isOnItsWay = false;    ///< to a helper process, which has not said yet under which number it has it
    };

    std::unique_ptr<LocalHands> localHands(Actor& actor, ActorStarted start);
    std::shared_ptr<RemoteHands> startRemote(Actor& actor, Birth birth, const ActorStarted& start);
    Outcome startProcess(Actor& actor, const ActorStarted& start);
    net::Made prepareChild(const Call& call, ActorId parent);
    void giveUpChild(ActorId child);
    void noteSocket(ActorId actor, SocketId socket, int descriptor);
    void noteRecord(const Record& record);
    std::vector<RunningActor> runningActors() const;
    Place placeOf(SocketId socket) const;
    Place settledPlaceOf(SocketId socket);
    Outcome putLineBehind(SocketId socket);
    void endRelays();
    Outcome worldCall(CallBegan began, const std::function<Outcome()>& make);
    void keepUnused(std::shared_ptr<RemoteHands> hands);
    bool stays(ActorId id) const;
    void killHelpers();
    void releaseAllUntilIdle();
    void endPassingActors();
    void closeAllSockets();

    // In the order in which they are needed: each is used by those below it.
    const LabOptions m_options;
    std::vector<std::shared_ptr<RemoteHands>> m_unused; // under m_actorsMutex; outlives the collector, which knows them
    journal::Journal m_journal;
    journal::Collector m_collector{m_journal};
    std::mutex m_controlMutex; // guards m_controlRecorder, which serves whoever calls the lab
    journal::Recorder& m_controlRecorder{m_collector.addRecorder()};
    Console m_console{m_collector.addRecorder(), worldId};
    Process m_process;
    std::atomic<bool> m_isOpenToNetwork{false};
    std::atomic<bool> m_isPaused{false};
    std::atomic<std::chrono::milliseconds> m_pace{};
    NameBook m_names;
    Doorbell m_doorbell{[this] { m_collector.wake(); }};
    RemoteMeans m_remoteMeans;
    Relays m_relays{*this, m_collector, m_options.jitter};
    std::vector<std::string> m_lines; ///< the names of relays; the world's

    mutable std::mutex m_socketsMutex;
    std::condition_variable m_arrived;
    std::map<SocketId, Place> m_places;

    mutable std::mutex m_actorsMutex;
    std::map<ActorId, std::shared_ptr<Actor>> m_actors;
    std::map<ActorId, std::weak_ptr<RemoteHands>> m_remotes;
    std::map<ActorId, bool> m_stays; ///< through clear()
    std::uint32_t m_lastActor = 0;

    // Asks for the actors, so it comes last.
    Observer m_observer{m_process.sockets, m_collector.addRecorder(), worldId, [this] { return runningActors(); }};
};

} // namespace socketlab::engine
