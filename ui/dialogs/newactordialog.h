#pragma once

#include "items/hand.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace socketlab::ui {

/// Asks for a name and starts an actor of that name. What is given must outlive it. GUI only.
class NewActorDialog : public QDialog
{
    Q_OBJECT

public:
    NewActorDialog(engine::Lab& lab, items::Hand& hand, QWidget* parent = nullptr);

    void accept() override;

private:
    void judgeName();
    QString problem() const;

    engine::Lab& m_lab;
    items::Hand& m_hand;
    QLineEdit* m_name;
    QLabel* m_problem;
    QPushButton* m_start;
};

} // namespace socketlab::ui
