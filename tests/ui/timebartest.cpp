#include "ui/timebar.h"

#include "support/handmade.h"
#include "ui/theme.h"
#include "ui/widgets/timeslider.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionSlider>
#include <QWheelEvent>

namespace socketlab::tests {

using ui::Theme;
using ui::TimeBar;
using ui::TimeSlider;

/// The bar over a session written by hand, without a lab.
class TimeBarTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Scheme::Light); }
    void init();
    void cleanup();

    void open_liveSession_standsAtTheEndAndSaysLive();
    void keys_everyOne_goesToItsMoment_data();
    void keys_everyOne_goesToItsMoment();
    void press_middleOfTheGroove_goesThereAndSaysSo();
    void drag_backAndToTheRight_isLiveAgain();
    void drag_manyMoves_movesThePumpOnceAFrame();
    void drag_whileTheSessionGrows_keepsTheHandleUnderTheMouse();
    void wheel_goesFromCallToCall();
    void live_pressed_returnsAndKeepsTheKeyboardInTheBar();
    void savedSession_saysTheEnd();
    void narrow_largeText_cutsNothingOff();

private:
    void show(items::Recording recording = items::Recording::Running);
    QPoint pointOf(Sequence moment) const;
    QString stateWord() const { return m_bar->findChild<QLabel*>(QStringLiteral("momentState"))->text(); }
    QPushButton& live() const { return *m_bar->findChild<QPushButton*>(QStringLiteral("liveButton")); }
    Sequence moment() const { return m_view->pump.moment(); }

    std::unique_ptr<JournalBuilder> m_journal;
    std::unique_ptr<items::SessionView> m_view;
    std::unique_ptr<TimeBar> m_bar;
    TimeSlider* m_slider = nullptr;
    ActorId m_bob{};
    SocketId m_socket{};
};

constexpr Sequence recordCount = 404; // four to set the scene, then two hundred calls

void TimeBarTest::init()
{
    m_journal = std::make_unique<JournalBuilder>();
    m_bob = m_journal->startActor("bob");
    m_socket = m_journal->openSocket("b", m_bob, 3);
    for (int i = 0; i < 200; ++i)
        m_journal->fail(m_journal->beginRecv(m_bob, m_socket, 10), CallOp::Recv, m_socket, ENOTCONN);
    m_journal->publish();
    show();
}

void TimeBarTest::cleanup()
{
    m_bar.reset();
    m_view.reset();
}

void TimeBarTest::show(items::Recording recording)
{
    m_bar.reset();
    m_view = std::make_unique<items::SessionView>(m_journal->journal(), recording);
    m_bar = std::make_unique<TimeBar>(*m_view);
    m_slider = m_bar->findChild<TimeSlider*>();
    m_bar->resize(900, m_bar->sizeHint().height());
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get(), patience));
    QTRY_COMPARE(m_view->pump.latest().applied(), recordCount);
    m_slider->setFocus();
}

QPoint TimeBarTest::pointOf(Sequence moment) const
{
    const auto room = m_slider->width() - 16;
    return {8 + static_cast<int>(static_cast<double>(moment) / recordCount * room), m_slider->height() / 2};
}

void TimeBarTest::open_liveSession_standsAtTheEndAndSaysLive()
{
    QCOMPARE(m_slider->maximum(), static_cast<int>(recordCount));
    QCOMPARE(m_slider->value(), m_slider->maximum());
    QCOMPARE(stateWord(), QStringLiteral("live"));
    QCOMPARE(m_bar->momentWords(), QStringLiteral("00:00.403 · call 201"));
    QVERIFY(!live().isEnabled());
    QCOMPARE(m_slider->accessibleDescription(), QStringLiteral("00:00.403 · call 201 of 201, live"));
}

void TimeBarTest::keys_everyOne_goesToItsMoment_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Sequence>("moment");
    QTest::newRow("left") << int(Qt::Key_Left) << Sequence{299};
    QTest::newRow("down") << int(Qt::Key_Down) << Sequence{299};
    QTest::newRow("right") << int(Qt::Key_Right) << Sequence{301};
    QTest::newRow("up") << int(Qt::Key_Up) << Sequence{301};
    QTest::newRow("page down") << int(Qt::Key_PageDown) << Sequence{200};
    QTest::newRow("page up") << int(Qt::Key_PageUp) << Sequence{400};
    QTest::newRow("home") << int(Qt::Key_Home) << Sequence{0};
    QTest::newRow("end") << int(Qt::Key_End) << recordCount;
}

void TimeBarTest::keys_everyOne_goesToItsMoment()
{
    QFETCH(int, key);
    QFETCH(Sequence, moment);
    m_view->pump.goTo(300);
    QTest::keyClick(m_slider, static_cast<Qt::Key>(key));
    QTRY_COMPARE(this->moment(), moment);
    QCOMPARE(m_view->pump.isLive(), moment == recordCount);
}

void TimeBarTest::press_middleOfTheGroove_goesThereAndSaysSo()
{
    QTest::mouseClick(m_slider, Qt::LeftButton, {}, pointOf(recordCount / 2));
    QTRY_VERIFY(!m_view->pump.isLive());
    QVERIFY2(moment() > 150 && moment() < 250, qPrintable(QString::number(moment())));
    QCOMPARE(stateWord(), QStringLiteral("looking back"));
    QVERIFY(live().isEnabled());
    QCOMPARE(m_slider->value(), static_cast<int>(moment()));
}

void TimeBarTest::drag_backAndToTheRight_isLiveAgain()
{
    QTest::mousePress(m_slider, Qt::LeftButton, {}, pointOf(recordCount));
    QTest::mouseMove(m_slider, pointOf(100));
    QTRY_VERIFY(!m_view->pump.isLive() && moment() < 150);
    QTest::mouseMove(m_slider, {m_slider->width() + 20, m_slider->height() / 2});
    QTRY_VERIFY(m_view->pump.isLive());
    QTest::mouseRelease(m_slider, Qt::LeftButton, {}, {m_slider->width() + 20, m_slider->height() / 2});
    QCOMPARE(stateWord(), QStringLiteral("live"));
}

void TimeBarTest::drag_manyMoves_movesThePumpOnceAFrame()
{
    QSignalSpy shown(&m_view->pump, &items::Pump::shown);
    QTest::mousePress(m_slider, Qt::LeftButton, {}, pointOf(recordCount));
    m_slider->setSliderPosition(300);
    for (int position = 299; position > 100; --position)
        m_slider->setSliderPosition(position);
    QCOMPARE(shown.count(), 1);
    QTRY_COMPARE(moment(), Sequence{101});
    QCOMPARE(shown.count(), 2);
    QTest::mouseRelease(m_slider, Qt::LeftButton);
}

void TimeBarTest::drag_whileTheSessionGrows_keepsTheHandleUnderTheMouse()
{
    QTest::mousePress(m_slider, Qt::LeftButton, {}, pointOf(200));
    QTRY_VERIFY(!m_view->pump.isLive());
    m_journal->fail(m_journal->beginRecv(m_bob, m_socket, 10), CallOp::Recv, m_socket, ENOTCONN);
    m_journal->publish();
    QTRY_COMPARE(m_view->pump.latest().applied(), recordCount + 2);
    QCOMPARE(m_slider->maximum(), static_cast<int>(recordCount));
    QTest::mouseRelease(m_slider, Qt::LeftButton, {}, pointOf(200));
    QTRY_COMPARE(m_slider->maximum(), static_cast<int>(recordCount) + 2);
    QVERIFY(!m_view->pump.isLive());
}

void TimeBarTest::wheel_goesFromCallToCall()
{
    m_view->pump.goTo(300);
    const QPointF point(m_slider->rect().center());
    QWheelEvent back(point, m_slider->mapToGlobal(point), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_slider, &back);
    QTRY_COMPARE(moment(), Sequence{299});
}

void TimeBarTest::live_pressed_returnsAndKeepsTheKeyboardInTheBar()
{
    m_view->pump.goTo(50);
    live().setFocus();
    QTest::keyClick(&live(), Qt::Key_Space);
    QVERIFY(m_view->pump.isLive());
    QCOMPARE(QApplication::focusWidget(), m_slider);
}

void TimeBarTest::savedSession_saysTheEnd()
{
    show(items::Recording::Over);
    QTRY_COMPARE(stateWord(), QStringLiteral("the end"));
    QCOMPARE(live().text(), QStringLiteral("End"));
    m_view->pump.goTo(10);
    QCOMPARE(stateWord(), QStringLiteral("looking back"));
}

void TimeBarTest::narrow_largeText_cutsNothingOff()
{
    auto font = QApplication::font();
    const auto before = font;
    font.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(font);
    m_bar->resize(m_bar->minimumSizeHint());
    for (const auto* name : {"momentTime", "momentState", "liveButton"}) {
        const auto* part = m_bar->findChild<QWidget*>(QLatin1String(name));
        QTRY_VERIFY2(part->width() >= part->minimumSizeHint().width(), name);
        QVERIFY2(part->geometry().right() < m_bar->width(), name);
    }
    QVERIFY(m_slider->width() >= 60);
    QApplication::setFont(before);
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::TimeBarTest)
#include "timebartest.moc"
