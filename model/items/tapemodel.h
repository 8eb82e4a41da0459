#pragma once

#include "items/pump.h"

#include <QAbstractTableModel>

namespace socketlab::items {

/// One direction of a connection as a table, a row for each byte: what the painted tape shows, for screen readers and
/// for those who want to be exact. Of a long stream it holds one page, since a table pays for each of its rows.
/// `pump` must outlive the model. GUI only.
class TapeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Offset, Hex, Character, Place, SentBy, ReadBy, ColumnCount };
    enum Role {
        ByteRole = Qt::UserRole + 1, ///< int: the value; -1 where the journal does not hold the byte
        PlaceRole                    ///< socketlab::journal::Place
    };

    explicit TapeModel(const Pump& pump, QObject* parent = nullptr);

    /// Shows that stream of the state, an index into LabState::streams(); nothing: an empty table.
    void setStream(std::optional<std::size_t> stream);

    static constexpr std::uint64_t pageSize = 1U << 16;
    /// Shows the page that holds the byte; the first one until then.
    void showPageOf(StreamOffset offset);
    /// Of the first row.
    StreamOffset first() const { return m_first; }
    StreamOffset offsetOf(int row) const { return m_first + static_cast<std::uint64_t>(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Where the places of the bytes change, as last told to the views.
    using Borders = std::array<std::uint64_t, 4>;
    static Borders bordersOf(const journal::Stream& stream);
    int rowsOf(const journal::Stream& stream) const;
    void update();
    void resize(int rows);
    void tellMoved(const Borders& before, int rows);
    const journal::Stream& stream() const;

    QString text(StreamOffset offset, int column) const;
    QString senderText(StreamOffset offset) const;
    QString readerText(StreamOffset offset) const;
    QString callText(const journal::Segment& segment) const;

    const Pump& m_pump;
    std::optional<std::size_t> m_stream;
    StreamOffset m_first{};
    int m_rowCount = 0;
    Borders m_borders{};
};

} // namespace socketlab::items
