#include "ui/panels/lesson/lessonfooter.h"

#include "items/checksmodel.h"
#include "items/lessonplayer.h"
#include "ui/sight.h"
#include "ui/theme.h"
#include "ui/widgets/wrappedlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <functional>

namespace socketlab::ui {

using lesson::StepPhase;

namespace {

/// Paints the mark that `markOf` gives when it is painted.
class MarkLabel : public QWidget
{
public:
    MarkLabel(std::function<Mark()> markOf, QWidget* parent) : QWidget(parent), m_markOf(std::move(markOf))
    {
        constexpr int width = 16;
        setFixedSize(width, fontMetrics().height()); // stands beside the first line of a text
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintMark(painter, rect(), m_markOf());
    }

private:
    std::function<Mark()> m_markOf;
};

QPushButton* makeButton(const char* name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

LessonFooter::LessonFooter(items::LessonPlayer& player, items::ChecksModel& checks, QWidget* parent)
    : QWidget(parent)
    , m_player(player)
    , m_checks(checks)
    , m_mark(new MarkLabel([this] { return mark(); }, this))
    , m_status(new WrappedLabel({}, this))
    , m_restart(makeButton("restartButton", tr("&Restart step"), this))
    , m_hint(makeButton("hintButton", {}, this))
    , m_show(makeButton("showButton", tr("&Show me"), this))
    , m_next(makeButton("nextButton", tr("&Next step"), this))
{
    m_status->setObjectName(QStringLiteral("statusLabel"));
    m_show->setToolTip(tr("The lesson makes the calls that pass this step, at reading speed"));
    m_next->setProperty("kind", QStringLiteral("primary"));
    m_next->setToolTip(tr("Return here, or Ctrl+Return from anywhere"));
    layOut();
    connectButtons();
}

void LessonFooter::layOut()
{
    auto* sentence = new QHBoxLayout;
    sentence->setSpacing(Theme::gap);
    sentence->addWidget(m_mark, 0, Qt::AlignTop);
    sentence->addWidget(m_status, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::gap);
    buttons->addWidget(m_restart);
    buttons->addWidget(m_hint);
    buttons->addWidget(m_show);
    buttons->addStretch();
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(10);
    column->addLayout(sentence);
    column->addLayout(buttons);
}

void LessonFooter::connectButtons()
{
    connect(m_restart, &QPushButton::clicked, &m_player, &items::LessonPlayer::restartStep);
    connect(m_hint, &QPushButton::clicked, &m_player, &items::LessonPlayer::takeHint);
    connect(m_show, &QPushButton::clicked, &m_player, &items::LessonPlayer::showSolution);
    connect(m_next, &QPushButton::clicked, &m_player, &items::LessonPlayer::next);
}

bool LessonFooter::isPassed() const
{
    return !m_player.isInSandbox() && m_player.runner().phase() == StepPhase::Passed;
}

void LessonFooter::refresh()
{
    const bool wasShown = isPassed() && m_player.runner().wasShown();
    setShown(*m_restart, !m_player.isInSandbox());
    m_restart->setText(wasShown ? tr("T&ry it yourself") : tr("&Restart step"));
    m_next->setEnabled(m_player.canGoOn());
    setShown(*m_next, !m_player.isInSandbox() && !m_player.isFinished());
    refreshHints();
    tell(standing());
    m_mark->update();
    update();
}

void LessonFooter::refreshHints()
{
    const auto& runner = m_player.runner();
    const auto taken = static_cast<int>(runner.hintsTaken().size());
    const auto left = static_cast<int>(runner.hintsLeft());
    m_hint->setText(tr("&Hint %1 of %2").arg(taken + 1).arg(taken + left));
    const bool isWanted = !m_player.isInSandbox() && !isPassed();
    setShown(*m_hint, isWanted && left > 0);
    setShown(*m_show, isWanted && left == 0 && !runner.step().solution.empty());
    m_show->setEnabled(runner.phase() == StepPhase::Doing);
}

void LessonFooter::beginStep()
{
    m_status->clear();
}

void LessonFooter::tell(const QString& sentence)
{
    if (sentence == m_status->text())
        return;
    m_status->setText(sentence);
    m_status->setAccessibleName(sentence);
    QAccessibleEvent event(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString LessonFooter::standing() const
{
    if (m_player.isInSandbox())
        return tr("Nothing is asked of you here.");
    switch (m_player.runner().phase()) {
    case StepPhase::Preparing: return tr("The scene is being set…");
    case StepPhase::Predicting: return tr("First say what you expect. A wrong guess costs nothing.");
    case StepPhase::Showing: return tr("The solution is being played…");
    case StepPhase::Passed: return praise();
    case StepPhase::Doing: break;
    }
    return tr("Your turn · checks passed: %1 of %2").arg(m_checks.passedCount()).arg(m_checks.rowCount());
}

QString LessonFooter::praise() const
{
    const auto& runner = m_player.runner();
    if (runner.wasShown())
        return tr("Shown. Try it yourself, or go on.");
    if (runner.step().task.empty())
        return tr("Read it, then go on.");
    const auto& predict = runner.step().predict;
    const auto predicted = runner.predicted();
    if (predict && predicted && predict->options.at(*predicted).isRight)
        return tr("Passed, just as you expected.");
    return tr("Passed. The kernel did what the step asks.");
}

Mark LessonFooter::mark() const
{
    if (m_player.isInSandbox())
        return Mark::Open;
    switch (m_player.runner().phase()) {
    case StepPhase::Passed: return m_player.runner().wasShown() ? Mark::Shown : Mark::Done;
    case StepPhase::Preparing:
    case StepPhase::Showing: return Mark::Waiting;
    case StepPhase::Predicting:
    case StepPhase::Doing: break;
    }
    return Mark::Current;
}

void LessonFooter::takeFocus()
{
    for (auto* button : {m_next, m_hint, m_show, m_restart}) {
        if (button->isHidden() || !button->isEnabled())
            continue;
        button->setFocus(Qt::OtherFocusReason);
        return;
    }
}

bool LessonFooter::goOn()
{
    if (!m_next->isVisible() || !m_next->isEnabled())
        return false;
    m_next->click();
    return true;
}

void LessonFooter::paintEvent(QPaintEvent*)
{
    const auto& theme = Theme::current();
    const bool isSolved = isPassed() && !m_player.runner().wasShown();
    QPainter painter(this);
    painter.fillRect(rect(), isSolved ? theme.ok.fill : theme.panel);
    painter.fillRect(QRect(0, 0, width(), 1), isSolved ? theme.ok.border : theme.border);
}

} // namespace socketlab::ui
