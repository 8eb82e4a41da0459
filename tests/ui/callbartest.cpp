#include "ui/panels/callbar.h"
#include "support/handmade.h"
#include "ui/keyboard.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

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
    void hex_oddDigits_saysSoAndLosesNothing();
    void hex_dumpOfSeveralLines_isPasted();
    void count_ofBytes_standsBesideTheData();
    void file_chosen_isSentAsBytes();
    void file_thatCannotBeRead_saysWhy();
    void address_wrong_saysWhatIs_data();
    void address_wrong_saysWhatIs();
    void words_severalOfThem_becomeStatement_data();
    void words_severalOfThem_becomeStatement();
    void choices_areOffered_andOneMustBeChosen();
    void calls_standUnderTheHeadingsOfTheirFamilies();
    void code_isShown_inThreeLanguages();
    void code_notFinished_showsWhatIsThere();
    void narrow_fieldsGoOnBelow_nothingIsCut();
    void earlierMoment_actorIsTheSameAfterIt();
    void longMessage_takesTwoLines_untilThereIsMoreRoom();
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
    QTRY_COMPARE(bar.findChild<QComboBox*>("actorBox")->count(), 2);
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
    row("alice", "nonblock", "alice: nonblock(a)", "nonblock a");
    row("alice", "setopt", "alice: setopt(a, …)", "");
    row("alice", "select", "alice: select(…, none)", "");
    row("alice", "fork", "alice: fork(…)", "");
    row("alice", "kill", "alice: kill(…, …)", "");
    row("alice", "print", "alice: print(\"\")", "print \"\"");
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
    row("hex of a program", "0x0d,0x0a", "Hex", "send a 0d 0a");
    row("a C array", "char x[] = { 0x0d, 0x0A };", "Hex", "send a 0d 0a");
    row("a dump", "00000000: 4869 0a                                  Hi.", "Hex", "send a 48 69 0a");
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

void CallBarTest::hex_oddDigits_saysSoAndLosesNothing()
{
    Shown lab;
    lab.choose("alice", "send");
    lab.data().setText(QStringLiteral("00 0"));
    lab.box("arg_data_form").setCurrentIndex(1);
    emit lab.box("arg_data_form").activated(1);
    QCOMPARE(lab.message(), QStringLiteral("\"0\" has an odd number of hex digits: each byte takes two."));
    QVERIFY(!lab.make().isEnabled());
    QVERIFY(lab.data().property("isWrong").toBool());
    QCOMPARE(lab.data().accessibleDescription(), lab.message());
    QCOMPARE(lab.data().text(), QStringLiteral("00 0"));
    QTest::keyClicks(&lab.data(), "1");
    QVERIFY(!lab.data().property("isWrong").toBool());
    QTest::keyClick(&lab.data(), Qt::Key_Return);
    QCOMPARE(lab.lastStatement(), QStringLiteral("send a 00 01"));
}

void CallBarTest::hex_dumpOfSeveralLines_isPasted()
{
    Shown lab;
    lab.choose("alice", "send");
    QGuiApplication::clipboard()->setText(
        QStringLiteral("0000   47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a   GET / HTTP/1.1..\n"
                       "0010   0d 0a                                             ..\n"));
    lab.data().setFocus();
    QTest::keySequence(&lab.data(), QKeySequence::Paste);
    QCOMPARE(lab.box("arg_data_form").currentText(), QStringLiteral("Hex"));
    lab.make().click();
    QCOMPARE(lab.lastStatement(), QStringLiteral("send a 47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a 0d 0a"));
}

void CallBarTest::count_ofBytes_standsBesideTheData()
{
    Shown lab;
    lab.choose("alice", "send");
    const auto hasNote = [&](const QString& note) {
        const auto labels = lab.bar.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == note; });
    };
    QVERIFY(hasNote(QStringLiteral("0 bytes")));
    lab.data().setText(QStringLiteral("A"));
    QVERIFY(hasNote(QStringLiteral("1 byte · 41")));
    lab.data().setText(QStringLiteral("hello world"));
    QVERIFY(hasNote(QStringLiteral("11 bytes · 68 65 6c 6c 6f 20 …")));
    lab.data().setText(QStringLiteral("\\q"));
    QVERIFY(!hasNote(QStringLiteral("11 bytes · 68 65 6c 6c 6f 20 …")));
}

void CallBarTest::file_chosen_isSentAsBytes()
{
    Shown lab;
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("note.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a\0b", 3);
    file.close();
    lab.choose("alice", "send");
    QTest::mouseClick(&lab.find<QToolButton>("arg_data_file"), Qt::LeftButton);
    auto* dialog = lab.bar.findChild<QFileDialog*>(QStringLiteral("dataFileDialog"));
    QVERIFY(dialog);
    dialog->selectFile(file.fileName());
    static_cast<QDialog*>(dialog)->accept();
    QTRY_COMPARE(lab.box("arg_data_form").currentText(), QStringLiteral("File"));
    QCOMPARE(lab.preview(), QStringLiteral("alice: send(a, note.bin, 3 bytes)"));
    lab.make().click();
    QCOMPARE(lab.lastStatement(), QStringLiteral("send a 61 00 62"));
}

void CallBarTest::file_thatCannotBeRead_saysWhy()
{
    Shown lab;
    lab.choose("alice", "send");
    lab.box("arg_data_form").setCurrentIndex(2);
    emit lab.box("arg_data_form").activated(2);
    QCOMPARE(lab.message(), QStringLiteral("Which file? Write its path, or choose it."));
    QTest::keyClicks(&lab.data(), "/nowhere/absent.txt");
    QVERIFY2(lab.message().startsWith(QStringLiteral("absent.txt cannot be read: ENOENT (")),
             qPrintable(lab.message()));
    QTest::keyClick(&lab.data(), Qt::Key_Return);
    QCOMPARE(lab.calls.count(), 0);
    QCOMPARE(lab.data().text(), QStringLiteral("/nowhere/absent.txt"));
}

void CallBarTest::address_wrong_saysWhatIs_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* call, const char* typed, const char* sentence) {
        QTest::addRow("%s %s", call, typed)
            << QByteArray(call) << QString::fromUtf8(typed) << QString::fromUtf8(sentence);
    };
    constexpr auto numbers =
        "\"256.1.1.1\" is no address: an IPv4 address is four numbers from 0 to 255, as in 127.0.0.1.";
    row("bind", "256.1.1.1:80", numbers);
    row("connect", "256.1.1.1:80", numbers);
    row("bind", "127.0.0.1:70000", "\"70000\" is no port: ports are whole numbers from 0 to 65535.");
    row("connect", "localhost:http", "\"http\" is no port: ports are whole numbers from 0 to 65535.");
    row("bind", "127.0.0.1", "\"127.0.0.1\" lacks its port, as in 127.0.0.1:8080.");
    row("bind", "::1:80", "An IPv6 address stands in brackets, as in [::1]:8080.");
    row("bind", "[::g]:80", "\"::g\" is no IPv6 address, as in ::1.");
    row("bind", "<b>:80", "\"<b>\" cannot be the name of a host.");
    row("bind", "unix:1st", "Behind unix: comes a name: a letter, then letters, digits, _ or -.");
    row("bind", "[::1]:80", "");
    row("bind", "unix:door", "");
    row("connect", "example.org:80", "");
}

void CallBarTest::address_wrong_saysWhatIs()
{
    QFETCH(const QByteArray, call);
    QFETCH(const QString, typed);
    QFETCH(const QString, sentence);
    Shown lab;
    lab.choose("alice", call.constData());
    auto& field = lab.find<QWidget>(call == "bind" ? "arg_address" : "arg_to");
    if (auto* box = qobject_cast<QComboBox*>(&field))
        box->setEditText(typed);
    else
        qobject_cast<QLineEdit*>(&field)->setText(typed);
    QCOMPARE(lab.make().isEnabled(), sentence.isEmpty());
    QCOMPARE(field.property("isWrong").toBool(), !sentence.isEmpty());
    if (!sentence.isEmpty())
        QCOMPARE(lab.message(), sentence);
}

void CallBarTest::words_severalOfThem_becomeStatement_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* call, const char* field, const char* typed, const char* statement,
                        const char* problem) {
        QTest::addRow("%s %s", call, typed)
            << QByteArray(call) << QByteArray(field) << QString(typed) << QString(statement) << QString(problem);
    };
    row("setopt", "arg_option", "nodelay on", "setopt a nodelay on", "");
    row("setopt", "arg_option", "nodely on", "", "did you mean \"nodelay\"");
    row("select", "arg_lists", "R{a b} W{a} X{}", "select R{a b} W{a} X{} none", "");
    row("select", "arg_lists", "Q{a}", "", "A list is R{");
    row("rule", "arg_rule", "until \"\\n\"", "rule a until \"\\n\"", "");
    row("rule", "arg_rule", "be23", "", "be23");
    row("spin", "arg_call", "recv a", "", "The time is missing.");
    row("encode", "arg_value", "u16 net 1", "encode u16 net 1", "");
}

void CallBarTest::words_severalOfThem_becomeStatement()
{
    QFETCH(const QByteArray, call);
    QFETCH(const QByteArray, field);
    QFETCH(const QString, typed);
    QFETCH(const QString, problem);
    Shown lab;
    lab.choose("alice", call.constData());
    lab.find<QLineEdit>(field.constData()).setText(typed);
    lab.make().click();
    QTEST(lab.lastStatement(), "statement");
    if (!problem.isEmpty())
        QVERIFY2(lab.message().contains(problem), qPrintable(lab.message()));
}

void CallBarTest::choices_areOffered_andOneMustBeChosen()
{
    Shown lab;
    lab.choose("alice", "kill");
    QCOMPARE(texts(lab.box("arg_actor")), (QStringList{"alice", "bob"}));
    QCOMPARE(texts(lab.box("arg_signal")), (QStringList{"term", "kill", "stop", "cont"}));
    lab.box("arg_actor").setCurrentText(QStringLiteral("bob"));
    QCOMPARE(lab.message(), QStringLiteral("Choose the signal: term, kill, stop, cont."));
    lab.box("arg_signal").setCurrentText(QStringLiteral("stop"));
    lab.make().click();
    QCOMPARE(lab.lastStatement(), QStringLiteral("kill bob stop"));
    lab.choose("alice", "socket");
    QCOMPARE(lab.box("arg_family").currentText(), QStringLiteral("ipv4"));
    lab.box("arg_family").setCurrentText(QStringLiteral("ipv6"));
    lab.make().click();
    QCOMPARE(lab.lastStatement(), QStringLiteral("socket c ipv6"));
}

void CallBarTest::calls_standUnderTheHeadingsOfTheirFamilies()
{
    Shown lab;
    const auto& items = *qobject_cast<QStandardItemModel*>(lab.box("callBox").model());
    QCOMPARE(items.item(0)->text(), QStringLiteral("SOCKETS"));
    QCOMPARE(items.item(1)->text(), QStringLiteral("socket"));
    CallFamily family = CallFamily::Sockets;
    for (int row = 0; row < items.rowCount(); ++row) {
        const auto call = items.item(row)->data(Qt::UserRole);
        if (!call.isValid()) {
            QVERIFY(!items.item(row)->isEnabled());
            family = specOf(items.item(row + 1)->data(Qt::UserRole).value<CallOp>()).family;
            continue;
        }
        const auto& spec = specOf(call.value<CallOp>());
        QCOMPARE(spec.family, family);
        const auto description = items.item(row)->data(Qt::AccessibleDescriptionRole).toString();
        QVERIFY(description.contains(QString::fromStdString(usageOf(spec)))
                && description.contains(QString::fromUtf8(spec.meaning.data())));
    }
    lab.choose("alice", "resolve");
    QTest::keyClick(&lab.box("callBox"), Qt::Key_Down);
    QCOMPARE(lab.box("callBox").currentText(), QStringLiteral("nonblock"));
    QTest::keyClicks(&lab.box("callBox"), "sel");
    QCOMPARE(lab.box("callBox").currentText(), QStringLiteral("select"));
}

void CallBarTest::code_isShown_inThreeLanguages()
{
    Shown lab;
    lab.choose("alice", "send");
    lab.data().setText(QStringLiteral("hi\\n"));
    QVERIFY(!lab.find<QLabel>("codePython").isVisible());
    QTest::mouseClick(&lab.find<QToolButton>("codeButton"), Qt::LeftButton);
    QVERIFY(lab.find<QLabel>("codePython").isVisible());
    QCOMPARE(lab.find<QLabel>("codeStatement").text(), QStringLiteral("alice send a \"hi\\n\""));
    QVERIFY2(lab.find<QLabel>("codePython").text().contains(QStringLiteral("a.send(b\"hi\\n\")")),
             qPrintable(lab.find<QLabel>("codePython").text()));
    QVERIFY2(lab.find<QLabel>("codeC").text().contains(QStringLiteral("send(a, \"hi\\n\", 3")),
             qPrintable(lab.find<QLabel>("codeC").text()));
    QTest::keyClicks(&lab.data(), "!");
    QVERIFY(lab.find<QLabel>("codePython").text().contains(QStringLiteral("hi\\n!")));
    lab.choose("world", "wait");
    lab.find<QLineEdit>("arg_time").setText(QStringLiteral("1s"));
    QCOMPARE(lab.find<QLabel>("codeStatement").text(), QStringLiteral("wait 1s"));
}

void CallBarTest::code_notFinished_showsWhatIsThere()
{
    Shown lab;
    lab.bar.showCode(true);
    lab.choose("alice", "connect");
    QCOMPARE(lab.find<QLabel>("codeStatement").text(), QStringLiteral("alice connect a to …"));
    QCOMPARE(lab.find<QLabel>("codePython").text(), QStringLiteral("…"));
    QCOMPARE(lab.find<QLabel>("codePython").textFormat(), Qt::PlainText);
}

void CallBarTest::narrow_fieldsGoOnBelow_nothingIsCut()
{
    Shown lab;
    lab.choose("alice", "send");
    const auto wide = lab.bar.heightForWidth(1200);
    QVERIFY(lab.bar.heightForWidth(420) > wide);
    lab.bar.resize(420, lab.bar.heightForWidth(420));
    for (const auto* name : {"actorBox", "callBox", "socketBox", "arg_data", "arg_data_form", "makeCallButton"}) {
        const auto& widget = lab.find<QWidget>(name);
        const QRect place(widget.mapTo(&lab.bar, QPoint()), widget.size());
        QVERIFY2(lab.bar.rect().contains(place), name);
    }
}

void CallBarTest::earlierMoment_actorIsTheSameAfterIt()
{
    Shown lab;
    lab.choose("bob", "recv");
    lab.pump.goTo(0);
    QCOMPARE(lab.box("actorBox").count(), 0);
    lab.pump.goLive();
    QCOMPARE(lab.box("actorBox").currentText(), QStringLiteral("bob"));
    lab.startActor("carol");
    QVERIFY(lab.settle());
    QCOMPARE(lab.box("actorBox").currentText(), QStringLiteral("bob"));
}

void CallBarTest::longMessage_takesTwoLines_untilThereIsMoreRoom()
{
    Shown lab;
    auto& message = lab.find<QLabel>("callMessage");
    const auto line = message.height();
    lab.bar.resize(420, 400);
    lab.bar.showProblem(QStringLiteral("This is a long sentence about what was wrong, and about what can be done now"));
    QTRY_VERIFY(message.height() > line);
    lab.bar.showProblem({});
    QVERIFY(message.height() > line);
    lab.bar.resize(1200, 400);
    QTRY_COMPARE(message.height(), line);
}

void CallBarTest::keyboardAlone_makesACall()
{
    Shown lab;
    ui::giveKeyboardTo(lab.bar);
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
        for (const auto& call : lab.offeredCalls()) {
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
    QTRY_VERIFY(!lab.make().isEnabled());
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
    QTRY_VERIFY(lab.make().isEnabled());
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
    QTRY_VERIFY(lab.box("actorBox").hasFocus());
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
