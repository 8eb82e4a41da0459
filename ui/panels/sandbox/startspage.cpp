#include "ui/panels/sandbox/startspage.h"

#include "items/typedaddress.h"
#include "ui/panels/lesson/card.h"
#include "ui/panels/lesson/labels.h"
#include "ui/panels/sandbox/formfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/wrappedlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace socketlab::ui {
namespace {

QString startText(const char* text)
{
    return QCoreApplication::translate("QuickStarts", text);
}

} // namespace

StartsPage::StartsPage(items::Bench& bench, items::StatementQueue& queue, QWidget* parent)
    : SandboxPage(parent)
    , m_bench(bench)
    , m_queue(queue)
{
    addText(tr("Each scene is set up by real calls that you can follow in the timeline. What is there already stays."));
    for (const auto& start : items::quickStarts())
        addCard(start);
    addServiceCard();
    column().addStretch(1);
    connect(&queue, &items::StatementQueue::finished, this, &StartsPage::finish);
    connect(&queue, &items::StatementQueue::failed, this, &StartsPage::fail);
    connect(&queue, &items::StatementQueue::dropped, this, &StartsPage::giveUp);
}

void StartsPage::addCard(const items::QuickStart& start)
{
    auto* card = new Card(&Theme::neutral, widget());
    auto* title = makeHeading("", card);
    title->setText(startText(start.title));
    auto* button = new QPushButton(tr("Set up"), card);
    button->setObjectName(QStringLiteral("start_%1").arg(QLatin1String(start.id)));
    button->setAccessibleName(tr("Set up: %1").arg(title->text()));
    button->setAccessibleDescription(startText(start.meaning));
    auto* row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    card->column()->addLayout(row);
    card->column()->addWidget(new WrappedLabel(startText(start.meaning), card));
    column().addWidget(card);
    m_buttons.push_back(button);
    connect(button, &QPushButton::clicked, this, [this, &start] { play(start); });
}

void StartsPage::addServiceCard()
{
    auto* card = new Card(&Theme::neutral, widget());
    auto* title = makeHeading("", card);
    title->setText(tr("Connect to a real service"));
    m_host = new QLineEdit(card);
    m_host->setObjectName(QStringLiteral("serviceHost"));
    m_host->setPlaceholderText(tr("example.org"));
    m_port = new QLineEdit(card);
    m_port->setObjectName(QStringLiteral("servicePort"));
    m_port->setPlaceholderText(QStringLiteral("80"));
    m_hostField = new FormField(tr("Host or address"), m_host, card);
    m_portField = new FormField(tr("Port"), m_port, card);
    auto* button = new QPushButton(tr("Call"), card);
    button->setObjectName(QStringLiteral("start_service"));
    button->setAccessibleName(tr("Call the service"));
    auto* row = new FlowLayout(Theme::gap, FlowLayout::Line::Top);
    row->insertWidget(0, m_hostField);
    row->insertWidget(1, m_portField);
    card->column()->addWidget(title);
    card->column()->addWidget(
        new WrappedLabel(tr("This call leaves the lab: whoever answers sees your address."), card));
    card->column()->addLayout(row);
    card->column()->addWidget(button, 0, Qt::AlignRight);
    column().addWidget(card);
    m_buttons.push_back(button);
    connect(button, &QPushButton::clicked, this, &StartsPage::callService);
    for (auto* line : {m_host, m_port}) {
        connect(line, &QLineEdit::returnPressed, this, &StartsPage::callService);
        connect(line, &QLineEdit::textChanged, this, &StartsPage::judgeService);
    }
}

void StartsPage::play(const items::QuickStart& start)
{
    m_lookUp.reset();
    m_playing = tr("%1: it is set up. Go on in the call bar.").arg(startText(start.title));
    enableButtons(false);
    m_queue.play(linesOf(start, m_bench.lab.names()));
}

// What is still empty is no mistake before somebody calls.
bool StartsPage::judgeService()
{
    const auto host = m_host->text().trimmed();
    const auto port = m_port->text().trimmed();
    m_hostField->setProblem(host.isEmpty() ? QString() : items::problemOfHost(host));
    m_portField->setProblem(port.isEmpty() ? QString() : items::problemOfPort(port));
    return !host.isEmpty() && !port.isEmpty() && m_hostField->problem().isEmpty() && m_portField->problem().isEmpty();
}

void StartsPage::callService()
{
    if (!judgeService()) {
        if (m_host->text().trimmed().isEmpty())
            m_hostField->setProblem(tr("Whom to call? A name or an address is missing."));
        if (m_port->text().trimmed().isEmpty())
            m_portField->setProblem(tr("The port is missing, as in 80."));
        return;
    }
    if (m_queue.isPlaying())
        return;
    const auto host = m_host->text().trimmed().toStdString();
    auto service = items::serviceFor(host, m_port->text().trimmed().toUShort(), m_bench.lab.names());
    m_playing = tr("%1 has answered: the socket is connected.").arg(m_host->text().trimmed());
    enableButtons(false);
    if (auto lines = lookUpLines(service); !lines.empty()) {
        emit told(tr("Looking up %1 …").arg(m_host->text().trimmed()));
        m_lookUp = std::move(service);
        m_queue.play(std::move(lines));
    } else {
        emit told(tr("Calling %1 …").arg(m_host->text().trimmed()));
        m_queue.play(callLines(service, *numericEndpoint({host, service.port})));
    }
}

void StartsPage::finish()
{
    if (const auto service = std::exchange(m_lookUp, std::nullopt)) {
        emit told(tr("Calling %1 …").arg(QString::fromStdString(service->host)));
        m_queue.play(callLines(*service, m_queue.lastResult()->endpoint));
        return;
    }
    if (m_playing.isEmpty())
        return;
    enableButtons(true);
    emit told(std::exchange(m_playing, QString()));
}

void StartsPage::fail(const QString& sentence)
{
    giveUp();
    emit failed(sentence);
}

void StartsPage::giveUp()
{
    m_lookUp.reset();
    m_playing.clear();
    enableButtons(true);
}

void StartsPage::enableButtons(bool areEnabled)
{
    // A button that goes grey would drop the keyboard to nowhere.
    for (auto* button : m_buttons)
        if (!areEnabled && button->hasFocus())
            setFocus();
    for (auto* button : m_buttons)
        button->setEnabled(areEnabled);
}

} // namespace socketlab::ui
