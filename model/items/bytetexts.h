#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>

namespace socketlab::items {

enum class CopyForm : std::uint8_t { Hex, Text, CArray, Python };

/// More than these are not written out.
inline constexpr std::uint64_t mostCopied = 1U << 20;

/// Bytes for the clipboard: `68 69`; `hi` as UTF-8, with \xHH for what could do something to a terminal; an array of C;
/// a literal of Python. Only hex has a sign (`??`) for bytes that were not recorded. The error is a sentence for a person.
std::expected<QString, QString> copyText(std::span<const std::optional<std::byte>> bytes, CopyForm form);

} // namespace socketlab::items
