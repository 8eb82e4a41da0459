#pragma once

#include "values/endpoint.h"
#include "values/outcome.h"

#include <vector>

namespace socketlab::net {

struct Resolved
{
    Outcome outcome; ///< value: how many addresses; error: an EAI_ code, negative, or an errno
    std::vector<Endpoint> endpoints;
};

/// getaddrinfo(3) for TCP, in the order of RFC 6724. May wait for a name server. Any thread.
Resolved resolve(const HostAndPort& place);

} // namespace socketlab::net
