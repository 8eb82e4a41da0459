#include "journal/moments.h"

#include <algorithm>

namespace socketlab::journal {
namespace {

constexpr std::size_t mostBytes = 64U << 20;
constexpr std::size_t mostKeyframes = 512;

} // namespace

void Moments::note(const LabState& state)
{
    const auto last = m_keyframes.empty() ? 0 : m_keyframes.back().applied();
    if (state.applied() < last + m_spacing)
        return;
    if (!m_keyframes.empty())
        m_size += m_keyframes.back().sizeBeyond(state);
    m_keyframes.push_back(state);
    if (m_size > mostBytes || m_keyframes.size() > mostKeyframes)
        thinOut();
}

// Every other one goes, and from now on they stand twice as far apart.
void Moments::thinOut()
{
    std::size_t kept = 0;
    for (std::size_t i = 1; i < m_keyframes.size(); i += 2)
        m_keyframes[kept++] = std::move(m_keyframes[i]);
    m_keyframes.resize(kept);
    m_spacing *= 2;
    m_size = 0;
    for (std::size_t i = 1; i < kept; ++i)
        m_size += m_keyframes[i - 1].sizeBeyond(m_keyframes[i]);
}

LabState Moments::at(Sequence applied)
{
    const auto end = std::min(applied, m_journal.size());
    auto state = nearest(end);
    for (auto next = state.applied(); next < end; ++next) {
        state.apply(next, m_journal.at(next), m_journal);
        note(state);
    }
    return state;
}

LabState Moments::nearest(Sequence applied) const
{
    const auto after = std::ranges::upper_bound(m_keyframes, applied, {}, &LabState::applied);
    return after == m_keyframes.begin() ? LabState() : *std::prev(after);
}

} // namespace socketlab::journal
