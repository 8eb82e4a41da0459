#include "journal/callfilter.h"

#include <algorithm>
#include <array>

namespace socketlab::journal {
namespace {

constexpr std::string_view exactly = ": = != ~";
constexpr std::string_view equally = ": = !=";
constexpr std::string_view byOrder = ": = != < <= > >=";

// In the order of FilterField.
constexpr std::array filterFieldSpecs{
    FilterFieldSpec{FilterField::Actor, "actor", exactly, "actor:bob", "Who made the call."},
    FilterFieldSpec{FilterField::Socket, "socket", exactly, "socket:a",
                    "A socket that the call acts on, makes or calls."},
    FilterFieldSpec{FilterField::Call, "call", equally, "call:recv", "Which call it is."},
    FilterFieldSpec{FilterField::Family, "family", equally, "family:framing", "What the call belongs to."},
    FilterFieldSpec{FilterField::Result, "result", byOrder, "result<0",
                    "What the call returned: a number, -1 where it failed, or the name of an error."},
    FilterFieldSpec{FilterField::Errno, "errno", equally, "errno:EAGAIN", "The error, by name or number."},
    FilterFieldSpec{FilterField::Took, "took", byOrder, "took>1ms", "How long the call took."},
    FilterFieldSpec{FilterField::Time, "time", byOrder, "time>2s", "When the call began, since the session did."},
    FilterFieldSpec{FilterField::Bytes, "bytes", ": = != < <= > >= ~", "bytes~\"GET\"",
                    "The bytes that the call was given or gave: a part of them, all of them, or how many they are."},
    FilterFieldSpec{FilterField::Number, "number", byOrder, "number>100", "The number of the call in the session."},
};

constexpr std::array<std::string_view, 3> flagNames{"waiting", "error", "ok"};
constexpr std::array<std::string_view, 10> callFamilyNames{"sockets", "options", "readiness", "filelike", "ownership",
                                                           "framing", "actors",  "processes", "servers",  "world"};
static_assert(static_cast<std::size_t>(CallFamily::World) + 1 == callFamilyNames.size());

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// As one who looks for a name means it: in any case, anywhere.
bool holdsName(std::string_view name, std::string_view part)
{
    const auto found = std::ranges::search(name, part, {}, lowered, lowered);
    return part.empty() || !found.empty();
}

bool isNamed(FilterSign sign, std::string_view name, std::string_view wanted)
{
    return sign == FilterSign::Holds ? holdsName(name, wanted) : name == wanted;
}

bool compares(FilterSign sign, std::int64_t value, std::int64_t wanted)
{
    switch (sign) {
    case FilterSign::Is: return value == wanted;
    case FilterSign::IsNot: return value != wanted;
    case FilterSign::Less: return value < wanted;
    case FilterSign::AtMost: return value <= wanted;
    case FilterSign::More: return value > wanted;
    case FilterSign::AtLeast: return value >= wanted;
    case FilterSign::Holds: break;
    }
    return false;
}

} // namespace

/// The call that is being looked at.
struct CallFilter::Subject
{
    std::size_t number;
    const CallView& call;
    const FilterScene& scene;

    bool hasSocket(const Term& term) const
    {
        const auto isIt = [&](SocketId id) {
            const auto* const socket = id == SocketId::None ? nullptr : scene.state.socket(id);
            return socket && isNamed(term.sign, socket->name, term.text);
        };
        return isIt(call.began->socket) || isIt(call.began->made) || isIt(call.began->peer);
    }

    bool hasBytes(const Term& term) const
    {
        const auto has = [&](const Record* record) {
            const auto payload = record ? asText(scene.journal.payload(*record)) : std::string_view();
            if (term.sign == FilterSign::Holds)
                return payload.find(term.text) != std::string_view::npos;
            return record != nullptr && payload == term.text;
        };
        return has(call.beganRecord) || has(call.returnedRecord);
    }

    std::int64_t byteCount() const
    {
        const auto came = call.returnedRecord ? call.returnedRecord->payload.length : 0;
        return static_cast<std::int64_t>(std::max(call.beganRecord->payload.length, came));
    }
};

std::span<const FilterFieldSpec> filterFields()
{
    return filterFieldSpecs;
}

const FilterFieldSpec& specOf(FilterField field)
{
    return filterFieldSpecs.at(static_cast<std::size_t>(field));
}

std::span<const std::string_view> filterFlags()
{
    return flagNames;
}

std::span<const std::string_view> familyNames()
{
    return callFamilyNames;
}

bool CallFilter::matches(std::size_t number, const CallView& call, const FilterScene& scene) const
{
    return holds(m_root, {number, call, scene});
}

bool CallFilter::holds(const Node& node, const Subject& subject)
{
    const auto partHolds = [&](const Node& part) { return holds(part, subject); };
    const auto& call = subject.call;
    switch (node.kind) {
    case Kind::All: return std::ranges::all_of(node.parts, partHolds);
    case Kind::Any: return std::ranges::any_of(node.parts, partHolds);
    case Kind::Not: return std::ranges::none_of(node.parts, partHolds);
    case Kind::Term: return holds(node.term, subject);
    case Kind::Waiting: return call.isWaiting();
    case Kind::Failed: return !call.isWaiting() && call.returned->error != 0;
    case Kind::Succeeded: return !call.isWaiting() && call.returned->error == 0;
    }
    return false;
}

bool CallFilter::holds(const Term& term, const Subject& subject)
{
    // What is not the one is the other also where there are two bytes or sockets: so it is asked once, and turned.
    if (term.sign == FilterSign::IsNot
        && (term.field == FilterField::Socket || term.field == FilterField::Actor
            || (term.field == FilterField::Bytes && !term.countsBytes))) {
        auto same = term;
        same.sign = FilterSign::Is;
        return !holds(same, subject);
    }
    const auto& call = subject.call;
    switch (term.field) {
    case FilterField::Actor: {
        const auto* const actor = subject.scene.state.actor(call.beganRecord->actor);
        return actor && isNamed(term.sign, actor->name, term.text);
    }
    case FilterField::Socket: return subject.hasSocket(term);
    case FilterField::Call: return compares(term.sign, static_cast<std::int64_t>(call.began->op), term.number);
    case FilterField::Family:
        return compares(term.sign, static_cast<std::int64_t>(specOf(call.began->op).family), term.number);
    case FilterField::Result:
        return !call.isWaiting()
            && compares(term.sign, term.isError ? call.returned->error : call.returned->value, term.number);
    case FilterField::Errno: return !call.isWaiting() && compares(term.sign, call.returned->error, term.number);
    case FilterField::Took: return !call.isWaiting() && compares(term.sign, call.duration({}).count(), term.number);
    case FilterField::Time:
        return compares(term.sign, Duration(call.beganRecord->time - subject.scene.start).count(), term.number);
    case FilterField::Bytes:
        return term.countsBytes ? compares(term.sign, subject.byteCount(), term.number) : subject.hasBytes(term);
    case FilterField::Number: return compares(term.sign, static_cast<std::int64_t>(subject.number), term.number);
    }
    return false;
}

} // namespace socketlab::journal
