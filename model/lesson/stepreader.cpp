#include "lesson/stepreader.h"

#include "engine/lab.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace socketlab::lesson {
namespace {

using Kind = YamlNode::Kind;

constexpr std::ptrdiff_t mostSayWords = 80;
constexpr std::size_t mostHintCharacters = 240;
constexpr std::size_t fewestOptions = 2;
constexpr std::size_t mostOptions = 5;

constexpr std::array stepKeys{Key{"id", true}, Key{"title", true}, Key{"say", true}, Key{"predict"}, Key{"do"},
                              Key{"allow"},    Key{"show"},        Key{"needs"},     Key{"start"},   Key{"solution"},
                              Key{"counters"}, Key{"check"},       Key{"hints"},     Key{"notices"}};
constexpr std::array predictKeys{Key{"ask", true}, Key{"options", true}, Key{"because", true}, Key{"proof", true}};
constexpr std::array optionKeys{Key{"right"}};
constexpr std::array remarkKeys{Key{"when"}, Key{"text", true}};

const std::vector<std::string> panels{"sockets", "bytes", "frames", "ready", "timeline",
                                      "journal", "code",  "out",    "meters"};

std::ptrdiff_t wordCount(std::string_view text)
{
    std::ptrdiff_t count = 0;
    bool isInWord = false;
    for (const char c : text) {
        const bool isBlank = c == ' ' || c == '\n';
        count += !isBlank && !isInWord;
        isInWord = !isBlank;
    }
    return count;
}

// Whether a statement that could not be read may have been meant to make a socket.
bool mayDeclareSocket(std::string_view statement)
{
    for (const auto& word : splitWords(statement))
        if (const auto* spec = findCallSpec(word.text))
            return std::ranges::any_of(spec->parameters, [](const Parameter& parameter) {
                return parameter.kind == ParameterKind::NewSocket || parameter.kind == ParameterKind::OwnedSocket;
            });
    return true;
}

// Reads the one-line language of a node: an action, a check, a call.
template <class Read>
auto readLine(const YamlNode& node, std::string_view what, Findings& findings, const Read& read)
    -> std::optional<typename std::invoke_result_t<Read, Position>::value_type>
{
    if (node.kind != Kind::Text) {
        findings.add(node,
                     node.kind == Kind::Map ? fmt::format("{} that holds \": \" is put in single quotes", what)
                                            : fmt::format("{} is one line of text", what));
        return std::nullopt;
    }
    auto result = read(findings.source().positionAt(offsetOf(node, 0, findings.source())));
    if (result)
        return *std::move(result);
    const auto& [column, message] = result.error();
    const auto hint = isCutByComment(node, findings.source())
        ? fmt::format("; {} that holds \" #\" is put in single quotes", what)
        : std::string();
    findings.add(offsetOf(node, column, findings.source()), message + hint);
    return std::nullopt;
}

std::optional<Check> readCheck(const YamlNode& node, const KnownNames& names, Findings& findings)
{
    return readLine(node, "a check", findings,
                    [&](Position position) { return parseCheck(node.text, position, names); });
}

std::vector<Check> readChecks(std::span<const YamlNode> nodes, const KnownNames& names, Findings& findings)
{
    std::vector<Check> checks;
    for (const auto& node : nodes)
        if (auto check = readCheck(node, names, findings))
            checks.push_back(*std::move(check));
    return checks;
}

std::vector<AllowedCall> readAllowed(std::span<const YamlNode> nodes, const KnownNames& names, Findings& findings)
{
    std::vector<AllowedCall> allowed;
    for (const auto& node : nodes) {
        const auto words = splitWords(node.text);
        auto call = readLine(node, "a call", findings,
                             [&](Position) { return parseCallPattern(words, node.text.size(), names); });
        if (call)
            allowed.push_back(*std::move(call));
    }
    return allowed;
}

std::optional<Option> readOption(const YamlNode& node, Findings& findings)
{
    if (node.kind != Kind::Map)
        return Option{textOf(node, "an option", findings), false};
    // `{right: …}` is the one map that is meant; any other is a text with a colon in it.
    const bool isRight = node.entries.size() == 1 && node.entries[0].key.text == "right";
    if (!isRight && node.entries.size() == 1 && node.entries[0].key.text.find(' ') != std::string::npos) {
        textOf(node, "an option", findings);
        return std::nullopt;
    }
    if (node.entries.empty())
        findings.add(node, "an option is empty");
    return Option{Fields(node, "an option", optionKeys, findings).text("right"), isRight};
}

Prediction readPrediction(const YamlNode& node, std::size_t keyOffset, const KnownNames& names, Findings& findings)
{
    const Fields fields(node, "predict", predictKeys, findings);
    Prediction prediction{.ask = fields.text("ask"),
                          .options = {},
                          .because = fields.text("because"),
                          .proof = readChecks(fields.list("proof"), names, findings)};
    const auto options = fields.list("options");
    for (const auto& option : options)
        if (auto read = readOption(option, findings))
            prediction.options.push_back(*std::move(read));
    if (!options.empty() && (options.size() < fewestOptions || options.size() > mostOptions))
        findings.add(keyOffset,
                     fmt::format("predict takes {} to {} options, not {}", fewestOptions, mostOptions, options.size()));
    const auto right = std::ranges::count_if(prediction.options, &Option::isRight);
    if (!options.empty() && right != 1)
        findings.add(keyOffset, fmt::format("predict needs exactly one right option, found {}", right));
    return prediction;
}

Remark readRemark(const YamlNode& node, std::string_view what, const KnownNames& names, Findings& findings)
{
    Remark remark;
    if (node.kind != Kind::Map) {
        remark.text = textOf(node, what, findings);
        limitCharacters(node, remark.text, what, mostHintCharacters, findings);
        return remark;
    }
    if (node.entries.size() == 1 && node.entries[0].key.text.find(' ') != std::string::npos) {
        textOf(node, what, findings);
        return remark;
    }
    const Fields fields(node, std::string(what), remarkKeys, findings);
    if (const auto* when = fields.find("when"))
        remark.when = readCheck(*when, names, findings);
    remark.text = fields.text("text", mostHintCharacters);
    return remark;
}

std::vector<Remark> readRemarks(const Fields& fields, std::string_view key, std::string_view what,
                                const KnownNames& names, Findings& findings)
{
    std::vector<Remark> remarks;
    for (const auto& node : fields.list(key))
        remarks.push_back(readRemark(node, what, names, findings));
    return remarks;
}

std::vector<std::vector<Statement>> readCounters(const Fields& fields, const KnownNames& atStart, Findings& findings)
{
    std::vector<std::vector<Statement>> counters;
    for (const auto& node : fields.list("counters")) {
        if (node.kind != Kind::List) {
            findings.add(node, "a counter-example is a list of actions, as in: [wait 200ms]");
            continue;
        }
        auto names = atStart; // what a counter-example makes is not there for anybody else
        counters.push_back(readScript(node.items, names, findings));
    }
    return counters;
}

// A step with something to do can be passed, and a learner who is stuck gets help; a card has nothing of the kind.
void checkCompleteness(const Fields& fields, const YamlNode& node, Findings& findings)
{
    const bool hasTask = fields.has("do");
    for (const auto* key : {"check", "solution"})
        if (hasTask && !fields.has(key))
            findings.add(node, fmt::format(R"({} has "do" but no "{}")", fields.owner(), key));
    if (fields.has("check") && !fields.has("hints"))
        findings.add(node, fmt::format("{} has checks but no hint", fields.owner()));
    for (const auto* key : {"allow", "solution", "counters", "check", "hints"})
        if (!hasTask && fields.has(key))
            findings.add(fields.offsetOf(key), fmt::format(R"({} has "{}" but no "do")", fields.owner(), key));
}

// A learner can do only what the step allows, so its solution must be among that.
void checkSolutionIsAllowed(const Fields& fields, const Step& step, const KnownNames& names, Findings& findings)
{
    for (const auto& node : fields.list("solution")) {
        auto known = names;
        const auto statement = parseStatement(node.text, {}, known);
        if (step.allow.empty() || !statement || statement->actor == engine::Lab::worldName)
            continue;
        const auto written = statement->actor + ' ' + statement->call;
        const auto words = splitWords(written);
        const auto call = parseCallPattern(words, written.size(), known);
        if (call
            && std::ranges::none_of(step.allow, [&](const AllowedCall& allowed) { return includes(allowed, *call); }))
            findings.add(node,
                         fmt::format("\"allow\" does not offer this call of the solution: {} {}", statement->actor,
                                     callText(*call)));
    }
}

std::string ownerOf(const YamlNode& node, std::size_t number)
{
    const auto id = std::ranges::find(node.entries, "id", [](const YamlEntry& entry) { return entry.key.text; });
    return id == node.entries.end() ? fmt::format("step {}", number) : fmt::format("step \"{}\"", id->value.text);
}

void limitWords(const Fields& fields, std::string_view text, Findings& findings)
{
    if (const auto count = wordCount(text); count > mostSayWords)
        findings.add(*fields.find("say"), fmt::format("\"say\" has {} words; at most {} fit", count, mostSayWords));
}

} // namespace

std::vector<Statement> readScript(std::span<const YamlNode> nodes, KnownNames& names, Findings& findings)
{
    std::vector<Statement> script;
    for (const auto& node : nodes) {
        auto statement = readLine(node, "an action", findings,
                                  [&](Position position) { return parseStatement(node.text, position, names); });
        if (statement)
            script.push_back(*std::move(statement));
        else if (mayDeclareSocket(node.text))
            names.acceptAnySocket();
    }
    return script;
}

Step readStep(const YamlNode& node, std::size_t number, KnownNames& names, Findings& findings)
{
    const Fields fields(node, ownerOf(node, number), stepKeys, findings);
    Step step;
    step.id = readId(fields, "id", findings);
    step.title = fields.text("title", mostTitleCharacters);
    step.say = fields.text("say");
    limitWords(fields, step.say, findings);
    step.task = fields.text("do");
    step.show = fields.choices("show", "panel", panels);
    step.needs = fields.choices("needs", "capability", capabilityNames());
    step.start = readScript(fields.list("start"), names, findings);
    const auto atStart = names;
    step.solution = readScript(fields.list("solution"), names, findings);
    step.counters = readCounters(fields, atStart, findings);
    step.allow = readAllowed(fields.list("allow"), names, findings);
    step.checks = readChecks(fields.list("check"), names, findings);
    step.hints = readRemarks(fields, "hints", "a hint", names, findings);
    step.notices = readRemarks(fields, "notices", "a notice", names, findings);
    if (const auto* predict = fields.find("predict"))
        step.predict = readPrediction(*predict, fields.offsetOf("predict"), names, findings);
    checkCompleteness(fields, node, findings);
    checkSolutionIsAllowed(fields, step, names, findings);
    return step;
}

std::span<const std::string> capabilityNames()
{
    static const std::vector<std::string> names{"dark-kernel", "process",     "fork",       "oob",
                                                "fifo",        "wildcard-lo", "loopback-2", "lowport-denied"};
    return names;
}

bool isId(std::string_view text)
{
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isInner = [&](char c) { return isLower(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && isLower(text.front()) && std::ranges::all_of(text, isInner);
}

std::string readId(const Fields& fields, std::string_view key, Findings& findings)
{
    auto id = fields.text(key);
    if (!id.empty() && !isId(id))
        findings.add(*fields.find(key),
                     fmt::format(R"("{}" is a small letter, then small letters, digits or -, not "{}")", key, id));
    return id;
}

} // namespace socketlab::lesson
