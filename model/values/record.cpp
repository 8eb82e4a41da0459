#include "values/record.h"

#include <algorithm>
#include <array>

namespace socketlab {
namespace {

struct StateEntry
{
    std::string_view name;
    std::string_view meaning;
};

// In the order of TcpState.
constexpr std::array states{
    StateEntry{"", "The kernel has not been asked yet."},
    StateEntry{"ESTABLISHED", "Both directions are open."},
    StateEntry{"SYN_SENT", "This side has called and waits for an answer."},
    StateEntry{"SYN_RECV", "A call has come in; the last step of the handshake is missing."},
    StateEntry{"FIN_WAIT1", "This side has ended its sending half; the other kernel has not confirmed it yet."},
    StateEntry{"FIN_WAIT2", "This side has ended its sending half; the other side may still send."},
    StateEntry{"TIME_WAIT", "Both have ended; the port rests in case a late segment turns up."},
    StateEntry{"CLOSE", "No connection: never connected, or over."},
    StateEntry{"CLOSE_WAIT", "The other side has ended its sending half; this side may still send."},
    StateEntry{"LAST_ACK", "Both have ended; the last confirmation is missing."},
    StateEntry{"LISTEN", "A server socket: it takes calls and carries no data."},
    StateEntry{"CLOSING", "Both ended at the same moment; one confirmation is missing."},
};

} // namespace

std::string_view toText(TcpState state)
{
    return states[static_cast<std::size_t>(state)].name;
}

std::string_view meaningOf(TcpState state)
{
    return states[static_cast<std::size_t>(state)].meaning;
}

std::optional<TcpState> tcpStateFromText(std::string_view word)
{
    const auto found = std::ranges::find(states.begin() + 1, states.end(), word, &StateEntry::name);
    if (found == states.end())
        return std::nullopt;
    return static_cast<TcpState>(found - states.begin());
}

CallBegan beganFrom(const Call& call)
{
    CallBegan began;
    began.op = call.op;
    began.inner = call.inner;
    began.choice = call.choice;
    began.socket = call.socket;
    began.made = call.made;
    began.peer = call.peer;
    began.target = call.target;
    began.argument = call.number;
    began.milliseconds = call.milliseconds;
    began.endpoint.port = call.place.port;
    return began;
}

} // namespace socketlab
