#include "ui/learner.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

namespace socketlab::tests {

using lesson::StepPhase;

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)

/// The whole lesson through the real window, on real sockets: nothing but what a person can do.
class JourneyTest : public QObject
{
    Q_OBJECT

private slots:
    void follow_lessonByMouse_exportHoldsEveryCall() { follow<MouseLearner>(); }
    void follow_lessonByKeyboardAlone_exportHoldsEveryCall() { follow<KeyboardLearner>(); }

private:
    template <class Who>
    void follow();
    static void doStep(BenchWindow& window, Learner& learner, std::size_t number);
    static void checkVerdict(BenchWindow& window);
    static void checkExport(BenchWindow& window, const QString& path);
    static QList<QJsonObject> linesOf(const QString& path);
};

template <class Who>
void JourneyTest::follow()
{
    BenchWindow window;
    Who learner(window);
    const auto steps = window.lesson().steps.size();
    for (std::size_t number = 0; number < steps; ++number) {
        doStep(window, learner, number);
        if (QTest::currentTestFailed())
            return;
        if (number + 1 < steps)
            learner.goOn();
    }
    QVERIFY(window.bench().player.isFinished());
    QCOMPARE(window.find<QLabel>(QStringLiteral("endTitle")).text(), QStringLiteral("Lesson finished"));

    const auto path = window.pathOf(QStringLiteral("session.jsonl"));
    learner.exportTo(path);
    WAIT_FOR(QFile::exists(path));
    checkExport(window, path);
}

void JourneyTest::doStep(BenchWindow& window, Learner& learner, std::size_t number)
{
    const auto& runner = window.bench().player.runner();
    QCOMPARE(runner.stepIndex(), number);
    WAIT_FOR(window.phase() != StepPhase::Preparing);
    const auto& step = runner.step();
    if (step.predict) {
        const auto answer = number % step.predict->options.size(); // sometimes right, sometimes wrong
        learner.answer(answer);
        QCOMPARE(runner.predicted(), std::optional(answer));
    }
    for (const auto& statement : step.solution) {
        if (statement.actor == engine::Lab::worldName)
            continue;
        learner.makeCall(statement.actor, statement.call);
        if (QTest::currentTestFailed())
            return;
    }
    WAIT_FOR(window.phase() == StepPhase::Passed);
    QVERIFY(!runner.wasShown());
    if (step.predict)
        checkVerdict(window);
}

void JourneyTest::checkVerdict(BenchWindow& window)
{
    const auto& runner = window.bench().player.runner();
    const bool wasRight = runner.step().predict->options.at(*runner.predicted()).isRight;
    QCOMPARE(window.find<QLabel>(QStringLiteral("expectedText")).isVisible(), !wasRight);
    QVERIFY(window.find<QLabel>(QStringLiteral("wasText")).isVisible());
    QVERIFY(window.find<QLabel>(QStringLiteral("becauseText")).isVisible());
}

QList<QJsonObject> JourneyTest::linesOf(const QString& path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

// Every call that the journal had when the export began: its begin, and its return with the true result.
void JourneyTest::checkExport(BenchWindow& window, const QString& path)
{
    const auto lines = linesOf(path);
    QVERIFY(lines.size() > 1);
    QCOMPARE(lines.first().value(QStringLiteral("format")).toString(), QStringLiteral("socketlab-session"));
    const auto lineOf = [&lines](Sequence sequence) { return lines.at(static_cast<qsizetype>(sequence) + 1); };

    const auto& pump = window.bench().pump;
    QVERIFY(pump.calls().size() > 10);
    for (std::size_t i = 0; i < pump.calls().size(); ++i) {
        const auto& entry = pump.calls()[i];
        const auto call = journal::viewCall(pump.journal(), entry);
        const auto name = specOf(call.began->op).name;
        const auto began = lineOf(entry.began);
        QCOMPARE(began.value(QStringLiteral("record")).toString(), QStringLiteral("call-began"));
        QCOMPARE(began.value(QStringLiteral("op")).toString().toStdString(), std::string(name));
        QVERIFY(!call.isWaiting());
        const auto returned = lineOf(entry.returned);
        QCOMPARE(returned.value(QStringLiteral("record")).toString(), QStringLiteral("call-returned"));
        QCOMPARE(returned.value(QStringLiteral("result")).toInteger(), call.returned->value);
        QCOMPARE(returned.value(QStringLiteral("errno")).toInt(), call.returned->error);
    }
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::JourneyTest)
#include "journeytest.moc"
