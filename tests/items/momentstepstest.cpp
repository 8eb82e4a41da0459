#include "items/momentsteps.h"
#include "support/handmade.h"

namespace socketlab::tests {

using items::callsBegunAt;
using items::nextCallMoment;
using items::previousCallMoment;

/// Records: 0 actor, 1 name, 2 and 3 socket(), 4 a look at the socket, 5 recv begins, 6 a look, 7 recv returns, 8 a look.
class MomentStepsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_lab = std::make_unique<HandMade>();
        const auto bob = m_lab->startActor("bob");
        const auto socket = m_lab->openSocket("b", bob, 3);
        m_lab->observe({.socket = socket});
        const auto recv = m_lab->beginRecv(bob, socket, 10);
        m_lab->observe({.socket = socket});
        m_lab->fail(recv, CallOp::Recv, socket, ENOTCONN);
        m_lab->observe({.socket = socket});
        QVERIFY(m_lab->settle());
        QCOMPARE(m_lab->pump.latest().applied(), Sequence{9});
    }

    void next_fromTheBeginning_standsAfterEachBeginAndReturn()
    {
        std::vector<Sequence> moments;
        for (auto at = nextCallMoment(m_lab->pump, 0); at; at = nextCallMoment(m_lab->pump, *at))
            moments.push_back(*at);
        QCOMPARE(moments, (std::vector<Sequence>{3, 4, 6, 8}));
    }

    void previous_fromTheEnd_standsWhereTheCallBeforeHadBegunOrReturned()
    {
        std::vector<Sequence> moments;
        for (auto at = previousCallMoment(m_lab->pump, 9); at > 0; at = previousCallMoment(m_lab->pump, at))
            moments.push_back(at);
        QCOMPARE(moments, (std::vector<Sequence>{8, 6, 4, 3}));
    }

    void previous_emptyLab_staysThere() { QCOMPARE(previousCallMoment(m_lab->pump, 0), Sequence{0}); }

    void callsBegun_eachMoment_countsThoseBeforeIt()
    {
        std::vector<std::size_t> counts;
        for (Sequence moment = 0; moment <= 9; ++moment)
            counts.push_back(callsBegunAt(m_lab->pump, moment));
        QCOMPARE(counts, (std::vector<std::size_t>{0, 0, 0, 1, 1, 1, 2, 2, 2, 2}));
    }

private:
    std::unique_ptr<HandMade> m_lab;
};

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::MomentStepsTest)
#include "momentstepstest.moc"
