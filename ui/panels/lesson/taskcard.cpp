#include "ui/panels/lesson/taskcard.h"

#include "ui/panels/lesson/labels.h"
#include "ui/panels/lesson/proselabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace socketlab::ui {

using lesson::StepPhase;

TaskCard::TaskCard(QWidget* parent)
    : Card(&Theme::neutral, parent)
    , m_title(makeCaption("taskTitle", {}, this))
    , m_task(new ProseLabel(this))
{
    setObjectName(QStringLiteral("taskCard"));
    m_task->setObjectName(QStringLiteral("taskText"));
    column()->setSpacing(Theme::smallGap);
    column()->addWidget(m_title);
    column()->addWidget(m_task);
}

void TaskCard::setTask(const QString& markdown)
{
    m_task->setMarkdown(markdown);
}

void TaskCard::setPhase(StepPhase phase)
{
    const bool isTheirTurn = phase == StepPhase::Doing;
    setTone(isTheirTurn ? &Theme::accentSoft : &Theme::neutral);
    m_title->setForegroundRole(isTheirTurn ? QPalette::Link : QPalette::PlaceholderText);
    m_task->setInk(isTheirTurn ? ProseLabel::Ink::Text : ProseLabel::Ink::Dim);
    switch (phase) {
    case StepPhase::Preparing: m_title->setText(tr("In a moment")); break;
    case StepPhase::Predicting: m_title->setText(tr("After your prediction")); break;
    case StepPhase::Doing: m_title->setText(tr("➜ Your turn")); break;
    case StepPhase::Showing: m_title->setText(tr("Watch: the lesson makes the calls")); break;
    case StepPhase::Passed: m_title->setText(tr("Done")); break;
    }
}

} // namespace socketlab::ui
