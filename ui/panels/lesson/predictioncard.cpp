#include "ui/panels/lesson/predictioncard.h"

#include "ui/panels/lesson/labels.h"
#include "ui/panels/lesson/optionbutton.h"
#include "ui/panels/lesson/proselabel.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

PredictionCard::PredictionCard(QWidget& before, QWidget* parent) : Card(&Theme::accentSoft, parent), m_before(before)
{
    setObjectName(QStringLiteral("predictionCard"));
}

void PredictionCard::fill()
{
    m_title = makeCaption("predictionTitle", {}, this);
    m_ask = new ProseLabel(this);
    m_commit = new QPushButton(tr("That is what I e&xpect"), this);
    m_expected = new ProseLabel(this);
    m_was = new ProseLabel(this);
    m_because = new ProseLabel(this);
    m_commit->setObjectName(QStringLiteral("predictButton"));
    m_commit->setProperty("kind", QStringLiteral("primary"));
    m_expected->setObjectName(QStringLiteral("expectedText"));
    m_was->setObjectName(QStringLiteral("wasText"));
    m_because->setObjectName(QStringLiteral("becauseText"));
    for (auto* widget : std::initializer_list<QWidget*>{m_title, m_ask, m_expected, m_was, m_because})
        column()->addWidget(widget);
    column()->addWidget(m_commit, 0, Qt::AlignLeft);
    connect(m_commit, &QPushButton::clicked, this, &PredictionCard::emitChosen);
}

void PredictionCard::setPrediction(const lesson::Prediction& prediction)
{
    m_prediction = prediction;
    m_stage.reset();
}

// Only when it comes to be seen: while the scene of a step is set, nobody does.
void PredictionCard::showPrediction()
{
    if (m_title == nullptr)
        fill();
    m_ask->setMarkdown(QString::fromStdString(m_prediction.ask));
    m_because->setMarkdown(QString::fromStdString(m_prediction.because));
    replaceOptions();
}

void PredictionCard::replaceOptions()
{
    delete m_options;
    m_options = new QWidget(this);
    m_group = new QButtonGroup(m_options);
    auto* rows = new QVBoxLayout(m_options);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    for (std::size_t i = 0; i < m_prediction.options.size(); ++i) {
        const auto number = static_cast<int>(i);
        auto* option = new OptionButton(QString::fromStdString(m_prediction.options[i].text), m_options);
        option->setObjectName(QStringLiteral("predictOption%1").arg(number));
        m_group->addButton(option, number);
        rows->addWidget(option);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this] { m_commit->setEnabled(true); });
    constexpr int belowTheQuestion = 2;
    column()->insertWidget(belowTheQuestion, m_options);
    QWidget* before = &m_before;
    for (auto* option : m_group->buttons()) {
        setTabOrder(before, option);
        before = option;
    }
    setTabOrder(before, m_commit);
}

void PredictionCard::setStage(Stage stage, std::optional<std::size_t> chosen)
{
    if (stage == m_stage)
        return;
    if (!m_stage)
        showPrediction();
    m_stage = stage;
    const bool isAsking = stage == Stage::Asking;
    m_ask->setVisible(isAsking || stage == Stage::Kept);
    m_options->setVisible(isAsking);
    m_commit->setVisible(isAsking);
    m_commit->setEnabled(isAsking && m_group->checkedButton() != nullptr);
    m_expected->setVisible(chosen.has_value());
    m_was->setVisible(stage == Stage::Decided);
    m_because->setVisible(stage == Stage::Decided);
    setTone(isAsking ? &Theme::accentSoft : &Theme::neutral);
    if (isAsking)
        m_title->setText(tr("What do you expect?"));
    else if (stage == Stage::Kept && chosen)
        showKept(*chosen);
    else
        showDecided(chosen);
}

void PredictionCard::showKept(std::size_t chosen)
{
    m_title->setText(tr("Your prediction"));
    m_expected->setMarkdown(tr("**You expect:** %1").arg(QString::fromStdString(m_prediction.options.at(chosen).text)));
}

void PredictionCard::showDecided(std::optional<std::size_t> chosen)
{
    const auto right = QString::fromStdString(rightOption().text);
    if (!chosen) {
        m_title->setText(tr("What happened"));
        m_was->setMarkdown(right);
        return;
    }
    const auto expected = QString::fromStdString(m_prediction.options.at(*chosen).text);
    const bool wasRight = m_prediction.options.at(*chosen).isRight;
    m_title->setText(wasRight ? tr("Just as you expected") : tr("You expected something else"));
    m_expected->setMarkdown(tr("**You expected:** %1").arg(expected));
    m_was->setMarkdown(tr("**It was:** %1").arg(right));
    m_expected->setHidden(wasRight);
    if (wasRight)
        setTone(&Theme::ok);
}

const lesson::Option& PredictionCard::rightOption() const
{
    return *std::ranges::find(m_prediction.options, true, &lesson::Option::isRight);
}

void PredictionCard::takeFocus()
{
    auto* option = m_group->checkedButton() != nullptr ? m_group->checkedButton() : m_group->buttons().constFirst();
    option->setFocus(Qt::OtherFocusReason);
}

bool PredictionCard::commit()
{
    if (isHidden() || m_stage != Stage::Asking || m_group->checkedButton() == nullptr)
        return false;
    m_commit->click();
    return true;
}

void PredictionCard::emitChosen()
{
    if (const auto id = m_group->checkedId(); id >= 0)
        emit predicted(static_cast<std::size_t>(id));
}

} // namespace socketlab::ui
