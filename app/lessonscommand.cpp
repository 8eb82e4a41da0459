#include "app/lessonscommand.h"

#include "app/options.h"
#include "app/solvereport.h"
#include "journal/export/wholefile.h"
#include "lesson/reader.h"
#include "lesson/solver.h"
#include "values/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <exception>
#include <ostream>
#include <random>
#include <ranges>
#include <utility>
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
    files.reserve(names.size());
    for (const auto& name : names)
        files.push_back(load(name, builtIn));
    if (names.empty())
        for (const auto& [id, text] : builtIn)
            files.push_back({id + ".yaml", text});
    return files;
}

void printProblems(std::ostream& err, const std::vector<lesson::Problem>& problems, std::string_view file)
{
    for (const auto& problem : problems)
        err << lesson::toText(problem, file) << '\n';
}

int list(std::span<const std::string> words, const LessonSource& builtIn, std::ostream& out, std::ostream& err)
{
    if (const Options options(words, {}); !options.names().empty())
        throw Complaint("list takes no lesson.");
    bool areGood = true;
    for (const auto& [id, text] : builtIn) {
        const auto lesson = lesson::readLesson(text, id + ".yaml");
        if (lesson)
            out << fmt::format("{:<16} {} ({} min)\n", id, lesson->title, lesson->minutes);
        else
            printProblems(err, lesson.error(), id + ".yaml");
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
    constexpr std::array known{Option{"--json", false}};
    const Options options(words, known);
    const bool isJson = options.has("--json");
    std::vector<std::string> objects;
    bool areGood = true;
    for (const auto& file : loadAll(options.names(), builtIn)) {
        const auto lesson = lesson::readLesson(file.text, file.name);
        if (lesson && !isJson)
            out << fmt::format("{}: no mistakes ({})\n", file.name, summary(*lesson));
        else if (!lesson && isJson)
            for (const auto& problem : lesson.error())
                objects.push_back(lesson::toJson(problem, file.name));
        else if (!lesson)
            printProblems(err, lesson.error(), file.name);
        areGood &= lesson.has_value();
    }
    if (isJson)
        out << fmt::format("[{}]\n", fmt::join(objects, ",\n "));
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
        } else {
            mistakes += lesson.error().size();
            printProblems(err, lesson.error(), file.name);
        }
    }
    if (mistakes > 0)
        throw Complaint(fmt::format("Nothing was solved because of {}.", counted(mistakes, "mistake")));
    return lessons;
}

void checkStep(const lesson::Lesson& lesson, const std::string& step)
{
    if (step.empty() || std::ranges::find(lesson.steps, step, &lesson::Step::id) != lesson.steps.end())
        return;
    const auto ids = lesson.steps | std::views::transform(&lesson::Step::id);
    const auto meant = didYouMean(step, std::vector<std::string>(ids.begin(), ids.end()));
    throw Complaint(fmt::format(R"(Lesson "{}" has no step "{}"{}; its steps are {}.)", lesson.id, step, meant,
                                fmt::join(ids, ", ")));
}

// Nobody wants to hear after a hundred runs that the file cannot be written.
void checkExport(const std::string& file, std::size_t lessonCount)
{
    if (file.empty())
        return;
    if (lessonCount != 1)
        throw Complaint("--export takes the session of one lesson; name it.");
    if (const auto draft = journal::WholeFile::create(file); !draft)
        throw Complaint(draft.error());
}

lesson::SolveOptions solveOptions(const Options& options)
{
    const auto small = [&](std::string_view option, std::uint64_t least, std::uint64_t most, std::int64_t standard) {
        return static_cast<int>(options.number(option, least, most, static_cast<std::uint64_t>(standard)));
    };
    lesson::SolveOptions solve;
    solve.times = small("--times", 1, 1'000'000, solve.times);
    solve.jobs = small("--jobs", 1, 64, solve.jobs);
    solve.longestDelay = std::chrono::milliseconds(small("--delays", 0, 10'000, 0));
    solve.limit = std::chrono::milliseconds(small("--limit", 1, 600'000, solve.limit.count()));
    solve.seed = options.number("--seed", 0, UINT64_MAX, std::random_device{}());
    solve.fromStep = options.text("--from");
    solve.exportFile = options.text("--export");
    return solve;
}

bool solveOne(const lesson::Lesson& lesson, lesson::SolveOptions options, std::ostream& out, std::ostream& err)
{
    out << fmt::format("{}: {}\n", lesson.id, lesson.title);
    if (options.longestDelay.count() > 0)
        out << fmt::format("  random pauses of up to {} ms; --seed {} repeats them\n", options.longestDelay.count(),
                           options.seed);
    constexpr int runsBetweenNews = 50;
    options.onRunDone = [&](int done, int all) {
        if (done % runsBetweenNews == 0 && done < all)
            out << fmt::format("  … {} of {} runs\n", done, all) << std::flush;
    };
    const auto report = lesson::solve(lesson, options);
    printReport(out, lesson, options, report);
    if (!report.trouble.empty())
        err << report.trouble << '\n';
    return report.isGood();
}

int solve(std::span<const std::string> words, const LessonSource& builtIn, std::ostream& out, std::ostream& err)
{
    constexpr std::array known{Option{"--times", true}, Option{"--delays", true}, Option{"--seed", true},
                               Option{"--jobs", true},  Option{"--limit", true},  Option{"--from", true},
                               Option{"--export", true}};
    const Options options(words, known);
    const auto how = solveOptions(options);
    const auto lessons = readSound(loadAll(options.names(), builtIn), err);
    checkExport(options.text("--export"), lessons.size());
    for (const auto& lesson : lessons)
        checkStep(lesson, how.fromStep);
    bool areGood = true;
    for (const auto& lesson : lessons)
        areGood &= solveOne(lesson, how, out, err);
    return areGood ? 0 : 1;
}

using Command = int (*)(std::span<const std::string>, const LessonSource&, std::ostream&, std::ostream&);
constexpr std::array commands{std::pair{std::string_view("list"), Command(list)},
                              std::pair{std::string_view("lint"), Command(lint)},
                              std::pair{std::string_view("solve"), Command(solve)}};

Command findCommand(const std::string& name)
{
    const auto found = std::ranges::find(commands, name, &std::pair<std::string_view, Command>::first);
    if (found != commands.end())
        return found->second;
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (const auto& [known, command] : commands)
        names.emplace_back(known);
    throw Complaint(fmt::format("There is no command \"lessons {}\"{}; see socketlab lessons --help.", name,
                                didYouMean(name, names)));
}

bool asksForHelp(const std::string& word)
{
    return word == "--help" || word == "-h" || word == "help";
}

} // namespace

int runLessonsCommand(std::span<const std::string> args, const LessonSource& builtIn, std::ostream& out,
                      std::ostream& err)
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
