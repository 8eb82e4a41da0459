#include "ui/announcer.h"

#include "support/handmade.h"
#include "ui/benchwindow.h"

namespace socketlab::tests {

using ui::Announcer;

/// What screen readers are told, in the order in which they are.
class AnnouncerTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { s_told.clear(); }
    void call_returned_isTold();
    void call_ofAnotherActorThanTheChosenOne_isNot();
    void calls_manyAtOnce_areToldOnceForAll();
    void call_ofTheWorld_isNot();
    void call_hostileBytes_areHarmless();
    void say_sentence_comesBeforeCalls();
    void lesson_checkAndStep_areTold();
    void lookingBack_tellsNoCalls();
    void refusedCall_problemIsTold();

private:
    static inline QStringList s_told;
    static void note(const QString& sentence) { s_told += sentence; }

    struct Session : HandMade
    {
        ActorId alice = startActor("alice");
        ActorId bob = startActor("bob");
        SocketId socket = openSocket("b", bob, 3);
        Announcer announcer{view};

        Session()
        {
            QObject::connect(&announcer, &Announcer::said, &AnnouncerTest::note);
            if (!settle())
                qFatal("not settled");
            // The set-up was told as well.
            if (!QTest::qWaitFor([] { return !s_told.isEmpty(); }, patience))
                qFatal("nothing told");
            s_told.clear();
        }
        void receive(ActorId who, std::string_view bytes)
        {
            finishRecv(beginRecv(who, socket, 10), socket, StreamOffset{0}, bytes);
        }
    };
};

void AnnouncerTest::call_returned_isTold()
{
    Session session;
    session.receive(session.bob, "hi");
    QVERIFY(session.settle());
    QTRY_COMPARE(s_told.size(), 1);
    QVERIFY2(s_told[0].startsWith(QStringLiteral("bob: recv(b, 10) → 2 · \"hi\"")), qPrintable(s_told[0]));
    QCOMPARE(session.announcer.text(), s_told[0]);
}

void AnnouncerTest::call_ofAnotherActorThanTheChosenOne_isNot()
{
    Session session;
    session.view.selection.chooseActor(session.alice);
    session.receive(session.alice, "a");
    session.receive(session.bob, "b");
    QVERIFY(session.settle());
    QTRY_COMPARE(s_told.size(), 1);
    QVERIFY2(s_told[0].startsWith(QStringLiteral("alice: ")), qPrintable(s_told[0]));
}

void AnnouncerTest::calls_manyAtOnce_areToldOnceForAll()
{
    Session session;
    for (int i = 0; i < 1000; ++i)
        session.receive(session.bob, i == 999 ? "last" : "x");
    QVERIFY(session.settle());
    QTRY_VERIFY(!s_told.isEmpty());
    QCOMPARE(s_told.size(), 1);
    QVERIFY2(s_told[0].contains(QStringLiteral("last")), qPrintable(s_told[0]));
}

void AnnouncerTest::call_ofTheWorld_isNot()
{
    Session session;
    const auto world = session.startActor("world", ActorKind::World);
    session.receive(world, "w");
    session.receive(session.bob, "b");
    session.receive(world, "w");
    QVERIFY(session.settle());
    QTRY_COMPARE(s_told.size(), 1);
    QVERIFY(s_told[0].startsWith(QStringLiteral("bob: ")));
}

void AnnouncerTest::call_hostileBytes_areHarmless()
{
    Session session;
    session.receive(session.bob, "\x1b[2J<b>\n");
    QVERIFY(session.settle());
    QTRY_COMPARE(s_told.size(), 1);
    QVERIFY(!s_told[0].contains(u'\x1b') && !s_told[0].contains(u'\n'));
    QCOMPARE(session.announcer.textFormat(), Qt::PlainText);
}

void AnnouncerTest::say_sentence_comesBeforeCalls()
{
    Session session;
    session.receive(session.bob, "b");
    QVERIFY(session.settle());
    session.announcer.say(QStringLiteral("Step done"));
    QCOMPARE(s_told, QStringList{QStringLiteral("Step done")});
    session.receive(session.bob, "later");
    QVERIFY(session.settle());
    QTRY_COMPARE(s_told.size(), 2);
    QVERIFY(s_told[1].contains(QStringLiteral("later")));
}

void AnnouncerTest::lesson_checkAndStep_areTold()
{
    BenchWindow window;
    connect(&window.find<Announcer>(QStringLiteral("announcer")), &Announcer::said, &AnnouncerTest::note);
    QTRY_COMPARE(window.phase(), lesson::StepPhase::Predicting);
    window.bench().player.predict(0);
    for (const auto& statement : window.bench().player.runner().step().solution)
        QVERIFY(window.bench().lab.submit(window.bench().lab.actor(statement.actor), std::string_view(statement.call)));
    QTRY_COMPARE(window.phase(), lesson::StepPhase::Passed);
    const auto title = QString::fromStdString(window.bench().player.runner().step().title);
    QTRY_VERIFY2(s_told.contains(QStringLiteral("Step done: ") + title), qPrintable(s_told.join(u'\n')));
    QVERIFY2(!s_told.filter(QStringLiteral("expected")).isEmpty(), qPrintable(s_told.join(u'\n')));
}

void AnnouncerTest::lookingBack_tellsNoCalls()
{
    Session session;
    session.view.pump.goTo(1);
    session.receive(session.bob, "b");
    QVERIFY(session.settle());
    session.announcer.say(QStringLiteral("next"));
    session.view.pump.goLive();
    session.receive(session.alice, "a");
    QVERIFY(session.settle());
    QTRY_COMPARE(s_told.size(), 2);
    QVERIFY(s_told[1].startsWith(QStringLiteral("alice")));
}

void AnnouncerTest::refusedCall_problemIsTold()
{
    BenchWindow window;
    connect(&window.find<Announcer>(QStringLiteral("announcer")), &Announcer::said, &AnnouncerTest::note);
    window.bench().player.leaveForSandbox();
    auto& bar = window.find<QWidget>(QStringLiteral("callBar"));
    QMetaObject::invokeMethod(&bar, "callRequested", Q_ARG(socketlab::ActorId, window.bench().lab.actor("bob")),
                              Q_ARG(QString, QStringLiteral("recv nowhere 100")));
    QVERIFY2(!s_told.filter(QStringLiteral("no socket named"), Qt::CaseInsensitive).isEmpty(),
             qPrintable(s_told.join(u'\n')));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::AnnouncerTest)
#include "announcertest.moc"
