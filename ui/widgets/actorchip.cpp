#include "ui/widgets/actorchip.h"

#include "items/calllines.h"
#include "items/plaintext.h"
#include "ui/widgets/painting.h"
#include "values/outcome.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace socketlab::ui {

using Standing = ActorChipContent::Standing;

namespace {

constexpr int chipPadding = 10;
constexpr int chipGap = 8;
constexpr int widestChip = 340;

QFont chipNameFont()
{
    auto font = Theme::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QString endWords(const ActorEnded& end)
{
    switch (end.how) {
    case ActorEnd::Left: return end.code == 0 ? ActorChip::tr("ended") : ActorChip::tr("ended, exit %1").arg(end.code);
    case ActorEnd::Signalled: return ActorChip::tr("killed by signal %1").arg(end.code);
    case ActorEnd::Cancelled: return ActorChip::tr("cancelled");
    case ActorEnd::Broken: return ActorChip::tr("broken off");
    }
    return {};
}

int textWidth(const QFont& font, const QString& text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

} // namespace

ActorChipContent chipOf(const items::Pump& pump, const journal::ActorState& actor)
{
    ActorChipContent chip{.name = items::plainText(actor.name),
                          .kind = items::kindText(actor.kind),
                          .doing = ActorChip::tr("idle"),
                          .standing = Standing::Idle};
    if (actor.hasEnded) {
        chip.doing = endWords(actor.end);
        chip.standing = Standing::Ended;
    } else if (actor.seen.state == 'T') {
        chip.doing = ActorChip::tr("stopped by a signal");
    } else if (actor.waitingSince) {
        chip.doing = ActorChip::tr("waits in %1").arg(items::callLine(pump, pump.journal().at(*actor.waitingSince)));
        chip.standing = Standing::Waiting;
    }
    return chip;
}

ActorChip::ActorChip(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ActorChip::setContent(const ActorChipContent& content)
{
    if (content == m_content)
        return;
    m_content = content;
    setText(content.name);
    setAccessibleName(tr("Actor %1").arg(content.name));
    setAccessibleDescription(QStringLiteral("%1, %2").arg(content.kind, content.doing));
    setToolTip(items::toolTipText(QStringLiteral("%1 · %2\n%3").arg(content.name, content.kind, content.doing)));
    updateGeometry();
    update();
}

QSize ActorChip::sizeHint() const
{
    const auto width = textWidth(chipNameFont(), m_content.name)
        + textWidth(Theme::smallFont(), m_content.kind + m_content.doing) + 2 * chipGap + 2 * chipPadding + 2;
    const auto height = static_cast<int>(std::ceil(QFontMetricsF(Theme::font()).height())) + 10;
    return {std::min(width, std::max(widestChip, height * 12)), height};
}

void ActorChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void ActorChip::paintEvent(QPaintEvent*)
{
    const auto& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isEnded = m_content.standing == Standing::Ended;
    const auto shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (m_content.standing == Standing::Waiting) {
        paintHatching(painter, shape, Stripes::waiting(theme), Theme::radius);
    } else {
        painter.setPen(QPen(theme.border, 1, isEnded ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(isEnded ? theme.window : theme.panel);
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
    }
    if (hasFocus() || isChecked()) {
        painter.setPen(QPen(theme.focus, isChecked() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shape, Theme::radius, Theme::radius);
    }
    auto left = shape.adjusted(chipPadding - 1, 0, -chipPadding + 1, 0);
    const auto ink = m_content.standing == Standing::Waiting ? theme.waiting.text : theme.dimText;
    const auto draw = [&](const QFont& font, const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        const QFontMetricsF metrics(font);
        const auto shown = metrics.elidedText(text, Qt::ElideRight, left.width());
        painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        left.setLeft(std::min(left.right(), left.left() + metrics.horizontalAdvance(shown) + chipGap));
    };
    const auto nameInk = m_content.standing == Standing::Waiting ? theme.waiting.text : theme.text;
    draw(chipNameFont(), isEnded ? theme.dimText : nameInk, m_content.name);
    draw(Theme::smallFont(), ink, m_content.kind);
    draw(Theme::smallFont(), ink, m_content.doing);
}

} // namespace socketlab::ui
