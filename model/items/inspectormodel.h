#pragma once

#include "items/byteinspector.h"
#include "items/pump.h"

#include <QAbstractTableModel>

namespace socketlab::items {

/// What the bytes from a place on can mean, a row for each reading; empty while no byte is looked at or it was not
/// recorded. Follows the moment that is shown. `pump` must outlive the model. GUI only.
class InspectorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, LittleEndian, ColumnCount };
    enum Role {
        HasOrderRole = Qt::UserRole + 1, ///< bool: the row has a text for each byte order; else Value stands for both
        IsNewsRole                       ///< bool: worth a second look
    };

    explicit InspectorModel(const Pump& pump, QObject* parent = nullptr);

    /// Looks at that byte of that stream, an index into LabState::streams().
    void lookAt(std::size_t stream, StreamOffset offset);
    void lookAway();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Place
    {
        std::size_t stream = 0;
        StreamOffset offset{};
    };
    void update();
    std::vector<Reading> read() const;
    void addEnds(const journal::Stream& stream, const journal::SegmentList& segments, InspectedBytes& bytes) const;

    const Pump& m_pump;
    std::optional<Place> m_place;
    std::vector<Reading> m_readings;
};

} // namespace socketlab::items
