#include "engine/sockettable.h"

#include "net/kernelview.h"

#include <cerrno>
#include <new>
#include <sys/mman.h>

namespace socketlab::engine {

// In memory that a fork shares, so that parent and child go on counting one stream; what either adds afterwards is its own.
// Only what is used takes room.
class SocketTable::Counters
{
public:
    Counters()
        : m_address(::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0))
    {
        if (m_address == MAP_FAILED)
            throw std::bad_alloc();
        new (m_address) std::atomic<std::uint64_t>(0);
    }
    ~Counters() { ::munmap(m_address, bytes); }
    Counters(const Counters&) = delete;
    Counters& operator=(const Counters&) = delete;

    /// Null where all are taken.
    StreamCounters* take()
    {
        // The first place holds how many are taken, for parent and child alike.
        auto& taken = *std::launder(static_cast<std::atomic<std::uint64_t>*>(m_address));
        const auto index = taken.fetch_add(1) + 1;
        return index < most ? new (static_cast<StreamCounters*>(m_address) + index) StreamCounters : nullptr;
    }

private:
    static constexpr std::size_t most = 1U << 14;
    static constexpr std::size_t bytes = most * sizeof(StreamCounters);
    void* m_address;
};

Socket::~Socket()
{
    net::Descriptor(m_number.exchange(-1)).reset();
}

void Socket::open(net::Descriptor descriptor, SocketKind kind)
{
    m_kind = kind;
    m_lastNumber = descriptor.get();
    m_number.store(descriptor.release());
}

Outcome Socket::close()
{
    const std::lock_guard lock(m_closedMutex);
    if (m_kind == SocketKind::Tcp && isOpen())
        m_lastAddresses = {net::localEndpoint(descriptor()), net::remoteEndpoint(descriptor())};
    net::Descriptor descriptor(m_number.exchange(-1));
    m_wasClosed = true;
    if (m_numbers == Numbers::Raw && !descriptor.isOpen())
        descriptor = net::Descriptor(m_lastNumber.load());
    // Who enters from now on finds -1; who entered before is counted.
    if (!descriptor.isOpen() || m_numbers == Numbers::Raw || m_users.load() == 0)
        return net::close(descriptor);
    // Where no number is left for it, whoever waits is released by a signal instead.
    m_kept = net::duplicate(descriptor.get());
    const auto outcome = net::closeKeepingNumber(descriptor, m_invalid);
    m_reserved = std::move(descriptor);
    if (m_users.load() == 0)
        letGo();
    return outcome;
}

std::pair<Endpoint, Endpoint> Socket::lastAddresses() const
{
    const std::lock_guard lock(m_closedMutex);
    return m_lastAddresses;
}

Outcome Socket::shutdown(Direction half)
{
    const std::lock_guard lock(m_closedMutex);
    return net::shutdown(m_kept.isOpen() ? m_kept.get() : m_number.load(), half);
}

Outcome Socket::replace(const net::Descriptor& fresh)
{
    const std::lock_guard lock(m_closedMutex);
    const int number = m_number.load();
    return number < 0 ? Outcome::failed("dup3", EBADF) : net::putUnder(number, fresh);
}

std::size_t Socket::keep(std::string_view variable)
{
    const std::lock_guard lock(m_variablesMutex);
    m_variables.emplace(variable);
    return m_variables.size();
}

std::size_t Socket::drop()
{
    const std::lock_guard lock(m_variablesMutex);
    if (!m_variables.empty())
        m_variables.erase(m_variables.begin());
    return m_variables.size();
}

void Socket::enter()
{
    m_users.fetch_add(1);
}

void Socket::leave()
{
    if (m_users.fetch_sub(1) != 1 || isOpen())
        return;
    const std::lock_guard lock(m_closedMutex);
    if (m_users.load() == 0)
        letGo();
}

void Socket::letGo()
{
    m_kept.reset();
    m_reserved.reset();
}

Use::Use(std::shared_ptr<Socket> socket) : m_socket(std::move(socket))
{
    if (!m_socket)
        return;
    m_socket->enter();
    m_descriptor = m_socket->m_numbers == Numbers::Raw ? m_socket->m_lastNumber.load() : m_socket->m_number.load();
}

Use::~Use()
{
    if (m_socket)
        m_socket->leave();
}

SocketTable::SocketTable(Numbers numbers)
    : m_numbers(numbers)
    , m_invalid(numbers == Numbers::Guarded ? std::move(net::makeInvalid().descriptor) : net::Descriptor())
{
}

SocketTable::~SocketTable() = default;

// m_mutex is held.
StreamCounters& SocketTable::takeCounters()
{
    for (;;) {
        if (auto* counters = m_counters.empty() ? nullptr : m_counters.back()->take())
            return *counters;
        m_counters.push_back(std::make_unique<Counters>());
    }
}

std::shared_ptr<Socket> SocketTable::add()
{
    const std::lock_guard lock(m_mutex);
    const SocketId id{++m_last};
    return m_sockets.emplace(id, std::make_shared<Socket>(id, m_numbers, takeCounters(), m_invalid)).first->second;
}

std::shared_ptr<Socket> SocketTable::add(SocketId id)
{
    const std::lock_guard lock(m_mutex);
    auto& socket = m_sockets[id];
    if (!socket)
        socket = std::make_shared<Socket>(id, m_numbers, takeCounters(), m_invalid);
    return socket;
}

std::shared_ptr<Socket> SocketTable::find(SocketId id) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_sockets.find(id);
    return found == m_sockets.end() ? nullptr : found->second;
}

std::vector<std::shared_ptr<Socket>> SocketTable::after(SocketId last) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<std::shared_ptr<Socket>> sockets;
    for (auto next = m_sockets.upper_bound(last); next != m_sockets.end(); ++next)
        sockets.push_back(next->second);
    return sockets;
}

std::vector<std::shared_ptr<Socket>> SocketTable::open() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<std::shared_ptr<Socket>> sockets;
    for (const auto& [id, socket] : m_sockets)
        if (socket->isOpen())
            sockets.push_back(socket);
    return sockets;
}

} // namespace socketlab::engine
