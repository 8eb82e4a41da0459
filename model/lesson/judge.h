#pragma once

#include "journal/calltable.h"
#include "journal/labstate.h"
#include "lesson/check.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::lesson {

/// Where a lesson's part of a journal begins: what was there before does not count.
struct Scope
{
    std::size_t firstCall = 0;   ///< index into the call table
    std::size_t firstSocket = 0; ///< index into LabState::sockets()
};

/// All that checks are judged by: a journal and its folds, which must be up to date with each other.
struct Evidence
{
    const journal::Journal& journal;
    const journal::CallTable& calls;
    const journal::LabState& state;
    Scope scope;
    Timestamp now;
};

enum class CheckStatus : std::uint8_t {
    Passed,
    Waiting, ///< on its way: a call that fits is under way, or time still has to pass
    NotYet
};
std::string_view toText(CheckStatus status); ///< `passed`, `waiting`, `not yet`

/// One check, judged, in words for a person.
struct CheckReport
{
    std::string text;     ///< as the lesson file has it
    std::string expected; ///< a sentence: `bob's recv(b) waits for 300 ms`
    std::string got;      ///< a sentence: `bob's recv(b) has waited for 200 ms so far`
    CheckStatus status = CheckStatus::NotYet;
    std::optional<Timestamp> due; ///< set where time alone changes it: when to judge again

    bool operator==(const CheckReport&) const = default;
};

CheckReport judge(const Check& check, const Evidence& evidence);
std::vector<CheckReport> judge(std::span<const Check> checks, const Evidence& evidence);

/// Whether all passed at the same time; true for none.
bool allPassed(std::span<const CheckReport> reports);

/// `never` is believed after so long without news.
inline constexpr std::chrono::milliseconds quietForNever{200};

} // namespace socketlab::lesson
