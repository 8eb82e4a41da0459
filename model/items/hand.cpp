#include "items/hand.h"

#include "items/draftnames.h"
#include "lesson/fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace socketlab::items {
namespace {

constexpr std::string_view indent = "  - ";
constexpr std::string_view furtherIndent = "      ";
constexpr std::size_t pairsInLine = 32;
constexpr std::size_t longestLine = 1000; ///< what is longer than this nobody reads in one line

std::string withoutEnd(std::string sentence)
{
    if (sentence.ends_with('.'))
        sentence.pop_back();
    return sentence;
}

bool isWorld(const Deed& deed)
{
    return deed.actor == engine::Lab::worldName;
}

std::string kindText(const journal::LabState& state, const std::string& actor)
{
    const auto* known = state.actorNamed(actor);
    return known != nullptr && known->kind == ActorKind::Process ? "process" : "thread";
}

std::string foldedHex(std::string_view before, ByteView data)
{
    std::string out(before);
    const auto digits = toHex(data);
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        if (at % (2 * pairsInLine) == 0)
            out += fmt::format("\n{}", furtherIndent);
        else
            out += ' ';
        out += digits.substr(at, 2);
    }
    return out;
}

// Where the data of a long statement begins: its last word in quotes, or the first of its last hex pairs.
std::size_t dataColumn(std::span<const Word> words)
{
    if (words.back().text.starts_with('"'))
        return words.back().column;
    auto column = words.back().column;
    for (auto i = words.size(); i-- > 0 && words[i].text.size() == 2 && parseData(words[i].text);)
        column = words[i].column;
    return column;
}

} // namespace

Hand::Hand(engine::Lab& lab, const Pump& pump, QObject* parent) : QObject(parent), m_lab(lab), m_pump(pump)
{
    connect(&pump, &Pump::advanced, this, &Hand::followReturns);
}

std::expected<CallId, std::string> Hand::submit(ActorId actor, const std::string& statement)
{
    const auto asked = Clock::now();
    const auto submitted = m_lab.submit(actor, statement);
    if (!submitted)
        return std::unexpected(withoutEnd(submitted.error().message));
    note({nameOf(actor), statement, asked, *submitted});
    return *submitted;
}

std::expected<CallId, std::string> Hand::submit(ActorId actor, const Call& call)
{
    const auto asked = Clock::now();
    auto submitted = m_lab.submit(actor, call);
    if (!submitted)
        return std::unexpected(withoutEnd(submitted.error()));
    const auto texts = argumentTexts(beganFrom(call), payloadOf(call), m_pump.latest().names(), maxDataSize);
    note({nameOf(actor), fmt::format("{} {}", specOf(call.op).name, fmt::join(texts, " ")), asked, *submitted});
    return *submitted;
}

void Hand::release(ActorId actor)
{
    const auto asked = Clock::now();
    m_lab.release(actor);
    note({std::string(engine::Lab::worldName), fmt::format("release {}", nameOf(actor)), asked, std::nullopt});
}

ActorId Hand::startActor(const std::string& name, ActorKind kind)
{
    const auto actor = m_lab.actor(name, kind);
    if (m_isRecording) {
        m_started.push_back(name);
        emit changed();
    }
    return actor;
}

void Hand::record()
{
    m_deeds.clear();
    m_started.clear();
    m_waiting = 0;
    m_isRecording = true;
    emit changed();
}

void Hand::stopRecording()
{
    m_isRecording = false;
    emit changed();
}

void Hand::note(Deed deed)
{
    if (!m_isRecording)
        return;
    m_deeds.push_back(std::move(deed));
    ++m_waiting;
    emit changed();
}

// The last deed gets its & as long as it has not returned.
void Hand::followReturns()
{
    if (m_waiting == 0)
        return;
    std::size_t waiting = 0;
    for (const auto& deed : m_deeds) {
        const auto index = deed.id ? m_pump.calls().find(*deed.id) : std::nullopt;
        if (deed.id && (!index || m_pump.calls()[*index].isWaiting()))
            ++waiting;
    }
    if (waiting == std::exchange(m_waiting, waiting))
        return;
    emit changed();
}

std::string Hand::nameOf(ActorId actor) const
{
    if (actor == m_lab.world())
        return std::string(engine::Lab::worldName);
    auto& names = m_lab.names();
    for (const auto& name : names.actorNames())
        if (names.findActor(name) == actor)
            return name;
    return m_pump.latest().actorName(actor);
}

bool Hand::isExpectedToWait(std::size_t deed) const
{
    const auto& id = m_deeds[deed].id;
    if (!id)
        return false;
    const auto index = m_pump.calls().find(*id);
    if (!index || m_pump.calls()[*index].isWaiting())
        return true;
    const auto call = journal::viewCall(m_pump.journal(), m_pump.calls()[*index]);
    return deed + 1 < m_deeds.size() && call.returnedRecord->time > m_deeds[deed + 1].asked;
}

std::string Hand::lineOf(std::size_t deed) const
{
    const auto& done = m_deeds[deed];
    auto statement = isWorld(done) ? done.call : fmt::format("{} {}", done.actor, done.call);
    if (isExpectedToWait(deed))
        statement += " &";
    return yamlEntry(statement);
}

// Those that another one has spawned or forked are not the lesson's to start.
std::string Hand::actorsLine() const
{
    DraftNames names;
    std::vector<std::string> actors = m_started;
    const auto take = [&](const std::string& name) {
        const auto& made = names.declaredActors();
        if (std::ranges::find(actors, name) == actors.end() && std::ranges::find(made, name) == made.end())
            actors.push_back(name);
    };
    for (const auto& deed : m_deeds) {
        if (!isWorld(deed))
            take(deed.actor);
        else if (deed.call.starts_with("pair "))
            for (const auto& word : splitWords(deed.call))
                if (const auto dot = word.text.find('.'); dot != std::string::npos)
                    take(word.text.substr(0, dot));
        (void)readDraft(deed.actor, deed.call, names);
    }
    if (actors.empty())
        return {};
    for (auto& actor : actors)
        actor += ": " + kindText(m_pump.latest(), actor);
    auto line = fmt::format("# actors: {{{}}}\n", fmt::join(actors, ", "));
    if (!names.assumedSockets().empty())
        line += fmt::format("# The script goes on with what was there before: {}\n",
                            fmt::join(names.assumedSockets(), ", "));
    return line;
}

QString Hand::solution() const
{
    auto text = actorsLine();
    if (m_deeds.empty())
        return QString::fromStdString(text + "solution: []\n");
    text += "solution:\n";
    for (std::size_t deed = 0; deed < m_deeds.size(); ++deed)
        text += lineOf(deed);
    return QString::fromStdString(text);
}

QString Hand::solutionProblem() const
{
    if (m_deeds.size() > lesson::Fields::longestList)
        return tr("A lesson's list holds at most %1 actions; these are %2.")
            .arg(lesson::Fields::longestList)
            .arg(m_deeds.size());
    DraftNames names;
    for (const auto& deed : m_deeds)
        (void)readDraft(deed.actor, deed.call, names);
    if (names.assumedSockets().empty())
        return {};
    QStringList list;
    for (const auto& name : names.assumedSockets())
        list += QString::fromStdString(name);
    return tr("What was there before the recording has to be made by the lesson's setup: %1.")
        .arg(list.join(QStringLiteral(", ")));
}

std::string yamlEntry(std::string_view statement)
{
    if (statement.size() > longestLine) {
        const bool waits = statement.ends_with(" &");
        const auto call = waits ? statement.substr(0, statement.size() - 2) : statement;
        const auto words = splitWords(call);
        const auto column = dataColumn(words);
        if (const auto data = parseData(call.substr(column)))
            return fmt::format("{}{}{}\n", indent, foldedHex(call.substr(0, column > 0 ? column - 1 : 0), *data),
                               waits ? " &" : "");
    }
    const bool isPlain = statement.find(": ") == std::string_view::npos
        && statement.find(" #") == std::string_view::npos && !statement.ends_with(':');
    if (isPlain)
        return fmt::format("{}{}\n", indent, statement);
    std::string quoted;
    for (const char c : statement)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return fmt::format("{}'{}'\n", indent, quoted);
}

QString problemOfSocketName(const std::string& name)
{
    return isName(name) ? QString() : Hand::tr("A name is a letter, then letters, digits, _ or -; at most 32 of them.");
}

QString problemOfActorName(engine::Lab& lab, const std::string& name)
{
    if (const auto problem = problemOfSocketName(name); !problem.isEmpty())
        return problem;
    if (const auto* spec = findCallSpec(name); spec && spec->performer != Performer::Actor)
        return Hand::tr("An actor cannot be called like something that the world does.");
    return lab.names().findActor(name) ? Hand::tr("There is an actor of that name already.") : QString();
}

} // namespace socketlab::items
