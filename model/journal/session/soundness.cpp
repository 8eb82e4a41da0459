#include "journal/session/soundness.h"

#include <algorithm>

namespace socketlab::journal {
namespace {

constexpr StreamOffset furthest{std::uint64_t{1} << 60};
constexpr std::int64_t mostMoved = std::int64_t{1} << 40; // bytes, by one call
constexpr std::size_t longestName = 256;

bool hasParameter(CallOp op, ParameterKind kind)
{
    const auto parameters = specOf(op).parameters;
    return std::ranges::find(parameters, kind, &Parameter::kind) != parameters.end();
}

std::string_view objectionToReturn(const CallReturned& event)
{
    if (event.offset > furthest)
        return "stands at an impossible offset";
    const bool movesAny = sendsBytes(event.op) || receivesBytes(event.op) || movesBytes(event.op);
    const bool isPossible = event.error != 0 || !movesAny || (event.value >= 0 && event.value <= mostMoved);
    return isPossible ? "" : "returned an impossible value";
}

} // namespace

bool plainName(std::string_view text)
{
    return text.size() <= longestName
        && std::ranges::all_of(text, [](unsigned char c) { return c >= 0x20 && c != 0x7f; });
}

std::string Soundness::objection(const Record& record, ByteView payload)
{
    ++m_records;
    return std::visit(
        Overloaded{
            [&](const ActorStarted& event) -> std::string {
                if (copiesTooMuch(event))
                    return "copies more descriptors than there can be";
                return objectionToName(record.actor != ActorId::None && m_actors.insert(record.actor).second, payload);
            },
            [&](const SocketNamed& event) {
                return objectionToName(event.socket != SocketId::None && m_sockets.insert(event.socket).second,
                                       payload);
            },
            [&](const CallBegan& event) { return objectionTo(record, event); },
            [](const CallReturned& event) { return std::string(objectionToReturn(event)); },
            [](const SocketObserved& event) -> std::string {
                return event.peeked > furthest ? "stands at an impossible offset" : "";
            },
            [](const ActorObserved& event) -> std::string {
                return event.state > ' ' && event.state <= '~' ? "" : "tells of no state";
            },
            [](const auto&) { return std::string(); },
        },
        record.event);
}

std::string Soundness::objectionToName(bool isNew, ByteView payload) const
{
    if (!isNew)
        return "appears twice";
    return plainName(asText(payload)) ? "" : "has no proper name";
}

// A fork copies what its parent has open, and the fold keeps who has what.
bool Soundness::copiesTooMuch(const ActorStarted& event)
{
    constexpr std::uint64_t most = 1U << 24;
    m_copies += event.isForked ? m_sockets.size() : 0;
    return m_copies > most;
}

std::string Soundness::objectionTo(const Record& record, const CallBegan& event)
{
    auto& highest = m_highestCall[record.actor];
    highest = std::max(highest, event.number);
    if (event.offset > furthest)
        return "stands at an impossible offset";
    const bool hasInner = hasParameter(event.op, ParameterKind::InnerCall);
    if (hasInner && hasParameter(event.inner, ParameterKind::InnerCall))
        return "repeats a repetition";
    const bool hasHalf =
        hasParameter(event.op, ParameterKind::Half) || (hasInner && hasParameter(event.inner, ParameterKind::Half));
    if (hasHalf && (event.argument < 0 || event.argument > static_cast<std::int64_t>(Direction::Both)))
        return "names no half of a connection";
    return "";
}

// The fold keeps a place for each number, so numbers must not outgrow the file. Calls that were dropped while they
// queued leave gaps, though not many.
void Soundness::checkEnd() const
{
    constexpr std::uint64_t fewNumbers = 1'000'000;
    constexpr std::uint64_t numbersPerRecord = 16;
    std::uint64_t numbers = 0;
    for (const auto& [actor, highest] : m_highestCall)
        numbers += highest;
    if (numbers > fewNumbers + numbersPerRecord * m_records)
        throw Damage("its calls are numbered out of all proportion");
}

} // namespace socketlab::journal
