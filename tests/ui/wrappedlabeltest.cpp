#include "ui/widgets/wrappedlabel.h"

#include <QTest>

namespace socketlab::tests {

using ui::WrappedLabel;

class WrappedLabelTest : public QObject
{
    Q_OBJECT

private slots:
    void heightForWidth_narrower_isTaller();
    void heightForWidth_otherText_isMeasuredAnew();
    void heightForWidth_largerFont_isMeasuredAnew();
    void minimumSizeHint_severalWords_isAsWideAsTheWidest();

private:
    static constexpr int narrow = 120;
    static inline const QString sentence = QStringLiteral("so many words that they need several lines");
};

void WrappedLabelTest::heightForWidth_narrower_isTaller()
{
    const WrappedLabel label(sentence);
    QVERIFY(label.hasHeightForWidth());
    QVERIFY(label.heightForWidth(narrow) > label.heightForWidth(1000));
}

void WrappedLabelTest::heightForWidth_otherText_isMeasuredAnew()
{
    WrappedLabel label(sentence);
    const auto before = label.heightForWidth(narrow);
    label.setText(QStringLiteral("few"));
    QVERIFY(label.heightForWidth(narrow) < before);
    QVERIFY(label.minimumSizeHint().width() < WrappedLabel(sentence).minimumSizeHint().width());
}

void WrappedLabelTest::heightForWidth_largerFont_isMeasuredAnew()
{
    WrappedLabel label(sentence);
    const auto height = label.heightForWidth(narrow);
    const auto width = label.minimumSizeHint().width();
    auto font = label.font();
    font.setPointSizeF(2 * font.pointSizeF());
    label.setFont(font);
    QVERIFY(label.heightForWidth(narrow) > height);
    QVERIFY(label.minimumSizeHint().width() > width);
}

void WrappedLabelTest::minimumSizeHint_severalWords_isAsWideAsTheWidest()
{
    const WrappedLabel label(QStringLiteral("a few of immeasurably"));
    QCOMPARE(label.minimumSizeHint().width(), label.fontMetrics().horizontalAdvance(QStringLiteral("immeasurably")));
    QVERIFY(label.sizeHint().width() >= label.minimumSizeHint().width());
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::WrappedLabelTest)
#include "wrappedlabeltest.moc"
