#include "items/callsearch.h"

#include <algorithm>

namespace socketlab::items {

namespace {
constexpr std::size_t callsBetweenLooks = 128; // at the clock
}

void CallSearch::setFilter(journal::CallFilter filter)
{
    m_filter = std::move(filter);
    restart();
}

void CallSearch::restart()
{
    m_found.clear();
    m_lookedAt = 0;
}

std::vector<std::size_t> CallSearch::look(std::size_t end, Timestamp deadline,
                                          const std::function<bool(std::size_t)>& isSkipped)
{
    std::vector<std::size_t> found;
    for (; m_lookedAt < end; ++m_lookedAt) {
        if (m_lookedAt % callsBetweenLooks == 0 && Clock::now() >= deadline)
            break;
        if (!isSkipped(m_lookedAt) && matches(m_lookedAt))
            found.push_back(m_lookedAt);
    }
    return found;
}

void CallSearch::add(const std::vector<std::size_t>& found)
{
    m_found.insert(m_found.end(), found.begin(), found.end());
}

// As the call stands now, whatever moment is shown: going back in time does not take rows away.
bool CallSearch::matches(std::size_t call) const
{
    const auto view = journal::viewCall(m_pump.journal(), m_pump.calls()[call]);
    return m_filter.matches(call + 1, view, {m_pump.journal(), m_pump.latest(), m_pump.start()});
}

void CallSearch::insert(std::size_t call)
{
    m_found.insert(std::ranges::lower_bound(m_found, call), call);
}

void CallSearch::remove(std::size_t call)
{
    if (contains(call))
        m_found.erase(std::ranges::lower_bound(m_found, call));
}

bool CallSearch::contains(std::size_t call) const
{
    return std::ranges::binary_search(m_found, call);
}

std::size_t CallSearch::rowsBefore(std::size_t call) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_found, call) - m_found.begin());
}

} // namespace socketlab::items
