#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace socketlab {

/// What a call returned. Not a failure of the program: an errno is a result to show.
/// `error` is an errno; a negative one is an EAI_ code of getaddrinfo, negated. `call` is a string literal.
struct Outcome
{
    std::int64_t value = 0;
    std::int32_t error = 0;
    const char* call = "";

    static Outcome succeeded(const char* call, std::int64_t value = 0) { return {value, 0, call}; }
    static Outcome moved(const char* call, std::int64_t count) { return {count, 0, call}; }
    static Outcome failed(const char* call, int error) { return {-1, error, call}; }

    bool isOk() const { return error == 0; }
};

/// `recv: ECONNRESET (104)`, `recv: 2`.
std::string toText(const Outcome& outcome);

/// `ECONNRESET`; a number in words where the name is unknown.
std::string errorName(int error);

/// What the error means, for somebody who meets it for the first time; one sentence without a full stop.
std::string errorMeaning(int error);

/// The errno of a name, `ECONNRESET` to 104.
std::optional<int> errorFromName(std::string_view name);

} // namespace socketlab
