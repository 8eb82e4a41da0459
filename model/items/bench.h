#pragma once

#include "items/actorsmodel.h"
#include "items/checksmodel.h"
#include "items/journalmodel.h"
#include "items/lessonplayer.h"
#include "items/pump.h"
#include "items/socketsmodel.h"
#include "items/stepsmodel.h"

namespace socketlab::items {

/// All that a window shows of one lab, joined: each model over the one pump. `lab` and `first`, the lesson that is
/// opened, must outlive it. GUI only.
struct Bench
{
    Bench(engine::Lab& itsLab, const lesson::Lesson& first)
        : lab(itsLab)
        , pump(itsLab.journal())
        , actors(pump)
        , sockets(pump)
        , journal(pump)
        , player(itsLab, pump, first)
        , steps(player)
        , checks(player)
    {
    }

    engine::Lab& lab;
    Pump pump;
    ActorsModel actors;
    SocketsModel sockets;
    JournalModel journal;
    LessonPlayer player;
    StepsModel steps;
    ChecksModel checks;
};

} // namespace socketlab::items
