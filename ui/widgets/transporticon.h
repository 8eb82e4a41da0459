#pragma once

#include <QIcon>

namespace socketlab::ui {

enum class Transport { Run, Step, Pause, Restart };

/// The sign on a button that drives the lab, sharp at each scale, in the colour of text at the time of painting.
QIcon transportIcon(Transport sign);
/// The same for a button of kind `primary`.
QIcon transportIconOnAccent(Transport sign);

} // namespace socketlab::ui
