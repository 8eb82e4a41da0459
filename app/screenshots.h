#pragma once

#include "lesson/lesson.h"

#include <QString>

class QApplication;

namespace socketlab {

/// Plays the lesson in a real window, by its widgets, and writes a picture of the window and of each panel at each
/// telling moment into `folder`: light and dark, in two sizes. Returns the exit code; says on stderr what failed.
int takeScreenshots(QApplication& application, const lesson::Lesson& lesson, const QString& folder);

} // namespace socketlab
