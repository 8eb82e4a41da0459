#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::engine {

/// Something that not every machine can do, and that some lessons ask for in `needs:`.
struct Capability
{
    std::string_view name;
    bool has = false;
    std::string evidence;  ///< what was tried and what came of it: `bind 127.0.0.1:80: EACCES (13)`
    std::string_view lost; ///< what there is not where it is missing; one sentence
};

/// What was found, in the order in which people shall read it.
struct Capabilities
{
    std::vector<Capability> list;

    const Capability* find(std::string_view name) const;
    bool has(std::string_view name) const;
};

/// Tries each one for real, on loopback and within a few milliseconds, and leaves nothing behind. `helper` is the
/// program that shall be startable, with words that make it end at once.
/// Any thread, but it forks: in a process with threads the children only make system calls.
Capabilities probeCapabilities(std::span<const std::string> helper = {});

/// A number or name of this system that explains what lessons show.
struct SystemFact
{
    std::string_view name;
    std::string value; ///< `unknown` where the system does not say
    std::string_view meaning;
};
std::vector<SystemFact> readSystemFacts();

} // namespace socketlab::engine
