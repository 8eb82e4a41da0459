#include "items/codevalues.h"

#include "framing/wirenumber.h"
#include "items/codeoption.h"
#include "items/plaintext.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace socketlab::items {
namespace {

constexpr std::size_t longestWords = 1024;       // of a value to encode or decode
constexpr std::size_t mostWatched = 16;          // in a line
constexpr std::size_t longestRepeat = 256 << 10; // bytes that are looked at to see whether all of them are the same

constexpr std::array<std::string_view, 4> signalNames{"SIGTERM", "SIGKILL", "SIGSTOP", "SIGCONT"};

struct WatchName
{
    std::uint8_t bit;
    std::string_view set;  ///< of select
    std::string_view flag; ///< of poll
};
constexpr std::array watchNames{WatchName{Ready::Readable, "readable", "POLLIN"},
                                WatchName{Ready::Writable, "writable", "POLLOUT"},
                                WatchName{Ready::Exceptional, "exceptional", "POLLPRI"}};

std::vector<Watched> firstWatched(ByteView payload)
{
    return watchedFromBytes(payload.first(std::min(payload.size(), mostWatched * sizeof(Watched))));
}

// What may stand in a comment as it is.
bool isPlainWord(std::string_view word)
{
    return std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view(".:-_[]%").find(c) != std::string_view::npos;
    });
}

std::string timeValue(std::int64_t milliseconds)
{
    return milliseconds < 0
        ? "NULL"
        : fmt::format("&(struct timeval){{{}, {}}}", milliseconds / 1000, milliseconds % 1000 * 1000);
}

} // namespace

CodeValues::CodeValues(CodeLanguage language, const CallBegan& call, ByteView payload, const NameOf& names,
                       std::size_t dataLimit)
    : m_language(language)
    , m_call(call)
    , m_payload(payload)
    , m_names(names)
    , m_limit(dataLimit)
{
}

const CodeValues::Value* CodeValues::find(std::string_view name)
{
    using V = CodeValues;
    static constexpr std::array values{
        Value{"socket", &V::socket},       Value{"made", &V::made},      Value{"peer", &V::peer},
        Value{"actor", &V::actor},         Value{"number", &V::number},  Value{"milliseconds", &V::milliseconds},
        Value{"seconds", &V::seconds},     Value{"data", &V::data},      Value{"size", &V::size},
        Value{"text", &V::text},           Value{"words", &V::words},    Value{"word", &V::word},
        Value{"path", &V::path},           Value{"host", &V::host},      Value{"family", &V::family},
        Value{"address", &V::address},     Value{"place", &V::place},    Value{"half", &V::half},
        Value{"signal", &V::signal},       Value{"access", &V::access},  Value{"option", &V::option},
        Value{"buffering", &V::buffering}, Value{"poll", &V::pollLists}, Value{"select", &V::selectLists},
        Value{"inner", &V::inner},         Value{"count", &V::count},    Value{"spawn", &V::spawn},
        Value{"encode", &V::encode},       Value{"decode", &V::decode},
    };
    const auto* const found = std::ranges::find(values, name, &Value::name);
    return found == values.end() ? nullptr : found;
}

// What is filled in is not looked at again: bytes that look like a name stay bytes.
std::string CodeValues::fill(std::string_view pattern) const
{
    std::string line;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const auto end = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
        const auto* const value = end == std::string_view::npos ? nullptr : find(pattern.substr(at + 1, end - at - 1));
        if (value == nullptr) {
            line += pattern[at];
            continue;
        }
        line += (this->*value->text)();
        at = end;
    }
    return line;
}

std::string CodeValues::constant(std::string_view module, std::string_view name) const
{
    return isPython() ? fmt::format("{}.{}", module, name) : std::string(name);
}

std::string CodeValues::wordAt(std::size_t index) const
{
    auto words = asText(m_payload);
    for (; index > 0; --index)
        words.remove_prefix(words.find(' ') < words.size() ? words.find(' ') + 1 : words.size());
    return std::string(words.substr(0, words.find(' ')));
}

std::string CodeValues::socket() const
{
    return variableOf(m_names.socket(m_call.socket));
}

std::string CodeValues::made() const
{
    return variableOf(m_names.socket(m_call.made));
}

std::string CodeValues::peer() const
{
    return variableOf(m_names.socket(m_call.peer));
}

std::string CodeValues::actor() const
{
    return variableOf(m_names.actor(m_call.target));
}

std::string CodeValues::number() const
{
    return fmt::to_string(m_call.argument);
}

std::string CodeValues::milliseconds() const
{
    return fmt::to_string(m_call.milliseconds);
}

std::string CodeValues::seconds() const
{
    return secondsLiteral(m_call.milliseconds);
}

bool CodeValues::isDataCut() const
{
    const bool hasData = std::ranges::any_of(specOf(m_call.op).parameters, [](const Parameter& parameter) {
        return parameter.kind == ParameterKind::Data || parameter.kind == ParameterKind::InnerCall;
    });
    const bool isNamed = m_call.op == CallOp::Print || data() == "payload";
    return hasData && m_call.op != CallOp::Serve && m_payload.size() > m_limit && isNamed;
}

std::string CodeValues::dataBegin() const
{
    return quotedData(m_payload.first(std::min(m_payload.size(), m_limit)));
}

std::string CodeValues::data() const
{
    if (m_payload.size() <= m_limit)
        return dataLiteral(m_language, m_payload);
    const bool isRepeated = isPython() && m_payload.size() <= longestRepeat
        && std::ranges::adjacent_find(m_payload, std::ranges::not_equal_to()) == m_payload.end();
    return isRepeated ? fmt::format("{} * {}", dataLiteral(m_language, m_payload.first(1)), m_payload.size())
                      : std::string("payload");
}

std::string CodeValues::size() const
{
    return fmt::to_string(m_payload.size());
}

std::string CodeValues::text() const
{
    return m_payload.size() <= m_limit ? textLiteral(m_language, m_payload) : std::string("payload");
}

// For remarks, which they must not end, nor go on in the next line, as one of C does behind a backslash.
std::string CodeValues::words() const
{
    auto words = plainText(asText(m_payload.first(std::min(m_payload.size(), m_limit)))).toStdString();
    return words.ends_with('\\') ? words + '.' : words;
}

std::string CodeValues::word() const
{
    return variableOf(wordAt(0));
}

std::string CodeValues::path() const
{
    return textLiteral(m_language, toBytes(wordAt(0)));
}

std::string CodeValues::host() const
{
    constexpr std::size_t longest = 253; // of a name that can be looked up
    return textLiteral(m_language, m_payload.first(std::min(m_payload.size(), longest)));
}

std::string CodeValues::family() const
{
    return constant("socket", m_call.choice == 0 ? "AF_INET" : "AF_INET6");
}

std::string CodeValues::address() const
{
    if (!isPython())
        return "(struct sockaddr *)&address, sizeof address";
    const auto written = asText(m_payload);
    if (written.starts_with(unixPrefix))
        return fmt::format("\"{}", host().substr(1 + unixPrefix.size()));
    if (written.empty() && !m_call.endpoint.isSet() && m_call.peer != SocketId::None)
        return fmt::format("{}.getsockname()", peer());
    if (!written.empty())
        return fmt::format("({}, {})", host(), m_call.endpoint.port);
    const auto split = splitHostAndPort(toText(m_call.endpoint));
    return fmt::format("(\"{}\", {})", split ? split->host : std::string(), m_call.endpoint.port);
}

// Python has it in the address; in C it stands behind the call.
std::string CodeValues::place() const
{
    const auto host = asText(m_payload);
    if (host.empty() && !m_call.endpoint.isSet())
        return m_call.peer == SocketId::None ? std::string() : fmt::format("  // {}", peer());
    if (host.empty())
        return fmt::format("  // {}", toText(m_call.endpoint));
    const auto shown = host.size() < 254 && isPlainWord(host) ? std::string(host) : quotedData(m_payload, m_limit);
    return host.starts_with(unixPrefix) ? fmt::format("  // {}", shown)
                                        : fmt::format("  // {}:{}", shown, m_call.endpoint.port);
}

std::string CodeValues::half() const
{
    constexpr std::array<std::string_view, 3> halves{"SHUT_RD", "SHUT_WR", "SHUT_RDWR"};
    const auto index = std::clamp<std::int64_t>(m_call.argument, 0, 2);
    return constant("socket", halves.at(static_cast<std::size_t>(index)));
}

std::string CodeValues::signal() const
{
    return std::string(signalNames.at(std::min<std::size_t>(m_call.choice, signalNames.size() - 1)));
}

std::string CodeValues::access() const
{
    return constant("os", m_call.choice == 0 ? "O_RDONLY" : "O_WRONLY");
}

std::string CodeValues::buffering() const
{
    return m_call.argument == 0 ? "_IONBF" : "_IOFBF";
}

std::string CodeValues::option() const
{
    const auto option = parseSocketOption(asText(m_payload));
    if (option)
        return optionCode(m_language, socket(), *option);
    return fmt::format("{} setsockopt({}): {}", isPython() ? "#" : "//", socket(), words());
}

std::string CodeValues::selectLists() const
{
    const auto watched = firstWatched(m_payload);
    std::vector<std::string> sets;
    std::string filled;
    for (const auto& [bit, set, flag] : watchNames) {
        std::vector<std::string> members;
        for (const auto& one : watched)
            if ((one.asked & bit) != 0)
                members.push_back(variableOf(m_names.socket(one.socket)));
        for (const auto& member : members)
            filled += fmt::format("FD_SET({}, &{}); ", member, set);
        if (isPython())
            sets.push_back(fmt::format("[{}]", fmt::join(members, ", ")));
        else
            sets.push_back(members.empty() ? "NULL" : fmt::format("&{}", set));
    }
    if (!isPython())
        return fmt::format("{}ready = select(FD_SETSIZE, {}, {});", filled, fmt::join(sets, ", "),
                           timeValue(m_call.milliseconds));
    if (m_call.milliseconds >= 0)
        sets.push_back(seconds());
    return fmt::format("{}", fmt::join(sets, ", "));
}

std::string CodeValues::pollLists() const
{
    const auto watched = firstWatched(m_payload);
    std::vector<std::string> entries;
    for (const auto& one : watched) {
        std::vector<std::string> flags;
        for (const auto& name : watchNames)
            if ((one.asked & name.bit) != 0)
                flags.push_back(constant("select", name.flag));
        const auto variable = variableOf(m_names.socket(one.socket));
        const auto asked = flags.empty() ? std::string("0") : fmt::format("{}", fmt::join(flags, " | "));
        entries.push_back(isPython() ? fmt::format("poller.register({}, {}); ", variable, asked)
                                     : fmt::format("{{{}, {}}}", variable, asked));
    }
    if (!isPython())
        return fmt::format("struct pollfd watched[] = {{{}}}; ready = poll(watched, {}, {});", fmt::join(entries, ", "),
                           entries.size(), m_call.milliseconds);
    return fmt::format("{}ready = poller.poll({})", fmt::join(entries, ""),
                       m_call.milliseconds < 0 ? std::string() : milliseconds());
}

std::string CodeValues::inner() const
{
    return innerCodeOf(m_language, m_call, m_payload, m_names, m_limit);
}

std::string CodeValues::count() const
{
    const auto variable = word();
    const auto lock = wordAt(1);
    const auto change = static_cast<std::uint64_t>(m_call.argument);
    const auto steps = m_call.argument < 0 ? 0 - change : change;
    auto step = isPython() ? fmt::format("{} {}= 1", variable, m_call.argument < 0 ? '-' : '+')
                           : fmt::format("{}{};", m_call.argument < 0 ? "--" : "++", variable);
    if (!lock.empty() && lock != "-") {
        const auto locked = variableOf(lock);
        step = isPython() ? fmt::format("{}.acquire(); {}; {}.release()", locked, step, locked)
                          : fmt::format("pthread_mutex_lock(&{}); {} pthread_mutex_unlock(&{});", locked, step, locked);
    }
    if (steps == 1)
        return step;
    return isPython() ? fmt::format("for turn in range({}): {}", steps, step)
                      : fmt::format("for (int turn = 0; turn < {}; ++turn) {{ {} }}", steps, step);
}

std::string CodeValues::spawn() const
{
    const bool isThread = m_call.choice == static_cast<std::uint8_t>(SpawnKind::Thread);
    if (isPython())
        return fmt::format("{}(target={}).start()", isThread ? "threading.Thread" : "multiprocessing.Process", actor());
    return isThread ? fmt::format("pthread_create(&thread, NULL, {}, NULL);", actor())
                    : fmt::format("if (fork() == 0) {}();", actor());
}

std::string CodeValues::encode() const
{
    const auto wire = framing::parseWire(asText(m_payload.first(std::min(m_payload.size(), longestWords))));
    if (!wire)
        return fmt::format("{} {}", isPython() ? "#" : "//", words());
    const auto& [form, value] = *wire;
    const bool isNet = form.order == framing::WireOrder::Net;
    const bool isShort = form.type == framing::WireType::U16;
    if (form.type == framing::WireType::U16 || form.type == framing::WireType::U32) {
        const auto number = isPlainWord(value) ? value : quotedData(toBytes(value), m_limit);
        if (isPython())
            return fmt::format("struct.pack(\"{}{}\", {})", isNet ? '!' : '=', isShort ? 'H' : 'I', number);
        const auto type = isShort ? "uint16_t" : "uint32_t";
        return isNet ? fmt::format("{} wire = {}({});", type, isShort ? "htons" : "htonl", number)
                     : fmt::format("{} wire = {};", type, number);
    }
    const auto written = value.starts_with('"') ? parseData(value) : toBytes(value);
    const auto text = textLiteral(m_language, written ? *written : toBytes(value));
    const bool isLatin = form.type == framing::WireType::Latin1;
    return isPython() ? fmt::format("{}.encode(\"{}\")", text, isLatin ? "latin-1" : "utf-8")
                      : fmt::format("const char *text = {};  // {}", text, isLatin ? "ISO 8859-1" : "UTF-8");
}

std::string CodeValues::decode() const
{
    const auto wire = framing::parseWire(asText(m_payload.first(std::min(m_payload.size(), longestWords))));
    const auto bytes = wire ? parseData(wire->value) : Bytes();
    if (!wire || !bytes)
        return fmt::format("{} {}", isPython() ? "#" : "//", words());
    const bool isNet = wire->form.order == framing::WireOrder::Net;
    const auto cut = ByteView(*bytes).first(std::min(bytes->size(), m_limit));
    const auto literal = dataLiteral(m_language, cut);
    switch (wire->form.type) {
    case framing::WireType::U16:
    case framing::WireType::U32: {
        const bool isShort = wire->form.type == framing::WireType::U16;
        if (isPython())
            return fmt::format("number, = struct.unpack(\"{}{}\", {})", isNet ? '!' : '=', isShort ? 'H' : 'I',
                               literal);
        return fmt::format("memcpy(&wire, {}, {}); number = {};", literal, isShort ? 2 : 4,
                           isNet ? (isShort ? "ntohs(wire)" : "ntohl(wire)") : "wire");
    }
    case framing::WireType::Utf8:
    case framing::WireType::Latin1: break;
    }
    const bool isLatin = wire->form.type == framing::WireType::Latin1;
    return isPython() ? fmt::format("text = {}.decode(\"{}\")", literal, isLatin ? "latin-1" : "utf-8")
                      : fmt::format("const char *text = {};  // {}", literal, isLatin ? "ISO 8859-1" : "UTF-8");
}

} // namespace socketlab::items
