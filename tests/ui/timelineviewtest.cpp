#include "ui/widgets/timelineview.h"
#include "support/handmade.h"
#include "ui/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

#include <cerrno>

using namespace socketlab;
using namespace std::chrono_literals;
using ui::Theme;
using ui::TimeAxis;
using ui::TimelinePlace;
using ui::TimelineView;

namespace {

/// alice and bob on a timeline whose clock stands still unless a test turns it.
struct Timeline : tests::HandMade
{
    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    SocketId a = openSocket("a", alice, 5);
    SocketId b = openSocket("b", bob, 6);
    Duration later{};
    TimelineView view{pump, [this] { return pump.state().time() + later; }};

    Timeline()
    {
        connect(a, b, 40001, 40002);
        view.resize(900, 160);
    }

    bool show()
    {
        if (!settle())
            return false;
        view.show();
        return QTest::qWaitForWindowExposed(&view);
    }
    void sendAndReceive(std::uint64_t offset)
    {
        const auto receive = beginRecv(bob, b, 100);
        const auto send = beginSend(alice, a, StreamOffset{offset}, "hi");
        finishRecv(receive, b, StreamOffset{offset}, "hi");
        finishSend(send, a, StreamOffset{offset}, 2);
    }
    /// Where in the viewport a call's bar is; null where it is not in sight.
    QPoint pointOf(std::size_t call)
    {
        for (int y = 0; y < view.viewport()->height(); y += 4) {
            for (int x = 0; x < view.viewport()->width(); x += 2) {
                if (view.callAt({x, y}) == call)
                    return {x + 2, y + 4};
            }
        }
        return {};
    }
    QImage picture() { return view.grab().toImage(); }
    QScrollBar& bar() { return *view.horizontalScrollBar(); }
    void turn(Qt::KeyboardModifiers modifiers, int steps, QPointF at = {400, 60})
    {
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    }
};

bool has(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

class TimelineViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Scheme::Light); }

    void call_ofEachKind_hasItsColour_data();
    void call_ofEachKind_hasItsColour();
    void failedCall_hasTheColourOfErrors();
    void waitingCall_isHatched_andAnimatesOnlyWhileInSight();
    void callAt_aBar_isItsCall();
    void click_onABar_choosesItsCall();
    void keys_moveFromBarToBar_andItsWordsAreHeard();
    void enter_choosesTheCallUnderTheCursor();
    void callsArrive_followsTheEnd_untilScrolledAway();
    void wheel_withControl_zoomsAroundThePointer();
    void drag_pans();
    void fit_showsEverything_data();
    void fit_showsEverything();
    void modes_keepTheCursor();
    void hostileNames_arePaintedAsText();
    void nothingRecorded_isPaintedEmpty();
};

void TimelineViewTest::call_ofEachKind_hasItsColour_data()
{
    QTest::addColumn<CallOp>("op");
    for (const auto op : {CallOp::Send, CallOp::Recv, CallOp::Accept, CallOp::Close, CallOp::Wait})
        QTest::addRow("%s", specOf(op).name.data()) << op;
}

void TimelineViewTest::call_ofEachKind_hasItsColour()
{
    QFETCH(CallOp, op);
    tests::HandMade lab;
    TimelineView view(lab.pump);
    view.resize(600, 120);
    const auto alice = lab.startActor("alice");
    const auto socket = lab.nameSocket("a", alice);
    lab.finish(lab.begin(alice, {.op = op, .socket = socket}), {.op = op, .socket = socket});
    QVERIFY(lab.settle());
    const auto image = view.grab().toImage();
    QVERIFY(has(image, Theme::current().call(op).fill));
    QVERIFY(!has(image, Theme::current().error.fill));
}

void TimelineViewTest::failedCall_hasTheColourOfErrors()
{
    Timeline lab;
    lab.fail(lab.beginSend(lab.alice, lab.a, {}, "x"), CallOp::Send, lab.a, EPIPE);
    QVERIFY(lab.show());
    QVERIFY(has(lab.picture(), Theme::current().error.fill));
    const auto words = ui::callWords(lab.pump, 2, {});
    QVERIFY(words.contains(QStringLiteral("EPIPE")));
    QVERIFY(words.contains(QString::fromStdString(errorMeaning(EPIPE))));
}

void TimelineViewTest::waitingCall_isHatched_andAnimatesOnlyWhileInSight()
{
    Timeline lab;
    const auto call = lab.beginRecv(lab.bob, lab.b, 100);
    lab.later = 3s;
    QVERIFY(lab.show());
    QTRY_VERIFY(lab.view.isAnimating());
    QVERIFY(has(lab.picture(), Theme::current().waiting.border));

    lab.view.hide();
    QVERIFY(!lab.view.isAnimating());
    lab.view.show();
    QTRY_VERIFY(lab.view.isAnimating());

    lab.finishRecv(call, lab.b, {}, "");
    QVERIFY(lab.settle());
    QTRY_VERIFY(!lab.view.isAnimating());
    QVERIFY(!has(lab.picture(), Theme::current().waiting.border));
}

void TimelineViewTest::callAt_aBar_isItsCall()
{
    Timeline lab;
    lab.sendAndReceive(0);
    QVERIFY(lab.show());
    for (std::size_t call = 0; call < lab.pump.calls().size(); ++call)
        QVERIFY2(!lab.pointOf(call).isNull(), qPrintable(QString::number(call)));
    QCOMPARE(lab.view.callAt({5, 60}), std::nullopt);    // a name
    QCOMPARE(lab.view.callAt({400, 4}), std::nullopt);   // the axis
    QCOMPARE(lab.view.callAt({400, 155}), std::nullopt); // below the lanes
}

void TimelineViewTest::click_onABar_choosesItsCall()
{
    Timeline lab;
    lab.sendAndReceive(0);
    QVERIFY(lab.show());
    QSignalSpy chosen(&lab.view, &TimelineView::callChosen);
    QTest::mouseClick(lab.view.viewport(), Qt::LeftButton, {}, lab.pointOf(3));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<Sequence>(), lab.pump.calls()[3].began);
    QCOMPARE(lab.view.cursor(), std::optional(TimelinePlace{0, 1}));
}

void TimelineViewTest::keys_moveFromBarToBar_andItsWordsAreHeard()
{
    Timeline lab; // alice: socket, send, send; bob: socket, recv, recv
    lab.sendAndReceive(0);
    lab.sendAndReceive(2);
    QVERIFY(lab.show());
    lab.view.setFocus();
    const std::pair<Qt::Key, TimelinePlace> moves[]{{Qt::Key_Left, {0, 2}},  {Qt::Key_Left, {0, 1}},
                                                    {Qt::Key_Down, {1, 1}},  {Qt::Key_Down, {1, 1}},
                                                    {Qt::Key_Up, {0, 0}},    {Qt::Key_End, {0, 2}},
                                                    {Qt::Key_Right, {0, 2}}, {Qt::Key_Home, {0, 0}},
                                                    {Qt::Key_Left, {0, 0}}};
    for (const auto& [key, place] : moves) {
        QTest::keyClick(&lab.view, key);
        QCOMPARE(lab.view.cursor(), std::optional(place));
    }
    QTest::keyClick(&lab.view, Qt::Key_End);
    const auto words = lab.view.accessibleDescription();
    QVERIFY2(words.startsWith(QStringLiteral("alice: send(a, \"hi\") → 2\nbegan at ")), qPrintable(words));
}

void TimelineViewTest::enter_choosesTheCallUnderTheCursor()
{
    Timeline lab;
    lab.sendAndReceive(0);
    QVERIFY(lab.show());
    QSignalSpy chosen(&lab.view, &TimelineView::callChosen);
    QTest::keyClick(&lab.view, Qt::Key_Return);
    QCOMPARE(chosen.count(), 0); // there is no cursor yet
    QTest::keyClick(&lab.view, Qt::Key_End);
    QTest::keyClick(&lab.view, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<Sequence>(), lab.pump.calls()[3].began);
}

void TimelineViewTest::callsArrive_followsTheEnd_untilScrolledAway()
{
    Timeline lab;
    for (std::uint64_t call = 0; call < 20; ++call)
        lab.sendAndReceive(2 * call);
    QVERIFY(lab.show());
    QTRY_VERIFY(lab.bar().maximum() > 0);
    QCOMPARE(lab.bar().value(), lab.bar().maximum());
    lab.sendAndReceive(40);
    QVERIFY(lab.settle());
    QCOMPARE(lab.bar().value(), lab.bar().maximum());

    QTest::keyClick(&lab.view, Qt::Key_Left, Qt::ShiftModifier);
    const auto away = lab.bar().value();
    QVERIFY(away < lab.bar().maximum());
    lab.sendAndReceive(42);
    QVERIFY(lab.settle());
    QCOMPARE(lab.bar().value(), away);
}

void TimelineViewTest::wheel_withControl_zoomsAroundThePointer()
{
    Timeline lab;
    for (std::uint64_t call = 0; call < 20; ++call)
        lab.sendAndReceive(2 * call);
    QVERIFY(lab.show());
    lab.turn(Qt::NoModifier, 10); // away from the end
    const QPoint point(400, 60);
    const auto below = lab.view.callAt(point);
    const auto before = lab.view.zoom();
    lab.turn(Qt::ControlModifier, 1, point);
    QVERIFY(lab.view.zoom() > before);
    lab.turn(Qt::ControlModifier, -1, point);
    QVERIFY(std::abs(lab.view.zoom() - before) < 1e-6);
    QCOMPARE(lab.view.callAt(point), below);
}

void TimelineViewTest::drag_pans()
{
    Timeline lab;
    for (std::uint64_t call = 0; call < 20; ++call)
        lab.sendAndReceive(2 * call);
    QVERIFY(lab.show());
    QTRY_VERIFY(lab.bar().maximum() > 0);
    const auto before = lab.bar().value();
    auto* viewport = lab.view.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(300, 150));
    QMouseEvent move(QEvent::MouseMove, QPointF(360, 150), viewport->mapToGlobal(QPointF(360, 150)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(360, 150));
    QCOMPARE(lab.bar().value(), before - 60);
}

void TimelineViewTest::fit_showsEverything_data()
{
    QTest::addColumn<TimeAxis::Mode>("mode");
    QTest::newRow("compact") << TimeAxis::Mode::Compact;
    QTest::newRow("true to time") << TimeAxis::Mode::TrueToTime;
}

void TimelineViewTest::fit_showsEverything()
{
    QFETCH(TimeAxis::Mode, mode);
    Timeline lab;
    for (std::uint64_t call = 0; call < 20; ++call)
        lab.sendAndReceive(2 * call);
    QVERIFY(lab.show());
    lab.view.setMode(mode);
    QTest::keyClick(&lab.view, Qt::Key_F);
    QTRY_COMPARE(lab.bar().maximum(), 0);
    QTest::keyClick(&lab.view, Qt::Key_Plus);
    QTest::keyClick(&lab.view, Qt::Key_Plus);
    QTRY_VERIFY(lab.bar().maximum() > 0);
}

void TimelineViewTest::modes_keepTheCursor()
{
    Timeline lab;
    lab.sendAndReceive(0);
    QVERIFY(lab.show());
    QTest::keyClick(&lab.view, Qt::Key_End);
    const auto cursor = lab.view.cursor();
    lab.view.setMode(TimeAxis::Mode::TrueToTime);
    QCOMPARE(lab.view.cursor(), cursor);
    QVERIFY(has(lab.picture(), Theme::current().call(CallOp::Send).fill));
    lab.view.setWorldLane(ui::TimelineLayout::WorldLane::Shown);
    QCOMPARE(lab.view.mode(), TimeAxis::Mode::TrueToTime);
}

void TimelineViewTest::hostileNames_arePaintedAsText()
{
    tests::HandMade lab;
    TimelineView view(lab.pump);
    view.resize(600, 120);
    const auto eve = lab.startActor("<b>eve</b>\x1b[31m\n\xff");
    const auto socket = lab.nameSocket("<img src=x>\xe2\x80\xae", eve);
    lab.finishSend(lab.beginSend(eve, socket, {}, "\xff\x00\n<script>"), socket, {}, 3);
    QVERIFY(lab.settle());
    view.grab();
    const auto words = ui::callWords(lab.pump, 0, {});
    for (const auto letter : words)
        QVERIFY2(letter == u'\n' || letter.isPrint(), qPrintable(words));
}

void TimelineViewTest::nothingRecorded_isPaintedEmpty()
{
    tests::HandMade lab;
    TimelineView view(lab.pump);
    view.resize(300, 100);
    view.fit();
    view.zoomBy(2);
    QVERIFY(has(view.grab().toImage(), Theme::current().panel));
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.cursor(), std::nullopt);
}

QTEST_MAIN(TimelineViewTest)
#include "timelineviewtest.moc"
