#pragma once

#include "items/actorsmodel.h"
#include "items/journalmodel.h"
#include "items/pump.h"
#include "items/selection.h"
#include "items/socketsmodel.h"

namespace socketlab::items {

/// All that panels show of one session, be it running or opened from a file, joined: each model over the one pump, and
/// what is chosen. `itsJournal` must outlive it. GUI only.
struct SessionView
{
    explicit SessionView(journal::Journal& itsJournal, Recording recording = Recording::Running)
        : pump(itsJournal, recording)
        , selection(pump)
        , actors(pump)
        , sockets(pump)
        , journal(pump)
    {
    }

    Pump pump;
    Selection selection;
    ActorsModel actors;
    SocketsModel sockets;
    JournalModel journal;
};

} // namespace socketlab::items
