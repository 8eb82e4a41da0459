#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace socketlab::ui {

/// Labels of plain text that wrap; the name is for tests and accessibility tools.
QLabel* makeTitle(const char* name, QWidget* parent);                        ///< of the lesson
QLabel* makeHeading(const char* name, QWidget* parent);                      ///< of a step
QLabel* makeCaption(const char* name, const QString& text, QWidget* parent); ///< small and quiet

} // namespace socketlab::ui
