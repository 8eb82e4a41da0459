#include "ui/panels/sandbox/answerrow.h"

#include "ui/panels/sandbox/formfield.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace socketlab::ui {

using items::AnswerRule;
using items::AnswersModel;

namespace {

QToolButton* makeRowButton(const QString& text, const QString& meaning, const char* name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    button->setProperty("kind", "flat");
    button->setStyleSheet(QStringLiteral("padding: 2px;"));
    button->setFixedWidth(button->fontMetrics().height() + Theme::gap);
    button->setFocusPolicy(Qt::NoFocus); // keys do the same
    return button;
}

} // namespace

AnswerRow::AnswerRow(AnswersModel& model, int row, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_row(row)
    , m_when(new QComboBox(this))
    , m_what(new QLineEdit(this))
    , m_answer(new QLineEdit(this))
    , m_problem(makeProblemLabel("rowProblem", this))
{
    m_when->setObjectName(QStringLiteral("rowWhen"));
    m_when->setAccessibleName(tr("when to say it"));
    for (std::size_t when = 0; when < items::answerKinds; ++when)
        m_when->addItem(AnswersModel::whenText(static_cast<AnswerRule::When>(when)));
    m_what->setObjectName(QStringLiteral("rowWhat"));
    m_what->setAccessibleName(tr("what must have come, or how often"));
    m_answer->setObjectName(QStringLiteral("rowAnswer"));
    m_answer->setAccessibleName(tr("what to say"));
    m_answer->setPlaceholderText(tr("say, as in: hello $1, number {count}\\n"));
    layOut();
    showRule(row);
    connect(m_when, &QComboBox::currentIndexChanged, this, [this](int when) { set(AnswersModel::When, when); });
    connect(m_what, &QLineEdit::textEdited, this, [this](const QString& text) { set(AnswersModel::What, text); });
    connect(m_answer, &QLineEdit::textEdited, this, [this](const QString& text) { set(AnswersModel::Answer, text); });
}

void AnswerRow::layOut()
{
    auto* up = makeRowButton(QStringLiteral("↑"), tr("Try this rule earlier (Alt+Up)"), "rowUp", this);
    auto* down = makeRowButton(QStringLiteral("↓"), tr("Try this rule later (Alt+Down)"), "rowDown", this);
    auto* remove = makeRowButton(QStringLiteral("×"), tr("Remove this rule (Ctrl+Delete)"), "rowRemove", this);
    connect(up, &QToolButton::clicked, this, [this] { emit moveRequested(m_row, -1); });
    connect(down, &QToolButton::clicked, this, [this] { emit moveRequested(m_row, +1); });
    connect(remove, &QToolButton::clicked, this, [this] { emit removeRequested(m_row); });
    constexpr int leastCharacters = 8;
    m_what->setMinimumWidth(m_what->fontMetrics().averageCharWidth() * leastCharacters + 16);
    auto* above = new FlowLayout(Theme::smallGap);
    for (auto* widget : std::initializer_list<QWidget*>{m_when, m_what, up, down, remove})
        above->insertWidget(above->count(), widget);
    above->setTrailing(3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Theme::gap);
    column->setSpacing(Theme::smallGap);
    column->addLayout(above);
    column->addWidget(m_answer);
    column->addWidget(m_problem);
    for (auto* editor : std::initializer_list<QWidget*>{m_when, m_what, m_answer})
        editor->installEventFilter(this);
}

// What is being typed stays as it is, so that the cursor does not jump.
void AnswerRow::showRule(int row)
{
    m_row = row;
    const auto& rule = m_model.rules().at(static_cast<std::size_t>(row));
    m_when->setCurrentIndex(static_cast<int>(rule.when));
    m_what->setPlaceholderText(rule.when == AnswerRule::When::Every       ? QStringLiteral("500ms")
                                   : rule.when == AnswerRule::When::Regex ? QStringLiteral("name=(\\w+)")
                                                                          : QStringLiteral("PING"));
    if (m_what->text() != rule.what)
        m_what->setText(rule.what);
    if (m_answer->text() != rule.answer)
        m_answer->setText(rule.answer);
    showProblem(*m_problem, problemOf(rule));
    m_what->setAccessibleDescription(problemOf(rule));
}

void AnswerRow::takeFocus()
{
    m_what->setFocus(Qt::TabFocusReason);
}

void AnswerRow::set(int column, const QVariant& value)
{
    m_model.setData(m_model.index(m_row, column), value);
}

bool AnswerRow::eventFilter(QObject* watched, QEvent* event)
{
    // A field would take the keys for its own before they become a shortcut.
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool isMove = key.modifiers() == Qt::AltModifier && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down);
    const bool isRemoval = key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_Delete;
    if (!isMove && !isRemoval)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (isMove)
        emit moveRequested(m_row, key.key() == Qt::Key_Up ? -1 : +1);
    else
        emit removeRequested(m_row);
    return true;
}

} // namespace socketlab::ui
