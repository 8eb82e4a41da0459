#include "values/measurement.h"

#include "values/calltext.h"

#include "values/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace socketlab {
namespace {

using Subject = MeasureSubject;
using Kind = MeasureKind;

constexpr std::array measures{
    MeasureSpec{Subject::Pipe, Kind::RoundTrip, "pipe", "Two pipes between two threads, one for each direction."},
    MeasureSpec{Subject::Fifo, Kind::RoundTrip, "fifo", "Two named pipes, found by their paths."},
    MeasureSpec{Subject::Unix, Kind::RoundTrip, "unix", "A pair of Unix sockets, which never leave this machine."},
    MeasureSpec{Subject::Tcp, Kind::RoundTrip, "tcp", "A TCP connection over loopback, with all that TCP does."},
    MeasureSpec{Subject::Shm, Kind::RoundTrip, "shm", "Memory that both see, and two semaphores to take turns."},
    MeasureSpec{Subject::Loop, Kind::Rate, "loop", "One client after the other, each until it hangs up."},
    MeasureSpec{Subject::Threads, Kind::Rate, "threads", "A new thread for each client."},
    MeasureSpec{Subject::Fork, Kind::Rate, "fork", "A new process for each client."},
    MeasureSpec{Subject::Select, Kind::Rate, "select", "One thread that asks select who is ready."},
    MeasureSpec{Subject::Poll, Kind::Rate, "poll", "One thread that asks poll who is ready."},
    MeasureSpec{Subject::Epoll, Kind::Rate, "epoll", "One thread, and the kernel keeps the list of whom it watches."},
    MeasureSpec{Subject::Thread, Kind::Spawn, "thread", "Starting a thread and waiting for its end."},
    MeasureSpec{Subject::Process, Kind::Spawn, "process", "Forking a process and waiting for its end."},
};
static_assert(std::ranges::is_sorted(measures, {}, &MeasureSpec::subject));

constexpr std::array<std::string_view, 3> kindNames{"rtt", "rate", "spawn"};

std::string duration(std::chrono::nanoseconds time)
{
    const auto count = static_cast<double>(time.count());
    if (time < std::chrono::microseconds(1))
        return fmt::format("{} ns", time.count());
    return time < std::chrono::milliseconds(1) ? fmt::format("{:.1f} µs", count / 1e3)
                                               : fmt::format("{:.1f} ms", count / 1e6);
}

std::vector<std::string> namesOf(Kind kind)
{
    std::vector<std::string> names;
    for (const auto& spec : measures)
        if (spec.kind == kind)
            names.emplace_back(spec.name);
    return names;
}

} // namespace

std::span<const MeasureSpec> measureSpecs()
{
    return measures;
}

const MeasureSpec& specOf(MeasureSubject subject)
{
    return measures.at(static_cast<std::size_t>(subject));
}

std::expected<MeasureWish, std::string> parseMeasure(std::span<const std::string_view> words)
{
    if (words.size() != 3)
        return std::unexpected("measure takes rtt, rate or spawn, then what, then how often, as in rtt pipe 1000");
    const auto kindName = std::ranges::find(kindNames, words[0]);
    if (kindName == kindNames.end())
        return std::unexpected(fmt::format("measure knows rtt, rate and spawn, not \"{}\"", words[0]));
    const auto kind = static_cast<Kind>(kindName - kindNames.begin());
    const auto spec =
        std::ranges::find_if(measures, [&](const auto& s) { return s.kind == kind && s.name == words[1]; });
    if (spec == measures.end()) {
        const auto names = namesOf(kind);
        return std::unexpected(fmt::format("{} cannot be measured for \"{}\"{}; it takes {}", words[0], words[1],
                                           didYouMean(words[1], names), fmt::join(names, ", ")));
    }
    std::uint32_t count = 0;
    const auto [end, problem] = std::from_chars(words[2].data(), words[2].data() + words[2].size(), count);
    if (problem != std::errc{} || end != words[2].data() + words[2].size() || count == 0 || count > MeasureWish::most)
        return std::unexpected(
            fmt::format("measure takes a number from 1 to {}, not \"{}\"", MeasureWish::most, words[2]));
    return MeasureWish{spec->subject, count};
}

std::string_view toText(MeasureKind kind)
{
    return kindNames.at(static_cast<std::size_t>(kind));
}

std::expected<MeasureWish, std::string> parseMeasure(std::string_view written)
{
    const auto words = splitWords(written);
    std::vector<std::string_view> views;
    for (const auto& word : words)
        views.push_back(word.text);
    return parseMeasure(views);
}

std::string toText(const MeasureWish& wish)
{
    const auto& spec = specOf(wish.subject);
    return fmt::format("{} {} {}", toText(spec.kind), spec.name, wish.count);
}

std::string toText(const Measured& measured)
{
    return fmt::format("{}: median {}, 99 % within {}, {:.0f}/s", measured.count, duration(measured.median),
                       duration(measured.p99), measured.perSecond);
}

} // namespace socketlab
