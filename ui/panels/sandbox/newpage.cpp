#include "ui/panels/sandbox/newpage.h"

#include "items/plaintext.h"
#include "ui/panels/choices.h"
#include "ui/panels/sandbox/formfield.h"
#include "ui/widgets/flowlayout.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace socketlab::ui {

using items::ActorsModel;

namespace {

constexpr std::array actorNames{"ann", "ben", "cat", "dan", "eve", "fay", "gus", "hal"};

} // namespace

NewPage::NewPage(items::Bench& bench, QWidget* parent) : SandboxPage(parent), m_bench(bench)
{
    addActorPart();
    addSocketPart();
    addNetworkPart();
    column().addStretch(1);
    connect(&bench.actors, &QAbstractItemModel::rowsInserted, this, &NewPage::suggestNames);
    connect(&bench.sockets, &QAbstractItemModel::rowsInserted, this, &NewPage::suggestNames);
    suggestNames();
}

void NewPage::addActorPart()
{
    addHeading(tr("New actor"));
    addText(tr("An actor makes calls one after the other. A process can be killed without harm to the lab."));
    m_actorName = new QLineEdit;
    m_actorName->setObjectName(QStringLiteral("newActorName"));
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("newActorKind"));
    m_kind->addItems({tr("thread"), tr("process")});
    m_start = new QPushButton(tr("Start the actor"));
    m_start->setObjectName(QStringLiteral("newActorButton"));
    m_actorField = new FormField(tr("Name"), m_actorName, widget());
    auto& row = addRow();
    row.insertWidget(0, m_actorField);
    row.insertWidget(1, new FormField(tr("Kind"), m_kind, widget()));
    column().addWidget(m_start, 0, Qt::AlignRight);
    connect(m_actorName, &QLineEdit::textChanged, this, &NewPage::judge);
    connect(m_actorName, &QLineEdit::returnPressed, this, &NewPage::startActor);
    connect(m_start, &QPushButton::clicked, this, &NewPage::startActor);
}

void NewPage::addSocketPart()
{
    addHeading(tr("New socket"));
    addText(tr("A TCP socket with no address and no peer yet."));
    const auto isNoWorld = [this](ActorId actor) {
        return !m_bench.actors.index(m_bench.actors.rowOf(actor), 0).data(ActorsModel::IsWorldRole).toBool();
    };
    m_owner = new QComboBox;
    m_owner->setObjectName(QStringLiteral("newSocketOwner"));
    chooseFrom(*m_owner, *new ActorChoices(m_bench.actors, isNoWorld, this), items::ActorsModel::ActorIdRole);
    m_owner->setMinimumContentsLength(7);
    m_socketName = new QLineEdit;
    m_socketName->setObjectName(QStringLiteral("newSocketName"));
    m_family = new QComboBox;
    m_family->setObjectName(QStringLiteral("newSocketFamily"));
    m_family->addItems({QStringLiteral("ipv4"), QStringLiteral("ipv6")});
    m_make = new QPushButton(tr("Make the socket"));
    m_make->setObjectName(QStringLiteral("newSocketButton"));
    m_socketField = new FormField(tr("Name"), m_socketName, widget());
    auto& row = addRow();
    row.insertWidget(0, new FormField(tr("Whose"), m_owner, widget()));
    row.insertWidget(1, m_socketField);
    row.insertWidget(2, new FormField(tr("Family"), m_family, widget()));
    column().addWidget(m_make, 0, Qt::AlignRight);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &NewPage::judge);
    connect(m_socketName, &QLineEdit::textChanged, this, &NewPage::judge);
    connect(m_socketName, &QLineEdit::returnPressed, this, &NewPage::makeSocket);
    connect(m_make, &QPushButton::clicked, this, &NewPage::makeSocket);
}

void NewPage::addNetworkPart()
{
    addHeading(tr("Who can reach this lab"));
    m_network = qobject_cast<QLabel*>(addText({}));
    m_network->setObjectName(QStringLiteral("networkText"));
    m_open = new QPushButton(tr("Open to the network…"));
    m_open->setObjectName(QStringLiteral("openNetworkButton"));
    column().addWidget(m_open, 0, Qt::AlignRight);
    connect(m_open, &QPushButton::clicked, this, &NewPage::askToOpen);
    showNetwork();
}

void NewPage::suggestNames()
{
    const auto& names = m_bench.lab.names();
    const auto isFreeActor = [&names](const char* name) { return !names.findActor(name); };
    if (m_actorName->text().isEmpty() || names.findActor(m_actorName->text().toStdString())) {
        const auto* const free = std::ranges::find_if(actorNames, isFreeActor);
        m_actorName->setText(free == actorNames.end() ? QString() : QLatin1String(*free));
    }
    if (m_socketName->text().isEmpty() || names.findSocket(m_socketName->text().toStdString())) {
        m_socketName->clear();
        for (char letter = 'a'; letter <= 'z' && m_socketName->text().isEmpty(); ++letter)
            if (!names.findSocket(std::string(1, letter)))
                m_socketName->setText(QString(QLatin1Char(letter)));
    }
    if (m_owner->currentIndex() < 0 && m_owner->count() > 0)
        m_owner->setCurrentIndex(0);
    judge();
}

QString NewPage::problemOfActor() const
{
    return items::problemOfActorName(m_bench.lab, m_actorName->text().toStdString());
}

QString NewPage::problemOfSocket() const
{
    return items::problemOfSocketName(m_socketName->text().toStdString());
}

void NewPage::judge()
{
    m_actorField->setProblem(m_actorName->text().isEmpty() ? QString() : problemOfActor());
    m_start->setEnabled(problemOfActor().isEmpty());
    m_socketField->setProblem(m_socketName->text().isEmpty() ? QString() : problemOfSocket());
    m_make->setEnabled(problemOfSocket().isEmpty() && m_owner->currentIndex() >= 0);
}

void NewPage::startActor()
{
    if (!problemOfActor().isEmpty())
        return;
    const auto name = m_actorName->text();
    m_bench.hand.startActor(name.toStdString(), m_kind->currentIndex() == 1 ? ActorKind::Process : ActorKind::Thread);
    emit told(tr("%1 has started and waits for calls.").arg(name));
    suggestNames();
}

void NewPage::makeSocket()
{
    if (!m_make->isEnabled())
        return;
    const auto owner = m_owner->currentData(ActorsModel::ActorIdRole).value<ActorId>();
    auto statement = QStringLiteral("socket ") + m_socketName->text();
    if (m_family->currentIndex() > 0)
        statement += u' ' + m_family->currentText();
    const auto submitted = m_bench.hand.submit(owner, statement.toStdString());
    if (submitted)
        emit told(tr("%1 makes the socket %2.").arg(m_owner->currentText(), m_socketName->text()));
    else
        emit failed(items::plainText(submitted.error()));
    suggestNames();
}

void NewPage::askToOpen()
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Open to the network"),
                                tr("Shall other machines be able to call sockets of this lab?"), {}, window());
    box->setObjectName(QStringLiteral("networkBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("Whoever reaches this machine can then call every server socket that is bound to 0.0.0.0 "
           "or to an address of this machine, until Socket Lab is closed. The lessons never need "
           "it."));
    auto* open = box->addButton(tr("Open to the network"), QMessageBox::AcceptRole);
    auto* stay = box->addButton(tr("Stay on this machine"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(open, &QPushButton::clicked, this, [this] {
        m_bench.lab.openToNetwork();
        showNetwork();
        emit networkOpened();
    });
    box->open();
}

void NewPage::showNetwork()
{
    const bool isOpen = m_bench.lab.isOpenToNetwork();
    m_network->setText(isOpen ? tr("Other machines can call sockets that are bound to more than loopback.")
                              : tr("Only this machine: whatever a socket is bound to, it hears loopback alone."));
    m_open->setVisible(!isOpen);
}

} // namespace socketlab::ui
