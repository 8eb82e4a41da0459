#include "items/outputmodel.h"
#include "support/handmade.h"

namespace socketlab::tests {

using items::OutputModel;

namespace {

struct Printing : HandMade
{
    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    OutputModel model{pump};

    Printing() { watch(model); }

    void beginPrint(ActorId actor, std::string_view text) { begin(actor, {.op = CallOp::Print}, toBytes(text)); }
    void comesOut(std::string_view text) { append(ActorId{9}, Marked{MarkKind::Output}, toBytes(text)); }
    QString line(int row) const
    {
        return model.index(row, OutputModel::Actor).data().toString() + u'|'
            + model.index(row, OutputModel::Text).data().toString();
    }
};

} // namespace

class OutputModelTest : public QObject
{
    Q_OBJECT

private slots:
    void lines_bearWhoPrintedThem();
    void lineInPieces_isOneLine();
    void textsThatRanTogether_areNobodys();
    void textWithLineEnds_isSeveralLines();
    void earlierMoment_showsWhatHadComeOut();
    void hostileText_isPlain();
};

void OutputModelTest::lines_bearWhoPrintedThem()
{
    Printing lab;
    lab.beginPrint(lab.alice, "one");
    lab.beginPrint(lab.bob, "two");
    lab.comesOut("two\none\n");
    QVERIFY(lab.settle());
    QCOMPARE(lab.model.rowCount(), 2);
    QCOMPARE(lab.line(0), QStringLiteral("bob|two"));
    QCOMPARE(lab.line(1), QStringLiteral("alice|one"));
    QCOMPARE(lab.model.index(0, OutputModel::Time).data().toString(), QStringLiteral("00:00.004 000"));
}

void OutputModelTest::lineInPieces_isOneLine()
{
    Printing lab;
    lab.beginPrint(lab.alice, "hello");
    lab.comesOut("hel");
    QVERIFY(lab.settle());
    QCOMPARE(lab.model.rowCount(), 0);
    lab.comesOut("lo");
    lab.comesOut("\n");
    QVERIFY(lab.settle());
    QCOMPARE(lab.line(0), QStringLiteral("alice|hello"));
}

void OutputModelTest::textsThatRanTogether_areNobodys()
{
    Printing lab;
    lab.beginPrint(lab.alice, "one");
    lab.beginPrint(lab.bob, "two");
    lab.comesOut("onetwo\n\n");
    lab.beginPrint(lab.bob, "three");
    lab.comesOut("three\n");
    QVERIFY(lab.settle());
    QCOMPARE(lab.model.rowCount(), 3);
    QCOMPARE(lab.line(0), QStringLiteral("mixed|onetwo"));
    QVERIFY(lab.model.index(0, 0).data(OutputModel::IsMixedRole).toBool());
    QCOMPARE(lab.line(2), QStringLiteral("bob|three"));
}

void OutputModelTest::textWithLineEnds_isSeveralLines()
{
    Printing lab;
    lab.beginPrint(lab.alice, "a\nb");
    lab.comesOut("a\nb\n");
    QVERIFY(lab.settle());
    QCOMPARE(lab.line(0), QStringLiteral("alice|a"));
    QCOMPARE(lab.line(1), QStringLiteral("alice|b"));
}

void OutputModelTest::earlierMoment_showsWhatHadComeOut()
{
    Printing lab;
    lab.beginPrint(lab.alice, "x");
    lab.comesOut("x\n");
    lab.beginPrint(lab.alice, "y");
    lab.comesOut("y\n");
    QVERIFY(lab.settle());
    QCOMPARE(lab.model.rowCount(), 2);
    lab.pump.goTo(4); // two actors, a print, its text
    QCOMPARE(lab.model.rowCount(), 1);
    lab.pump.goTo(3);
    QCOMPARE(lab.model.rowCount(), 0);
    lab.pump.goLive();
    QCOMPARE(lab.model.rowCount(), 2);
}

void OutputModelTest::hostileText_isPlain()
{
    Printing lab;
    lab.comesOut("<b>\x1b[2J\xe2\x80\xae\n");
    QVERIFY(lab.settle());
    QCOMPARE(lab.line(0), QStringLiteral("mixed|<b>\\x1b[2J\\u202e"));
    QVERIFY(!lab.model.index(0, OutputModel::Text).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::OutputModelTest)
#include "outputmodeltest.moc"
