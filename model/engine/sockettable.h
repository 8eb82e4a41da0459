#pragma once

#include "net/calls.h"
#include "values/record.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <utility>
#include <vector>

namespace socketlab::engine {

/// How a process deals with the numbers of closed descriptors.
enum class Numbers : std::uint8_t {
    Guarded, ///< a number in use is never handed out again, and a closed one never used: the window lives here, too
    Raw      ///< as the kernel has it: a closed number may be another socket's tomorrow
};

enum class SocketKind : std::uint8_t { Tcp, Unix, Pipe, File };

/// Bytes taken from send and given by recv so far. All descriptors of a socket share them, in all processes.
struct StreamCounters
{
    std::atomic<std::uint64_t> sent{0};
    std::atomic<std::uint64_t> received{0};
    std::atomic<std::int32_t> receiving{
        0}; ///< calls that may take bytes out of the kernel and are not in the journal yet
};

/// What has been recorded of the kernel's answers about a socket.
struct Told
{
    SocketObserved seen;
    std::uint64_t received = 0; ///< StreamCounters::received at that time
    bool isCertain = true;      ///< no call was moving bytes meanwhile
    StreamOffset peekedTo{};    ///< so far the bytes that wait have been recorded
    std::uint64_t times = 0;    ///< how often something was recorded
};

/// A socket of the lab and the one owner of its descriptor. Any thread.
class Socket
{
public:
    /// `invalid` is put under a guarded number that is closed while in use; owned by the table.
    Socket(SocketId id, Numbers numbers, StreamCounters& counters, const net::Descriptor& invalid)
        : m_id(id)
        , m_numbers(numbers)
        , m_invalid(invalid)
        , m_counters(&counters)
    {
    }
    ~Socket();
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    SocketId id() const { return m_id; }
    SocketKind kind() const { return m_kind.load(); }
    /// The socket call has made it. Once.
    void open(net::Descriptor descriptor, SocketKind kind = SocketKind::Tcp);
    bool isOpen() const { return descriptor() >= 0; }
    /// For show; whoever makes a call takes a Use.
    int descriptor() const { return m_number.load(); }

    StreamCounters& counters() const { return *m_counters.load(); }
    /// It is another descriptor of that socket. Before it is opened.
    void share(const Socket& other) { m_counters = &other.counters(); }

    /// close(2). A guarded number that another thread is using stays taken until that thread is done with it.
    Outcome close();
    /// shutdown(2), also of a socket that is closed but still waited in.
    Outcome shutdown(Direction half);

    /// Another connection under the same number, dup3(2); the one that was there is closed.
    Outcome replace(const net::Descriptor& fresh);
    /// How many Uses there are.
    int users() const { return m_users.load(); }

    /// One more variable refers to it; returns how many do. A socket begins with the one that it was made under.
    std::size_t keep(std::string_view variable);
    /// The variable that it was made under forgets it, then the others; returns how many are left.
    std::size_t drop();

    bool wasClosed() const { return m_wasClosed.load(); }
    /// Once it was closed: what getsockname and getpeername said just before; unset where it was not connected.
    std::pair<Endpoint, Endpoint> lastAddresses() const;

    std::mutex observationMutex; ///< held while the kernel is asked and the answer recorded
    Told told;                   ///< under observationMutex

private:
    friend class Use;
    void enter();
    void leave();
    void letGo();

    const SocketId m_id;
    const Numbers m_numbers;
    const net::Descriptor& m_invalid;
    std::atomic<SocketKind> m_kind{SocketKind::Tcp};
    std::atomic<StreamCounters*> m_counters;
    std::atomic<int> m_number{-1};
    std::atomic<int> m_lastNumber{-1}; ///< also once it is closed
    std::atomic<int> m_users{0};
    std::atomic<bool> m_wasClosed{false};
    mutable std::mutex m_closedMutex;
    std::pair<Endpoint, Endpoint> m_lastAddresses;
    net::Descriptor m_reserved; ///< invalid, stands under the closed number while it is in use
    net::Descriptor m_kept;     ///< the socket itself, so that whoever waits in it can be released
    std::mutex m_variablesMutex;
    std::multiset<std::string> m_variables{""};
};

/// Holds a socket's number for the time of one call: a guarded one will not be handed out again meanwhile.
class Use
{
public:
    explicit Use(std::shared_ptr<Socket> socket);
    ~Use();
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

    /// -1 where the socket is not open; the kernel then says EBADF. A raw number stays what it was.
    int descriptor() const { return m_descriptor; }

private:
    std::shared_ptr<Socket> m_socket;
    int m_descriptor = -1;
};

/// Says that a call may be taking bytes out of the kernel, until its return is recorded, so that nobody who looks
/// mistakes their place.
class Receiving
{
public:
    explicit Receiving(Socket* socket) : m_counters(socket ? &socket->counters() : nullptr)
    {
        if (m_counters)
            ++m_counters->receiving;
    }
    ~Receiving() { end(); }
    void end()
    {
        if (auto* counters = std::exchange(m_counters, nullptr))
            --counters->receiving;
    }
    Receiving(const Receiving&) = delete;
    Receiving& operator=(const Receiving&) = delete;

private:
    StreamCounters* m_counters;
};

/// All sockets of a process, which must have let go of them before the table ends. Any thread.
class SocketTable
{
public:
    explicit SocketTable(Numbers numbers);
    ~SocketTable();
    SocketTable(const SocketTable&) = delete;
    SocketTable& operator=(const SocketTable&) = delete;

    std::shared_ptr<Socket> add();
    /// The socket of that id; made where this process has not heard of it.
    std::shared_ptr<Socket> add(SocketId id);
    /// Null for SocketId::None and for ids that were never handed out.
    std::shared_ptr<Socket> find(SocketId id) const;
    std::vector<std::shared_ptr<Socket>> open() const;
    /// Those with a higher id, in order.
    std::vector<std::shared_ptr<Socket>> after(SocketId last) const;

private:
    class Counters;
    StreamCounters& takeCounters();

    const Numbers m_numbers;
    const net::Descriptor m_invalid; ///< made at the beginning: closing must work where no number is left
    std::vector<std::unique_ptr<Counters>> m_counters; ///< the last one has room, or another is added
    mutable std::shared_mutex m_mutex;
    std::map<SocketId, std::shared_ptr<Socket>> m_sockets;
    std::uint32_t m_last = 0;
};

} // namespace socketlab::engine
