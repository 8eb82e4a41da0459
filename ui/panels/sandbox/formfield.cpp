#include "ui/panels/sandbox/formfield.h"

#include "ui/panels/lesson/labels.h"
#include "ui/theme.h"
#include "ui/widgets/wrappedlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace socketlab::ui {

FormField::FormField(const QString& caption, QWidget* editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_problem(makeProblemLabel("fieldProblem", this))
{
    auto* label = new QLabel(caption, this);
    label->setFont(Theme::smallFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(editor);
    constexpr int leastCharacters = 9;
    editor->setMinimumWidth(editor->fontMetrics().averageCharWidth() * leastCharacters + 24);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(label);
    column->addWidget(editor);
    column->addWidget(m_problem);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(caption);
}

void FormField::setProblem(const QString& sentence)
{
    showProblem(*m_problem, sentence);
    m_editor->setAccessibleDescription(sentence);
}

QString FormField::problem() const
{
    return m_editor->accessibleDescription();
}

QLabel* makeProblemLabel(const char* name, QWidget* parent)
{
    auto* label = new WrappedLabel({}, parent);
    label->setObjectName(QLatin1String(name));
    label->setProperty("kind", "problem");
    label->hide();
    return label;
}

void showProblem(QLabel& label, const QString& sentence)
{
    label.setText(sentence.isEmpty() ? QString() : QStringLiteral("⚠ ") + sentence);
    label.setVisible(!sentence.isEmpty());
}

} // namespace socketlab::ui
