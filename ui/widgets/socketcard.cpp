#include "ui/widgets/socketcard.h"

#include "items/plaintext.h"
#include "ui/widgets/painting.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

namespace {

constexpr int cardWidth = 208;
constexpr double inset = 12;

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

double lineHeight(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height()) + 3;
}

/// Takes a line off the top of what is left of a card.
QRectF takeLine(QRectF& left, double height)
{
    const QRectF line(left.topLeft(), QSizeF(left.width(), height));
    left.setTop(left.top() + height);
    return line;
}

void drawElided(QPainter& painter, const QRectF& area, const QString& text, Qt::Alignment side = Qt::AlignLeft)
{
    const auto elided = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, elided);
}

} // namespace

QString nameOf(TcpState state)
{
    return fromView(toText(state));
}

QString SocketCardContent::words() const
{
    QStringList lines{socket.isEmpty() ? actor : QStringLiteral("%1 · %2 %3").arg(actor, role, socket)};
    if (state != TcpState::Unknown)
        lines += QStringLiteral("%1: %2").arg(nameOf(state), fromView(meaningOf(state)));
    if (room)
        lines += SocketCard::tr("%1 of %2 seats of the waiting room are taken").arg(room->waiting).arg(room->seats);
    if (room && !room->callers.isEmpty())
        lines += SocketCard::tr("in it: %1").arg(room->callers.join(QStringLiteral(", ")));
    for (const auto& line : {address, queues, doing}) {
        if (!line.isEmpty())
            lines += line;
    }
    return lines.join(QLatin1Char('\n'));
}

void SocketCardContent::describe(QWidget& widget) const
{
    const auto all = words();
    widget.setToolTip(items::toolTipText(all));
    widget.setAccessibleName(socket.isEmpty() ? actor : QStringLiteral("%1 %2").arg(actor, socket));
    widget.setAccessibleDescription(all);
}

SocketCard::SocketCard(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Minimum);
}

void SocketCard::setContent(const SocketCardContent& content)
{
    if (content == m_content)
        return;
    m_content = content;
    content.describe(*this);
    update();
}

void SocketCard::setChosen(bool isChosen)
{
    if (isChosen == m_isChosen)
        return;
    m_isChosen = isChosen;
    update();
}

QSize SocketCard::sizeHint() const
{
    const auto normal = lineHeight(Theme::font());
    const auto small = lineHeight(Theme::smallFont());
    const auto pill = pillSize(Theme::smallFont(), QStringLiteral("X")).height() + 4;
    const auto height = 2 * inset + 2 * normal + 8 + pill + 2 * small + 6 + small + 8;
    return {std::max(cardWidth, static_cast<int>(normal * 10)), static_cast<int>(std::ceil(height))};
}

QColor SocketCard::textColour() const
{
    const auto& theme = Theme::current();
    return m_content.standing == SocketCardContent::Standing::Open ? theme.text : theme.dimText;
}

void SocketCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void SocketCard::paintEvent(QPaintEvent*)
{
    const auto& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto isOpen = m_content.standing == SocketCardContent::Standing::Open;
    painter.setPen(QPen(hasFocus() || m_isChosen ? theme.focus : theme.border, m_isChosen ? 2 : 1,
                        isOpen ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(isOpen ? theme.panel : theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius + 2, Theme::radius + 2);

    auto left = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    paintHead(painter, left);
    paintState(painter, left);
    const auto doingHeight = lineHeight(Theme::smallFont()) + 8;
    if (!m_content.doing.isEmpty() && left.height() >= doingHeight)
        paintDoing(painter, QRectF(left.left() - 4, left.bottom() - doingHeight + 4, left.width() + 8, doingHeight));
}

void SocketCard::paintHead(QPainter& painter, QRectF& left) const
{
    const auto& theme = Theme::current();
    const auto line = takeLine(left, lineHeight(Theme::font()));
    painter.setFont(Theme::smallFont());
    painter.setPen(theme.dimText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_content.kind);
    const auto kindWidth = QFontMetricsF(painter.font()).horizontalAdvance(m_content.kind) + 6;
    painter.setFont(bold(Theme::font()));
    painter.setPen(textColour());
    drawElided(painter, line.adjusted(0, 0, -kindWidth, 0), m_content.actor);
    const auto rule = takeLine(left, 8);
    painter.setPen(theme.border);
    painter.drawLine(QPointF(rule.left(), rule.center().y() - 0.5), QPointF(rule.right(), rule.center().y() - 0.5));
}

void SocketCard::paintState(QPainter& painter, QRectF& left) const
{
    const auto& theme = Theme::current();
    const auto line = takeLine(left, lineHeight(Theme::font()));
    painter.setFont(bold(Theme::monospaceFont()));
    painter.setPen(textColour());
    const auto nameWidth =
        std::min(QFontMetricsF(painter.font()).horizontalAdvance(m_content.socket), line.width() * 0.6);
    drawElided(painter, QRectF(line.topLeft(), QSizeF(nameWidth + 1, line.height())), m_content.socket);
    painter.setFont(Theme::smallFont());
    painter.setPen(theme.dimText);
    drawElided(painter, line.adjusted(nameWidth > 0 ? nameWidth + 8 : 0, 1, 0, 0), m_content.role);

    if (m_content.state != TcpState::Unknown) {
        const auto text = nameOf(m_content.state);
        const auto size = pillSize(painter.font(), text);
        const auto pill = takeLine(left, size.height() + 4);
        paintPill(painter,
                  QRectF(pill.topLeft() + QPointF(0, 2), QSizeF(std::min(size.width(), pill.width()), size.height())),
                  text, theme.state(m_content.state));
    }
    painter.setPen(theme.dimText);
    for (const auto& text : {m_content.address, m_content.queues}) {
        if (!text.isEmpty())
            drawElided(painter, takeLine(left, lineHeight(painter.font())), text);
    }
}

void SocketCard::paintDoing(QPainter& painter, const QRectF& area) const
{
    const auto& theme = Theme::current();
    painter.setFont(Theme::smallFont());
    if (m_content.isWaiting)
        paintHatching(painter, area, Stripes::waiting(theme), 4);
    painter.setPen(m_content.isWaiting ? theme.waiting.text : theme.dimText);
    drawElided(painter, area.adjusted(m_content.isWaiting ? 7 : 4, 0, m_content.isWaiting ? -7 : -4, 0),
               m_content.doing);
}

void SocketCard::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit chosen();
}

void SocketCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit chosen();
    else
        QWidget::keyPressEvent(event);
}

} // namespace socketlab::ui
