#include "engine/capabilities.h"

#include <fmt/format.h>

#include <fstream>
#include <sys/resource.h>
#include <sys/utsname.h>

namespace socketlab::engine {
namespace {

// Tabs between numbers become blanks, so that the value fits into a table.
std::string firstLine(const char* path)
{
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line) || line.empty())
        return "unknown";
    for (auto& letter : line)
        if (letter == '\t')
            letter = ' ';
    return line;
}

std::string kernelRelease()
{
    utsname names{};
    return ::uname(&names) == 0 ? fmt::format("{} {}", names.sysname, names.release) : "unknown";
}

std::string descriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return "unknown";
    return limit.rlim_cur == RLIM_INFINITY ? "unlimited" : fmt::format("{}", limit.rlim_cur);
}

} // namespace

std::vector<SystemFact> readSystemFacts()
{
    return {
        {"kernel", kernelRelease(), "What each number here depends on."},
        {"somaxconn", firstLine("/proc/sys/net/core/somaxconn"), "The longest queue that listen can ask for."},
        {"ip_unprivileged_port_start", firstLine("/proc/sys/net/ipv4/ip_unprivileged_port_start"),
         "Ports below it are for privileged programs."},
        {"ip_local_port_range", firstLine("/proc/sys/net/ipv4/ip_local_port_range"),
         "Where the ports of callers are taken from."},
        {"descriptor limit", descriptorLimit(), "How many descriptors this process may have; select stops at 1024."},
    };
}

} // namespace socketlab::engine
