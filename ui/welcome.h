#pragma once

#include "ui/recentsessions.h"

#include <QDialog>

class QCheckBox;
class QHBoxLayout;
class QListWidget;

namespace socketlab::ui {

/// The first thing that a newcomer sees: three doors, and below them sessions to be opened again. A door closes it and
/// is remembered, so that it does not come up again unless wished. GUI only.
class Welcome : public QDialog
{
    Q_OBJECT

public:
    explicit Welcome(const std::vector<RecentSession>& recent, QWidget* parent = nullptr);

signals:
    void lessonsChosen();
    void sandboxChosen();
    void openChosen();
    void sessionChosen(const QString& file);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addDoor(QHBoxLayout& row, const char* name, const QString& title, const QString& text,
                 void (Welcome::*chosen)());
    void addRecent(QLayout& column, const std::vector<RecentSession>& recent);
    void keepWish();

    QCheckBox* m_again;
    QListWidget* m_recent = nullptr;
};

} // namespace socketlab::ui
