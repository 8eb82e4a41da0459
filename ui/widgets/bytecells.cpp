#include "ui/widgets/bytecells.h"

#include "ui/widgets/painting.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

using journal::Place;

namespace {

constexpr double smallestWidth = 24;
constexpr double cornerRadius = 3.5;
constexpr double edgeBar = 3;
constexpr double characterShade = 0.22; // of the colour of its place

void paintEdge(QPainter& painter, const QRectF& area, Place place, const Tone& tone)
{
    const auto bar = [&](double top) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tone.border);
        painter.drawRect(QRectF(area.left() + 2, top, area.width() - 4, edgeBar));
    };
    switch (place) {
    case Place::SenderKernel: bar(area.top()); break;
    case Place::ReceiverKernel: bar(area.bottom() - edgeBar); break;
    case Place::UnderWay:
        painter.setPen(Qt::NoPen);
        painter.setBrush(tone.text);
        for (const auto x : {area.left() + 2.5, area.right() - 2.5})
            painter.drawEllipse(QPointF(x, area.center().y()), 1.2, 1.2);
        break;
    case Place::Lost:
        painter.setPen(QPen(tone.text, 1));
        painter.drawLine(area.bottomLeft() + QPointF(3, -3), area.topRight() + QPointF(-3, 3));
        break;
    case Place::Program:
    case Place::Read: break;
    }
}

// A character where each has the room of one: signs for what would break the line.
QString lineText(ByteValue value)
{
    if (value == std::byte{' '})
        return QStringLiteral(" ");
    if (value == std::byte{'\n'})
        return QStringLiteral("↵");
    const auto text = characterText(value);
    return text.size() == 1 && value ? text : QStringLiteral("·");
}

} // namespace

QString hexText(ByteValue value)
{
    if (!value)
        return QStringLiteral("··");
    return QStringLiteral("%1").arg(std::to_integer<int>(*value), 2, 16, QLatin1Char('0'));
}

QString characterText(ByteValue value)
{
    if (!value)
        return QStringLiteral("?");
    const auto code = std::to_integer<char>(*value);
    switch (code) {
    case ' ': return QStringLiteral("␣");
    case '\n': return QStringLiteral("\\n");
    case '\r': return QStringLiteral("\\r");
    case '\t': return QStringLiteral("\\t");
    default: return code > ' ' && code < '\x7f' ? QString(QLatin1Char(code)) : QStringLiteral("·");
    }
}

std::shared_ptr<ByteCells> ByteCells::shared()
{
    static std::weak_ptr<ByteCells> current;
    auto cells = current.lock();
    if (!cells)
        current = cells = std::make_shared<ByteCells>();
    return cells;
}

void ByteCells::prepare(const QFont& font, qreal pixelRatio, const Theme& theme)
{
    if (font == m_font && pixelRatio == m_pixelRatio && &theme == m_theme)
        return;
    m_font = font;
    m_pixelRatio = pixelRatio;
    m_theme = &theme;
    m_pictures = {};
    const QFontMetricsF metrics(font);
    const auto width = std::max(smallestWidth, std::ceil(metrics.horizontalAdvance(QStringLiteral("00")) + 8));
    const auto line = std::ceil(metrics.height() + 4);
    m_sizes = {QSizeF(width, std::ceil(metrics.height() * 2 + 5)), QSizeF(width, line),
               QSizeF(std::ceil(metrics.horizontalAdvance(u'0')), line)};
}

const QPixmap& ByteCells::cell(ByteValue value, Place place, CellForm form)
{
    const auto index = value ? std::to_integer<std::size_t>(*value) : unknown;
    auto& picture = m_pictures[static_cast<std::size_t>(form)][static_cast<std::size_t>(place)][index];
    if (picture.isNull())
        picture = paintCell(value, place, form);
    return picture;
}

void ByteCells::paintPlace(QPainter& painter, const QRectF& area, Place place, const Theme& theme)
{
    const auto& tone = theme.place(place);
    const auto edge = area.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tone.fill);
    QPen pen(place == Place::Read ? tone.fill : tone.border, 1);
    if (place == Place::Program)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawRoundedRect(edge, cornerRadius, cornerRadius);
    paintEdge(painter, area, place, tone);
    painter.restore();
}

QPixmap ByteCells::paintCell(ByteValue value, Place place, CellForm form) const
{
    const auto size = cellSize(form);
    QPixmap picture((size * m_pixelRatio).toSize());
    picture.setDevicePixelRatio(m_pixelRatio);
    // Opaque up to the corners, since copying a picture is quicker than blending it.
    picture.fill(form == CellForm::Stacked ? m_theme->window : m_theme->panel);

    QPainter painter(&picture);
    painter.setFont(m_font);
    switch (form) {
    case CellForm::Stacked: paintStacked(painter, value, place); break;
    case CellForm::Hex: paintHex(painter, value, place); break;
    case CellForm::Character: paintCharacter(painter, value, place); break;
    }
    return picture;
}

void ByteCells::paintStacked(QPainter& painter, ByteValue value, Place place) const
{
    const QRectF area(QPointF(0, 0), cellSize(CellForm::Stacked));
    paintPlace(painter, area, place, *m_theme);
    painter.setPen(m_theme->place(place).text);
    const auto half = area.height() / 2;
    painter.drawText(QRectF(0, 2, area.width(), half), Qt::AlignCenter, hexText(value));
    painter.drawText(QRectF(0, half - 1, area.width(), half), Qt::AlignCenter, characterText(value));
}

void ByteCells::paintHex(QPainter& painter, ByteValue value, Place place) const
{
    const QRectF area(QPointF(0, 0), cellSize(CellForm::Hex));
    paintPlace(painter, area, place, *m_theme);
    painter.setPen(m_theme->place(place).text);
    painter.drawText(area, Qt::AlignCenter, hexText(value));
}

// Text is read along its line, so the place is only a shade behind it; the hex beside it has the edge.
void ByteCells::paintCharacter(QPainter& painter, ByteValue value, Place place) const
{
    const QRectF area(QPointF(0, 0), cellSize(CellForm::Character));
    painter.fillRect(area, mixed(m_theme->place(place).fill, m_theme->panel, characterShade));
    const auto text = lineText(value);
    painter.setPen(text == QStringLiteral("·") ? m_theme->dimText : m_theme->text);
    painter.drawText(area, Qt::AlignCenter, text);
}

} // namespace socketlab::ui
