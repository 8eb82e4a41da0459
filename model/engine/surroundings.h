#pragma once

#include "engine/process.h"
#include "values/call.h"

#include <chrono>
#include <memory>
#include <string_view>

namespace socketlab::engine {

/// Where an actor stands: its process, and what only the one who runs that process can do. Owned by the lab or by the
/// helper process; outlives its actors. Any thread. What an actor may not do where it stands gives ENOTSUP.
class Surroundings
{
public:
    virtual ~Surroundings() = default;

    virtual Process& process() = 0;
    virtual ActorId world() const = 0;
    /// Whether sockets must not hear anything but this machine.
    virtual bool isConfined() const = 0;

    /// Makes a socket with that name for an actor, and records the name.
    virtual std::shared_ptr<Socket> addNamed(std::string_view name, ActorId owner) = 0;
    /// Something has changed: the kernel should be asked about all sockets soon. Cheap.
    virtual void lookSoon() = 0;

    /// Starts the actor named in the call; the value is its process or thread number.
    virtual Outcome spawn(const Call& call, ActorId parent) = 0;
    /// Does another actor's work in the calling thread until that actor exits.
    virtual Outcome run(ActorId whose, ActorId parent) = 0;
    virtual Outcome fork(const Call& call, ActorId parent) = 0;
    virtual Outcome cancel(ActorId whose) = 0;
    virtual Outcome kill(ActorId whom, int signal) = 0;
    virtual Outcome limitDescriptors(std::int64_t most) = 0;

    // The world's.
    virtual Outcome closeGate(ActorId whose) = 0;
    /// Opens the actor's gate, or ends the call in which it waits.
    virtual Outcome release(ActorId whose) = 0;
    virtual Outcome drip(SocketId socket, std::size_t bytes, std::chrono::milliseconds pause) = 0;
    virtual Outcome endDrip(SocketId socket) = 0;
    /// The connected sockets of an actor, in whatever process they are, and the other end where it is of this lab.
    virtual std::vector<SocketId> connectionsOf(ActorId actor) = 0;
    virtual SocketId peerOf(SocketId socket) = 0;
    /// Lets closing a socket reset its connection, in whatever process it is: linger 0.
    virtual Outcome resetOnClose(SocketId socket) = 0;
    /// Whether the actor is in a helper process, and waiting until that has ended and closed all it had.
    virtual bool isInHelper(ActorId actor) = 0;
    virtual Outcome waitUntilGone(ActorId actor) = 0;
    /// Hands a socket of this process to the process of its owner, where that is another one.
    virtual Outcome handOver(SocketId socket) = 0;
    /// A descriptor of our own for a socket of any process of the lab.
    virtual net::Made borrow(SocketId socket) = 0;
};

} // namespace socketlab::engine
