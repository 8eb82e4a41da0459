#pragma once

#include <cstddef>

namespace socketlab::net {

/// What the processor can map at once; memory of this size and alignment costs one page fault instead of 512.
constexpr std::size_t largePage = 2U << 20;

/// `size` bytes, a multiple of largePage, zeroed when first touched. Throws std::bad_alloc. Any thread.
void* mapLargePages(std::size_t size);
void unmapLargePages(void* address, std::size_t size);

} // namespace socketlab::net
