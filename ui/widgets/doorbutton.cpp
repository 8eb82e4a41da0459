#include "ui/widgets/doorbutton.h"

#include "ui/theme.h"
#include "ui/widgets/painting.h"

#include <QEvent>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace socketlab::ui {
namespace {

constexpr int doorPadding = Theme::largeGap;
constexpr int doorLetters = 27; // in a line of its words
constexpr int leastDoorLetters = 16;
constexpr double pictureEms = 3.4;

} // namespace

DoorButton::DoorButton(Picture picture, const QString& title, const QString& words, QWidget* parent)
    : QAbstractButton(parent)
    , m_picture(picture)
    , m_words(words)
{
    setText(title);
    setAccessibleDescription(words);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

// Three of them stand side by side, also with large text on a small screen.
int DoorButton::inside() const
{
    const auto letter = QFontMetrics(Theme::font()).averageCharWidth();
    const auto room = screen()->availableSize().width() / 3 - 2 * doorPadding - 3 * Theme::largeGap;
    return std::clamp(room, leastDoorLetters * letter, doorLetters * letter);
}

QSize DoorButton::sizeHint() const
{
    const QFontMetrics heading(Theme::headingFont());
    const QFontMetrics metrics(Theme::font());
    const auto width = std::max(inside(), heading.horizontalAdvance(text()));
    const auto words = metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, m_words).height();
    const auto picture = qRound(pictureEms * metrics.height());
    return {width + 2 * doorPadding,
            picture + 2 * Theme::gap + heading.height() + Theme::smallGap + words + 2 * doorPadding};
}

void DoorButton::paintEvent(QPaintEvent*)
{
    const auto& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isWanted = underMouse() || isDown();
    const auto frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(hasFocus()     ? theme.focus
                            : isWanted ? theme.accentSoft.border
                                       : theme.strongBorder,
                        hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? theme.accentSoft.fill : isWanted ? theme.window : theme.panel);
    painter.drawRoundedRect(frame, 2 * Theme::radius, 2 * Theme::radius);

    auto area = rect().adjusted(doorPadding, doorPadding, -doorPadding, -doorPadding);
    const auto picture = qRound(pictureEms * QFontMetrics(Theme::font()).height());
    paintPicture(painter, QRectF(area.left(), area.top(), area.width(), picture));
    area.setTop(area.top() + picture + 2 * Theme::gap);
    painter.setPen(theme.text);
    painter.setFont(Theme::headingFont());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, text());
    area.setTop(area.top() + QFontMetrics(Theme::headingFont()).height() + Theme::smallGap);
    painter.setFont(Theme::font());
    painter.setPen(theme.dimText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_words);
}

// Bytes on their way, as the window shows them: read ones, ones that wait, ones that are still to come.
void DoorButton::paintPicture(QPainter& painter, const QRectF& area) const
{
    const auto& theme = Theme::current();
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accentSoft.fill);
    painter.drawRoundedRect(area, Theme::radius, Theme::radius);
    const auto unit = area.height() / 8;
    painter.translate(area.center());
    const auto bar = [&](double x, double y, double width, const Tone& tone) {
        painter.setBrush(tone.fill);
        painter.setPen(QPen(tone.border, 1));
        painter.drawRoundedRect(QRectF(x * unit, y * unit, width * unit, 1.6 * unit), 2, 2);
    };
    const auto& places = theme.places;
    switch (m_picture) {
    case Picture::Lessons: // what is done, and what comes next
        for (int row = 0; row < 3; ++row) {
            bar(-5, -2.8 + row * 2.1, 1.6, places[row < 2 ? 3U : 0U]);
            bar(-2.6, -2.8 + row * 2.1, 8 - row * 1.6, places[row < 2 ? 4U : 0U]);
        }
        break;
    case Picture::Sandbox: // two ends and what is between them
        bar(-9, -0.8, 3, places[0]);
        bar(6, -0.8, 3, places[0]);
        for (int cell = 0; cell < 5; ++cell)
            bar(-5.2 + cell * 2.1, -0.8, 1.8,
                places[static_cast<std::size_t>(cell < 1       ? 0
                                                    : cell < 2 ? 1
                                                    : cell < 3 ? 2
                                                               : 4)]);
        break;
    case Picture::Log: // lanes of calls, and the moment
        for (int lane = 0; lane < 3; ++lane) {
            bar(-8 + lane * 1.5, -2.8 + lane * 2.1, 4, theme.setupCall);
            bar(-3 + lane * 1.8, -2.8 + lane * 2.1, 3 + lane, places[lane == 1 ? 3U : 1U]);
        }
        painter.setPen(QPen(theme.focus, 2));
        painter.drawLine(QPointF(3.5 * unit, -3.4 * unit), QPointF(3.5 * unit, 3.4 * unit));
        break;
    }
    painter.restore();
}

void DoorButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

bool DoorButton::event(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

} // namespace socketlab::ui
