#include "app/solvereport.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ostream>
#include <ranges>

namespace socketlab {
namespace {

std::string scriptText(const std::vector<lesson::Statement>& script)
{
    return fmt::format("{}", fmt::join(script | std::views::transform(&lesson::Statement::text), ", "));
}

std::string claimOf(const lesson::Step& step)
{
    const auto proofs =
        step.predict ? fmt::format(", {} true", counted(step.predict->proof.size(), "proof")) : std::string();
    return step.task.empty() ? "a card" + proofs : "passed by its solution, not before" + proofs;
}

class ReportPrinter
{
public:
    ReportPrinter(std::ostream& out, const lesson::SolveOptions& options) : m_out(out), m_options(options) {}

    void print(const lesson::Lesson& lesson, const lesson::SolveReport& report) const
    {
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            const auto& step = lesson.steps[i];
            print(report.steps[i].solution, "  ", step.id, claimOf(step));
            for (std::size_t k = 0; k < step.counters.size(); ++k)
                print(report.steps[i].counters[k], "      ", scriptText(step.counters[k]), "refused");
        }
        m_out << fmt::format("{}: {} of {} passed in {:.1f} s\n", lesson.id, report.goodRuns, report.runs,
                             static_cast<double>(report.took.count()) / 1000.0);
    }

private:
    void print(const lesson::Tally& tally, std::string_view indent, std::string_view name,
               std::string_view whenGood) const
    {
        const int tried = tally.good + tally.bad;
        if (tried == 0)
            m_out << fmt::format("{}- {}: not tried\n", indent, name);
        else if (tally.bad == 0)
            m_out << fmt::format("{}✓ {}: {}{}\n", indent, name, whenGood, often(tally.good, tried));
        else
            m_out << fmt::format("{}✗ {}: wrong{}: {}{}\n", indent, name, often(tally.bad, tried), tally.failure,
                                 seed(tally));
    }

    std::string often(int count, int tried) const
    {
        return m_options.times == 1 ? std::string() : fmt::format(" {} of {} times", count, tried);
    }

    std::string seed(const lesson::Tally& tally) const
    {
        return m_options.longestDelay.count() == 0 ? std::string() : fmt::format(" (--seed {})", tally.seed);
    }

    std::ostream& m_out;
    const lesson::SolveOptions& m_options;
};

} // namespace

void printReport(std::ostream& out, const lesson::Lesson& lesson, const lesson::SolveOptions& options,
                 const lesson::SolveReport& report)
{
    ReportPrinter(out, options).print(lesson, report);
}

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

} // namespace socketlab
