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
    /// The Tab key comes to the answers after `before`, which must outlive the card.
    explicit PredictionCard(QWidget& before, QWidget* parent = nullptr);

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
    void fill();
    void showPrediction();
    void replaceOptions();
    void emitChosen();
    void showKept(std::size_t chosen);
    void showDecided(std::optional<std::size_t> chosen);
    const lesson::Option& rightOption() const;

    QWidget& m_before;
    lesson::Prediction m_prediction;
    std::optional<Stage> m_stage;
    QLabel* m_title = nullptr; ///< this and all else on the card is made for the first prediction that is seen
    ProseLabel* m_ask = nullptr;
    QWidget* m_options = nullptr;
    QButtonGroup* m_group = nullptr;
    QPushButton* m_commit = nullptr;
    ProseLabel* m_expected = nullptr;
    ProseLabel* m_was = nullptr;
    ProseLabel* m_because = nullptr;
};

} // namespace socketlab::ui
