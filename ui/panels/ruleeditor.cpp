#include "ui/panels/ruleeditor.h"

#include "framing/words.h"
#include "items/answersheet.h"
#include "items/plaintext.h"
#include "ui/theme.h"
#include "ui/widgets/wrappedlabel.h"
#include "values/bytes.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <limits>

namespace socketlab::ui {

using framing::Rule;

namespace {

/// What a rule has to be told.
struct Parameter
{
    QString caption; ///< empty: nothing
    QString text;
    QString toolTip;
};

QString textOf(const framing::TypedRule& rule)
{
    const auto written = framing::toText(rule); // typed {P:4 T:12}
    const auto open = written.find('{') + 1;
    return items::plainText(std::string_view(written).substr(open, written.size() - open - 1));
}

Parameter parameterOf(const Rule& rule)
{
    if (const auto* fixed = std::get_if<framing::FixedRule>(&rule))
        return {RuleEditor::tr("Length"), QString::number(fixed->length),
                RuleEditor::tr("How many bytes every message has")};
    if (const auto* typed = std::get_if<framing::TypedRule>(&rule))
        return {RuleEditor::tr("Types"), textOf(*typed),
                RuleEditor::tr("Each type, a colon, and how many bytes follow it: P:4 T:12")};
    if (const auto* until = std::get_if<framing::UntilRule>(&rule)) {
        const auto quoted = items::plainText(quotedData(until->delimiter));
        return {RuleEditor::tr("Delimiter"), quoted.mid(1, quoted.size() - 2),
                RuleEditor::tr("The bytes that end a message, with \\n \\r \\t \\xHH for what cannot be typed")};
    }
    return {};
}

} // namespace

RuleEditor::RuleEditor(QWidget* parent)
    : QWidget(parent)
    , m_caption(new QLabel(this))
    , m_line(new QLineEdit(this))
    , m_escape(new QPushButton(tr("Escaped"), this))
    , m_largestLine(new QLineEdit(this))
    , m_startLine(new QLineEdit(this))
    , m_problem(new WrappedLabel({}, this))
{
    m_line->setObjectName(QStringLiteral("ruleParameter"));
    m_caption->setBuddy(m_line);
    m_escape->setObjectName(QStringLiteral("ruleEscape"));
    m_escape->setCheckable(true);
    m_escape->setToolTip(tr("A backslash before the delimiter makes it content"));
    m_largestLine->setObjectName(QStringLiteral("largestFrame"));
    m_largestLine->setAccessibleName(tr("Longest message allowed, in bytes"));
    m_largestLine->setToolTip(
        tr("A longer message breaks the stream, so that a liar cannot fill the memory. In bytes."));
    m_startLine->setObjectName(QStringLiteral("framingStart"));
    m_startLine->setAccessibleName(tr("First message begins at byte"));
    m_startLine->setToolTip(tr("What stands before it, such as a greeting, belongs to no message"));
    m_problem->setObjectName(QStringLiteral("ruleProblem"));
    m_problem->hide();

    auto* longest = new QLabel(tr("Longest message, in bytes"), this);
    longest->setBuddy(m_largestLine);
    auto* start = new QLabel(tr("First message begins at byte"), this);
    start->setBuddy(m_startLine);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Theme::gap);
    layout->setVerticalSpacing(Theme::smallGap);
    layout->addWidget(m_caption, 0, 0);
    layout->addWidget(m_line, 0, 1);
    layout->addWidget(m_escape, 0, 2);
    layout->addWidget(longest, 1, 0);
    layout->addWidget(m_largestLine, 1, 1, 1, 2);
    layout->addWidget(start, 2, 0);
    layout->addWidget(m_startLine, 2, 1, 1, 2);
    layout->addWidget(m_problem, 3, 0, 1, 3);

    connect(m_line, &QLineEdit::textEdited, this, &RuleEditor::readRule);
    connect(m_escape, &QPushButton::clicked, this, &RuleEditor::readRule);
    connect(m_largestLine, &QLineEdit::textEdited, this, &RuleEditor::readLargest);
    connect(m_startLine, &QLineEdit::textEdited, this, &RuleEditor::readStart);
}

void RuleEditor::show(const Rule& rule, std::size_t largestFrame, StreamOffset start)
{
    if (rule == m_rule && largestFrame == m_largest && start == m_start)
        return;
    m_rule = rule;
    m_largest = largestFrame;
    m_start = start;
    const auto parameter = parameterOf(rule);
    const bool hasParameter = !parameter.caption.isEmpty();
    const auto* until = std::get_if<framing::UntilRule>(&rule);
    m_caption->setText(parameter.caption);
    m_line->setText(parameter.text);
    m_line->setToolTip(parameter.toolTip);
    m_line->setAccessibleName(parameter.caption);
    m_caption->setVisible(hasParameter);
    m_line->setVisible(hasParameter);
    m_escape->setVisible(until != nullptr);
    m_escape->setChecked(until != nullptr && until->escape);
    m_largestLine->setText(QString::number(largestFrame));
    m_startLine->setText(QString::number(start - StreamOffset{}));
    tell({});
}

QString RuleEditor::problem() const
{
    return m_problem->text();
}

void RuleEditor::tell(const QString& problem)
{
    auto palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, Theme::current().error.text);
    m_problem->setPalette(palette);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString RuleEditor::words() const
{
    const auto typed = m_line->text().trimmed();
    if (std::holds_alternative<framing::FixedRule>(m_rule))
        return QStringLiteral("fixed ") + typed;
    if (std::holds_alternative<framing::TypedRule>(m_rule))
        return QStringLiteral("typed {%1}").arg(typed);
    const auto option = m_escape->isChecked() ? QStringLiteral(" escape") : QString();
    return QStringLiteral("until %1%2").arg(items::inQuotes(m_line->text()), option);
}

void RuleEditor::readRule()
{
    const auto rule = framing::parseRule(words().toStdString());
    tell(rule ? QString() : tr("Not a rule yet: %1.").arg(items::plainText(rule.error())));
    if (!rule || *rule == m_rule)
        return;
    m_rule = *rule;
    emit ruleEdited(m_rule);
}

void RuleEditor::readLargest()
{
    const auto largest = framing::parseCount(m_largestLine->text().trimmed().toStdString(), maxDataSize);
    const bool isSound = largest && *largest > 0;
    tell(isSound ? QString() : tr("The longest message allowed is a number of bytes from 1 to %1.").arg(maxDataSize));
    if (!isSound || *largest == m_largest)
        return;
    m_largest = static_cast<std::size_t>(*largest);
    emit largestFrameEdited(m_largest);
}

void RuleEditor::readStart()
{
    constexpr std::uint64_t farthest = std::numeric_limits<std::int64_t>::max();
    const auto start = framing::parseCount(m_startLine->text().trimmed().toStdString(), farthest);
    tell(start ? QString() : tr("Where the first message begins is a number: bytes are counted from 0."));
    if (!start || StreamOffset{*start} == m_start)
        return;
    m_start = StreamOffset{*start};
    emit startEdited(*start);
}

void RuleEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        tell(problem());
    QWidget::changeEvent(event);
}

} // namespace socketlab::ui
