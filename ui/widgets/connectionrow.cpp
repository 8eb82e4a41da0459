#include "ui/widgets/connectionrow.h"

#include "ui/widgets/tapeview.h"
#include "ui/widgets/tapewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

ConnectionRow::ConnectionRow(const items::Pump& pump, QWidget* parent)
    : QWidget(parent)
    , m_pump(pump)
    , m_left(new SocketCard)
    , m_right(new SocketCard)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* lanes = new QVBoxLayout;
    lanes->setContentsMargins(2, 8, 2, 4);
    lanes->setSpacing(2);
    layout->addWidget(m_left);
    layout->addLayout(lanes, 1);
    layout->addWidget(m_right);
    lanes->addStretch();
    m_toRight = addLane(*lanes);
    m_toLeft = addLane(*lanes);
    lanes->addStretch();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_left, &SocketCard::chosen, this, [this] { emit socketChosen(m_connection.left); });
    connect(m_right, &SocketCard::chosen, this, [this] { emit socketChosen(m_connection.right); });
}

ConnectionRow::Lane ConnectionRow::addLane(QVBoxLayout& into)
{
    Lane lane{new QLabel, new TapeView(m_pump)};
    lane.caption->setTextFormat(Qt::PlainText);
    lane.caption->setIndent(12);
    into.addWidget(lane.caption);
    into.addWidget(lane.tape);
    connect(lane.tape, &TapeView::bytesChosen, this, [this, tape = lane.tape](const ByteRange& range) {
        if (const auto stream = tape->shownStream())
            emit bytesChosen({*stream, range});
    });
    return lane;
}

void ConnectionRow::showConnection(const items::StageConnection& connection, EmptyTapes emptyTapes)
{
    m_connection = connection;
    const auto contentOf = [&](SocketId end, SocketId other) {
        return end == SocketId::None ? absentCardOf(m_pump, other) : cardOf(m_pump, end);
    };
    m_left->setContent(contentOf(connection.left, connection.right));
    m_right->setContent(contentOf(connection.right, connection.left));
    showLane(m_toRight, items::outgoingStream(m_pump.state(), connection.left, connection.right), emptyTapes);
    showLane(m_toLeft, items::outgoingStream(m_pump.state(), connection.right, connection.left), emptyTapes);
}

void ConnectionRow::markChosen(SocketId socket)
{
    m_left->setChosen(socket != SocketId::None && socket == m_connection.left);
    m_right->setChosen(socket != SocketId::None && socket == m_connection.right);
}

void ConnectionRow::markChosen(const std::optional<items::ByteSelection>& bytes)
{
    for (auto* tape : {m_toRight.tape, m_toLeft.tape}) {
        const bool isOfTape = bytes && tape->shownStream() == bytes->stream;
        tape->select(isOfTape ? std::optional(bytes->range) : std::nullopt);
    }
}

void ConnectionRow::showLane(const Lane& lane, std::optional<std::size_t> stream, EmptyTapes emptyTapes)
{
    lane.tape->setStream(stream);
    lane.tape->setSlimWhenEmpty(emptyTapes == EmptyTapes::Slim);
    lane.tape->setDimmed(m_connection.isClosed);
    lane.caption->setFont(Theme::smallFont());
    lane.caption->setForegroundRole(QPalette::PlaceholderText);
    lane.caption->setText(stream ? streamCaption(m_pump, m_pump.state().streams()[*stream]) : tr("nothing sent"));
}

// The bytes need the room more than the cards do.
void ConnectionRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto widest = m_left->sizeHint().width();
    const auto cardWidth = std::clamp(width() * 22 / 100, widest * 3 / 4, widest);
    m_left->setFixedWidth(cardWidth);
    m_right->setFixedWidth(cardWidth);
}

// The tapes lie on a strip that joins the two cards.
void ConnectionRow::paintEvent(QPaintEvent*)
{
    const auto& theme = Theme::current();
    QPainter painter(this);
    const QRect strip(m_left->geometry().right() - 8, 0, m_right->x() - m_left->geometry().right() + 17, height());
    painter.fillRect(strip, theme.panel);
    painter.setPen(theme.border);
    painter.drawLine(strip.topLeft(), strip.topRight());
    painter.drawLine(strip.bottomLeft(), strip.bottomRight());
}

} // namespace socketlab::ui
