#include "ui/dialogs/newactordialog.h"

#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace socketlab::ui {

NewActorDialog::NewActorDialog(engine::Lab& lab, items::Hand& hand, QWidget* parent)
    : QDialog(parent)
    , m_lab(lab)
    , m_hand(hand)
    , m_name(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("newActorDialog"));
    setWindowTitle(tr("New actor"));
    auto* text = new QLabel(tr("An actor is a thread of its own that makes calls one after the other.\n"
                               "It can be given calls as soon as it has started."),
                            this);
    auto* nameLabel = new QLabel(tr("&Name"), this);
    nameLabel->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("actorName"));
    m_name->setPlaceholderText(tr("carol"));
    m_problem->setObjectName(QStringLiteral("actorProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    m_start->setProperty("kind", QStringLiteral("primary"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::largeGap, Theme::largeGap, Theme::largeGap, Theme::largeGap);
    column->setSpacing(Theme::gap);
    for (auto* widget : std::initializer_list<QWidget*>{text, nameLabel, m_name, m_problem, buttons})
        column->addWidget(widget);

    connect(m_name, &QLineEdit::textChanged, this, &NewActorDialog::judgeName);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewActorDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewActorDialog::reject);
    judgeName();
}

QString NewActorDialog::problem() const
{
    return items::problemOfActorName(m_lab, m_name->text().toStdString());
}

void NewActorDialog::judgeName()
{
    const auto sentence = problem();
    m_start->setEnabled(sentence.isEmpty());
    m_problem->setText(sentence);
}

void NewActorDialog::accept()
{
    if (!problem().isEmpty())
        return;
    m_hand.startActor(m_name->text().toStdString(), ActorKind::Thread);
    QDialog::accept();
}

} // namespace socketlab::ui
