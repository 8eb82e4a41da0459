#pragma once

#include "items/huntmodel.h"
#include "ui/panels/lesson/card.h"

class QLabel;
class QPushButton;

namespace socketlab::ui {

class PanelTable;

/// The hunt for a dead descriptor, step by step: why the call failed, each socket asked alone, which one is closed and who
/// closed it. In a session that is over the records alone answer. `hunt` must outlive it. GUI only.
class HuntCard : public Card
{
    Q_OBJECT

public:
    HuntCard(const items::Pump& pump, items::HuntModel& hunt, QWidget* parent = nullptr);

    /// The call to be looked into, an index into Pump::calls(); nothing hides the card.
    void setCall(std::optional<std::size_t> call);

signals:
    void begun();
    void callRequested(socketlab::ActorId actor, const QString& statement);

protected:
    void changeEvent(QEvent* event) override;

private:
    void begin();
    void askNext();
    void refresh();
    void applyTheme();
    bool canAsk() const;
    QString explanation() const;
    QString finding() const;

    const items::Pump& m_pump;
    items::HuntModel& m_hunt;
    bool m_hasBegun = false;
    QLabel* m_why;
    QPushButton* m_begin;
    PanelTable* m_table;
    QLabel* m_finding;
    QPushButton* m_ask;
};

} // namespace socketlab::ui
