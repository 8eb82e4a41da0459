#include "lesson/fields.h"

#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace socketlab::lesson {
namespace {

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::vector<std::string> namesOf(std::span<const Key> keys)
{
    std::vector<std::string> names;
    for (const auto& key : keys)
        names.emplace_back(key.name);
    return names;
}

std::string quoted(std::string_view key)
{
    return fmt::format("\"{}\"", key);
}

} // namespace

void Findings::add(std::size_t offset, std::string message)
{
    if (!isFull())
        m_problems.push_back({m_source.positionAt(offset), std::move(message)});
}

void Findings::add(std::vector<Problem> problems)
{
    std::ranges::move(problems, std::back_inserter(m_problems));
}

std::vector<Problem> Findings::take()
{
    std::ranges::stable_sort(m_problems, {}, &Problem::position);
    return std::exchange(m_problems, {});
}

Fields::Fields(const YamlNode& map, std::string owner, std::span<const Key> keys, Findings& findings)
    : m_map(map)
    , m_owner(std::move(owner))
    , m_findings(findings)
{
    if (map.kind != YamlNode::Kind::Map) {
        findings.add(map, fmt::format("{} is written as a map of keys and values", m_owner));
        return;
    }
    for (auto entry = map.entries.begin(); entry != map.entries.end() && !findings.isFull(); ++entry) {
        const auto& key = entry->key;
        const auto isSame = [&](const YamlEntry& other) { return other.key.text == key.text; };
        if (std::ranges::find(keys, key.text, &Key::name) == keys.end())
            findings.add(key, fmt::format("unknown key \"{}\"{}", key.text, didYouMean(key.text, namesOf(keys))));
        else if (const auto first = std::find_if(map.entries.begin(), entry, isSame); first != entry)
            findings.add(key,
                         fmt::format("\"{}\" stands twice; the first is in line {}", key.text,
                                     findings.source().positionAt(first->key.offset).line));
    }
    for (const auto& key : keys)
        if (key.isRequired && !has(key.name))
            findings.add(map, fmt::format("{} lacks \"{}\"", m_owner, key.name));
}

const YamlNode* Fields::find(std::string_view key) const
{
    const auto found = std::ranges::find(m_map.entries, key, [](const YamlEntry& entry) { return entry.key.text; });
    return found == m_map.entries.end() ? nullptr : &found->value;
}

std::size_t Fields::offsetOf(std::string_view key) const
{
    const auto found = std::ranges::find(m_map.entries, key, [](const YamlEntry& entry) { return entry.key.text; });
    return found == m_map.entries.end() ? m_map.offset : found->key.offset;
}

std::string Fields::text(std::string_view key) const
{
    const auto* node = find(key);
    return node ? textOf(*node, quoted(key), m_findings) : std::string();
}

std::string Fields::text(std::string_view key, std::size_t mostCharacters) const
{
    auto value = text(key);
    if (const auto* node = find(key))
        limitCharacters(*node, value, quoted(key), mostCharacters, m_findings);
    return value;
}

int Fields::number(std::string_view key, int least, int most) const
{
    const auto* node = find(key);
    if (!node)
        return 0;
    int value = 0;
    const auto* end = node->text.data() + node->text.size();
    const auto [stop, problem] = std::from_chars(node->text.data(), end, value);
    if (problem != std::errc{} || stop != end || value < least || value > most) {
        m_findings.add(*node, fmt::format("\"{}\" is a whole number from {} to {}", key, least, most));
        return 0;
    }
    return value;
}

std::span<const YamlNode> Fields::list(std::string_view key) const
{
    const auto* node = find(key);
    if (!node)
        return {};
    if (node->kind != YamlNode::Kind::List)
        m_findings.add(*node, fmt::format("\"{}\" is a list", key));
    else if (node->items.empty())
        m_findings.add(*node, fmt::format("\"{}\" is empty", key));
    else if (node->items.size() > longestList)
        m_findings.add(*node,
                       fmt::format("\"{}\" has {} entries; at most {} fit", key, node->items.size(), longestList));
    return std::span(node->items).first(std::min(node->items.size(), longestList));
}

std::vector<std::string> Fields::choices(std::string_view key, std::string_view kind,
                                         std::span<const std::string> known) const
{
    std::vector<std::string> chosen;
    for (const auto& node : list(key)) {
        if (std::ranges::find(known, node.text) != known.end())
            chosen.push_back(node.text);
        else
            m_findings.add(node, fmt::format("unknown {} \"{}\"{}", kind, node.text, didYouMean(node.text, known)));
    }
    return chosen;
}

std::string textOf(const YamlNode& node, std::string_view what, Findings& findings)
{
    if (node.kind == YamlNode::Kind::Map)
        findings.add(node, fmt::format("{} is a text; one that holds \": \" is put in quotes", what));
    else if (node.kind == YamlNode::Kind::List)
        findings.add(node, fmt::format("{} is a text, not a list", what));
    else if (node.text.find_first_not_of(" \n") == std::string::npos)
        findings.add(node, fmt::format("{} is empty", what));
    return node.text.substr(0, node.text.find_last_not_of(" \n") + 1);
}

void limitCharacters(const YamlNode& node, std::string_view text, std::string_view what, std::size_t most,
                     Findings& findings)
{
    if (const auto count = characterCount(text); count > most)
        findings.add(node, fmt::format("{} has {} characters; at most {} fit", what, count, most));
}

} // namespace socketlab::lesson
