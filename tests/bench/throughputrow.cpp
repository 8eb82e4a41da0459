#include "compare.h"
#include "net/kernelview.h"
#include "program.h"
#include "workload.h"

#include <chrono>
#include <fmt/format.h>
#include <stdexcept>
#include <thread>

namespace socketlab::bench {
namespace {

// A port that nobody uses now. iperf3 can only be told a number.
std::uint16_t freePort()
{
    const auto probe = net::socket(Endpoint::Family::IPv4);
    mustSucceed(net::bind(probe.descriptor.get(), Endpoint::loopback(0)));
    return net::localEndpoint(probe.descriptor.get()).port;
}

// `"sum_received": { … "bits_per_second": 1.2e9 … }` of iperf3's report, which also reports where it failed.
std::optional<double> receivedBitsPerSecond(const std::string& report)
{
    const auto sum = report.find("\"sum_received\"");
    constexpr std::string_view key = "\"bits_per_second\":";
    const auto at = sum == std::string::npos ? sum : report.find(key, sum);
    if (at == std::string::npos)
        return std::nullopt;
    return std::stod(report.substr(at + key.size()));
}

double iperf(std::size_t size)
{
    using namespace std::chrono_literals;
    const auto port = fmt::format("{}", freePort());
    const Companion server({"iperf3", "-s", "-1", "-B", "127.0.0.1", "-p", port});
    constexpr int mostTries = 100; // until the server listens
    for (int attempt = 0; attempt < mostTries; ++attempt) {
        const auto report =
            outputOf({"iperf3", "-c", "127.0.0.1", "-p", port, "-l", fmt::format("{}", size), "-t", "1", "-N", "-J"});
        if (const auto bits = receivedBitsPerSecond(report.value_or("")))
            return *bits / 8;
        std::this_thread::sleep_for(20ms);
    }
    throw std::runtime_error("iperf3 does not run");
}

Finding against(std::string what, std::size_t size, int count, double limit)
{
    const auto compared = compare([=] { return iperf(size); }, [=] { return throughput(size, count, Recording::On); });
    return findingOf(std::move(what), compared, Unit::BytesPerSecond, Bound::AtLeast, limit);
}

} // namespace

std::vector<Finding> measureThroughput()
{
    if (!isInstalled("iperf3"))
        return {absent("a recorded stream against iperf3", "iperf3 is not installed")};
    return {against("a recorded stream of 16 B against iperf3 -l 16", 16, 600'000, 1.5),
            against("a recorded stream of 64 KiB against iperf3 -l 65536", 64U << 10, 4'000, 0.9)};
}

} // namespace socketlab::bench
