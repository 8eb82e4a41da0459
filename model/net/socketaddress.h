#pragma once

#include "values/endpoint.h"

#include <sys/socket.h>

namespace socketlab::net {

/// An endpoint as the kernel takes it. An endpoint that is not set gives AF_UNSPEC.
struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t length = sizeof(sockaddr_storage);

    SocketAddress() = default; ///< room for the kernel to write into
    explicit SocketAddress(const Endpoint& endpoint);
    Endpoint endpoint() const;

    sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

} // namespace socketlab::net
