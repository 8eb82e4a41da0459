#pragma once

#include "items/answersmodel.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;

namespace socketlab::ui {

/// One rule of an AnswersModel as a small form, with its mistake below it. Alt+Up and Alt+Down move it, Ctrl+Delete
/// removes it. The model must outlive it. GUI only.
class AnswerRow : public QFrame
{
    Q_OBJECT

public:
    AnswerRow(items::AnswersModel& model, int row, QWidget* parent = nullptr);

    /// Shows what the model says; the row may be another one by now.
    void showRule(int row);
    void takeFocus();

signals:
    void moveRequested(int row, int by);
    void removeRequested(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void set(int column, const QVariant& value);

    items::AnswersModel& m_model;
    int m_row;
    QComboBox* m_when;
    QLineEdit* m_what;
    QLineEdit* m_answer;
    QLabel* m_problem;
};

} // namespace socketlab::ui
