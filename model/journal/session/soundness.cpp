#include "journal/session/soundness.h"

#include "values/calltext.h"

#include <algorithm>

namespace socketlab::journal {
namespace {

constexpr StreamOffset furthest{std::uint64_t{1} << 60};
constexpr std::int64_t mostMoved = std::int64_t{1} << 40; // bytes, by one call
constexpr std::size_t longestName = 256;

bool hasHalf(CallOp op)
{
    const auto parameters = specOf(op).parameters;
    return std::ranges::find(parameters, ParameterKind::Half, &Parameter::kind) != parameters.end();
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
    const auto nameObjection = [&](bool isNew) -> std::string {
        if (!isNew)
            return "appears twice";
        return plainName(asText(payload)) ? "" : "has no proper name";
    };
    return std::visit(Overloaded{
                          [&](const ActorStarted&) { return nameObjection(record.actor != ActorId::None && m_actors.insert(record.actor).second); },
                          [&](const SocketNamed& event) {
                              return nameObjection(event.socket != SocketId::None && m_sockets.insert(event.socket).second);
                          },
                          [&](const CallBegan& event) { return objectionTo(record, event); },
                          [&](const CallReturned& event) -> std::string {
                              if (event.offset > furthest)
                                  return "stands at an impossible offset";
                              const bool isPossible = event.error != 0 || !movesBytes(event.op)
                                  || (event.value >= 0 && event.value <= mostMoved);
                              return isPossible ? "" : "returned an impossible value";
                          },
                          [](const auto&) { return std::string(); },
                      },
                      record.event);
}

std::string Soundness::objectionTo(const Record& record, const CallBegan& event)
{
    auto& highest = m_highestCall[record.actor];
    highest = std::max(highest, event.number);
    if (event.offset > furthest)
        return "stands at an impossible offset";
    if (hasHalf(event.op) && (event.argument < 0 || event.argument > static_cast<std::int64_t>(Direction::Both)))
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
