#pragma once

class QWidget;

namespace socketlab::ui {

/// Whether some of it lies in its window. A tab behind others is visible to Qt, which only moves it out of there. GUI only.
bool isInSight(const QWidget& widget);

/// Shows or hides it where it is not so already. Told to be shown before its window is, a widget would be laid out at once,
/// at a size that it never gets.
void setShown(QWidget& widget, bool isShown);

} // namespace socketlab::ui
