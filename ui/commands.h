#pragma once

#include "items/commandsmodel.h"
#include "items/sessionview.h"

class QMenuBar;

namespace socketlab::ui {

/// What the menus offer just now, each with its menu's name and its key. What has gone when it is run does nothing.
std::vector<items::Command> commandsOf(const QMenuBar& menus);

/// The actors and the open sockets of the session, to be chosen. `view` must outlive them.
std::vector<items::Command> choicesOf(items::SessionView& view);

} // namespace socketlab::ui
