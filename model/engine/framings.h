#pragma once

#include "framing/decoder.h"
#include "framing/rule.h"
#include "values/ids.h"

#include <deque>
#include <map>
#include <memory>
#include <mutex>

namespace socketlab::engine {

/// What has been agreed about the messages of a socket, and what of its incoming stream waits in the program.
struct Framing
{
    framing::Rule rule;
    std::unique_ptr<framing::Decoder> decoder;
    StreamOffset first{};                ///< where in the stream the decoder began
    std::deque<framing::Frame> frames{}; ///< complete and not yet asked for
    std::mutex mutex{};                  ///< held through a call
};

/// The rules of the sockets of a process. Any thread.
class Framings
{
public:
    void set(SocketId socket, framing::Rule rule, StreamOffset first);
    std::shared_ptr<Framing> find(SocketId socket) const;
    void forget(); ///< all of them

private:
    mutable std::mutex m_mutex;
    std::map<SocketId, std::shared_ptr<Framing>> m_framings;
};

} // namespace socketlab::engine
