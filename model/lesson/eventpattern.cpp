#include "lesson/eventpattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace socketlab::lesson {
namespace {

using Entry = std::pair<std::string_view, Comparison>;

constexpr std::array comparisons{
    Entry{"=", Comparison::Equal},        Entry{"!=", Comparison::NotEqual}, Entry{"<", Comparison::Less},
    Entry{"<=", Comparison::LessOrEqual}, Entry{">", Comparison::Greater},   Entry{">=", Comparison::GreaterOrEqual},
};

std::expected<ResultTest, StatementError> parseResult(Comparison comparison, const Word& operation, const Word& value)
{
    if (const auto number = parseWholeNumber(value.text))
        return ResultTest{comparison, ResultTest::Kind::Number, *number};
    if (comparison != Comparison::Equal && comparison != Comparison::NotEqual)
        return std::unexpected(StatementError{
            operation.column, fmt::format("names are compared with = or !=, not with {}", operation.text)});
    if (value.text == "ok")
        return ResultTest{comparison, ResultTest::Kind::Success, 0};
    if (value.text == "fail")
        return ResultTest{comparison, ResultTest::Kind::Failure, 0};
    if (const auto error = errorFromName(value.text))
        return ResultTest{comparison, ResultTest::Kind::Error, *error};
    return std::unexpected(StatementError{
        value.column, fmt::format("a result is a number, ok, fail or the name of an error, not \"{}\"", value.text)});
}

} // namespace

bool holds(std::int64_t left, Comparison comparison, std::int64_t right)
{
    switch (comparison) {
    case Comparison::Equal: return left == right;
    case Comparison::NotEqual: return left != right;
    case Comparison::Less: return left < right;
    case Comparison::LessOrEqual: return left <= right;
    case Comparison::Greater: return left > right;
    case Comparison::GreaterOrEqual: return left >= right;
    }
    return false;
}

std::optional<Comparison> comparisonFromText(std::string_view word)
{
    const auto found = std::ranges::find(comparisons, word, &Entry::first);
    return found == comparisons.end() ? std::nullopt : std::optional(found->second);
}

std::expected<EventPattern, StatementError> parseEventPattern(std::span<const Word> words, std::size_t end,
                                                              const Names& names)
{
    const auto isComparison = [](const Word& word) { return comparisonFromText(word.text).has_value(); };
    const auto calledWith = static_cast<std::size_t>(std::ranges::find_if(words, isComparison) - words.begin());
    const auto test = words.subspan(calledWith);
    if (test.size() == 1)
        return std::unexpected(StatementError{end, fmt::format("no result after \"{}\"", test[0].text)});
    if (test.size() > 2)
        return std::unexpected(StatementError{
            test[2].column, fmt::format("nothing more is expected here, but \"{}\" stands here", test[2].text)});
    auto call = parseCallPattern(words.first(calledWith), test.empty() ? end : test[0].column, names);
    if (!call)
        return std::unexpected(std::move(call.error()));
    EventPattern pattern{*std::move(call), std::nullopt};
    if (const auto comparison = test.empty() ? std::nullopt : comparisonFromText(test[0].text)) {
        const auto result = parseResult(*comparison, test[0], test[1]);
        if (!result)
            return std::unexpected(result.error());
        pattern.result = *result;
    }
    return pattern;
}

bool fits(const std::optional<ResultTest>& test, const journal::CallView& call)
{
    if (!test)
        return true;
    if (call.isWaiting())
        return false;
    const bool failed = call.returned->error != 0;
    const bool isEqual = test->comparison == Comparison::Equal;
    switch (test->kind) {
    case ResultTest::Kind::Number: return !failed && holds(call.returned->value, test->comparison, test->value);
    case ResultTest::Kind::Success: return failed != isEqual;
    case ResultTest::Kind::Failure: return failed == isEqual;
    case ResultTest::Kind::Error: return (call.returned->error == test->value) == isEqual;
    }
    return false;
}

} // namespace socketlab::lesson
