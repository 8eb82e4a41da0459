#pragma once

#include "items/sessionview.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace socketlab::ui {

class PanelTable;

/// The table of all calls. Follows the newest one until its user scrolls up; a button leads back. GUI only.
class JournalPanel : public QWidget
{
    Q_OBJECT

public:
    /// `view` must outlive the panel.
    explicit JournalPanel(items::SessionView& view, QWidget* parent = nullptr);
    ~JournalPanel() override;

    bool isFollowing() const { return m_isFollowing; }

public slots:
    /// Goes to the newest call and stays with what comes.
    void follow();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeTable();
    void connectSelection();
    void markChosen();
    void showMoment();
    void noteScrolled(int place);
    void keepAtEnd();
    void placeNewestButton();
    void countCalls();
    void tickWhileWaiting();

    items::JournalModel& m_journal;
    const items::Pump& m_pump;
    items::Selection& m_selection;
    PanelTable* m_table;
    QLabel* m_count;
    QPushButton* m_setUpToggle;
    QPushButton* m_newest;
    QTimer m_waitingTick{this};
    bool m_isFollowing = true;
};

} // namespace socketlab::ui
