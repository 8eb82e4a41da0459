#include "ui/panels/argumentfield.h"

#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

ArgumentField::ArgumentField(const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_caption(new QLabel(label.left(1).toUpper() + label.mid(1), this))
    , m_note(new QLabel(this))
    , m_editors(new QHBoxLayout)
{
    for (auto* words : {m_caption, m_note}) {
        words->setFont(Theme::smallFont());
        words->setForegroundRole(QPalette::PlaceholderText);
    }
    m_note->setTextFormat(Qt::PlainText);
    // What is noted never makes the field wider.
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* above = new QHBoxLayout;
    above->setSpacing(Theme::gap);
    above->addWidget(m_caption);
    above->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(above);
    column->addLayout(m_editors);
    m_editors->setSpacing(Theme::smallGap);
}

void ArgumentField::add(QWidget& editor, const QString& objectName, const QString& accessibleName)
{
    editor.setObjectName(objectName);
    editor.setAccessibleName(accessibleName);
    editor.installEventFilter(this);
    m_editors->addWidget(&editor);
    if (m_caption->buddy())
        return;
    // The field itself takes no keyboard: where it came after its own editor in the order of Tab, it would lead back.
    m_caption->setBuddy(&editor);
}

void ArgumentField::setNote(const QString& note)
{
    m_note->setText(note);
}

bool ArgumentField::isFilledIn() const
{
    const auto isFilled = [](const QWidget* editor) {
        if (const auto* line = qobject_cast<const QLineEdit*>(editor))
            return !line->text().isEmpty();
        const auto* box = qobject_cast<const QComboBox*>(editor);
        return box && box->isEditable() && !box->currentText().isEmpty();
    };
    return std::ranges::any_of(editors(), isFilled);
}

// What is merely missing is no mistake yet.
void ArgumentField::mark(const QString& problem)
{
    const auto shown = isFilledIn() ? problem : QString();
    if (shown == m_problem)
        return;
    m_problem = shown;
    for (auto* editor : editors()) {
        editor->setProperty("isWrong", !shown.isEmpty());
        editor->setAccessibleDescription(shown);
        editor->style()->unpolish(editor);
        editor->style()->polish(editor);
    }
}

QList<QWidget*> ArgumentField::editors() const
{
    QList<QWidget*> editors;
    for (int i = 0; i < m_editors->count(); ++i)
        editors += m_editors->itemAt(i)->widget();
    return editors;
}

bool ArgumentField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    if (auto* spin = qobject_cast<QSpinBox*>(watched))
        spin->interpretText();
    emit submitted();
    return true;
}

ChoiceField::ChoiceField(const QString& label, const QString& objectName, const QString& accessibleName,
                         QWidget* parent)
    : ArgumentField(label, parent)
    , m_box(new QComboBox(this))
{
    add(*m_box, objectName, accessibleName);
}

std::expected<Argument, QString> ChoiceField::argument() const
{
    return Argument{m_box->currentText(), m_box->currentText()};
}

} // namespace socketlab::ui
