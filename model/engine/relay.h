#pragma once

#include "engine/caller.h"

#include <future>
#include <thread>

namespace socketlab::engine {

/// A slow line: an actor between two sockets of the lab, with a socket of its own towards each, that receives from one
/// and sends to the other. Ends and resets pass through. Its calls are recorded. Owns its thread, which closes its sockets
/// when it ends. Any thread, but for takeEnds().
class Relay
{
public:
    /// What comes from one side: so many bytes, then nothing for a while, then all that is there; and again.
    struct Slowness
    {
        std::size_t bytes = 0;
        std::chrono::milliseconds pause{};
        bool operator==(const Slowness&) const = default;
    };
    enum class Side : std::uint8_t { First, Second };

    struct Settings
    {
        ActorId actor = ActorId::None;
        std::string name;
        std::array<std::string, 2> sides; ///< the names of the sockets that it will stand between
        Endpoint::Family family = Endpoint::Family::IPv4;
        Jitter jitter;
    };
    Relay(Settings settings, Surroundings& surroundings, journal::Recorder& recorder);
    ~Relay();
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;

    /// The other ends of its two connections, for the two sides. Waits until they are made. Once.
    struct Ends
    {
        Outcome outcome;
        std::array<net::Descriptor, 2> descriptors;
    };
    Ends takeEnds() { return m_ends.get(); }

    /// Nothing: what comes from that side passes at once.
    void setSlowness(Side from, std::optional<Slowness> slowness);

private:
    enum class Phase : std::uint8_t { First, Pausing, Rest };
    struct End
    {
        SocketId socket = SocketId::None;
        int descriptor = -1;
    };
    /// One direction.
    struct Line
    {
        End* from = nullptr;
        End* to = nullptr;
        std::optional<Slowness> slowness{};
        Phase phase = Phase::First;
        std::size_t passed = 0; ///< bytes of the first part
        Timestamp until{};      ///< while pausing
        Bytes waiting{};        ///< received and not sent yet
        bool hasEnded = false;  ///< recv gave 0
        bool isDone = false;    ///< and that has been passed on
    };

    void run(std::promise<Ends> ends);
    Ends connect();
    Outcome openDoor(SocketId door);
    Outcome connectThrough(SocketId door, std::size_t side, net::Descriptor& outside);
    void passOn();
    void obey();
    bool step(Line& line, std::uint8_t fromReady, std::uint8_t toReady);
    bool receive(Line& line);
    bool send(Line& line);
    void breakOff();
    std::uint8_t wantedOf(const End& end) const;
    std::optional<std::chrono::milliseconds> timeToNext() const;
    Done make(CallOp op, SocketId socket, std::int64_t number = 0);

    const Settings m_settings;
    Surroundings& m_surroundings;
    journal::Recorder& m_recorder;
    CallerPage m_page;
    Caller m_caller;
    std::array<End, 2> m_sides;
    std::array<Line, 2> m_lines;

    net::Descriptor m_wakeReader;
    net::Descriptor m_wakeWriter;
    std::mutex m_mutex; // guards what follows
    std::array<std::optional<Slowness>, 2> m_slowness;
    bool m_stop = false;

    std::future<Ends> m_ends;
    std::jthread m_thread;
};

} // namespace socketlab::engine
