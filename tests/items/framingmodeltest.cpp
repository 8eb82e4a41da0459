#include "items/framesmodel.h"
#include "support/handmade.h"

#include <QSignalSpy>

namespace socketlab::tests {

using items::FramesModel;
using items::FramingModel;
using items::StreamReach;

namespace {

constexpr int fixedRow = 0;
constexpr int typedRow = 1;
constexpr int untilRow = 2;
constexpr int digitsRow = 3;
constexpr int bigEndianRow = 4;
constexpr int untilEndRow = 5;

/// alice.a talks to bob.b; each send and recv goes on where the one before ended.
struct Talk : TwoTalking
{
    items::FramingRules& rules = view.framing;
    FramingModel framing{pump, rules};
    FramesModel frames{framing};
    std::uint64_t sent = 0;
    std::uint64_t received = 0;

    Talk()
    {
        watch(framing);
        watch(frames);
        frames.setRule(digitsRow);
    }
    void send(std::string_view data)
    {
        const StreamOffset at{sent};
        finishSend(beginSend(alice, a, at, data), a, at, static_cast<std::int64_t>(data.size()));
        sent += data.size();
    }
    void recv(std::string_view data)
    {
        finishRecv(beginRecv(bob, b, 100), b, StreamOffset{received}, data);
        received += data.size();
    }
    void pass(std::string_view data)
    {
        send(data);
        recv(data);
    }
    bool show()
    {
        const bool isSettled = settle();
        framing.setStream(pump.latest().socket(a)->outgoing);
        return isSettled && QTest::qWaitFor([this] { return !framing.standing(digitsRow).isCutting; }, patience);
    }
};

} // namespace

class FramingModelTest : public QObject
{
    Q_OBJECT

private slots:
    void sixRules_sameBytes_eachTellsItsOwn();
    void bytesComeInPieces_messagesAreInsertedBehindTheOthers();
    void row_tellsStateBytesCallsAndMessage();
    void earlierMoment_showsWhatWasCutThen_andLiveComesBack();
    void everyMoment_standsAsIfCutAfreshThen();
    void earlierMoment_inSlices_comesToTheSame();
    void endOfStream_completesUntilEnd_andBreaksTheOthers();
    void endOfStream_atAnEarlierMoment_isNotKnownYet();
    void allSent_looksAheadOfTheProgram();
    void ruleChanged_cutsAnew();
    void largestFrame_isExceeded_breaksAtOnce();
    void unwatched_cutsNothing_untilSomebodyLooks();
    void manyMessages_areCutInSlices();
    void escapedMessage_isShownWithoutItsEscapes();
    void bytesNeverRecorded_areSaidToBeUnknown();
    void rowOf_findsTheMessageOfAByte();
    void start_behindAGreeting_cutsFromThere();
    void start_everyMoment_standsAsIfCutAfreshThen();
    void blockAt_tellsWhatHoldsAByte();
    void theChosenRule_isTheOnlyRow_ofItsDirection();
    void programsOwnRule_cuts_untilSomebodyChooses();
    void programsOwnRule_atAnEarlierMoment_isTheOneOfThen();
};

void FramingModelTest::sixRules_sameBytes_eachTellsItsOwn()
{
    Talk lab;
    lab.pass("00005hello000");
    QVERIFY(lab.show());
    QCOMPARE(rowText(lab.framing, fixedRow),
             QStringLiteral("fixed 8 | 1 message complete | 5 bytes put aside | needs 3 more bytes"));
    QVERIFY(
        rowText(lab.framing, typedRow)
            .startsWith(QStringLiteral("typed {P:4 T:12} | no message complete |  | broken at byte 0: Nobody knows")));
    QCOMPARE(rowText(lab.framing, untilRow),
             QStringLiteral("until \"\\n\" | no message complete | 13 bytes put aside | no \"\\n\" yet"));
    QCOMPARE(rowText(lab.framing, digitsRow),
             QStringLiteral(
                 "digits5 | 1 message complete | 3 bytes put aside | needs 2 more bytes of the length prefix"));
    QVERIFY(rowText(lab.framing, bigEndianRow)
                .contains(QStringLiteral("broken at byte 0: A message of 808464432 bytes is announced")));
    QCOMPARE(rowText(lab.framing, untilEndRow),
             QStringLiteral("until-end | no message complete | 13 bytes put aside | goes on until the sender ends"));
}

void FramingModelTest::bytesComeInPieces_messagesAreInsertedBehindTheOthers()
{
    Talk lab;
    lab.pass("00002hi0000");
    QVERIFY(lab.show());
    QCOMPARE(lab.frames.rowCount(), 2);
    QSignalSpy insertions(&lab.frames, &FramesModel::rowsInserted);
    QSignalSpy resets(&lab.frames, &FramesModel::modelReset);
    lab.pass("3you00001!0");
    QVERIFY(lab.settle());
    QCOMPARE(lab.frames.rowCount(), 4);
    QCOMPARE(insertions.count(), 1);
    QCOMPARE(insertions[0][1].toInt(), 1);
    QCOMPARE(insertions[0][2].toInt(), 2);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(lab.frames.index(1, FramesModel::Message).data().toString(), QStringLiteral("\"you\""));
    QCOMPARE(lab.frames.index(3, FramesModel::State).data().toString(), QStringLiteral("put aside"));
}

void FramingModelTest::row_tellsStateBytesCallsAndMessage()
{
    Talk lab;
    lab.send("00005hello00003a\nb00");
    lab.recv("00005he");
    lab.recv("llo00003a");
    lab.recv("\nb00");
    QVERIFY(lab.show());
    QCOMPARE(rowText(lab.frames, 0), QStringLiteral("1 | complete | 0–9 | 5 | calls 4, 5 | \"hello\""));
    QCOMPARE(rowText(lab.frames, 1), QStringLiteral("2 | complete | 10–17 | 3 | calls 5, 6 | \"a\\nb\""));
    QCOMPARE(rowText(lab.frames, 2), QStringLiteral("… | put aside | 18–19 | 2 in all | call 6 | \"00\""));
}

void FramingModelTest::earlierMoment_showsWhatWasCutThen_andLiveComesBack()
{
    Talk lab;
    lab.pass("00002hi000");
    QVERIFY(lab.settle());
    const auto then = lab.pump.moment();
    lab.pass("01!00001?");
    QVERIFY(lab.show());
    QCOMPARE(lab.frames.rowCount(), 3);
    lab.pump.goTo(then);
    QCOMPARE(lab.frames.rowCount(), 2);
    QCOMPARE(rowText(lab.framing, digitsRow),
             QStringLiteral(
                 "digits5 | 1 message complete | 3 bytes put aside | needs 2 more bytes of the length prefix"));
    lab.pump.goTo(0);
    QCOMPARE(lab.frames.rowCount(), 0);
    lab.pump.goLive();
    QCOMPARE(lab.frames.rowCount(), 3);
    QCOMPARE(lab.frames.index(2, FramesModel::Message).data().toString(), QStringLiteral("\"?\""));
}

void FramingModelTest::everyMoment_standsAsIfCutAfreshThen()
{
    Talk lab;
    for (const auto* piece : {"00001a", "0000", "2b", "\n00000000", "03abc", "P1234T", "00001", "x"})
        lab.pass(piece);
    lab.recv("");
    QVERIFY(lab.show());
    const auto end = lab.pump.latest().applied();
    for (Sequence moment = 0; moment <= end; ++moment) {
        lab.pump.goTo(moment);
        for (int rule = 0; rule < items::FramingRules::count; ++rule) {
            items::StreamCut fresh(lab.framing.cut(rule).plan());
            QVERIFY(fresh.follow(lab.framing.shownStream(), lab.journal(), Timestamp::max()));
            auto wanted = fresh.standing(lab.framing.shownStream(), lab.journal(), Timestamp::max());
            QTRY_VERIFY(!lab.framing.standing(rule).isCutting);
            auto shown = lab.framing.standing(rule);
            // Of a broken stream it does not matter whether its end was seen, too.
            if (wanted.broken)
                wanted.hasEnded = shown.hasEnded;
            QVERIFY2(shown == wanted, qPrintable(QStringLiteral("moment %1, rule %2").arg(moment).arg(rule)));
        }
    }
}

void FramingModelTest::earlierMoment_inSlices_comesToTheSame()
{
    Talk lab;
    for (int i = 0; i < 5; ++i)
        lab.pass("no end of line ");
    QVERIFY(lab.show());
    lab.pump.goTo(lab.pump.latest().applied() - 3);
    items::StreamCut cut(lab.framing.cut(untilRow).plan());
    const auto& latest = lab.pump.latest().streamAt(lab.framing.stream());
    QVERIFY(cut.follow(latest, lab.journal(), Timestamp::max()));
    int slices = 1;
    auto standing = cut.standing(lab.framing.shownStream(), lab.journal(), Timestamp::min());
    QVERIFY(standing.isCutting);
    for (; standing.isCutting && slices < 100; ++slices)
        standing = cut.standing(lab.framing.shownStream(), lab.journal(), Timestamp::min());
    QCOMPARE(slices, 4);
    QCOMPARE(standing.aside.length, std::uint64_t{60});
}

void FramingModelTest::endOfStream_completesUntilEnd_andBreaksTheOthers()
{
    Talk lab;
    lab.pass("00009hel");
    lab.finish(lab.begin(lab.alice, {.op = CallOp::Shutdown, .socket = lab.a, .argument = 1}),
               {.op = CallOp::Shutdown, .socket = lab.a});
    lab.recv("");
    QVERIFY(lab.show());
    QCOMPARE(lab.framing.standing(untilEndRow).frames, std::size_t{1});
    QVERIFY(rowText(lab.framing, digitsRow)
                .contains(QStringLiteral("broken at byte 0: The stream ended inside of a message: 8 bytes of it came, "
                                         "at least 6 more did not")));
    lab.frames.setRule(untilEndRow);
    QCOMPARE(rowText(lab.frames, 0), QStringLiteral("1 | complete | 0–7 | 8 | call 4 | \"00009hel\""));
}

void FramingModelTest::endOfStream_atAnEarlierMoment_isNotKnownYet()
{
    Talk lab;
    lab.pass("00009hel");
    QVERIFY(lab.settle());
    const auto then = lab.pump.moment();
    lab.recv("");
    QVERIFY(lab.show());
    QVERIFY(lab.framing.standing(digitsRow).broken);
    lab.pump.goTo(then);
    QVERIFY(!lab.framing.standing(digitsRow).broken);
    QCOMPARE(lab.framing.standing(digitsRow).aside.length, std::uint64_t{8});
    QCOMPARE(lab.framing.standing(untilEndRow).frames, std::size_t{0});
}

void FramingModelTest::allSent_looksAheadOfTheProgram()
{
    Talk lab;
    lab.send("00002hi00002ho");
    lab.recv("00002hi");
    QVERIFY(lab.show());
    QCOMPARE(lab.framing.standing(digitsRow).frames, std::size_t{1});
    lab.framing.setReach(StreamReach::Sent);
    QCOMPARE(lab.framing.standing(digitsRow).frames, std::size_t{2});
    QCOMPARE(lab.frames.index(1, FramesModel::CameIn).data().toString(), QStringLiteral("not read yet"));
}

void FramingModelTest::ruleChanged_cutsAnew()
{
    Talk lab;
    lab.pass("abcdefgh");
    QVERIFY(lab.show());
    lab.frames.setRule(fixedRow);
    QCOMPARE(lab.frames.rowCount(), 1);
    lab.rules.choose(lab.framing.stream(), framing::FixedRule{3}, {});
    QCOMPARE(lab.frames.rowCount(), 3);
    QCOMPARE(lab.frames.index(1, FramesModel::Message).data().toString(), QStringLiteral("\"def\""));
}

void FramingModelTest::largestFrame_isExceeded_breaksAtOnce()
{
    Talk lab;
    lab.pass("00005");
    QVERIFY(lab.show());
    QVERIFY(!lab.framing.standing(digitsRow).broken);
    lab.rules.setLargestFrame(4);
    QVERIFY(lab.framing.standing(digitsRow).broken);
    QCOMPARE(lab.frames.index(0, FramesModel::State).data().toString(), QStringLiteral("broken"));
}

void FramingModelTest::unwatched_cutsNothing_untilSomebodyLooks()
{
    Talk lab;
    lab.pass("00001x");
    QVERIFY(lab.show());
    bool isWatched = false;
    lab.framing.followWhile([&] { return isWatched; });
    lab.pass("00001y");
    QVERIFY(lab.settle());
    QCOMPARE(lab.frames.rowCount(), 1);
    QVERIFY(lab.framing.isBehind());
    isWatched = true;
    lab.framing.follow();
    QCOMPARE(lab.frames.rowCount(), 2);
}

void FramingModelTest::manyMessages_areCutInSlices()
{
    constexpr int count = 20'000;
    Talk lab;
    std::string all;
    for (int i = 0; i < count; ++i)
        all += "00004ping";
    lab.pass(all);
    QVERIFY(lab.show());
    QTRY_COMPARE(lab.frames.rowCount(), count);
    QCOMPARE(lab.frames.index(count - 1, FramesModel::Range).data().toString(), QStringLiteral("179991–179999"));
}

void FramingModelTest::escapedMessage_isShownWithoutItsEscapes()
{
    Talk lab;
    lab.pass("a\\\nb\n");
    QVERIFY(lab.show());
    lab.rules.choose(lab.framing.stream(), framing::UntilRule{toBytes("\n"), true}, {});
    lab.frames.setRule(untilRow);
    QCOMPARE(lab.frames.rowCount(), 1);
    QCOMPARE(lab.frames.index(0, FramesModel::Message).data().toString(), QStringLiteral("\"a\\nb\""));
}

void FramingModelTest::bytesNeverRecorded_areSaidToBeUnknown()
{
    Talk lab;
    // Somebody outside of the lab has sent seven bytes to a, and nobody has read them or looked at them.
    lab.observe({.socket = lab.a,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .receiveQueue = 7,
                 .local = Endpoint::loopback(5),
                 .remote = Endpoint::loopback(7)});
    QVERIFY(lab.settle());
    lab.framing.setReach(StreamReach::Sent);
    lab.framing.setStream(lab.pump.latest().socket(lab.a)->incoming);
    QVERIFY(lab.framing.byteCount() > 0);
    QVERIFY(rowText(lab.framing, digitsRow).contains(QStringLiteral("were not recorded")));
}

void FramingModelTest::rowOf_findsTheMessageOfAByte()
{
    Talk lab;
    lab.pass("00001x00001y0");
    QVERIFY(lab.show());
    QCOMPARE(lab.frames.rowOf(StreamOffset{5}), std::optional(0));
    QCOMPARE(lab.frames.rowOf(StreamOffset{6}), std::optional(1));
    QCOMPARE(lab.frames.rowOf(StreamOffset{12}), std::optional(2));
    QCOMPARE(lab.frames.rowOf(StreamOffset{13}), std::nullopt);
}

void FramingModelTest::start_behindAGreeting_cutsFromThere()
{
    Talk lab;
    lab.pass("hello\n00002hi0");
    QVERIFY(lab.show());
    QVERIFY(lab.framing.standing(digitsRow).broken);
    lab.rules.setStart(*lab.framing.stream(), StreamOffset{6});
    QCOMPARE(rowText(lab.frames, 0), QStringLiteral("1 | complete | 6–12 | 2 | call 4 | \"hi\""));
    QCOMPARE(rowText(lab.frames, 1), QStringLiteral("… | put aside | 13 | 1 in all | call 4 | \"0\""));
    QCOMPARE(lab.frames.rowOf(StreamOffset{5}), std::nullopt);
    QCOMPARE(lab.frames.rowOf(StreamOffset{6}), std::optional(0));
    // The other direction begins with its first byte, as before.
    QCOMPARE(lab.rules.start(*lab.framing.stream() + 1), StreamOffset{});
    lab.rules.setStart(*lab.framing.stream(), StreamOffset{100});
    QCOMPARE(lab.frames.rowCount(), 0);
}

void FramingModelTest::start_everyMoment_standsAsIfCutAfreshThen()
{
    Talk lab;
    for (const auto* piece : {"hi", "!", "00001", "a00", "002bc"})
        lab.pass(piece);
    QVERIFY(lab.show());
    lab.rules.setStart(*lab.framing.stream(), StreamOffset{3});
    for (Sequence moment = 0; moment <= lab.pump.latest().applied(); ++moment) {
        lab.pump.goTo(moment);
        items::StreamCut fresh(lab.framing.cut(digitsRow).plan());
        QVERIFY(fresh.follow(lab.framing.shownStream(), lab.journal(), Timestamp::max()));
        QTRY_VERIFY(!lab.framing.standing(digitsRow).isCutting);
        QVERIFY2(lab.framing.standing(digitsRow)
                     == fresh.standing(lab.framing.shownStream(), lab.journal(), Timestamp::max()),
                 qPrintable(QString::number(moment)));
    }
}

void FramingModelTest::blockAt_tellsWhatHoldsAByte()
{
    using Kind = items::CutBlock::Kind;
    Talk lab;
    lab.pass("?00001a00001b00");
    QVERIFY(lab.show());
    QCOMPARE(lab.framing.blockAt(digitsRow, StreamOffset{3}).kind, Kind::Broken);
    lab.rules.setStart(*lab.framing.stream(), StreamOffset{1});
    const auto blockAt = [&lab](std::uint64_t offset) { return lab.framing.blockAt(digitsRow, StreamOffset{offset}); };
    QCOMPARE(blockAt(0).kind, Kind::Before);
    QCOMPARE(blockAt(0).range, (ByteRange{StreamOffset{0}, 1}));
    QCOMPARE(blockAt(6).kind, Kind::Message);
    QCOMPARE(blockAt(6).range, (ByteRange{StreamOffset{1}, 6}));
    QCOMPARE(blockAt(7).kind, Kind::OddMessage);
    QCOMPARE(blockAt(7).number, std::size_t{2});
    QCOMPARE(blockAt(14).kind, Kind::PutAside);
    QCOMPARE(blockAt(20).kind, Kind::Uncut);
}

void FramingModelTest::theChosenRule_isTheOnlyRow_ofItsDirection()
{
    Talk lab;
    FramingModel chosen(lab.pump, lab.rules, FramingModel::Rows::TheChosenRule);
    watch(chosen);
    lab.pass("00001x");
    QVERIFY(lab.show());
    const auto stream = *lab.framing.stream();
    chosen.setStream(stream);
    QCOMPARE(chosen.rowCount(), 0);
    lab.rules.choose(stream, digitsRow);
    QCOMPARE(chosen.rowCount(), 1);
    QCOMPARE(chosen.standing(0).frames, std::size_t{1});
    lab.rules.choose(stream + 1, fixedRow);
    QCOMPARE(framing::toText(chosen.rule(0)), "digits5"s);
    lab.rules.choose(stream, fixedRow);
    QCOMPARE(chosen.standing(0).frames, std::size_t{0});
    lab.rules.choose(stream, std::nullopt);
    QCOMPARE(chosen.rowCount(), 0);
}

void FramingModelTest::programsOwnRule_cuts_untilSomebodyChooses()
{
    Talk lab;
    lab.pass("hi");
    FramingModel chosen(lab.pump, lab.rules, FramingModel::Rows::TheChosenRule);
    watch(chosen);
    lab.finish(lab.begin(lab.bob, {.op = CallOp::Rule, .socket = lab.b}, toBytes("fixed 3")),
               {.op = CallOp::Rule, .socket = lab.b});
    lab.pass("abcde");
    QVERIFY(lab.show());
    chosen.setStream(lab.framing.stream());
    QCOMPARE(rowText(chosen, 0),
             QStringLiteral("fixed 3 | 1 message complete | 2 bytes put aside | needs 1 more byte"));
    QCOMPARE(chosen.blockAt(0, StreamOffset{2}).range, (ByteRange{StreamOffset{2}, 3}));
    QCOMPARE(lab.framing.chosenRow(), fixedRow);
    QCOMPARE(framing::toText(lab.framing.rule(fixedRow)), "fixed 3"s);
    // What bob sends goes by the same rule, from where he said so on.
    chosen.setStream(lab.fromBob());
    QCOMPARE(chosen.rowCount(), 1);
    QCOMPARE(framing::toText(chosen.rule(0)), "fixed 3"s);
    chosen.setStream(lab.framing.stream());
    lab.rules.choose(lab.framing.stream(), digitsRow);
    QCOMPARE(framing::toText(chosen.rule(0)), "digits5"s);
    QCOMPARE(lab.framing.chosenRow(), digitsRow);
    QCOMPARE(framing::toText(lab.framing.rule(fixedRow)), "fixed 8"s);
    lab.rules.choose(lab.framing.stream(), std::nullopt);
    QCOMPARE(framing::toText(chosen.rule(0)), "fixed 3"s);
}

void FramingModelTest::programsOwnRule_atAnEarlierMoment_isTheOneOfThen()
{
    Talk lab;
    FramingModel chosen(lab.pump, lab.rules, FramingModel::Rows::TheChosenRule);
    watch(chosen);
    const auto say = [&lab](std::string_view rule) {
        lab.finish(lab.begin(lab.bob, {.op = CallOp::Rule, .socket = lab.b}, toBytes(rule)),
                   {.op = CallOp::Rule, .socket = lab.b});
    };
    lab.pass("ab");
    QVERIFY(lab.show());
    chosen.setStream(lab.framing.stream());
    const auto before = lab.pump.latest().applied();
    say("fixed 3");
    lab.pass("cdefgh");
    QVERIFY(lab.settle());
    const auto between = lab.pump.latest().applied();
    say("digits5");
    QVERIFY(lab.settle());
    QCOMPARE(framing::toText(chosen.rule(0)), "digits5"s);
    QCOMPARE(chosen.blockAt(0, StreamOffset{3}).kind, items::CutBlock::Kind::Before);
    lab.pump.goTo(between);
    QCOMPARE(framing::toText(chosen.rule(0)), "fixed 3"s);
    QCOMPARE(chosen.standing(0).frames, std::size_t{2});
    lab.pump.goTo(before);
    QCOMPARE(chosen.rowCount(), 0);
    lab.pump.goLive();
    QCOMPARE(framing::toText(chosen.rule(0)), "digits5"s);
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::FramingModelTest)
#include "framingmodeltest.moc"
