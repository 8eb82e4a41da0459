#pragma once

#include "items/pump.h"
#include "journal/callfilter.h"

namespace socketlab::items {

/// The calls that a filter asks for, found little by little: rows of a list of which most is left out. Looks at each
/// call once, and again when it has returned. `pump` must outlive it. A value for one thread.
class CallSearch
{
public:
    explicit CallSearch(const Pump& pump) : m_pump(pump) {}

    /// Whether it leaves out any call at all.
    bool isOn() const { return !m_filter.asksForAll(); }
    /// Begins anew.
    void setFilter(journal::CallFilter filter);
    void restart();

    /// Looks at further calls below `end` until `deadline`. What is found becomes rows by add().
    std::vector<std::size_t> look(std::size_t end, Timestamp deadline,
                                  const std::function<bool(std::size_t)>& isSkipped);
    void add(const std::vector<std::size_t>& found);
    std::size_t lookedAt() const { return m_lookedAt; }

    bool matches(std::size_t call) const;
    /// For one that turned out to match, or not any more, when it returned.
    void insert(std::size_t call);
    void remove(std::size_t call);

    std::size_t count() const { return m_found.size(); }
    bool contains(std::size_t call) const;
    std::size_t callAt(std::size_t row) const { return m_found[row]; }
    std::size_t rowsBefore(std::size_t call) const;

private:
    const Pump& m_pump;
    journal::CallFilter m_filter;
    std::vector<std::size_t> m_found; // ascending
    std::size_t m_lookedAt = 0;
};

} // namespace socketlab::items
