#include "lesson/check.h"

#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace socketlab::lesson {
namespace {

using Words = std::span<const Word>;

// Thrown while a check is read and caught by parseCheck(), so that each rule below reads like the grammar.
struct Mistake
{
    StatementError error;
};

bool isComparison(const Word& word)
{
    return comparisonFromText(word.text).has_value();
}

// Reads one check; each kind of check has a row in `kinds` and a function that reads like its rule.
class CheckReader
{
public:
    CheckReader(std::string_view text, const Names& names) : m_words(splitWords(text)), m_names(names)
    {
        if (!m_words.empty())
            m_end = m_words.back().column + m_words.back().text.size();
    }

    Check::Rule read()
    {
        if (m_words.empty())
            throw Mistake{{0, "a check is missing, as in: saw bob recv b = 0"}};
        const auto kind = std::ranges::find(kinds, m_words[0].text, &Kind::name);
        if (kind == kinds.end()) {
            std::vector<std::string> known;
            known.reserve(kinds.size());
            for (const auto& each : kinds)
                known.emplace_back(each.name);
            fail(m_words[0],
                 fmt::format("unknown check \"{}\"{}", m_words[0].text, didYouMean(m_words[0].text, known)));
        }
        m_kind = &*kind;
        return (this->*kind->read)(Words(m_words).subspan(1));
    }

private:
    struct Kind
    {
        std::string_view name;
        std::string_view example;
        Check::Rule (CheckReader::*read)(Words words) const;
    };

    [[noreturn]] static void fail(const Word& word, std::string message)
    {
        throw Mistake{{word.column, std::move(message)}};
    }
    [[noreturn]] void lacks(std::string_view what) const
    {
        throw Mistake{{m_end, fmt::format("{} lacks {}, as in: {}", m_kind->name, what, m_kind->example)}};
    }

    std::size_t endOf(Words words) const
    {
        return words.empty() ? m_end : words.back().column + words.back().text.size();
    }

    static Comparison comparison(const Word& word)
    {
        const auto found = comparisonFromText(word.text);
        if (!found)
            fail(word, fmt::format("\"{}\" compares nothing: it takes =, !=, <, <=, > or >=", word.text));
        return *found;
    }

    static Comparison equality(const Word& word)
    {
        const auto found = comparison(word);
        if (found != Comparison::Equal && found != Comparison::NotEqual)
            fail(word, fmt::format("names are compared with = or !=, not with {}", word.text));
        return found;
    }

    static std::int64_t number(const Word& word)
    {
        const auto found = parseWholeNumber(word.text);
        if (!found || *found < 0)
            fail(word, fmt::format("a whole number is wanted, not \"{}\"", word.text));
        return *found;
    }

    static std::chrono::milliseconds time(const Word& word)
    {
        const auto found = parseMilliseconds(word.text);
        if (!found || found->count() < 0)
            fail(word, fmt::format("a time is written 200ms or 2s, not \"{}\"", word.text));
        return *found;
    }

    std::string socket(const Word& word) const
    {
        if (!m_names.findSocket(word.text))
            fail(word,
                 fmt::format("no socket named \"{}\"{}", word.text, didYouMean(word.text, m_names.socketNames())));
        return word.text;
    }

    EventPattern event(Words words) const
    {
        if (words.empty())
            lacks("an event");
        auto pattern = parseEventPattern(words, endOf(words), m_names);
        if (!pattern)
            throw Mistake{pattern.error()};
        return *std::move(pattern);
    }

    // The place of a word such as `then` or `for` that parts the check in two.
    std::size_t placeOf(std::string_view parting, Words words) const
    {
        const auto found = std::ranges::find(words, parting, &Word::text);
        if (found == words.end())
            lacks(fmt::format("\"{}\"", parting));
        return static_cast<std::size_t>(found - words.begin());
    }

    // What stands after an event's end: exactly `count` words.
    void expectExactly(std::size_t count, Words words, std::string_view what) const
    {
        if (words.size() < count)
            lacks(what);
        if (words.size() > count)
            fail(words[count], fmt::format("nothing more is expected here, but \"{}\" stands here", words[count].text));
    }

    // Splits `E OP N`: the event may hold a comparison of its own, so the last one counts.
    std::pair<Words, Words> splitBeforeLastComparison(Words words, std::string_view what) const
    {
        for (auto at = words.size(); at-- > 0;)
            if (isComparison(words[at]))
                return {words.first(at), words.subspan(at)};
        lacks(what);
    }

    Check::Rule readSaw(Words words) const { return SawCheck{event(words)}; }
    Check::Rule readNever(Words words) const { return NeverCheck{event(words)}; }

    Check::Rule readBefore(Words words) const
    {
        const auto then = placeOf("then", words);
        return BeforeCheck{event(words.first(then)), event(words.subspan(then + 1))};
    }

    Check::Rule readCount(Words words) const
    {
        const auto times = placeOf("times", words);
        const auto amount = words.subspan(times + 1);
        expectExactly(2, amount, "a number of times");
        return CountCheck{event(words.first(times)), comparison(amount[0]), number(amount[1])};
    }

    Check::Rule readSum(Words words) const
    {
        const auto [what, amount] = splitBeforeLastComparison(words, "a sum");
        expectExactly(2, amount, "a sum");
        return SumCheck{event(what), comparison(amount[0]), number(amount[1])};
    }

    Check::Rule readBlocked(Words words) const
    {
        const auto parting = placeOf("for", words);
        const auto amount = words.subspan(parting + 1);
        expectExactly(1, amount, "a time");
        return BlockedCheck{event(words.first(parting)), time(amount[0])};
    }

    Check::Rule readTook(Words words) const
    {
        const auto [what, amount] = splitBeforeLastComparison(words, "a time");
        expectExactly(2, amount, "a time");
        return TookCheck{event(what), comparison(amount[0]), time(amount[1])};
    }

    Check::Rule readState(Words words) const
    {
        expectExactly(3, words, "a socket, = and a state");
        const auto name = socket(words[0]);
        const auto how = equality(words[1]);
        const auto state = tcpStateFromText(words[2].text);
        if (!state)
            fail(words[2],
                 fmt::format("unknown state \"{}\"{}", words[2].text, didYouMean(words[2].text, stateNames())));
        return StateCheck{name, how, *state};
    }

    static std::vector<std::string> stateNames()
    {
        std::vector<std::string> names;
        for (auto state = TcpState::Established; state <= TcpState::Closing;
             state = static_cast<TcpState>(std::to_underlying(state) + 1))
            names.emplace_back(toText(state));
        return names;
    }

    template <QueueCheck::Queue queue>
    Check::Rule readQueue(Words words) const
    {
        expectExactly(3, words, "a socket, a comparison and a number");
        return QueueCheck{queue, socket(words[0]), comparison(words[1]), number(words[2])};
    }

    template <StreamCheck::Side side>
    Check::Rule readStream(Words words) const
    {
        if (words.size() < 3)
            lacks("a socket, = and data");
        const auto name = socket(words[0]);
        if (comparison(words[1]) != Comparison::Equal)
            fail(words[1], fmt::format("{} compares with =, not with {}", m_kind->name, words[1].text));
        auto written = words[2].text;
        for (const auto& word : words.subspan(3))
            written += ' ' + word.text;
        auto data = parseData(written);
        if (!data)
            fail(words[2], data.error());
        return StreamCheck{side, name, *std::move(data)};
    }

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
    const Kind* m_kind = nullptr;
    std::size_t m_end = 0;
};

} // namespace

std::expected<Check, StatementError> parseCheck(std::string_view text, Position position, const Names& names)
try {
    return Check{std::string(text), position, CheckReader(text, names).read()};
} catch (const Mistake& mistake) {
    return std::unexpected(mistake.error);
}

} // namespace socketlab::lesson
