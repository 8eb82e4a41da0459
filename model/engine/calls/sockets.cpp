#include "engine/calls/calls.h"
#include "net/kernelview.h"
#include "net/resolve.h"

#include <algorithm>
#include <cerrno>

namespace socketlab::engine::calls {
namespace {

// The place in the lab's own folder that `unix:NAME` stands for; empty where the call names none.
std::string unixPath(Caller& caller, const Call& call)
{
    const std::string_view host = call.place.host;
    return host.starts_with(unixPrefix) ? caller.process().placeOf(host.substr(unixPrefix.size())).string()
                                        : std::string();
}

// Where bind and connect go: a number as it is, a name by a call of its own inside of this one.
Done lookUp(Caller& caller, const Call& call, const CallBegan& began)
{
    if (began.endpoint.isSet()) {
        Done done;
        done.endpoint = began.endpoint;
        return done;
    }
    Call resolve;
    resolve.op = CallOp::Resolve;
    resolve.socket = call.socket;
    resolve.place = call.place;
    return caller.inner(resolve);
}

// What one round of a loop leaves to be done, by a call of its own.
Done again(Caller& caller, CallOp op, SocketId socket, ByteView data)
{
    Call call;
    call.op = op;
    call.socket = socket;
    call.data.assign(data.begin(), data.end());
    return caller.inner(call);
}

bool isPipe(Caller& caller, SocketId id)
{
    const auto socket = caller.find(id);
    return socket && socket->kind() == SocketKind::Pipe;
}

// Receives piece by piece until `isEnough` says so of all that has come, or nothing comes any more.
Done receiveUntil(Caller& caller, SocketId socket, const std::function<std::size_t(ByteView)>& stillWanted)
{
    Bytes all;
    Done last;
    for (auto wanted = stillWanted(all); wanted > 0; wanted = stillWanted(all)) {
        last = receiveSome(caller, socket, wanted);
        if (!last.outcome.isOk() || last.outcome.value == 0)
            break;
        all.insert(all.end(), last.payload.begin(), last.payload.end());
    }
    // What has come is told even where the last call failed; its errno stands with that call.
    const bool failed = all.empty() && !last.outcome.isOk();
    Done done{failed ? last.outcome : Outcome::moved("recv", static_cast<std::int64_t>(all.size()))};
    done.payload = caller.keep(std::move(all));
    return done;
}

} // namespace

Done opened(Caller& caller, const Call& call, net::Made made, SocketKind kind)
{
    Done done{made.outcome};
    done.endpoint = made.peer;
    if (!made.outcome.isOk())
        return done;
    done.made = call.made;
    done.descriptor = made.descriptor.get();
    caller.process().sockets.add(call.made)->open(std::move(made.descriptor), kind);
    return done;
}

Done countSent(Caller& caller, const Call& call, const Outcome& outcome)
{
    Done done{outcome};
    const auto socket = caller.find(call.socket);
    if (socket && outcome.isOk())
        done.offset = StreamOffset{socket->counters().sent.fetch_add(static_cast<std::uint64_t>(outcome.value))};
    return done;
}

Done countReceived(Caller& caller, const Call& call, const Outcome& outcome, std::span<const std::byte> taken)
{
    Done done{outcome};
    const auto socket = caller.find(call.socket);
    if (!socket || !outcome.isOk())
        return done;
    const auto count = static_cast<std::uint64_t>(outcome.value);
    done.offset = StreamOffset{socket->counters().received.fetch_add(count)};
    done.payload = taken.first(static_cast<std::size_t>(count));
    return done;
}

Done sendAllOf(Caller& caller, SocketId socket, ByteView data, std::size_t* counted)
{
    const auto op = isPipe(caller, socket) ? CallOp::Write : CallOp::Send;
    std::size_t own = 0;
    std::size_t& sent = counted ? *counted : own;
    sent = 0;
    while (sent < data.size()) {
        const auto done = again(caller, op, socket, data.subspan(sent));
        if (!done.outcome.isOk())
            return {done.outcome};
        sent += static_cast<std::size_t>(done.outcome.value);
    }
    return {Outcome::moved("send", static_cast<std::int64_t>(sent))};
}

Done receiveSome(Caller& caller, SocketId socket, std::size_t size)
{
    Call call;
    call.op = isPipe(caller, socket) ? CallOp::Read : CallOp::Recv;
    call.socket = socket;
    call.number = static_cast<std::int64_t>(size);
    return caller.inner(call);
}

Done makeSocket(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return opened(caller, call, net::socket(call.choice == 0 ? Endpoint::Family::IPv4 : Endpoint::Family::IPv6));
}

// A socket that is bound to more than this machine's loopback is first kept from hearing anything else.
Done makeBind(Caller& caller, const Call& call, const CallBegan& began)
{
    if (const auto path = unixPath(caller, call); !path.empty())
        return {net::bindPath(began.descriptor, path)};
    auto place = lookUp(caller, call, began);
    if (!place.outcome.isOk())
        return place;
    if (!place.endpoint.isLoopback() && caller.surroundings().isConfined())
        if (auto confined = net::confineToLoopback(began.descriptor); !confined.isOk())
            return {confined};
    place.outcome = net::bind(began.descriptor, place.endpoint);
    return place;
}

Done makeListen(Caller& /*caller*/, const Call& call, const CallBegan& began)
{
    return {net::listen(began.descriptor, static_cast<int>(call.number))};
}

Done makeAccept(Caller& caller, const Call& call, const CallBegan& began)
{
    const auto listener = caller.find(call.socket);
    return opened(caller, call, net::accept(began.descriptor), listener ? listener->kind() : SocketKind::Tcp);
}

Done makeConnect(Caller& caller, const Call& call, const CallBegan& began)
{
    if (const auto path = unixPath(caller, call); !path.empty())
        return {net::connectPath(began.descriptor, path)};
    auto place = lookUp(caller, call, began);
    if (!place.outcome.isOk())
        return place;
    place.outcome = net::connect(began.descriptor, place.endpoint);
    if (place.outcome.isOk() && net::localEndpoint(began.descriptor) == place.endpoint)
        caller.note("The socket has connected to itself: its own port was the one it called.");
    return place;
}

Done makeSend(Caller& caller, const Call& call, const CallBegan& began)
{
    return countSent(caller, call, net::send(began.descriptor, call.data));
}

Done makeSendUrgent(Caller& caller, const Call& call, const CallBegan& began)
{
    return countSent(caller, call, net::sendUrgent(began.descriptor, call.data));
}

Done makeRecv(Caller& caller, const Call& call, const CallBegan& began)
{
    const auto room = caller.buffer(static_cast<std::size_t>(call.number));
    return countReceived(caller, call, net::recv(began.descriptor, room), room);
}

Done makePeek(Caller& caller, const Call& call, const CallBegan& began)
{
    const auto room = caller.buffer(static_cast<std::size_t>(call.number));
    Done done{net::peek(began.descriptor, room)};
    if (done.outcome.isOk())
        done.payload = room.first(static_cast<std::size_t>(done.outcome.value));
    return done;
}

Done makeShutdown(Caller& /*caller*/, const Call& call, const CallBegan& began)
{
    return {net::shutdown(began.descriptor, static_cast<Direction>(call.number))};
}

Done makeClose(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto socket = caller.find(call.socket);
    caller.process().files.remove(call.socket);
    return {socket ? socket->close() : Outcome::failed("close", EBADF)};
}

Done makeSendAll(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return sendAllOf(caller, call.socket, call.data);
}

Done makeRecvAll(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto size = static_cast<std::size_t>(call.number);
    return receiveUntil(caller, call.socket, [size](ByteView all) { return size - all.size(); });
}

// One byte at a time, for what comes behind the delimiter belongs to whoever calls next.
Done makeRecvUntil(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const ByteView delimiter = call.data;
    return receiveUntil(caller, call.socket, [delimiter](ByteView all) -> std::size_t {
        const bool isThere =
            all.size() >= delimiter.size() && std::ranges::equal(all.last(delimiter.size()), delimiter);
        return isThere || all.size() == maxDataSize ? 0 : 1;
    });
}

Done makeDup(Caller& caller, const Call& call, const CallBegan& began)
{
    const auto original = caller.find(call.socket);
    auto made = net::dup(began.descriptor);
    if (made.outcome.isOk() && original)
        caller.process().sockets.add(call.made)->share(*original);
    return opened(caller, call, std::move(made), original ? original->kind() : SocketKind::Tcp);
}

Done makeResolve(Caller& /*caller*/, const Call& call, const CallBegan& began)
{
    const auto resolved = net::resolve(call.place);
    Done done{resolved.outcome};
    const auto family = net::familyOf(began.descriptor);
    const auto fitting = std::ranges::find(resolved.endpoints, family, &Endpoint::family);
    if (fitting != resolved.endpoints.end())
        done.endpoint = *fitting;
    else if (!resolved.endpoints.empty())
        done.endpoint = resolved.endpoints.front();
    return done;
}

} // namespace socketlab::engine::calls
