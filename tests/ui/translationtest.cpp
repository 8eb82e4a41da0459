#include "ui/translation.h"

#include "ui/benchwindow.h"

#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QXmlStreamReader>

namespace socketlab::tests {

/// The program in another language.
class TranslationTest : public QObject
{
    Q_OBJECT

private slots:
    void translations_eachText_keepsWhatIsPutInAndItsMnemonic_data();
    void translations_eachText_keepsWhatIsPutInAndItsMnemonic();
    void languages_list_beginsWithEnglish();
    void install_unknownLanguage_staysEnglish();
    void install_german_speaksIt();

private:
    static QString placesIn(const QString& text);
};

// `%1 %2`, in order, and how many mnemonics there are.
QString TranslationTest::placesIn(const QString& text)
{
    QStringList places;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (text[i] == u'%' && text[i + 1].isDigit())
            places += text.mid(i, 2);
    places.sort();
    return places.join(u' ') + QStringLiteral(" &") + QString::number(text.count(u'&'));
}

void TranslationTest::translations_eachText_keepsWhatIsPutInAndItsMnemonic_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(SOCKETLAB_SOURCE_DIR "/resources/translations"));
    for (const auto& name : folder.entryList({QStringLiteral("*.ts")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TranslationTest::translations_eachText_keepsWhatIsPutInAndItsMnemonic()
{
    QFETCH(QString, file);
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&source);
    QString original;
    int checked = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source")) {
            original = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const bool isFinished = xml.attributes().value(QLatin1String("type")) != QLatin1String("unfinished");
            const auto translated = xml.readElementText();
            if (!isFinished)
                continue;
            ++checked;
            QVERIFY2(placesIn(translated) == placesIn(original), qPrintable(original + u'\n' + translated));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(checked > 100);
}

void TranslationTest::languages_list_beginsWithEnglish()
{
    QCOMPARE(ui::availableLanguages().constFirst(), QStringLiteral("en"));
    QCOMPARE(ui::languageName(QStringLiteral("en")), QStringLiteral("English"));
    QCOMPARE(ui::languageName(QStringLiteral("de")), QStringLiteral("Deutsch"));
}

void TranslationTest::install_unknownLanguage_staysEnglish()
{
    ui::installTranslation(*qApp, QStringLiteral("tlh"));
    BenchWindow window;
    QCOMPARE(window.window().menuBar()->actions().constFirst()->text(), QStringLiteral("&File"));
}

// Comes last: from now on the test program speaks German.
void TranslationTest::install_german_speaksIt()
{
    if (!ui::availableLanguages().contains(QStringLiteral("de")))
        QSKIP("built without lrelease");
    ui::installTranslation(*qApp, QStringLiteral("de"));
    BenchWindow window;
    QCOMPARE(window.window().menuBar()->actions().constFirst()->text(), QStringLiteral("&Datei"));
    QCOMPARE(window.find<QPushButton>(QStringLiteral("stepButton")).accessibleName(), QStringLiteral("Schritt"));
    QCOMPARE(window.find<QWidget>(QStringLiteral("timelineDock")).windowTitle(), QStringLiteral("Zeitachse"));
    const auto& time = window.find<QLabel>(QStringLiteral("momentTime"));
    QVERIFY2(time.text().contains(QStringLiteral("Aufruf")), qPrintable(time.text()));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::TranslationTest)
#include "translationtest.moc"
