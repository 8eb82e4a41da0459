#include "framing/replytemplate.h"

#include "framing/crc.h"
#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace socketlab::framing {

/// Cuts what is written into parts; the errors are those of create().
class ReplyTemplate::Reader
{
public:
    Reader(std::string_view written, std::size_t captures) : m_rest(written), m_captures(captures) {}

    std::expected<std::vector<Part>, std::string> read()
    {
        while (!m_rest.empty()) {
            const auto done = m_rest.front() == '$' ? readDollar() : m_rest.front() == '{' ? readBrace() : takeText(1);
            if (!done)
                return std::unexpected(done.error());
            if (m_parts.size() > mostPlaces)
                return std::unexpected(fmt::format("a reply has at most {} places to be filled", mostPlaces));
        }
        m_parts.push_back(std::move(m_part));
        return std::move(m_parts);
    }

private:
    using Done = std::expected<void, std::string>;

    Done takeText(std::size_t length)
    {
        const auto text = toBytes(m_rest.substr(0, length));
        m_part.before.insert(m_part.before.end(), text.begin(), text.end());
        m_rest.remove_prefix(length);
        return {};
    }

    void takePlace(std::size_t length, Place place, std::size_t capture = 0)
    {
        m_part.place = place;
        m_part.capture = capture;
        m_parts.push_back(std::exchange(m_part, {}));
        m_rest.remove_prefix(length);
    }

    Done readDollar()
    {
        const auto next = m_rest.size() > 1 ? m_rest[1] : '\0';
        if (next == '$' || next == '{') {
            m_rest.remove_prefix(1);
            return takeText(1);
        }
        if (next < '1' || next > '9')
            return std::unexpected("after $ comes 1 to 9 for a capture, $ for a dollar or { for a brace");
        const auto capture = static_cast<std::size_t>(next - '0');
        if (capture > m_captures)
            return std::unexpected(fmt::format("there is no ${}: the pattern has {} capture{}", capture, m_captures,
                                               m_captures == 1 ? "" : "s"));
        takePlace(2, Place::Capture, capture - 1);
        return {};
    }

    Done readBrace()
    {
        static const std::vector<std::string> names{"count", "total", "crc32", "crc16"};
        constexpr std::string_view ofNames = "abcdefghijklmnopqrstuvwxyz0123456789";
        const auto close = m_rest.find_first_not_of(ofNames, 1);
        if (close == std::string_view::npos || m_rest[close] != '}')
            return takeText(1);
        const auto name = m_rest.substr(1, close - 1);
        const auto known = std::ranges::find(names, name);
        if (known != names.end()) {
            // In the order of Place, behind the capture.
            takePlace(close + 1, static_cast<Place>(known - names.begin() + 1));
            return {};
        }
        if (const auto meant = didYouMean(name, names); !meant.empty())
            return std::unexpected(fmt::format("unknown place {{{}}}{}; a brace itself is written ${{", name, meant));
        return takeText(1);
    }

    std::string_view m_rest;
    std::size_t m_captures;
    Part m_part;
    std::vector<Part> m_parts;
};

std::expected<ReplyTemplate, std::string> ReplyTemplate::create(ByteView written, std::size_t captures)
{
    auto parts = Reader(asText(written), captures).read();
    if (!parts)
        return std::unexpected(std::move(parts.error()));
    ReplyTemplate made;
    made.m_parts = std::move(*parts);
    return made;
}

Bytes ReplyTemplate::fill(const Facts& facts) const
{
    Bytes reply;
    for (const auto& part : m_parts)
        append(reply, part, facts);
    return reply;
}

void ReplyTemplate::append(Bytes& reply, const Part& part, const Facts& facts)
{
    reply.insert(reply.end(), part.before.begin(), part.before.end());
    if (!part.place)
        return;
    std::string text;
    switch (*part.place) {
    case Place::Capture: text = asText(facts.captures[part.capture]); break;
    case Place::Count: text = fmt::format("{}", facts.count); break;
    case Place::Total: text = fmt::format("{}", facts.total); break;
    case Place::Crc32: text = fmt::format("{:08X}", crc32(reply)); break;
    case Place::Crc16: text = fmt::format("{:04X}", crc16(reply)); break;
    }
    const auto bytes = std::as_bytes(std::span(text));
    reply.insert(reply.end(), bytes.begin(), bytes.end());
}

} // namespace socketlab::framing
