#include "app/screenshots.h"

#include "app/scene.h"
#include "app/scriptedlearner.h"
#include "ui/preferences.h"
#include "values/outcome.h"

#include <QSettings>
#include <QTemporaryDir>

#include <filesystem>
#include <iostream>

namespace socketlab {
namespace {

/// A lab of its own with its window.
struct Set
{
    explicit Set(const lesson::Lesson& lesson) : bench(lab, lesson), window(bench, {&lesson, 1})
    {
        window.show();
        Studio::settle();
    }

    void play(const std::vector<SceneLine>& lines)
    {
        await(bench, [this] { return bench.player.runner().phase() != lesson::StepPhase::Preparing; });
        bench.player.leaveForSandbox();
        lab.clear();
        lab.mark(MarkKind::Restarted, {});
        for (const auto& line : lines) {
            const auto call = lab.submit(lab.actor(line.actor), line.statement);
            if (!call)
                throw PictureFailure{QString::fromStdString(line.statement + ": " + call.error().message)};
            const auto hasCome = [&] {
                const auto index = bench.pump.calls().find(*call);
                return index && (line.mayWait || !bench.pump.calls()[*index].isWaiting());
            };
            await(bench, hasCome);
        }
    }

    engine::Lab lab;
    items::Bench bench;
    ui::MainWindow window;
};

void takeLesson(const lesson::Lesson& lesson, const QDir& folder)
{
    Set set(lesson);
    Studio studio(set.window, folder);
    await(set.bench, [&] { return set.bench.player.runner().phase() != lesson::StepPhase::Preparing; });
    studio.takeWindow(QStringLiteral("lesson-0-start"));
    ScriptedLearner(set.bench, set.window).play([&](std::size_t step) {
        studio.takeWindow(
            QStringLiteral("lesson-%1-%2").arg(step).arg(QString::fromStdString(lesson.steps[step - 1].id)));
    });
}

void takeEmpty(const lesson::Lesson& lesson, const QDir& folder)
{
    Set set(lesson);
    set.bench.player.leaveForSandbox();
    set.bench.pump.goTo(0);
    Studio(set.window, folder).takeAll(QStringLiteral("empty"));
}

void takeOrdinary(const lesson::Lesson& lesson, const QDir& folder)
{
    Set set(lesson);
    set.play(ordinaryScene());
    set.bench.selection.chooseSocket(set.bench.pump.state().socketNamed("x")->id);
    Studio studio(set.window, folder);
    studio.takeAll(QStringLiteral("ordinary"));
    set.bench.pump.goTo(set.bench.pump.moment() * 3 / 4);
    studio.takeWindow(QStringLiteral("past"));
}

void takeCrowded(const lesson::Lesson& lesson, const QDir& folder)
{
    using namespace std::chrono_literals;
    Set set(lesson);
    set.play(crowdedScene());
    await(
        set.bench, [&] { return set.bench.pump.calls().waiting().empty(); }, 300s);
    set.bench.selection.chooseSocket(set.bench.pump.state().socketNamed("s17")->id);
    Studio(set.window, folder).takeAll(QStringLiteral("crowded"));
}

int fail(const QString& sentence)
{
    std::cerr << "socketlab: " << sentence.toStdString() << '\n';
    return EXIT_FAILURE;
}

} // namespace

int takeScreenshots(QApplication& application, const lesson::Lesson& lesson, const QString& folder)
{
    std::error_code problem;
    std::filesystem::create_directories(folder.toStdU16String(), problem);
    if (problem)
        return fail(QStringLiteral("The folder %1 cannot be made: %2.")
                        .arg(folder, QString::fromStdString(errorName(problem.value()))));
    // The user's own layout stays out of the pictures, and the pictures' layout out of the user's settings.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    ui::Preferences().apply(application);
    try {
        for (const auto take : {takeEmpty, takeLesson, takeOrdinary, takeCrowded})
            take(lesson, QDir(folder));
    } catch (const PictureFailure& failure) {
        return fail(failure.sentence);
    }
    return EXIT_SUCCESS;
}

} // namespace socketlab
