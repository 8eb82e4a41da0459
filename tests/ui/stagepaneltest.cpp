#include "ui/panels/stagepanel.h"
#include "support/handmade.h"
#include "ui/widgets/connectionrow.h"
#include "ui/widgets/socketcard.h"
#include "ui/widgets/socketchip.h"
#include "ui/widgets/tapeview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace socketlab;
using items::Stage;
using ui::SocketCard;
using ui::StagePanel;
using ui::Theme;

namespace {

/// A world, alice and bob before a stage.
struct Play : tests::HandMade
{
    ActorId world = startActor("world", ActorKind::World);
    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    StagePanel panel{view};
    std::uint16_t port = 40000;

    Play() { panel.resize(900, 600); }

    std::pair<SocketId, SocketId> pair(std::string_view one, std::string_view other)
    {
        const auto a = openSocket(one, alice, 5);
        const auto b = openSocket(other, bob, 6);
        finish(begin(alice, {.op = CallOp::Connect, .socket = a}), {.op = CallOp::Connect, .socket = a});
        port = static_cast<std::uint16_t>(port + 2);
        connect(a, b, port, static_cast<std::uint16_t>(port + 1));
        return {a, b};
    }
    SocketId listener(std::string_view name, ActorId owner)
    {
        const auto socket = openSocket(name, owner, 7);
        finish(begin(owner, {.op = CallOp::Listen, .socket = socket, .argument = 6}),
               {.op = CallOp::Listen, .socket = socket});
        observe({.socket = socket,
                 .state = TcpState::Listen,
                 .acceptQueue = 2,
                 .acceptLimit = 6,
                 .local = Endpoint::loopback(8080)});
        return socket;
    }
    void close(SocketId socket, ActorId actor)
    {
        finish(begin(actor, {.op = CallOp::Close, .socket = socket}), {.op = CallOp::Close, .socket = socket});
    }
    bool show()
    {
        panel.show();
        return settle() && QTest::qWaitForWindowExposed(&panel);
    }
    items::Stage stage() { return items::StageWatch().follow(pump.state()); }
    std::vector<SocketCard*> cards()
    {
        std::vector<SocketCard*> visible;
        for (auto* card : panel.findChildren<SocketCard*>()) {
            if (card->isVisible())
                visible.push_back(card);
        }
        return visible;
    }
    SocketCard* card(const QString& socket)
    {
        for (auto* card : cards()) {
            if (card->content().socket == socket)
                return card;
        }
        return nullptr;
    }
    ui::SocketChip* chip(const QString& socket)
    {
        for (auto* chip : panel.findChildren<ui::SocketChip*>()) {
            if (chip->isVisible() && chip->content().socket == socket)
                return chip;
        }
        return nullptr;
    }
    bool says(const QString& text)
    {
        for (const auto* label : panel.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
};

} // namespace

class StagePanelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Scheme::Light); }

    void nothingOpen_saysSo();
    void connection_hasTwoCardsAndTwoTapes_theCallerLeft();
    void headline_countsWhatIsOpen();
    void listener_hasAWaitingRoom();
    void narrowStage_longChips_areCutNotWidened();
    void setUpListener_isNotPartOfThePlay();
    void freshSocket_isAChip();
    void callerInTheWaitingRoom_hasAnEmptyPlace();
    void strangerCalls_isOutside();
    void waitingCall_isOnTheCard_untilItReturns();
    void setUpCall_isNotWhatTheOwnerDid();
    void closedConnection_stays_untilItsNamesMeanOthers();
    void closedConnections_moreThanAFew_onlyTheLastStay();
    void lessonStartsAgain_whatItLeftBehindGoes();
    void openConnections_standBeforeClosedOnes();
    void manyConnections_areATable_andTheNewestIsShownWhole();
    void crowd_filteredAndChosen_showsThatConnectionWhole();
    void actors_areChips_thatTellWhatTheyWaitFor();
    void earlierMoment_isWhatIsShown_untilLive();
    void hostileNames_areShownAsText();
    void card_pressed_choosesItsSocket();
    void chip_pressed_choosesItsSocket_data();
    void chip_pressed_choosesItsSocket();
    void panel_openedLate_showsWhatWasBefore();
    void theme_changes_theGroundBehindTheCardsChangesToo();
};

void StagePanelTest::nothingOpen_saysSo()
{
    Play lab;
    QVERIFY(lab.show());
    QVERIFY(lab.says(QStringLiteral("The stage is empty")));
    QVERIFY(lab.says(QStringLiteral("no socket open")));
}

void StagePanelTest::connection_hasTwoCardsAndTwoTapes_theCallerLeft()
{
    Play lab;
    const auto [a, b] = lab.pair("a", "b");
    lab.finishSend(lab.beginSend(lab.alice, a, {}, "hi"), a, {}, 2);
    QVERIFY(lab.show());
    const auto cards = lab.cards();
    QCOMPARE(cards.size(), 2U);
    QCOMPARE(lab.card("a")->content().actor, QStringLiteral("alice"));
    QCOMPARE(lab.card("a")->content().state, TcpState::Established);
    const auto x = [](QWidget* widget) { return widget->mapToGlobal(QPoint(0, 0)).x(); };
    QVERIFY(x(lab.card("a")) < x(lab.card("b")));
    QCOMPARE(lab.panel.findChildren<ui::TapeView*>().size(), 2);
    QVERIFY(lab.says(QStringLiteral("alice → bob · 2 bytes, 2 unread")));
    QVERIFY(lab.says(QStringLiteral("bob → alice · nothing sent")));
}

void StagePanelTest::headline_countsWhatIsOpen()
{
    Play lab;
    lab.pair("a", "b");
    lab.pair("c", "d");
    lab.listener("L", lab.bob);
    QVERIFY(lab.show());
    QVERIFY(lab.says(QStringLiteral("1 server socket · 2 connections · 5 sockets open")));
}

void StagePanelTest::listener_hasAWaitingRoom()
{
    Play lab;
    lab.listener("L", lab.bob);
    QVERIFY(lab.show());
    const auto* chip = lab.chip("L");
    QVERIFY(chip);
    QVERIFY(chip->content().room == (ui::WaitingRoom{2, 6, {}}));
    QVERIFY(chip->accessibleDescription().contains(QStringLiteral("2 of 6 seats of the waiting room are taken")));
}

void StagePanelTest::narrowStage_longChips_areCutNotWidened()
{
    Play lab;
    WatchList all;
    for (int number = 0; number < 40; ++number)
        all.push_back({lab.openSocket("socket" + std::to_string(number), lab.alice, 10 + number)});
    lab.begin(lab.alice, {.op = CallOp::Select, .argument = -1}, asBytes(all));
    lab.panel.resize(500, 500);
    QVERIFY(lab.show());
    QTRY_VERIFY(lab.chip("socket0"));
    for (const auto* chip : lab.panel.findChildren<ui::Chip*>())
        QVERIFY2(chip->width() <= lab.panel.width(), qPrintable(chip->text()));
    QCOMPARE(lab.panel.findChild<QScrollArea*>()->horizontalScrollBar()->maximum(), 0);
}

void StagePanelTest::setUpListener_isNotPartOfThePlay()
{
    Play lab;
    const auto door = lab.listener("door", lab.world);
    QVERIFY(lab.show());
    QVERIFY(lab.stage().isEmpty());
    lab.close(door, lab.world);
    lab.pair("a", "b");
    QVERIFY(lab.settle());
    QCOMPARE(lab.cards().size(), 2U);
    QVERIFY(lab.says(QStringLiteral("1 connection · 2 sockets open")));
}

void StagePanelTest::freshSocket_isAChip()
{
    Play lab;
    lab.openSocket("s", lab.alice, 5);
    QVERIFY(lab.show());
    QVERIFY(lab.chip("s"));
    QCOMPARE(lab.chip("s")->content().role, QStringLiteral("not connected"));
}

void StagePanelTest::callerInTheWaitingRoom_hasAnEmptyPlace()
{
    Play lab;
    lab.listener("L", lab.bob);
    const auto a = lab.openSocket("a", lab.alice, 5);
    lab.finish(lab.begin(lab.alice, {.op = CallOp::Connect, .socket = a}), {.op = CallOp::Connect, .socket = a});
    lab.observe({.socket = a,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .local = Endpoint::loopback(41000),
                 .remote = Endpoint::loopback(8080)});
    QVERIFY(lab.show());
    QVERIFY(lab.card(QString()));
    QCOMPARE(lab.card(QString())->content().doing, QStringLiteral("in the waiting room of L"));
}

void StagePanelTest::strangerCalls_isOutside()
{
    Play lab;
    const auto b = lab.openSocket("b", lab.bob, 5);
    lab.observe({.socket = b,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .local = Endpoint::loopback(8080),
                 .remote = Endpoint::loopback(50000)});
    QVERIFY(lab.show());
    QVERIFY(lab.card(QString()));
    QCOMPARE(lab.card(QString())->content().actor, QStringLiteral("outside of the lab"));
    QCOMPARE(lab.card(QString())->content().address, QStringLiteral("127.0.0.1:50000"));
}

void StagePanelTest::waitingCall_isOnTheCard_untilItReturns()
{
    Play lab;
    const auto [a, b] = lab.pair("a", "b");
    const auto call = lab.beginRecv(lab.bob, b, 100);
    QVERIFY(lab.show());
    QVERIFY(lab.card("b")->content().isWaiting);
    QCOMPARE(lab.card("b")->content().doing, QStringLiteral("waits in recv(b, 100)"));
    QVERIFY(!lab.card("a")->content().isWaiting);

    lab.finishRecv(call, b, {}, "hi");
    QVERIFY(lab.settle());
    QVERIFY(!lab.card("b")->content().isWaiting);
    QCOMPARE(lab.card("b")->content().doing, QStringLiteral("recv(b, 100) → 2"));
}

void StagePanelTest::setUpCall_isNotWhatTheOwnerDid()
{
    Play lab;
    const auto b = lab.nameSocket("b", lab.bob);
    lab.finish(lab.begin(lab.world, {.op = CallOp::Socket, .made = b}),
               {.op = CallOp::Socket, .made = b, .descriptor = 6});
    QVERIFY(lab.show());
    QCOMPARE(lab.chip("b")->content().doing, QStringLiteral("no call yet"));
}

void StagePanelTest::closedConnection_stays_untilItsNamesMeanOthers()
{
    Play lab;
    const auto [a, b] = lab.pair("a", "b");
    lab.close(a, lab.alice);
    lab.close(b, lab.bob);
    QVERIFY(lab.show());
    QCOMPARE(lab.cards().size(), 2U);
    QVERIFY(lab.stage().connections[0].isClosed);
    QCOMPARE(lab.card("a")->content().doing, QStringLiteral("closed"));

    lab.pair("a", "b");
    QVERIFY(lab.settle());
    QCOMPARE(lab.stage().connections.size(), 1U);
    QVERIFY(!lab.stage().connections[0].isClosed);
}

void StagePanelTest::closedConnections_moreThanAFew_onlyTheLastStay()
{
    Play lab;
    for (int number = 0; number < 6; ++number) {
        const auto [a, b] = lab.pair("a" + std::to_string(number), "b" + std::to_string(number));
        lab.close(a, lab.alice);
        lab.close(b, lab.bob);
    }
    QVERIFY(lab.show());
    QCOMPARE(lab.stage().connections.size(), Stage::closedShown);
    QVERIFY(!lab.card("a2"));
    QVERIFY(lab.card("a3"));
    QVERIFY(lab.card("a5"));
}

void StagePanelTest::lessonStartsAgain_whatItLeftBehindGoes()
{
    Play lab;
    const auto [a, b] = lab.pair("a", "b");
    lab.append(ActorId::None, Marked{MarkKind::Restarted});
    lab.close(a, lab.world);
    lab.close(b, lab.world);
    QVERIFY(lab.show());
    QCOMPARE(lab.cards().size(), 0U);
    QVERIFY(lab.says(QStringLiteral("The stage is empty")));
}

void StagePanelTest::openConnections_standBeforeClosedOnes()
{
    Play lab;
    const auto [a, b] = lab.pair("a", "b");
    lab.pair("c", "d");
    lab.close(a, lab.alice);
    lab.close(b, lab.bob);
    QVERIFY(lab.show());
    const auto y = [](QWidget* widget) { return widget->mapToGlobal(QPoint(0, 0)).y(); };
    QVERIFY(y(lab.card("c")) < y(lab.card("a")));
}

void StagePanelTest::manyConnections_areATable_andTheNewestIsShownWhole()
{
    Play lab;
    for (int number = 0; number < 40; ++number)
        lab.pair("a" + std::to_string(number), "b" + std::to_string(number));
    QVERIFY(lab.show());
    const auto* table = lab.panel.findChild<QTableView*>(QStringLiteral("connectionTable"));
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 40);
    QCOMPARE(lab.panel.findChildren<ui::ConnectionRow*>().size(), 1);
    QVERIFY(lab.card(QStringLiteral("a39")));
    QVERIFY(lab.says(QStringLiteral("40 connections · 80 sockets open")));
}

void StagePanelTest::crowd_filteredAndChosen_showsThatConnectionWhole()
{
    Play lab;
    for (int number = 0; number < 40; ++number)
        lab.pair("a" + std::to_string(number), "b" + std::to_string(number));
    QVERIFY(lab.show());
    auto& table = *lab.panel.findChild<QTableView*>(QStringLiteral("connectionTable"));
    QTest::keyClicks(lab.panel.findChild<QLineEdit*>(QStringLiteral("connectionFilter")), QStringLiteral("B17"));
    QCOMPARE(table.model()->rowCount(), 1);
    QVERIFY(lab.says(QStringLiteral("1 of 40 connections")));
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(0, 0)).center());
    QCOMPARE(lab.view.selection.socket(), lab.pump.state().socketNamed("a17")->id);
    QVERIFY(lab.card(QStringLiteral("a17")));
    QVERIFY(lab.card(QStringLiteral("b17")));
    QCOMPARE(lab.cards().size(), 2U);
}

void StagePanelTest::actors_areChips_thatTellWhatTheyWaitFor()
{
    Play lab;
    const auto [a, b] = lab.pair("a", "b");
    const auto waiting = lab.beginRecv(lab.bob, b, 100);
    QVERIFY(lab.show());
    const auto chips = lab.panel.findChildren<QAbstractButton*>();
    const auto chip = [&](const QString& name) {
        return *std::ranges::find(chips, name, [](const QAbstractButton* one) { return one->text(); });
    };
    QCOMPARE(chip(QStringLiteral("alice"))->accessibleDescription(), QStringLiteral("thread, idle"));
    QCOMPARE(chip(QStringLiteral("bob"))->accessibleDescription(), QStringLiteral("thread, waits in recv(b, 100)"));
    QVERIFY(std::ranges::none_of(chips, [](const auto* one) { return one->text() == QStringLiteral("world"); }));
    QTest::mouseClick(chip(QStringLiteral("bob")), Qt::LeftButton);
    QCOMPARE(lab.view.selection.actor(), lab.bob);
    QVERIFY(chip(QStringLiteral("bob"))->isChecked() && !chip(QStringLiteral("alice"))->isChecked());
    lab.append(lab.alice, ActorEnded{ActorEnd::Signalled, 9});
    lab.fail(waiting, CallOp::Recv, b, ECONNRESET);
    QVERIFY(lab.settle());
    QCOMPARE(chip(QStringLiteral("alice"))->accessibleDescription(), QStringLiteral("thread, killed by signal 9"));
    QCOMPARE(chip(QStringLiteral("bob"))->accessibleDescription(), QStringLiteral("thread, idle"));
}

void StagePanelTest::earlierMoment_isWhatIsShown_untilLive()
{
    Play lab;
    lab.pair("a", "b");
    QVERIFY(lab.show());
    const auto before = lab.pump.moment();
    lab.pair("c", "d");
    QVERIFY(lab.settle());
    QVERIFY(lab.card(QStringLiteral("c")));
    lab.pump.goTo(before);
    QVERIFY(lab.card(QStringLiteral("a")));
    QVERIFY(!lab.card(QStringLiteral("c")));
    lab.pump.goTo(0);
    QCOMPARE(lab.cards().size(), 0U);
    lab.pump.goLive();
    QVERIFY(lab.card(QStringLiteral("c")));
}

void StagePanelTest::hostileNames_areShownAsText()
{
    Play lab;
    const auto eve = lab.startActor("<b>eve</b>%1%2\x1b[31m");
    const auto socket = lab.openSocket("<img src=x>", eve, 5);
    lab.observe({.socket = socket,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .local = Endpoint::loopback(1),
                 .remote = Endpoint::loopback(2)});
    lab.finishSend(lab.beginSend(eve, socket, {}, "\n"), socket, {}, 1);
    QVERIFY(lab.show());
    const auto* card = lab.card("<img src=x>");
    QVERIFY(card);
    QCOMPARE(card->content().actor, QStringLiteral("<b>eve</b>%1%2\\x1b[31m"));
    QVERIFY(!card->toolTip().contains(QStringLiteral("<img")));
    QVERIFY(lab.says(QStringLiteral("<b>eve</b>%1%2\\x1b[31m → someone outside · 1 byte, 1 unread")));
    for (const auto* label : lab.panel.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void StagePanelTest::card_pressed_choosesItsSocket()
{
    Play lab;
    const auto b = lab.pair("a", "b").second;
    QVERIFY(lab.show());
    QTest::mouseClick(lab.card("b"), Qt::LeftButton);
    QCOMPARE(lab.view.selection.socket(), b);
    QVERIFY(lab.card("b")->isChosen());
    lab.view.selection.clear();
    QVERIFY(!lab.card("b")->isChosen());
    QTest::keyClick(lab.card("b"), Qt::Key_Return);
    QCOMPARE(lab.view.selection.socket(), b);
}

void StagePanelTest::chip_pressed_choosesItsSocket_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("mouse") << 0;
    QTest::newRow("Space") << int(Qt::Key_Space);
    QTest::newRow("Return") << int(Qt::Key_Return);
}

void StagePanelTest::chip_pressed_choosesItsSocket()
{
    QFETCH(const int, key);
    Play lab;
    const auto listener = lab.listener("L", lab.bob);
    QVERIFY(lab.show());
    auto* chip = lab.chip("L");
    if (key == 0)
        QTest::mouseClick(chip, Qt::LeftButton);
    else
        QTest::keyClick(chip, Qt::Key(key));
    QCOMPARE(lab.view.selection.socket(), listener);
    QVERIFY(chip->isChecked());
    lab.view.selection.clear();
    QVERIFY(!chip->isChecked());
}

void StagePanelTest::panel_openedLate_showsWhatWasBefore()
{
    Play lab;
    const auto [a, b] = lab.pair("a", "b");
    lab.finishRecv(lab.beginRecv(lab.bob, b, 100), b, {}, "hi");
    QVERIFY(lab.settle());
    StagePanel late(lab.view);
    late.resize(800, 400);
    late.show();
    const auto cards = late.findChildren<SocketCard*>();
    QCOMPARE(cards.size(), 2);
    QVERIFY(std::ranges::any_of(cards, [](auto* card) {
        return card->content().doing == QStringLiteral("recv(b, 100) → 2");
    }));
}

void StagePanelTest::theme_changes_theGroundBehindTheCardsChangesToo()
{
    Play lab;
    QVERIFY(lab.show());
    const auto ground = [&lab] { return lab.panel.grab().toImage().pixelColor(450, 400); };
    QCOMPARE(ground(), Theme::light().window);
    Theme::apply(*qApp, Theme::Scheme::Dark);
    QTRY_COMPARE(ground(), Theme::dark().window);
    Theme::apply(*qApp, Theme::Scheme::Light);
    QTRY_COMPARE(ground(), Theme::light().window);
}

QTEST_MAIN(StagePanelTest)
#include "stagepaneltest.moc"
