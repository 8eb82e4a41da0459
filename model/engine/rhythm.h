#pragma once

#include "values/timestamp.h"

#include <optional>
#include <string>

namespace socketlab::engine {

/// How often to look: at most 60 times a second, and so that looking takes at most a fiftieth of one core.
class Rhythm
{
public:
    /// The latest look took so much of a processor.
    void note(Duration spent);
    /// From the begin of one look to that of the next.
    Duration pause() const;
    /// A sentence, where looking has become rare, or is as frequent as usual again.
    std::optional<std::string> takeNews(std::size_t sockets);

private:
    Duration m_spent{}; ///< by a look, smoothed
    bool m_isRare = false;
};

} // namespace socketlab::engine
