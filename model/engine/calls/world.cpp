#include "engine/calls/calls.h"
#include "net/kernelview.h"
#include "net/options.h"

#include <cerrno>
#include <csignal>

namespace socketlab::engine::calls {
namespace {

Call callOf(CallOp op, SocketId socket)
{
    Call call;
    call.op = op;
    call.socket = socket;
    return call;
}

// Makes the two ends by the calls of any server and client, one after the other while they succeed.
Done connectTwo(Caller& caller, const Call& pair, SocketId door)
{
    auto makeDoor = callOf(CallOp::Socket, SocketId::None);
    makeDoor.made = door;
    makeDoor.choice = pair.choice;
    auto bind = callOf(CallOp::Bind, door);
    bind.place = {pair.choice == 0 ? "127.0.0.1" : "::1", 0};
    auto listen = callOf(CallOp::Listen, door);
    listen.number = 1;
    auto makeClient = makeDoor;
    makeClient.made = pair.made;
    auto connect = callOf(CallOp::Connect, pair.made);
    connect.peer = door;
    auto accept = callOf(CallOp::Accept, door);
    accept.made = pair.peer;

    Done done;
    for (const auto* call : {&makeDoor, &bind, &listen, &makeClient, &connect, &accept})
        if (done = caller.inner(*call); !done.outcome.isOk())
            break;
    return done;
}

Outcome setDarkness(Caller& caller, SocketId socket, bool on)
{
    const auto borrowed = caller.surroundings().borrow(socket);
    return borrowed.outcome.isOk() ? net::setDark(borrowed.descriptor.get(), on) : borrowed.outcome;
}

// Every connection is forgotten: by whoever kills the process that has them, or by closing them.
Outcome loseAll(Caller& caller, ActorId actor, const std::vector<SocketId>& connections)
{
    auto& surroundings = caller.surroundings();
    for (const auto socket : connections)
        if (const auto set = surroundings.resetOnClose(socket); !set.isOk())
            return set;
    if (surroundings.isInHelper(actor)) {
        auto kill = callOf(CallOp::Kill, SocketId::None);
        kill.target = actor;
        kill.choice = static_cast<std::uint8_t>(SignalChoice::Kill);
        const auto killed = caller.inner(kill);
        return killed.outcome.isOk() ? surroundings.waitUntilGone(actor) : killed.outcome;
    }
    for (const auto socket : connections)
        caller.inner(callOf(CallOp::Close, socket));
    return Outcome::succeeded("reboot");
}

} // namespace

Done makePair(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto door = caller.surroundings().addNamed("door", caller.actor());
    const auto done = connectTwo(caller, call, door->id());
    caller.inner(callOf(CallOp::Close, door->id()));

    // Anybody on this machine may call a port; a stranger at the door is not the other half of the pair.
    const auto client = net::localEndpoint(Use(caller.find(call.made)).descriptor());
    if (done.outcome.isOk() && done.endpoint != client)
        return {Outcome::failed("pair", ECONNABORTED)};
    for (const auto socket : {call.made, call.peer})
        if (const auto handed = caller.surroundings().handOver(socket); done.outcome.isOk() && !handed.isOk())
            return {handed};
    return {done.outcome};
}

Done makeDark(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {setDarkness(caller, call.socket, true)};
}

Done makeLight(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {setDarkness(caller, call.socket, false)};
}

// Power fails: nothing is heard and nothing is said any more. Then the machine is back and knows of no connection: what
// the other side sends is answered by a reset. The reset that closing would send is lost in the dark.
Done makeReboot(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    auto& surroundings = caller.surroundings();
    const auto connections = surroundings.connectionsOf(call.target);
    for (const auto socket : connections) {
        caller.inner(callOf(CallOp::Dark, socket));
        if (const auto peer = surroundings.peerOf(socket); peer != SocketId::None)
            caller.inner(callOf(CallOp::Dark, peer));
    }
    std::vector<SocketId> survivors;
    for (const auto socket : connections)
        survivors.push_back(surroundings.peerOf(socket));
    const auto outcome = loseAll(caller, call.target, connections);
    for (const auto survivor : survivors)
        if (survivor != SocketId::None)
            caller.inner(callOf(CallOp::Light, survivor));
    return {outcome};
}

Done makeDrip(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {caller.surroundings().drip(call.socket, static_cast<std::size_t>(call.number),
                                       std::chrono::milliseconds(call.milliseconds))};
}

Done makeRelay(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {caller.surroundings().endDrip(call.socket)};
}

Done makeGate(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto closed = caller.surroundings().closeGate(call.target);
    if (closed.error == EPERM)
        caller.note("The world has no gate: nobody could open it again. Close those of the actors.");
    return {closed};
}

Done makeRelease(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {caller.surroundings().release(call.target)};
}

} // namespace socketlab::engine::calls
