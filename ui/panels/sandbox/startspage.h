#pragma once

#include "items/bench.h"
#include "items/quickstarts.h"
#include "ui/panels/sandbox/page.h"

class QLineEdit;
class QPushButton;

namespace socketlab::ui {

class FormField;

/// Scenes that a click sets up, a card each, and the call of a real service. `bench` and `queue` must outlive it.
/// GUI only.
class StartsPage : public SandboxPage
{
    Q_OBJECT

public:
    StartsPage(items::Bench& bench, items::StatementQueue& queue, QWidget* parent = nullptr);

private:
    void addCard(const items::QuickStart& start);
    void addServiceCard();
    void play(const items::QuickStart& start);
    bool judgeService();
    void callService();
    void finish();
    void fail(const QString& sentence);
    void giveUp();
    void enableButtons(bool areEnabled);

    items::Bench& m_bench;
    items::StatementQueue& m_queue;
    std::vector<QPushButton*> m_buttons;
    QLineEdit* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    FormField* m_hostField = nullptr;
    FormField* m_portField = nullptr;
    QString m_playing;                      ///< what is told when it has been played
    std::optional<items::Service> m_lookUp; ///< the service whose name is being looked up
};

} // namespace socketlab::ui
