#pragma once

#include "items/codewords.h"

#include <QStringView>

#include <vector>

namespace socketlab::ui {

enum class CodeSpanKind : std::uint8_t { Plain, Keyword, Text, Number, Remark };

/// A part of a line that has a colour of its own.
struct CodeSpan
{
    qsizetype first = 0;
    qsizetype length = 0;
    CodeSpanKind kind = CodeSpanKind::Plain;
    bool operator==(const CodeSpan&) const = default;
};

/// Cuts a line of code into spans that cover all of it.
std::vector<CodeSpan> spansOfCode(items::CodeLanguage language, QStringView line);

} // namespace socketlab::ui
