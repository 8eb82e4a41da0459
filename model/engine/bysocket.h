#pragma once

#include "values/ids.h"

#include <map>
#include <memory>
#include <mutex>

namespace socketlab::engine {

/// What a process keeps for some of its sockets beside the descriptor. Any thread.
template <class Value>
class BySocket
{
public:
    void set(SocketId socket, std::shared_ptr<Value> value)
    {
        const std::lock_guard lock(m_mutex);
        m_values.insert_or_assign(socket, std::move(value));
    }
    std::shared_ptr<Value> find(SocketId socket) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_values.find(socket);
        return found == m_values.end() ? nullptr : found->second;
    }
    void remove(SocketId socket)
    {
        const std::lock_guard lock(m_mutex);
        m_values.erase(socket);
    }
    void forget() ///< all of them
    {
        const std::lock_guard lock(m_mutex);
        m_values.clear();
    }

private:
    mutable std::mutex m_mutex;
    std::map<SocketId, std::shared_ptr<Value>> m_values;
};

} // namespace socketlab::engine
