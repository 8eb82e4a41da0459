#include "items/codeoption.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace socketlab::items {
namespace {

/// How the kernel wants the value.
enum class OptionValue : std::uint8_t { Int, Linger, TimeValue };

struct OptionPlace
{
    std::string_view level;
    std::string_view name;
    OptionValue value = OptionValue::Int;
};

// In the order of OptionName.
constexpr std::array optionPlaces{OptionPlace{"SOL_SOCKET", "SO_SNDBUF"},
                                  OptionPlace{"SOL_SOCKET", "SO_RCVBUF"},
                                  OptionPlace{"SOL_SOCKET", "SO_REUSEADDR"},
                                  OptionPlace{"IPPROTO_TCP", "TCP_NODELAY"},
                                  OptionPlace{"SOL_SOCKET", "SO_LINGER", OptionValue::Linger},
                                  OptionPlace{"SOL_SOCKET", "SO_KEEPALIVE"},
                                  OptionPlace{"IPPROTO_TCP", "TCP_USER_TIMEOUT"},
                                  OptionPlace{"SOL_SOCKET", "SO_RCVTIMEO", OptionValue::TimeValue},
                                  OptionPlace{"SOL_SOCKET", "SO_SNDTIMEO", OptionValue::TimeValue},
                                  OptionPlace{"IPPROTO_TCP", "TCP_MAXSEG"},
                                  OptionPlace{"IPPROTO_TCP", "TCP_QUICKACK"},
                                  OptionPlace{"IPPROTO_TCP", "TCP_CORK"},
                                  OptionPlace{"IPPROTO_IPV6", "IPV6_V6ONLY"},
                                  OptionPlace{"SOL_SOCKET", "SO_BROADCAST"},
                                  OptionPlace{"IPPROTO_TCP", "TCP_SYNCNT"},
                                  OptionPlace{"SOL_SOCKET", "SO_OOBINLINE"}};
static_assert(optionPlaces.size() == static_cast<std::size_t>(OptionName::OutOfBandInline) + 1);

constexpr std::array<std::string_view, 3> keepAliveNames{"TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT"};

struct OptionCode
{
    std::string python;
    std::string c;
    std::string_view cType;
};

OptionCode valueCode(OptionValue form, const SocketOption& option)
{
    const auto number = option.numbers[0];
    switch (form) {
    case OptionValue::Linger: {
        const auto both = fmt::format("{}, {}", option.isOn ? 1 : 0, number);
        return {fmt::format("struct.pack(\"ii\", {})", both), both, "struct linger"};
    }
    case OptionValue::TimeValue: {
        const auto both = fmt::format("{}, {}", number / 1000, number % 1000 * 1000);
        return {fmt::format("struct.pack(\"ll\", {})", both), both, "struct timeval"};
    }
    case OptionValue::Int: break;
    }
    const bool isSwitch = specOf(option.option).form != OptionForm::Number;
    const auto text = fmt::to_string(isSwitch ? (option.isOn ? 1 : 0) : number);
    return {text, text, "int"};
}

std::string settingCode(CodeLanguage language, std::string_view variable, const OptionPlace& place,
                        const OptionCode& value)
{
    if (language == CodeLanguage::Python)
        return fmt::format("{}.setsockopt(socket.{}, socket.{}, {})", variable, place.level, place.name, value.python);
    return fmt::format("setsockopt({}, {}, {}, &({}){{{}}}, sizeof({}));", variable, place.level, place.name,
                       value.cType, value.c, value.cType);
}

} // namespace

std::string optionCode(CodeLanguage language, std::string_view variable, const SocketOption& option)
{
    const auto& place = optionPlaces.at(static_cast<std::size_t>(option.option));
    std::vector<std::string> settings{settingCode(language, variable, place, valueCode(place.value, option))};
    if (option.option == OptionName::KeepAlive && option.isOn)
        for (std::size_t i = 0; i < keepAliveNames.size(); ++i) {
            const auto number = fmt::to_string(option.numbers.at(i));
            settings.push_back(
                settingCode(language, variable, {"IPPROTO_TCP", keepAliveNames.at(i)}, {number, number, "int"}));
        }
    return fmt::format("{}", fmt::join(settings, language == CodeLanguage::Python ? "; " : " "));
}

} // namespace socketlab::items
