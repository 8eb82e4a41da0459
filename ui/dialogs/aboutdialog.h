#pragma once

#include "engine/capabilities.h"

#include <QDialog>

class QLayout;

namespace socketlab::ui {

/// What the program is, its version and its licence, and what this machine can do. GUI only.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const engine::Capabilities& capabilities, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QLayout* makeTable(const engine::Capabilities& capabilities);
};

} // namespace socketlab::ui
