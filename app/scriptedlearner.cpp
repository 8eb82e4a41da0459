#include "app/scriptedlearner.h"

#include "values/calltext.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEventLoop>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace socketlab {

using lesson::StepPhase;

void await(items::Bench& bench, const std::function<bool()>& condition, std::chrono::seconds limit)
{
    QEventLoop loop;
    const auto look = [&] {
        if (condition())
            loop.quit();
    };
    QObject::connect(&bench.pump, &items::Pump::shown, &loop, look);
    QObject::connect(&bench.player, &items::LessonPlayer::changed, &loop, look);
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    if (!condition())
        loop.exec();
    if (!condition())
        throw PictureFailure{QStringLiteral("What was awaited did not come within %1 seconds.").arg(limit.count())};
}

template <class Part>
Part& ScriptedLearner::find(const QString& name)
{
    if (auto* part = m_window.findChild<Part*>(name))
        return *part;
    throw PictureFailure{QStringLiteral("The window has nothing named %1.").arg(name)};
}

void ScriptedLearner::play(const std::function<void(std::size_t step)>& passed)
{
    const auto& steps = m_bench.player.lesson().steps;
    for (std::size_t step = 0; step < steps.size(); ++step) {
        await(m_bench, [this] { return phase() != StepPhase::Preparing; });
        predict();
        for (const auto& statement : m_bench.player.runner().step().solution)
            if (statement.actor != engine::Lab::worldName)
                makeCall(statement);
        await(m_bench, [this] { return phase() == StepPhase::Passed; });
        passed(step + 1);
        if (step + 1 < steps.size())
            find<QAbstractButton>("nextButton").click();
    }
}

void ScriptedLearner::predict()
{
    const auto& prediction = m_bench.player.runner().step().predict;
    if (phase() != StepPhase::Predicting || !prediction)
        return;
    const auto& options = prediction->options;
    const auto right = std::ranges::find(options, true, &lesson::Option::isRight) - options.begin();
    find<QAbstractButton>(QStringLiteral("predictOption%1").arg(right)).click();
    find<QAbstractButton>("predictButton").click();
}

void ScriptedLearner::makeCall(const lesson::Statement& statement)
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
    await(m_bench, [this] { return find<QAbstractButton>("makeCallButton").isEnabled(); });
    const auto before = m_bench.pump.calls().size();
    find<QAbstractButton>("makeCallButton").click();
    await(m_bench, [&] {
        const auto& calls = m_bench.pump.calls();
        return calls.size() > before && (statement.mayWait || calls.waiting().empty());
    });
}

void ScriptedLearner::choose(const QString& name, const std::string& text)
{
    auto& box = find<QComboBox>(name);
    const auto row = box.findText(QString::fromStdString(text));
    if (row < 0)
        throw PictureFailure{QStringLiteral("%1 cannot be chosen in the call bar.").arg(QString::fromStdString(text))};
    box.setCurrentIndex(row);
}

void ScriptedLearner::fill(const Parameter& parameter, const std::string& text)
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

} // namespace socketlab
