#include "net/descriptor.h"

#include <unistd.h>

namespace socketlab::net {

void Descriptor::reset()
{
    // Never repeated after EINTR: Linux has let the number go by then, and it may be somebody else's.
    if (isOpen())
        ::close(release());
}

} // namespace socketlab::net
