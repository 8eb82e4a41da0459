#include "journal/sharedfloor.h"

#include <new>

namespace socketlab::journal {

std::expected<SharedFloor, std::string> SharedFloor::create()
{
    auto page = net::SharedPage::create();
    if (!page)
        return std::unexpected(page.error());
    auto* const value = new (page->address()) std::atomic<std::int64_t>(idleFloor);
    return SharedFloor(std::move(*page), value);
}

std::expected<SharedFloor, std::string> SharedFloor::map(net::Descriptor memory)
{
    auto page = net::SharedPage::map(std::move(memory));
    if (!page)
        return std::unexpected(page.error());
    auto* const value = std::launder(reinterpret_cast<std::atomic<std::int64_t>*>(page->address()));
    return SharedFloor(std::move(*page), value);
}

} // namespace socketlab::journal
