#pragma once

#include "framing/decoder.h"
#include "framing/rule.h"

#include <deque>
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

} // namespace socketlab::engine
