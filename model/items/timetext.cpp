#include "items/timetext.h"

#include <fmt/format.h>

namespace socketlab::items {

QString momentText(Duration sinceStart)
{
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(sinceStart).count();
    const auto milliseconds = microseconds / 1000;
    const auto seconds = milliseconds / 1000;
    return QString::fromStdString(
        fmt::format("{:02}:{:02}.{:03} {:03}", seconds / 60, seconds % 60, milliseconds % 1000, microseconds % 1000));
}

} // namespace socketlab::items
