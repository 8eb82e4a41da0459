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
    /// The Tab key comes to the buttons after `before`, which must outlive the card.
    explicit EndCard(QWidget& before, QWidget* parent = nullptr);

    /// To be called before the card is shown; what stands on it is made with the first lesson.
    void setLesson(const lesson::Lesson& lesson);

    enum class Stage : std::uint8_t { Finished, Sandbox };
    void setStage(Stage stage);

signals:
    void sandboxRequested();
    void returnRequested(); ///< back to the step that was left
    void startRequested();  ///< the lesson again from its first step

private:
    void fill();

    QWidget& m_before;
    QLabel* m_title = nullptr;
    ProseLabel* m_text = nullptr;
    QLabel* m_ideasTitle = nullptr;
    ProseLabel* m_ideas = nullptr;
    QPushButton* m_stay = nullptr;
    QPushButton* m_return = nullptr;
};

} // namespace socketlab::ui
