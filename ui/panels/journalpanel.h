#pragma once

#include "items/sessionview.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSplitter;

namespace socketlab::ui {

class CallDetailsPane;
class FilterField;
class PanelTable;

/// The table of all calls, or of those that a filter asks for (Ctrl+F), and everything about the chosen one beside it.
/// Follows the newest call until its user scrolls up; a button leads back. GUI only.
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
    void setDetailsShown(bool isShown);

signals:
    /// The bytes of the chosen call are chosen: whoever can brings them into sight.
    void bytesShown();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTable();
    void makeTools(QHBoxLayout& line);
    void connectFilter();
    void leaveFilter();
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
    FilterField* m_filter;
    CallDetailsPane* m_details;
    QSplitter* m_split;
    QLabel* m_count;
    QPushButton* m_setUpToggle;
    QPushButton* m_detailsToggle;
    QPushButton* m_newest;
    QString m_emptyText;
    QTimer m_waitingTick{this};
    bool m_isFollowing = true;
};

} // namespace socketlab::ui
