#pragma once

#include "items/pump.h"

#include <optional>

namespace socketlab::items {

/// Bytes of one direction of a connection.
struct ByteSelection
{
    std::size_t stream = 0; ///< index into LabState::streams()
    ByteRange range;
    bool operator==(const ByteSelection&) const = default;
};

/// What somebody has pointed at, one for all panels: what is chosen in one is marked in each. Choosing a thing chooses
/// what it belongs to as well: a call its actor, its socket and its bytes; a socket its owner. `pump` must outlive it.
/// GUI only.
class Selection : public QObject
{
    Q_OBJECT

public:
    explicit Selection(const Pump& pump, QObject* parent = nullptr) : QObject(parent), m_pump(pump) {}

    ActorId actor() const { return m_chosen.actor; }
    SocketId socket() const { return m_chosen.socket; }
    /// The record of its begin.
    std::optional<Sequence> call() const { return m_chosen.call; }
    std::optional<ByteSelection> bytes() const { return m_chosen.bytes; }

public slots:
    void chooseActor(socketlab::ActorId actor);
    void chooseSocket(socketlab::SocketId socket);
    /// `began` is the record of the call's begin.
    void chooseCall(socketlab::Sequence began);
    void chooseBytes(const socketlab::items::ByteSelection& bytes);
    void clear() { choose({}); }

signals:
    void changed();

private:
    struct Chosen
    {
        ActorId actor = ActorId::None;
        SocketId socket = SocketId::None;
        std::optional<Sequence> call;
        std::optional<ByteSelection> bytes;
        bool operator==(const Chosen&) const = default;
    };
    void choose(const Chosen& chosen);
    std::optional<ByteSelection> bytesOf(const journal::CallView& call, CallId id) const;

    const Pump& m_pump;
    Chosen m_chosen;
};

} // namespace socketlab::items
