#pragma once

#include "items/bench.h"
#include "ui/panels/sandbox/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace socketlab::ui {

class FormField;

/// Makes an actor or a socket, and opens the lab to the network after a question. `bench` must outlive it. GUI only.
class NewPage : public SandboxPage
{
    Q_OBJECT

public:
    explicit NewPage(items::Bench& bench, QWidget* parent = nullptr);

signals:
    void networkOpened();

private:
    void addActorPart();
    void addSocketPart();
    void addNetworkPart();
    void suggestNames();
    QString problemOfActor() const;
    QString problemOfSocket() const;
    void judge();
    void startActor();
    void makeSocket();
    void askToOpen();
    void showNetwork();

    items::Bench& m_bench;
    QLineEdit* m_actorName = nullptr;
    QComboBox* m_kind = nullptr;
    FormField* m_actorField = nullptr;
    QPushButton* m_start = nullptr;
    QComboBox* m_owner = nullptr;
    QLineEdit* m_socketName = nullptr;
    QComboBox* m_family = nullptr;
    FormField* m_socketField = nullptr;
    QPushButton* m_make = nullptr;
    QLabel* m_network = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace socketlab::ui
