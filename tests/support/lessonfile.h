#pragma once

#include "lesson/reader.h"

#include <QFile>
#include <QtGlobal>

namespace socketlab::tests {

/// A lesson as the program brings it along. Ends the test program where it cannot be read.
inline lesson::Lesson lessonOf(const QString& id)
{
    QFile file(QStringLiteral(SOCKETLAB_SOURCE_DIR "/resources/lessons/%1.yaml").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    auto lesson = lesson::readLesson(file.readAll().toStdString(), id.toStdString() + ".yaml");
    if (!lesson)
        qFatal("%s", lesson::toText(lesson.error().front(), "lesson").c_str());
    return *std::move(lesson);
}

} // namespace socketlab::tests
