#pragma once

#include "framing/rule.h"
#include "values/byterange.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace socketlab::ui {

/// The numbers and texts of one framing rule, the longest message allowed, and where the first one begins. What cannot
/// be read is told beside the field, and the rule stays as it was. GUI only.
class RuleEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RuleEditor(QWidget* parent = nullptr);

    /// What is being typed stays where it means the same already.
    void show(const framing::Rule& rule, std::size_t largestFrame, StreamOffset start);
    QString problem() const;

signals:
    void ruleEdited(const socketlab::framing::Rule& rule);
    void largestFrameEdited(std::size_t largestFrame);
    void startEdited(quint64 start);

protected:
    void changeEvent(QEvent* event) override;

private:
    void readRule();
    void readLargest();
    void readStart();
    void tell(const QString& problem);
    QString words() const;

    framing::Rule m_rule;
    std::size_t m_largest = 0;
    StreamOffset m_start{};
    QLabel* m_caption;
    QLineEdit* m_line;
    QPushButton* m_escape;
    QLineEdit* m_largestLine;
    QLineEdit* m_startLine;
    QLabel* m_problem;
};

} // namespace socketlab::ui
