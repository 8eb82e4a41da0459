#include "engine/serverscript.h"

#include "framing/encoder.h"
#include "framing/words.h"
#include "values/calltext.h"
#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace socketlab::engine {
namespace {

using Problem = std::optional<std::string>;

std::expected<Bytes, std::string> takeAll(std::string_view words)
{
    auto data = parseData(framing::takeData(words));
    if (const auto surplus = framing::trimmed(words); data && !surplus.empty())
        return std::unexpected(fmt::format("behind the data nothing comes, not \"{}\"", surplus));
    return data;
}

Problem readGreet(ServerScript& script, std::string_view words)
{
    auto data = takeAll(words);
    if (!data)
        return fmt::format("the greeting cannot be read: {}", data.error());
    script.greeting = *std::move(data);
    return {};
}

Problem readRule(std::optional<framing::Rule>& into, std::string_view words)
{
    auto rule = framing::parseRule(words);
    if (!rule)
        return rule.error();
    into = *std::move(rule);
    return {};
}

Problem readFrames(ServerScript& script, std::string_view words)
{
    return readRule(script.frames, words);
}

Problem readEncode(ServerScript& script, std::string_view words)
{
    return readRule(script.encoding, words);
}

Problem readEcho(ServerScript& script, std::string_view words)
{
    script.echoes = true;
    return words.empty() ? Problem() : Problem("echo stands alone on its line");
}

Problem readEvery(ServerScript& script, std::string_view words)
{
    const auto pause = parseMilliseconds(framing::takeWord(words));
    if (!pause || pause->count() < 1)
        return R"(every takes a time from 1 millisecond on, as in every 500ms "tick\n")";
    auto data = takeAll(words);
    if (!data)
        return fmt::format("what is said again and again cannot be read: {}", data.error());
    if (script.periodic.size() == mostPeriodic)
        return fmt::format("there are at most {} lines with every", mostPeriodic);
    script.periodic.push_back({*pause, *std::move(data)});
    return {};
}

Problem readClose(ServerScript& script, std::string_view words)
{
    constexpr std::uint64_t most = 1'000'000'000;
    const bool saysAfter = framing::takeWord(words) == "after";
    const auto count = framing::parseCount(framing::trimmed(words), most);
    if (!saysAfter || !count || *count == 0)
        return "close takes a number of answers, as in close after 1";
    script.closeAfter = *count;
    return {};
}

struct Directive
{
    std::string_view name;
    Problem (*read)(ServerScript&, std::string_view);
    bool isOnce = true;
};
constexpr std::array directives{Directive{"greet", readGreet},        Directive{"frames", readFrames},
                                Directive{"encode", readEncode},      Directive{"echo", readEcho},
                                Directive{"every", readEvery, false}, Directive{"close", readClose}};
constexpr std::array<std::string_view, 3> ruleWords{"contains", "starts", "regex"};

Problem unknownLine(std::string_view word)
{
    std::vector<std::string> names(ruleWords.begin(), ruleWords.end());
    for (const auto& directive : directives)
        names.emplace_back(directive.name);
    return fmt::format(
        "a line begins with contains, starts, regex, greet, frames, encode, echo, every or close, not \"{}\"{}", word,
        didYouMean(word, names));
}

// Reads line by line. What reply rules are is left in `replies`, where each line keeps its place.
class Reader
{
public:
    Problem read(std::string_view text)
    {
        for (std::size_t number = 1; !text.empty(); ++number) {
            const auto end = std::min(text.find('\n'), text.size());
            if (auto problem = readLine(text.substr(0, end)))
                return fmt::format("line {}: {}", number, *problem);
            replies += '\n';
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return {};
    }

    ServerScript script;
    std::string replies;

private:
    Problem readLine(std::string_view line)
    {
        const auto whole = line;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        line = framing::trimmed(line);
        if (line.size() > framing::longestReplyLine)
            return fmt::format("a line has at most {} bytes", framing::longestReplyLine);
        if (line.empty() || line.starts_with('#'))
            return {};
        const auto word = framing::takeWord(line);
        if (std::ranges::find(ruleWords, word) != ruleWords.end()) {
            replies += whole;
            return {};
        }
        const auto* const directive = std::ranges::find(directives, word, &Directive::name);
        if (directive == directives.end())
            return unknownLine(word);
        const auto index = static_cast<std::size_t>(directive - directives.begin());
        if (std::exchange(m_seen.at(index), true) && directive->isOnce)
            return fmt::format("{} stands there twice", word);
        return directive->read(script, framing::trimmed(line));
    }

    std::array<bool, directives.size()> m_seen{};
};

Problem encodeIn(ServerScript& script)
{
    if (!script.encoding)
        return {};
    const auto encode = [&](Bytes& data) -> Problem {
        if (data.empty())
            return {};
        auto bytes = framing::encode(*script.encoding, data);
        if (!bytes)
            return fmt::format("{} is no message by {}: {}", quotedData(data, 40), framing::toText(*script.encoding),
                               bytes.error().reason);
        data = *std::move(bytes);
        return {};
    };
    if (auto problem = encode(script.greeting))
        return problem;
    for (auto& periodic : script.periodic)
        if (auto problem = encode(periodic.data))
            return problem;
    return {};
}

} // namespace

std::expected<ServerScript, std::string> parseServerScript(std::string_view text)
{
    Reader reader;
    if (auto problem = reader.read(text))
        return std::unexpected(*std::move(problem));
    auto replies = framing::parseReplyRules(reader.replies);
    if (!replies)
        return std::unexpected(std::move(replies.error()));
    reader.script.replies = *std::move(replies);
    if (auto problem = encodeIn(reader.script))
        return std::unexpected(*std::move(problem));
    return std::move(reader.script);
}

} // namespace socketlab::engine
