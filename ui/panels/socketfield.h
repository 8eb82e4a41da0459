#pragma once

#include "ui/panels/argumentfield.h"

#include <functional>
#include <map>

namespace socketlab::ui {

class SocketChoices;

/// An existing socket, by its name. Remembers which one each actor has used last. GUI only.
class SocketField : public ArgumentField
{
    Q_OBJECT

public:
    using IsOffered = std::function<bool(SocketId)>;
    SocketField(items::SocketsModel& sockets, QWidget* parent);

    std::expected<Argument, QString> argument() const override;
    void setActor(ActorId actor, const QString& name) override;
    /// What it does not offer is shown disabled; an empty function offers everything.
    void setOffered(IsOffered isOffered);
    /// To be called when that function may answer differently; chooses another socket where this one is not offered.
    void refresh();
    /// Chooses one of the actor's own sockets of that kind, where the one chosen is of another.
    void suggest(std::optional<journal::SocketRole> kind);
    SocketId socket() const;

private:
    void choose(int row);
    void chooseOffered();

    SocketChoices* m_choices;
    QComboBox* m_box;
    ActorId m_actor = ActorId::None;
    std::map<ActorId, SocketId> m_lastOf;
};

} // namespace socketlab::ui
