#pragma once

#include "values/bytes.h"
#include "values/ids.h"

#include <mutex>

namespace socketlab::engine {

/// A buffered file-like object around a socket, as makefile() of Python or fdopen(3) make one. What it holds is in the
/// program, not in any kernel. Its mutex is held through a call, as stdio holds a FILE.
struct FileObject
{
    SocketId socket = SocketId::None; ///< what it stands around
    std::size_t capacity = 0;         ///< bytes of `unsent` before it is flushed; 0: no buffer
    Bytes unsent;
    Bytes unread;
    std::mutex mutex;
};

} // namespace socketlab::engine
