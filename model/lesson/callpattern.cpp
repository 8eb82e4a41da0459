#include "lesson/callpattern.h"

#include "engine/lab.h"
#include "values/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ranges>

namespace socketlab::lesson {
namespace {

constexpr std::string_view any = "*";

// Lets a pattern be read by the rules of a statement without making what it names, and remembers the names.
class NamesOnLoan : public Names
{
public:
    explicit NamesOnLoan(const Names& names) : m_names(names) {}
    std::optional<SocketId> findSocket(std::string_view name) const override
    {
        return m_names.findSocket(name) ? std::optional(lend<SocketId>(name)) : std::nullopt;
    }
    std::optional<ActorId> findActor(std::string_view name) const override
    {
        return m_names.findActor(name) ? std::optional(lend<ActorId>(name)) : std::nullopt;
    }
    std::vector<std::string> socketNames() const override { return m_names.socketNames(); }
    std::vector<std::string> actorNames() const override { return m_names.actorNames(); }
    SocketId declareSocket(std::string_view name, ActorId) override { return lend<SocketId>(name); }
    ActorId declareActor(std::string_view name) override { return lend<ActorId>(name); }

    NameOf nameOf() const
    {
        return {[this](SocketId id) { return m_lent[static_cast<std::size_t>(id) - 1]; },
                [this](ActorId id) { return m_lent[static_cast<std::size_t>(id) - 1]; }};
    }

private:
    template <class Id>
    Id lend(std::string_view name) const
    {
        m_lent.emplace_back(name);
        return static_cast<Id>(m_lent.size());
    }

    const Names& m_names;
    mutable std::vector<std::string> m_lent; // an id is a place in it, counted from 1
};

// Reads the words of a pattern from left to right.
class PatternReader
{
public:
    PatternReader(std::span<const Word> words, std::size_t end, const Names& names)
        : m_words(words)
        , m_end(end)
        , m_names(names)
    {
    }

    std::expected<CallPattern, StatementError> read()
    {
        if (auto problem = readActorAndCall())
            return std::unexpected(*std::move(problem));
        for (std::size_t index = 0; m_at < m_words.size(); ++index)
            if (auto problem = readArgument(index))
                return std::unexpected(*std::move(problem));
        return std::move(m_pattern);
    }

private:
    using Trouble = std::optional<StatementError>;

    Trouble readActorAndCall()
    {
        if (m_words.empty())
            return StatementError{m_end, "an actor and a call are missing, as in: bob recv b"};
        const auto& actor = m_words[0];
        if (actor.text != any && !m_names.findActor(actor.text))
            return StatementError{actor.column,
                                  fmt::format("no actor named \"{}\"{}", actor.text,
                                              didYouMean(actor.text, m_names.actorNames()))};
        if (m_words.size() < 2)
            return StatementError{m_end, fmt::format("no call after \"{}\"", actor.text)};
        const auto* spec = findCallSpec(m_words[1].text);
        if (!spec)
            return unknownCall(m_words[1]);
        if (actor.text != any)
            m_pattern.actor = actor.text;
        m_pattern.op = spec->op;
        m_at = 2;
        return {};
    }

    Trouble readArgument(std::size_t index)
    {
        const auto& spec = specOf(m_pattern.op);
        const auto& word = m_words[m_at];
        if (index >= spec.parameters.size())
            return StatementError{word.column, fmt::format("{} takes no \"{}\"", spec.name, word.text)};
        auto parameter = spec.parameters[index];
        if (word.text == parameter.keyword && m_at + 1 < m_words.size()) {
            ++m_at;
            return readArgument(index);
        }
        if (word.text == any) {
            m_pattern.words.emplace_back(any);
            ++m_at;
            return {};
        }
        parameter.keyword = {};
        return readValue(parameter);
    }

    Trouble readValue(const Parameter& parameter)
    {
        const auto& spec = specOf(m_pattern.op);
        const auto count = wordsTaken(parameter, m_words.subspan(m_at));
        auto alone = spec;
        alone.parameters = std::span(&parameter, 1);
        NamesOnLoan names(m_names);
        const auto call = parseArguments(alone, m_words.subspan(m_at, count), m_end, ActorId::None, names);
        if (!call)
            return call.error();
        const auto texts =
            argumentTexts(alone.parameters, beganFrom(*call), payloadOf(*call), names.nameOf(), maxDataSize);
        m_pattern.words.push_back(texts.front());
        m_pattern.dataLength = std::max(m_pattern.dataLength, call->data.size());
        m_at += count;
        return {};
    }

    std::span<const Word> m_words;
    std::size_t m_end;
    const Names& m_names;
    std::size_t m_at = 0;
    CallPattern m_pattern;
};

bool fits(const std::string& wanted, const std::string& word)
{
    return wanted == any || wanted == word;
}

} // namespace

std::expected<CallPattern, StatementError> parseCallPattern(std::span<const Word> words, std::size_t end,
                                                            const Names& names)
{
    return PatternReader(words, end, names).read();
}

bool matches(const CallPattern& pattern, std::string_view actor, const CallBegan& call, ByteView payload,
             const NameOf& nameOf)
{
    if (pattern.op != call.op)
        return false;
    if (!pattern.words.empty()) {
        const auto texts = argumentTexts(call, payload, nameOf, pattern.dataLength);
        if (!std::ranges::equal(pattern.words, texts | std::views::take(pattern.words.size()), fits))
            return false;
    }
    return pattern.actor == actor || (pattern.actor.empty() && actor != engine::Lab::worldName);
}

bool matches(const CallPattern& pattern, std::string_view actor, const Call& call, const NameOf& nameOf)
{
    return matches(pattern, actor, beganFrom(call), payloadOf(call), nameOf);
}

bool includes(const CallPattern& wide, const CallPattern& narrow)
{
    return wide.op == narrow.op && (wide.actor.empty() || wide.actor == narrow.actor)
        && wide.words.size() <= narrow.words.size()
        && std::ranges::equal(wide.words, narrow.words | std::views::take(wide.words.size()), fits);
}

std::string callText(const CallPattern& pattern)
{
    const auto name = specOf(pattern.op).name;
    return pattern.words.empty() ? std::string(name) : fmt::format("{}({})", name, fmt::join(pattern.words, ", "));
}

} // namespace socketlab::lesson
