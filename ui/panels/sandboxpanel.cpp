#include "ui/panels/sandboxpanel.h"

#include "items/plaintext.h"
#include "ui/panels/lesson/card.h"
#include "ui/panels/sandbox/answerspage.h"
#include "ui/panels/sandbox/formfield.h"
#include "ui/panels/sandbox/newpage.h"
#include "ui/panels/sandbox/recordpage.h"
#include "ui/panels/sandbox/startspage.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace socketlab::ui {

using items::ActorsModel;

SandboxPanel::SandboxPanel(items::Bench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_queue(bench.lab, bench.pump, bench.hand)
    , m_invitation(new Card(&Theme::accentSoft, this))
    , m_invitationText(new QLabel(m_invitation))
    , m_invitationButton(new QPushButton(m_invitation))
    , m_pages(new QTabWidget(this))
    , m_message(new QLabel(this))
    , m_problem(makeProblemLabel("sandboxProblem", this))
{
    setAccessibleName(tr("Sandbox"));
    m_invitation->setObjectName(QStringLiteral("sandboxInvitation"));
    m_invitationText->setObjectName(QStringLiteral("sandboxInvitationText"));
    m_invitationText->setTextFormat(Qt::PlainText);
    m_invitationText->setWordWrap(true);
    m_invitationButton->setObjectName(QStringLiteral("sandboxInvitationButton"));
    m_invitation->column()->addWidget(m_invitationText);
    m_invitation->column()->addWidget(m_invitationButton, 0, Qt::AlignRight);
    m_message->setObjectName(QStringLiteral("sandboxMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->hide();
    makePages();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(12, Theme::gap, 12, 0);
    above->addWidget(m_invitation);
    above->addSpacing(Theme::smallGap);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(12, Theme::smallGap, 12, Theme::gap);
    below->addWidget(m_message);
    below->addWidget(m_problem);
    column->addLayout(above);
    column->addWidget(m_pages, 1);
    column->addLayout(below);

    connect(m_invitationButton, &QPushButton::clicked, this, &SandboxPanel::followInvitation);
    connect(&bench.player, &items::LessonPlayer::changed, this, &SandboxPanel::refresh);
    connect(&bench.player, &items::LessonPlayer::stepChanged, this, &SandboxPanel::makeWay);
    connect(&bench.pump, &items::Pump::liveChanged, this, &SandboxPanel::refresh);
    connect(&bench.actors, &QAbstractItemModel::rowsInserted, this, &SandboxPanel::refresh);
    connect(&bench.hand, &items::Hand::changed, this, &SandboxPanel::refresh);
    refresh();
}

void SandboxPanel::makePages()
{
    m_pages->setObjectName(QStringLiteral("sandboxPages"));
    m_pages->setAccessibleName(tr("pages of the sandbox"));
    m_pages->setDocumentMode(true);
    m_pages->tabBar()->setExpanding(false);
    auto* starts = new StartsPage(m_bench, m_queue);
    auto* made = new NewPage(m_bench);
    auto* answers = new AnswersPage(m_bench);
    auto* record = new RecordPage(m_bench);
    m_pages->addTab(starts, tr("Scenes"));
    m_pages->addTab(made, tr("New"));
    m_pages->addTab(answers, tr("Answers"));
    m_recordPage = m_pages->addTab(record, tr("Record"));
    for (auto* page : std::initializer_list<SandboxPage*>{starts, made, answers, record}) {
        connect(page, &SandboxPage::told, this, &SandboxPanel::tell);
        connect(page, &SandboxPage::failed, this, &SandboxPanel::complain);
    }
    connect(made, &NewPage::networkOpened, this, &SandboxPanel::networkOpened);
}

// A step begins on a cleared bench: what was done before no longer leads there.
void SandboxPanel::makeWay()
{
    m_queue.stop();
    if (m_bench.hand.isRecording())
        m_bench.hand.stopRecording();
    tell({});
}

void SandboxPanel::refresh()
{
    const auto& actors = m_bench.actors;
    const bool isEmpty = actors.match(actors.index(0, 0), ActorsModel::IsWorldRole, false, 1).isEmpty();
    const bool isFree = m_bench.player.isInSandbox();
    if (!isFree)
        invite(tr("A lesson is under way. Leave it, and any actor may make any call; its sockets stay open."),
               tr("Leave the lesson"));
    else if (!m_bench.pump.isLive())
        invite(tr("You look at an earlier moment. What you begin here happens now."), tr("Back to now"));
    else if (isEmpty)
        invite(tr("The bench is empty. Set up a scene with one click, or start an actor of your own."), {});
    m_invitation->setVisible(!isFree || !m_bench.pump.isLive() || isEmpty);
    m_pages->setEnabled(isFree && m_bench.pump.isLive());
    m_pages->setTabText(m_recordPage, m_bench.hand.isRecording() ? tr("● Record") : tr("Record"));
}

void SandboxPanel::invite(const QString& text, const QString& button)
{
    m_invitationText->setText(text);
    m_invitationButton->setText(button);
    m_invitationButton->setVisible(!button.isEmpty());
}

void SandboxPanel::followInvitation()
{
    if (!m_bench.player.isInSandbox())
        m_bench.player.leaveForSandbox();
    else
        m_bench.pump.goLive();
    m_pages->tabBar()->setFocus();
}

void SandboxPanel::tell(const QString& sentence)
{
    showProblem(*m_problem, {});
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void SandboxPanel::complain(const QString& sentence)
{
    m_message->hide();
    showProblem(*m_problem, items::asSentence(sentence));
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SandboxPanel::focusInEvent(QFocusEvent*)
{
    if (m_pages->isEnabled())
        m_pages->tabBar()->setFocus();
    else
        m_invitationButton->setFocus();
}

} // namespace socketlab::ui
