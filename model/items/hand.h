#pragma once

#include "engine/lab.h"
#include "items/pump.h"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace socketlab::items {

/// Something that a person has asked of the lab.
struct Deed
{
    std::string actor; ///< Lab::worldName for the world
    std::string call;  ///< `recv b 100`
    Timestamp asked{};
    std::optional<CallId> id; ///< none for what returns at once
};

/// The one way by which calls of a person reach the lab, so that all of them can be written down as the script of a
/// lesson. Lab and pump must outlive it. GUI only.
class Hand : public QObject
{
    Q_OBJECT

public:
    Hand(engine::Lab& lab, const Pump& pump, QObject* parent = nullptr);

    /// Has `actor` make the call. The error is a sentence without a full stop.
    std::expected<CallId, std::string> submit(ActorId actor, const std::string& statement);
    /// The same for a call on a socket whose name may meanwhile stand for another one.
    std::expected<CallId, std::string> submit(ActorId actor, const Call& call);
    void release(ActorId actor);
    ActorId startActor(const std::string& name, ActorKind kind);

    bool isRecording() const { return m_isRecording; }
    /// Begins anew, with nothing written down.
    void record();
    void stopRecording();
    const std::vector<Deed>& deeds() const { return m_deeds; }
    /// What was written down, as docs/lesson-format.md has it: `solution:` and its list, with the actors in a comment.
    /// A call that had not returned when the next one was asked for gets its ` &`.
    QString solution() const;
    /// Why a lesson could not hold it as it is; a sentence, empty where it can.
    QString solutionProblem() const;

signals:
    /// deeds() or isRecording() is different now, or what solution() says.
    void changed();

private:
    void note(Deed deed);
    void followReturns();
    std::string nameOf(ActorId actor) const;
    bool isExpectedToWait(std::size_t deed) const;
    std::string lineOf(std::size_t deed) const;
    std::string actorsLine() const;

    engine::Lab& m_lab;
    const Pump& m_pump;
    std::vector<Deed> m_deeds;
    std::vector<std::string> m_started; // actors that were started while it recorded
    std::size_t m_waiting = 0;          // how many deeds had not returned when it was last looked
    bool m_isRecording = false;
};

/// A statement as an entry of a YAML list, in quotes where it needs them; long data goes on in further lines.
std::string yamlEntry(std::string_view statement);

/// Why nobody new can be called so, as a sentence; empty where he can.
QString problemOfActorName(engine::Lab& lab, const std::string& name);
/// The same for a socket; the latest of a name bears it.
QString problemOfSocketName(const std::string& name);

} // namespace socketlab::items
