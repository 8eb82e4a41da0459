#pragma once

#include "journal/labstate.h"
#include "ui/widgets/chip.h"

namespace socketlab::items {
class Pump;
}

namespace socketlab::ui {

/// An actor in one line, as it is at the moment that is shown: who, what it is, what it does. GUI only.
class ActorChip : public Chip
{
    Q_OBJECT

public:
    explicit ActorChip(QWidget* parent = nullptr) : Chip(parent) {}

    void setActor(const items::Pump& pump, const journal::ActorState& actor);
};

} // namespace socketlab::ui
