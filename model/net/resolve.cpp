#include "net/resolve.h"

#include "net/socketaddress.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <netdb.h>

namespace socketlab::net {

Resolved resolve(const HostAndPort& place)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (const int problem = ::getaddrinfo(place.host.c_str(), nullptr, &wanted, &found); problem != 0)
        return {Outcome::failed("resolve", problem == EAI_SYSTEM ? errno : -std::abs(problem)), {}};
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, ::freeaddrinfo);

    Resolved result;
    for (const auto* entry = found; entry; entry = entry->ai_next) {
        SocketAddress raw;
        std::memcpy(&raw.storage, entry->ai_addr, entry->ai_addrlen);
        auto endpoint = raw.endpoint();
        endpoint.port = place.port;
        if (endpoint.isSet())
            result.endpoints.push_back(endpoint);
    }
    result.outcome = Outcome::succeeded("resolve", static_cast<std::int64_t>(result.endpoints.size()));
    return result;
}

} // namespace socketlab::net
