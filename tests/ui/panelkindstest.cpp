#include "ui/panelkinds.h"
#include "support/handmade.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace socketlab::tests {

using ui::PanelKind;
using ui::panelKinds;

/// What all panels promise.
class PanelKindsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Theme::Scheme::Light); }

    void panel_madeLate_showsWhatOneDoesThatWasThere_data();
    void panel_madeLate_showsWhatOneDoesThatWasThere();
};

namespace {

/// A panel in a window whose keyboard is elsewhere.
struct Shown
{
    Shown(const PanelKind& kind, items::SessionView& view) : panel(kind.make(view, &window))
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(&elsewhere);
        layout->addWidget(panel);
        window.resize(900, 560);
        window.show();
        elsewhere.setFocus();
    }
    QImage picture() { return panel->grab().toImage(); }

    QWidget window;
    QLineEdit elsewhere;
    QWidget* panel;
};

// A bit of everything that panels tell of.
void talk(HandMade& lab)
{
    lab.append(ActorId::None, Marked{.kind = MarkKind::LessonBegan});
    const auto alice = lab.startActor("alice");
    const auto bob = lab.startActor("bob");
    const auto a = lab.openSocket("a", alice, 5);
    const auto b = lab.openSocket("b", bob, 6);
    lab.connect(a, b, 40001, 40002);
    const StreamOffset first{};
    lab.finishSend(lab.beginSend(alice, a, first, "00005hello"), a, first, 10);
    lab.finishRecv(lab.beginRecv(bob, b, 100), b, first, "00005hello");
    const WatchList list{{.socket = b, .descriptor = 6, .asked = Ready::Readable}};
    const auto select = lab.begin(bob, {.op = CallOp::Select, .argument = 10}, asBytes(list));
    lab.finish(select, {.op = CallOp::Select, .value = 0}, asBytes(list));
    const auto print = lab.begin(bob, {.op = CallOp::Print}, toBytes("hello"));
    lab.finish(print, {.op = CallOp::Print});
    lab.append(ActorId::None, Marked{.kind = MarkKind::Output}, toBytes("hello\n"));
    lab.beginRecv(bob, b, 100);
    // A conversation that is newer, but that nobody has chosen.
    const auto c = lab.openSocket("c", alice, 7);
    const auto d = lab.openSocket("d", bob, 8);
    lab.connect(c, d, 40003, 40004);
    lab.finishSend(lab.beginSend(alice, c, first, "00002hi"), c, first, 7);
    QVERIFY(lab.settle());
    const auto waiting = lab.pump.latest().actor(bob)->waitingSince;
    QVERIFY(waiting);
    lab.view.selection.chooseCall(*waiting);
    lab.pump.goTo(lab.pump.latest().applied());
}

} // namespace

void PanelKindsTest::panel_madeLate_showsWhatOneDoesThatWasThere_data()
{
    QTest::addColumn<int>("kind");
    for (std::size_t kind = 0; kind < panelKinds().size(); ++kind)
        QTest::newRow(panelKinds()[kind].name) << static_cast<int>(kind);
}

void PanelKindsTest::panel_madeLate_showsWhatOneDoesThatWasThere()
{
    QFETCH(const int, kind);
    HandMade lab;
    Shown early(panelKinds()[static_cast<std::size_t>(kind)], lab.view);
    const auto empty = early.picture();
    talk(lab);
    Shown late(panelKinds()[static_cast<std::size_t>(kind)], lab.view);
    QTRY_VERIFY(early.picture() == late.picture());
    QVERIFY(late.picture() != empty);
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::PanelKindsTest)
#include "panelkindstest.moc"
