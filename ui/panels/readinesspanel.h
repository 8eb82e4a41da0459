#pragma once

#include "items/huntmodel.h"
#include "items/readinessmodel.h"
#include "items/selectcallsmodel.h"
#include "items/sessionview.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace socketlab::ui {

class FdSetView;
class HuntCard;
class PanelTable;

/// One select or poll: its lists in and out, what they mean, their bits, and the history of all such calls. Shows the
/// latest, or the one that was chosen here or elsewhere. Where a descriptor was closed it leads the hunt for it. Emits
/// wishes. GUI only.
class ReadinessPanel : public QWidget
{
    Q_OBJECT

public:
    /// `view` must outlive the panel.
    explicit ReadinessPanel(items::SessionView& view, QWidget* parent = nullptr);

    const items::ReadinessModel& readiness() const { return m_readiness; }
    bool isFollowing() const { return !m_chosen; }

public slots:
    /// Shows the newest call and stays with what comes.
    void follow();

signals:
    void callRequested(socketlab::ActorId actor, const QString& statement);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeCall();
    QWidget* makeHistory();
    void makeTables();
    void connectParts();
    void followSelection();
    void showMoment();
    void showCall();
    void showHeadline();
    void fitRows();
    void markChosen();
    void applyTheme();

    const items::Pump& m_pump;
    items::Selection& m_selection;
    items::SelectCallsModel m_calls;
    items::ReadinessModel m_readiness;
    items::HuntModel m_hunt;
    std::optional<std::size_t> m_chosen; // an index into Pump::calls(); nothing: the latest
    QLabel* m_headline;
    PanelTable* m_table;
    FdSetView* m_bits;
    HuntCard* m_card;
    QLabel* m_count;
    QPushButton* m_newest;
    PanelTable* m_history;
    QWidget* m_historyPart = nullptr;
    QTimer m_waitingTick{this};
    bool m_isMarking = false; // rows are chosen to show what was chosen elsewhere
};

} // namespace socketlab::ui
