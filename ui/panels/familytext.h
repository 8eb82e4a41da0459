#pragma once

#include "values/call.h"

#include <QString>

namespace socketlab::ui {

/// The heading above the calls of a family.
QString familyText(CallFamily family);

} // namespace socketlab::ui
