#include "items/framingrules.h"

#include "framing/decoder.h"

namespace socketlab::items {

FramingRules::FramingRules(QObject* parent)
    : QObject(parent)
    , m_rules{framing::FixedRule{8},
              framing::TypedRule{{{std::byte{'P'}, 4}, {std::byte{'T'}, 12}}},
              framing::UntilRule{toBytes("\n"), false},
              framing::FiveDigitsRule{},
              framing::BigEndianRule{},
              framing::UntilEndRule{}}
    , m_largestFrame(framing::Decoder::defaultLargestFrame)
{
}

void FramingRules::setLargestFrame(std::size_t largestFrame)
{
    m_largestFrame = largestFrame;
    emit changed();
}

std::optional<int> FramingRules::chosen(std::optional<std::size_t> stream) const
{
    const auto found = stream ? m_chosen.find(*stream) : m_chosen.end();
    return found == m_chosen.end() ? std::nullopt : std::optional(found->second);
}

void FramingRules::choose(std::optional<std::size_t> stream, std::optional<int> row)
{
    if (stream && row)
        m_chosen[*stream] = *row;
    else if (stream)
        m_chosen.erase(*stream);
    m_latest = row;
    emit changed();
}

void FramingRules::choose(std::optional<std::size_t> stream, const framing::Rule& rule, StreamOffset start)
{
    m_rules[rule.index()] = rule;
    if (stream)
        m_starts[*stream] = start;
    choose(stream, rowOf(rule));
}

StreamOffset FramingRules::start(std::optional<std::size_t> stream) const
{
    const auto found = stream ? m_starts.find(*stream) : m_starts.end();
    return found == m_starts.end() ? StreamOffset{} : found->second;
}

void FramingRules::setStart(std::size_t stream, StreamOffset start)
{
    m_starts[stream] = start;
    emit changed();
}

} // namespace socketlab::items
