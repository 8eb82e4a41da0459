#include "values/calltext.h"

#include <QFile>
#include <QTest>

#include <fmt/format.h>

#include <array>
#include <set>

using namespace socketlab;

namespace {

constexpr std::array<std::pair<CallFamily, const char*>, 10> families{{
    {CallFamily::Sockets, "Sockets"},
    {CallFamily::Options, "Modes and options"},
    {CallFamily::Readiness, "Readiness"},
    {CallFamily::FileLike, "File-like objects"},
    {CallFamily::Ownership, "Ownership"},
    {CallFamily::Framing, "Framing"},
    {CallFamily::Actors, "Actors"},
    {CallFamily::Processes, "Between processes"},
    {CallFamily::Servers, "Servers"},
    {CallFamily::World, "The world"},
}};

// docs/calls.md as the table of calls has it.
std::string vocabularyText()
{
    std::string text =
        "# The calls\n\nWhat lessons, the call bar and `socketlab` know, from the one table in"
        " `model/values/call.cpp`; a test compares this page with it.\nAn actor's name stands before a"
        " call, `bob recv b 100`; the world's stand alone, `wait 200ms`. What is in brackets may be left out.\n";
    for (const auto& [family, title] : families) {
        text += fmt::format("\n## {}\n\n| call | |\n|---|---|\n", title);
        for (const auto& spec : callSpecs()) {
            if (spec.family != family)
                continue;
            auto usage = usageOf(spec);
            for (std::size_t bar = usage.find('|'); bar != std::string::npos; bar = usage.find('|', bar + 2))
                usage.insert(bar, "\\");
            text += fmt::format("| `{}` | {} |\n", usage, spec.meaning);
        }
    }
    return text;
}

} // namespace

class VocabularyTest : public QObject
{
    Q_OBJECT

private slots:
    void page_ofTheCalls_saysWhatTheTableSays()
    {
        const QString path = QStringLiteral(SOCKETLAB_SOURCE_DIR "/docs/calls.md");
        const auto wanted = QByteArray::fromStdString(vocabularyText());
        if (qEnvironmentVariableIsSet("SOCKETLAB_WRITE_DOCS")) {
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(wanted);
        }
        QFile page(path);
        QVERIFY2(page.open(QIODevice::ReadOnly), "docs/calls.md: run test_vocabulary with SOCKETLAB_WRITE_DOCS=1");
        QCOMPARE(QString::fromUtf8(page.readAll()), QString::fromUtf8(wanted));
    }

    void names_ofCalls_areDistinctAndPlain()
    {
        std::set<std::string_view> names;
        for (const auto& spec : callSpecs()) {
            QVERIFY(names.insert(spec.name).second);
            QVERIFY(isName(spec.name));
            QVERIFY(spec.meaning.ends_with('.'));
            QCOMPARE(findCallSpec(spec.name), &spec);
        }
    }

    void usage_everyCall_fitsIntoACallBar()
    {
        for (const auto& spec : callSpecs())
            QVERIFY2(usageOf(spec).size() < 60, usageOf(spec).c_str());
    }
};

QTEST_GUILESS_MAIN(VocabularyTest)
#include "vocabularytest.moc"
