#include "ui/welcome.h"

#include "ui/dialogs/commanddelegate.h"
#include "ui/preferences.h"
#include "ui/widgets/doorbutton.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {
namespace {

constexpr int mostRecentRows = 4;

} // namespace

Welcome::Welcome(const std::vector<RecentSession>& recent, QWidget* parent)
    : QDialog(parent)
    , m_again(new QCheckBox(tr("Show this at &each start"), this))
{
    setObjectName(QStringLiteral("welcome"));
    setWindowTitle(tr("Welcome to Socket Lab"));
    auto* title = new QLabel(tr("What would you like to do?"), this);
    title->setFont(Theme::headingFont());
    auto* doors = new QHBoxLayout;
    doors->setSpacing(Theme::largeGap);
    addDoor(*doors, "lessonsDoor", tr("Follow the lessons"),
            tr("Predict, make the call, and see whether the kernel agrees. From the first byte on."),
            &Welcome::lessonsChosen);
    addDoor(*doors, "sandboxDoor", tr("Open the sandbox"),
            tr("Real sockets, and any call in any order. Nothing can be broken that does not mend again."),
            &Welcome::sandboxChosen);
    addDoor(*doors, "logDoor", tr("Open a session log"), tr("Look again at what was recorded, at any moment of it."),
            &Welcome::openChosen);
    m_again->setObjectName(QStringLiteral("welcomeAgain"));
    m_again->setChecked(Preferences::hasDecidedOnWelcome() && Preferences::load().showsWelcome);
    connect(m_again, &QCheckBox::toggled, this, &Welcome::keepWish);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, Theme::largeGap);
    column->setSpacing(Theme::largeGap);
    column->addWidget(title);
    column->addLayout(doors);
    addRecent(*column, recent);
    auto* end = new QHBoxLayout;
    end->addWidget(m_again);
    end->addWidget(buttons);
    column->addLayout(end);
    findChild<DoorButton*>()->setFocus();
}

void Welcome::addDoor(QHBoxLayout& row, const char* name, const QString& title, const QString& text,
                      void (Welcome::*chosen)())
{
    const auto picture = static_cast<DoorButton::Picture>(row.count());
    auto* door = new DoorButton(picture, title, text, this);
    door->setObjectName(QLatin1String(name));
    row.addWidget(door);
    connect(door, &QAbstractButton::clicked, this, [this, chosen] {
        keepWish();
        accept();
        emit(this->*chosen)();
    });
}

void Welcome::addRecent(QLayout& column, const std::vector<RecentSession>& recent)
{
    if (recent.empty())
        return;
    auto* caption = new QLabel(tr("&Recent sessions"), this);
    caption->setForegroundRole(QPalette::PlaceholderText);
    m_recent = new QListWidget(this);
    m_recent->setObjectName(QStringLiteral("welcomeRecent"));
    m_recent->setAccessibleName(tr("Recent sessions"));
    m_recent->setItemDelegate(new CommandDelegate(m_recent));
    caption->setBuddy(m_recent);
    for (const auto& [file, title] : recent) {
        auto* item = new QListWidgetItem(title, m_recent);
        item->setData(Qt::UserRole, file);
    }
    m_recent->setCurrentRow(0);
    const auto rows = std::min(m_recent->count(), mostRecentRows);
    m_recent->setFixedHeight(rows * m_recent->sizeHintForRow(0) + 2 * m_recent->frameWidth());
    column.addWidget(caption);
    column.addWidget(m_recent);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        keepWish();
        accept();
        emit sessionChosen(item->data(Qt::UserRole).toString());
    });
}

void Welcome::keepWish()
{
    auto kept = Preferences::load();
    kept.showsWelcome = m_again->isChecked();
    kept.save();
}

// The doors are a row: arrows go along it.
void Welcome::keyPressEvent(QKeyEvent* event)
{
    auto doors = findChildren<DoorButton*>();
    const auto at = doors.indexOf(qobject_cast<DoorButton*>(focusWidget()));
    const auto step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (at >= 0 && step != 0) {
        doors[std::clamp<qsizetype>(at + step, 0, doors.size() - 1)]->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (at >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        doors[at]->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace socketlab::ui
