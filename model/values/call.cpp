#include "values/call.h"

#include <algorithm>
#include <array>

namespace socketlab {
namespace {

using enum ParameterKind;

constexpr std::array socketParameters{Parameter{NewSocket, "name"}};
constexpr std::array bindParameters{Parameter{Socket, "socket"}, Parameter{Address, "address", "", "127.0.0.1:0"}};
constexpr std::array listenParameters{Parameter{Socket, "socket"}, Parameter{Count, "backlog", "", "5"}};
constexpr std::array acceptParameters{Parameter{Socket, "socket"}, Parameter{NewSocket, "name", "as"}};
constexpr std::array connectParameters{Parameter{Socket, "socket"}, Parameter{Target, "to", "to"}};
constexpr std::array sendParameters{Parameter{Socket, "socket"}, Parameter{Data, "data"}};
constexpr std::array recvParameters{Parameter{Socket, "socket"}, Parameter{Size, "size", "", "100"}};
constexpr std::array shutdownParameters{Parameter{Socket, "socket"}, Parameter{Half, "half"}};
constexpr std::array closeParameters{Parameter{Socket, "socket"}};
constexpr std::array waitParameters{Parameter{Milliseconds, "time"}};
constexpr std::array pairParameters{Parameter{OwnedSocket, "first"}, Parameter{OwnedSocket, "second"}};
constexpr std::array resolveParameters{Parameter{Host, "host"}};

// In the order of CallOp.
constexpr std::array specs{
    CallSpec{CallOp::Socket, "socket", Performer::Actor, socketParameters,
             "Makes a new TCP socket. It has no address and no peer yet."},
    CallSpec{CallOp::Bind, "bind", Performer::Actor, bindParameters,
             "Gives the socket an address and a port of this machine. Port 0 lets the kernel choose a free one."},
    CallSpec{CallOp::Listen, "listen", Performer::Actor, listenParameters,
             "Turns the socket into a server socket. The backlog limits how many callers wait to be accepted."},
    CallSpec{CallOp::Accept, "accept", Performer::Actor, acceptParameters,
             "Takes the next waiting connection and makes a new socket for it. Waits while nobody has called."},
    CallSpec{CallOp::Connect, "connect", Performer::Actor, connectParameters,
             "Calls a server socket and returns when its kernel has answered."},
    CallSpec{CallOp::Send, "send", Performer::Actor, sendParameters,
             "Hands bytes to the kernel and returns how many it took. Waits while the kernel has no room."},
    CallSpec{CallOp::Recv, "recv", Performer::Actor, recvParameters,
             "Takes up to so many bytes that have arrived. Waits while there are none; 0 means the other side has ended."},
    CallSpec{CallOp::Shutdown, "shutdown", Performer::Actor, shutdownParameters,
             "Ends one half of the connection, or both. The descriptor stays open."},
    CallSpec{CallOp::Close, "close", Performer::Actor, closeParameters, "Gives the descriptor back to the kernel."},
    CallSpec{CallOp::Wait, "wait", Performer::World, waitParameters, "Lets time pass."},
    CallSpec{CallOp::Pair, "pair", Performer::World, pairParameters,
             "Makes two connected sockets by socket, bind, listen, connect and accept, and hands them to their owners."},
    CallSpec{CallOp::Resolve, "resolve", Performer::Engine, resolveParameters, "Looks up the addresses of a host name."},
};

static_assert([] {
    for (std::size_t i = 0; i < specs.size(); ++i)
        if (static_cast<std::size_t>(specs[i].op) != i)
            return false;
    return true;
}());

constexpr std::array<std::string_view, 3> directionNames{"read", "write", "both"};

} // namespace

std::span<const CallSpec> callSpecs()
{
    return specs;
}

const CallSpec& specOf(CallOp op)
{
    return specs[static_cast<std::size_t>(op)];
}

const CallSpec* findCallSpec(std::string_view name)
{
    const auto found = std::ranges::find(specs, name, &CallSpec::name);
    return found == specs.end() ? nullptr : &*found;
}

std::string_view toText(Direction direction)
{
    return directionNames[static_cast<std::size_t>(direction)];
}

std::optional<Direction> directionFromText(std::string_view word)
{
    const auto found = std::ranges::find(directionNames, word);
    if (found == directionNames.end())
        return std::nullopt;
    return static_cast<Direction>(found - directionNames.begin());
}

} // namespace socketlab
