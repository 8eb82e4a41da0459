#include "journal/collector.h"
#include "journal/ring.h"

#include <benchmark/benchmark.h>

using namespace socketlab;
using namespace socketlab::journal;

namespace {

// One record into its ring, with the collector at work beside it.
void recordCall(benchmark::State& state)
{
    Journal journal;
    Collector collector(journal);
    auto& recorder = collector.addRecorder();
    const Bytes payload(static_cast<std::size_t>(state.range(0)));
    CallBegan began;
    for ([[maybe_unused]] auto round : state) {
        ++began.number;
        recorder.record(ActorId{1}, began, payload);
    }
    state.SetItemsProcessed(state.iterations());
}

// The same among actors who say nothing.
void recordAmongIdleActors(benchmark::State& state)
{
    Journal journal;
    Collector collector(journal);
    for (std::int64_t idle = 0; idle < state.range(0); ++idle)
        collector.addRecorder();
    auto& recorder = collector.addRecorder();
    for ([[maybe_unused]] auto round : state)
        recorder.record(ActorId{1}, Marked{});
    state.SetItemsProcessed(state.iterations());
}

void readClock(benchmark::State& state)
{
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(Clock::now());
}

void appendToJournal(benchmark::State& state)
{
    auto journal = std::make_unique<Journal>();
    const Record record{Timestamp{}, ActorId{1}, {}, CallBegan{}};
    for ([[maybe_unused]] auto round : state)
        journal->append(record);
    journal->publish();
    state.SetItemsProcessed(state.iterations());
}

constexpr std::int64_t iterations = 500'000; // a journal only grows

} // namespace

BENCHMARK(readClock);
BENCHMARK(recordCall)->Arg(0)->Arg(64)->Arg(1024)->Iterations(iterations);
BENCHMARK(recordAmongIdleActors)->Arg(0)->Arg(500)->Iterations(iterations);
BENCHMARK(appendToJournal)->Iterations(iterations);
BENCHMARK_MAIN();
