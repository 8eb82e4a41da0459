#include "app/lessonscommand.h"

#include "journal/export/wholefile.h"
#include "lesson/reader.h"
#include "lesson/solver.h"
#include "values/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <ostream>
#include <random>
#include <ranges>
#include <stdexcept>
#include <vector>

namespace socketlab {
namespace {

constexpr std::string_view usage = R"(Usage:
  socketlab lessons list                      the lessons that come with the program
  socketlab lessons lint [LESSON…] [--json]   looks for mistakes that can be seen without playing
  socketlab lessons solve [LESSON…]           plays lessons on real sockets and tests every claim they make

A LESSON is an id, such as zero-bytes, or a file. Without one, all that come with the program are meant.

Options of solve:
  --times N      how often each lesson is played (1)
  --delays MS    random pauses of up to so long around each call (0)
  --seed N       where the random pauses start from, to repeat a run
  --jobs N       how many runs go on at the same time (8)
  --limit MS     a step fails when nothing has happened for so long (1000)
  --from STEP    tests from this step on
  --export FILE  writes the last run's session as JSON Lines
)";

// A sentence for the person at the terminal; ends the command.
class Complaint : public std::runtime_error
{
public:
    using runtime_error::runtime_error;
};

struct Option
{
    std::string_view name;
    bool takesValue;
};

// What stands after the command's name: options with their values, and the rest.
class Arguments
{
public:
    Arguments(std::span<const std::string> words, std::span<const Option> known)
    {
        for (auto word = words.begin(); word != words.end(); ++word) {
            if (!word->starts_with("--")) {
                m_names.push_back(*word);
                continue;
            }
            const auto& option = find(*word, known);
            if (option.takesValue && word + 1 == words.end())
                throw Complaint(fmt::format("{} needs a value", option.name));
            m_options[std::string(option.name)] = option.takesValue ? *++word : std::string();
        }
    }

    const std::vector<std::string>& names() const { return m_names; }
    bool has(std::string_view option) const { return m_options.contains(option); }

    std::string text(std::string_view option) const
    {
        const auto found = m_options.find(option);
        return found == m_options.end() ? std::string() : found->second;
    }

    template <class Number>
    Number number(std::string_view option, Number least, Number most, Number standard) const
    {
        if (!has(option))
            return standard;
        const auto written = text(option);
        Number value{};
        const auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), value);
        if (problem != std::errc{} || end != written.data() + written.size() || value < least || value > most)
            throw Complaint(fmt::format("{} takes a whole number from {} to {}, not \"{}\"", option, least, most, written));
        return value;
    }

private:
    static const Option& find(const std::string& word, std::span<const Option> known)
    {
        const auto found = std::ranges::find(known, word, &Option::name);
        if (found != known.end())
            return *found;
        std::vector<std::string> names;
        for (const auto& option : known)
            names.emplace_back(option.name);
        throw Complaint(fmt::format("no option {}{}", word, didYouMean(word, names)));
    }

    std::vector<std::string> m_names;
    std::map<std::string, std::string, std::less<>> m_options;
};

LessonFile load(const std::string& name, const LessonSource& builtIn)
{
    auto file = findLesson(name, builtIn);
    if (!file)
        throw Complaint(file.error());
    return *std::move(file);
}

std::vector<LessonFile> loadAll(const std::vector<std::string>& names, const LessonSource& builtIn)
{
    std::vector<LessonFile> files;
    for (const auto& name : names)
        files.push_back(load(name, builtIn));
    if (names.empty())
        for (const auto& [id, text] : builtIn)
            files.push_back({id + ".yaml", text});
    return files;
}

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

int list(std::span<const std::string> words, const LessonSource& builtIn, std::ostream& out, std::ostream& err)
{
    if (const Arguments arguments(words, {}); !arguments.names().empty())
        throw Complaint("list takes no lesson");
    bool areGood = true;
    for (const auto& [id, text] : builtIn) {
        const auto lesson = lesson::readLesson(text, id + ".yaml");
        if (lesson)
            out << fmt::format("{:<16} {} ({} min)\n", id, lesson->title, lesson->minutes);
        else
            err << lesson::toText(lesson.error().front(), id + ".yaml") << '\n';
        areGood &= lesson.has_value();
    }
    return areGood ? 0 : 1;
}

std::string summary(const lesson::Lesson& lesson)
{
    std::size_t predictions = 0;
    std::size_t counters = 0;
    for (const auto& step : lesson.steps) {
        predictions += step.predict.has_value();
        counters += step.counters.size();
    }
    return fmt::format("{}, {}, {}", counted(lesson.steps.size(), "step"), counted(predictions, "prediction"),
                       counted(counters, "counter-example"));
}

int lint(std::span<const std::string> words, const LessonSource& builtIn, std::ostream& out, std::ostream& err)
{
    constexpr std::array options{Option{"--json", false}};
    const Arguments arguments(words, options);
    const bool isJson = arguments.has("--json");
    std::vector<std::string> json;
    bool areGood = true;
    for (const auto& file : loadAll(arguments.names(), builtIn)) {
        const auto lesson = lesson::readLesson(file.text, file.name);
        areGood &= lesson.has_value();
        if (lesson && !isJson)
            out << fmt::format("{}: no mistakes ({})\n", file.name, summary(*lesson));
        if (lesson)
            continue;
        for (const auto& problem : lesson.error()) {
            if (isJson)
                json.push_back(lesson::toJson(problem, file.name));
            else
                err << lesson::toText(problem, file.name) << '\n';
        }
    }
    if (isJson)
        out << fmt::format("[{}]\n", fmt::join(json, ",\n "));
    return areGood ? 0 : 1;
}

// The lessons, or a complaint after all that is wrong with them has been written.
std::vector<lesson::Lesson> readSound(const std::vector<LessonFile>& files, std::ostream& err)
{
    std::vector<lesson::Lesson> lessons;
    std::size_t mistakes = 0;
    for (const auto& file : files) {
        auto lesson = lesson::readLesson(file.text, file.name);
        if (lesson) {
            lessons.push_back(*std::move(lesson));
            continue;
        }
        mistakes += lesson.error().size();
        for (const auto& problem : lesson.error())
            err << lesson::toText(problem, file.name) << '\n';
    }
    if (mistakes > 0)
        throw Complaint(fmt::format("nothing was solved: {} in the lesson file", counted(mistakes, "mistake")));
    return lessons;
}

std::string stepNames(const lesson::Lesson& lesson)
{
    return fmt::format("{}", fmt::join(lesson.steps | std::views::transform(&lesson::Step::id), ", "));
}

void checkStep(const lesson::Lesson& lesson, const std::string& step)
{
    if (step.empty() || std::ranges::find(lesson.steps, step, &lesson::Step::id) != lesson.steps.end())
        return;
    std::vector<std::string> ids;
    for (const auto& each : lesson.steps)
        ids.push_back(each.id);
    const auto meant = didYouMean(step, ids);
    throw Complaint(fmt::format("lesson \"{}\" has no step \"{}\"{}", lesson.id, step,
                                meant.empty() ? fmt::format("; its steps are {}", stepNames(lesson)) : meant));
}

// Nobody wants to hear after a hundred runs that the file cannot be written.
void checkExport(const std::string& file, std::size_t lessonCount)
{
    if (file.empty())
        return;
    if (lessonCount != 1)
        throw Complaint("--export takes the session of one lesson: name it");
    if (const auto draft = journal::WholeFile::create(file); !draft)
        throw Complaint(draft.error());
}

lesson::SolveOptions solveOptions(const Arguments& arguments)
{
    using std::chrono::milliseconds;
    lesson::SolveOptions options;
    options.times = arguments.number("--times", 1, 1'000'000, options.times);
    options.jobs = arguments.number("--jobs", 1, 64, options.jobs);
    options.longestDelay = milliseconds(arguments.number("--delays", 0, 10'000, 0));
    options.limit = milliseconds(arguments.number("--limit", 1, 600'000, static_cast<int>(options.limit.count())));
    options.seed = arguments.number<std::uint64_t>("--seed", 0, UINT64_MAX, std::random_device{}());
    options.fromStep = arguments.text("--from");
    options.exportFile = arguments.text("--export");
    return options;
}

std::string scriptText(const std::vector<lesson::Statement>& script)
{
    return fmt::format("{}", fmt::join(script | std::views::transform(&lesson::Statement::text), ", "));
}

std::string claimOf(const lesson::Step& step)
{
    const auto proofs = step.predict ? fmt::format(", {} true", counted(step.predict->proof.size(), "proof")) : std::string();
    return step.task.empty() ? "a card" + proofs : "passed by its solution, not before" + proofs;
}

// One line for each claim of the lesson, and one for all.
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
    void print(const lesson::Tally& tally, std::string_view indent, std::string_view name, std::string_view whenGood) const
    {
        const int tried = tally.good + tally.bad;
        if (tried == 0)
            m_out << fmt::format("{}- {}: not tried\n", indent, name);
        else if (tally.bad == 0)
            m_out << fmt::format("{}✓ {}: {}{}\n", indent, name, whenGood, often(tally.good, tried));
        else
            m_out << fmt::format("{}✗ {}: wrong{}: {}{}\n", indent, name, often(tally.bad, tried), tally.failure, seed(tally));
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

bool solveOne(const lesson::Lesson& lesson, lesson::SolveOptions options, std::ostream& out, std::ostream& err)
{
    out << fmt::format("{}: {}\n", lesson.id, lesson.title);
    if (options.longestDelay.count() > 0)
        out << fmt::format("  random pauses of up to {} ms; --seed {} repeats them\n", options.longestDelay.count(), options.seed);
    constexpr int runsBetweenNews = 50;
    options.onRunDone = [&](int done, int all) {
        if (done % runsBetweenNews == 0 && done < all)
            out << fmt::format("  … {} of {} runs\n", done, all) << std::flush;
    };
    const auto report = lesson::solve(lesson, options);
    ReportPrinter(out, options).print(lesson, report);
    if (!report.trouble.empty())
        err << report.trouble << '\n';
    return report.isGood();
}

int solve(std::span<const std::string> words, const LessonSource& builtIn, std::ostream& out, std::ostream& err)
{
    constexpr std::array known{Option{"--times", true}, Option{"--delays", true}, Option{"--seed", true},
                               Option{"--jobs", true},  Option{"--limit", true},  Option{"--from", true},
                               Option{"--export", true}};
    const Arguments arguments(words, known);
    const auto options = solveOptions(arguments);
    const auto lessons = readSound(loadAll(arguments.names(), builtIn), err);
    checkExport(arguments.text("--export"), lessons.size());
    for (const auto& lesson : lessons)
        checkStep(lesson, options.fromStep);
    bool areGood = true;
    for (const auto& lesson : lessons)
        areGood &= solveOne(lesson, options, out, err);
    return areGood ? 0 : 1;
}

using Command = int (*)(std::span<const std::string>, const LessonSource&, std::ostream&, std::ostream&);
constexpr std::array commands{std::pair{std::string_view("list"), Command(list)}, std::pair{std::string_view("lint"), Command(lint)},
                              std::pair{std::string_view("solve"), Command(solve)}};

Command findCommand(const std::string& name)
{
    const auto found = std::ranges::find(commands, name, &std::pair<std::string_view, Command>::first);
    if (found != commands.end())
        return found->second;
    std::vector<std::string> names;
    for (const auto& [known, command] : commands)
        names.emplace_back(known);
    throw Complaint(fmt::format("no command \"lessons {}\"{}; try: socketlab lessons --help", name, didYouMean(name, names)));
}

bool asksForHelp(const std::string& word)
{
    return word == "--help" || word == "-h" || word == "help";
}

} // namespace

int runLessonsCommand(std::span<const std::string> args, const LessonSource& builtIn, std::ostream& out, std::ostream& err)
try {
    if (args.empty() || std::ranges::any_of(args, asksForHelp)) {
        (args.empty() ? err : out) << usage;
        return args.empty() ? 1 : 0;
    }
    return findCommand(args.front())(args.subspan(1), builtIn, out, err);
} catch (const std::exception& complaint) {
    err << complaint.what() << '\n';
    return 1;
}

} // namespace socketlab
