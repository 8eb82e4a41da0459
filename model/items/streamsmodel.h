#pragma once

#include "items/pump.h"

#include <QAbstractListModel>

namespace socketlab::items {

/// The directions of all connections, a row for each of LabState::streams(). Keeps no text. `pump` must outlive it. GUI
/// only.
class StreamsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit StreamsModel(const Pump& pump, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// The stream that a panel shows for the socket: what it receives, or else what it sends.
    static std::optional<std::size_t> streamOf(const journal::LabState& state, SocketId socket);

private:
    void update();
    QString endText(SocketId socket) const;

    const Pump& m_pump;
    int m_rowCount = 0;
};

} // namespace socketlab::items
