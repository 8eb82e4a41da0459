#include "items/tapemodel.h"
#include "support/handmade.h"

#include <QSignalSpy>

namespace socketlab::tests {

using items::TapeModel;

class TapeModelTest : public QObject
{
    Q_OBJECT

private slots:
    void noStream_isEmpty();
    void sentBytes_readAsRows();
    void bytesMove_onlyTheirRowsAreTold();
    void waitingSendTakesLess_rowsGoAway();
    void longStream_isShownPageByPage();
    void hostileByte_isShownEscaped_data();
    void hostileByte_isShownEscaped();
};

void TapeModelTest::noStream_isEmpty()
{
    HandMade lab;
    TapeModel model(lab.pump);
    watch(model);
    lab.startActor("alice");
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 0);
}

void TapeModelTest::sentBytes_readAsRows()
{
    TwoTalking lab;
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "h "), lab.a, {}, 2);
    lab.finishRecv(lab.beginRecv(lab.bob, lab.b, 1), lab.b, {}, "h");
    QVERIFY(lab.settle());
    TapeModel model(lab.pump);
    watch(model);
    model.setStream(lab.fromAlice());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(rowText(model, 0), QStringLiteral("0 | 68 | h | read | alice, call 3: send → 2 | bob, call 4: recv → 1"));
    QCOMPARE(rowText(model, 1), QStringLiteral("1 | 20 | ␣ | under way | alice, call 3: send → 2 | "));
    QCOMPARE(model.index(1, TapeModel::Character).data(Qt::AccessibleTextRole).toString(), QStringLiteral("space"));
    QCOMPARE(model.index(1, TapeModel::Hex).data(TapeModel::ByteRole).toInt(), 0x20);
}

void TapeModelTest::bytesMove_onlyTheirRowsAreTold()
{
    TwoTalking lab;
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "abcdef"), lab.a, {}, 6);
    QVERIFY(lab.settle());
    TapeModel model(lab.pump);
    watch(model);
    model.setStream(lab.fromAlice());
    QSignalSpy changes(&model, &TapeModel::dataChanged);
    lab.finishRecv(lab.beginRecv(lab.bob, lab.b, 2), lab.b, {}, "ab");
    lab.finishSend(lab.beginSend(lab.alice, lab.a, StreamOffset{6}, "gh"), lab.a, StreamOffset{6}, 2);
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 0);
    QCOMPARE(model.index(1, TapeModel::Place).data(TapeModel::PlaceRole).value<journal::Place>(), journal::Place::Read);
    QCOMPARE(model.index(2, TapeModel::Place).data().toString(), QStringLiteral("under way"));
}

void TapeModelTest::waitingSendTakesLess_rowsGoAway()
{
    TwoTalking lab;
    const auto send = lab.beginSend(lab.alice, lab.a, {}, "abcdef");
    QVERIFY(lab.settle());
    TapeModel model(lab.pump);
    watch(model);
    model.setStream(lab.fromAlice());
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(5, TapeModel::Place).data().toString(), QStringLiteral("in the program"));
    QCOMPARE(model.index(5, TapeModel::SentBy).data().toString(), QStringLiteral("alice, call 3: send → waiting"));
    QSignalSpy changes(&model, &TapeModel::dataChanged);
    lab.finishSend(send, lab.a, {}, 4);
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.index(3, TapeModel::SentBy).data().toString(), QStringLiteral("alice, call 3: send → 4"));
}

void TapeModelTest::longStream_isShownPageByPage()
{
    constexpr auto page = TapeModel::pageSize;
    TwoTalking lab;
    std::string data(page, '.');
    data[page - 1] = '!';
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, data), lab.a, {}, static_cast<std::int64_t>(page));
    lab.finishSend(lab.beginSend(lab.alice, lab.a, StreamOffset{page}, "xyz"), lab.a, StreamOffset{page}, 3);
    QVERIFY(lab.settle());
    TapeModel model(lab.pump);
    watch(model);
    model.setStream(lab.fromAlice());
    QCOMPARE(model.rowCount(), static_cast<int>(page));
    QVERIFY(rowText(model, model.rowCount() - 1).startsWith(QStringLiteral("65535 | 21 | !")));
    model.showPageOf(StreamOffset{page + 2});
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(rowText(model, 0).startsWith(QStringLiteral("65536 | 78 | x | under way")));
    QCOMPARE(model.offsetOf(2), StreamOffset{page + 2});

    QSignalSpy changes(&model, &TapeModel::dataChanged);
    lab.finishRecv(lab.beginRecv(lab.bob, lab.b, 100'000), lab.b, {}, data + "x");
    QVERIFY(lab.settle());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 0);
    QCOMPARE(changes[0][1].toModelIndex().row(), 0);
    QVERIFY(rowText(model, 0).startsWith(QStringLiteral("65536 | 78 | x | read")));
}

void TapeModelTest::hostileByte_isShownEscaped_data()
{
    QTest::addColumn<char>("byte");
    QTest::addColumn<QString>("shown");
    QTest::newRow("letter") << 'x' << QStringLiteral("x");
    QTest::newRow("line feed") << '\n' << QStringLiteral("\\n");
    QTest::newRow("escape") << '\x1b' << QStringLiteral("\\x1b");
    QTest::newRow("null") << '\0' << QStringLiteral("\\x00");
    QTest::newRow("quote") << '"' << QStringLiteral("\\\"");
    QTest::newRow("high") << '\xff' << QStringLiteral("\\xff");
}

void TapeModelTest::hostileByte_isShownEscaped()
{
    QFETCH(const char, byte);
    TwoTalking lab;
    lab.beginSend(lab.alice, lab.a, {}, {&byte, 1});
    QVERIFY(lab.settle());
    TapeModel model(lab.pump);
    model.setStream(lab.fromAlice());
    QTEST(model.index(0, TapeModel::Character).data().toString(), "shown");
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::TapeModelTest)
#include "tapemodeltest.moc"
