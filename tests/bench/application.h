#pragma once

#include <QApplication>

namespace socketlab::bench {

/// The one of this program, made when it is first asked for; without a display it paints into memory. Main thread.
QApplication& application();

} // namespace socketlab::bench
