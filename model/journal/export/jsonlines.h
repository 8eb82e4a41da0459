#pragma once

#include "journal/journal.h"
#include "journal/progress.h"
#include "values/calltext.h"

#include <expected>
#include <filesystem>
#include <map>
#include <string>

namespace socketlab::journal {

/// Turns records into lines of JSON, as docs/session-log.md describes. Each line can be read without its neighbours,
/// so this remembers the names of actors and sockets as it goes. The journal must outlive it; one thread.
class JsonLinesExporter
{
public:
    explicit JsonLinesExporter(const Journal& journal) : m_journal(journal) {}

    /// The first line, which says what the file is.
    void appendHeader(std::string& out) const;
    /// The line of the next record. Call for every record in turn.
    void appendRecord(std::string& out, Sequence sequence);

private:
    std::string nameOf(SocketId socket) const;
    std::string nameOf(ActorId actor) const;
    NameOf names() const;
    void appendCommon(std::string& out, Sequence sequence, const Record& record) const;
    void appendSocket(std::string& out, std::string_view key, SocketId socket) const;
    void appendActor(std::string& out, std::string_view key, ActorId actor) const;
    void appendPayload(std::string& out, CallOp op, ByteView payload) const;
    void appendWatched(std::string& out, ByteView payload) const;
    void appendEvent(std::string& out, const Record& record, const ActorStarted& event);
    void appendEvent(std::string& out, const Record& record, const ActorEnded& event);
    void appendEvent(std::string& out, const Record& record, const ActorObserved& event);
    void appendEvent(std::string& out, const Record& record, const SocketAdopted& event);
    void appendEvent(std::string& out, const Record& record, const SocketNamed& event);
    void appendEvent(std::string& out, const Record& record, const CallBegan& event);
    void appendEvent(std::string& out, const Record& record, const CallReturned& event);
    void appendEvent(std::string& out, const Record& record, const SocketObserved& event);
    void appendEvent(std::string& out, const Record& record, const Marked& event);

    const Journal& m_journal;
    std::map<ActorId, std::string> m_actors;
    std::map<SocketId, std::string> m_sockets;
};

/// Writes the records that the journal holds now. The file appears whole or not at all: what stood there before stays
/// until the new one is complete. The error is a sentence with the errno's name; empty where it was given up. Any thread.
std::expected<void, std::string> exportJsonLines(const Journal& journal, const std::filesystem::path& file,
                                                 const Progress& progress = {});

} // namespace socketlab::journal
