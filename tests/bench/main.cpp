#include "compare.h"
#include "flood.h"
#include "net/largepages.h"
#include "workload.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <span>
#include <sys/utsname.h>
#include <thread>
#include <unistd.h>

using namespace socketlab::bench;

namespace {

// The condition inside would shift everything.
// clang-format off
const std::array rows{
    Row{"P1", measureOneThread},
    Row{"P2", measureStream},
    Row{"P3", measureBulk},
    Row{"P4", measureObservation},
    Row{"P5", measureSessionFile},
    Row{"P6", measureKill},
#if SOCKETLAB_BENCH_WINDOW
    Row{"P7", measureFrames},
    Row{"P8", measureMoments},
    Row{"P9", measureGrid},
    Row{"P10", measureFirstPaint},
    Row{"P17", measureFloodedWindow},
#endif
    Row{"P14", measureServer},
    Row{"P16", measureThroughput},
    Row{"P17", measureFlood},
};
// clang-format on

// A virtual machine is lent its memory by the page when it first touches it, which costs twenty times what clearing a
// page costs. Here that is paid once, before anything is measured, and not by whoever comes first.
void touchMemory()
{
    constexpr std::size_t most = std::size_t{2} << 30;
    const auto free =
        static_cast<std::size_t>(::sysconf(_SC_AVPHYS_PAGES)) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const auto size = std::min(most, free / 2) / socketlab::net::largePage * socketlab::net::largePage;
    if (size == 0)
        return;
    auto* const memory = static_cast<char*>(socketlab::net::mapLargePages(size));
    std::memset(memory, 1, size);
    socketlab::net::unmapLargePages(memory, size);
}

void printHead()
{
    utsname system{};
    ::uname(&system);
    std::array<double, 1> load{};
    ::getloadavg(load.data(), 1);
    fmt::print("Socket Lab's bench: {} {}, {} cores, load {:.1f}; each side {} times in turns, medians.\n"
               "The ratio is the lab's figure by the peer's, with the least and the most of the rounds.\n\n"
               "{:<4} {:<66} {:>13} {:>13}  {:<20} {:<10} \n",
               &system.sysname[0], &system.release[0], std::thread::hardware_concurrency(), load[0], rounds, "row",
               "what", "lab", "peer", "ratio", "target");
}

void print(std::string_view row, const Finding& finding)
{
    const auto* const verdict = finding.isMet ? "ok" : "MISS";
    fmt::print("{:<4} {:<66} {:>13} {:>13}  {:<20} {:<10} {}\n", row, finding.what, finding.figure, finding.peer,
               finding.ratio, finding.target, finding.target.empty() ? "" : verdict);
    std::fflush(stdout);
}

// What this program does as a peer or a client, in a process of its own.
int runPart(std::span<const std::string> words)
{
    const auto number = [&](std::size_t at) { return std::stoi(words[at]); };
    if (words[0] == "--bare" && words.size() == 4) {
        const auto size = static_cast<std::size_t>(number(2));
        const auto run = [&] {
            return words[1] == "stream" ? stream(size, number(3), Recording::Off)
                                        : oneThread(size, number(3), Recording::Off);
        };
        fmt::print("{}\n", run());
    } else if (words[0] == "--flood-sends" && words.size() == 3) {
        floodSends(static_cast<std::uint16_t>(number(1)), number(2));
    } else if (words[0] == "--flood-connections" && words.size() == 4) {
        floodConnections(static_cast<std::uint16_t>(number(1)), number(2), number(3));
#if SOCKETLAB_BENCH_WINDOW
    } else if (words[0] == "--first-paint" && words.size() == 2) {
        return showFirstPaint(words[1]);
#endif
    } else {
        fmt::print(stderr, "bench: {} is not known here\n", words[0]);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

// Returns whether every target was met.
bool measure(const Row& row)
{
    try {
        const auto findings = row.measure();
        for (const auto& finding : findings)
            print(row.name, finding);
        return std::ranges::all_of(findings, &Finding::isMet);
    } catch (const std::exception& problem) {
        fmt::print("{:<4} not measured: {}\n", row.name, problem.what());
        return false;
    }
}

} // namespace

// Rows to measure, or none for all. Exit code 1: a target was missed.
int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (!words.empty() && words.front().starts_with("--"))
        return runPart(words);
    for (const auto& word : words)
        if (std::ranges::find(rows, word, &Row::name) == rows.end()) {
            fmt::print(stderr, "bench: there is no row {}; docs/performance.md lists them\n", word);
            return EXIT_FAILURE;
        }
    touchMemory();
    printHead();
    bool allMet = true;
    for (const auto& row : rows)
        if (words.empty() || std::ranges::find(words, row.name) != words.end())
            allMet = measure(row) && allMet;
    return allMet ? EXIT_SUCCESS : EXIT_FAILURE;
}
