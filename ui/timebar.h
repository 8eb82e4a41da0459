#pragma once

#include "items/sessionview.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace socketlab::ui {

class LabControls;
class MomentPill;
class TimeSlider;

/// Where in the session one is, in a row: a slider over all moments, the moment's time and call, whether it is the live
/// one, and the way back there. A running lab adds its controls. Where the row is narrow, words give way to signs.
/// `view` must outlive it. GUI only.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBar(items::SessionView& view, QWidget* parent = nullptr);

    /// Takes both; the buttons stand first, the speed last.
    void addControls(LabControls* controls);
    /// Previous call, next call, live.
    void fillMenu(QMenu& menu);
    QString momentWords() const;

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QAction* addStep(const QString& text, QKeyCombination key);
    void makeActions();
    void layOut();
    void showMoment();
    void goLive();
    void fit();
    void setCompact(bool isCompact);
    bool isReading() const;
    QString stateWords() const;

    items::SessionView& m_view;
    QHBoxLayout* m_row;
    QLabel* m_caption;
    TimeSlider* m_slider;
    QLabel* m_time;
    MomentPill* m_pill;
    QPushButton* m_live;
    LabControls* m_controls = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_next = nullptr;
    QAction* m_goLive = nullptr;
    bool m_isCompact = false;
};

} // namespace socketlab::ui
