#pragma once

#include "lesson/runner.h"

#include <QPointer>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace socketlab::items {
class ChecksModel;
class LessonPlayer;
class StepsModel;
} // namespace socketlab::items

namespace socketlab::ui {

class EndCard;
class LessonFooter;
class PredictionCard;
class ProseLabel;
class RemarkList;
class TaskCard;
class WholeList;

/// The lesson: where one is, what to predict and to do, and how far the checks are. Any step can be opened.
/// Shows `player` and its models and tells it what the learner wants; all must outlive it. GUI only.
class LessonPanel : public QWidget
{
    Q_OBJECT

public:
    LessonPanel(items::LessonPlayer& player, items::StepsModel& steps, items::ChecksModel& checks,
                QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Does what Return means now: keep the prediction, or go on. Returns whether there was something to do.
    bool pressDefault();

protected:
    /// Passes the keyboard on to what is wanted next.
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLessonPart(items::StepsModel& steps, QWidget* content);
    QWidget* makeStepPart(QWidget* content);
    void connectPlayer();
    void connectButtons();

    void showStep();
    void refresh();
    void refreshPrediction();
    void takeFocus();
    void reportProblem(const QString& sentence);
    void askForPrediction();
    /// Scrolls once the layout has settled, again where the panel's size changes, and never past the top of
    /// `beginning`, which is `widget` where none is given.
    void bringIntoView(QWidget* widget, QWidget* beginning = nullptr);

    items::LessonPlayer& m_player;
    items::ChecksModel& m_checks;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_content = nullptr;
    QLabel* m_chapter = nullptr;
    QLabel* m_lessonTitle = nullptr;
    ProseLabel* m_objective = nullptr;
    WholeList* m_stepList = nullptr;
    QWidget* m_step = nullptr;
    QLabel* m_stepTitle = nullptr;
    ProseLabel* m_say = nullptr;
    PredictionCard* m_prediction = nullptr;
    TaskCard* m_task = nullptr;
    QLabel* m_checksTitle = nullptr;
    WholeList* m_checkList = nullptr;
    RemarkList* m_notices = nullptr;
    RemarkList* m_hints = nullptr;
    EndCard* m_end = nullptr;
    LessonFooter* m_footer = nullptr;
    QPointer<QWidget> m_inView; ///< brought there last
    QPointer<QWidget> m_beginning;
    lesson::StepPhase m_shownPhase{};
    bool m_keepsKeyboard = false; ///< it was here when the step changed, and stays
};

} // namespace socketlab::ui
