#include "items/bytefinder.h"

#include <algorithm>

namespace socketlab::items {
namespace {

constexpr std::chrono::milliseconds longestTurn{5};       // leaves the rest of a frame to painting
constexpr std::chrono::milliseconds timeUntilWonder{500}; // after which somebody wants to know how far it is
constexpr std::uint64_t bytesBetweenLooks = 256U << 10;   // at the clock

} // namespace

ByteFinder::ByteFinder(const Pump& pump, QObject* parent) : QObject(parent), m_pump(pump)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &ByteFinder::work);
}

void ByteFinder::find(std::size_t stream, Bytes wanted, StreamOffset from, SearchDirection direction)
{
    m_stream = stream;
    m_search.emplace(std::move(wanted), from, direction);
    m_began = Clock::now();
    m_slice.start();
    work();
}

void ByteFinder::cancel()
{
    if (!m_search)
        return;
    m_slice.stop();
    m_search.reset();
    emit cancelled();
}

void ByteFinder::work()
{
    const auto& stream = m_pump.state().streamAt(m_stream);
    const auto deadline = Clock::now() + longestTurn;
    auto outcome = ByteSearch::Outcome::Unfinished;
    while (outcome == ByteSearch::Outcome::Unfinished && Clock::now() < deadline)
        outcome = m_search->advance(m_pump.journal(), stream, bytesBetweenLooks);
    if (outcome == ByteSearch::Outcome::Unfinished) {
        const auto all = static_cast<double>(std::max<std::uint64_t>(1, stream.last() - StreamOffset{}));
        if (Clock::now() - m_began >= timeUntilWonder)
            emit progressed(std::min(1.0, static_cast<double>(m_search->lookedThrough()) / all));
        return;
    }
    m_slice.stop();
    const auto search = *std::exchange(m_search, std::nullopt);
    if (outcome == ByteSearch::Outcome::Found)
        emit found({m_stream, search.found()}, search.hasWrapped());
    else
        emit notFound();
}

} // namespace socketlab::items
