#pragma once

#include <QDialog>

class QMenuBar;

namespace socketlab::ui {

/// The keys of the program: those of the menus, read from them, and what keys do inside the panels. GUI only.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QMenuBar& menus, QWidget* parent = nullptr);
};

} // namespace socketlab::ui
