#include "ui/panels/bytes/tapepage.h"

#include "items/cutwords.h"
#include "items/plaintext.h"
#include "ui/sight.h"
#include "ui/widgets/tapeview.h"
#include "ui/widgets/wrappedlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace socketlab::ui {

using items::FramingModel;
using items::FramingRules;

namespace {

QString textOf(const framing::Rule& rule)
{
    return items::plainText(framing::toText(rule));
}

} // namespace

TapePage::TapePage(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_rules(view.framing)
    , m_framing(view.pump, view.framing, FramingModel::Rows::TheChosenRule)
    , m_tape(new TapeView(view.pump, this))
    , m_choice(new QComboBox(this))
    , m_standing(new WrappedLabel({}, this))
{
    // The tape shows all that set out, so all of it is cut.
    m_framing.setReach(items::StreamReach::Sent);
    m_framing.followWhile([this] { return isInSight(*m_tape); });
    m_tape->setFraming(m_framing);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::smallGap, 0, 0);
    layout->setSpacing(Theme::gap);
    layout->addWidget(m_tape);
    layout->addWidget(makeRuleRow());
    layout->addStretch();
    connect(&m_rules, &FramingRules::changed, this, &TapePage::showRules);
    connect(&m_framing, &FramingModel::cutAnew, this, &TapePage::showRules);
    connect(&m_framing, &FramingModel::followed, this, &TapePage::showStanding);
    showRules();
}

QWidget* TapePage::makeRuleRow()
{
    auto* row = new QWidget(this);
    auto* caption = new QLabel(tr("&Messages by"), row);
    caption->setBuddy(m_choice);
    m_choice->setObjectName(QStringLiteral("tapeRule"));
    m_choice->setAccessibleName(tr("The rule that cuts the bytes into messages"));
    m_choice->setToolTip(tr("The messages stand below the bytes. Framing has the same rules, with their numbers."));
    m_choice->addItems(QStringList(1 + FramingRules::count, QString()));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_standing->setObjectName(QStringLiteral("tapeStanding"));
    m_standing->setFont(Theme::smallFont());
    m_standing->setForegroundRole(QPalette::PlaceholderText);
    connect(m_choice, &QComboBox::activated, this, &TapePage::choose);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::gap + Theme::smallGap, 0, Theme::gap, 0);
    layout->setSpacing(Theme::gap);
    layout->addWidget(caption);
    layout->addWidget(m_choice);
    layout->addWidget(m_standing, 1);
    return row;
}

void TapePage::setStream(std::optional<std::size_t> stream)
{
    m_framing.setStream(stream);
    m_tape->setStream(stream);
    showRules();
}

bool TapePage::beginMessagesAt(StreamOffset start)
{
    const bool isCut = m_framing.rowCount() > 0;
    if (isCut)
        m_rules.choose(m_framing.stream(), m_framing.rule(0), start);
    else if (m_framing.stream())
        m_rules.setStart(*m_framing.stream(), start);
    return isCut;
}

// Where a rule cuts the bytes already, another one begins at the same byte.
void TapePage::choose(int item)
{
    if (item == 0)
        m_rules.choose(m_framing.stream(), std::nullopt);
    else if (m_framing.rowCount() > 0)
        m_rules.choose(m_framing.stream(), m_rules.rule(item - 1), m_framing.cut(0).plan().start);
    else
        m_rules.choose(m_framing.stream(), item - 1);
}

// The first is what holds as long as nobody has chosen.
void TapePage::showRules()
{
    const auto programs = m_framing.programsRule();
    m_choice->setItemText(0, programs ? tr("the program's: %1").arg(textOf(*programs)) : tr("no rule"));
    for (int rule = 0; rule < FramingRules::count; ++rule)
        m_choice->setItemText(rule + 1, textOf(m_rules.rule(rule)));
    m_choice->setCurrentIndex(m_framing.isCutByProgramsRule() ? 0 : m_framing.chosenRow() + 1);
    showStanding();
}

void TapePage::showStanding()
{
    const bool isCut = m_framing.rowCount() > 0 && m_framing.byteCount() > 0;
    m_standing->setText(isCut ? items::standingWords(m_framing.rule(0), m_framing.standing(0)) : QString());
    emit cut();
}

void TapePage::catchUp()
{
    if (m_framing.isBehind() && isInSight(*m_tape))
        m_framing.follow();
}

void TapePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        m_standing->setFont(Theme::smallFont());
    QWidget::changeEvent(event);
}

} // namespace socketlab::ui
