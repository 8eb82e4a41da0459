#include "ui/panels/callbar.h"

#include "engine/callcheck.h"
#include "items/draftnames.h"
#include "items/plaintext.h"
#include "ui/keyboard.h"
#include "ui/panels/argumentfield.h"
#include "ui/panels/calltexts.h"
#include "ui/panels/choices.h"
#include "ui/panels/codepreview.h"
#include "ui/panels/familytext.h"
#include "ui/panels/socketfield.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

using items::ActorsModel;
using items::SocketsModel;

namespace {

constexpr int mostRowsSeen = 24;             // of the open box of calls
constexpr int reasonRole = Qt::UserRole + 1; // of a call: why it is not offered; empty where it is

} // namespace

CallBar::CallBar(ActorsModel& actors, SocketsModel& sockets, QWidget* parent)
    : QWidget(parent)
    , m_actors(actors)
    , m_sockets(sockets)
    , m_offer(actors, sockets)
    , m_fieldRow(new FlowLayout(Theme::gap))
    , m_make(new QPushButton(tr("&Make the call"), this))
    , m_release(new QPushButton(tr("R&elease"), this))
    , m_codeButton(new QToolButton(this))
    , m_code(new CodePreview(this))
    , m_preview(new CallPreview(this))
    , m_message(new CallMessage(this))
{
    makeFields();
    makeButtons();
    layOut();
    connectModels();
    takeActor();
}

void CallBar::makeFields()
{
    m_actorField = new ChoiceField(tr("Act&or"), QStringLiteral("actorBox"), tr("actor"), this);
    m_actorChoices = new ActorChoices(
        m_actors, [this](ActorId actor) { return m_offer.offers(actor); }, this);
    chooseFrom(m_actorField->box(), *m_actorChoices, ActorsModel::ActorIdRole);
    m_actorField->box().setMinimumContentsLength(7);
    fitToChoices(m_actorField->box());
    m_callField = new ChoiceField(tr("&Call"), QStringLiteral("callBox"), tr("call"), this);
    m_callField->box().setMinimumContentsLength(9);
    m_callField->box().setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_callField->box().setMaxVisibleItems(mostRowsSeen);

    m_socketField = new SocketField(m_sockets, this);
    m_fields[{ParameterKind::Socket, "socket"}] = m_socketField;
    for (auto* field : std::initializer_list<ArgumentField*>{m_socketField, m_callField, m_actorField})
        joinField(*field);
    m_socketField->hide();
}

// Made when a call first asks for it: all fields of all calls would take longer than the rest of the window.
ArgumentField& CallBar::fieldOf(const Parameter& parameter)
{
    auto& field = m_fields[{parameter.kind, parameter.label}];
    if (field == nullptr) {
        field = ArgumentField::make(parameter, m_actors, m_sockets, this);
        field->setActor(actor(), actorText(ActorsModel::NameRole));
        field->hide();
        joinField(*field);
    }
    return *field;
}

void CallBar::joinField(ArgumentField& field)
{
    connect(&field, &ArgumentField::changed, this, &CallBar::noteEdit);
    connect(&field, &ArgumentField::submitted, this, &CallBar::makeCall);
}

void CallBar::makeButtons()
{
    m_make->setObjectName(QStringLiteral("makeCallButton"));
    m_make->setProperty("kind", "primary");
    connect(m_make, &QPushButton::clicked, this, &CallBar::makeCall);
    m_release->setObjectName(QStringLiteral("releaseButton"));
    m_release->setToolTip(tr("Ends the call that waits, by what really ends it: shutdown of its socket"));
    connect(m_release, &QPushButton::clicked, this, [this] { emit releaseRequested(actor()); });
    m_codeButton->setObjectName(QStringLiteral("codeButton"));
    m_codeButton->setText(tr("{ }"));
    m_codeButton->setCheckable(true);
    m_codeButton->setProperty("kind", "flat");
    m_codeButton->setAccessibleName(tr("show the call as code"));
    m_codeButton->setToolTip(tr("Shows the call as a lesson, a Python program and a C program write it"));
    connect(m_codeButton, &QToolButton::toggled, this, &CallBar::showCode);
}

void CallBar::layOut()
{
    m_preview->setObjectName(QStringLiteral("callPreview"));
    m_message->setObjectName(QStringLiteral("callMessage"));
    m_fieldRow->insertWidget(0, m_actorField);
    m_fieldRow->insertWidget(1, m_callField);
    m_fieldRow->insertWidget(2, m_codeButton);
    m_fieldRow->insertWidget(3, m_release);
    m_fieldRow->insertWidget(4, m_make);
    m_fieldRow->setTrailing(3);
    auto* texts = new QHBoxLayout;
    texts->setSpacing(Theme::largeGap);
    texts->addWidget(m_preview, 0, Qt::AlignTop);
    texts->addWidget(m_message, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::largeGap, Theme::gap, Theme::largeGap, Theme::smallGap);
    column->setSpacing(Theme::gap);
    column->addLayout(m_fieldRow);
    column->addLayout(texts);
    column->addWidget(m_code);
    m_code->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setKeyboardEntry(*this, m_actorField->box());
}

void CallBar::connectModels()
{
    connect(&m_actorField->box(), &QComboBox::currentIndexChanged, this, &CallBar::takeActor);
    connect(&m_callField->box(), &QComboBox::currentIndexChanged, this, &CallBar::takeCall);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CallBar::refresh);
    const auto refreshSoon = [this] { m_soon.start(0); };
    for (const auto* model : std::initializer_list<QAbstractItemModel*>{&m_actors, &m_sockets}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, refreshSoon);
        connect(model, &QAbstractItemModel::dataChanged, this, refreshSoon);
    }
}

void CallBar::setAllowed(CallOffer::IsAllowed isAllowed)
{
    m_offer.setAllowed(std::move(isAllowed));
    const auto isOffered = [this](SocketId socket) { return !call() || m_offer.allows(actor(), call()->op, socket); };
    m_socketField->setOffered(m_offer.allowsAll() ? SocketField::IsOffered() : isOffered);
    refresh();
}

void CallBar::setAllowedText(const QString& reason)
{
    m_allowedText = reason;
    refresh();
}

void CallBar::setClosed(bool isClosed)
{
    m_offer.setClosed(isClosed);
    refresh();
}

void CallBar::showProblem(const QString& problem)
{
    m_problem = items::asSentence(problem);
    showState();
    if (problem.isEmpty())
        return;
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void CallBar::refresh()
{
    m_soon.stop();
    m_actorChoices->refresh();
    offerCalls();
    m_socketField->refresh();
    showState();
}

void CallBar::showCode(bool isShown)
{
    m_codeButton->setChecked(isShown);
    m_code->setVisible(isShown);
    m_preview->setHidden(isShown); // the first of the lines says the same
    showState();
}

void CallBar::takeActor()
{
    for (const auto& [key, field] : m_fields)
        field->setActor(actor(), actorText(ActorsModel::NameRole));
    fillCalls();
    noteEdit();
}

// Keeps the chosen call where this actor can make it too.
void CallBar::fillCalls()
{
    auto& box = m_callField->box();
    const auto before = box.currentText();
    {
        const QSignalBlocker blocker(box);
        box.clear();
        std::optional<CallFamily> family;
        for (const auto& spec : callSpecs()) {
            if (!m_offer.isFor(actor(), spec))
                continue;
            if (std::exchange(family, spec.family) != spec.family)
                addFamily(spec.family);
            box.addItem(items::plainText(spec.name), QVariant::fromValue(spec.op));
        }
        constexpr int behindFirstHeading = 1;
        box.setCurrentIndex(std::max(behindFirstHeading, box.findText(before)));
    }
    offerCalls();
    takeCall();
}

// A heading cannot be chosen; the arrow keys and typing pass over it.
void CallBar::addFamily(CallFamily family)
{
    auto& box = m_callField->box();
    box.addItem(familyText(family));
    auto* heading = qobject_cast<QStandardItemModel*>(box.model())->item(box.count() - 1);
    auto font = Theme::smallFont();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setFlags(Qt::NoItemFlags);
}

void CallBar::offerCalls()
{
    auto& box = m_callField->box();
    auto* items = qobject_cast<QStandardItemModel*>(box.model());
    int first = -1;
    for (int row = box.count() - 1; row >= 0; --row) {
        if (!box.itemData(row).isValid())
            continue;
        const bool offered = m_offer.offers(actor(), specOf(box.itemData(row).value<CallOp>()));
        describeCall(*items, row, offered);
        if (offered)
            first = row;
    }
    if (first >= 0 && !items->item(box.currentIndex())->isEnabled())
        box.setCurrentIndex(first);
}

// Said again only where it is news: this is asked with every batch, and each word makes the views lay out anew.
void CallBar::describeCall(QStandardItemModel& items, int row, bool isOffered) const
{
    auto& item = *items.item(row);
    const auto reason = isOffered ? QString() : notAllowedText();
    if (const auto known = item.data(reasonRole); known.isValid() && known.toString() == reason)
        return;
    const auto& spec = specOf(m_callField->box().itemData(row).value<CallOp>());
    const auto text = QStringLiteral("%1\n%2").arg(items::plainText(usageOf(spec)),
                                                   isOffered ? items::plainText(spec.meaning) : reason);
    item.setData(reason, reasonRole);
    item.setEnabled(isOffered);
    item.setData(text, Qt::AccessibleDescriptionRole);
    item.setToolTip(items::toolTipText(text));
}

void CallBar::takeCall()
{
    showFields();
    m_socketField->refresh();
    if (const auto* chosen = call())
        m_socketField->suggest(CallOffer::usualKind(chosen->op));
    noteEdit();
}

void CallBar::showFields()
{
    for (auto* field : m_shown) {
        m_fieldRow->removeWidget(field);
        field->hide();
    }
    m_shown.clear();
    if (!call())
        return;
    int place = 2; // after actor and call
    for (const auto& parameter : call()->parameters) {
        auto* field = &fieldOf(parameter);
        m_fieldRow->insertWidget(place++, field);
        field->show();
        m_shown.push_back(field);
    }
    setTabOrderOfFields();
}

void CallBar::setTabOrderOfFields()
{
    QWidget* before = &m_callField->box();
    const auto goOn = [&before](QWidget* next) {
        setTabOrder(before, next);
        before = next;
    };
    setTabOrder(&m_actorField->box(), before);
    for (const auto* field : m_shown)
        for (auto* editor : field->editors())
            goOn(editor);
    goOn(m_release);
    goOn(m_make);
    goOn(m_codeButton);
}

void CallBar::noteEdit()
{
    m_problem.clear();
    showState();
}

void CallBar::showState()
{
    const auto why = obstacle();
    m_preview->setText(preview());
    markFields();
    if (m_code->isVisibleTo(this))
        m_code->showCall(actorText(ActorsModel::NameRole), call() ? statement() : QString());
    updateButtons(why);
    updateMessage(why);
}

void CallBar::updateButtons(const QString& obstacle)
{
    // A button that goes grey would drop the keyboard to nowhere; what comes next is to choose somebody else.
    const auto isWaiting = m_actorField->box().currentData(ActorsModel::IsWaitingRole).toBool();
    if ((!obstacle.isEmpty() && m_make->hasFocus()) || (!isWaiting && m_release->hasFocus()))
        m_actorField->box().setFocus();
    m_make->setEnabled(obstacle.isEmpty());
    m_make->setToolTip(items::toolTipText(obstacle));
    m_release->setVisible(isWaiting);
}

void CallBar::updateMessage(const QString& obstacle)
{
    if (!m_problem.isEmpty())
        m_message->say(m_problem, CallMessage::Mood::Complaining);
    else if (!obstacle.isEmpty())
        m_message->say(obstacle, CallMessage::Mood::Hindering);
    else
        m_message->say(items::plainText(call()->meaning), CallMessage::Mood::Explaining);
}

void CallBar::makeCall()
{
    if (obstacle().isEmpty())
        emit callRequested(actor(), statement());
}

ActorId CallBar::actor() const
{
    return m_actorField->box().currentData(ActorsModel::ActorIdRole).value<ActorId>();
}

QString CallBar::actorText(int role) const
{
    return m_actorField->box().currentData(role).toString();
}

const CallSpec* CallBar::call() const
{
    const auto op = m_callField->box().currentData();
    return op.isValid() ? &specOf(op.value<CallOp>()) : nullptr;
}

QString CallBar::statement() const
{
    QStringList words{items::plainText(call()->name)};
    for (std::size_t i = 0; i < worthTelling(); ++i) {
        if (const auto keyword = call()->parameters[i].keyword; !keyword.empty())
            words += items::plainText(keyword);
        words += m_shown[i]->argument().value_or(Argument{QStringLiteral("…"), {}}).statement;
    }
    return words.join(u' ');
}

// Without what stands at the end as it always does.
std::size_t CallBar::worthTelling() const
{
    auto count = m_shown.size();
    for (; count > 0; --count) {
        const auto& parameter = call()->parameters[count - 1];
        const auto argument = m_shown[count - 1]->argument();
        if (!parameter.isQuiet || !argument || argument->statement != items::plainText(parameter.standard))
            break;
    }
    return count;
}

QString CallBar::preview() const
{
    if (!call() || actor() == ActorId::None)
        return {};
    QStringList arguments;
    for (std::size_t i = 0; i < worthTelling(); ++i)
        arguments += m_shown[i]->argument().value_or(Argument{{}, QStringLiteral("…")}).shown;
    return QStringLiteral("%1: %2(%3)")
        .arg(actorText(ActorsModel::NameRole), items::plainText(call()->name), arguments.join(QStringLiteral(", ")));
}

QString CallBar::obstacle() const
{
    if (!call() || actor() == ActorId::None)
        return tr("There is no actor yet who could make a call.");
    if (m_actorField->box().currentData(ActorsModel::IsWaitingRole).toBool())
        return tr("%1 is still waiting in %2. Release ends that call by shutting its socket down.")
            .arg(actorText(ActorsModel::NameRole), actorText(ActorsModel::WaitingCallRole));
    if (!m_offer.offers(actor(), *call()))
        return notAllowedText();
    if (const auto why = obstacleInFields(); !why.isEmpty())
        return why;
    if (const auto why = obstacleInStatement(); !why.isEmpty())
        return why;
    const auto socket = CallOffer::takesSocket(*call()) ? m_socketField->socket() : SocketId::None;
    return m_offer.allows(actor(), call()->op, socket) ? QString() : notAllowedText();
}

QString CallBar::obstacleInFields() const
{
    for (const auto* field : m_shown)
        if (const auto argument = field->argument(); !argument)
            return argument.error();
    return {};
}

// What only all fields together can be asked for: lists, options, framing rules, calls inside of calls. Not judged again
// with every batch: 78*64M is much to read.
QString CallBar::obstacleInStatement() const
{
    const auto name = actorText(ActorsModel::NameRole);
    const auto written = statement();
    if (std::exchange(m_judged, name + u' ' + written) == name + u' ' + written)
        return m_verdict;
    items::DraftNames names;
    const auto draft = items::readDraft(name.toStdString(), written.toStdString(), names);
    const auto problem = draft ? engine::whatIsWrong(*draft) : std::optional(draft.error().message);
    return m_verdict = problem ? items::asSentence(items::plainText(*problem)) : QString();
}

void CallBar::markFields()
{
    for (auto* field : m_shown) {
        const auto argument = field->argument();
        field->mark(argument ? QString() : argument.error());
    }
}

QString CallBar::notAllowedText() const
{
    return m_allowedText.isEmpty() ? tr("This step of the lesson is about another call.") : m_allowedText;
}

void CallBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        m_message->measureAnew();
}

void CallBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().panel);
    painter.fillRect(0, height() - 1, width(), 1, Theme::current().border);
}

} // namespace socketlab::ui
