#pragma once

#include <QDialog>

namespace socketlab::ui {

/// What the program is, its version and its licence. GUI only.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace socketlab::ui
