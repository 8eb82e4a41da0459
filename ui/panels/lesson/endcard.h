#pragma once

#include "lesson/lesson.h"
#include "ui/panels/lesson/card.h"

class QLabel;
class QPushButton;

namespace socketlab::ui {

class ProseLabel;

/// What comes after the last step: the lesson's ideas for the sandbox, and the ways on. GUI only.
class EndCard : public Card
{
    Q_OBJECT

public:
    explicit EndCard(QWidget* parent = nullptr);

    void setLesson(const lesson::Lesson& lesson);

    enum class Stage : std::uint8_t { Finished, Sandbox };
    void setStage(Stage stage);

signals:
    void sandboxRequested();
    void returnRequested(); ///< back to the step that was left
    void startRequested();  ///< the lesson again from its first step

private:
    QLabel* m_title;
    ProseLabel* m_text;
    QLabel* m_ideasTitle;
    ProseLabel* m_ideas;
    QPushButton* m_stay;
    QPushButton* m_return;
};

} // namespace socketlab::ui
