#pragma once

#include "values/record.h"

#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace socketlab::journal {

/// Why a file is not what a lab wrote: a clause. Never leaves this folder.
class Damage : public std::runtime_error
{
public:
    using runtime_error::runtime_error;
};

/// What in a file this program cannot know yet: a clause. Never leaves this folder.
class Newer : public std::runtime_error
{
public:
    using runtime_error::runtime_error;
};

/// Whether a text can stand as a name: short and without control characters.
bool plainName(std::string_view text);

/// Looks at the records of a file, each in turn, for what no lab records and the folds and views do not expect.
/// A value, for one thread.
class Soundness
{
public:
    /// A clause that says what is wrong with the next record; empty where nothing is.
    std::string objection(const Record& record, ByteView payload);
    /// After the last one. Throws Damage.
    void checkEnd() const;

private:
    std::string objectionTo(const Record& record, const CallBegan& event);
    std::string objectionToName(bool isNew, ByteView payload) const;
    bool copiesTooMuch(const ActorStarted& event);

    std::set<ActorId> m_actors;
    std::set<SocketId> m_sockets;
    std::map<ActorId, std::uint32_t> m_highestCall;
    std::uint64_t m_records = 0;
    std::uint64_t m_copies = 0; // of descriptors, by fork
};

} // namespace socketlab::journal
