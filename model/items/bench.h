#pragma once

#include "items/checksmodel.h"
#include "items/hand.h"
#include "items/lessonplayer.h"
#include "items/sessionview.h"
#include "items/stepsmodel.h"

namespace socketlab::items {

/// A lab with all that a window shows of it: its session, and the lessons that are played on it. `itsLab` and `first`,
/// the lesson that is opened, must outlive it. GUI only.
struct Bench : SessionView
{
    Bench(engine::Lab& itsLab, const lesson::Lesson& first)
        : SessionView(itsLab.journal())
        , lab(itsLab)
        , hand(itsLab, pump)
        , player(itsLab, pump, first)
        , steps(player)
        , checks(player)
    {
    }

    engine::Lab& lab;
    Hand hand; ///< by which a person's calls go
    LessonPlayer player;
    StepsModel steps;
    ChecksModel checks;
};

} // namespace socketlab::items
