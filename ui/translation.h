#pragma once

#include <QStringList>

class QApplication;

namespace socketlab::ui {

/// Lets the program speak the language of that code, or the system's where it is empty; English where it has no
/// translation. To be called before the first window. GUI only.
void installTranslation(QApplication& application, const QString& code);

/// The codes of the languages that this program was built with, English among them.
QStringList availableLanguages();
/// What the language calls itself.
QString languageName(const QString& code);

} // namespace socketlab::ui
