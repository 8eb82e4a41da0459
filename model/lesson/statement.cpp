#include "lesson/statement.h"

#include "engine/callcheck.h"
#include "engine/lab.h"
#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace socketlab::lesson {
namespace {

constexpr std::array tags{std::pair{"[linux]", Platform::Linux}, std::pair{"[macos]", Platform::MacOs},
                          std::pair{"[windows]", Platform::Windows}};

#if defined(__linux__)
constexpr auto thisPlatform = Platform::Linux;
#elif defined(__APPLE__)
constexpr auto thisPlatform = Platform::MacOs;
#else
constexpr auto thisPlatform = Platform::Windows;
#endif

std::vector<std::string> callNames(bool isWorld)
{
    std::vector<std::string> names;
    for (const auto& spec : callSpecs())
        if (mayMake(spec.performer, isWorld))
            names.emplace_back(spec.name);
    return names;
}

// Reads one action from left to right.
class StatementReader
{
public:
    StatementReader(std::string_view text, Names& names) : m_text(text), m_words(splitWords(text)), m_names(names) {}

    std::expected<Statement, StatementError> read()
    {
        m_statement.text = m_text;
        if (auto problem = readTag())
            return std::unexpected(*std::move(problem));
        if (m_words.size() > m_at && m_words.back().text == "&") {
            m_statement.mayWait = true;
            m_words.pop_back();
        }
        if (auto problem = readCall())
            return std::unexpected(*std::move(problem));
        return std::move(m_statement);
    }

private:
    using Trouble = std::optional<StatementError>;

    Trouble readTag()
    {
        if (m_words.empty() || !m_words[0].text.starts_with('['))
            return {};
        m_at = 1;
        const auto& written = m_words[0];
        const auto tag =
            std::ranges::find(tags, written.text, [](const auto& entry) { return std::string_view(entry.first); });
        if (tag != tags.end()) {
            m_statement.platform = tag->second;
            return {};
        }
        std::vector<std::string> known;
        known.reserve(tags.size());
        for (const auto& entry : tags)
            known.emplace_back(entry.first);
        return StatementError{written.column,
                              fmt::format("unknown tag \"{}\"{}", written.text, didYouMean(written.text, known))};
    }

    Trouble readCall()
    {
        if (m_at == m_words.size())
            return StatementError{end(), "an action is missing, as in: bob recv b 100"};
        const auto& first = m_words[m_at];
        if (const auto* spec = findCallSpec(first.text); spec && mayMake(spec->performer, true))
            return readArguments(*spec, engine::Lab::worldName, ActorId::None);
        const auto actor = m_names.findActor(first.text);
        if (!actor || first.text == engine::Lab::worldName)
            return noSuchActor(first);
        const auto name = first.text;
        if (++m_at == m_words.size())
            return StatementError{end(), fmt::format("no call after \"{}\"", name)};
        const auto& word = m_words[m_at];
        const auto* spec = findCallSpec(word.text);
        if (spec && spec->performer == Performer::World)
            return StatementError{word.column,
                                  fmt::format("{} is done by the world: it stands without an actor", word.text)};
        if (!spec)
            return StatementError{
                word.column, fmt::format("unknown call \"{}\"{}", word.text, didYouMean(word.text, callNames(false)))};
        return readArguments(*spec, name, *actor);
    }

    StatementError noSuchActor(const Word& word) const
    {
        auto candidates = m_names.actorNames();
        std::ranges::move(callNames(true), std::back_inserter(candidates));
        return {word.column, fmt::format("no actor named \"{}\"{}", word.text, didYouMean(word.text, candidates))};
    }

    Trouble readArguments(const CallSpec& spec, std::string_view actorName, ActorId actor)
    {
        const auto callColumn = m_words[m_at].column;
        const auto arguments = std::span(m_words).subspan(m_at + 1);
        const auto call = parseArguments(spec, arguments, end(), actor, m_names);
        if (!call)
            return call.error();
        if (auto wrong = engine::whatIsWrong(*call))
            return StatementError{arguments.empty() ? end() : arguments.back().column, *std::move(wrong)};
        m_statement.actor = actorName;
        m_statement.call = m_text.substr(callColumn, end() - callColumn);
        return {};
    }

    std::size_t end() const
    {
        return m_words.empty() ? m_text.size() : m_words.back().column + m_words.back().text.size();
    }

    std::string_view m_text;
    std::vector<Word> m_words;
    Names& m_names;
    std::size_t m_at = 0;
    Statement m_statement;
};

} // namespace

bool Statement::isForThisPlatform() const
{
    return platform == Platform::Every || platform == thisPlatform;
}

std::expected<Statement, StatementError> parseStatement(std::string_view text, Position position, Names& names)
{
    auto statement = StatementReader(text, names).read();
    if (statement)
        statement->position = position;
    return statement;
}

} // namespace socketlab::lesson
