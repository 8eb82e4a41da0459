#pragma once

#include "values/bytes.h"

#include <QString>

#include <expected>

namespace socketlab::items {

/// A file that is sent is held in memory and stands in the journal, so it may not be of any size.
inline constexpr std::size_t mostFileBytes = 256U << 10;

/// All bytes of an ordinary file. The error is a sentence that names the file and the errno. Never waits for a pipe or
/// a device.
std::expected<Bytes, QString> readFile(const QString& path);

} // namespace socketlab::items
