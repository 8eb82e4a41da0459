#include "ui/translation.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace socketlab::ui {
namespace {

constexpr QLatin1StringView folder(":/translations");

} // namespace

void installTranslation(QApplication& application, const QString& code)
{
    const auto locale = code.isEmpty() ? QLocale() : QLocale(code);
    auto* own = new QTranslator(&application);
    // Where the wish comes first in English, no other language of the user's may come before it.
    if (locale.language() == QLocale::English
        || !own->load(locale, QStringLiteral("socketlab"), QStringLiteral("_"), folder)) {
        delete own;
        return;
    }
    // Qt's own words, such as those of a file dialog, where Qt brings them along.
    auto* theirs = new QTranslator(&application);
    if (theirs->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(theirs);
    QCoreApplication::installTranslator(own);
    QLocale::setDefault(locale);
}

QStringList availableLanguages()
{
    QStringList codes{QStringLiteral("en")};
    for (auto name : QDir(folder).entryList({QStringLiteral("socketlab_*.qm")}))
        codes += name.remove(QStringLiteral("socketlab_")).remove(QStringLiteral(".qm"));
    return codes;
}

QString languageName(const QString& code)
{
    const auto name = QLocale(code).nativeLanguageName();
    return code == QLatin1String("en") ? QStringLiteral("English") : name;
}

} // namespace socketlab::ui
