#include "compare.h"
#include "program.h"
#include "workload.h"

#include <fmt/format.h>
#include <stdexcept>

namespace socketlab::bench {
namespace {

constexpr std::size_t little = 16;
constexpr std::size_t much = 64U << 10;
constexpr std::size_t anchored = 64; // what was kept where the targets were set

// What the same loop costs when strace records it, against nobody recording.
Finding strace(std::string what, const std::string& workload, std::size_t size, int count)
{
    what += ", recorded by strace -f";
    if (!isInstalled("strace"))
        return absent(what, "strace is not installed");
    const std::vector<std::string> own{ownPath(), "--bare", workload, fmt::format("{}", size),
                                       fmt::format("{}", count)};
    const auto run = [](const std::vector<std::string>& words) {
        const auto output = outputOf(words);
        if (!output)
            throw std::runtime_error("a peer's run failed: " + words.front());
        return std::stod(*output);
    };
    auto traced = own;
    traced.insert(traced.begin(), {"strace", "-f", "-o", "/dev/null"});
    return comparisonOf(what, compare([&] { return run(own); }, [&] { return run(traced); }), Unit::Nanoseconds);
}

} // namespace

std::vector<Finding> measureOneThread()
{
    constexpr int count = 60'000;
    const auto compared = compare([] { return oneThread(little, count, Recording::Off); },
                                  [] { return oneThread(little, count, Recording::On); });
    return {findingOf("send + recv of 16 B on one thread", compared, Unit::Nanoseconds, Bound::AtMost, 1.05),
            strace("send + recv of 16 B on one thread", "one-thread", little, 3'000)};
}

std::vector<Finding> measureStream()
{
    constexpr int count = 300'000;
    const auto compared = compare([] { return stream(little, count, Recording::Off); },
                                  [] { return stream(little, count, Recording::On); });
    return {findingOf("two threads streaming 16 B", compared, Unit::Nanoseconds, Bound::AtMost, 1.15),
            strace("two threads streaming 16 B", "stream", little, 5'000)};
}

std::vector<Finding> measureBulk()
{
    constexpr int count = 2'000;
    const auto bare = [] { return stream(much, count, Recording::Off); };
    const auto few = compare(bare, [] { return stream(much, count, Recording::On, anchored); });
    const auto all = compare(bare, [] { return stream(much, count, Recording::On); });
    return {findingOf("two threads streaming 64 KiB, 64 B of each call kept", few, Unit::Nanoseconds, Bound::AtMost,
                      1.03),
            findingOf("the same, all bytes kept as the lab does", all, Unit::Nanoseconds, Bound::AtMost, 1.03),
            strace("two threads streaming 64 KiB", "stream", much, 1'000)};
}

} // namespace socketlab::bench
