#include "ui/widgets/transporticon.h"

#include "ui/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace socketlab::ui {
namespace {

// All signs stand in a square of this side.
constexpr double signSide = 16;

class TransportSign : public QIconEngine
{
public:
    TransportSign(Transport sign, bool isOnAccent) : m_sign(sign), m_isOnAccent(isOnAccent) {}

    QIconEngine* clone() const override { return new TransportSign(*this); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State state) override
    {
        const auto& theme = Theme::current();
        const auto colour = mode == QIcon::Disabled ? theme.dimText
            : m_isOnAccent                          ? theme.accent.text
            : state == QIcon::On                    ? theme.accentSoft.text
                                                    : theme.text;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(area.topLeft());
        painter->scale(area.width() / signSide, area.height() / signSide);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        if (m_sign == Transport::Restart)
            paintRestart(*painter, colour);
        else
            painter->drawPath(outline());
        painter->restore();
    }

private:
    QPainterPath outline() const
    {
        QPainterPath path;
        switch (m_sign) {
        case Transport::Run: path.addPolygon(QPolygonF{{{4, 2.5}, {13.5, 8}, {4, 13.5}}}); break;
        case Transport::Step:
            path.addPolygon(QPolygonF{{{2.5, 3}, {10.5, 8}, {2.5, 13}}});
            path.addRoundedRect(QRectF(11, 3, 2.5, 10), 1, 1);
            break;
        case Transport::Pause:
            path.addRoundedRect(QRectF(3.5, 3, 3.2, 10), 1, 1);
            path.addRoundedRect(QRectF(9.3, 3, 3.2, 10), 1, 1);
            break;
        case Transport::Restart: break;
        }
        return path;
    }

    // Three quarters of a circle, against the clock, and its arrowhead.
    static void paintRestart(QPainter& painter, const QColor& colour)
    {
        painter.drawPolygon(QPolygonF{{{1.6, 5.2}, {7.2, 5.8}, {3.2, 9.4}}});
        painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        constexpr int sixteenths = 16;
        painter.drawArc(QRectF(3, 3, 10, 10), 165 * sixteenths, -290 * sixteenths);
    }

    Transport m_sign;
    bool m_isOnAccent;
};

} // namespace

QIcon transportIcon(Transport sign)
{
    return QIcon(new TransportSign(sign, false));
}

QIcon transportIconOnAccent(Transport sign)
{
    return QIcon(new TransportSign(sign, true));
}

} // namespace socketlab::ui
