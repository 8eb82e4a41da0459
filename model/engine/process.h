#pragma once

#include "engine/bysocket.h"
#include "engine/fileobject.h"
#include "engine/framing.h"
#include "engine/locks.h"
#include "engine/sharedmemory.h"
#include "engine/sockettable.h"

#include <filesystem>
#include <string>

namespace socketlab::engine {

/// What all actors of one operating-system process share: its descriptors, locks and variables. Any thread.
class Process
{
public:
    /// `prefix` begins the names of what the lab's processes share in the system; `consoleDescriptor` is where print writes.
    Process(Numbers numbers, std::string prefix, int consoleDescriptor)
        : sockets(numbers)
        , memory(prefix)
        , console(consoleDescriptor)
        , m_prefix(std::move(prefix))
    {
    }

    SocketTable sockets;
    Locks locks;
    SharedMemory memory;
    BySocket<FileObject> files;
    BySocket<Framing> framings;
    const int console;

    const std::string& prefix() const { return m_prefix; }
    /// The place of a fifo or Unix socket of that name, in a folder of the lab's that only its user can enter.
    std::filesystem::path placeOf(std::string_view name) const;
    /// Closes and forgets what calls have left behind, but for sockets. Nobody may be making calls.
    void forget();
    /// Removes the folder and what else bears the prefix. By the last process that uses it.
    void removeShared();

private:
    std::filesystem::path folder() const;

    const std::string m_prefix;
};

} // namespace socketlab::engine
