#include "ui/widgets/tapeview.h"
#include "support/handmade.h"
#include "ui/theme.h"
#include "ui/widgets/tapewords.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

#include <cerrno>
#include <map>

using namespace socketlab;
using journal::Place;
using ui::TapeView;
using ui::Theme;

namespace {

constexpr StreamOffset at(std::uint64_t offset)
{
    return StreamOffset{offset};
}

/// alice.a and bob.b, connected, and the tape from alice to bob.
struct Tape : tests::TwoTalking
{
    TapeView view{pump};

    Tape() { view.resize(400, view.sizeHint().height()); }

    bool show()
    {
        if (!settle())
            return false;
        view.setStream(pump.state().socket(a)->outgoing);
        view.show();
        return true;
    }
    const journal::Stream& stream() { return pump.state().streams()[*pump.state().socket(a)->outgoing]; }
    /// The centre of a byte that stands where the view shows it from its left edge on.
    QPoint pointOf(std::uint64_t offset)
    {
        for (int x = 0; x < view.width(); ++x) {
            const QPoint point(x + 10, view.height() / 2);
            if (view.wordsAt(point).startsWith(QStringLiteral("byte %1:").arg(offset)))
                return point;
        }
        return {};
    }
    QString accessible() { return view.accessibleDescription(); }
    QScrollBar& bar() { return *view.findChild<QScrollBar*>(); }
};

std::size_t pixelsOf(const QImage& image, const QColor& colour)
{
    std::size_t count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1U : 0U;
    }
    return count;
}

/// The tape with a rule that may be chosen.
struct CutTape : Tape
{
    items::FramingRules& rules = lab().framing;
    items::FramingModel framing{pump, rules, items::FramingModel::Rows::TheChosenRule};

    items::SessionView& lab() { return HandMade::view; }
    bool show()
    {
        framing.setReach(items::StreamReach::Sent);
        Tape::view.setFraming(framing);
        if (!Tape::show())
            return false;
        framing.setStream(fromAlice());
        return true;
    }
    void choose(const char* rule)
    {
        rules.choose(fromAlice(), items::FramingRules::rowOf(*framing::parseRule(rule)));
        Tape::view.resize(600, Tape::view.sizeHint().height());
    }
};

} // namespace

class TapeViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Scheme::Light); }

    void byte_inEachPlace_isPaintedInItsColour_data();
    void byte_inEachPlace_isPaintedInItsColour();
    void words_ofAByte_sayValuePlaceAndCalls_data();
    void words_ofAByte_sayValuePlaceAndCalls();
    void words_ofHostileBytes_areHarmless_data();
    void words_ofHostileBytes_areHarmless();
    void recvWaits_isAMarkWhereItWaits();
    void sendWaits_isAMarkAboveItsBytes();
    void end_readOrNot_isToldApart();
    void reset_isAMark();
    void keys_moveTheCursor_andItsWordsAreHeard();
    void click_onAByte_setsTheCursor();
    void bytesArrive_followsTheEnd_untilScrolledAway();
    void wheel_overALongTape_scrollsIt_andLetsGoAtItsEnd();
    void nothingChanges_isNotPaintedAgain();
    void slim_whileEmpty_growsWithTheFirstByte();
    void oneGigabyte_isPaintedLikeOneByte();
    void framing_rule_putsMessagesBelowTheBytes();
    void framing_rule_makesTheTapeHigher_andItsAbsenceAsBefore();
};

void TapeViewTest::byte_inEachPlace_isPaintedInItsColour_data()
{
    QTest::addColumn<Place>("place");
    QTest::newRow("in the program") << Place::Program;
    QTest::newRow("sender's kernel") << Place::SenderKernel;
    QTest::newRow("under way") << Place::UnderWay;
    QTest::newRow("receiver's kernel") << Place::ReceiverKernel;
    QTest::newRow("read") << Place::Read;
    QTest::newRow("lost") << Place::Lost;
}

void TapeViewTest::byte_inEachPlace_isPaintedInItsColour()
{
    QFETCH(Place, place);
    Tape tape;
    if (place == Place::Program)
        tape.beginSend(tape.alice, tape.a, {}, "xyz");
    else
        tape.send("xyz", 0);
    if (place == Place::SenderKernel)
        tape.observe({.socket = tape.a,
                      .state = TcpState::Established,
                      .bytesKnown = true,
                      .unacknowledged = 3,
                      .unsent = 3,
                      .local = Endpoint::loopback(40001),
                      .remote = Endpoint::loopback(40002)});
    if (place == Place::ReceiverKernel)
        tape.observe({.socket = tape.b,
                      .state = TcpState::Established,
                      .bytesKnown = true,
                      .receiveQueue = 3,
                      .local = Endpoint::loopback(40002),
                      .remote = Endpoint::loopback(40001)});
    if (place == Place::Read)
        tape.receive("xyz", 0);
    if (place == Place::Lost)
        tape.finish(tape.begin(tape.bob, {.op = CallOp::Close, .socket = tape.b}),
                    {.op = CallOp::Close, .socket = tape.b});
    QVERIFY(tape.show());
    QCOMPARE(tape.stream().placeOf(at(0)), place);

    const auto image = tape.view.grab().toImage();
    for (const auto other : {Place::SenderKernel, Place::UnderWay, Place::ReceiverKernel, Place::Read, Place::Lost}) {
        const auto count = pixelsOf(image, Theme::current().place(other).fill);
        QVERIFY2((count > 500) == (other == place), qPrintable(QString::number(count)));
    }
}

void TapeViewTest::words_ofAByte_sayValuePlaceAndCalls_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("words");
    QTest::newRow("read") << 0 << QStringLiteral("byte 0: 68 'h' — read; sent by alice's call 3, read by bob's call 4");
    QTest::newRow("not read") << 1
                              << QStringLiteral("byte 1: 69 'i' — under way; sent by alice's call 3, not read yet");
    QTest::newRow("offered") << 2
                             << QStringLiteral(
                                    "byte 2: 21 '!' — in the program; offered by alice's call 5, which has not "
                                    "returned, not read yet");
}

void TapeViewTest::words_ofAByte_sayValuePlaceAndCalls()
{
    QFETCH(int, offset);
    QFETCH(QString, words);
    Tape tape;
    tape.send("hi", 0);
    tape.receive("h", 0, 1);
    tape.beginSend(tape.alice, tape.a, at(2), "!");
    QVERIFY(tape.show());
    QCOMPARE(tape.view.wordsAt(tape.pointOf(static_cast<std::uint64_t>(offset))), words);
}

void TapeViewTest::words_ofHostileBytes_areHarmless_data()
{
    QTest::addColumn<QByteArray>("byte");
    QTest::addColumn<QString>("value");
    QTest::newRow("zero") << QByteArray(1, '\0') << QStringLiteral("00");
    QTest::newRow("escape") << QByteArray("\x1b") << QStringLiteral("1b");
    QTest::newRow("delete") << QByteArray("\x7f") << QStringLiteral("7f");
    QTest::newRow("half of a character") << QByteArray("\xe2") << QStringLiteral("e2");
    QTest::newRow("last") << QByteArray("\xff") << QStringLiteral("ff");
    QTest::newRow("newline") << QByteArray("\n") << QStringLiteral("0a '\\n'");
    QTest::newRow("space") << QByteArray(" ") << QStringLiteral("20 '␣'");
    QTest::newRow("of a tag") << QByteArray("<") << QStringLiteral("3c '<'");
}

void TapeViewTest::words_ofHostileBytes_areHarmless()
{
    QFETCH(QByteArray, byte);
    QFETCH(QString, value);
    Tape tape;
    tape.send({byte.constData(), static_cast<std::size_t>(byte.size())}, 0);
    QVERIFY(tape.show());
    QVERIFY(tape.view.wordsAt(tape.pointOf(0)).startsWith(QStringLiteral("byte 0: %1 — ").arg(value)));
    QVERIFY(pixelsOf(tape.view.grab().toImage(), Theme::current().place(Place::UnderWay).fill) > 200);
}

void TapeViewTest::recvWaits_isAMarkWhereItWaits()
{
    Tape tape;
    tape.send("hi", 0);
    tape.receive("hi", 0);
    QVERIFY(tape.show());
    QCOMPARE(pixelsOf(tape.view.grab().toImage(), Theme::current().waiting.fill), 0U);

    const auto call = tape.beginRecv(tape.bob, tape.b, 100);
    QVERIFY(tape.settle());
    QVERIFY(pixelsOf(tape.view.grab().toImage(), Theme::current().waiting.fill) > 300);
    tape.view.setFocus();
    QTest::keyClick(&tape.view, Qt::Key_End);
    QCOMPARE(tape.accessible(), QStringLiteral("bob's recv waits here, for up to 100 bytes"));

    tape.finishRecv(call, tape.b, at(2), "");
    QVERIFY(tape.settle());
    QCOMPARE(pixelsOf(tape.view.grab().toImage(), Theme::current().waiting.fill), 0U);
}

void TapeViewTest::sendWaits_isAMarkAboveItsBytes()
{
    Tape tape;
    tape.beginSend(tape.alice, tape.a, {}, "0123456789");
    QVERIFY(tape.show());
    QVERIFY(pixelsOf(tape.view.grab().toImage(), Theme::current().waiting.border) > 20);
}

void TapeViewTest::end_readOrNot_isToldApart()
{
    Tape tape;
    tape.send("hi", 0);
    const auto shutdown = tape.begin(tape.alice, {.op = CallOp::Shutdown, .socket = tape.a, .argument = 1});
    tape.finish(shutdown, {.op = CallOp::Shutdown, .socket = tape.a});
    QVERIFY(tape.show());
    tape.view.setFocus();
    QTest::keyClick(&tape.view, Qt::Key_End);
    QCOMPARE(tape.accessible(), QStringLiteral("the end: alice sends nothing more; bob has not been told yet"));

    tape.receive("hi", 0);
    tape.receive("", 2);
    QVERIFY(tape.settle());
    QTest::keyClick(&tape.view, Qt::Key_End);
    QCOMPARE(tape.accessible(),
             QStringLiteral("the end: alice sends nothing more, and bob has been told so (recv returned 0)"));
}

void TapeViewTest::reset_isAMark()
{
    Tape tape;
    tape.send("hi", 0);
    tape.fail(tape.beginSend(tape.alice, tape.a, at(2), "more"), CallOp::Send, tape.a, EPIPE);
    QVERIFY(tape.show());
    QVERIFY(pixelsOf(tape.view.grab().toImage(), Theme::current().error.fill) > 300);
}

void TapeViewTest::keys_moveTheCursor_andItsWordsAreHeard()
{
    Tape tape;
    tape.send("hello", 0);
    QVERIFY(tape.show());
    tape.view.setFocus();
    const std::pair<Qt::Key, std::uint64_t> moves[]{{Qt::Key_Right, 0}, {Qt::Key_Right, 1}, {Qt::Key_Left, 0},
                                                    {Qt::Key_Left, 0},  {Qt::Key_End, 4},   {Qt::Key_Right, 4},
                                                    {Qt::Key_Home, 0}};
    for (const auto& [key, place] : moves) {
        QTest::keyClick(&tape.view, key);
        QCOMPARE(tape.view.cursor(), std::optional(at(place)));
        QCOMPARE(tape.accessible(), ui::placeWords(tape.pump, tape.stream(), at(place)));
    }
}

void TapeViewTest::click_onAByte_setsTheCursor()
{
    Tape tape;
    tape.send("hello", 0);
    QVERIFY(tape.show());
    QTest::mouseClick(&tape.view, Qt::LeftButton, {}, tape.pointOf(3));
    QCOMPARE(tape.view.cursor(), std::optional(at(3)));
}

void TapeViewTest::bytesArrive_followsTheEnd_untilScrolledAway()
{
    Tape tape;
    tape.send(std::string(100, 'x'), 0);
    QVERIFY(tape.show());
    QTRY_VERIFY(tape.bar().maximum() > 0);
    QCOMPARE(tape.bar().value(), tape.bar().maximum());

    tape.send(std::string(100, 'y'), 100);
    QVERIFY(tape.settle());
    QCOMPARE(tape.bar().value(), tape.bar().maximum());

    tape.view.setFocus();
    QTest::keyClick(&tape.view, Qt::Key_Home);
    const auto away = tape.bar().value();
    QVERIFY(away < tape.bar().maximum());
    tape.send(std::string(100, 'z'), 200);
    QVERIFY(tape.settle());
    QCOMPARE(tape.bar().value(), away);
}

void TapeViewTest::wheel_overALongTape_scrollsIt_andLetsGoAtItsEnd()
{
    Tape tape;
    tape.send(std::string(100, 'x'), 0);
    QVERIFY(tape.show());
    QTRY_VERIFY(tape.bar().maximum() > 0);
    const auto turn = [&tape](int steps) {
        QWheelEvent event(QPointF(50, 30), tape.view.mapToGlobal(QPointF(50, 30)), {}, QPoint(0, 120 * steps),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&tape.view, &event);
        return event.isAccepted();
    };
    QVERIFY(!turn(-1)); // it is at its end, so the panel around it scrolls
    QVERIFY(turn(1));
    QVERIFY(tape.bar().value() < tape.bar().maximum());
}

void TapeViewTest::nothingChanges_isNotPaintedAgain()
{
    struct Watch : QObject
    {
        int paints = 0;
        bool eventFilter(QObject*, QEvent* event) override
        {
            paints += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } watch;
    Tape tape;
    tape.send("hi", 0);
    QVERIFY(tape.show());
    QVERIFY(QTest::qWaitForWindowExposed(&tape.view));
    QCoreApplication::processEvents();
    tape.view.installEventFilter(&watch);
    tape.startActor("carol");
    QVERIFY(tape.settle());
    QCoreApplication::processEvents();
    QCOMPARE(watch.paints, 0);
    tape.receive("h", 0, 1);
    QVERIFY(tape.settle());
    QTRY_COMPARE(watch.paints, 1);
}

void TapeViewTest::slim_whileEmpty_growsWithTheFirstByte()
{
    Tape tape;
    tape.view.setSlimWhenEmpty(true);
    QVERIFY(tape.settle());
    tape.view.setStream(tape.pump.state().socket(tape.a)->outgoing);
    const auto slim = tape.view.sizeHint().height();
    QVERIFY(slim < 12);
    tape.send("x", 0);
    QVERIFY(tape.settle());
    QVERIFY(tape.view.sizeHint().height() > 5 * slim);
}

// The bytes themselves were not recorded, as in a journal whose payload is limited; that too must be painted.
void TapeViewTest::oneGigabyte_isPaintedLikeOneByte()
{
    constexpr std::int64_t gigabyte = 1 << 30;
    Tape tape;
    tape.finishSend(tape.beginSend(tape.alice, tape.a, {}, "only these are known"), tape.a, {}, gigabyte);
    QVERIFY(tape.show());
    QVERIFY(pixelsOf(tape.view.grab().toImage(), Theme::current().place(Place::UnderWay).fill) > 500);
    tape.view.setFocus();
    QTest::keyClick(&tape.view, Qt::Key_End);
    QVERIFY(tape.accessible().startsWith(QStringLiteral("byte 1073741823: not recorded — under way")));
    QTest::keyClick(&tape.view, Qt::Key_Home);
    QVERIFY(tape.accessible().startsWith(QStringLiteral("byte 0: 6f 'o'")));
}

void TapeViewTest::framing_rule_putsMessagesBelowTheBytes()
{
    CutTape tape;
    tape.send("00001a00003");
    QVERIFY(tape.show());
    const auto& theme = Theme::current();
    const auto picture = [&tape] { return tape.Tape::view.grab().toImage(); };
    const auto before = picture();
    tape.choose("digits5");
    const auto whole = picture();
    QVERIFY(pixelsOf(whole, theme.ok.fill) > pixelsOf(before, theme.ok.fill) + 500);
    QVERIFY(pixelsOf(whole, theme.endCall.fill) > pixelsOf(before, theme.endCall.fill) + 500);
    // A message is as wide as its bytes: the second one of "fixed 8" lacks five.
    tape.choose("fixed 8");
    QCOMPARE(tape.framing.standing(0).missing, std::optional<std::size_t>(5));
    QVERIFY(picture() != whole);
    tape.choose("be32");
    QVERIFY(tape.framing.standing(0).broken);
    QVERIFY(pixelsOf(picture(), theme.error.fill) > 200);
}

void TapeViewTest::framing_rule_makesTheTapeHigher_andItsAbsenceAsBefore()
{
    CutTape tape;
    tape.send("hello");
    QVERIFY(tape.show());
    const auto plain = tape.Tape::view.sizeHint().height();
    tape.choose("fixed 8");
    QVERIFY(tape.Tape::view.sizeHint().height() > plain + 10);
    tape.rules.choose(tape.fromAlice(), std::nullopt);
    QCOMPARE(tape.Tape::view.sizeHint().height(), plain);
}

QTEST_MAIN(TapeViewTest)
#include "tapeviewtest.moc"
