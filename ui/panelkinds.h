#pragma once

#include "items/sessionview.h"

#include <QKeyCombination>

#include <span>

class QWidget;

namespace socketlab::ui {

/// Where a dock stands as long as nobody has moved it; those of one place are tabs of each other.
enum class DockPlace : std::uint8_t { Left, Right, BottomLeft, BottomRight };

/// A panel that shows a session, be it running or saved. A new one is a line of the table.
struct PanelKind
{
    const char* name;      ///< of the dock and the panel
    const char* inLessons; ///< what a lesson's `show` calls it
    const char* title;     ///< in English, translated in the context `Panels`
    QKeyCombination key;
    DockPlace place;
    QWidget* (*make)(items::SessionView& view, QWidget* parent);
};

/// In the order of the menu and of the tabs.
std::span<const PanelKind> panelKinds();

} // namespace socketlab::ui
