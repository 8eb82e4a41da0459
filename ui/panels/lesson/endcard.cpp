#include "ui/panels/lesson/endcard.h"

#include "ui/panels/lesson/labels.h"
#include "ui/panels/lesson/proselabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace socketlab::ui {
namespace {

QString asMarkdownList(const std::vector<std::string>& lines)
{
    QString list;
    for (const auto& line : lines)
        list += QStringLiteral("%1\n\n").arg(QString::fromStdString(line));
    return list;
}

} // namespace

EndCard::EndCard(QWidget& before, QWidget* parent) : Card(&Theme::ok, parent), m_before(before)
{
    setObjectName(QStringLiteral("endCard"));
}

void EndCard::fill()
{
    m_title = makeHeading("endTitle", this);
    m_text = new ProseLabel(this);
    m_ideasTitle = makeCaption("ideasTitle", tr("To try on these sockets"), this);
    m_ideas = new ProseLabel(this);
    m_stay = new QPushButton(tr("&Stay in the sandbox"), this);
    m_return = new QPushButton(tr("&Back to the lesson"), this);
    m_stay->setObjectName(QStringLiteral("sandboxButton"));
    m_stay->setProperty("kind", QStringLiteral("primary"));
    m_return->setObjectName(QStringLiteral("returnButton"));
    auto* again = new QPushButton(tr("Pla&y it again"), this);
    again->setObjectName(QStringLiteral("startButton"));

    for (auto* widget : std::initializer_list<QWidget*>{m_title, m_text, m_ideasTitle, m_ideas})
        column()->addWidget(widget);
    auto* buttons = new QHBoxLayout;
    QWidget* before = &m_before;
    for (auto* button : {m_stay, m_return, again}) {
        buttons->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    buttons->addStretch();
    column()->addLayout(buttons);
    connect(m_stay, &QPushButton::clicked, this, &EndCard::sandboxRequested);
    connect(m_return, &QPushButton::clicked, this, &EndCard::returnRequested);
    connect(again, &QPushButton::clicked, this, &EndCard::startRequested);
}

void EndCard::setLesson(const lesson::Lesson& lesson)
{
    if (m_title == nullptr)
        fill();
    m_ideas->setMarkdown(asMarkdownList(lesson.sandboxTry));
    m_ideas->setHidden(lesson.sandboxTry.empty());
    m_ideasTitle->setHidden(lesson.sandboxTry.empty());
}

void EndCard::setStage(Stage stage)
{
    const bool isFinished = stage == Stage::Finished;
    setTone(isFinished ? &Theme::ok : &Theme::accentSoft);
    m_title->setText(isFinished ? tr("Lesson finished") : tr("Sandbox"));
    m_text->setMarkdown(
        isFinished ? tr("All of its steps are behind you. The sockets are still open: they are yours to try things on.")
                   : tr("The lesson rests, its sockets stay open. Any actor may make any call."));
    m_stay->setVisible(isFinished);
    m_return->setVisible(!isFinished);
}

} // namespace socketlab::ui
