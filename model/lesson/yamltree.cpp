#include "lesson/yamltree.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <utility>

namespace socketlab::lesson {
namespace {

using Kind = YamlNode::Kind;

// Thrown for what is YAML but no part of a lesson; its message is shown as it stands.
class Refusal : public YAML::ParserException
{
public:
    using ParserException::ParserException;
};

std::size_t placeOf(const YAML::Mark& mark)
{
    return mark.is_null() ? 0 : static_cast<std::size_t>(mark.pos);
}

// Builds the tree from yaml-cpp's events. Unlike its own nodes, the tree keeps duplicate keys and shares nothing.
class TreeBuilder : public YAML::EventHandler
{
public:
    explicit TreeBuilder(std::string_view source) : m_source(source) {}

    YamlNode takeRoot() { return std::move(m_root); }
    std::size_t lastText() const { return m_lastText; }

    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (m_hasDocument)
            throw Refusal(mark, "a lesson file holds one document, and here a second one begins");
        m_hasDocument = true;
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        // yaml-cpp marks what comes next, which may be lines below.
        const auto before = m_source.substr(0, placeOf(mark)).find_last_not_of(" \r\n");
        add(Kind::Nothing, mark, "", anchor, {}).offset = before + 1;
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuseAnchor(mark); }
    void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuseAnchor(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override
    {
        m_lastText = placeOf(mark);
        add(Kind::Text, mark, tag, anchor, text);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        m_open.push_back(&add(Kind::List, mark, tag, anchor, {}));
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        m_open.push_back(&add(Kind::Map, mark, tag, anchor, {}));
    }
    void OnSequenceEnd() override { m_open.pop_back(); }
    void OnMapEnd() override { m_open.pop_back(); }

private:
    [[noreturn]] static void refuseAnchor(const YAML::Mark& mark)
    {
        throw Refusal(mark, "lessons have no anchors and aliases; a text that begins with & or * is put in quotes");
    }

    // A node's place is final: its parent grows only after it is complete, and then no pointer to it is kept.
    YamlNode& add(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text)
    {
        if (anchor != YAML::NullAnchor)
            refuseAnchor(mark);
        if (!tag.empty() && tag != "?" && tag != "!")
            throw Refusal(mark, "lessons have no tags; a text that begins with ! is put in quotes");
        YamlNode node{.kind = kind, .offset = placeOf(mark), .text = text, .items = {}, .entries = {}};
        if (m_open.empty())
            return m_root = std::move(node);
        auto& parent = *m_open.back();
        if (parent.kind == Kind::List)
            return parent.items.emplace_back(std::move(node));
        return addToMap(parent, std::move(node));
    }

    // Keys and values come in turn.
    static YamlNode& addToMap(YamlNode& map, YamlNode node)
    {
        if (!map.entries.empty() && map.entries.back().value.offset == awaited)
            return map.entries.back().value = std::move(node);
        map.entries.emplace_back();
        map.entries.back().value.offset = awaited;
        return map.entries.back().key = std::move(node);
    }

    static constexpr auto awaited = static_cast<std::size_t>(-1);
    std::string_view m_source;
    YamlNode m_root;
    std::vector<YamlNode*> m_open;
    std::size_t m_lastText = 0;
    bool m_hasDocument = false;
};

// What yaml-cpp says, and what an author can do about it.
constexpr std::array advice{
    std::pair{"illegal map value", R"(a text that holds ": " is put in quotes)"},
    std::pair{"end of map not found",
              "this belongs to no key: its indentation is wrong, or a text goes on after its closing quote"},
    std::pair{"end of sequence not found",
              "this belongs to no list: its indentation is wrong, or a text goes on after its closing quote"},
    std::pair{"end of sequence flow not found", "a [ is not closed"},
    std::pair{"end of map flow not found", "a { is not closed"},
    std::pair{"illegal block entry", "a list begins on a line of its own"},
    std::pair{"unknown token", "a text that begins with this character is put in quotes"},
    std::pair{"bad file", "too many things inside each other"},
    std::pair{"the referenced anchor is not defined", "a text that begins with * is put in quotes"},
};

std::string explain(const std::string& message)
{
    const auto known =
        std::ranges::find(advice, message, [](const auto& entry) { return std::string_view(entry.first); });
    return fmt::format("this is not YAML: {}", known == advice.end() ? message : known->second);
}

// yaml-cpp takes the end of the file for the closing quote of the last text.
std::optional<std::size_t> findOpenQuote(std::size_t at, std::string_view source)
{
    if (at >= source.size() || (source[at] != '"' && source[at] != '\''))
        return std::nullopt;
    for (auto end = at + 1; end < source.size(); ++end) {
        if (source[at] == '"' && source[end] == '\\')
            ++end;
        else if (source[end] == source[at])
            return std::nullopt;
    }
    return at;
}

std::size_t escapeLength(char letter)
{
    switch (letter) {
    case 'x': return 4;
    case 'u': return 6;
    case 'U': return 10;
    default: return 2;
    }
}

} // namespace

std::expected<YamlNode, Problem> parseYaml(const SourceText& source)
try {
    std::istringstream stream(source.text());
    YAML::Parser parser(stream);
    TreeBuilder builder(source.text());
    parser.HandleNextDocument(builder);
    parser.HandleNextDocument(builder); // refused where there is one
    if (const auto open = findOpenQuote(builder.lastText(), source.text()))
        return std::unexpected(Problem{source.positionAt(*open), "the quote that opens here is not closed"});
    return builder.takeRoot();
} catch (const Refusal& refusal) {
    return std::unexpected(Problem{source.positionAt(placeOf(refusal.mark)), refusal.msg});
} catch (const YAML::Exception& problem) {
    return std::unexpected(Problem{source.positionAt(placeOf(problem.mark)), explain(problem.msg)});
}

std::size_t offsetOf(const YamlNode& node, std::size_t byteOfText, const SourceText& source)
{
    const auto& text = source.text();
    auto at = node.offset;
    const char quote = at < text.size() && (text[at] == '"' || text[at] == '\'') ? text[at] : '\0';
    if (quote)
        ++at;
    for (std::size_t byte = 0; byte < byteOfText && at < text.size() && text[at] != '\n'; ++byte) {
        if (quote == '\'' && text.compare(at, 2, "''") == 0)
            at += 2;
        else
            at += quote == '"' && text[at] == '\\' && at + 1 < text.size() ? escapeLength(text[at + 1]) : 1;
    }
    return at;
}

bool isCutByComment(const YamlNode& node, const SourceText& source)
{
    const auto rest =
        std::string_view(source.text()).substr(std::min(node.offset + node.text.size(), source.text().size()));
    const auto hash = rest.find_first_not_of(' ');
    return rest.starts_with(' ') && hash != std::string_view::npos && rest[hash] == '#';
}

} // namespace socketlab::lesson
