#pragma once

#include "values/bytes.h"

#include <expected>
#include <string>

namespace socketlab::framing {

/// The characters of a text in UTF-8. The error is a sentence that names the first wrong byte, counted from 1, and
/// tells a text that was cut inside of a character from bytes that are no UTF-8 at all.
std::expected<std::u32string, std::string> fromUtf8(ByteView bytes);

/// `characters` as fromUtf8() gives them.
std::string toUtf8(std::u32string_view characters);

} // namespace socketlab::framing
