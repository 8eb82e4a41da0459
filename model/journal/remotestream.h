#pragma once

#include "journal/recordreader.h"
#include "journal/sharedfloor.h"
#include "net/descriptor.h"

#include <functional>

namespace socketlab::journal {

enum class RemoteEnd : std::uint8_t {
    Closed,  ///< with its process or by it, be it in the middle of a record
    Nonsense ///< it sent what no helper sends, and is not listened to any more
};

/// What a helper process may record, and who hears of it. The functions run in the collector's thread, must be quick,
/// and are called as long as the collector lives.
struct RemoteTerms
{
    std::vector<ActorId> actors; ///< whom it may speak for
    /// After each of its records has been appended to the journal.
    std::function<void(const Record&)> onRecord;
    /// Once, after the last of them: why nothing more comes.
    std::function<void(RemoteEnd how, const std::string& problem)> onEnd;
};

/// The collector's end of one RemoteRecorder. Owns the stream and the floor; lives as long as the collector.
class RemoteStream
{
public:
    /// Why the stream has ended, as one sentence or two; nothing while it goes on. Any thread.
    std::optional<std::string> problem() const;

private:
    friend class Collector;
    RemoteStream(net::Descriptor stream, SharedFloor floor, RemoteTerms terms, Journal& journal, Timestamp earliest);

    Timestamp floorAt(Timestamp now);
    bool isBusyAt(Timestamp now) { return floorAt(now) < now; }
    bool isQuiet();
    Timestamp drain(std::span<std::byte> buffer, Timestamp now);
    bool readOnce(std::span<std::byte> buffer);
    void end(RemoteEnd how, std::string why);
    bool tellEnd();
    void endQuietly();

    net::Descriptor m_stream; // open until the stream has ended
    const SharedFloor m_floor;
    RemoteTerms m_terms;
    RecordReader m_reader;
    std::int64_t m_floorSeen = idleFloor;
    Timestamp m_floorSeenAt{};
    mutable std::mutex m_problemMutex;
    std::optional<std::string> m_problem;
    RemoteEnd m_howItEnded = RemoteEnd::Closed;
};

} // namespace socketlab::journal
