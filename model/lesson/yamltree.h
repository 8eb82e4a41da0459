#pragma once

#include "lesson/problem.h"
#include "lesson/sourcetext.h"

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

namespace socketlab::lesson {

struct YamlEntry;

/// A value in a YAML file and where it stands. Only what lessons need: no anchors, aliases or tags.
struct YamlNode
{
    enum class Kind : std::uint8_t { Nothing, Text, List, Map };
    Kind kind = Kind::Nothing;
    std::size_t offset = 0;         ///< in the source, bytes
    std::string text;               ///< Text
    std::vector<YamlNode> items;    ///< List
    std::vector<YamlEntry> entries; ///< Map, in the file's order
};

struct YamlEntry
{
    YamlNode key;
    YamlNode value;
};

/// Reads the one document of a file. What yaml-cpp cannot read comes back as a sentence for an author.
std::expected<YamlNode, Problem> parseYaml(const SourceText& source);

/// Where a byte of a Text node's text stands in the source, as far as it stands on the node's first line.
std::size_t offsetOf(const YamlNode& node, std::size_t byteOfText, const SourceText& source);

/// Whether the text was cut by a ` #` that began a comment.
bool isCutByComment(const YamlNode& node, const SourceText& source);

} // namespace socketlab::lesson
