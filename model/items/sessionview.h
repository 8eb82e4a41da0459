#pragma once

#include "items/actorsmodel.h"
#include "items/framingrules.h"
#include "items/journalmodel.h"
#include "items/pump.h"
#include "items/selection.h"
#include "items/socketsmodel.h"
#include "items/streamsmodel.h"

namespace socketlab::items {

/// All that panels show of one session, be it running or opened from a file, joined: each model over the one pump, what
/// is chosen, and how bytes are cut into messages. `itsJournal` must outlive it. GUI only.
struct SessionView
{
    explicit SessionView(journal::Journal& itsJournal, Recording recording = Recording::Running)
        : pump(itsJournal, recording)
        , selection(pump)
        , actors(pump)
        , sockets(pump)
        , streams(pump)
        , journal(pump)
    {
    }

    Pump pump;
    Selection selection;
    FramingRules framing;
    ActorsModel actors;
    SocketsModel sockets;
    StreamsModel streams;
    JournalModel journal;
};

} // namespace socketlab::items
