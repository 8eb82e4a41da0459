#pragma once

#include "items/statementqueue.h"

#include <span>

namespace socketlab::items {

/// A scene that a click sets up with real actors and real sockets. A value; the table is quickStarts().
struct QuickStart
{
    const char* id;
    const char* title;   ///< in English, translated in the context `QuickStarts`
    const char* meaning; ///< the same: one sentence on what will be there
    std::span<const std::string_view> actors;
    std::span<const std::string_view> sockets; ///< that the script makes
    std::span<const std::string_view> script;  ///< actions as docs/lesson-format.md has them
};

/// In the order in which they are offered.
std::span<const QuickStart> quickStarts();

/// Its script with names that nobody in the lab bears yet: `server2` where there is a server.
std::vector<ScriptLine> linesOf(const QuickStart& start, Names& taken);

/// A program somewhere else, and the names of those who call it.
struct Service
{
    std::string host; ///< a name or a number
    std::uint16_t port = 0;
    std::string actor;
    std::string socket;
};
Service serviceFor(std::string host, std::uint16_t port, Names& taken);
/// Looks the host up; empty where it is a number.
std::vector<ScriptLine> lookUpLines(const Service& service);
/// Calls the service on a socket of the family of `found`, what the look-up gave.
std::vector<ScriptLine> callLines(const Service& service, const Endpoint& found);

} // namespace socketlab::items
