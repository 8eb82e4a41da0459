#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QTest>
#include <QWidget>

namespace socketlab::tests {

namespace {

/// Boxes of a fixed size in a layout that is given room by hand.
struct Boxes
{
    QWidget parent;
    ui::FlowLayout* layout = new ui::FlowLayout(10);
    std::vector<QWidget*> boxes;

    explicit Boxes(std::initializer_list<QSize> sizes)
    {
        parent.setLayout(layout);
        layout->setContentsMargins(0, 0, 0, 0);
        for (const auto size : sizes) {
            auto* box = new QWidget;
            box->setMinimumSize(size);
            box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
            layout->insertWidget(layout->count(), box);
            boxes.push_back(box);
        }
    }

    QRect place(std::size_t box, int width)
    {
        layout->setGeometry({0, 0, width, layout->heightForWidth(width)});
        return boxes[box]->geometry();
    }
};

} // namespace

class FlowLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void place_enoughRoom_standsInOneRow();
    void place_noRoom_goesOnBelow();
    void place_hiddenWidget_takesNoRoom();
    void place_growingWidget_takesWhatIsLeft();
    void place_trailingWidgets_standAtTheRight();
    void place_trailingWidgets_stayTogether();
    void place_differentHeights_standOnOneLine();
    void place_textThatWraps_getsTheHeightItNeeds();
};

void FlowLayoutTest::place_enoughRoom_standsInOneRow()
{
    Boxes boxes{{50, 20}, {60, 20}};
    QCOMPARE(boxes.layout->heightForWidth(120), 20);
    QCOMPARE(boxes.place(1, 120), QRect(60, 0, 60, 20));
}

void FlowLayoutTest::place_noRoom_goesOnBelow()
{
    Boxes boxes{{50, 20}, {60, 30}, {20, 20}};
    QCOMPARE(boxes.layout->heightForWidth(119), 60);
    QCOMPARE(boxes.place(1, 119), QRect(0, 30, 60, 30));
    QCOMPARE(boxes.place(2, 119), QRect(70, 40, 20, 20));
}

void FlowLayoutTest::place_hiddenWidget_takesNoRoom()
{
    Boxes boxes{{50, 20}, {60, 20}, {20, 20}};
    boxes.boxes[1]->hide();
    QCOMPARE(boxes.layout->heightForWidth(80), 20);
    QCOMPARE(boxes.place(2, 80), QRect(60, 0, 20, 20));
}

void FlowLayoutTest::place_growingWidget_takesWhatIsLeft()
{
    Boxes boxes{{50, 20}, {60, 20}};
    boxes.boxes[0]->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QCOMPARE(boxes.place(0, 200), QRect(0, 0, 130, 20));
    QCOMPARE(boxes.place(1, 200), QRect(140, 0, 60, 20));
}

void FlowLayoutTest::place_trailingWidgets_standAtTheRight()
{
    Boxes boxes{{50, 20}, {30, 20}, {30, 20}};
    boxes.layout->setTrailing(2);
    QCOMPARE(boxes.place(1, 200), QRect(130, 0, 30, 20));
    QCOMPARE(boxes.place(2, 200), QRect(170, 0, 30, 20));
    boxes.boxes[1]->hide();
    QCOMPARE(boxes.place(2, 200), QRect(170, 0, 30, 20));
}

void FlowLayoutTest::place_trailingWidgets_stayTogether()
{
    Boxes boxes{{50, 20}, {30, 20}, {30, 20}};
    QCOMPARE(boxes.place(1, 125), QRect(60, 0, 30, 20));
    boxes.layout->setTrailing(2);
    QCOMPARE(boxes.place(1, 125), QRect(55, 30, 30, 20));
    QCOMPARE(boxes.place(2, 125), QRect(95, 30, 30, 20));
}

void FlowLayoutTest::place_differentHeights_standOnOneLine()
{
    Boxes boxes{{50, 40}, {30, 20}};
    QCOMPARE(boxes.place(1, 200), QRect(60, 20, 30, 20));
}

void FlowLayoutTest::place_textThatWraps_getsTheHeightItNeeds()
{
    QWidget parent;
    auto* layout = new ui::FlowLayout(10, ui::FlowLayout::Line::Top);
    parent.setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* text = new QLabel(QStringLiteral("several words that do not fit into one line of so little room"));
    text->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    text->setSizePolicy(policy);
    auto* box = new QWidget;
    box->setFixedSize(40, 10);
    layout->insertWidget(0, text);
    layout->insertWidget(1, box);
    layout->setGeometry({0, 0, 200, layout->heightForWidth(200)});
    QCOMPARE(text->height(), text->heightForWidth(150));
    QVERIFY(text->height() > text->fontMetrics().height());
    QCOMPARE(box->geometry(), QRect(160, 0, 40, 10));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::FlowLayoutTest)
#include "flowlayouttest.moc"
