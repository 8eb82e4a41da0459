#pragma once

#include "values/bytes.h"

#include <string>
#include <string_view>

namespace socketlab::items {

/// The two languages in which calls are written out.
enum class CodeLanguage : std::uint8_t { Python, C };

/// `b"GET\r\n"`, or `"GET\r\n"` in C. Whatever stands in `data`, it is ASCII of one line and means just these bytes.
std::string dataLiteral(CodeLanguage language, ByteView data);

/// A text for print and its like, `"grüße"`: characters stay as they are, what cannot stand in a literal is escaped.
/// Bytes that are no UTF-8 become the replacement character.
std::string textLiteral(CodeLanguage language, ByteView text);

/// The name as a variable of both languages: `P.r` is `P_r`, and a word that the code needs itself gets a `_`.
std::string variableOf(std::string_view name);

/// `0.2` for 200: seconds as a program writes them.
std::string secondsLiteral(std::int64_t milliseconds);

} // namespace socketlab::items
