#pragma once

#include "items/selectfacts.h"

#include <QAbstractTableModel>

namespace socketlab::items {

/// What became of one question to select or poll: one socket in one of the three lists.
enum class ReadyBox : std::uint8_t { NotAsked, Waiting, NotReady, Ready, NoAnswer };

/// One select or poll, a row for each of its sockets: in which lists it went in, in which it came out, and what that
/// means. `pump` must outlive the model. GUI only.
class ReadinessModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Socket, Read, Write, Except, Meaning, ColumnCount };
    enum Role {
        SocketIdRole = Qt::UserRole + 1, ///< socketlab::SocketId
        BoxRole,                         ///< socketlab::items::ReadyBox, of the three lists' columns
        IsClosedRole                     ///< bool: poll found it closed
    };

    explicit ReadinessModel(const Pump& pump, QObject* parent = nullptr);

    /// An index into Pump::calls(), of a select or poll; nothing: an empty table.
    void setCall(std::optional<std::size_t> call);
    std::optional<std::size_t> call() const { return m_call; }
    const SelectFacts& facts() const { return m_facts; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Another call is shown, or this one has returned.
    void changed();

private:
    void update();
    void show(SelectFacts facts);
    const Watched& at(int row) const { return m_facts.list[static_cast<std::size_t>(row)]; }
    ReadyBox boxOf(const Watched& watched, int column) const;
    QString socketText(const Watched& watched) const;
    QString boxText(const QModelIndex& index) const;

    const Pump& m_pump;
    std::optional<std::size_t> m_call;
    SelectFacts m_facts;
};

} // namespace socketlab::items
