#include "ui/panels/bytes/modebuttons.h"

#include "ui/panels/bytes/barparts.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace socketlab::ui {

ModeButtons::ModeButtons(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    add(tr("Tape"), tr("Tape: the bytes in a line, with the calls above and below"), BytesMode::Tape, "tapeMode");
    add(tr("Grid"), tr("Grid: offset, hex and characters in rows"), BytesMode::Grid, "gridMode");
    add(tr("Table"), tr("Table: a row of words for each byte"), BytesMode::Table, "tableMode");
    add(tr("Both"), tr("Both directions beside each other; bytes that differ are underlined"), BytesMode::Both,
        "bothMode");
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { emit modeChosen(static_cast<BytesMode>(id)); });
}

void ModeButtons::add(const QString& text, const QString& meaning, BytesMode mode, const char* name)
{
    auto* button = makeBarButton(text, meaning, name);
    button->setCheckable(true);
    button->setFont(Theme::smallFont());
    button->setStyleSheet(QStringLiteral("padding: 5px 6px;"));
    m_buttons->addButton(button, static_cast<int>(mode));
    layout()->addWidget(button);
}

void ModeButtons::setMode(BytesMode mode)
{
    m_buttons->button(static_cast<int>(mode))->setChecked(true);
}

QAbstractButton& ModeButtons::chosen() const
{
    return *m_buttons->checkedButton();
}

void ModeButtons::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        for (auto* button : m_buttons->buttons())
            button->setFont(Theme::smallFont());
    QWidget::changeEvent(event);
}

} // namespace socketlab::ui
