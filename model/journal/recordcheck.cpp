#include "journal/recordcheck.h"

#include <cstring>
#include <fmt/format.h>

namespace socketlab::journal {
namespace {

// A value of an enum that has no such enumerator can be loaded, so only its number is asked.
template <class Enum>
bool isAtMost(Enum value, Enum last)
{
    return static_cast<unsigned>(value) <= static_cast<unsigned>(last);
}

// A bool with any other bits must not even be loaded.
bool isBool(const bool& value)
{
    unsigned char bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return bits <= 1;
}

bool isKnown(CallOp op)
{
    return static_cast<std::size_t>(op) < callSpecs().size();
}

bool isKnown(const Endpoint& endpoint)
{
    return isAtMost(endpoint.family, Endpoint::Family::IPv6);
}

const char* wrongIn(const ActorStarted& event)
{
    if (!isBool(event.isForked))
        return "a yes or no";
    return isAtMost(event.kind, ActorKind::Relay) ? nullptr : "a kind of actor";
}

const char* wrongIn(const ActorEnded& event)
{
    return isAtMost(event.how, ActorEnd::Broken) ? nullptr : "an end of an actor";
}

const char* wrongIn(const ActorObserved&)
{
    return nullptr;
}

const char* wrongIn(const SocketAdopted&)
{
    return nullptr;
}

const char* wrongIn(const SocketNamed&)
{
    return nullptr;
}

template <class CallEvent>
const char* wrongInCall(const CallEvent& event)
{
    if (!isKnown(event.op))
        return "a call";
    return isKnown(event.endpoint) ? nullptr : "a family of addresses";
}

const char* wrongIn(const CallBegan& event)
{
    if (!isKnown(event.inner))
        return "a call";
    const bool isHalf = event.argument >= 0 && event.argument <= static_cast<std::int64_t>(Direction::Both);
    if (event.op == CallOp::Shutdown && !isHalf)
        return "a half of a connection";
    return wrongInCall(event);
}

const char* wrongIn(const CallReturned& event)
{
    return wrongInCall(event);
}

const char* wrongIn(const SocketObserved& event)
{
    if (!isAtMost(event.state, TcpState::Closing))
        return "a TCP state";
    if (!isBool(event.bytesKnown))
        return "a yes or no";
    return isKnown(event.local) && isKnown(event.remote) ? nullptr : "a family of addresses";
}

const char* wrongIn(const Marked& event)
{
    return isAtMost(event.kind, MarkKind::Output) ? nullptr : "a kind of mark";
}

} // namespace

std::optional<std::string> whatIsWrong(const Record& record)
{
    if (record.event.index() >= std::variant_size_v<Event>)
        return "It tells of a kind of event that does not exist.";
    if (record.payload.length > largestPayload)
        return fmt::format("Its payload of {} bytes is longer than any call can have.", record.payload.length);
    const char* const wrong = std::visit([](const auto& event) { return wrongIn(event); }, record.event);
    if (wrong)
        return fmt::format("It names {} that does not exist.", wrong);
    return std::nullopt;
}

} // namespace socketlab::journal
