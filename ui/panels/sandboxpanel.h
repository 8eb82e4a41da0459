#pragma once

#include "items/bench.h"
#include "items/statementqueue.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace socketlab::ui {

class Card;

/// Free work on the bench: scenes, new actors and sockets, servers that answer by themselves, and the recorder of
/// solutions. While a lesson is under way it offers to leave it. `bench` must outlive it. GUI only.
class SandboxPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SandboxPanel(items::Bench& bench, QWidget* parent = nullptr);

    items::StatementQueue& queue() { return m_queue; }
    QSize sizeHint() const override { return {340, 560}; }

signals:
    void networkOpened();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void makePages();
    void makeWay();
    void refresh();
    void invite(const QString& text, const QString& button);
    void followInvitation();
    void tell(const QString& sentence);
    void complain(const QString& sentence);

    items::Bench& m_bench;
    items::StatementQueue m_queue;
    Card* m_invitation;
    QLabel* m_invitationText;
    QPushButton* m_invitationButton;
    QTabWidget* m_pages;
    QLabel* m_message;
    QLabel* m_problem;
    int m_recordPage = -1;
};

} // namespace socketlab::ui
