#include "lesson/check.h"

#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace socketlab::lesson {
namespace {

using Words = std::span<const Word>;

// Thrown while a check is read and caught by parseCheck(), so that each rule below reads like the grammar.
struct Mistake
{
    StatementError error;
};

constexpr std::array comparisons{
    std::pair{std::string_view("="), Comparison::Equal},        std::pair{std::string_view("!="), Comparison::NotEqual},
    std::pair{std::string_view("<"), Comparison::Less},         std::pair{std::string_view("<="), Comparison::LessOrEqual},
    std::pair{std::string_view(">"), Comparison::Greater},      std::pair{std::string_view(">="), Comparison::GreaterOrEqual},
};

std::optional<Comparison> findComparison(std::string_view word)
{
    const auto found = std::ranges::find(comparisons, word, &std::pair<std::string_view, Comparison>::first);
    return found == comparisons.end() ? std::nullopt : std::optional(found->second);
}

bool isComparison(const Word& word)
{
    return findComparison(word.text).has_value();
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = problem == std::errc{} && end == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

bool isEquality(Comparison comparison)
{
    return comparison == Comparison::Equal || comparison == Comparison::NotEqual;
}

class CheckReader
{
public:
    CheckReader(std::string_view text, const Names& names) : m_words(splitWords(text)), m_names(names)
    {
        if (!m_words.empty())
            m_end = m_words.back().column + m_words.back().text.size();
    }

    Check::Rule read() const
    {
        if (m_words.empty())
            throw Mistake{{0, "a check is missing, as in: saw bob recv b = 0"}};
        const auto kind = std::ranges::find(kinds, m_words[0].text, &Kind::name);
        if (kind == kinds.end()) {
            std::vector<std::string> known;
            for (const auto& each : kinds)
                known.emplace_back(each.name);
            fail(m_words[0], fmt::format("unknown check \"{}\"{}", m_words[0].text, didYouMean(m_words[0].text, known)));
        }
        return (this->*kind->read)(Words(m_words).subspan(1), kind->example);
    }

private:
    struct Kind
    {
        std::string_view name;
        std::string_view example;
        Check::Rule (CheckReader::*read)(Words words, std::string_view example) const;
    };

    [[noreturn]] static void fail(const Word& word, std::string message) { throw Mistake{{word.column, std::move(message)}}; }
    [[noreturn]] void failAtEnd(std::string message) const { throw Mistake{{m_end, std::move(message)}}; }
    [[noreturn]] void lacks(std::string_view what, std::string_view example) const
    {
        failAtEnd(fmt::format("{} lacks {}, as in: {}", m_words[0].text, what, example));
    }

    std::size_t endOf(Words words) const { return words.empty() ? m_end : words.back().column + words.back().text.size(); }

    Comparison comparison(const Word& word) const
    {
        const auto found = findComparison(word.text);
        if (!found)
            fail(word, fmt::format("\"{}\" compares nothing: it takes =, !=, <, <=, > or >=", word.text));
        return *found;
    }

    Comparison equality(const Word& word) const
    {
        const auto found = comparison(word);
        if (!isEquality(found))
            fail(word, fmt::format("names are compared with = or !=, not with {}", word.text));
        return found;
    }

    static std::int64_t number(const Word& word)
    {
        const auto found = wholeNumber(word.text);
        if (!found || *found < 0)
            fail(word, fmt::format("a whole number is wanted, not \"{}\"", word.text));
        return *found;
    }

    std::chrono::milliseconds time(const Word& word) const
    {
        std::vector<Word> alone{word};
        auto names = NoNames{};
        const auto call = parseArguments(specOf(CallOp::Wait), alone, word.column, ActorId::None, names);
        if (!call)
            throw Mistake{call.error()};
        return std::chrono::milliseconds(call->number);
    }

    std::string socket(const Word& word) const
    {
        if (!m_names.findSocket(word.text))
            fail(word, fmt::format("no socket named \"{}\"{}", word.text, didYouMean(word.text, m_names.socketNames())));
        return word.text;
    }

    ResultTest result(const Word& operation, const Word& value) const
    {
        const auto how = comparison(operation);
        if (const auto found = wholeNumber(value.text))
            return {how, ResultTest::Kind::Number, *found};
        equality(operation);
        if (value.text == "ok")
            return {how, ResultTest::Kind::Success, 0};
        if (value.text == "fail")
            return {how, ResultTest::Kind::Failure, 0};
        if (const auto found = errorFromName(value.text))
            return {how, ResultTest::Kind::Error, *found};
        fail(value, fmt::format("a result is a number, ok, fail or the name of an error, not \"{}\"", value.text));
    }

    EventPattern event(Words words, std::string_view example) const
    {
        if (words.empty())
            lacks("an event", example);
        EventPattern pattern;
        const auto operation = std::ranges::find_if(words, isComparison);
        if (operation != words.end()) {
            const auto rest = words.subspan(static_cast<std::size_t>(operation - words.begin()));
            if (rest.size() < 2)
                throw Mistake{{endOf(words), fmt::format("no result after \"{}\"", operation->text)}};
            if (rest.size() > 2)
                fail(rest[2], fmt::format("nothing more is expected here, but \"{}\" stands here", rest[2].text));
            pattern.result = result(rest[0], rest[1]);
            words = words.first(words.size() - rest.size());
        }
        auto call = parseCallPattern(words, endOf(words), m_names);
        if (!call)
            throw Mistake{call.error()};
        pattern.call = *std::move(call);
        return pattern;
    }

    // The place of a word such as `then` or `for` that parts the check in two.
    std::size_t placeOf(std::string_view parting, Words words, std::string_view example) const
    {
        const auto found = std::ranges::find(words, parting, &Word::text);
        if (found == words.end())
            lacks(fmt::format("\"{}\"", parting), example);
        return static_cast<std::size_t>(found - words.begin());
    }

    // What stands after an event's end: exactly `count` words.
    void expectExactly(std::size_t count, Words words, std::string_view what, std::string_view example) const
    {
        if (words.size() < count)
            lacks(what, example);
        if (words.size() > count)
            fail(words[count], fmt::format("nothing more is expected here, but \"{}\" stands here", words[count].text));
    }

    // Splits `E OP N`: the event may hold a comparison of its own, so the last one counts.
    std::pair<Words, Words> splitBeforeLastComparison(Words words, std::string_view what, std::string_view example) const
    {
        for (auto at = words.size(); at-- > 0;)
            if (isComparison(words[at]))
                return {words.first(at), words.subspan(at)};
        lacks(what, example);
    }

    Check::Rule readSaw(Words words, std::string_view example) const { return SawCheck{event(words, example)}; }
    Check::Rule readNever(Words words, std::string_view example) const { return NeverCheck{event(words, example)}; }

    Check::Rule readBefore(Words words, std::string_view example) const
    {
        const auto then = placeOf("then", words, example);
        return BeforeCheck{event(words.first(then), example), event(words.subspan(then + 1), example)};
    }

    Check::Rule readCount(Words words, std::string_view example) const
    {
        const auto times = placeOf("times", words, example);
        const auto amount = words.subspan(times + 1);
        expectExactly(2, amount, "a number of times", example);
        return CountCheck{event(words.first(times), example), comparison(amount[0]), number(amount[1])};
    }

    Check::Rule readSum(Words words, std::string_view example) const
    {
        const auto [what, amount] = splitBeforeLastComparison(words, "a sum", example);
        expectExactly(2, amount, "a sum", example);
        return SumCheck{event(what, example), comparison(amount[0]), number(amount[1])};
    }

    Check::Rule readBlocked(Words words, std::string_view example) const
    {
        const auto parting = placeOf("for", words, example);
        const auto amount = words.subspan(parting + 1);
        expectExactly(1, amount, "a time", example);
        return BlockedCheck{event(words.first(parting), example), time(amount[0])};
    }

    Check::Rule readTook(Words words, std::string_view example) const
    {
        const auto [what, amount] = splitBeforeLastComparison(words, "a time", example);
        expectExactly(2, amount, "a time", example);
        return TookCheck{event(what, example), comparison(amount[0]), time(amount[1])};
    }

    Check::Rule readState(Words words, std::string_view example) const
    {
        expectExactly(3, words, "a socket, = and a state", example);
        const auto name = socket(words[0]);
        const auto how = equality(words[1]);
        const auto state = tcpStateFromText(words[2].text);
        if (!state)
            fail(words[2], fmt::format("unknown state \"{}\"{}", words[2].text, didYouMean(words[2].text, stateNames())));
        return StateCheck{name, how, *state};
    }

    static std::vector<std::string> stateNames()
    {
        std::vector<std::string> names;
        for (auto state = TcpState::Established; state <= TcpState::Closing; state = static_cast<TcpState>(std::to_underlying(state) + 1))
            names.emplace_back(toText(state));
        return names;
    }

    template <QueueCheck::Queue queue>
    Check::Rule readQueue(Words words, std::string_view example) const
    {
        expectExactly(3, words, "a socket, a comparison and a number", example);
        return QueueCheck{queue, socket(words[0]), comparison(words[1]), number(words[2])};
    }

    template <StreamCheck::Side side>
    Check::Rule readStream(Words words, std::string_view example) const
    {
        if (words.size() < 3)
            lacks("a socket, = and data", example);
        const auto name = socket(words[0]);
        if (comparison(words[1]) != Comparison::Equal)
            fail(words[1], fmt::format("{} compares with =, not with {}", m_words[0].text, words[1].text));
        auto written = words[2].text;
        for (const auto& word : words.subspan(3))
            written += ' ' + word.text;
        auto data = parseData(written);
        if (!data)
            fail(words[2], data.error());
        return StreamCheck{side, name, *std::move(data)};
    }

    // A time holds no names.
    class NoNames : public Names
    {
    public:
        std::optional<SocketId> findSocket(std::string_view) const override { return {}; }
        std::optional<ActorId> findActor(std::string_view) const override { return {}; }
        std::vector<std::string> socketNames() const override { return {}; }
        std::vector<std::string> actorNames() const override { return {}; }
        SocketId declareSocket(std::string_view, ActorId) override { return SocketId::None; }
    };

    static constexpr std::array kinds{
        Kind{"saw", "saw bob recv b = 2", &CheckReader::readSaw},
        Kind{"never", "never bob recv b = 0", &CheckReader::readNever},
        Kind{"before", "before alice shutdown a then bob recv b = 0", &CheckReader::readBefore},
        Kind{"count", "count bob recv b = 0 times >= 3", &CheckReader::readCount},
        Kind{"sum", "sum bob recv b >= 1000", &CheckReader::readSum},
        Kind{"blocked", "blocked bob recv b for 300ms", &CheckReader::readBlocked},
        Kind{"took", "took bob recv b < 50ms", &CheckReader::readTook},
        Kind{"state", "state b = CLOSE_WAIT", &CheckReader::readState},
        Kind{"unread", "unread b >= 5", &CheckReader::readQueue<QueueCheck::Queue::Unread>},
        Kind{"queued", "queued a = 0", &CheckReader::readQueue<QueueCheck::Queue::Queued>},
        Kind{"got", "got b = \"hi\"", &CheckReader::readStream<StreamCheck::Side::Got>},
        Kind{"sent", "sent a = \"hi\"", &CheckReader::readStream<StreamCheck::Side::Sent>},
    };

    std::vector<Word> m_words;
    const Names& m_names;
    std::size_t m_end = 0;
};

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

std::expected<Check, StatementError> parseCheck(std::string_view text, Position position, const Names& names)
try {
    return Check{std::string(text), position, CheckReader(text, names).read()};
} catch (const Mistake& mistake) {
    return std::unexpected(mistake.error);
}

} // namespace socketlab::lesson
