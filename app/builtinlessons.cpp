#include "app/builtinlessons.h"

#include <QDir>
#include <QFile>

namespace socketlab {

LessonSource builtInLessons()
{
    LessonSource lessons;
    const QDir folder(":/lessons");
    for (const auto& entry : folder.entryInfoList({"*.yaml"}, QDir::Files, QDir::Name)) {
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            lessons.emplace(entry.completeBaseName().toStdString(), file.readAll().toStdString());
    }
    return lessons;
}

} // namespace socketlab
