#include "journal/moments.h"
#include "support/crowd.h"

#include <benchmark/benchmark.h>

#include <random>

using namespace socketlab;
using namespace socketlab::journal;

namespace {

void fold(LabState& state, const Journal& journal)
{
    for (auto next = state.applied(); next < journal.size(); ++next)
        state.apply(next, journal.at(next), journal);
}

// The lab with so many connections, copied as a keyframe is.
void copyState(benchmark::State& state)
{
    tests::Crowd crowd;
    crowd.open(static_cast<std::size_t>(state.range(0)) / 2);
    LabState lab;
    fold(lab, crowd.journal());
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(LabState(lab));
}

// A million records of sends and receives on so many sockets, as the pump folds them: with keyframes.
void foldTalk(benchmark::State& state)
{
    tests::Crowd crowd;
    const auto connections = static_cast<std::size_t>(state.range(0)) / 2;
    crowd.open(connections);
    const auto before = crowd.journal().size();
    crowd.talk(250'000, connections);
    const auto& journal = crowd.journal();
    for ([[maybe_unused]] auto round : state) {
        LabState lab;
        Moments moments(journal);
        for (Sequence next = 0; next < journal.size(); ++next) {
            if (next % 256 == 0)
                moments.note(lab);
            lab.apply(next, journal.at(next), journal);
        }
        state.counters["keyframes"] = static_cast<double>(moments.keyframeCount());
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(journal.size() - before));
}

void goAnywhere(benchmark::State& state, const Journal& journal)
{
    Moments moments(journal);
    moments.at(journal.size());
    std::mt19937 random(1); // NOLINT(*-msc51-cpp): the same moments in every run
    LabState lab;
    for ([[maybe_unused]] auto round : state)
        lab = moments.at(random() % journal.size());
    state.counters["keyframes"] = static_cast<double>(moments.keyframeCount());
}

// A moment of a session in which so many connections came and went.
void goToMoment(benchmark::State& state)
{
    tests::Crowd crowd;
    crowd.comeAndGo(static_cast<std::size_t>(state.range(0)));
    goAnywhere(state, crowd.journal());
}

// A moment of a session in which so many sockets are open, and any of them is used next.
void goToMomentOfTalk(benchmark::State& state)
{
    tests::Crowd crowd;
    const auto connections = static_cast<std::size_t>(state.range(0)) / 2;
    crowd.open(connections);
    crowd.talk(250'000, connections);
    goAnywhere(state, crowd.journal());
}

} // namespace

BENCHMARK(copyState)->Arg(10)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(foldTalk)->Arg(2)->Arg(10'000)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(goToMoment)->Arg(100)->Arg(10'000)->Arg(60'000)->Iterations(100)->Unit(benchmark::kMicrosecond);
BENCHMARK(goToMomentOfTalk)->Arg(2)->Arg(10'000)->Iterations(100)->Unit(benchmark::kMicrosecond);
