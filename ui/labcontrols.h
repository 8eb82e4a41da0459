#pragma once

#include "items/bench.h"

#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QMenu;
class QPushButton;

namespace socketlab::ui {

/// Run, step, pause, restart, and how fast: what drives the actors of a lab. A step lets the chosen actor make one more
/// call, or each one where none is chosen. Pressing any of them goes live. `bench` must outlive it. GUI only.
class LabControls : public QWidget
{
    Q_OBJECT

public:
    explicit LabControls(items::Bench& bench, QWidget* parent = nullptr);

    bool isPaused() const { return m_isPaused; }
    /// Belongs beside the buttons, at the other end of the row.
    QComboBox* speedBox() const { return m_speed; }
    /// In the order of Tab.
    QWidget* lastButton() const;
    void fillMenu(QMenu& menu);

    /// Compact buttons show their signs alone.
    void setCompact(bool isCompact);
    int compactWidth() const;
    int fullWidth() const;

public slots:
    void run();
    void pause();
    void step();
    void restart();

signals:
    void pausedChanged(bool isPaused);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Button
    {
        QPushButton* button = nullptr;
        QString text;
    };
    QPushButton* addButton(const char* name, const QString& text, const QString& meaning);
    void makeButtons();
    void makeSpeeds();
    void makeActions();
    void lookAtGates();
    void showState();
    void nameStep();
    void sizeIcons();
    std::vector<ActorId> steppers() const;
    int widthOfButtons(bool isCompact) const;

    items::Bench& m_bench;
    std::vector<Button> m_buttons;
    QPushButton* m_run = nullptr;
    QPushButton* m_step = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_restart = nullptr;
    QComboBox* m_speed;
    QAction* m_runOrPause = nullptr;
    QAction* m_stepAction = nullptr;
    bool m_isPaused = false;
};

} // namespace socketlab::ui
