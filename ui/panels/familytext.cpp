#include "ui/panels/familytext.h"

#include <QCoreApplication>

namespace socketlab::ui {

QString familyText(CallFamily family)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("CallFamilies", text); };
    switch (family) {
    case CallFamily::Sockets: return tr(QT_TRANSLATE_NOOP("CallFamilies", "SOCKETS"));
    case CallFamily::Options: return tr(QT_TRANSLATE_NOOP("CallFamilies", "MODES AND OPTIONS"));
    case CallFamily::Readiness: return tr(QT_TRANSLATE_NOOP("CallFamilies", "READINESS"));
    case CallFamily::FileLike: return tr(QT_TRANSLATE_NOOP("CallFamilies", "FILE-LIKE OBJECTS"));
    case CallFamily::Ownership: return tr(QT_TRANSLATE_NOOP("CallFamilies", "OWNERSHIP"));
    case CallFamily::Framing: return tr(QT_TRANSLATE_NOOP("CallFamilies", "FRAMING"));
    case CallFamily::Actors: return tr(QT_TRANSLATE_NOOP("CallFamilies", "ACTORS"));
    case CallFamily::Processes: return tr(QT_TRANSLATE_NOOP("CallFamilies", "BETWEEN PROCESSES"));
    case CallFamily::Servers: return tr(QT_TRANSLATE_NOOP("CallFamilies", "SERVERS"));
    case CallFamily::World: return tr(QT_TRANSLATE_NOOP("CallFamilies", "THE WORLD"));
    }
    return {};
}

} // namespace socketlab::ui
