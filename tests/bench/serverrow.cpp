#include "compare.h"
#include "engine/measure.h"
#include "journal/collector.h"

#include <fmt/format.h>
#include <stdexcept>

namespace socketlab::bench {
namespace {

constexpr engine::ServerLoad load{.requests = 20'000, .clients = 8, .perConnection = 100};

double requestsPerSecond(MeasureSubject design, journal::Collector* recordInto)
{
    auto asked = load;
    asked.recordInto = recordInto;
    const auto measured = engine::measureServer(design, asked);
    if (!measured)
        throw std::runtime_error(measured.error());
    return measured->perSecond;
}

double recorded(MeasureSubject design)
{
    journal::Journal journal;
    journal::Collector collector(journal);
    return requestsPerSecond(design, &collector);
}

} // namespace

std::vector<Finding> measureServer()
{
    struct Design
    {
        MeasureSubject subject;
        std::string_view name;
    };
    std::vector<Finding> findings;
    for (const auto [subject, name] :
         {Design{MeasureSubject::Select, "select"}, Design{MeasureSubject::Poll, "poll"},
          Design{MeasureSubject::Epoll, "epoll"}, Design{MeasureSubject::Threads, "a thread for each client"}}) {
        const auto compared =
            compare([=] { return requestsPerSecond(subject, nullptr); }, [=] { return recorded(subject); });
        findings.push_back(findingOf(fmt::format("the echo server with {}, recorded, against bare", name), compared,
                                     Unit::PerSecond, Bound::AtLeast, 0.9));
    }
    return findings;
}

} // namespace socketlab::bench
