#pragma once

#include "lesson/lesson.h"
#include "ui/panels/lesson/card.h"

#include <optional>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace socketlab::ui {

class ProseLabel;

/// Asks for a prediction, keeps the answer in sight, and in the end sets it beside what happened. GUI only.
class PredictionCard : public Card
{
    Q_OBJECT

public:
    explicit PredictionCard(QWidget* parent = nullptr);

    /// Asks afresh, from the next stage on.
    void setPrediction(const lesson::Prediction& prediction);

    enum class Stage : std::uint8_t { Asking, Kept, Decided };
    void setStage(Stage stage, std::optional<std::size_t> chosen);

    /// Gives the keyboard to the answers. Only while asking.
    void takeFocus();
    /// Presses the button, where an answer is chosen and wanted. Returns whether it was.
    bool commit();

signals:
    void predicted(std::size_t option);

private:
    void showPrediction();
    void replaceOptions();
    void emitChosen();
    void showKept(std::size_t chosen);
    void showDecided(std::optional<std::size_t> chosen);
    const lesson::Option& rightOption() const;

    lesson::Prediction m_prediction;
    std::optional<Stage> m_stage;
    QLabel* m_title;
    ProseLabel* m_ask;
    QWidget* m_options = nullptr;
    QButtonGroup* m_group = nullptr;
    QPushButton* m_commit;
    ProseLabel* m_expected;
    ProseLabel* m_was;
    ProseLabel* m_because;
};

} // namespace socketlab::ui
