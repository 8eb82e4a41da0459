#include "items/commandsmodel.h"
#include "items/subsequence.h"
#include "support/handmade.h"

namespace socketlab::tests {

using items::Command;
using items::CommandsModel;
using items::matchSubsequence;

class CommandsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void match_anyLetters_findsTheBestPlaces_data();
    void match_anyLetters_findsTheBestPlaces();
    void match_lettersThatAreMissing_findNothing();
    void match_hugeText_isNotLookedAtToItsEnd();
    void find_fewLetters_bringsTheBestFirst_data();
    void find_fewLetters_bringsTheBestFirst();
    void find_placeAlone_findsAllThatStandsThere();
    void find_noLetters_showsAllInTheirOrder();
    void commandAt_afterFinding_runsTheOneThatIsShown();

private:
    static std::vector<Command> someCommands(std::string* ran = nullptr);
};

std::vector<Command> CommandsModelTest::someCommands(std::string* ran)
{
    std::vector<Command> commands;
    const auto add = [&](const char* text, const char* place, const char* key) {
        commands.push_back({text, place, key, [ran, text] { *ran = text; }});
    };
    add("Export…", "File", "Ctrl+E");
    add("Keyboard shortcuts", "Help", "F1");
    add("Previous call", "Session", "Ctrl+Left");
    add("Live", "Session", "Ctrl+L");
    add("Leave for sandbox", "Lesson", "Ctrl+B");
    add("2 · Zero bytes is news", "Lesson ▸ Choose a lesson", "");
    return commands;
}

void CommandsModelTest::match_anyLetters_findsTheBestPlaces_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qsizetype>>("places");
    QTest::newRow("side by side") << QStringLiteral("port") << QStringLiteral("Export") << QList<qsizetype>{2, 3, 4, 5};
    QTest::newRow("first letters of words")
        << QStringLiteral("ks") << QStringLiteral("Keyboard shortcuts") << QList<qsizetype>{0, 9};
    QTest::newRow("case and blanks") << QStringLiteral("K Sh") << QStringLiteral("keyboard SHortcuts")
                                     << QList<qsizetype>{0, 9, 10};
    QTest::newRow("not greedy") << QStringLiteral("call") << QStringLiteral("claim a call")
                                << QList<qsizetype>{8, 9, 10, 11};
    QTest::newRow("the whole") << QStringLiteral("live") << QStringLiteral("Live") << QList<qsizetype>{0, 1, 2, 3};
    QTest::newRow("other scripts") << QStringLiteral("ös") << QStringLiteral("Größe") << QList<qsizetype>{};
}

void CommandsModelTest::match_anyLetters_findsTheBestPlaces()
{
    QFETCH(QString, letters);
    QFETCH(QString, text);
    QFETCH(QList<qsizetype>, places);
    const auto match = matchSubsequence(letters, text);
    QCOMPARE(match.has_value(), !places.isEmpty());
    if (match)
        QCOMPARE(QList<qsizetype>(match->places.begin(), match->places.end()), places);
}

void CommandsModelTest::match_lettersThatAreMissing_findNothing()
{
    QVERIFY(!matchSubsequence(u"xyz", u"Export"));
    QVERIFY(!matchSubsequence(u"trop", u"Export"));
    QVERIFY(!matchSubsequence(u"exports", u"Export"));
    QVERIFY(!matchSubsequence(u"a", u""));
    QVERIFY(matchSubsequence(u"", u"Export"));
    QVERIFY(matchSubsequence(u"  ", u"Export"));
}

void CommandsModelTest::match_hugeText_isNotLookedAtToItsEnd()
{
    const auto text = QString(1'000'000, u'a') + u'b';
    QVERIFY(!matchSubsequence(u"b", text));
    QVERIFY(matchSubsequence(QString(150, u'a'), text));
}

void CommandsModelTest::find_fewLetters_bringsTheBestFirst_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("first");
    QTest::newRow("ks") << QStringLiteral("ks") << QStringLiteral("Keyboard shortcuts");
    QTest::newRow("l") << QStringLiteral("l") << QStringLiteral("Live");
    QTest::newRow("zero") << QStringLiteral("zero") << QStringLiteral("2 · Zero bytes is news");
    QTest::newRow("pc") << QStringLiteral("pc") << QStringLiteral("Previous call");
}

void CommandsModelTest::find_fewLetters_bringsTheBestFirst()
{
    QFETCH(QString, letters);
    QFETCH(QString, first);
    CommandsModel model(someCommands());
    watch(model);
    model.find(letters);
    QVERIFY(model.rowCount() > 0);
    QCOMPARE(model.index(0).data().toString(), first);
}

void CommandsModelTest::find_placeAlone_findsAllThatStandsThere()
{
    CommandsModel model(someCommands());
    watch(model);
    model.find(QStringLiteral("session"));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0).data(CommandsModel::MatchedRole).value<QList<int>>().isEmpty());
    model.find(QStringLiteral("session live"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(CommandsModel::MatchedRole).value<QList<int>>(), (QList<int>{0, 1, 2, 3}));
    model.find(QStringLiteral("qqq"));
    QCOMPARE(model.rowCount(), 0);
}

void CommandsModelTest::find_noLetters_showsAllInTheirOrder()
{
    CommandsModel model(someCommands());
    watch(model);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Export…"));
    QCOMPARE(model.index(0).data(CommandsModel::ShortcutRole).toString(), QStringLiteral("Ctrl+E"));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Export…, in File, Ctrl+E"));
    QCOMPARE(model.index(5).data().toString(), QStringLiteral("2 · Zero bytes is news"));
}

void CommandsModelTest::commandAt_afterFinding_runsTheOneThatIsShown()
{
    std::string ran;
    CommandsModel model(someCommands(&ran));
    model.find(QStringLiteral("exp"));
    model.commandAt(0).run();
    QCOMPARE(ran, "Export…");
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::CommandsModelTest)
#include "commandsmodeltest.moc"
