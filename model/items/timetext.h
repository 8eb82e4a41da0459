#pragma once

#include "values/timestamp.h"

#include <QString>

namespace socketlab::items {

/// A moment of a session: `00:04.318 204`: minutes, seconds, milliseconds, microseconds since its first record.
QString momentText(Duration sinceStart);

} // namespace socketlab::items
