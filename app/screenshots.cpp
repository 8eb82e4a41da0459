#include "app/screenshots.h"

#include "items/bench.h"
#include "ui/mainwindow.h"
#include "values/calltext.h"
#include "values/outcome.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QPixmap>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <iostream>

namespace socketlab {
namespace {

using lesson::StepPhase;
using ui::Theme;

struct Size
{
    const char* name = "";
    QSize pixels;
};
constexpr std::array sizes{Size{"1440x900", {1440, 900}}, Size{"1280x720", {1280, 720}}};

struct Scheme
{
    const char* name = "";
    Theme::Scheme scheme = Theme::Scheme::Light;
};
constexpr std::array schemes{Scheme{"dark", Theme::Scheme::Dark}, Scheme{"light", Theme::Scheme::Light}};

constexpr std::array panels{"lessonPanel", "callBar", "stagePanel", "socketsPanel", "timelinePanel", "journalPanel"};

/// Something went wrong; the text is a sentence.
struct Failure
{
    QString sentence;
};

/// A learner who makes no mistakes, and takes pictures.
class Photographer
{
public:
    Photographer(const lesson::Lesson& lesson, const QDir& folder)
        : m_lesson(lesson)
        , m_folder(folder)
        , m_bench(m_lab, lesson)
        , m_window(m_bench, {&lesson, 1})
    {
        m_window.resize(sizes.front().pixels);
        m_window.show();
    }

    void play()
    {
        for (std::size_t step = 0; step < m_lesson.steps.size(); ++step) {
            await([this] { return phase() != StepPhase::Preparing; });
            if (step == 0)
                takeAll("0-start");
            predict();
            act();
            await([this] { return phase() == StepPhase::Passed; });
            takeAll(QStringLiteral("%1-%2").arg(step + 1).arg(QString::fromStdString(m_lesson.steps[step].id)));
            if (step + 1 < m_lesson.steps.size())
                find<QAbstractButton>("nextButton").click();
        }
    }

private:
    StepPhase phase() const { return m_bench.player.runner().phase(); }

    template <class Part>
    Part& find(const QString& name)
    {
        if (auto* part = m_window.findChild<Part*>(name))
            return *part;
        throw Failure{QStringLiteral("The window has nothing named %1.").arg(name)};
    }

    void await(const std::function<bool()>& condition)
    {
        using namespace std::chrono_literals;
        QEventLoop loop;
        const auto look = [&] {
            if (condition())
                loop.quit();
        };
        QObject::connect(&m_bench.pump, &items::Pump::advanced, &loop, look);
        QObject::connect(&m_bench.player, &items::LessonPlayer::changed, &loop, look);
        QTimer::singleShot(30s, &loop, &QEventLoop::quit);
        if (!condition())
            loop.exec();
        if (!condition())
            throw Failure{QStringLiteral("The lesson did not go on within 30 seconds.")};
    }

    void predict()
    {
        const auto& prediction = m_bench.player.runner().step().predict;
        if (phase() != StepPhase::Predicting || !prediction)
            return;
        const auto& options = prediction->options;
        const auto right = std::ranges::find(options, true, &lesson::Option::isRight) - options.begin();
        find<QAbstractButton>(QStringLiteral("predictOption%1").arg(right)).click();
        find<QAbstractButton>("predictButton").click();
    }

    void act()
    {
        for (const auto& statement : m_bench.player.runner().step().solution) {
            if (statement.actor != engine::Lab::worldName)
                makeCall(statement);
        }
    }

    void makeCall(const lesson::Statement& statement)
    {
        const auto words = splitWords(statement.call);
        choose("actorBox", statement.actor);
        choose("callBox", words.front().text);
        const auto* spec = findCallSpec(words.front().text);
        std::size_t word = 1;
        for (const auto& parameter : spec->parameters) {
            if (word >= words.size())
                break;
            if (!parameter.keyword.empty())
                ++word;
            fill(parameter, words.at(word++).text);
        }
        await([this] { return find<QAbstractButton>("makeCallButton").isEnabled(); });
        const auto before = m_bench.pump.calls().size();
        find<QAbstractButton>("makeCallButton").click();
        await([&] {
            const auto& calls = m_bench.pump.calls();
            return calls.size() > before && (statement.mayWait || calls.waiting().empty());
        });
    }

    void choose(const QString& name, const std::string& text)
    {
        auto& box = find<QComboBox>(name);
        const auto row = box.findText(QString::fromStdString(text));
        if (row < 0)
            throw Failure{QStringLiteral("%1 cannot be chosen in the call bar.").arg(QString::fromStdString(text))};
        box.setCurrentIndex(row);
    }

    void fill(const Parameter& parameter, const std::string& text)
    {
        if (parameter.kind == ParameterKind::Socket) {
            choose("socketBox", text);
            return;
        }
        const auto label = QString::fromUtf8(parameter.label.data(), static_cast<qsizetype>(parameter.label.size()));
        auto& editor = find<QWidget>(QStringLiteral("arg_%1").arg(label));
        if (auto* spin = qobject_cast<QSpinBox*>(&editor))
            spin->setValue(std::stoi(text));
        else if (auto* line = qobject_cast<QLineEdit*>(&editor))
            line->setText(QString::fromStdString(text));
        else
            choose(editor.objectName(), text);
    }

    void takeAll(const QString& moment)
    {
        for (const auto& [sizeName, pixels] : sizes) {
            m_window.resize(pixels);
            settle();
            find<QAction>("resetLayoutAction").trigger();
            for (const auto& [schemeName, scheme] : schemes) {
                m_window.setScheme(scheme);
                settle();
                const auto suffix =
                    QStringLiteral("%1-%2-%3").arg(moment, QLatin1String(schemeName), QLatin1String(sizeName));
                save(m_window, QStringLiteral("window-%1").arg(suffix));
                if (pixels == sizes.front().pixels)
                    takePanels(suffix);
            }
        }
    }

    void takePanels(const QString& suffix)
    {
        auto& journal = find<QDockWidget>("journalDock");
        auto& timeline = find<QDockWidget>("timelineDock");
        for (const auto* name : panels) {
            (QLatin1String(name) == QLatin1String("journalPanel") ? journal : timeline).raise();
            settle();
            save(find<QWidget>(QLatin1String(name)), QStringLiteral("%1-%2").arg(QLatin1String(name), suffix));
        }
        timeline.raise();
    }

    // Layouts, tabs and scroll bars settle in several rounds of posted events.
    static void settle()
    {
        constexpr int rounds = 5;
        for (int round = 0; round < rounds; ++round) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    void save(QWidget& widget, const QString& name)
    {
        QFile file(m_folder.filePath(name + QStringLiteral(".png")));
        if (!file.open(QIODevice::WriteOnly) || !widget.grab().save(&file, "PNG"))
            throw Failure{QStringLiteral("%1 cannot be written: %2.").arg(file.fileName(), file.errorString())};
    }

    const lesson::Lesson& m_lesson;
    QDir m_folder;
    engine::Lab m_lab;
    items::Bench m_bench;
    ui::MainWindow m_window;
};

int fail(const QString& sentence)
{
    std::cerr << "socketlab: " << sentence.toStdString() << '\n';
    return EXIT_FAILURE;
}

} // namespace

int takeScreenshots(QApplication& /*application*/, const lesson::Lesson& lesson, const QString& folder)
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
    try {
        Photographer(lesson, QDir(folder)).play();
    } catch (const Failure& failure) {
        return fail(failure.sentence);
    }
    return EXIT_SUCCESS;
}

} // namespace socketlab
