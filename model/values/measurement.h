#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>

namespace socketlab {

/// rtt: there and back over a channel; rate: requests to a server of some design; spawn: starting somebody who works.
enum class MeasureKind : std::uint8_t { RoundTrip, Rate, Spawn };

/// What can be measured. Statements, the linter and the call bar read this table.
enum class MeasureSubject : std::uint8_t {
    Pipe,
    Fifo,
    Unix,
    Tcp,
    Shm,
    Loop,
    Threads,
    Fork,
    Select,
    Poll,
    Epoll,
    Thread,
    Process
};

struct MeasureSpec
{
    MeasureSubject subject;
    MeasureKind kind;
    std::string_view name;
    std::string_view meaning; ///< one sentence for a beginner
};
std::span<const MeasureSpec> measureSpecs();
const MeasureSpec& specOf(MeasureSubject subject);

/// `rtt pipe 1000`.
struct MeasureWish
{
    static constexpr std::uint32_t most = 1'000'000;

    MeasureSubject subject = MeasureSubject::Pipe;
    std::uint32_t count = 0; ///< 1 to `most`

    bool operator==(const MeasureWish&) const = default;
};

/// Reads `rtt|rate|spawn WHAT N`. The error is a sentence without a full stop.
std::expected<MeasureWish, std::string> parseMeasure(std::span<const std::string_view> words);
std::expected<MeasureWish, std::string> parseMeasure(std::string_view written);
std::string toText(const MeasureWish& wish);
std::string_view toText(MeasureKind kind);

/// What was found. Fewer than were asked for where the measuring was stopped.
struct Measured
{
    std::uint32_t count = 0;
    std::chrono::nanoseconds median{}; ///< of one
    std::chrono::nanoseconds p99{};    ///< 99 of 100 took at most so long
    double perSecond = 0;              ///< of all of them together
};

/// `1000: median 11.8 µs, 99 % within 25.0 µs, 81300/s`.
std::string toText(const Measured& measured);

} // namespace socketlab
