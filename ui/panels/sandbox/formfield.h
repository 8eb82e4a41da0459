#pragma once

#include <QWidget>

class QLabel;

namespace socketlab::ui {

/// An editor with a caption above it and a sentence below it where something is wrong. GUI only.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes `editor`. Captions bear no keys: those of the call bar must stay the only ones of the window.
    FormField(const QString& caption, QWidget* editor, QWidget* parent = nullptr);

    /// An empty sentence takes it back.
    void setProblem(const QString& sentence);
    QString problem() const;

private:
    QWidget* m_editor;
    QLabel* m_problem;
};

/// A label of plain text that wraps, for sentences on what is wrong: it bears a sign, too.
QLabel* makeProblemLabel(const char* name, QWidget* parent);
void showProblem(QLabel& label, const QString& sentence);

} // namespace socketlab::ui
