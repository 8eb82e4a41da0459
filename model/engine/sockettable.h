#pragma once

#include "net/calls.h"
#include "values/record.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

namespace socketlab::engine {

/// A socket of the lab and the one owner of its descriptor. Any thread.
class Socket
{
public:
    explicit Socket(SocketId id) : m_id(id) {}
    ~Socket();
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    SocketId id() const { return m_id; }
    /// The socket call has made it. Once.
    void open(net::Descriptor descriptor);
    bool isOpen() const { return descriptor() >= 0; }
    /// For show; whoever makes a call takes a Use.
    int descriptor() const { return m_number.load(); }

    /// close(2). A number that another thread is using stays taken until that thread is done with it.
    Outcome close();
    /// shutdown(2), also of a socket that is closed but still waited in.
    Outcome shutdown(Direction half);

    /// Bytes taken from send and given by recv so far.
    std::atomic<std::uint64_t> sent{0};
    std::atomic<std::uint64_t> received{0};

    std::mutex observationMutex;  ///< held while the kernel is asked and the answer recorded
    SocketObserved lastObserved;  ///< under observationMutex

private:
    friend class Use;
    void enter();
    void leave();
    void letGo();

    const SocketId m_id;
    std::atomic<int> m_number{-1};
    std::atomic<int> m_users{0};
    std::mutex m_closedMutex;
    net::Descriptor m_reserved; ///< invalid, stands under the closed number while it is in use
    net::Descriptor m_kept;     ///< the socket itself, so that whoever waits in it can be released
};

/// Holds a socket's number for the time of one call: it will not be handed out again meanwhile.
class Use
{
public:
    explicit Use(std::shared_ptr<Socket> socket);
    ~Use();
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

    /// -1 where the socket is not open; the kernel then says EBADF.
    int descriptor() const { return m_descriptor; }
    Socket* socket() const { return m_socket.get(); }

private:
    std::shared_ptr<Socket> m_socket;
    int m_descriptor = -1;
};

/// All sockets of a lab. Any thread.
class SocketTable
{
public:
    std::shared_ptr<Socket> add();
    /// Null for SocketId::None and for ids that were never handed out.
    std::shared_ptr<Socket> find(SocketId id) const;
    std::vector<std::shared_ptr<Socket>> open() const;

private:
    mutable std::shared_mutex m_mutex;
    std::map<SocketId, std::shared_ptr<Socket>> m_sockets;
    std::uint32_t m_last = 0;
};

} // namespace socketlab::engine
