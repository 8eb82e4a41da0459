#pragma once

#include "journal/callfilter.h"

namespace socketlab::journal {

enum class FilterToken : std::uint8_t { Word, Text, Sign, Open, Close, Minus, End };

/// A piece of a filter. Columns count bytes from 0.
struct FilterPiece
{
    FilterToken kind = FilterToken::End;
    std::string_view text; ///< as written, quotes included
    std::size_t column = 0;
    bool isClosed = true; ///< a quoted text that ends by its quote
};

/// Cuts a filter into pieces; the last one is the End. Any bytes are cut into something.
std::vector<FilterPiece> cutFilter(std::string_view written);

/// Nothing for what is no sign.
std::optional<FilterSign> filterSignOf(std::string_view text);

/// Reads `1ms`, `2.5 s` as nanoseconds; nothing where the unit is missing or unknown.
std::optional<std::int64_t> parseFilterDuration(std::string_view written);
/// Reads `-1`, `1k`, `2M`.
std::optional<std::int64_t> parseFilterNumber(std::string_view written);

} // namespace socketlab::journal
