#pragma once

#include "net/sharedpage.h"

#include <atomic>
#include <cstdint>

namespace socketlab::journal {

/// What a recorder's floor is while it records nothing.
constexpr std::int64_t idleFloor = INT64_MAX;

/// The floor of a recorder in another process, in a page that both see: no record still to come from there is older.
/// The lab creates it and passes descriptor() on, the helper maps it. Idle at first.
class SharedFloor
{
public:
    static std::expected<SharedFloor, std::string> create();
    static std::expected<SharedFloor, std::string> map(net::Descriptor memory);

    int descriptor() const { return m_page.descriptor(); }
    void closeDescriptor() { m_page.closeDescriptor(); } ///< once it has been passed on
    std::atomic<std::int64_t>& value() const { return *m_value; }

private:
    SharedFloor(net::SharedPage page, std::atomic<std::int64_t>* value) : m_page(std::move(page)), m_value(value) {}

    net::SharedPage m_page;
    std::atomic<std::int64_t>* m_value;
};

static_assert(std::atomic<std::int64_t>::is_always_lock_free, "two processes share no lock");

} // namespace socketlab::journal
