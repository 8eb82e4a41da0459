#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace socketlab::ui {

/// What is about to be called as a lesson, a Python program and a C program write it: a line each, in plain text, cut
/// where there is no room. GUI only.
class CodePreview : public QWidget
{
    Q_OBJECT

public:
    explicit CodePreview(QWidget* parent = nullptr);

    /// The statement of that actor as it will be submitted. What is not finished yet is shown as a statement alone.
    void showCall(const QString& actor, const QString& statement);

private:
    class Line;
    Line* addLine(const char* name, const QString& caption, int row);

    QGridLayout* m_grid;
    QString m_actor;
    QString m_shown;
    Line* m_statement;
    Line* m_python;
    Line* m_c;
};

} // namespace socketlab::ui
