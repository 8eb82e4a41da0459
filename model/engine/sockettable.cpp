#include "engine/sockettable.h"

namespace socketlab::engine {

Socket::~Socket()
{
    net::Descriptor(m_number.exchange(-1)).reset();
}

void Socket::open(net::Descriptor descriptor)
{
    m_number.store(descriptor.release());
}

Outcome Socket::close()
{
    const std::lock_guard lock(m_closedMutex);
    net::Descriptor descriptor(m_number.exchange(-1));
    // Who enters from now on finds -1; who entered before is counted.
    if (!descriptor.isOpen() || m_users.load() == 0)
        return net::close(descriptor);
    m_kept = net::duplicate(descriptor.get());
    const auto outcome = net::closeKeepingNumber(descriptor);
    m_reserved = std::move(descriptor);
    if (m_users.load() == 0)
        letGo();
    return outcome;
}

Outcome Socket::shutdown(Direction half)
{
    const std::lock_guard lock(m_closedMutex);
    return net::shutdown(m_kept.isOpen() ? m_kept.get() : m_number.load(), half);
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
    m_descriptor = m_socket->m_number.load();
}

Use::~Use()
{
    if (m_socket)
        m_socket->leave();
}

std::shared_ptr<Socket> SocketTable::add()
{
    const std::lock_guard lock(m_mutex);
    const SocketId id{++m_last};
    return m_sockets.emplace(id, std::make_shared<Socket>(id)).first->second;
}

std::shared_ptr<Socket> SocketTable::find(SocketId id) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_sockets.find(id);
    return found == m_sockets.end() ? nullptr : found->second;
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
