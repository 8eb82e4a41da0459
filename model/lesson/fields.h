#pragma once

#include "lesson/problem.h"
#include "lesson/yamltree.h"

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::lesson {

/// Collects what is wrong in one file.
class Findings
{
public:
    explicit Findings(const SourceText& source) : m_source(source) {}

    const SourceText& source() const { return m_source; }
    void add(std::size_t offset, std::string message);
    void add(const YamlNode& at, std::string message) { add(at.offset, std::move(message)); }
    void add(std::vector<Problem> problems);
    /// All so far, sorted by their places.
    std::vector<Problem> take();
    /// Nobody reads more mistakes than these; what comes after them is not kept.
    bool isFull() const { return m_problems.size() >= mostProblems; }

private:
    static constexpr std::size_t mostProblems = 500;
    const SourceText& m_source;
    std::vector<Problem> m_problems;
};

/// In the title of a lesson and of a step.
inline constexpr std::size_t mostTitleCharacters = 40;

struct Key
{
    std::string_view name;
    bool isRequired = false;
};

/// The values of a map by their keys. Reports unknown, repeated and missing keys at once and wrong values when they
/// are asked for; what is wrong or missing reads as empty. `owner` begins the messages: `step "silence"`.
class Fields
{
public:
    Fields(const YamlNode& map, std::string owner, std::span<const Key> keys, Findings& findings);

    const std::string& owner() const { return m_owner; }
    bool has(std::string_view key) const { return find(key) != nullptr; }
    /// The value; null where the key is missing.
    const YamlNode* find(std::string_view key) const;
    /// Where the key stands, or the map where it is missing.
    std::size_t offsetOf(std::string_view key) const;

    std::string text(std::string_view key) const;
    std::string text(std::string_view key, std::size_t mostCharacters) const;
    int number(std::string_view key, int least, int most) const;
    /// At most `longestList` of its values.
    std::span<const YamlNode> list(std::string_view key) const;
    static constexpr std::size_t longestList = 200;
    /// A list of words, each one of `known`; `kind` is what the message calls them: `panel`.
    std::vector<std::string> choices(std::string_view key, std::string_view kind,
                                     std::span<const std::string> known) const;

private:
    const YamlNode& m_map;
    std::string m_owner;
    Findings& m_findings;
};

/// The text of a node that must be one; `what` begins the message: `"ask"`, `a hint`.
std::string textOf(const YamlNode& node, std::string_view what, Findings& findings);

/// Reports a text that is longer than `most` characters.
void limitCharacters(const YamlNode& node, std::string_view text, std::string_view what, std::size_t most,
                     Findings& findings);

} // namespace socketlab::lesson
