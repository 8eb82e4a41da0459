#include "ui/panels/bytes/offsetbar.h"

#include "items/searchedbytes.h"
#include "ui/panels/bytes/barparts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace socketlab::ui {

OffsetBar::OffsetBar(QWidget* parent) : QWidget(parent), m_field(new QLineEdit), m_answer(makeBarAnswer("offsetAnswer"))
{
    m_field->setObjectName(QStringLiteral("offsetField"));
    m_field->setAccessibleName(tr("Offset of the byte to go to"));
    m_field->setPlaceholderText(tr("offset of a byte, such as 1024 or 0x400"));
    auto* goTo = makeBarButton(tr("Go"), tr("Go to this byte (Enter)"), "offsetGo");
    auto* close = makeBarButton(QStringLiteral("×"), tr("Close (Esc)"), "offsetClose");
    layOutBar(*this, {m_field, goTo, close}, *m_answer);
    connect(m_field, &QLineEdit::textEdited, this, [this] { showBarAnswer(*m_answer, {}, false); });
    connect(goTo, &QToolButton::clicked, this, &OffsetBar::go);
    connect(close, &QToolButton::clicked, this, &OffsetBar::closed);
}

void OffsetBar::begin()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void OffsetBar::go()
{
    if (const auto offset = items::parseOffset(m_field->text())) {
        showBarAnswer(*m_answer, {}, false);
        emit offsetRequested(*offset);
        return;
    }
    showBarAnswer(*m_answer, tr("An offset is a number such as 1024, or 0x400 in hex."), true);
}

void OffsetBar::showBeyond(std::uint64_t count)
{
    if (count == 0)
        showBarAnswer(*m_answer, tr("There is no byte in this direction yet."), true);
    else
        showBarAnswer(*m_answer,
                      tr("That is beyond the end: the last byte is %L1 (%2).")
                          .arg(count - 1)
                          .arg(QStringLiteral("0x") + QString::number(count - 1, 16)),
                      true);
}

void OffsetBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: go(); break;
    case Qt::Key_Escape: emit closed(); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace socketlab::ui
