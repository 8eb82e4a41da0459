#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace socketlab::items {

/// One thing that a server says, and when.
struct AnswerRule
{
    enum class When : std::uint8_t { Contains, Starts, Regex, Every };
    When when = When::Contains;
    QString what{};   ///< a text, a regular expression, or the pause of Every; as it was typed
    QString answer{}; ///< as it was typed: plain text with escapes, or in quotes

    bool operator==(const AnswerRule&) const = default;
};
inline constexpr std::size_t answerKinds = 4;

/// What somebody fills in for a `serve`: docs/servers.md.
struct AnswerSheet
{
    QString greeting{};
    QString frames{}; ///< a rule of docs/framing.md; empty: each recv is a piece
    QString encode{}; ///< the same, of what it says
    bool echoes = false;
    int closeAfter = 0; ///< answers; 0: never
    std::vector<AnswerRule> rules{};
};

/// Text as it was typed as a text in quotes; what is in quotes already stays. Hex and the like are not looked for.
QString inQuotes(const QString& typed);

/// The line of the rule; empty where nothing is filled in.
std::string lineOf(const AnswerRule& rule);
/// What is wrong with the rule by itself: a sentence, empty where nothing is.
QString problemOf(const AnswerRule& rule);

/// The text that `serve` reads.
std::string scriptOf(const AnswerSheet& sheet);
/// What is wrong with the whole: a sentence, empty where nothing is.
QString problemOf(const AnswerSheet& sheet);
/// `serve L "…"`
QString statementOf(const AnswerSheet& sheet, const QString& listener);

} // namespace socketlab::items
