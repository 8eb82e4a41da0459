#include "values/calltext.h"

#include "values/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace socketlab {
namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Reads one statement's arguments from left to right.
class ArgumentReader
{
public:
    ArgumentReader(const CallSpec& spec, std::span<const Word> words, std::size_t end, Names& names)
        : m_spec(spec), m_words(words), m_end(end), m_names(names)
    {
        m_call.op = spec.op;
    }

    std::expected<Call, StatementError> read(ActorId actor)
    {
        for (const auto& parameter : m_spec.parameters)
            if (auto problem = readParameter(parameter, actor))
                return std::unexpected(*std::move(problem));
        if (m_at < m_words.size())
            return std::unexpected(wrong(m_words[m_at], fmt::format("{} takes no \"{}\"", m_spec.name, m_words[m_at].text)));
        declare();
        return std::move(m_call);
    }

private:
    using Problem = std::optional<StatementError>;

    struct NewName
    {
        std::string name;
        ActorId owner;
    };

    static StatementError wrong(const Word& word, std::string message) { return {word.column, std::move(message)}; }

    Problem readParameter(const Parameter& parameter, ActorId actor)
    {
        if (!parameter.keyword.empty() && m_at < m_words.size()) {
            if (m_words[m_at].text != parameter.keyword)
                return wrong(m_words[m_at], fmt::format("expected \"{}\", not \"{}\"", parameter.keyword, m_words[m_at].text));
            ++m_at;
        }
        if (m_at < m_words.size())
            return take(parameter, m_words[m_at], actor);
        if (parameter.standard.empty())
            return StatementError{m_end, fmt::format("{} lacks its {}", m_spec.name, parameter.label)};
        return take(parameter, Word{std::string(parameter.standard), m_end}, actor);
    }

    Problem take(const Parameter& parameter, const Word& word, ActorId actor)
    {
        ++m_at;
        switch (parameter.kind) {
        case ParameterKind::Socket: return takeSocket(word);
        case ParameterKind::NewSocket: return takeNewSocket(word, word.text, actor);
        case ParameterKind::OwnedSocket: return takeOwnedSocket(word);
        case ParameterKind::Address: return takeAddress(word);
        case ParameterKind::Target: return takeTarget(word);
        case ParameterKind::Size: return takeNumber(word, parameter.label, maxDataSize);
        case ParameterKind::Count: return takeNumber(word, parameter.label, INT32_MAX);
        case ParameterKind::Data: return takeData(word);
        case ParameterKind::Half: return takeDirection(word);
        case ParameterKind::Milliseconds: return takeMilliseconds(word);
        case ParameterKind::Host: m_call.place.host = word.text; return {};
        }
        return {};
    }

    Problem takeSocket(const Word& word)
    {
        const auto socket = m_names.findSocket(word.text);
        if (!socket)
            return wrong(word, fmt::format("no socket named \"{}\"{}", word.text, didYouMean(word.text, m_names.socketNames())));
        m_call.socket = *socket;
        return {};
    }

    Problem takeNewSocket(const Word& word, std::string_view name, ActorId owner)
    {
        if (!isName(name))
            return wrong(word, fmt::format("\"{}\" cannot be a name: it takes a letter, then letters, digits, _ or -", name));
        m_new.push_back({std::string(name), owner});
        return {};
    }

    Problem takeOwnedSocket(const Word& word)
    {
        const auto dot = word.text.find('.');
        if (dot == std::string::npos)
            return wrong(word, fmt::format("pair takes actor.socket, as in alice.a, not \"{}\"", word.text));
        const auto actorName = word.text.substr(0, dot);
        const auto owner = m_names.findActor(actorName);
        if (!owner)
            return wrong(word, fmt::format("no actor named \"{}\"{}", actorName, didYouMean(actorName, m_names.actorNames())));
        return takeNewSocket(word, std::string_view(word.text).substr(dot + 1), *owner);
    }

    Problem takeAddress(const Word& word)
    {
        const auto place = splitHostAndPort(word.text);
        if (!place)
            return wrong(word, fmt::format("\"{}\" is no address: it takes HOST:PORT with a port from 0 to 65535", word.text));
        m_call.place = *place;
        return {};
    }

    Problem takeTarget(const Word& word)
    {
        if (const auto socket = m_names.findSocket(word.text)) {
            m_call.peer = *socket;
            return {};
        }
        if (word.text.find(':') != std::string::npos)
            return takeAddress(word);
        return wrong(word, fmt::format("no socket named \"{}\", and no HOST:PORT either{}", word.text,
                                       didYouMean(word.text, m_names.socketNames())));
    }

    Problem takeNumber(const Word& word, std::string_view label, std::uint64_t largest)
    {
        const auto value = parseWholeNumber(word.text);
        if (!value || *value < 0 || static_cast<std::uint64_t>(*value) > largest)
            return wrong(word, fmt::format("the {} is a whole number from 0 to {}, not \"{}\"", label, largest, word.text));
        m_call.number = *value;
        return {};
    }

    // Hex pairs may be several words, so data takes all that is left.
    Problem takeData(const Word& word)
    {
        auto written = word.text;
        for (; m_at < m_words.size(); ++m_at)
            written += ' ' + m_words[m_at].text;
        auto data = parseData(written);
        if (!data)
            return wrong(word, data.error());
        m_call.data = *std::move(data);
        return {};
    }

    Problem takeDirection(const Word& word)
    {
        const auto direction = directionFromText(word.text);
        if (!direction) {
            const std::vector<std::string> words{"read", "write", "both"};
            return wrong(word, fmt::format("{} takes read, write or both, not \"{}\"{}", m_spec.name, word.text,
                                           didYouMean(word.text, words)));
        }
        m_call.number = static_cast<std::int64_t>(*direction);
        return {};
    }

    Problem takeMilliseconds(const Word& word)
    {
        const auto value = parseMilliseconds(word.text);
        if (!value || value->count() < 0)
            return wrong(word, fmt::format("a time is written 200ms or 2s, not \"{}\"", word.text));
        m_call.number = value->count();
        return {};
    }

    void declare()
    {
        for (std::size_t i = 0; i < m_new.size(); ++i)
            (i == 0 ? m_call.made : m_call.peer) = m_names.declareSocket(m_new[i].name, m_new[i].owner);
    }

    const CallSpec& m_spec;
    std::span<const Word> m_words;
    std::size_t m_end;
    Names& m_names;
    std::size_t m_at = 0;
    Call m_call;
    std::vector<NewName> m_new;
};

std::string placeText(const CallBegan& call, ByteView payload)
{
    const auto host = asText(payload);
    return host.empty() ? toText(call.endpoint) : fmt::format("{}:{}", host, call.endpoint.port);
}

std::string argumentText(const Parameter& parameter, const CallBegan& call, ByteView payload, const SocketNameOf& nameOf,
                         std::size_t dataLimit)
{
    switch (parameter.kind) {
    case ParameterKind::Socket: return nameOf(call.socket);
    case ParameterKind::NewSocket: return nameOf(call.made);
    case ParameterKind::OwnedSocket: return nameOf(parameter.label == "first" ? call.made : call.peer);
    case ParameterKind::Address: return placeText(call, payload);
    case ParameterKind::Target: return call.peer == SocketId::None ? placeText(call, payload) : nameOf(call.peer);
    case ParameterKind::Size:
    case ParameterKind::Count: return fmt::to_string(call.argument);
    case ParameterKind::Data: return quotedData(payload, dataLimit);
    case ParameterKind::Half: return std::string(toText(static_cast<Direction>(call.argument)));
    case ParameterKind::Milliseconds: return fmt::format("{}ms", call.argument);
    case ParameterKind::Host: return std::string(asText(payload));
    }
    return {};
}

} // namespace

std::vector<Word> splitWords(std::string_view statement)
{
    std::vector<Word> words;
    for (std::size_t at = 0; at < statement.size();) {
        if (statement[at] == ' ') {
            ++at;
            continue;
        }
        const auto start = at;
        for (bool quoted = false; at < statement.size() && (quoted || statement[at] != ' '); ++at) {
            if (statement[at] == '"')
                quoted = !quoted;
            else if (quoted && statement[at] == '\\' && at + 1 < statement.size())
                ++at;
        }
        words.push_back({std::string(statement.substr(start, at - start)), start});
    }
    return words;
}

std::optional<std::int64_t> parseWholeNumber(std::string_view written)
{
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (problem != std::errc{} || end != written.data() + written.size())
        return std::nullopt;
    return value;
}

std::optional<std::chrono::milliseconds> parseMilliseconds(std::string_view written)
{
    constexpr std::int64_t most = 1'000'000'000; // eleven days
    const bool isSeconds = written.ends_with('s') && !written.ends_with("ms");
    const std::size_t unit = isSeconds ? 1 : written.ends_with("ms") ? 2 : 0;
    const auto number = parseWholeNumber(written.substr(0, written.size() - unit));
    if (!number || *number > most / (isSeconds ? 1000 : 1))
        return std::nullopt;
    return std::chrono::milliseconds(isSeconds ? *number * 1000 : *number);
}

StatementError unknownCall(const Word& word)
{
    std::vector<std::string> known;
    for (const auto& spec : callSpecs())
        if (spec.performer != Performer::Engine)
            known.emplace_back(spec.name);
    return {word.column, fmt::format("unknown call \"{}\"{}", word.text, didYouMean(word.text, known))};
}

bool isName(std::string_view word)
{
    constexpr std::size_t longest = 32;
    return !word.empty() && word.size() <= longest && isLetter(word.front())
        && std::ranges::all_of(word, [](char c) { return isLetter(c) || isDigit(c) || c == '_' || c == '-'; });
}

std::expected<Call, StatementError> parseArguments(const CallSpec& spec, std::span<const Word> words, std::size_t end,
                                                   ActorId actor, Names& names)
{
    return ArgumentReader(spec, words, end, names).read(actor);
}

std::vector<std::string> argumentTexts(const CallBegan& call, ByteView payload, const SocketNameOf& nameOf,
                                       std::size_t dataLimit)
{
    std::vector<std::string> texts;
    for (const auto& parameter : specOf(call.op).parameters)
        texts.push_back(argumentText(parameter, call, payload, nameOf, dataLimit));
    return texts;
}

std::string callText(const CallBegan& call, ByteView payload, const SocketNameOf& nameOf, std::size_t dataLimit)
{
    return fmt::format("{}({})", specOf(call.op).name, fmt::join(argumentTexts(call, payload, nameOf, dataLimit), ", "));
}

std::string resultText(const CallReturned& returned)
{
    if (returned.error != 0)
        return errorName(returned.error);
    return movesBytes(returned.op) ? fmt::to_string(returned.value) : std::string("ok");
}

std::string durationText(Duration duration)
{
    const auto nanoseconds = static_cast<double>(duration.count());
    if (nanoseconds < 1e6)
        return fmt::format("{:.1f} µs", nanoseconds / 1e3);
    if (nanoseconds < 1e9)
        return fmt::format("{:.1f} ms", nanoseconds / 1e6);
    return fmt::format("{:.2f} s", nanoseconds / 1e9);
}

bool movesBytes(CallOp op)
{
    return op == CallOp::Send || op == CallOp::Recv;
}

} // namespace socketlab
