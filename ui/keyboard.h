#pragma once

class QWidget;

namespace socketlab::ui {

/// Says which part of a panel gets the keyboard that comes to the panel. Unlike a focus proxy, which in what has children
/// tears their order of the Tab key apart. `entry` lives as long as the panel. GUI only.
void setKeyboardEntry(QWidget& panel, QWidget& entry);

/// Gives the keyboard to a panel: to its entry, to what it chooses itself, or else to the first of its widgets that takes it.
void giveKeyboardTo(QWidget& panel);

} // namespace socketlab::ui
