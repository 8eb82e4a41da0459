#include "lesson/reader.h"

#include "engine/lab.h"
#include "lesson/stepreader.h"
#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

namespace socketlab::lesson {
namespace {

using Kind = YamlNode::Kind;

constexpr std::size_t mostActors = 64;

constexpr std::array lessonKeys{
    Key{"format", true},  Key{"id", true},        Key{"title", true},         Key{"chapter", true},
    Key{"minutes", true}, Key{"revision", true},  Key{"covers", true},        Key{"after"},
    Key{"needs"},         Key{"objective", true}, Key{"misconception", true}, Key{"actors", true},
    Key{"setup"},         Key{"programs"},        Key{"steps", true},         Key{"sandbox"}};
constexpr std::array sandboxKeys{Key{"start"}, Key{"try"}, Key{"knobs"}};

// C01 to C96, the concepts of the curriculum.
std::vector<std::string> conceptNames()
{
    constexpr int last = 96;
    std::vector<std::string> names;
    for (int number = 1; number <= last; ++number)
        names.push_back(fmt::format("C{:02}", number));
    return names;
}

class LessonReader
{
public:
    LessonReader(const YamlNode& root, std::string_view file, Findings& findings)
        : m_findings(findings)
        , m_fields(root, ownerOf(root), lessonKeys, findings)
        , m_file(file)
    {
    }

    Lesson read()
    {
        readHead();
        KnownNames names(namesOf(readActors()));
        if (m_lesson.actors.empty())
            names.acceptAnyActor(); // one mistake, one message
        m_lesson.setup = readScript(m_fields.list("setup"), names, m_findings);
        readSteps(names);
        readSandbox();
        return std::move(m_lesson);
    }

private:
    static std::vector<std::string> namesOf(const std::vector<LessonActor>& actors)
    {
        std::vector<std::string> names;
        for (const auto& actor : actors)
            names.push_back(actor.name);
        return names;
    }

    static std::string ownerOf(const YamlNode& root)
    {
        const auto id = std::ranges::find(root.entries, "id", [](const YamlEntry& entry) { return entry.key.text; });
        return id == root.entries.end() ? "the lesson" : fmt::format("lesson \"{}\"", id->value.text);
    }

    void readHead()
    {
        if (const auto* format = m_fields.find("format"); format && format->text != "1")
            m_findings.add(*format, fmt::format("this version reads format 1, not \"{}\"", format->text));
        m_lesson.id = readId(m_fields, "id", m_findings);
        checkFileName();
        m_lesson.title = m_fields.text("title", mostTitleCharacters);
        m_lesson.chapter = m_fields.number("chapter", 1, 99);
        m_lesson.minutes = m_fields.number("minutes", 5, 10);
        m_lesson.revision = m_fields.number("revision", 1, 9999);
        m_lesson.covers = m_fields.choices("covers", "concept", conceptNames());
        m_lesson.after = readId(m_fields, "after", m_findings);
        m_lesson.needs = m_fields.choices("needs", "capability", capabilityNames());
        m_lesson.objective = m_fields.text("objective");
        m_lesson.misconception = m_fields.text("misconception");
        if (m_fields.has("programs"))
            m_findings.add(m_fields.offsetOf("programs"), "this version cannot show programs yet");
    }

    void checkFileName()
    {
        const auto name = m_file.substr(m_file.find_last_of('/') + 1);
        if (isId(m_lesson.id) && name != m_lesson.id + ".yaml")
            m_findings.add(*m_fields.find("id"),
                           fmt::format("the file of lesson \"{}\" is named {}.yaml, not {}", m_lesson.id, m_lesson.id,
                                       name));
    }

    std::vector<LessonActor> readActors()
    {
        const auto* actors = m_fields.find("actors");
        if (!actors)
            return {};
        if (actors->kind != Kind::Map)
            m_findings.add(*actors, "\"actors\" is a map of names to kinds, as in: {alice: thread, bob: thread}");
        if (actors->entries.size() > mostActors)
            m_findings.add(*actors,
                           fmt::format("{} actors; at most {} fit into a lab", actors->entries.size(), mostActors));
        for (const auto& [name, kind] : actors->entries | std::views::take(mostActors))
            readActor(name, kind);
        return m_lesson.actors;
    }

    void readActor(const YamlNode& name, const YamlNode& kind)
    {
        const auto* spec = findCallSpec(name.text);
        if (!isName(name.text))
            m_findings.add(name,
                           fmt::format("\"{}\" cannot be a name: it takes a letter, then letters, digits, _ or -",
                                       name.text));
        else if (name.text == engine::Lab::worldName || (spec && mayMake(spec->performer, true)))
            m_findings.add(name,
                           fmt::format("an actor may not be named \"{}\": the world goes by that word", name.text));
        else if (std::ranges::find(m_lesson.actors, name.text, &LessonActor::name) != m_lesson.actors.end())
            m_findings.add(name, fmt::format("actor \"{}\" stands twice", name.text));
        m_lesson.actors.push_back({name.text, kind.text == "process" ? ActorKind::Process : ActorKind::Thread});
        const std::vector<std::string> kinds{"thread", "process"};
        if (std::ranges::find(kinds, kind.text) == kinds.end())
            m_findings.add(kind,
                           fmt::format("an actor is a thread or a process, not \"{}\"{}", kind.text,
                                       didYouMean(kind.text, kinds)));
    }

    void readSteps(KnownNames& names)
    {
        for (const auto& node : m_fields.list("steps")) {
            auto step = readStep(node, m_lesson.steps.size() + 1, names, m_findings);
            if (std::ranges::find(m_lesson.steps, step.id, &Step::id) != m_lesson.steps.end() && !step.id.empty())
                m_findings.add(node, fmt::format("two steps have the id \"{}\"", step.id));
            m_lesson.steps.push_back(std::move(step));
        }
    }

    void readSandbox()
    {
        const auto* node = m_fields.find("sandbox");
        if (!node)
            return;
        const Fields sandbox(*node, "sandbox", sandboxKeys, m_findings);
        m_lesson.sandboxStart = sandbox.text("start");
        for (const auto& each : sandbox.list("try"))
            m_lesson.sandboxTry.push_back(textOf(each, "a suggestion", m_findings));
        for (const auto& each : sandbox.list("knobs"))
            m_lesson.sandboxKnobs.push_back(textOf(each, "a knob", m_findings));
    }

    Findings& m_findings;
    Fields m_fields;
    std::string_view m_file;
    Lesson m_lesson;
};

} // namespace

std::expected<Lesson, std::vector<Problem>> readLesson(std::string text, std::string_view file)
{
    const SourceText source(std::move(text));
    if (auto faults = source.faults(); !faults.empty())
        return std::unexpected(std::move(faults));
    const auto tabs = source.tabs();
    Findings findings(source);
    findings.add(tabs);
    const auto root = parseYaml(source);
    if (!root) {
        // A tab where blanks are wanted is what yaml-cpp stumbles over; to hear of it once is enough.
        if (std::ranges::find(tabs, root.error().position.line, [](const Problem& tab) { return tab.position.line; })
            == tabs.end())
            findings.add({root.error()});
        return std::unexpected(findings.take());
    }
    auto lesson = LessonReader(*root, file, findings).read();
    if (auto problems = findings.take(); !problems.empty())
        return std::unexpected(std::move(problems));
    return lesson;
}

} // namespace socketlab::lesson
