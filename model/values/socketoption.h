#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>

namespace socketlab {

enum class OptionName : std::uint8_t {
    SendBuffer,
    ReceiveBuffer,
    ReuseAddress,
    NoDelay,
    Linger,
    KeepAlive,
    UserTimeout,
    ReceiveTimeout,
    SendTimeout,
    MaxSegment,
    QuickAck,
    Cork,
    V6Only,
    Broadcast,
    SynCount,
    OutOfBandInline
};

/// What stands behind the option's name.
enum class OptionForm : std::uint8_t { Switch, Number, NumberOrOff, ThreeOrOff };
enum class OptionUnit : std::uint8_t { None, ByteCount, Milliseconds, Seconds, Times };

/// One row of the socket options that the lab knows. Statements, the linter, the call bar and `net` read this table.
struct OptionSpec
{
    OptionName option;
    std::string_view name;
    OptionForm form;
    OptionUnit unit;
    std::array<std::int32_t, 2> range; ///< the least and the largest number
    std::string_view usage;            ///< `sndbuf N`
    std::string_view meaning;          ///< one sentence for a beginner
};

std::span<const OptionSpec> optionSpecs();
const OptionSpec& specOf(OptionName option);

/// An option and the value it shall have or has. A value; net::setOption() makes it real.
struct SocketOption
{
    OptionName option = OptionName::SendBuffer;
    bool isOn = true;                      ///< false: `off`
    std::array<std::int32_t, 3> numbers{}; ///< in the unit of the option; keepalive: idle, interval, count

    bool operator==(const SocketOption&) const = default;
};

/// Reads `sndbuf 4k`, `linger off`, `keepalive 1 1 3`, `usertimeout 2s`. The error is a sentence without a full stop.
std::expected<SocketOption, std::string> parseSocketOption(std::span<const std::string_view> words);
std::expected<SocketOption, std::string> parseSocketOption(std::string_view written);

/// The same as it was written, so that parseSocketOption() reads it back.
std::string toText(const SocketOption& option);

} // namespace socketlab
