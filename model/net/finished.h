#pragma once

#include "net/calls.h"

#include <cerrno>

namespace socketlab::net {

/// What a system call returned as an Outcome; reads errno at once. For the wrappers of this folder.
inline Outcome finished(const char* call, std::int64_t result)
{
    return result < 0 ? Outcome::failed(call, errno) : Outcome::succeeded(call, result);
}

inline Made made(const char* call, std::int64_t number)
{
    return {finished(call, number), Descriptor(static_cast<int>(number)), {}};
}

} // namespace socketlab::net
