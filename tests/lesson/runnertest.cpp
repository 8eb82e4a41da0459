#include "lesson/runner.h"
#include "support/lessonfile.h"

#include <QTest>

#include <algorithm>

using namespace socketlab;
using namespace socketlab::lesson;
using namespace std::chrono_literals;

namespace {

// A lab, a lesson on it, and a learner. The journal's news and the runner's own deadlines drive it, nothing else.
struct Session
{
    engine::Lab lab;
    const Lesson lesson;
    Runner runner{lab, lesson};

    explicit Session(Lesson taught = tests::lessonOf("zero-bytes")) : lesson(std::move(taught)) {}

    template <class Condition>
    bool runUntil(const Condition& condition)
    {
        const auto limit = Clock::now() + 30s;
        for (auto now = Clock::now(); now < limit; now = Clock::now()) {
            runner.advance(now);
            if (condition())
                return true;
            lab.journal().waitForMore(runner.state().applied(), std::min(limit, runner.nextDeadline().value_or(limit)));
        }
        return false;
    }
    bool reaches(StepPhase phase)
    {
        return runUntil([&] { return runner.phase() == phase; });
    }
    bool open(std::size_t step)
    {
        runner.restart(step);
        return reaches(lesson.steps[step].predict ? StepPhase::Predicting : StepPhase::Doing);
    }
    // Answers the prediction where there is one, so that the learner may act.
    bool openForDoing(std::size_t step)
    {
        if (!open(step))
            return false;
        runner.predict(0);
        return runner.phase() == StepPhase::Doing;
    }

    void act(std::string_view actor, std::string_view call)
    {
        if (const auto submitted = lab.submit(lab.actor(actor), call); !submitted)
            qFatal("%s", submitted.error().message.c_str());
    }
    Call read(std::string_view actor, std::string_view text)
    {
        const auto words = splitWords(text);
        auto call = parseArguments(*findCallSpec(words[0].text), std::span(words).subspan(1), text.size(),
                                   lab.actor(actor), lab.names());
        if (!call)
            qFatal("%s", call.error().message.c_str());
        return *std::move(call);
    }
    bool isAllowed(std::string_view actor, std::string_view call)
    {
        return runner.isAllowed(lab.actor(actor), read(actor, call));
    }

    // The marks so far: `StepBegan zero-bytes/silence`.
    QStringList marks()
    {
        lab.flush();
        const QStringList kinds{"LessonBegan", "StepBegan", "StepPassed", "Predicted", "Restarted", "Note"};
        QStringList found;
        for (Sequence i = 0; i < lab.journal().size(); ++i)
            if (const auto* mark = std::get_if<Marked>(&lab.journal().at(i).event))
                found += kinds[static_cast<int>(mark->kind)] + QLatin1Char(' ')
                    + QString::fromStdString(std::string(asText(lab.journal().payload(lab.journal().at(i)))));
        return found;
    }
};

constexpr std::size_t silence = 0;
constexpr std::size_t twoBytes = 1;
constexpr std::size_t theEnd = 2;
constexpr std::size_t forEver = 3;
constexpr std::size_t otherHalf = 4;

} // namespace

class RunnerTest : public QObject
{
    Q_OBJECT

private slots:
    void restart_firstStep_playsSetupAndAsks()
    {
        Session session;
        QVERIFY(session.open(silence));
        QCOMPARE(session.runner.stepIndex(), silence);
        QVERIFY(session.runner.state().socketNamed("a") && session.runner.state().socketNamed("b"));
        QVERIFY(!session.isAllowed("bob", "recv b 100"));
        QCOMPARE(session.marks(), (QStringList{"LessonBegan zero-bytes/silence", "StepBegan zero-bytes/silence"}));
    }

    void predict_anyAnswer_opensTheStep()
    {
        Session session;
        QVERIFY(session.open(silence));
        session.runner.predict(17);
        QCOMPARE(session.runner.phase(), StepPhase::Predicting);
        session.runner.predict(0);
        QCOMPARE(session.runner.phase(), StepPhase::Doing);
        QCOMPARE(session.runner.predicted(), std::optional<std::size_t>(0));
        QVERIFY(session.marks().last().startsWith("Predicted zero-bytes/silence: It returns 0"));
        session.runner.predict(1);
        QCOMPARE(session.runner.predicted(), std::optional<std::size_t>(0));
    }

    void advance_callWaitsLongEnough_passesByTimeAlone()
    {
        Session session;
        QVERIFY(session.openForDoing(silence));
        QCOMPARE(session.runner.reports().size(), std::size_t{1});
        session.act("bob", "recv b 100");
        QVERIFY(session.runUntil([&] { return session.runner.reports()[0].status == CheckStatus::Waiting; }));
        QVERIFY(session.runner.nextDeadline().has_value());
        QVERIFY(session.reaches(StepPhase::Passed));
        QVERIFY(!session.runner.wasShown());
        QVERIFY(!session.runner.nextDeadline().has_value());
        QCOMPARE(session.runner.reports()[0].status, CheckStatus::Passed);
        QCOMPARE(session.marks().last(), "StepPassed zero-bytes/silence");
    }

    void advance_nothingNew_saysSo()
    {
        Session session;
        QVERIFY(session.openForDoing(theEnd));
        QVERIFY(session.runUntil([&] { return !session.runner.advance(Clock::now()); }));
    }

    void next_passed_goesOnWithTheSameSockets()
    {
        Session session;
        QVERIFY(session.openForDoing(silence));
        const auto socket = session.runner.state().socketNamed("b")->id;
        session.runner.next();
        QCOMPARE(session.runner.stepIndex(), silence);
        session.act("bob", "recv b 100");
        QVERIFY(session.reaches(StepPhase::Passed));
        session.runner.next();
        QCOMPARE(session.runner.stepIndex(), twoBytes);
        QVERIFY(session.reaches(StepPhase::Doing));
        session.act("alice", R"(send a "hi")");
        QVERIFY(session.reaches(StepPhase::Passed));
        QCOMPARE(session.runner.state().socketNamed("b")->id, socket);
        QCOMPARE(session.runner.notices().size(), std::size_t{1});
    }

    void next_actorOfStartStillWaits_startsAfresh()
    {
        Session session;
        QVERIFY(session.openForDoing(twoBytes));
        const auto socket = session.runner.state().socketNamed("b")->id;
        session.act("alice", R"(send a "hi")");
        QVERIFY(session.reaches(StepPhase::Passed));
        session.act("bob", "recv b 100");
        QVERIFY(session.runUntil([&] { return session.runner.state().actorNamed("bob")->waitingSince.has_value(); }));
        session.runner.next();
        QVERIFY(session.reaches(StepPhase::Predicting));
        QCOMPARE(session.runner.stepIndex(), theEnd);
        QVERIFY(session.runner.state().socketNamed("b")->id != socket);
    }

    void restart_laterStep_playsWhatLeadsToIt()
    {
        Session session;
        QVERIFY(session.openForDoing(otherHalf));
        const auto* b = session.runner.state().socketNamed("b");
        QCOMPARE(b->seen.state, TcpState::CloseWait);
        session.act("bob", R"(send b "thanks")");
        session.act("alice", "recv a 100");
        QVERIFY(session.reaches(StepPhase::Passed));
        QVERIFY(session.runner.isLastStep());
        QCOMPARE(session.marks().filter("StepBegan").size(), 1);
    }

    void restart_again_forgetsWhatWasDone()
    {
        Session session;
        QVERIFY(session.openForDoing(forEver));
        session.act("bob", "recv b 100");
        session.act("bob", "recv b 100");
        QVERIFY(session.reaches(StepPhase::Passed));
        QVERIFY(session.openForDoing(forEver));
        session.runner.advance(Clock::now());
        QCOMPARE(session.runner.reports()[0].got, std::string("once so far: bob's recv(b) returned 2, then 0"));
        QVERIFY(session.runner.hintsTaken().empty());
        QCOMPARE(session.marks().filter("Restarted").size(), 1);
    }

    void showSolution_anyStep_passesAsShown()
    {
        Session session;
        QVERIFY(session.openForDoing(theEnd));
        session.act("alice", "shutdown a read");
        const auto call = session.read("alice", "shutdown a write");
        session.runner.showSolution();
        QCOMPARE(session.runner.phase(), StepPhase::Showing);
        QVERIFY(!session.runner.isAllowed(session.lab.actor("alice"), call));
        const auto begin = Clock::now();
        QVERIFY(session.reaches(StepPhase::Passed));
        QVERIFY(Clock::now() - begin >= 1s);
        QVERIFY(session.runner.wasShown());
        QVERIFY(session.openForDoing(theEnd));
        QVERIFY(!session.runner.wasShown());
    }

    void takeHint_conditionTrue_comesFirst()
    {
        Session session;
        QVERIFY(session.openForDoing(theEnd));
        QCOMPARE(session.runner.hintsLeft(), std::size_t{2});
        session.act("alice", "shutdown a read");
        QVERIFY(session.runUntil([&] { return session.runner.hintsLeft() == 3; }));
        QVERIFY(session.runner.takeHint()->starts_with("That covered Alice's ears"));
        QVERIFY(session.runner.takeHint()->starts_with("Which call says"));
        QVERIFY(session.runner.takeHint()->starts_with("Choose alice"));
        QVERIFY(!session.runner.takeHint().has_value());
        QCOMPARE(session.runner.hintsTaken().size(), std::size_t{3});
        QCOMPARE(session.runner.hintsLeft(), std::size_t{0});
    }

    void notices_conditionTrue_appearOnce()
    {
        Session session;
        QVERIFY(session.openForDoing(theEnd));
        QVERIFY(session.runner.notices().empty());
        session.act("alice", R"(send a "")");
        session.act("alice", R"(send a "")");
        QVERIFY(session.runUntil([&] { return !session.runner.notices().empty(); }));
        session.act("alice", "shutdown a write");
        QVERIFY(session.runUntil([&] { return session.runner.notices().size() == 2; }));
        QVERIFY(session.runner.notices()[0].starts_with("send returned 0"));
        QVERIFY(session.reaches(StepPhase::Passed));
    }

    void isAllowed_stepWithList_allowsOnlyThat()
    {
        Session session;
        QVERIFY(session.openForDoing(theEnd));
        QVERIFY(session.isAllowed("alice", "shutdown a write"));
        QVERIFY(session.isAllowed("alice", R"(send a "hi")"));
        QVERIFY(session.isAllowed("bob", "recv b 1"));
        QVERIFY(!session.isAllowed("bob", "send b 00"));
        QVERIFY(!session.isAllowed("alice", "close a"));
    }

    void isAllowed_stepWithoutList_allowsAll()
    {
        auto lesson = tests::lessonOf("zero-bytes");
        lesson.steps[silence].allow.clear();
        Session session(std::move(lesson));
        QVERIFY(session.openForDoing(silence));
        QVERIFY(session.isAllowed("alice", "close a"));
    }

    void advance_card_isPassedAtOnce()
    {
        auto lesson = tests::lessonOf("zero-bytes");
        auto& step = lesson.steps[silence];
        step.task.clear();
        step.predict.reset();
        step.checks.clear();
        Session session(std::move(lesson));
        session.runner.restart(silence);
        QVERIFY(session.reaches(StepPhase::Passed));
    }

    void advance_scriptCannotBePlayed_tellsWhy()
    {
        auto lesson = tests::lessonOf("zero-bytes");
        lesson.setup.front().call = "pair alice.a";
        Session session(std::move(lesson));
        session.runner.restart(silence);
        QVERIFY(session.runUntil([&] { return !session.runner.problem().empty(); }));
        QCOMPARE(QString::fromStdString(session.runner.problem()),
                 R"("pair alice.a bob.b" could not be played: pair lacks its second)");
        QCOMPARE(session.runner.phase(), StepPhase::Preparing);
        QVERIFY(!session.runner.nextDeadline().has_value());
    }
};

QTEST_GUILESS_MAIN(RunnerTest)
#include "runnertest.moc"
