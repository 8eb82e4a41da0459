#pragma once

#include "app/lessonsource.h"

namespace socketlab {

/// The lessons in the program's own resources. Needs no QApplication.
LessonSource builtInLessons();

} // namespace socketlab
