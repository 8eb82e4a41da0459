#include "lesson/problem.h"

#include <fmt/format.h>

#include <iterator>

namespace socketlab::lesson {
namespace {

std::string jsonString(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20)
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out += '"';
}

} // namespace

std::string toText(const Problem& problem, std::string_view file)
{
    return fmt::format("{}:{}:{}: error: {}", file, problem.position.line, problem.position.column, problem.message);
}

std::string toJson(const Problem& problem, std::string_view file)
{
    return fmt::format(R"({{"file":{},"line":{},"column":{},"message":{}}})", jsonString(file), problem.position.line,
                       problem.position.column, jsonString(problem.message));
}

} // namespace socketlab::lesson
