#include "ui/dialogs/commandpalette.h"

#include "ui/dialogs/commanddelegate.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {
namespace {

constexpr int paletteLetters = 78; // wide
constexpr int paletteRows = 12;

} // namespace

CommandPalette::CommandPalette(std::vector<items::Command> commands, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(std::move(commands))
    , m_letters(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing is called so. Esc closes."), this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    m_letters->setObjectName(QStringLiteral("commandLetters"));
    m_letters->setAccessibleName(tr("Command"));
    m_letters->setPlaceholderText(tr("A command, a panel, a lesson, an actor, a socket…"));
    m_letters->setClearButtonEnabled(true);
    m_letters->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // its keys are those of the line
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(Theme::gap, 0, 0, Theme::gap);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::gap, Theme::gap, Theme::gap, Theme::gap);
    column->setSpacing(Theme::gap);
    column->addWidget(m_letters);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);

    connect(m_letters, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tell);
    find(QString());
}

void CommandPalette::showEvent(QShowEvent* event)
{
    const auto& around = *parentWidget();
    const auto row = m_list->sizeHintForRow(0);
    const auto height = m_letters->sizeHint().height() + paletteRows * row + 4 * Theme::gap;
    resize(std::min(paletteLetters * fontMetrics().averageCharWidth(), around.width() - 2 * Theme::largeGap),
           std::min(height, around.height() - 2 * Theme::largeGap));
    const auto corner = around.mapToGlobal(QPoint((around.width() - width()) / 2, around.height() / 10));
    move(corner);
    m_letters->setFocus();
    QDialog::showEvent(event);
}

void CommandPalette::find(const QString& letters)
{
    m_model.find(letters);
    const bool hasAny = m_model.rowCount() > 0;
    m_nothing->setVisible(!hasAny);
    if (hasAny)
        m_list->setCurrentIndex(m_model.index(0));
    tell();
}

// The keyboard stays in the line, so that is where the chosen row has to be told.
void CommandPalette::tell()
{
    const auto index = m_list->currentIndex();
    m_letters->setAccessibleDescription(index.isValid() ? tr("%1 · %2 of %3")
                                                              .arg(index.data(Qt::AccessibleTextRole).toString())
                                                              .arg(index.row() + 1)
                                                              .arg(m_model.rowCount())
                                                        : m_nothing->text());
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_letters || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: run(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QCoreApplication::sendEvent(m_list, event); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

// Only when the palette has gone the window has its keyboard back, and a dialog may open.
void CommandPalette::run()
{
    const auto index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto command = m_model.commandAt(index.row()).run;
    accept();
    QMetaObject::invokeMethod(parentWidget(), command, Qt::QueuedConnection);
}

} // namespace socketlab::ui
