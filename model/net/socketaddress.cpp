#include "net/socketaddress.h"

#include <algorithm>
#include <cstring>
#include <netinet/in.h>

namespace socketlab::net {

// Copied in and out, since a sockaddr_storage may not be read through a pointer to another type.
SocketAddress::SocketAddress(const Endpoint& endpoint)
{
    if (endpoint.family == Endpoint::Family::IPv4) {
        sockaddr_in four{};
        four.sin_family = AF_INET;
        four.sin_port = htons(endpoint.port);
        std::memcpy(&four.sin_addr, endpoint.address.data(), sizeof four.sin_addr);
        std::memcpy(&storage, &four, sizeof four);
        length = sizeof four;
    } else if (endpoint.family == Endpoint::Family::IPv6) {
        sockaddr_in6 six{};
        six.sin6_family = AF_INET6;
        six.sin6_port = htons(endpoint.port);
        six.sin6_scope_id = endpoint.scope;
        std::memcpy(&six.sin6_addr, endpoint.address.data(), sizeof six.sin6_addr);
        std::memcpy(&storage, &six, sizeof six);
        length = sizeof six;
    }
}

Endpoint SocketAddress::endpoint() const
{
    Endpoint endpoint;
    if (storage.ss_family == AF_INET) {
        sockaddr_in four{};
        std::memcpy(&four, &storage, sizeof four);
        endpoint.family = Endpoint::Family::IPv4;
        endpoint.port = ntohs(four.sin_port);
        std::memcpy(endpoint.address.data(), &four.sin_addr, sizeof four.sin_addr);
    } else if (storage.ss_family == AF_INET6) {
        sockaddr_in6 six{};
        std::memcpy(&six, &storage, sizeof six);
        endpoint.family = Endpoint::Family::IPv6;
        endpoint.port = ntohs(six.sin6_port);
        endpoint.scope = six.sin6_scope_id;
        std::memcpy(endpoint.address.data(), &six.sin6_addr, sizeof six.sin6_addr);
    }
    return endpoint;
}

} // namespace socketlab::net
