#pragma once

namespace socketlab::net {

/// Registers this process for fenceAllThreads(). False where the kernel cannot do it: then every thread has to fence
/// for itself. Any thread.
bool canFenceAllThreads();

/// Puts a full memory barrier into every running thread of this process, membarrier(2): what such a thread stored
/// before is visible after the return, and what it reads after is read later. A few microseconds.
void fenceAllThreads();

} // namespace socketlab::net
