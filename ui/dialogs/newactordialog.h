#pragma once

#include "engine/lab.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace socketlab::ui {

/// Asks for a name and starts an actor of that name. `lab` must outlive it. GUI only.
class NewActorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewActorDialog(engine::Lab& lab, QWidget* parent = nullptr);

    void accept() override;

private:
    void judgeName();
    QString problem() const;

    engine::Lab& m_lab;
    QLineEdit* m_name;
    QLabel* m_problem;
    QPushButton* m_start;
};

} // namespace socketlab::ui
