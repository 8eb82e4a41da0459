#include "items/codewords.h"

#include <QString>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace socketlab::items {
namespace {

// Keywords of either language, and what the lines themselves call by name. Ascending.
constexpr std::array<std::string_view, 86> takenWords{
    "False",    "None",   "True",     "accept",      "address",  "addresses", "and",     "as",    "assert",  "async",
    "await",    "bind",   "break",    "buffer",      "case",     "char",      "class",   "close", "connect", "const",
    "continue", "data",   "def",      "default",     "del",      "do",        "double",  "dup",   "elif",    "else",
    "enum",     "error",  "except",   "exceptional", "exit",     "extern",    "finally", "float", "for",     "from",
    "global",   "got",    "goto",     "if",          "import",   "in",        "int",     "is",    "lambda",  "length",
    "listen",   "long",   "message",  "more",        "nonlocal", "not",       "or",      "os",    "pass",    "payload",
    "poll",     "poller", "print",    "raise",       "read",     "readable",  "ready",   "recv",  "return",  "select",
    "send",     "sent",   "shutdown", "signal",      "socket",   "static",    "struct",  "sys",   "time",    "try",
    "turn",     "while",  "with",     "writable",    "write",    "yield"};
static_assert(std::ranges::is_sorted(takenWords));

bool isWordLetter(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

void appendEscaped(std::string& literal, CodeLanguage language, unsigned char value, unsigned char before)
{
    switch (value) {
    case '\n': literal += "\\n"; return;
    case '\r': literal += "\\r"; return;
    case '\t': literal += "\\t"; return;
    case '\\': literal += "\\\\"; return;
    case '"': literal += "\\\""; return;
    default: break;
    }
    // In C \x takes every hex digit that follows; three octal digits end by themselves.
    if (value < 0x20 || value >= 0x7f)
        literal += language == CodeLanguage::C ? fmt::format("\\{:03o}", value) : fmt::format("\\x{:02x}", value);
    else if (language == CodeLanguage::C && value == '?' && before == '?')
        literal += "\\?"; // no trigraph
    else
        literal += static_cast<char>(value);
}

} // namespace

std::string dataLiteral(CodeLanguage language, ByteView data)
{
    std::string literal = language == CodeLanguage::Python ? "b\"" : "\"";
    unsigned char before = 0;
    for (const auto byte : data) {
        const auto value = static_cast<unsigned char>(byte);
        appendEscaped(literal, language, value, before);
        before = value;
    }
    return literal + '"';
}

std::string textLiteral(CodeLanguage language, ByteView text)
{
    const auto characters =
        QString::fromUtf8(reinterpret_cast<const char*>(text.data()), static_cast<qsizetype>(text.size()))
            .toStdString();
    std::string literal = "\"";
    unsigned char before = 0;
    for (const char letter : characters) {
        const auto value = static_cast<unsigned char>(letter);
        if (value >= 0x80)
            literal += letter;
        else
            appendEscaped(literal, language, value, before);
        before = value;
    }
    return literal + '"';
}

std::string variableOf(std::string_view name)
{
    std::string variable;
    for (const char letter : name)
        variable += isWordLetter(letter) ? letter : '_';
    if (variable.empty() || std::isdigit(static_cast<unsigned char>(variable.front())) != 0)
        variable.insert(0, 1, '_');
    if (std::ranges::binary_search(takenWords, std::string_view(variable)))
        variable += '_';
    return variable;
}

std::string secondsLiteral(std::int64_t milliseconds)
{
    return fmt::format("{}", static_cast<double>(milliseconds) / 1000);
}

} // namespace socketlab::items
