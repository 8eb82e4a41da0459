#pragma once

#include "items/bench.h"
#include "ui/panels/sandbox/page.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace socketlab::ui {

/// Writes down what is done by hand as a lesson's `solution`, shows it as it grows, and gives it away: to the
/// clipboard or into a file. `bench` must outlive it. GUI only.
class RecordPage : public SandboxPage
{
    Q_OBJECT

public:
    explicit RecordPage(items::Bench& bench, QWidget* parent = nullptr);

    /// Writes the text whole or not at all; what went wrong is told in a sentence.
    void save(const QString& path);

private:
    void refresh();
    void copy();
    void askForPath();

    items::Bench& m_bench;
    QPushButton* m_record;
    QLabel* m_count;
    QPlainTextEdit* m_text;
    QLabel* m_problem;
    QPushButton* m_copy;
    QPushButton* m_save;
};

} // namespace socketlab::ui
