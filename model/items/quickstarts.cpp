#include "items/quickstarts.h"

#include <QtGlobal>

#include <fmt/format.h>

#include <array>
#include <map>

namespace socketlab::items {
namespace {

using Text = std::string_view;

constexpr std::array<Text, 2> pairActors{"server", "client"};
constexpr std::array<Text, 3> pairSockets{"L", "s", "c"};
constexpr std::array<Text, 6> pairScript{
    "server socket L", "server bind L 127.0.0.1:0", "server listen L 5",
    "client socket c", "client connect c to L",     "server accept L as s",
};

constexpr std::array<Text, 6> doorActors{"server", "ann", "ben", "cat", "dan", "eve"};
constexpr std::array<Text, 6> doorSockets{"L", "a", "b", "c", "d", "e"};
constexpr std::array<Text, 13> doorScript{
    "server socket L",      "server bind L 127.0.0.1:0",
    "server listen L 2",    "ann socket a",
    "ben socket b",         "cat socket c",
    "dan socket d",         "eve socket e",
    "ann connect a to L",   "ben connect b to L",
    "cat connect c to L",   "dan connect d to L &",
    "eve connect e to L &",
};

constexpr std::array<Text, 4> selectActors{"server", "ann", "ben", "cat"};
constexpr std::array<Text, 7> selectSockets{"L", "a", "b", "c", "p", "q", "r"};
constexpr std::array<Text, 14> selectScript{
    "server socket L",
    "server bind L 127.0.0.1:0",
    "server listen L 5",
    "ann socket a",
    "ann connect a to L",
    "server accept L as p",
    "ben socket b",
    "ben connect b to L",
    "server accept L as q",
    "cat socket c",
    "cat connect c to L",
    "server accept L as r",
    "server select R{L p q r} W{} X{} &",
    R"(ben send b "hello\n")",
};

constexpr std::array<Text, 2> answerActors{"server", "client"};
constexpr std::array<Text, 2> answerSockets{"L", "c"};
constexpr std::array<Text, 9> answerScript{
    "server socket L",
    "server bind L 127.0.0.1:0",
    "server listen L 5",
    R"(server serve L "greet \"Who is there?\\n\"\nregex \"(\\w+)\" -> \"Hello $1, you said something {count} times.\\n\"" &)",
    "client socket c",
    "client connect c to L",
    "client recv c 100",
    R"(client send c "Ada\n")",
    "client recv c 100",
};

constexpr std::array starts{
    QuickStart{"pair", QT_TRANSLATE_NOOP("QuickStarts", "Server and client"),
               QT_TRANSLATE_NOOP("QuickStarts", "A server and a client, connected. Nothing has been said yet."),
               pairActors, pairSockets, pairScript},
    QuickStart{"door", QT_TRANSLATE_NOOP("QuickStarts", "Five callers at a door of two"),
               QT_TRANSLATE_NOOP("QuickStarts", "A server with a backlog of 2 that accepts nobody. Who still waits?"),
               doorActors, doorSockets, doorScript},
    QuickStart{"select", QT_TRANSLATE_NOOP("QuickStarts", "Select server with three clients"),
               QT_TRANSLATE_NOOP("QuickStarts", "One server waits for all of them at once; one of them has spoken."),
               selectActors, selectSockets, selectScript},
    QuickStart{"answer", QT_TRANSLATE_NOOP("QuickStarts", "Answering server"),
               QT_TRANSLATE_NOOP("QuickStarts", "It greets every caller and answers by a rule, until it is released."),
               answerActors, answerSockets, answerScript},
};

std::string freeName(Text wanted, const std::function<bool(const std::string&)>& isTaken)
{
    std::string name(wanted);
    for (int number = 2; isTaken(name); ++number)
        name = fmt::format("{}{}", wanted, number);
    return name;
}

using NewNames = std::map<std::string, std::string, std::less<>>;

bool isNameCharacter(char c)
{
    return isName(std::string("a") + c);
}

// Text in quotes are data, whatever they look like.
std::string renamed(Text action, const NewNames& names)
{
    std::string out;
    bool isQuoted = false;
    for (std::size_t at = 0; at < action.size();) {
        std::size_t end = at;
        while (!isQuoted && end < action.size() && isNameCharacter(action[end]))
            ++end;
        if (end > at) {
            const auto word = action.substr(at, end - at);
            const auto found = names.find(word);
            out += found == names.end() ? word : Text(found->second);
            at = end;
            continue;
        }
        const char c = action[at++];
        out += c;
        if (isQuoted && c == '\\' && at < action.size())
            out += action[at++];
        else if (c == '"')
            isQuoted = !isQuoted;
    }
    return out;
}

ScriptLine lineOf(Text action)
{
    ScriptLine line;
    line.mayWait = action.ends_with(" &");
    if (line.mayWait)
        action.remove_suffix(2);
    const auto blank = action.find(' ');
    line.actor = action.substr(0, blank);
    line.call = action.substr(blank + 1);
    return line;
}

} // namespace

std::span<const QuickStart> quickStarts()
{
    return starts;
}

std::vector<ScriptLine> linesOf(const QuickStart& start, Names& taken)
{
    NewNames names;
    for (const auto actor : start.actors)
        names.emplace(actor, freeName(actor, [&](const auto& name) { return taken.findActor(name).has_value(); }));
    for (const auto socket : start.sockets)
        names.emplace(socket, freeName(socket, [&](const auto& name) { return taken.findSocket(name).has_value(); }));
    std::vector<ScriptLine> lines;
    for (const auto action : start.script)
        lines.push_back(lineOf(renamed(action, names)));
    return lines;
}

Service serviceFor(std::string host, std::uint16_t port, Names& taken)
{
    return {std::move(host), port,
            freeName("caller", [&](const auto& name) { return taken.findActor(name).has_value(); }),
            freeName("out", [&](const auto& name) { return taken.findSocket(name).has_value(); })};
}

std::vector<ScriptLine> lookUpLines(const Service& service)
{
    if (numericEndpoint({service.host, service.port}))
        return {};
    return {ScriptLine{service.actor, fmt::format("resolve {}", service.host)}};
}

std::vector<ScriptLine> callLines(const Service& service, const Endpoint& found)
{
    const bool isSix = found.family == Endpoint::Family::IPv6;
    const auto host = service.host.find(':') == std::string::npos ? service.host : fmt::format("[{}]", service.host);
    return {ScriptLine{service.actor, fmt::format("socket {}{}", service.socket, isSix ? " ipv6" : "")},
            ScriptLine{service.actor, fmt::format("connect {} to {}:{}", service.socket, host, service.port)}};
}

} // namespace socketlab::items
