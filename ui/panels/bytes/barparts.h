#pragma once

#include <QString>

#include <initializer_list>

class QLabel;
class QToolButton;
class QWidget;

namespace socketlab::ui {

/// The parts of a line of fields above the bytes: buttons, and below them a sentence that is only there when needed.
QToolButton* makeBarButton(const QString& text, const QString& meaning, const char* name);
QLabel* makeBarAnswer(const char* name);
void showBarAnswer(QLabel& answer, const QString& sentence, bool isError);
/// The first of `parts` takes the room that is left.
void layOutBar(QWidget& bar, std::initializer_list<QWidget*> parts, QLabel& answer);

} // namespace socketlab::ui
