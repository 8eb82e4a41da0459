#pragma once

class QWidget;

namespace socketlab::ui {

/// Whether some of it lies in its window. A tab behind others is visible to Qt, which only moves it out of there. GUI only.
bool isInSight(const QWidget& widget);

} // namespace socketlab::ui
