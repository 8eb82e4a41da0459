#include "journal/moments.h"
#include "support/labdump.h"
#include "support/randomsession.h"

#include <QTest>

#include <random>

using namespace socketlab;
using namespace socketlab::journal;

class MomentsTest : public QObject
{
    Q_OBJECT

private slots:
    void copy_ofAList_keepsWhatItHad()
    {
        SharedList<int> list;
        for (int i = 0; i < 5000; ++i)
            list.push_back(i);
        const auto before = list;
        list.edit(17) = -1;
        list.edit(4999) = -2;
        list.push_back(5000);
        list.erase(1023);
        QCOMPARE(before.size(), std::size_t{5000});
        for (int i = 0; i < 5000; ++i)
            QCOMPARE(before[static_cast<std::size_t>(i)], i);
        QCOMPARE(list.size(), std::size_t{5000});
        QCOMPARE(list[17], -1);
        QCOMPARE(list[1022], 1022);
        QCOMPARE(list[1023], 1024);
        QCOMPARE(list[4998], -2);
        QCOMPARE(list.back(), 5000);
        QCOMPARE(std::ranges::count(before, 17), 1);
        QCOMPARE(std::ranges::lower_bound(before, 3000) - before.begin(), std::ptrdiff_t{3000});
        QVERIFY(std::equal(before.begin(), before.begin() + 17, list.begin()));
    }

    void erase_untilEmpty_canBeFilledAgain()
    {
        SharedList<int> list;
        for (int i = 0; i < 1025; ++i)
            list.push_back(i);
        while (!list.empty())
            list.erase(list.size() - 1);
        list.push_back(7);
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(list.front(), 7);
    }

    void at_anyMomentInAnyOrder_isTheStateFoldedFromTheBegin()
    {
        tests::RandomSession session(11);
        session.go(10'000);
        const auto& journal = session.journal();
        Moments moments(journal);
        QCOMPARE(tests::dumpOf(moments.at(journal.size()), journal),
                 tests::dumpOf(tests::foldOf(journal, journal.size()), journal));
        QVERIFY(moments.keyframeCount() > 3);
        std::mt19937 random(1);
        for (int i = 0; i < 20; ++i) {
            const Sequence moment = random() % (journal.size() + 1);
            const auto state = moments.at(moment);
            QCOMPARE(state.applied(), moment);
            QCOMPARE(tests::dumpOf(state, journal), tests::dumpOf(tests::foldOf(journal, moment), journal));
        }
        QCOMPARE(moments.at(~Sequence{0}).applied(), journal.size());
        QCOMPARE(moments.at(0).applied(), Sequence{0});
    }

    // However long a session gets, the keyframes take a bounded room.
    void note_longSession_thinsOut()
    {
        tests::RandomSession session(12);
        session.go(1000);
        Journal& journal = session.journal();
        Moments moments(journal);
        auto state = tests::foldOf(journal, journal.size());
        const Record mark{state.time(), ActorId::None, {}, Marked{}};
        for (Sequence i = journal.size(); i < 5'000'000; ++i) {
            state.apply(i, mark, journal);
            moments.note(state);
        }
        QVERIFY2(moments.keyframeCount() > 200 && moments.keyframeCount() <= 512,
                 qPrintable(QString::number(moments.keyframeCount())));
    }
};

QTEST_GUILESS_MAIN(MomentsTest)
#include "momentstest.moc"
