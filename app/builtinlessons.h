#pragma once

#include "app/lessonscommand.h"

namespace socketlab {

/// The lessons in the program's own resources. Needs no QApplication.
LessonSource builtInLessons();

} // namespace socketlab
