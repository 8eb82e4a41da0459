#include "engine/measure.h"

#include "engine/stopwatch.h"
#include "net/process.h"

#include <fmt/format.h>

#include <thread>

namespace socketlab::engine {
namespace {

std::expected<void, std::string> startAndEndThread()
try {
    std::thread([] {}).join();
    return {};
} catch (const std::system_error& refused) {
    return std::unexpected(fmt::format("No thread can be started: {} ({}).", errorMeaning(refused.code().value()),
                                       errorName(refused.code().value())));
}

std::expected<void, std::string> startAndEndProcess()
{
    const auto child = net::forkChild([] { return 0; });
    if (!child.isOk())
        return std::unexpected(
            fmt::format("No process can be started: {} ({}).", errorMeaning(child.error), toText(child)));
    net::waitForEnd(static_cast<pid_t>(child.value));
    return {};
}

} // namespace

MeasureResult measure(const MeasureWish& wish, const std::stop_token& stop)
{
    switch (specOf(wish.subject).kind) {
    case MeasureKind::RoundTrip: return measureRoundTrips(wish.subject, wish.count, stop);
    case MeasureKind::Rate: return measureServer(wish.subject, {.requests = wish.count}, stop);
    case MeasureKind::Spawn: return measureSpawn(wish.subject, wish.count, stop);
    }
    return std::unexpected("There is no such measurement.");
}

MeasureResult measureSpawn(MeasureSubject what, std::uint32_t count, const std::stop_token& stop)
{
    const auto startAndEnd = what == MeasureSubject::Thread ? startAndEndThread : startAndEndProcess;
    Stopwatch watch(count);
    while (watch.count() < count && !stop.stop_requested()) {
        const auto began = Clock::now();
        if (const auto done = startAndEnd(); !done)
            return std::unexpected(done.error());
        watch.add(Clock::now() - began);
    }
    return watch.result();
}

} // namespace socketlab::engine
