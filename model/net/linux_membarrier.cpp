#include "net/membarrier.h"

#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace socketlab::net {
namespace {

bool tell(int command)
{
    return ::syscall(SYS_membarrier, command, 0, 0) == 0;
}

} // namespace

bool canFenceAllThreads()
{
    static const bool isRegistered = tell(MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED);
    return isRegistered;
}

void fenceAllThreads()
{
    tell(MEMBARRIER_CMD_PRIVATE_EXPEDITED);
}

} // namespace socketlab::net
