#include "ui/panels/callbar.h"
#include "support/handmade.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>

namespace socketlab::tests {

namespace {

/// The bar over alice.a and bob.b, connected, as a lesson begins.
struct Shown : HandMade
{
    ActorId world = startActor("world", ActorKind::World);
    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    SocketId a = openSocket("a", alice, 5);
    SocketId b = openSocket("b", bob, 6);
    items::ActorsModel actors{pump};
    items::SocketsModel sockets{pump};
    ui::CallBar bar{actors, sockets};
    QSignalSpy calls{&bar, &ui::CallBar::callRequested};
    QSignalSpy releases{&bar, &ui::CallBar::releaseRequested};

    Shown()
    {
        connect(a, b, 40001, 40002);
        settle();
        bar.resize(900, bar.sizeHint().height());
        bar.show();
        bar.activateWindow();
        (void)QTest::qWaitForWindowActive(&bar);
    }

    template <class Widget>
    Widget& find(const char* name)
    {
        auto* widget = bar.findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return *widget;
    }
    QComboBox& box(const char* name) { return find<QComboBox>(name); }
    QLineEdit& data() { return find<QLineEdit>("arg_data"); }
    QPushButton& make() { return find<QPushButton>("makeCallButton"); }
    QString preview() { return find<QLabel>("callPreview").text(); }
    QString message() { return find<QLabel>("callMessage").text(); }

    void choose(const char* actor, const char* call)
    {
        box("actorBox").setCurrentText(QLatin1String(actor));
        box("callBox").setCurrentText(QLatin1String(call));
    }

    QStringList offeredCalls()
    {
        QStringList offered;
        const auto& items = *qobject_cast<QStandardItemModel*>(box("callBox").model());
        for (int row = 0; row < items.rowCount(); ++row)
            if (items.item(row)->isEnabled())
                offered += items.item(row)->text();
        return offered;
    }

    QString lastStatement() { return calls.isEmpty() ? QString() : calls.last()[1].toString(); }
};

QStringList texts(const QComboBox& box)
{
    QStringList texts;
    for (int row = 0; row < box.count(); ++row)
        texts += box.itemText(row);
    return texts;
}

} // namespace

class CallBarTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Theme::Scheme::Light); }

    void noActor_sentenceSaysWhyNothingGoes();
    void choose_anyCall_statementAndPreviewFit_data();
    void choose_anyCall_statementAndPreviewFit();
    void data_asTyped_becomesStatement_data();
    void data_asTyped_becomesStatement();
    void data_userOverrulesTheForm_keepsIt();
    void data_wrong_isSaidInWords_data();
    void data_wrong_isSaidInWords();
    void keyboardAlone_makesACall();
    void returnKey_inAnyField_makesTheCall_data();
    void returnKey_inAnyField_makesTheCall();
    void mnemonics_ofEachCall_differ();
    void button_isClicked_makesTheCall();
    void actorWaits_buttonSaysSo_andReleaseIsOffered();
    void actorWaits_keyboardGoesOnAtTheActor();
    void socketBox_ownSocketsComeFirst_closedOnesLast();
    void socketBox_remembersChoiceOfEachActor();
    void accept_suggestsTheServerSocket();
    void newName_isFree_andMovesOnWhenTaken();
    void newName_wrong_isSaidInWords();
    void size_keepsWhatWasTyped();
    void allowed_otherCallsAreDisabledWithReason();
    void allowed_changesAndRefresh_isAskedAgain();
    void world_isOfferedLast_orNotAtAll();
    void problem_isShown_untilNextChange();
    void everyField_hasANameForScreenReaders();
    void hostileActorName_isPlainText();
};

void CallBarTest::noActor_sentenceSaysWhyNothingGoes()
{
    HandMade lab;
    items::ActorsModel actors(lab.pump);
    items::SocketsModel sockets(lab.pump);
    ui::CallBar bar(actors, sockets);
    QVERIFY(!bar.findChild<QPushButton*>("makeCallButton")->isEnabled());
    QCOMPARE(bar.findChild<QLabel*>("callMessage")->text(),
             QStringLiteral("There is no actor yet who could make a call."));
    lab.startActor("world", ActorKind::World);
    QVERIFY(lab.settle());
    QCOMPARE(bar.findChild<QComboBox*>("actorBox")->count(), 0);
    lab.startActor("alice");
    QVERIFY(lab.settle());
    QCOMPARE(bar.findChild<QComboBox*>("actorBox")->currentText(), QStringLiteral("alice"));
    QCOMPARE(bar.findChild<QComboBox*>("actorBox")->count(), 2);
    QVERIFY(bar.findChild<QPushButton*>("makeCallButton")->isEnabled());
    bar.findChild<QComboBox*>("callBox")->setCurrentText(QStringLiteral("recv"));
    QCOMPARE(bar.findChild<QLabel*>("callMessage")->text(),
             QStringLiteral("There is no socket yet: the call socket makes one."));
}

void CallBarTest::choose_anyCall_statementAndPreviewFit_data()
{
    QTest::addColumn<QByteArray>("actor");
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("preview");
    QTest::addColumn<QString>("statement");
    const auto row = [](const char* actor, const char* call, const char* preview, const char* statement) {
        QTest::newRow(call) << QByteArray(actor) << QByteArray(call) << QString::fromUtf8(preview)
                            << QString::fromUtf8(statement);
    };
    row("alice", "socket", "alice: socket(c)", "socket c");
    row("bob", "bind", "bob: bind(b, 127.0.0.1:0)", "bind b 127.0.0.1:0");
    row("bob", "listen", "bob: listen(b, 5)", "listen b 5");
    row("alice", "accept", "alice: accept(a, c)", "accept a as c");
    row("alice", "connect", "alice: connect(a, …)", "");
    row("alice", "send", "alice: send(a, \"\")", "send a \"\"");
    row("bob", "recv", "bob: recv(b, 100)", "recv b 100");
    row("alice", "shutdown", "alice: shutdown(a, …)", "");
    row("alice", "close", "alice: close(a)", "close a");
    row("world", "pair", "world: pair(…, …)", "");
    row("world", "wait", "world: wait(…)", "");
}

void CallBarTest::choose_anyCall_statementAndPreviewFit()
{
    QFETCH(const QByteArray, actor);
    QFETCH(const QByteArray, call);
    QFETCH(const QString, statement);
    Shown lab;
    lab.choose(actor.constData(), call.constData());
    QTEST(lab.preview(), "preview");
    lab.make().click();
    QCOMPARE(lab.lastStatement(), statement);
    QCOMPARE(lab.make().isEnabled(), !statement.isEmpty());
    if (!statement.isEmpty())
        QCOMPARE(lab.message(), QString::fromUtf8(findCallSpec(call.toStdString())->meaning.data()));
}

void CallBarTest::data_asTyped_becomesStatement_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("statement");
    const auto row = [](const char* name, const char* typed, const char* form, const char* statement) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(form) << QString::fromUtf8(statement);
    };
    row("plain text", "hi", "Text", "send a \"hi\"");
    row("quoted text", "\"hi\"", "Text", "send a \"hi\"");
    row("text with blanks", "hi there", "Text", "send a \"hi there\"");
    row("escape in plain text", "hi\\n", "Text", "send a \"hi\\n\"");
    row("quote in plain text", "say \"hi\"", "Text", "send a \"say \\\"hi\\\"\"");
    row("escaped quote in plain text", "5\\\"", "Text", "send a \"5\\\"\"");
    row("umlaut", "ü", "Text", "send a \"\\xc3\\xbc\"");
    row("word of hex letters", "beef", "Text", "send a \"beef\"");
    row("hex pairs", "00 01", "Hex", "send a 00 01");
    row("one hex pair", "0a", "Hex", "send a 0a");
    row("hex pairs without blanks", "00ff10", "Hex", "send a 00ff10");
    row("repeated", "78*200k", "Hex", "send a 78*200k");
    row("a number", "100", "Text", "send a \"100\"");
    row("nothing", "", "Text", "send a \"\"");
}

void CallBarTest::data_asTyped_becomesStatement()
{
    QFETCH(const QString, typed);
    Shown lab;
    lab.choose("alice", "send");
    // QTest can press ASCII keys alone, so other letters come as an input method would bring them.
    lab.data().insert(typed);
    QTEST(lab.box("arg_data_form").currentText(), "form");
    QTest::keyClick(&lab.data(), Qt::Key_Return);
    QTEST(lab.lastStatement(), "statement");
}

void CallBarTest::data_userOverrulesTheForm_keepsIt()
{
    Shown lab;
    lab.choose("alice", "send");
    QTest::keyClicks(&lab.data(), "beef");
    lab.box("arg_data_form").setFocus();
    QTest::keyClick(&lab.box("arg_data_form"), Qt::Key_Down);
    QCOMPARE(lab.preview(), QStringLiteral("alice: send(a, \"\\xbe\\xef\")"));
    QTest::keyClicks(&lab.data(), "ed");
    lab.make().click();
    QCOMPARE(lab.lastStatement(), QStringLiteral("send a beefed"));
}

void CallBarTest::data_wrong_isSaidInWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::newRow("no closing quote") << QStringLiteral("\"hi") << QStringLiteral("closing quote");
    QTest::newRow("unknown escape") << QStringLiteral("\\q") << QStringLiteral("after \\ comes");
    QTest::newRow("half a byte") << QStringLiteral("\\x1") << QStringLiteral("two hex digits");
}

void CallBarTest::data_wrong_isSaidInWords()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, part);
    Shown lab;
    lab.choose("alice", "send");
    lab.data().setText(typed);
    QVERIFY2(lab.message().contains(part), qPrintable(lab.message()));
    QVERIFY(!lab.make().isEnabled());
    QTest::keyClick(&lab.data(), Qt::Key_Return);
    QCOMPARE(lab.calls.count(), 0);
}

void CallBarTest::keyboardAlone_makesACall()
{
    Shown lab;
    lab.bar.setFocus();
    QVERIFY(lab.box("actorBox").hasFocus());
    QTest::keyClicks(qApp->focusWidget(), "bo");
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    QVERIFY(lab.box("callBox").hasFocus());
    QTest::keyClicks(qApp->focusWidget(), "rec");
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    QVERIFY(lab.box("socketBox").hasFocus());
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    QCOMPARE(qApp->focusWidget(), &lab.find<QSpinBox>("arg_size"));
    lab.find<QSpinBox>("arg_size").selectAll();
    QTest::keyClicks(qApp->focusWidget(), "5");
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
    QCOMPARE(lab.calls.count(), 1);
    QCOMPARE(lab.calls[0][0].value<ActorId>(), lab.bob);
    QCOMPARE(lab.lastStatement(), QStringLiteral("recv b 5"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    QVERIFY(lab.make().hasFocus());
}

void CallBarTest::returnKey_inAnyField_makesTheCall_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("actor") << QByteArray("recv") << QByteArray("actorBox");
    QTest::newRow("call") << QByteArray("recv") << QByteArray("callBox");
    QTest::newRow("socket") << QByteArray("recv") << QByteArray("socketBox");
    QTest::newRow("size") << QByteArray("recv") << QByteArray("arg_size");
    QTest::newRow("data") << QByteArray("send") << QByteArray("arg_data");
    QTest::newRow("form of the data") << QByteArray("send") << QByteArray("arg_data_form");
    QTest::newRow("name") << QByteArray("socket") << QByteArray("arg_name");
    QTest::newRow("address") << QByteArray("bind") << QByteArray("arg_address");
    QTest::newRow("backlog") << QByteArray("listen") << QByteArray("arg_backlog");
}

void CallBarTest::returnKey_inAnyField_makesTheCall()
{
    QFETCH(const QByteArray, call);
    QFETCH(const QByteArray, field);
    Shown lab;
    lab.choose("alice", call.constData());
    auto& widget = lab.find<QWidget>(field.constData());
    QVERIFY(widget.isVisible());
    widget.setFocus();
    QTest::keyClick(&widget, Qt::Key_Return);
    QCOMPARE(lab.calls.count(), 1);
}

void CallBarTest::mnemonics_ofEachCall_differ()
{
    Shown lab;
    for (const auto* actor : {"alice", "world"}) {
        lab.box("actorBox").setCurrentText(QLatin1String(actor));
        for (const auto& call : texts(lab.box("callBox"))) {
            lab.box("callBox").setCurrentText(call);
            QSet<QKeySequence> keys{QKeySequence::mnemonic(lab.make().text()),
                                    QKeySequence::mnemonic(lab.find<QPushButton>("releaseButton").text())};
            for (const auto* label : lab.bar.findChildren<QLabel*>()) {
                const auto key = QKeySequence::mnemonic(label->text());
                if (!label->buddy() || !label->isVisible() || key.isEmpty())
                    continue;
                QVERIFY2(!keys.contains(key), qPrintable(call + QStringLiteral(": ") + label->text()));
                keys.insert(key);
            }
        }
    }
}

void CallBarTest::button_isClicked_makesTheCall()
{
    Shown lab;
    lab.choose("alice", "shutdown");
    lab.box("arg_half").setCurrentText(QStringLiteral("write"));
    QTest::mouseClick(&lab.make(), Qt::LeftButton);
    QCOMPARE(lab.lastStatement(), QStringLiteral("shutdown a write"));
    QCOMPARE(lab.calls[0][0].value<ActorId>(), lab.alice);
}

void CallBarTest::actorWaits_buttonSaysSo_andReleaseIsOffered()
{
    Shown lab;
    lab.choose("bob", "recv");
    const auto call = lab.beginRecv(lab.bob, lab.b, 100);
    QVERIFY(lab.settle());
    auto& release = lab.find<QPushButton>("releaseButton");
    QVERIFY(!lab.make().isEnabled());
    QVERIFY(release.isVisible());
    QVERIFY(lab.message().startsWith(QStringLiteral("bob is still waiting in recv(b, 100).")));
    QTest::mouseClick(&release, Qt::LeftButton);
    QCOMPARE(lab.releases.count(), 1);
    QCOMPARE(lab.releases[0][0].value<ActorId>(), lab.bob);

    lab.choose("alice", "send");
    QVERIFY(lab.make().isEnabled());
    QVERIFY(!release.isVisible());
    lab.choose("bob", "recv");
    lab.finishRecv(call, lab.b, {}, "hi");
    QVERIFY(lab.settle());
    QVERIFY(lab.make().isEnabled());
    QVERIFY(!release.isVisible());
}

void CallBarTest::actorWaits_keyboardGoesOnAtTheActor()
{
    Shown lab;
    lab.choose("bob", "recv");
    lab.make().setFocus();
    QTest::keyClick(&lab.make(), Qt::Key_Space);
    QCOMPARE(lab.calls.count(), 1);
    lab.beginRecv(lab.bob, lab.b, 100);
    QVERIFY(lab.settle());
    QVERIFY(lab.box("actorBox").hasFocus());
}

void CallBarTest::socketBox_ownSocketsComeFirst_closedOnesLast()
{
    Shown lab;
    const auto old = lab.openSocket("old", lab.bob, 7);
    lab.finish(lab.begin(lab.bob, {.op = CallOp::Close, .socket = old}), {.op = CallOp::Close, .socket = old});
    lab.openSocket("b2", lab.bob, 8);
    lab.nameSocket("unborn", lab.bob);
    QVERIFY(lab.settle());
    lab.choose("bob", "recv");
    QCOMPARE(texts(lab.box("socketBox")), (QStringList{"b", "b2", "a", "old"}));
    lab.choose("alice", "recv");
    QCOMPARE(texts(lab.box("socketBox")), (QStringList{"a", "b", "b2", "old"}));
    QCOMPARE(lab.box("socketBox").currentText(), QStringLiteral("a"));
}

void CallBarTest::socketBox_remembersChoiceOfEachActor()
{
    Shown lab;
    lab.choose("bob", "recv");
    lab.box("socketBox").setFocus();
    QTest::keyClick(&lab.box("socketBox"), Qt::Key_Down);
    QCOMPARE(lab.box("socketBox").currentText(), QStringLiteral("a"));
    lab.box("actorBox").setCurrentText(QStringLiteral("alice"));
    lab.box("actorBox").setCurrentText(QStringLiteral("bob"));
    QCOMPARE(lab.box("socketBox").currentText(), QStringLiteral("a"));
}

void CallBarTest::accept_suggestsTheServerSocket()
{
    Shown lab;
    const auto server = lab.openSocket("server", lab.alice, 7);
    lab.finish(lab.begin(lab.alice, {.op = CallOp::Listen, .socket = server, .argument = 5}),
               {.op = CallOp::Listen, .socket = server});
    QVERIFY(lab.settle());
    lab.choose("alice", "send");
    QCOMPARE(lab.box("socketBox").currentText(), QStringLiteral("a"));
    lab.choose("alice", "accept");
    QCOMPARE(lab.box("socketBox").currentText(), QStringLiteral("server"));
    lab.choose("alice", "connect");
    QCOMPARE(lab.preview(), QStringLiteral("alice: connect(server, server)"));
    lab.box("arg_to").setEditText(QStringLiteral("localhost:80"));
    QTest::keyClick(&lab.box("arg_to"), Qt::Key_Return);
    QCOMPARE(lab.lastStatement(), QStringLiteral("connect server to localhost:80"));
}

void CallBarTest::newName_isFree_andMovesOnWhenTaken()
{
    Shown lab;
    lab.choose("alice", "socket");
    auto& name = lab.find<QLineEdit>("arg_name");
    QCOMPARE(name.text(), QStringLiteral("c"));
    lab.openSocket("c", lab.alice, 7);
    QVERIFY(lab.settle());
    QCOMPARE(name.text(), QStringLiteral("d"));
    name.selectAll();
    QTest::keyClicks(&name, "mine");
    lab.openSocket("e", lab.alice, 8);
    QVERIFY(lab.settle());
    QCOMPARE(name.text(), QStringLiteral("mine"));
}

void CallBarTest::newName_wrong_isSaidInWords()
{
    Shown lab;
    lab.choose("alice", "socket");
    lab.find<QLineEdit>("arg_name").setText(QStringLiteral("1st"));
    QCOMPARE(lab.message(), QStringLiteral("A name is a letter, then letters, digits, _ or -."));
    QVERIFY(!lab.make().isEnabled());
}

void CallBarTest::size_keepsWhatWasTyped()
{
    Shown lab;
    lab.choose("bob", "recv");
    lab.find<QSpinBox>("arg_size").setValue(7);
    lab.choose("alice", "send");
    lab.choose("alice", "recv");
    QCOMPARE(lab.preview(), QStringLiteral("alice: recv(a, 7)"));
}

void CallBarTest::allowed_otherCallsAreDisabledWithReason()
{
    Shown lab;
    lab.bar.setAllowedText(QStringLiteral("Only bob's recv belongs to this step."));
    lab.bar.setAllowed([&](ActorId actor, CallOp op, SocketId socket) {
        return actor == lab.bob && op == CallOp::Recv && socket == lab.b;
    });
    lab.choose("alice", "send");
    QVERIFY(!lab.make().isEnabled());
    QCOMPARE(lab.message(), QStringLiteral("Only bob's recv belongs to this step."));
    QVERIFY(lab.offeredCalls().isEmpty());
    lab.box("actorBox").setCurrentText(QStringLiteral("bob"));
    QCOMPARE(lab.offeredCalls(), QStringList{"recv"});
    QCOMPARE(lab.preview(), QStringLiteral("bob: recv(b, 100)"));
    QVERIFY(lab.make().isEnabled());
    const auto& sockets = *lab.box("socketBox").model();
    QVERIFY(sockets.flags(sockets.index(0, 0)) & Qt::ItemIsEnabled);
    QVERIFY(!(sockets.flags(sockets.index(1, 0)) & Qt::ItemIsEnabled));
}

void CallBarTest::allowed_changesAndRefresh_isAskedAgain()
{
    Shown lab;
    bool isOpen = false;
    lab.bar.setAllowed([&](ActorId, CallOp, SocketId) { return isOpen; });
    lab.choose("alice", "recv");
    QVERIFY(!lab.make().isEnabled());
    isOpen = true;
    lab.bar.refresh();
    QVERIFY(lab.make().isEnabled());
}

void CallBarTest::world_isOfferedLast_orNotAtAll()
{
    Shown lab;
    QCOMPARE(texts(lab.box("actorBox")), (QStringList{"alice", "bob", "world"}));
    lab.choose("world", "pair");
    lab.find<QLineEdit>("arg_first").setText(QStringLiteral("alice.x"));
    lab.find<QLineEdit>("arg_second").setText(QStringLiteral("bob.y"));
    lab.make().click();
    QCOMPARE(lab.lastStatement(), QStringLiteral("pair alice.x bob.y"));
    lab.bar.setAllowed([&](ActorId actor, CallOp, SocketId) { return actor == lab.alice; });
    QCOMPARE(texts(lab.box("actorBox")), (QStringList{"alice", "bob"}));
}

void CallBarTest::problem_isShown_untilNextChange()
{
    Shown lab;
    lab.choose("alice", "send");
    lab.bar.showProblem(QStringLiteral("no socket named \"q\""));
    QCOMPARE(lab.message(), QStringLiteral("No socket named \"q\"."));
    QVERIFY(lab.make().isEnabled());
    QTest::keyClicks(&lab.data(), "x");
    QCOMPARE(lab.message(), QString::fromUtf8(specOf(CallOp::Send).meaning.data()));
}

void CallBarTest::everyField_hasANameForScreenReaders()
{
    Shown lab;
    for (const auto* type : {"QComboBox", "QLineEdit", "QSpinBox"})
        for (auto* widget : lab.bar.findChildren<QWidget*>())
            if (widget->inherits(type) && !widget->objectName().startsWith(QStringLiteral("qt_")))
                QVERIFY2(!widget->accessibleName().isEmpty() || widget->parent()->inherits("QComboBox"),
                         qPrintable(widget->objectName()));
}

void CallBarTest::hostileActorName_isPlainText()
{
    HandMade lab;
    items::ActorsModel actors(lab.pump);
    items::SocketsModel sockets(lab.pump);
    ui::CallBar bar(actors, sockets);
    lab.startActor("<h1>x</h1>");
    QVERIFY(lab.settle());
    QCOMPARE(bar.findChild<QLabel*>("callPreview")->textFormat(), Qt::PlainText);
    QCOMPARE(bar.findChild<QLabel*>("callMessage")->textFormat(), Qt::PlainText);
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::CallBarTest)
#include "callbartest.moc"
