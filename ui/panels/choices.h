#pragma once

#include "items/actorsmodel.h"
#include "items/socketsmodel.h"

#include <QSortFilterProxyModel>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;

namespace socketlab::ui {

/// Lets the box choose from `model`, whose items `idRole` tells apart. A chosen one that goes, since an earlier moment is
/// shown, is chosen again when it comes back, unless somebody has chosen another one.
void chooseFrom(QComboBox& box, QAbstractItemModel& model, int idRole);

/// Keeps the box as wide as the widest of what there is to choose.
void fitToChoices(QComboBox& box);

/// The actors that can be asked for a call. The world comes last, only beside others, and only where it is offered.
class ActorChoices : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using IsOffered = std::function<bool(ActorId)>;

    ActorChoices(items::ActorsModel& actors, IsOffered isOffered, QObject* parent);

    /// To be called when `isOffered` may answer differently.
    void refresh();
    int rowOf(ActorId actor) const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool hasActors() const;

    IsOffered m_isOffered;
    std::vector<ActorId> m_offered; // as last told to the views
};

/// The sockets that a statement can name: the actor's own first, then those of others, then closed ones. An empty
/// `isOffered` offers all of them, and asks nothing.
class SocketChoices : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Which : std::uint8_t { All, Listeners };
    using IsOffered = std::function<bool(SocketId)>;

    SocketChoices(items::SocketsModel& sockets, Which which, QObject* parent);

    void setActor(ActorId actor);
    void setOffered(IsOffered isOffered);
    /// To be called when `isOffered` may answer differently.
    void refresh();
    int rowOf(SocketId socket) const;
    /// The first one that may be chosen; -1 where there is none.
    int firstOffered() const;
    bool isOffered(const QModelIndex& index) const;
    bool isOwnAndOpen(int row) const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// The bare name, as statements have it; owner and life are in the tool tip and the accessible description.
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    int rankOf(const QModelIndex& socket) const;

    Which m_which;
    IsOffered m_isOffered;
    std::optional<std::vector<SocketId>> m_offered; // as last told to the views; nothing: all
    ActorId m_actor = ActorId::None;
};

} // namespace socketlab::ui
