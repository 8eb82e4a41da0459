#pragma once

#include "engine/lab.h"
#include "lesson/lesson.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace socketlab::lesson {

struct SolveOptions
{
    int times = 1;
    int jobs = 8;                              ///< runs at the same time; most of a run is waiting
    std::chrono::milliseconds longestDelay{0}; ///< random pauses around each call
    std::uint64_t seed = 0;                    ///< of the first run; each later run takes the next one
    std::string fromStep;                      ///< an id; the steps before it are only played. Empty: the first
    std::chrono::milliseconds limit{1000}; ///< a step fails when nothing has happened for so long and it is not passed
    std::filesystem::path exportFile;      ///< takes the last run's session as JSON Lines; empty: none
    std::function<void(int done, int all)> onRunDone; ///< called after each run, from any thread, never twice at once
};

/// How often one claim of a lesson was put to the test, and what came of it.
struct Tally
{
    int good = 0;
    int bad = 0;
    std::string failure;    ///< of the first bad one, a sentence without a full stop
    std::uint64_t seed = 0; ///< of the first bad one
};

struct StepTally
{
    Tally solution;              ///< not passed at its start, passed by the solution, each proof true
    std::vector<Tally> counters; ///< each refused
};

struct SolveReport
{
    std::vector<StepTally> steps; ///< one for each step of the lesson; those before `fromStep` stay at 0
    int runs = 0;
    int goodRuns = 0;
    std::chrono::milliseconds took{0};
    std::string trouble; ///< what else went wrong: threads or descriptors not given back, a session not written

    bool isGood() const { return goodRuns == runs && trouble.empty(); }
};

/// Puts every claim of a lesson to the test on real sockets: each run plays the whole lesson on a lab of its own, and
/// each counter-example on another that was brought to its step. Returns when all is done.
SolveReport solve(const Lesson& lesson, const SolveOptions& options);

} // namespace socketlab::lesson
