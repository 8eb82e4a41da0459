#include "ui/panels/bytespanel.h"
#include "support/gigabyte.h"
#include "support/handmade.h"
#include "ui/theme.h"
#include "ui/widgets/bytegrid.h"
#include "ui/widgets/tapeview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

namespace socketlab::tests {

using items::ByteSelection;
using ui::ByteGrid;
using ui::BytesPanel;

namespace {

constexpr StreamOffset at(std::uint64_t offset)
{
    return StreamOffset{offset};
}

/// alice.a and bob.b, connected, and the panel.
struct Shown : TwoTalking
{
    BytesPanel panel{view};

    bool show()
    {
        if (!settle())
            return false;
        panel.resize(1000, 320);
        panel.show();
        panel.activateWindow();
        return QTest::qWaitForWindowActive(&panel);
    }
    template <class Part>
    Part& part(const char* name)
    {
        auto* found = panel.findChild<Part*>(QString::fromLatin1(name));
        if (!found)
            qFatal("the panel has no %s", name);
        return *found;
    }
    ByteGrid& grid() { return part<ByteGrid>("byteGrid"); }
    QString words() { return part<QLabel>("byteWords").text(); }
    QString chosen()
    {
        const auto bytes = view.selection.bytes();
        return bytes ? QStringLiteral("%1:%2+%3")
                           .arg(bytes->stream == fromAlice() ? "alice" : "bob")
                           .arg(bytes->range.first - at(0))
                           .arg(bytes->range.length)
                     : QString();
    }
    /// Types into the search line, which is opened by its key, and looks for it.
    void searchFor(const QString& text)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
        auto& field = part<QLineEdit>("searchField");
        field.clear();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    QString reading(const QString& name)
    {
        const auto& model = *part<QTableView>("inspectorTable").model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data().toString() == name)
                return model.index(row, 1).data().toString();
        return {};
    }
};

} // namespace

class BytesPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Theme::Scheme::Light); }

    void noConnection_isAFriendlySentence();
    void bytesArrive_theFirstDirectionIsShown();
    void nothingSent_goesOverToWhereBytesCome_unlessSomebodyHasChosen();
    void otherDirection_byItsButton_andByTheList();
    void chosenSocket_isFollowed();
    void chosenCall_marksItsBytes();
    void clickInTheGrid_choosesForAllPanels();
    void cursorOnTheTape_choosesForAllPanels();
    void rowsOfTheTable_chooseForAllPanels();
    void mode_keepsWhatIsChosen();
    void bothDirections_scrollTogether_andChooseInEither();
    void bothDirections_theRightOne_canBeAnyStream();
    void bothDirections_openedBeforeTheConnection_theRightOneComesWithIt();
    void inspector_readsFromTheFirstChosenByte();
    void search_findsAndWrapsWithAWord();
    void search_byF3AndShiftF3_goesOnAndBack();
    void search_hexWithAnOddDigit_saysSoBesideTheField();
    void search_escape_closesTheLine();
    void search_throughAGigabyte_tellsHowFarItIs_andEscEndsIt();
    void goTo_offset_choosesTheByte_data();
    void goTo_offset_choosesTheByte();
    void goTo_beyondTheEnd_saysSo();
    void copy_asEachForm_isOnTheClipboard_data();
    void copy_asEachForm_isOnTheClipboard();
    void copy_byItsKey_isHex();
    void copy_ofTooMuch_saysSo();
    void longStream_theTableTurnsPages();
    void pastMoment_showsTheBytesOfThen();
    void narrow_hidesTheInspector_untilItIsWanted();
    void everyWidget_hasAName();
};

void BytesPanelTest::noConnection_isAFriendlySentence()
{
    HandMade lab;
    BytesPanel panel(lab.view);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* nothing = panel.findChild<QLabel*>(QStringLiteral("noBytes"));
    QVERIFY(nothing->isVisible());
    QVERIFY(nothing->text().startsWith(QStringLiteral("No bytes yet.")));
    QVERIFY(!panel.stream());
}

void BytesPanelTest::bytesArrive_theFirstDirectionIsShown()
{
    Shown lab;
    lab.answer("hello");
    QVERIFY(lab.show());
    QTRY_COMPARE(lab.panel.stream(), std::optional(lab.fromBob()));
    QCOMPARE(lab.part<QComboBox>("streamList").currentText(), QStringLiteral("bob → alice · 5 bytes"));
    lab.answer("!", 5);
    QVERIFY(lab.settle());
    QCOMPARE(lab.part<QComboBox>("streamList").currentText(), QStringLiteral("bob → alice · 6 bytes"));
    QVERIFY(lab.grid().isVisible());
}

void BytesPanelTest::nothingSent_goesOverToWhereBytesCome_unlessSomebodyHasChosen()
{
    for (const bool isChosen : {false, true}) {
        Shown lab;
        QVERIFY(lab.show());
        const auto first = lab.panel.stream();
        QVERIFY(first);
        if (isChosen)
            lab.view.selection.chooseSocket(lab.pump.state().streams()[*first].from);
        if (first == lab.fromAlice())
            lab.answer("hi");
        else
            lab.send("hi");
        QVERIFY(lab.settle());
        QCOMPARE(lab.panel.stream() == first, isChosen);
    }
}

void BytesPanelTest::otherDirection_byItsButton_andByTheList()
{
    Shown lab;
    lab.send("hello");
    lab.answer("hi");
    QVERIFY(lab.show());
    const auto first = lab.panel.stream();
    QTest::mouseClick(&lab.part<QToolButton>("otherDirection"), Qt::LeftButton);
    const auto second = lab.panel.stream();
    QVERIFY(first != second);
    QCOMPARE(lab.grid().stream(), second);
    auto& list = lab.part<QComboBox>("streamList");
    list.setFocus();
    QTest::keyClick(&list, list.currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(lab.panel.stream(), first);
}

void BytesPanelTest::chosenSocket_isFollowed()
{
    Shown lab;
    lab.send("hello");
    lab.answer("hi");
    const auto carol = lab.startActor("carol");
    const auto c = lab.openSocket("c", carol, 9);
    lab.connect(c, lab.openSocket("b2", lab.bob, 10), 40003, 40002);
    QVERIFY(lab.show());
    lab.view.selection.chooseSocket(c);
    QCOMPARE(lab.panel.stream(), lab.pump.state().socket(c)->outgoing);
    lab.view.selection.chooseSocket(lab.b);
    QCOMPARE(lab.panel.stream(), std::optional(lab.fromBob()));
    // The other end of what is shown already: nothing turns round.
    lab.view.selection.chooseSocket(lab.a);
    QCOMPARE(lab.panel.stream(), std::optional(lab.fromBob()));
}

void BytesPanelTest::chosenCall_marksItsBytes()
{
    Shown lab;
    lab.answer("hi");
    lab.send("hello");
    lab.send("world", 5);
    QVERIFY(lab.show());
    lab.view.selection.chooseCall(lab.journal().size() - 2);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:5+5"));
    QCOMPARE(lab.panel.stream(), std::optional(lab.fromAlice()));
    QCOMPARE(lab.grid().selection(), std::optional(ByteRange{at(5), 5}));
    QCOMPARE(lab.words(), QStringLiteral("5 bytes, 5 to 9 (0x5 to 0x9)"));
}

void BytesPanelTest::clickInTheGrid_choosesForAllPanels()
{
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    QTest::mouseClick(lab.grid().viewport(), Qt::LeftButton, {}, lab.grid().pointOf(at(3)));
    QCOMPARE(lab.chosen(), QStringLiteral("alice:3+1"));
    QCOMPARE(lab.view.selection.socket(), lab.a);
    QCOMPARE(lab.words(), QStringLiteral("byte 3: 6c 'l' — under way; sent by alice's call 3, not read yet"));
}

void BytesPanelTest::cursorOnTheTape_choosesForAllPanels()
{
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    QTest::mouseClick(&lab.part<QToolButton>("tapeMode"), Qt::LeftButton);
    auto& tape = lab.part<ui::TapeView>("byteTape");
    QVERIFY(tape.isVisible());
    tape.setFocus();
    QTest::keyClick(&tape, Qt::Key_End);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:4+1"));
    lab.view.selection.chooseBytes({lab.fromAlice(), {at(1), 2}});
    QCOMPARE(tape.cursor(), std::optional(at(1)));
}

void BytesPanelTest::rowsOfTheTable_chooseForAllPanels()
{
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    QTest::mouseClick(&lab.part<QToolButton>("tableMode"), Qt::LeftButton);
    auto& table = lab.part<QTableView>("byteTable");
    QVERIFY(table.isVisible());
    table.setFocus();
    table.setCurrentIndex(table.model()->index(1, 0));
    QCOMPARE(lab.chosen(), QStringLiteral("alice:1+1"));
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:1+2"));
    lab.view.selection.chooseBytes({lab.fromAlice(), {at(3), 1}});
    QCOMPARE(table.currentIndex().row(), 3);
    QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
}

void BytesPanelTest::mode_keepsWhatIsChosen()
{
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    lab.view.selection.chooseBytes({lab.fromAlice(), {at(1), 3}});
    for (const auto* name : {"tapeMode", "tableMode", "bothMode", "gridMode"}) {
        QTest::mouseClick(&lab.part<QToolButton>(name), Qt::LeftButton);
        QCOMPARE(lab.chosen(), QStringLiteral("alice:1+3"));
    }
    QCOMPARE(lab.grid().selection(), std::optional(ByteRange{at(1), 3}));
}

void BytesPanelTest::bothDirections_scrollTogether_andChooseInEither()
{
    Shown lab;
    lab.send(std::string(5000, 'x'));
    lab.answer(std::string(3000, 'y'));
    QVERIFY(lab.show());
    lab.view.selection.chooseBytes({lab.fromAlice(), {at(0), 1}});
    QTest::mouseClick(&lab.part<QToolButton>("bothMode"), Qt::LeftButton);
    auto& left = lab.part<ByteGrid>("leftGrid");
    auto& right = lab.part<ByteGrid>("rightGrid");
    QVERIFY(left.isVisible() && right.isVisible());
    QCOMPARE(left.rowLength(), right.rowLength());
    left.scrollTo(200);
    QCOMPARE(right.position(), 200.0);
    right.scrollTo(0);
    QCOMPARE(left.position(), 0.0);
    const auto choose = [&](ByteGrid& grid, std::uint64_t offset) {
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.pointOf(at(offset)));
    };
    choose(right, 9);
    QCOMPARE(lab.chosen(), QStringLiteral("bob:9+1"));
    QVERIFY(!left.selection());
    QCOMPARE(right.selection(), std::optional(ByteRange{at(9), 1}));
    QCOMPARE(left.stream(), std::optional(lab.fromAlice()));
    choose(left, 3);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:3+1"));
    QVERIFY(!right.selection());
}

void BytesPanelTest::bothDirections_theRightOne_canBeAnyStream()
{
    Shown lab;
    lab.send("abc");
    lab.answer("abd");
    QVERIFY(lab.show());
    lab.view.selection.chooseBytes({lab.fromAlice(), {at(0), 1}});
    lab.panel.setMode(BytesPanel::Mode::Both);
    auto& right = lab.part<ByteGrid>("rightGrid");
    auto& compared = lab.part<QComboBox>("comparedStream");
    QCOMPARE(right.stream(), std::optional(lab.fromBob()));
    QCOMPARE(compared.currentText(), QStringLiteral("bob → alice · 3 bytes"));
    const auto differing = right.grab().toImage();
    compared.setFocus();
    QTest::keyClick(&compared, lab.fromAlice() < lab.fromBob() ? Qt::Key_Home : Qt::Key_End);
    QCOMPARE(right.stream(), std::optional(lab.fromAlice()));
    QVERIFY(right.grab().toImage() != differing);
    // Kept while the left side stays, and not longer.
    lab.panel.setMode(BytesPanel::Mode::Grid);
    lab.panel.setMode(BytesPanel::Mode::Both);
    QCOMPARE(right.stream(), std::optional(lab.fromAlice()));
    QTest::mouseClick(&lab.part<QToolButton>("otherDirection"), Qt::LeftButton);
    QCOMPARE(lab.part<ByteGrid>("leftGrid").stream(), std::optional(lab.fromBob()));
    QCOMPARE(right.stream(), std::optional(lab.fromAlice()));
    QTest::mouseClick(&lab.part<QToolButton>("otherDirection"), Qt::LeftButton);
    QCOMPARE(right.stream(), std::optional(lab.fromBob()));
}

void BytesPanelTest::bothDirections_openedBeforeTheConnection_theRightOneComesWithIt()
{
    Shown lab;
    lab.send("abc");
    QVERIFY(lab.show());
    lab.view.selection.chooseBytes({lab.fromAlice(), {at(0), 1}});
    lab.pump.goTo(0);
    lab.panel.setMode(BytesPanel::Mode::Both);
    lab.pump.goLive();
    QCOMPARE(lab.part<ByteGrid>("leftGrid").stream(), std::optional(lab.fromAlice()));
    QCOMPARE(lab.part<ByteGrid>("rightGrid").stream(), std::optional(lab.fromBob()));
}

void BytesPanelTest::inspector_readsFromTheFirstChosenByte()
{
    Shown lab;
    lab.send(std::string("\0\0\0\5hello", 9));
    QVERIFY(lab.show());
    QVERIFY(lab.part<QTableView>("inspectorTable").isVisible());
    QCOMPARE(lab.reading(QStringLiteral("uint32")), QString());
    lab.view.selection.chooseBytes({lab.fromAlice(), {at(0), 4}});
    QCOMPARE(lab.reading(QStringLiteral("uint32")), QStringLiteral("5"));
    lab.grid().setFocus();
    QTest::keyClick(&lab.grid(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&lab.grid(), Qt::Key_Right);
    QCOMPARE(lab.reading(QStringLiteral("uint32")), QStringLiteral("1384"));
}

void BytesPanelTest::search_findsAndWrapsWithAWord()
{
    Shown lab;
    lab.send("one two one");
    QVERIFY(lab.show());
    lab.grid().setFocus();
    lab.searchFor(QStringLiteral("one"));
    QCOMPARE(lab.chosen(), QStringLiteral("alice:0+3"));
    auto& field = lab.part<QLineEdit>("searchField");
    auto& answer = lab.part<QLabel>("searchAnswer");
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:8+3"));
    QVERIFY(!answer.isVisible());
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:0+3"));
    QCOMPARE(answer.text(), QStringLiteral("Past the end; went on at the beginning."));
    lab.searchFor(QStringLiteral("three"));
    QCOMPARE(answer.text(), QStringLiteral("Not found in this direction of the connection."));
    QVERIFY(answer.isVisible());
}

void BytesPanelTest::search_byF3AndShiftF3_goesOnAndBack()
{
    Shown lab;
    lab.send("a.a.a");
    QVERIFY(lab.show());
    lab.grid().setFocus();
    lab.searchFor(QStringLiteral("a"));
    QTest::keyClick(&lab.grid(), Qt::Key_F3);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:2+1"));
    QTest::keyClick(&lab.grid(), Qt::Key_F3);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:4+1"));
    QTest::keyClick(&lab.grid(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:2+1"));
}

void BytesPanelTest::search_hexWithAnOddDigit_saysSoBesideTheField()
{
    Shown lab;
    lab.send("a\r\n");
    QVERIFY(lab.show());
    lab.grid().setFocus();
    lab.searchFor(QStringLiteral("0d 0"));
    auto& answer = lab.part<QLabel>("searchAnswer");
    QVERIFY(answer.isVisible());
    QVERIFY(answer.text().contains(QStringLiteral("“0” has an odd number of digits")));
    QCOMPARE(lab.part<QComboBox>("searchForm").currentText(), QStringLiteral("Hex"));
    QTest::keyClicks(&lab.part<QLineEdit>("searchField"), QStringLiteral("a"));
    QVERIFY(!answer.isVisible());
    QTest::keyClick(&lab.part<QLineEdit>("searchField"), Qt::Key_Return);
    QCOMPARE(lab.chosen(), QStringLiteral("alice:1+2"));
}

void BytesPanelTest::search_escape_closesTheLine()
{
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    lab.grid().setFocus();
    lab.searchFor(QStringLiteral("l"));
    QTest::keyClick(&lab.part<QLineEdit>("searchField"), Qt::Key_Escape);
    QVERIFY(!lab.part<QLineEdit>("searchField").isVisible());
    QVERIFY(lab.grid().hasFocus());
}

void BytesPanelTest::search_throughAGigabyte_tellsHowFarItIs_andEscEndsIt()
{
    Shown lab;
    sendGigabyte(lab, lab.alice, lab.a);
    QVERIFY(lab.show());
    lab.grid().setFocus();
    // So that every place looks like a beginning, and the search takes its time.
    lab.searchFor(QString(200, u'.') + u'!');
    auto& answer = lab.part<QLabel>("searchAnswer");
    QTRY_VERIFY(answer.text().startsWith(QStringLiteral("Searching … ")));
    QTest::keyClick(&lab.part<QLineEdit>("searchField"), Qt::Key_Escape);
    QCOMPARE(answer.text(), QStringLiteral("The search was ended."));
    QVERIFY(lab.part<QLineEdit>("searchField").isVisible());
}

void BytesPanelTest::goTo_offset_choosesTheByte_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("decimal") << QStringLiteral("20") << QStringLiteral("alice:20+1");
    QTest::newRow("hex") << QStringLiteral("0x20") << QStringLiteral("alice:32+1");
}

void BytesPanelTest::goTo_offset_choosesTheByte()
{
    QFETCH(QString, typed);
    Shown lab;
    lab.send(std::string(100, 'x'));
    QVERIFY(lab.show());
    lab.grid().setFocus();
    QTest::keyClick(&lab.grid(), Qt::Key_G, Qt::ControlModifier);
    auto& field = lab.part<QLineEdit>("offsetField");
    QVERIFY(field.hasFocus());
    QTest::keyClicks(&field, typed);
    QTest::keyClick(&field, Qt::Key_Return);
    QTEST(lab.chosen(), "chosen");
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(lab.grid().hasFocus());
}

void BytesPanelTest::goTo_beyondTheEnd_saysSo()
{
    Shown lab;
    lab.send(std::string(100, 'x'));
    QVERIFY(lab.show());
    lab.grid().setFocus();
    QTest::keyClick(&lab.grid(), Qt::Key_G, Qt::ControlModifier);
    auto& field = lab.part<QLineEdit>("offsetField");
    auto& answer = lab.part<QLabel>("offsetAnswer");
    QTest::keyClicks(&field, QStringLiteral("100"));
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(answer.isVisible());
    QVERIFY(answer.text().endsWith(QStringLiteral("That is beyond the end: the last byte is 99 (0x63).")));
    QCOMPARE(lab.chosen(), QString());
    field.clear();
    QTest::keyClicks(&field, QStringLiteral("end"));
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(answer.text().endsWith(QStringLiteral("An offset is a number such as 1024, or 0x400 in hex.")));
}

void BytesPanelTest::copy_asEachForm_isOnTheClipboard_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("text");
    QTest::newRow("hex") << QStringLiteral("copyHex") << QStringLiteral("65 6c");
    QTest::newRow("text") << QStringLiteral("copyText") << QStringLiteral("el");
    QTest::newRow("C") << QStringLiteral("copyCArray")
                       << QStringLiteral("const unsigned char bytes[2] = {\n    0x65, 0x6c,\n};\n");
    QTest::newRow("Python") << QStringLiteral("copyPython") << QStringLiteral("b\"el\"");
}

void BytesPanelTest::copy_asEachForm_isOnTheClipboard()
{
    QFETCH(QString, action);
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    lab.view.selection.chooseBytes({lab.fromAlice(), {at(1), 2}});
    lab.part<QAction>(action.toLatin1().constData()).trigger();
    QTEST(QGuiApplication::clipboard()->text(), "text");
    QCOMPARE(lab.words(), QStringLiteral("2 bytes copied."));
}

void BytesPanelTest::copy_byItsKey_isHex()
{
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    lab.grid().setFocus();
    QTest::keyClick(&lab.grid(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&lab.grid(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("68 65 6c 6c 6f"));
}

void BytesPanelTest::copy_ofTooMuch_saysSo()
{
    Shown lab;
    sendGigabyte(lab, lab.alice, lab.a);
    QVERIFY(lab.show());
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    lab.panel.copyAs(items::CopyForm::Hex);
    QCOMPARE(lab.words(), QStringLiteral("Nothing is chosen that could be copied."));
    lab.grid().setFocus();
    QTest::keyClick(&lab.grid(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&lab.grid(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(lab.words(),
             QStringLiteral("1,073,741,824 bytes are chosen; at most 1 MiB (1,048,576 bytes) can be copied "
                            "at once."));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

void BytesPanelTest::longStream_theTableTurnsPages()
{
    Shown lab;
    sendGigabyte(lab, lab.alice, lab.a);
    QVERIFY(lab.show());
    QTest::mouseClick(&lab.part<QToolButton>("tableMode"), Qt::LeftButton);
    auto& text = lab.part<QLabel>("pageText");
    QVERIFY(text.isVisible());
    QCOMPARE(text.text(), QStringLiteral("bytes 0 to 65,535 of 1,073,741,824"));
    QTest::mouseClick(&lab.part<QToolButton>("laterBytes"), Qt::LeftButton);
    QCOMPARE(text.text(), QStringLiteral("bytes 65,536 to 131,071 of 1,073,741,824"));
    QTest::mouseClick(&lab.part<QToolButton>("earlierBytes"), Qt::LeftButton);
    QTest::mouseClick(&lab.part<QToolButton>("earlierBytes"), Qt::LeftButton);
    QCOMPARE(text.text(), QStringLiteral("bytes 0 to 65,535 of 1,073,741,824"));
    lab.panel.goTo(gigabyte - 1);
    QCOMPARE(text.text(), QStringLiteral("bytes 1,073,676,288 to 1,073,741,823 of 1,073,741,824"));
    QCOMPARE(lab.part<QTableView>("byteTable").currentIndex().row(), 65535);
}

void BytesPanelTest::pastMoment_showsTheBytesOfThen()
{
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    const auto before = lab.pump.moment();
    lab.send("world", 5);
    QVERIFY(lab.settle());
    lab.view.selection.chooseBytes({lab.fromAlice(), {at(7), 1}});
    QVERIFY(lab.words().startsWith(QStringLiteral("byte 7: ")));
    lab.pump.goTo(before);
    QVERIFY(lab.words().startsWith(QStringLiteral("Choose bytes")));
    QCOMPARE(lab.part<QComboBox>("streamList").currentText(), QStringLiteral("alice → bob · 5 bytes"));
    lab.pump.goTo(0);
    QVERIFY(lab.part<QLabel>("noBytes").isVisible());
    lab.pump.goLive();
    QVERIFY(lab.grid().isVisible());
    QVERIFY(lab.words().startsWith(QStringLiteral("byte 7: ")));
}

void BytesPanelTest::narrow_hidesTheInspector_untilItIsWanted()
{
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    auto& inspector = lab.part<QTableView>("inspectorTable");
    auto& action = lab.part<QAction>("inspectorAction");
    QVERIFY(inspector.isVisible() && action.isChecked());
    lab.panel.resize(320, 320);
    QCOMPARE(lab.panel.width(), 320);
    QVERIFY(!inspector.isVisible() && !action.isChecked());
    action.trigger();
    QVERIFY(inspector.isVisible() && action.isChecked());
    lab.panel.resize(1000, 320);
    action.trigger();
    QVERIFY(!inspector.isVisible());
}

void BytesPanelTest::everyWidget_hasAName()
{
    Shown lab;
    lab.send("hello");
    QVERIFY(lab.show());
    lab.panel.search(items::SearchDirection::Forward);
    for (const auto* widget : lab.panel.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || qobject_cast<const QLineEdit*>(widget->parentWidget())
            || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty()
                     || !QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget))
                             ->text(QAccessible::Name)
                             .isEmpty(),
                 widget->metaObject()->className());
    }
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::BytesPanelTest)
#include "bytespaneltest.moc"
