#include "app/builtinlessons.h"
#include "app/commandline.h"
#include "app/doctorcommand.h"
#include "app/lessonscommand.h"
#include "app/screenshots.h"
#include "app/sessionsaving.h"
#include "app/sessionscommand.h"
#include "engine/helper.h"
#include "engine/lab.h"
#include "items/bench.h"
#include "journal/session/sessionreader.h"
#include "lesson/reader.h"
#include "ui/mainwindow.h"
#include "ui/preferences.h"
#include "ui/recentsessions.h"
#include "ui/savedsessionwindow.h"
#include "ui/statusline.h"
#include "ui/translation.h"

#include <QApplication>
#include <QIcon>

#include <fmt/format.h>

#include <future>
#include <iostream>
#include <span>

namespace socketlab {
namespace {

constexpr int misused = 2;

int fail(std::string_view sentence, int code = EXIT_FAILURE)
{
    std::cerr << sentence << '\n';
    return code;
}

std::expected<lesson::Lesson, std::string> read(const LessonFile& file)
{
    auto lesson = lesson::readLesson(file.text, file.name);
    if (lesson)
        return *std::move(lesson);
    return std::unexpected(
        fmt::format("{0} is no lesson that can be played; \"socketlab lessons lint {0}\" says why.", file.name));
}

// All lessons that can be chosen; the one that is to be opened comes first.
std::expected<std::vector<LessonFile>, std::string> lessonFiles(const std::string& wanted)
{
    const auto builtIn = builtInLessons();
    std::vector<LessonFile> files;
    if (!wanted.empty()) {
        auto first = findLesson(wanted, builtIn);
        if (!first)
            return std::unexpected(first.error());
        files.push_back(*std::move(first));
    }
    for (const auto& [id, text] : builtIn)
        if (id != wanted)
            files.push_back({id + ".yaml", text});
    return files;
}

std::expected<std::vector<lesson::Lesson>, std::string> readAll(std::span<const LessonFile> files)
{
    std::vector<lesson::Lesson> lessons;
    for (const auto& file : files) {
        auto lesson = read(file);
        if (!lesson)
            return std::unexpected(lesson.error());
        lessons.push_back(*std::move(lesson));
    }
    return lessons;
}

// Qt ends the process where it finds no display, so that is asked first.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

void introduce()
{
    QApplication::setApplicationName("socketlab");
    QApplication::setApplicationDisplayName("Socket Lab");
    QApplication::setOrganizationName("SocketLab");
    QApplication::setApplicationVersion(SOCKETLAB_VERSION);
    QApplication::setDesktopFileName("org.socketlab.SocketLab");
    QApplication::setWindowIcon(QIcon(":/icons/socketlab.svg"));
}

ui::Preferences applyPreferences(QApplication& application)
{
    const auto preferences = ui::Preferences::load();
    ui::installTranslation(application, preferences.language);
    preferences.apply(application);
    return preferences;
}

int runLab(const std::vector<lesson::Lesson>& lessons, const ui::Preferences& preferences, bool hasNamedLesson)
{
    const journal::SessionStore store(journal::SessionStore::standardFolder());
    engine::Lab lab;
    const SessionSaving saving(lab, store, "Socket Lab " SOCKETLAB_VERSION,
                               static_cast<std::size_t>(preferences.keptSessions),
                               static_cast<std::uint64_t>(preferences.keptGigabytes) << 30U);
    items::Bench bench(lab, lessons.front());
    ui::MainWindow window(bench, lessons);
    window.watchSaving([&saving] {
        return ui::SavingState{saving.isBehind(), QString::fromStdString(saving.problem())};
    });
    window.offerLeftOver(store);
    window.show();
    // Who names a lesson has said where to go.
    if (preferences.showsWelcome && !hasNamedLesson)
        window.showWelcome();
    return QApplication::exec();
}

int runWindow(const CommandLine& line, int argc, char** argv)
{
    const auto files = lessonFiles(line.lesson);
    if (!files)
        return fail(files.error());
    auto first = read(files->front());
    if (!first)
        return fail(first.error());
    if (!hasDisplay())
        return fail(
            "There is no display to open a window on; \"socketlab lessons solve zero-bytes\" works without one.");

    // While Qt starts.
    auto others = std::async(std::launch::async, readAll, std::span(*files).subspan(1));
    QApplication application(argc, argv);
    introduce();
    if (line.wish == CommandLine::Wish::Screenshots)
        return takeScreenshots(application, *first, QString::fromStdString(line.folder));
    const auto preferences = applyPreferences(application);
    auto lessons = others.get();
    if (!lessons)
        return fail(lessons.error());
    lessons->insert(lessons->begin(), *std::move(first));
    return runLab(*lessons, preferences, !line.lesson.empty());
}

int runSavedSession(const CommandLine& line, int argc, char** argv)
{
    auto session = journal::openSession(line.session);
    if (!session)
        return fail(session.error());
    if (!hasDisplay())
        return fail(
            fmt::format("There is no display to open a window on; \"socketlab sessions show {}\" works without one.",
                        line.session));
    QApplication application(argc, argv);
    introduce();
    applyPreferences(application);
    const auto file = QString::fromStdString(line.session);
    ui::noteRecentSession(file);
    ui::SavedSessionWindow window(*std::move(session), file);
    window.show();
    return QApplication::exec();
}

int run(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto line = CommandLine::parse(words);
    if (!line)
        return fail(line.error(), misused);
    switch (line->wish) {
    case CommandLine::Wish::Help: std::cout << CommandLine::help(); return EXIT_SUCCESS;
    case CommandLine::Wish::Version: std::cout << "socketlab " SOCKETLAB_VERSION "\n"; return EXIT_SUCCESS;
    case CommandLine::Wish::Lessons:
        return runLessonsCommand(std::span(words).subspan(line->skipped), builtInLessons(), std::cout, std::cerr);
    case CommandLine::Wish::Sessions:
        return runSessionsCommand(std::span(words).subspan(line->skipped),
                                  journal::SessionStore(journal::SessionStore::standardFolder()), std::cout, std::cerr);
    case CommandLine::Wish::Doctor:
        return runDoctorCommand(std::span(words).subspan(line->skipped), std::cout, std::cerr);
    case CommandLine::Wish::SavedSession: return runSavedSession(*line, argc, argv);
    case CommandLine::Wish::Window:
    case CommandLine::Wish::Screenshots: return runWindow(*line, argc, argv);
    }
    return EXIT_FAILURE;
}

} // namespace
} // namespace socketlab

int main(int argc, char** argv)
{
    if (const auto code = socketlab::engine::serveAsHelper(argc, argv))
        return *code;
    return socketlab::run(argc, argv);
}
