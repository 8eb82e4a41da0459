#include "app/doctorcommand.h"

#include "engine/capabilities.h"

#include <fmt/format.h>

#include <array>
#include <ostream>

namespace socketlab {
namespace {

constexpr std::string_view doctorUsage =
    "Usage:\n"
    "  socketlab doctor   what this machine can do, and what is lost where it cannot\n";

void printCapability(std::ostream& out, const engine::Capability& capability)
{
    out << fmt::format("  {:<15} {:<4} {}\n", capability.name, capability.has ? "yes" : "no", capability.evidence);
    if (!capability.has)
        out << fmt::format("  {:<15} {:<4} {}\n", "", "", capability.lost);
}

} // namespace

int runDoctorCommand(std::span<const std::string> args, std::ostream& out, std::ostream& err)
{
    const bool wantsHelp = !args.empty() && (args.front() == "--help" || args.front() == "-h");
    if (wantsHelp)
        out << doctorUsage;
    else if (!args.empty())
        err << fmt::format("\"{}\" is one word too many; see socketlab doctor --help.\n", args.front());
    if (!args.empty())
        return wantsHelp ? 0 : 1;
    // Helper processes are this very program, so it is what must be startable.
    const std::array<std::string, 2> helper{"/proc/self/exe", "--version"};
    out << "What this machine can do, tried just now:\n";
    for (const auto& capability : engine::probeCapabilities(helper).list)
        printCapability(out, capability);
    out << "\nNumbers of this system that lessons show:\n";
    for (const auto& [name, value, meaning] : engine::readSystemFacts())
        out << fmt::format("  {:<27} {:<20} {}\n", name, value, meaning);
    return 0;
}

} // namespace socketlab
