#include "app/scene.h"

#include <fmt/format.h>

namespace socketlab {

std::vector<SceneLine> ordinaryScene()
{
    return {
        {"server", "socket door"},
        {"server", "bind door"},
        {"server", "listen door 2"},
        {"alice", "socket a"},
        {"alice", "connect a to door"},
        {"server", "accept door as x"},
        {"bob", "socket b"},
        {"bob", "connect b to door"},
        {"server", "accept door as y"},
        {"carol", "socket c"},
        {"carol", "connect c to door"},
        {"server", "rule x until \"\\r\\n\""},
        {"alice", "send a \"GET /index.html HTTP/1.0\\r\\nHo\""},
        {"server", "recv x 10"},
        {"server", "select R{door x y} W{x y} X{} 2s"},
        {"server", "nextframe x"},
        {"bob", "send b \"caf\\xc3\\xa9\""},
        {"server", "recv y 4"},
        {"server", "print \"bob said something\""},
        {"server", "send y \"pong\""},
        {"bob", "recv b 2"},
        {"bob", "setopt b nodelay on"},
        {"server", "select R{x y} W{} X{} 100ms"},
        {"alice", "recv a 100", true},
    };
}

std::vector<SceneLine> crowdedScene()
{
    constexpr int connections = 200;
    constexpr int actors = 10;
    constexpr int sends = 110'000; // of each actor; with what receives them more than a million calls
    std::vector<SceneLine> lines{{"server", "socket door"}, {"server", "bind door"}, {"server", "listen door 128"}};
    const auto client = [](int number) { return fmt::format("client{}", number % actors); };
    for (int number = 0; number < connections; ++number) {
        lines.push_back({client(number), fmt::format("socket c{}", number)});
        lines.push_back({client(number), fmt::format("connect c{} to door", number)});
        lines.push_back({"server", fmt::format("accept door as s{}", number)});
        lines.push_back({client(number), fmt::format("send c{} \"request {} of many\\n\"", number, number)});
        if (number % 3 == 0)
            lines.push_back({"server", fmt::format("recv s{} 8", number)});
        if (number % 4 == 0)
            lines.push_back({"server", fmt::format("send s{} \"answer\"", number)});
        if (number % 20 == 0)
            lines.push_back({client(number), fmt::format("shutdown c{} write", number)});
    }
    std::string all;
    for (int number = 0; number < connections; ++number)
        all += fmt::format("{}s{}", number == 0 ? "" : " ", number);
    lines.push_back({"server", fmt::format("select R{{{}}} 0ms", all)});
    for (int number = 0; number < 40; ++number)
        lines.push_back({client(number), fmt::format("print \"request {} has set out\"", number)});
    for (int number = 0; number < actors; ++number) {
        lines.push_back({fmt::format("reader{}", number), fmt::format("recvall s{} {}", number, sends * 4), true});
        lines.push_back({client(number), fmt::format("every 0ms {} send c{} \"ping\"", sends, number), true});
    }
    return lines;
}

} // namespace socketlab
