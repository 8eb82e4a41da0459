#include "ui/announcer.h"

#include "items/calllines.h"
#include "items/plaintext.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

namespace socketlab::ui {
namespace {

constexpr std::chrono::milliseconds betweenCalls{400}; // faster nobody can listen
constexpr Sequence mostLookedAt = 512;                 // of a batch; what is older has been overtaken

} // namespace

Announcer::Announcer(items::SessionView& view, QWidget* parent) : QLabel(parent), m_view(view)
{
    setObjectName(QStringLiteral("announcer"));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_soon.setSingleShot(true);
    m_soon.setInterval(betweenCalls);
    connect(&m_soon, &QTimer::timeout, this, &Announcer::tellCall);
    connect(&view.pump, &items::Pump::advanced, this, &Announcer::note);
}

void Announcer::say(const QString& sentence)
{
    m_call.reset();
    setText(sentence);
    setToolTip(items::toolTipText(sentence));
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    emit said(sentence);
}

void Announcer::note(Sequence from, Sequence to)
{
    if (!m_view.pump.isLive() || m_view.pump.isOver())
        return;
    const auto least = std::max(from, to - std::min(to, mostLookedAt));
    for (auto at = to; at > least; --at) {
        const auto& record = m_view.pump.journal().at(at - 1);
        if (!isOfInterest(record))
            continue;
        m_call = CallId{record.actor, std::get<CallReturned>(record.event).number};
        if (!m_soon.isActive())
            m_soon.start();
        return;
    }
}

bool Announcer::isOfInterest(const Record& record) const
{
    if (!std::holds_alternative<CallReturned>(record.event))
        return false;
    const auto chosen = m_view.selection.actor();
    const auto* actor = m_view.pump.latest().actor(record.actor);
    return actor != nullptr && actor->kind != ActorKind::World && (chosen == ActorId::None || chosen == actor->id);
}

void Announcer::tellCall()
{
    if (!m_call)
        return;
    const auto id = *m_call;
    const auto index = m_view.pump.calls().find(id);
    if (!index)
        return;
    const auto call = journal::viewCall(m_view.pump.journal(), m_view.pump.calls()[*index]);
    const auto who = items::plainText(m_view.pump.latest().actorName(id.actor));
    const auto meaning = items::meaningLine(m_view.pump, call);
    const auto line =
        tr("%1: %2 → %3").arg(who, items::callLine(m_view.pump, *call.beganRecord), items::resultLine(call));
    say(meaning.isEmpty() ? line : tr("%1 · %2").arg(line, meaning));
}

// A long sentence must not make the window wide.
void Announcer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace socketlab::ui
