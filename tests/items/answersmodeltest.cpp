#include "items/answersmodel.h"
#include "engine/serverscript.h"
#include "support/handmade.h"

namespace socketlab::tests {

using items::AnswerRule;
using items::AnswerSheet;
using items::AnswersModel;

class AnswersModelTest : public QObject
{
    Q_OBJECT

private slots:
    void edit_eachCell_rulesFollow();
    void edit_wrongRule_isSaidInItsRow_data();
    void edit_wrongRule_isSaidInItsRow();
    void move_rows_changesTheirOrder();
    void remove_rows_keepsTheOthers();
    void sheet_allFilledIn_isReadByTheServer();
    void sheet_nothingFilledIn_isABareServe();
    void sheet_framesThatDoNotExist_areSaidInWords();
};

namespace {

void fill(AnswersModel& model, int row, AnswerRule::When when, const char* what, const char* answer)
{
    QVERIFY(model.setData(model.index(row, AnswersModel::When), static_cast<int>(when)));
    QVERIFY(model.setData(model.index(row, AnswersModel::What), QString::fromUtf8(what)));
    QVERIFY(model.setData(model.index(row, AnswersModel::Answer), QString::fromUtf8(answer)));
}

QString problem(const AnswersModel& model, int row)
{
    return model.index(row, AnswersModel::Problem).data().toString();
}

} // namespace

void AnswersModelTest::edit_eachCell_rulesFollow()
{
    AnswersModel model;
    watch(model);
    QVERIFY(model.insertRows(0, 1));
    QCOMPARE(rowText(model, 0), QStringLiteral("contains |  |  | "));
    QVERIFY(items::lineOf(model.rules()[0]).empty());
    fill(model, 0, AnswerRule::When::Starts, "GET ", "say \"hi\"\\n");
    QCOMPARE(rowText(model, 0), QStringLiteral("starts with | GET  | say \"hi\"\\n | "));
    QCOMPARE(items::lineOf(model.rules()[0]), std::string("starts \"GET \" -> \"say \\\"hi\\\"\\n\""));
    QVERIFY(!model.setData(model.index(0, AnswersModel::When), 9));
    QVERIFY(!model.setData(model.index(0, AnswersModel::Problem), QStringLiteral("x")));
}

void AnswersModelTest::edit_wrongRule_isSaidInItsRow_data()
{
    QTest::addColumn<int>("when");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, AnswerRule::When when, const char* what, const char* answer,
                        const char* part) {
        QTest::newRow(name) << static_cast<int>(when) << QByteArray(what) << QByteArray(answer) << QString(part);
    };
    row("unknown escape", AnswerRule::When::Contains, "a\\q", "b", "after \\ comes");
    row("open bracket", AnswerRule::When::Regex, "(a", "b", "(a");
    row("mistyped place", AnswerRule::When::Contains, "a", "{cuont}", "cuont");
    row("no time", AnswerRule::When::Every, "soon", "tick", "Every takes a time");
}

void AnswersModelTest::edit_wrongRule_isSaidInItsRow()
{
    QFETCH(const int, when);
    QFETCH(const QByteArray, what);
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, part);
    AnswersModel model;
    watch(model);
    QVERIFY(model.insertRows(0, 2));
    fill(model, 0, AnswerRule::When::Contains, "a", "b");
    fill(model, 1, static_cast<AnswerRule::When>(when), what.constData(), answer.constData());
    QCOMPARE(problem(model, 0), QString());
    QVERIFY2(problem(model, 1).contains(part), qPrintable(problem(model, 1)));
    QVERIFY(problem(model, 1).endsWith(u'.') && !problem(model, 1).contains(QStringLiteral("line 1")));
    QCOMPARE(items::problemOf(AnswerSheet{.rules = model.rules()}), problem(model, 1));
}

void AnswersModelTest::move_rows_changesTheirOrder()
{
    AnswersModel model;
    watch(model);
    QVERIFY(model.insertRows(0, 3));
    for (int row = 0; row < 3; ++row)
        model.setData(model.index(row, AnswersModel::What), QString::number(row));
    QVERIFY(model.move(0, 1));
    QVERIFY(model.move(2, -1));
    QCOMPARE(model.rules()[0].what + model.rules()[1].what + model.rules()[2].what, QStringLiteral("120"));
    QVERIFY(!model.move(0, -1));
    QVERIFY(!model.move(2, 1));
}

void AnswersModelTest::remove_rows_keepsTheOthers()
{
    AnswersModel model;
    watch(model);
    QVERIFY(model.insertRows(0, 2));
    model.setData(model.index(1, AnswersModel::What), QStringLiteral("stays"));
    QVERIFY(model.removeRows(0, 1));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rules()[0].what, QStringLiteral("stays"));
    QVERIFY(!model.removeRows(1, 1));
}

void AnswersModelTest::sheet_allFilledIn_isReadByTheServer()
{
    const AnswerSheet sheet{.greeting = QStringLiteral("hello\\n"),
                            .frames = QStringLiteral("until \"\\n\""),
                            .encode = QStringLiteral("until \"\\n\""),
                            .echoes = true,
                            .closeAfter = 3,
                            .rules = {{AnswerRule::When::Contains, QStringLiteral("ä"), QStringLiteral("ö")},
                                      {},
                                      {AnswerRule::When::Every, QStringLiteral("500ms"), QStringLiteral("tick")}}};
    const auto problem = items::problemOf(sheet);
    QVERIFY2(problem.startsWith(QStringLiteral("\"hello\\n\" is no message by until \"\\n\": ")), qPrintable(problem));
    QVERIFY2(problem.endsWith(QStringLiteral("instead.")), qPrintable(problem));
    auto mended = sheet;
    mended.greeting = QStringLiteral("hello");
    QCOMPARE(items::problemOf(mended), QString());
    const auto statement = items::statementOf(mended, QStringLiteral("L")).toStdString();
    const auto words = splitWords(statement);
    QCOMPARE(words.size(), std::size_t{3});
    const auto rules = parseData(words[2].text);
    QVERIFY(rules);
    const auto read = engine::parseServerScript(asText(*rules));
    QVERIFY(read);
    QVERIFY(read->echoes);
    QCOMPARE(read->closeAfter, std::uint64_t{3});
    QCOMPARE(read->replies.size(), std::size_t{1});
    QCOMPARE(read->replies[0].pattern, toBytes("ä"));
    QCOMPARE(read->periodic.size(), std::size_t{1});
    QCOMPARE(asText(read->greeting), "hello\n"sv);
}

void AnswersModelTest::sheet_nothingFilledIn_isABareServe()
{
    QCOMPARE(items::statementOf({}, QStringLiteral("L")), QStringLiteral("serve L"));
    QCOMPARE(items::problemOf(AnswerSheet{}), QString());
}

void AnswersModelTest::sheet_framesThatDoNotExist_areSaidInWords()
{
    const auto problem = items::problemOf(AnswerSheet{.frames = QStringLiteral("be23")});
    QVERIFY2(problem.contains(QStringLiteral("be23")) && problem.endsWith(u'.'), qPrintable(problem));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::AnswersModelTest)
#include "answersmodeltest.moc"
