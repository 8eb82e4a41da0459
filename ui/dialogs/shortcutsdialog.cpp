#include "ui/dialogs/shortcutsdialog.h"

#include "ui/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace socketlab::ui {
namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(QStringLiteral("…"));
}

void addGroup(QTreeWidget& tree, const QString& title, const QList<std::pair<QString, QString>>& keys)
{
    if (keys.isEmpty())
        return;
    auto* group = new QTreeWidgetItem(&tree, {title});
    auto font = group->font(0);
    font.setWeight(QFont::DemiBold);
    group->setFont(0, font);
    for (const auto& [action, key] : keys)
        new QTreeWidgetItem(group, {action, key});
}

QList<std::pair<QString, QString>> keysOf(const QMenu& menu)
{
    QList<std::pair<QString, QString>> keys;
    for (const auto* action : menu.actions()) {
        if (action->menu() != nullptr)
            keys += keysOf(*action->menu());
        else if (!action->shortcut().isEmpty())
            keys.append({withoutMnemonic(action->text()), action->shortcut().toString(QKeySequence::NativeText)});
    }
    return keys;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(windowTitle());
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("To do this"), tr("Press")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    tree->setAllColumnsShowFocus(true);
    for (const auto* action : menus.actions())
        if (action->menu() != nullptr)
            addGroup(*tree, withoutMnemonic(action->text()), keysOf(*action->menu()));
    addGroup(*tree, tr("In the panels"),
             {{tr("Keep a prediction, go on to the next step"), tr("Return")},
              {tr("Choose another answer, another row"), tr("Arrow keys")},
              {tr("Open a step of the list"), tr("Return or Space")},
              {tr("Go to the next field or button"), tr("Tab")}});
    addGroup(*tree, tr("In the session's time"),
             {{tr("Where the next call began or returned"), tr("Arrow keys")},
              {tr("A hundred records on, or back"), tr("Page Up, Page Down")},
              {tr("The beginning; the live moment"), tr("Home; End")}});
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::largeGap, Theme::largeGap, Theme::largeGap, Theme::largeGap);
    column->addWidget(tree);
    column->addWidget(buttons);
    resize(520, 560);
}

} // namespace socketlab::ui
