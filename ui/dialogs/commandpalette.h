#pragma once

#include "items/commandsmodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace socketlab::ui {

/// Everything that can be done, found by a few letters of its name. Arrows choose, Return runs, Esc closes. The command
/// runs when the palette has gone. GUI only.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(std::vector<items::Command> commands, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void find(const QString& letters);
    void tell();
    void run();

    items::CommandsModel m_model;
    QLineEdit* m_letters;
    QListView* m_list;
    QLabel* m_nothing;
};

} // namespace socketlab::ui
