#pragma once

#include "values/bytes.h"

#include <QString>

#include <cstdint>
#include <expected>
#include <optional>

namespace socketlab::items {

enum class SearchForm : std::uint8_t { Text, Hex };

/// Which of the two somebody most likely means. Digits alone are taken for text.
SearchForm guessForm(const QString& typed);

/// The bytes to search for: text with \n \r \t \\ \xHH, or hex pairs such as `0d0a`, `0d 0a`, `0x0d,0x0a`.
/// The error is a sentence for a person, harmless.
std::expected<Bytes, QString> searchedBytes(const QString& typed, SearchForm form);

/// Reads `1024` or `0x400`; blanks, commas and apostrophes between the digits are left out. Nothing where no number stands there.
std::optional<std::uint64_t> parseOffset(const QString& typed);

} // namespace socketlab::items
