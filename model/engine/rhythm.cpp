#include "engine/rhythm.h"

#include <fmt/format.h>

#include <algorithm>

namespace socketlab::engine {
namespace {

using namespace std::chrono_literals;
constexpr Duration frame = 16ms; // 60 times a second
constexpr int share = 50;        // of one core
constexpr Duration rare = 250ms;
constexpr Duration usual = 100ms;

double milliseconds(Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

} // namespace

void Rhythm::note(Duration spent)
{
    m_spent += (spent - m_spent) / 4;
}

Duration Rhythm::pause() const
{
    return std::max(frame, m_spent * share);
}

std::optional<std::string> Rhythm::takeNews(std::size_t sockets)
{
    if (!m_isRare && pause() > rare) {
        m_isRare = true;
        return fmt::format(
            "Looking at {} sockets takes {:.1f} ms, so it is done only every {:.0f} ms, and calls are not slowed.",
            sockets, milliseconds(m_spent), milliseconds(pause()));
    }
    if (m_isRare && pause() < usual) {
        m_isRare = false;
        return fmt::format("Looking at {} sockets takes {:.1f} ms, so it is done every {:.0f} ms again.", sockets,
                           milliseconds(m_spent), milliseconds(pause()));
    }
    return std::nullopt;
}

} // namespace socketlab::engine
