#include "lesson/sourcetext.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace socketlab::lesson {
namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

// The length of the UTF-8 character at the front of `text`; 0 where there is none.
std::size_t characterLength(std::string_view text)
{
    constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000}; // that need so many bytes
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80)
        return 1;
    const auto length = static_cast<std::size_t>(std::countl_one(lead));
    if (length < 2 || length >= smallest.size() || text.size() < length)
        return 0;
    std::uint32_t code = lead & (0x7fU >> length);
    for (const char c : text.substr(1, length - 1)) {
        if (!isContinuation(c))
            return 0;
        code = (code << 6) | (static_cast<unsigned char>(c) & 0x3fU);
    }
    const bool isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return code < smallest[length] || code > 0x10ffff || isSurrogate ? 0 : length;
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
}

} // namespace

SourceText::SourceText(std::string text) : m_text(std::move(text))
{
    if (m_text.starts_with("\xef\xbb\xbf"))
        m_text.erase(0, 3);
    for (std::size_t at = 0; at < m_text.size(); ++at)
        if (m_text[at] == '\n')
            m_lineStarts.push_back(at + 1);
}

Position SourceText::positionAt(std::size_t offset) const
{
    const auto at = std::min(offset, m_text.size());
    const auto line = std::ranges::upper_bound(m_lineStarts, at) - 1;
    const auto before = std::string_view(m_text).substr(*line, at - *line);
    return {static_cast<std::size_t>(line - m_lineStarts.begin()) + 1,
            before.size() - static_cast<std::size_t>(std::ranges::count_if(before, isContinuation)) + 1};
}

std::vector<Problem> SourceText::faults() const
{
    if (m_text.size() > maxSize)
        return {{{}, fmt::format("the file has {} bytes; a lesson has at most {}", m_text.size(), maxSize)}};
    for (std::size_t at = 0; at < m_text.size();) {
        const auto length = characterLength(std::string_view(m_text).substr(at));
        if (length == 0)
            return {{positionAt(at), fmt::format("byte {:02x} is not UTF-8", static_cast<unsigned char>(m_text[at]))}};
        if (isControl(m_text[at]))
            return {{positionAt(at),
                     fmt::format("a control character (byte {:02x}); a lesson is text",
                                 static_cast<unsigned char>(m_text[at]))}};
        at += length;
    }
    for (std::size_t line = 0; line < m_lineStarts.size(); ++line) {
        const auto end = line + 1 < m_lineStarts.size() ? m_lineStarts[line + 1] : m_text.size();
        if (const auto length = end - m_lineStarts[line]; length > maxLineSize)
            return {{positionAt(m_lineStarts[line]),
                     fmt::format("a line of {} bytes; at most {} fit", length, maxLineSize)}};
    }
    return {};
}

std::vector<Problem> SourceText::tabs() const
{
    std::vector<Problem> problems;
    for (auto at = m_text.find('\t'); at != std::string::npos; at = m_text.find('\t', at)) {
        problems.push_back({positionAt(at), "a tab; lessons are indented with blanks, and \\t stands for one in data"});
        at = std::min(m_text.find('\n', at), m_text.size());
    }
    return problems;
}

} // namespace socketlab::lesson
