#pragma once

#include "items/answersmodel.h"
#include "items/bench.h"
#include "ui/panels/sandbox/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace socketlab::ui {

class AnswerRow;
class FormField;
class SocketChoices;

/// What a server of the lab says by itself: a form over `serve`, docs/servers.md. Shows the statement that will be
/// submitted. `bench` must outlive it. GUI only.
class AnswersPage : public SandboxPage
{
    Q_OBJECT

public:
    explicit AnswersPage(items::Bench& bench, QWidget* parent = nullptr);

private:
    void addServerPart();
    void addRulesPart();
    void addHowPart();
    void addStatementPart();
    QComboBox* makeFramingBox(const char* name) const;

    void showRows();
    void addRule();
    void moveRule(int row, int by);
    void removeRule(int row);
    items::AnswerSheet sheet() const;
    QString obstacle() const;
    static QString mistakeIn(const items::AnswerSheet& sheet);
    ActorId owner() const;
    bool isServing() const;
    void refresh();
    void startOrStop();

    items::Bench& m_bench;
    items::AnswersModel m_model;
    SocketChoices* m_listeners = nullptr;
    QComboBox* m_server = nullptr;
    QLineEdit* m_greeting = nullptr;
    FormField* m_greetingField = nullptr;
    QComboBox* m_frames = nullptr;
    FormField* m_framesField = nullptr;
    QComboBox* m_encode = nullptr;
    FormField* m_encodeField = nullptr;
    QCheckBox* m_echo = nullptr;
    QSpinBox* m_closeAfter = nullptr;
    QVBoxLayout* m_rowColumn = nullptr;
    std::vector<AnswerRow*> m_rows;
    QLabel* m_statement = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_start = nullptr;
};

} // namespace socketlab::ui
