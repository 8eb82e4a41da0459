#include "values/calltext.h"

#include "values/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

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

constexpr std::int64_t largestChange = 100'000'000;

struct SetLetter
{
    std::string_view name;
    std::uint8_t bit;
};
constexpr std::array setLetters{SetLetter{"R", Ready::Readable}, SetLetter{"W", Ready::Writable},
                                SetLetter{"X", Ready::Exceptional}};

// What is repeated makes one system call on one socket. `every` has its own use for the number that recv needs.
bool mayRepeat(CallOp repeater, CallOp op)
{
    if (repeater == CallOp::Every)
        return sendsBytes(op);
    return op == CallOp::Accept || op == CallOp::Connect || op == CallOp::Peek || movesBytes(op);
}

// Up to the last closed brace behind which no other list begins.
std::size_t watchWords(std::span<const Word> words)
{
    bool isOpen = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const char c : words[i].text)
            isOpen = c == '{' || (isOpen && c != '}');
        const bool another = i + 1 < words.size() && words[i + 1].text.find('{') != std::string::npos;
        if (!isOpen && !another)
            return i + 1;
    }
    return words.size();
}

// The call that is repeated takes what the parameters behind it leave.
std::size_t innerWords(std::span<const Word> words, const CallSpec& spec)
{
    const std::size_t behind = spec.parameters.back().kind == ParameterKind::InnerCall ? 0 : 1;
    return words.size() > behind ? words.size() - behind : words.size();
}

// Reads one statement's arguments from left to right.
class ArgumentReader
{
public:
    ArgumentReader(const CallSpec& spec, std::span<const Word> words, std::size_t end, Names& names)
        : m_spec(spec)
        , m_words(words)
        , m_end(end)
        , m_names(names)
    {
        m_call.op = spec.op;
    }

    std::expected<Call, StatementError> read(ActorId actor)
    {
        for (const auto& parameter : m_spec.parameters)
            if (auto problem = readParameter(parameter, actor))
                return std::unexpected(*std::move(problem));
        if (m_at < m_words.size())
            return std::unexpected(
                wrong(m_words[m_at], fmt::format("{} takes no \"{}\"", m_spec.name, m_words[m_at].text)));
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
                return wrong(m_words[m_at],
                             fmt::format("expected \"{}\", not \"{}\"", parameter.keyword, m_words[m_at].text));
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
        case ParameterKind::NewPipe: return takeNewPipe(word, actor);
        case ParameterKind::Address: return takeAddress(word);
        case ParameterKind::Target: return takeTarget(word);
        case ParameterKind::Size: return takeNumber(word, parameter.label, 0, maxDataSize);
        case ParameterKind::Count: return takeNumber(word, parameter.label, 0, INT32_MAX);
        case ParameterKind::Change: return takeNumber(word, parameter.label, -largestChange, largestChange);
        case ParameterKind::Data: return takeData(word);
        case ParameterKind::Half: return takeDirection(word);
        case ParameterKind::Milliseconds: return takeMilliseconds(word);
        case ParameterKind::Timeout: return takeTimeout(word);
        case ParameterKind::Host: m_call.place.host = word.text; return {};
        case ParameterKind::Choice: return takeChoice(parameter, word);
        case ParameterKind::Actor: return takeActor(word);
        case ParameterKind::NewActor: return takeNewActor(word);
        case ParameterKind::Name: return takeName(parameter, word);
        case ParameterKind::Words: return takeWords(word);
        case ParameterKind::WatchLists: return takeWatchLists(word);
        case ParameterKind::InnerCall: return takeInnerCall(word, actor);
        }
        return {};
    }

    Problem takeSocket(const Word& word)
    {
        const auto socket = m_names.findSocket(word.text);
        if (!socket)
            return wrong(
                word, fmt::format("no socket named \"{}\"{}", word.text, didYouMean(word.text, m_names.socketNames())));
        m_call.socket = *socket;
        return {};
    }

    Problem takeNewSocket(const Word& word, std::string_view name, ActorId owner)
    {
        if (!isName(name))
            return noName(word, name);
        m_new.push_back({std::string(name), owner});
        return {};
    }

    static StatementError noName(const Word& word, std::string_view name)
    {
        return wrong(word,
                     fmt::format("\"{}\" cannot be a name: it takes a letter, then letters, digits, _ or -", name));
    }

    Problem takeNewPipe(const Word& word, ActorId owner)
    {
        if (!isName(word.text))
            return noName(word, word.text);
        m_new.push_back({word.text + ".r", owner});
        m_new.push_back({word.text + ".w", owner});
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
            return noActor(word, actorName);
        return takeNewSocket(word, std::string_view(word.text).substr(dot + 1), *owner);
    }

    Problem takeAddress(const Word& word)
    {
        if (word.text.starts_with(unixPrefix) && isName(std::string_view(word.text).substr(unixPrefix.size()))) {
            m_call.place = {word.text, 0};
            return {};
        }
        const auto place = splitHostAndPort(word.text);
        if (!place)
            return wrong(
                word, fmt::format("\"{}\" is no address: it takes HOST:PORT with a port from 0 to 65535", word.text));
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
        return wrong(word,
                     fmt::format("no socket named \"{}\", and no HOST:PORT either{}", word.text,
                                 didYouMean(word.text, m_names.socketNames())));
    }

    Problem takeNumber(const Word& word, std::string_view label, std::int64_t least, std::int64_t most)
    {
        const auto value =
            parseWholeNumber(word.text.starts_with('+') ? std::string_view(word.text).substr(1) : word.text);
        if (!value || *value < least || *value > most)
            return wrong(
                word, fmt::format("the {} is a whole number from {} to {}, not \"{}\"", label, least, most, word.text));
        m_call.number = *value;
        return {};
    }

    Problem takeChoice(const Parameter& parameter, const Word& word)
    {
        const auto found = std::ranges::find(parameter.choices, word.text);
        if (found == parameter.choices.end()) {
            const std::vector<std::string> known(parameter.choices.begin(), parameter.choices.end());
            return wrong(word,
                         fmt::format("the {} is {}, not \"{}\"{}", parameter.label, fmt::join(known, " or "), word.text,
                                     didYouMean(word.text, known)));
        }
        m_call.choice = static_cast<std::uint8_t>(found - parameter.choices.begin());
        return {};
    }

    StatementError noActor(const Word& word, std::string_view name) const
    {
        return wrong(word, fmt::format("no actor named \"{}\"{}", name, didYouMean(name, m_names.actorNames())));
    }

    Problem takeActor(const Word& word)
    {
        const auto actor = m_names.findActor(word.text);
        if (!actor)
            return noActor(word, word.text);
        m_call.target = *actor;
        return {};
    }

    Problem takeNewActor(const Word& word)
    {
        if (!isName(word.text))
            return noName(word, word.text);
        if (const auto* spec = findCallSpec(word.text); spec && spec->performer != Performer::Actor)
            return wrong(
                word, fmt::format("\"{}\" cannot be an actor's name: it is something that the world does", word.text));
        m_newActor = word.text;
        return {};
    }

    Problem takeName(const Parameter& parameter, const Word& word)
    {
        if (!isName(word.text) && word.text != parameter.standard)
            return noName(word, word.text);
        m_call.words += (m_call.words.empty() ? "" : " ") + word.text;
        return {};
    }

    Problem takeWords(const Word& word)
    {
        m_call.words = joinRest(word);
        return {};
    }

    // The standard of a parameter stands behind all words.
    std::string joinRest(const Word& word)
    {
        auto text = word.text;
        for (; m_at < m_words.size(); ++m_at)
            text += ' ' + m_words[m_at].text;
        return text;
    }

    Problem takeWatchLists(const Word& word)
    {
        const auto taken = watchWords(m_words.subspan(m_at - 1));
        std::uint8_t set = 0;
        std::string name;
        for (const auto& piece : m_words.subspan(m_at - 1, taken)) {
            for (const char c : piece.text + ' ') {
                if (set != 0 && (c == ',' || c == ' ' || c == '}')) {
                    if (auto problem = watch(piece, std::exchange(name, {}), set))
                        return problem;
                    set = c == '}' ? 0 : set;
                } else if (set == 0 && c == '{') {
                    const auto found = std::ranges::find(setLetters, name.empty() ? "R" : name, &SetLetter::name);
                    if (found == setLetters.end())
                        return wrong(piece, fmt::format("a list is R{{…}}, W{{…}} or X{{…}}, not {}{{…}}", name));
                    set = found->bit;
                    name.clear();
                } else if (c != ' ') {
                    name += c;
                }
            }
        }
        if (set != 0 || !name.empty())
            return wrong(word, "lists are written R{a b} W{c} X{}, and {a} for R{a}");
        m_at += taken - 1;
        return {};
    }

    Problem watch(const Word& word, const std::string& name, std::uint8_t set)
    {
        if (name.empty())
            return {};
        const auto socket = m_names.findSocket(name);
        if (!socket)
            return wrong(word, fmt::format("no socket named \"{}\"{}", name, didYouMean(name, m_names.socketNames())));
        auto watched = std::ranges::find(m_call.watched, *socket, &Watched::socket);
        if (watched == m_call.watched.end() || *socket == SocketId::None)
            watched = m_call.watched.insert(watched, Watched{*socket});
        watched->asked |= set;
        return {};
    }

    Problem takeInnerCall(const Word& word, ActorId actor)
    {
        const auto taken = innerWords(m_words.subspan(m_at - 1), m_spec);
        const auto* spec = findCallSpec(word.text);
        if (!spec || !mayRepeat(m_spec.op, spec->op)) {
            std::vector<std::string> known;
            for (const auto& candidate : callSpecs())
                if (mayRepeat(m_spec.op, candidate.op))
                    known.emplace_back(candidate.name);
            return wrong(word,
                         fmt::format("{} repeats {}, not \"{}\"{}", m_spec.name, fmt::join(known, ", "), word.text,
                                     didYouMean(word.text, known)));
        }
        const auto last = m_words[m_at + taken - 2];
        auto inner = ArgumentReader(*spec, m_words.subspan(m_at, taken - 1), last.column + last.text.size(), m_names)
                         .read(actor);
        if (!inner)
            return inner.error();
        inner->inner = inner->op;
        inner->op = m_call.op;
        inner->milliseconds = m_call.milliseconds;
        // What `every` counts; the calls that it repeats have no number of their own.
        if (m_call.number != 0)
            inner->number = m_call.number;
        m_call = *std::move(inner);
        m_at += taken - 1;
        return {};
    }

    // Hex pairs may be several words, so data takes all that is left.
    Problem takeData(const Word& word)
    {
        auto data = parseData(joinRest(word));
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
            return wrong(word,
                         fmt::format("{} takes read, write or both, not \"{}\"{}", m_spec.name, word.text,
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
        m_call.milliseconds = value->count();
        return {};
    }

    Problem takeTimeout(const Word& word)
    {
        m_call.milliseconds = -1;
        return word.text == "none" ? Problem{} : takeMilliseconds(word);
    }

    void declare()
    {
        for (std::size_t i = 0; i < m_new.size(); ++i)
            (i == 0 ? m_call.made : m_call.peer) = m_names.declareSocket(m_new[i].name, m_new[i].owner);
        if (!m_newActor.empty())
            m_call.target = m_names.declareActor(m_newActor);
    }

    const CallSpec& m_spec;
    std::span<const Word> m_words;
    std::size_t m_end;
    Names& m_names;
    std::size_t m_at = 0;
    Call m_call;
    std::vector<NewName> m_new;
    std::string m_newActor;
};

std::string placeText(const CallBegan& call, ByteView payload)
{
    const auto host = asText(payload);
    if (host.starts_with(unixPrefix))
        return std::string(host);
    return host.empty() ? toText(call.endpoint) : fmt::format("{}:{}", host, call.endpoint.port);
}

std::string wordAt(std::string_view words, std::size_t index)
{
    for (; index > 0; --index)
        words.remove_prefix(std::min(words.size(), words.find(' ')) + (words.find(' ') < words.size() ? 1 : 0));
    return std::string(words.substr(0, words.find(' ')));
}

std::string innerText(const CallBegan& call, ByteView payload, const NameOf& nameOf, std::size_t dataLimit)
{
    auto inner = call;
    inner.op = call.inner;
    return callText(inner, payload, nameOf, dataLimit);
}

// `nth`: how many parameters of the same kind stand before it.
std::string argumentText(const Parameter& parameter, std::size_t nth, const CallBegan& call, ByteView payload,
                         const NameOf& nameOf, std::size_t dataLimit)
{
    switch (parameter.kind) {
    case ParameterKind::Socket: return nameOf.socket(call.socket);
    case ParameterKind::NewSocket: return nameOf.socket(call.made);
    case ParameterKind::OwnedSocket: return nameOf.socket(nth == 0 ? call.made : call.peer);
    case ParameterKind::NewPipe: {
        const auto end = nameOf.socket(call.made);
        return end.substr(0, end.rfind('.'));
    }
    case ParameterKind::Address: return placeText(call, payload);
    case ParameterKind::Target:
        return call.peer == SocketId::None ? placeText(call, payload) : nameOf.socket(call.peer);
    case ParameterKind::Size:
    case ParameterKind::Count: return fmt::to_string(call.argument);
    case ParameterKind::Change: return fmt::format("{:+}", call.argument);
    case ParameterKind::Data: return quotedData(payload, dataLimit);
    case ParameterKind::Half: return std::string(toText(static_cast<Direction>(call.argument)));
    case ParameterKind::Milliseconds: return fmt::format("{}ms", call.milliseconds);
    case ParameterKind::Timeout: return call.milliseconds < 0 ? "none" : fmt::format("{}ms", call.milliseconds);
    case ParameterKind::Choice:
        return std::string(parameter.choices[std::min<std::size_t>(call.choice, parameter.choices.size() - 1)]);
    case ParameterKind::Actor:
    case ParameterKind::NewActor: return nameOf.actor(call.target);
    case ParameterKind::Name: return wordAt(asText(payload), nth);
    case ParameterKind::Host:
    case ParameterKind::Words: return std::string(asText(payload));
    case ParameterKind::WatchLists: return toText(watchedFromBytes(payload), ReadySide::Asked, nameOf.socket);
    case ParameterKind::InnerCall: return innerText(call, payload, nameOf, dataLimit);
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

std::string usageOf(const CallSpec& spec)
{
    std::string usage(spec.name);
    for (const auto& parameter : spec.parameters) {
        auto text = parameter.keyword.empty() ? std::string() : fmt::format("{} ", parameter.keyword);
        if (!parameter.choices.empty())
            text += fmt::format("{}", fmt::join(parameter.choices, "|"));
        else if (parameter.kind == ParameterKind::WatchLists)
            text += "R{…} W{…} X{…}";
        else
            for (const char c : parameter.label)
                text += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        usage += parameter.standard.empty() ? " " + text : fmt::format(" [{}]", text);
    }
    return usage;
}

std::size_t wordsTaken(const Parameter& parameter, std::span<const Word> words)
{
    switch (parameter.kind) {
    case ParameterKind::Data:
    case ParameterKind::Words: return words.size();
    case ParameterKind::WatchLists: return watchWords(words);
    case ParameterKind::InnerCall: return words.size();
    default: return std::min<std::size_t>(words.size(), 1);
    }
}

std::vector<std::string> argumentTexts(const CallBegan& call, ByteView payload, const NameOf& nameOf,
                                       std::size_t dataLimit)
{
    return argumentTexts(specOf(call.op).parameters, call, payload, nameOf, dataLimit);
}

std::vector<std::string> argumentTexts(std::span<const Parameter> parameters, const CallBegan& call, ByteView payload,
                                       const NameOf& nameOf, std::size_t dataLimit)
{
    std::vector<std::string> texts;
    for (auto at = parameters.begin(); at != parameters.end(); ++at) {
        const auto nth = std::count_if(parameters.begin(), at, [&](const Parameter& p) { return p.kind == at->kind; });
        texts.push_back(argumentText(*at, static_cast<std::size_t>(nth), call, payload, nameOf, dataLimit));
    }
    return texts;
}

std::string callText(const CallBegan& call, ByteView payload, const NameOf& nameOf, std::size_t dataLimit)
{
    const auto& spec = specOf(call.op);
    auto texts = argumentTexts(call, payload, nameOf, dataLimit);
    while (!texts.empty() && spec.parameters[texts.size() - 1].isQuiet
           && texts.back() == spec.parameters[texts.size() - 1].standard)
        texts.pop_back();
    return fmt::format("{}({})", spec.name, fmt::join(texts, ", "));
}

std::string resultText(const CallReturned& returned)
{
    if (returned.error != 0)
        return errorName(returned.error);
    switch (specOf(returned.op).result) {
    case ResultKind::Nothing: return "ok";
    case ResultKind::ByteCount:
    case ResultKind::Number: return fmt::to_string(returned.value);
    case ResultKind::ErrorNumber: return returned.value == 0 ? "0" : errorName(static_cast<int>(returned.value));
    case ResultKind::Nanoseconds: return durationText(Duration(returned.value));
    }
    return {};
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

} // namespace socketlab
