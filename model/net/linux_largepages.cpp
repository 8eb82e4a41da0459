#include "net/largepages.h"

#include <cstdint>
#include <new>
#include <sys/mman.h>

namespace socketlab::net {

void* mapLargePages(std::size_t size)
{
    // One page more than needed, of which the ends outside of the alignment are given back.
    const auto whole = size + largePage;
    void* const mapped = ::mmap(nullptr, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED)
        throw std::bad_alloc();
    auto* const begin = static_cast<std::byte*>(mapped);
    const auto before = (largePage - reinterpret_cast<std::uintptr_t>(begin) % largePage) % largePage;
    auto* const aligned = begin + before;
    if (before > 0)
        ::munmap(begin, before);
    ::munmap(aligned + size, largePage - before);
    // A wish: without it everything works, only slower.
    ::madvise(aligned, size, MADV_HUGEPAGE);
    return aligned;
}

void unmapLargePages(void* address, std::size_t size)
{
    ::munmap(address, size);
}

} // namespace socketlab::net
