#pragma once

#include "items/bytesearch.h"
#include "items/selection.h"

#include <QTimer>

namespace socketlab::items {

/// Searches a stream of the moment that is shown without keeping the window waiting: a few milliseconds at a time, from
/// the event loop. A new search ends the one before. `pump` must outlive it. GUI only.
class ByteFinder : public QObject
{
    Q_OBJECT

public:
    explicit ByteFinder(const Pump& pump, QObject* parent = nullptr);

    /// May answer at once. `stream` is an index into LabState::streams().
    void find(std::size_t stream, Bytes wanted, StreamOffset from, SearchDirection direction);
    bool isSearching() const { return m_search.has_value(); }

public slots:
    void cancel();

signals:
    void found(const socketlab::items::ByteSelection& bytes, bool hasWrapped);
    void notFound();
    void cancelled();
    /// How much of the stream has been looked through, 0 to 1; only of a search that takes long enough to wonder.
    void progressed(double part);

private:
    void work();

    const Pump& m_pump;
    std::optional<ByteSearch> m_search;
    std::size_t m_stream = 0;
    Timestamp m_began{};
    QTimer m_slice{this};
};

} // namespace socketlab::items
