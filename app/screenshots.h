#pragma once

#include "lesson/lesson.h"

#include <QString>

class QApplication;

namespace socketlab {

/// Takes pictures of a real window into `folder`: of an empty lab, of the lesson at each step, of an ordinary
/// conversation, now and at an earlier moment, and of a crowd of connections and calls. Returns the exit code; says on
/// stderr what failed.
int takeScreenshots(QApplication& application, const lesson::Lesson& lesson, const QString& folder);

} // namespace socketlab
