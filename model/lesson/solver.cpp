#include "lesson/solver.h"

#include "journal/export/jsonlines.h"
#include "lesson/rehearsal.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <mutex>
#include <thread>

namespace socketlab::lesson {
namespace {

using namespace std::chrono_literals;
using Failure = Rehearsal::Failure;

// The threads and descriptors of this process; 0 where the system does not list them.
struct Belongings
{
    std::size_t threads = 0;
    std::size_t descriptors = 0;

    static Belongings now() { return {countEntries("/proc/self/task"), countEntries("/proc/self/fd")}; }

private:
    static std::size_t countEntries(const char* folder)
    {
        std::error_code unreadable;
        const std::filesystem::directory_iterator entries(folder, unreadable);
        return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
    }
};

// What is still there though it should not be. A thread that was joined stays listed for a moment.
std::string whatIsLeft(const Belongings& before)
{
    Belongings left;
    for (auto tries = 0; tries < 100; ++tries) {
        const auto now = Belongings::now();
        left = {now.threads - std::min(now.threads, before.threads),
                now.descriptors - std::min(now.descriptors, before.descriptors)};
        if (left.threads == 0 && left.descriptors == 0)
            return {};
        std::this_thread::sleep_for(10ms);
    }
    return fmt::format("not given back: {} threads, {} descriptors", left.threads, left.descriptors);
}

// All runs of one lesson. Runs share nothing but the report, which a mutex guards.
class Solver
{
public:
    Solver(const Lesson& lesson, const SolveOptions& options) : m_lesson(lesson), m_options(options)
    {
        for (const auto& step : lesson.steps)
            m_report.steps.push_back({{}, std::vector<Tally>(step.counters.size())});
        const auto from = std::ranges::find(lesson.steps, options.fromStep, &Step::id);
        if (from != lesson.steps.end())
            m_first = static_cast<std::size_t>(from - lesson.steps.begin());
    }

    SolveReport solve()
    {
        const auto before = Belongings::now();
        const auto begin = Clock::now();
        {
            std::vector<std::jthread> workers(static_cast<std::size_t>(std::min(m_options.jobs, m_options.times)));
            for (auto& worker : workers)
                worker = std::jthread([this] { work(); });
        }
        if (m_exception)
            std::rethrow_exception(m_exception);
        m_report.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
        if (m_report.trouble.empty())
            m_report.trouble = whatIsLeft(before);
        return std::move(m_report);
    }

private:
    void work()
    try {
        for (int run = m_nextRun++; run < m_options.times; run = m_nextRun++) {
            const bool isGood = playOnce(run);
            const std::lock_guard lock(m_mutex);
            m_report.goodRuns += isGood;
            ++m_report.runs;
            if (m_options.onRunDone)
                m_options.onRunDone(m_report.runs, m_options.times);
        }
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_exception = std::current_exception();
        m_nextRun = m_options.times;
    }

    std::uint64_t seedOf(int run) const { return m_options.seed + static_cast<std::uint64_t>(run); }
    engine::Jitter jitterOf(int run) const { return {m_options.longestDelay, seedOf(run)}; }

    bool playOnce(int run)
    {
        const auto passed = playAndExport(run);
        bool isGood = passed == m_lesson.steps.size();
        for (auto step = m_first; step < passed; ++step)
            isGood &= playCounters(run, step);
        return isGood;
    }

    std::size_t playAndExport(int run)
    {
        Rehearsal rehearsal(m_lesson, jitterOf(run), m_options.limit);
        const auto passed = playSolutions(rehearsal, run);
        if (run == m_options.times - 1 && !m_options.exportFile.empty())
            exportSession(rehearsal.journal());
        return passed;
    }

    // Returns the first step that was not passed, or the number of steps.
    std::size_t playSolutions(Rehearsal& rehearsal, int run)
    {
        for (auto step = m_first; step < m_lesson.steps.size(); ++step) {
            auto failure = step == m_first ? rehearsal.goTo(step) : rehearsal.start(step);
            if (!failure)
                failure = rehearsal.solve(step);
            note(m_report.steps[step].solution, run, failure);
            if (failure)
                return step;
        }
        return m_lesson.steps.size();
    }

    bool playCounters(int run, std::size_t step)
    {
        bool areRefused = true;
        const auto& counters = m_lesson.steps[step].counters;
        for (std::size_t i = 0; i < counters.size(); ++i) {
            Rehearsal rehearsal(m_lesson, jitterOf(run), m_options.limit);
            auto failure = rehearsal.goTo(step);
            if (!failure)
                failure = rehearsal.refuse(step, counters[i]);
            areRefused &= !failure;
            note(m_report.steps[step].counters[i], run, failure);
        }
        return areRefused;
    }

    void note(Tally& tally, int run, const Failure& failure)
    {
        const std::lock_guard lock(m_mutex);
        if (!failure) {
            ++tally.good;
        } else if (tally.bad++ == 0) {
            tally.failure = *failure;
            tally.seed = seedOf(run);
        }
    }

    void exportSession(const journal::Journal& journal)
    {
        const auto written = journal::exportJsonLines(journal, m_options.exportFile);
        const std::lock_guard lock(m_mutex);
        if (!written)
            m_report.trouble = written.error();
    }

    const Lesson& m_lesson;
    const SolveOptions& m_options;
    std::size_t m_first = 0;
    std::atomic<int> m_nextRun = 0;
    std::mutex m_mutex;
    SolveReport m_report;           // guarded by m_mutex
    std::exception_ptr m_exception; // guarded by m_mutex
};

} // namespace

SolveReport solve(const Lesson& lesson, const SolveOptions& options)
{
    return Solver(lesson, options).solve();
}

} // namespace socketlab::lesson
