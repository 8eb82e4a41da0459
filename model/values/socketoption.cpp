#include "values/socketoption.h"

#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace socketlab {
namespace {

using ParsedOption = std::expected<SocketOption, std::string>;
using Words = std::span<const std::string_view>;
using Form = OptionForm;
using Unit = OptionUnit;
using Range = std::array<std::int32_t, 2>;

constexpr Range switchRange{0, 1};
constexpr Range bufferRange{0, 1 << 30}; // the kernel doubles it
constexpr Range waitRange{0, 86'400'000};
constexpr Range lingerRange{0, 32'767};
constexpr Range keepAliveRange{1, 32'767};
constexpr Range segmentRange{88, 32'767};
constexpr Range synRange{1, 127};

constexpr std::array options{
    OptionSpec{
        OptionName::SendBuffer, "sndbuf", Form::Number, Unit::ByteCount, bufferRange, "sndbuf N",
        "How many bytes the kernel keeps for this socket until the peer has confirmed them; Linux takes twice as "
        "many for its own bookkeeping."},
    OptionSpec{OptionName::ReceiveBuffer, "rcvbuf", Form::Number, Unit::ByteCount, bufferRange, "rcvbuf N",
               "How many arrived bytes the kernel keeps until the program reads them; Linux takes twice as many, and "
               "it must be set before the connection is made."},
    OptionSpec{OptionName::ReuseAddress, "reuseaddr", Form::Switch, Unit::None, switchRange, "reuseaddr on|off",
               "Lets a server bind its port again although old connections of it still linger in TIME_WAIT."},
    OptionSpec{OptionName::NoDelay, "nodelay", Form::Switch, Unit::None, switchRange, "nodelay on|off",
               "Sends small pieces at once instead of waiting for the confirmation of earlier ones."},
    OptionSpec{OptionName::Linger, "linger", Form::NumberOrOff, Unit::Seconds, lingerRange, "linger N|off",
               "Makes close wait up to N seconds until all bytes are confirmed; 0 throws them away and cuts the "
               "connection with a reset."},
    OptionSpec{OptionName::KeepAlive, "keepalive", Form::ThreeOrOff, Unit::Seconds, keepAliveRange,
               "keepalive IDLE INTVL COUNT|off",
               "After IDLE seconds of silence the kernel asks every INTVL seconds whether the peer is still there, and "
               "gives up after COUNT questions without an answer."},
    OptionSpec{
        OptionName::UserTimeout, "usertimeout", Form::Number, Unit::Milliseconds, waitRange, "usertimeout MS",
        "How long sent bytes may stay unconfirmed before the connection fails with ETIMEDOUT; 0 leaves it to the "
        "system."},
    OptionSpec{OptionName::ReceiveTimeout, "rcvtimeo", Form::Number, Unit::Milliseconds, waitRange, "rcvtimeo MS",
               "How long a waiting recv or accept waits before it fails with EAGAIN; 0 waits for ever."},
    OptionSpec{OptionName::SendTimeout, "sndtimeo", Form::Number, Unit::Milliseconds, waitRange, "sndtimeo MS",
               "How long a waiting send or connect waits before it gives up; 0 waits for ever."},
    OptionSpec{OptionName::MaxSegment, "maxseg", Form::Number, Unit::ByteCount, segmentRange, "maxseg N",
               "The most bytes that travel in one piece; it must be set before the connection is made."},
    OptionSpec{OptionName::QuickAck, "quickack", Form::Switch, Unit::None, switchRange, "quickack on|off",
               "Confirms arrived bytes at once instead of a moment later; the kernel changes it back by itself."},
    OptionSpec{OptionName::Cork, "cork", Form::Switch, Unit::None, switchRange, "cork on|off",
               "Holds back pieces that do not fill a segment, for at most 200 ms, until it is switched off."},
    OptionSpec{OptionName::V6Only, "v6only", Form::Switch, Unit::None, switchRange, "v6only on|off",
               "Whether an IPv6 socket refuses IPv4 callers; it must be set before bind."},
    OptionSpec{OptionName::Broadcast, "broadcast", Form::Switch, Unit::None, switchRange, "broadcast on|off",
               "Whether datagrams may go to everybody on the network."},
    OptionSpec{OptionName::SynCount, "syncnt", Form::Number, Unit::Times, synRange, "syncnt N",
               "How often connect knocks again where nobody answers, before it fails with ETIMEDOUT."},
    OptionSpec{OptionName::OutOfBandInline, "oobinline", Form::Switch, Unit::None, switchRange, "oobinline on|off",
               "Leaves an urgent byte among the others instead of setting it aside."},
};

static_assert(std::ranges::is_sorted(options, {}, &OptionSpec::option), "specOf() counts on the order of OptionName");

struct Suffix
{
    Unit unit;
    std::string_view text;
    std::int64_t factor;
};
constexpr std::array suffixes{Suffix{Unit::ByteCount, "k", 1 << 10}, Suffix{Unit::ByteCount, "M", 1 << 20},
                              Suffix{Unit::Milliseconds, "ms", 1}, Suffix{Unit::Milliseconds, "s", 1000},
                              Suffix{Unit::Seconds, "s", 1}};

std::optional<std::int64_t> factorOf(Unit unit, std::string_view suffix)
{
    if (suffix.empty())
        return 1;
    const auto found =
        std::ranges::find_if(suffixes, [&](const Suffix& s) { return s.unit == unit && s.text == suffix; });
    return found == suffixes.end() ? std::nullopt : std::optional(found->factor);
}

std::expected<std::int32_t, std::string> readNumber(const OptionSpec& spec, std::string_view word)
{
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    const auto factor = factorOf(spec.unit, word.substr(static_cast<std::size_t>(end - word.data())));
    const auto [least, largest] = spec.range;
    const bool isSmall = problem == std::errc{} && number >= 0 && number <= INT32_MAX;
    if (!isSmall || !factor || number * *factor < least || number * *factor > largest)
        return std::unexpected(
            fmt::format("{} takes a whole number from {} to {}, not \"{}\"", spec.name, least, largest, word));
    return static_cast<std::int32_t>(number * *factor);
}

std::string wrongForm(const OptionSpec& spec)
{
    return fmt::format("{} is written \"{}\"", spec.name, spec.usage);
}

ParsedOption readSwitch(const OptionSpec& spec, Words values)
{
    if (values.size() != 1)
        return std::unexpected(wrongForm(spec));
    if (values[0] != "on" && values[0] != "off")
        return std::unexpected(fmt::format("{} is on or off, not \"{}\"", spec.name, values[0]));
    return SocketOption{spec.option, values[0] == "on", {}};
}

ParsedOption readNumbers(const OptionSpec& spec, Words values)
{
    const bool canBeOff = spec.form != Form::Number;
    if (canBeOff && values.size() == 1 && values[0] == "off")
        return SocketOption{spec.option, false, {}};
    if (values.size() != (spec.form == Form::ThreeOrOff ? 3 : 1))
        return std::unexpected(wrongForm(spec));
    SocketOption option{spec.option, true, {}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto number = readNumber(spec, values[i]);
        if (!number)
            return std::unexpected(number.error());
        option.numbers.at(i) = *number;
    }
    return option;
}

std::string unknownOption(std::string_view word)
{
    std::vector<std::string> names;
    names.reserve(options.size());
    for (const auto& spec : options)
        names.emplace_back(spec.name);
    return fmt::format("no socket option named \"{}\"{}", word, didYouMean(word, names));
}

} // namespace

std::span<const OptionSpec> optionSpecs()
{
    return options;
}

const OptionSpec& specOf(OptionName option)
{
    return options.at(static_cast<std::size_t>(option));
}

ParsedOption parseSocketOption(Words words)
{
    if (words.empty())
        return std::unexpected("a socket option and its value are missing, as in sndbuf 4096");
    const auto spec = std::ranges::find(options, words.front(), &OptionSpec::name);
    if (spec == options.end())
        return std::unexpected(unknownOption(words.front()));
    return spec->form == Form::Switch ? readSwitch(*spec, words.subspan(1)) : readNumbers(*spec, words.subspan(1));
}

ParsedOption parseSocketOption(std::string_view written)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; (at = written.find_first_not_of(' ', at)) != std::string_view::npos;) {
        const auto end = std::min(written.find(' ', at), written.size());
        words.push_back(written.substr(at, end - at));
        at = end;
    }
    return parseSocketOption(words);
}

std::string toText(const SocketOption& option)
{
    const auto& spec = specOf(option.option);
    if (!option.isOn)
        return fmt::format("{} off", spec.name);
    const auto& numbers = option.numbers;
    switch (spec.form) {
    case Form::Switch: return fmt::format("{} on", spec.name);
    case Form::ThreeOrOff: return fmt::format("{} {} {} {}", spec.name, numbers[0], numbers[1], numbers[2]);
    case Form::Number:
    case Form::NumberOrOff: break;
    }
    return fmt::format("{} {}", spec.name, numbers[0]);
}

} // namespace socketlab
