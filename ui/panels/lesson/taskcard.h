#pragma once

#include "lesson/runner.h"
#include "ui/panels/lesson/card.h"

class QLabel;

namespace socketlab::ui {

class ProseLabel;

/// Says what to do, and whether it is the learner's turn. GUI only.
class TaskCard : public Card
{
    Q_OBJECT

public:
    explicit TaskCard(QWidget* parent = nullptr);

    void setTask(const QString& markdown);
    void setPhase(lesson::StepPhase phase);

private:
    QLabel* m_title;
    ProseLabel* m_task;
};

} // namespace socketlab::ui
