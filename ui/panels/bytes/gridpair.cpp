#include "ui/panels/bytes/gridpair.h"

#include "items/streamsmodel.h"
#include "ui/panels/streamchoice.h"
#include "ui/theme.h"
#include "ui/widgets/tapewords.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace socketlab::ui {

GridPair::GridPair(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_pump(view.pump)
    , m_grids{new ByteGrid(view.pump), new ByteGrid(view.pump)}
    , m_caption(new QLabel)
    , m_compared(new StreamChoice(view.streams))
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int side = 0; side < 2; ++side) {
        auto* grid = m_grids[static_cast<std::size_t>(side)];
        auto* other = m_grids[static_cast<std::size_t>(1 - side)];
        layout->addWidget(grid, 1, side);
        layout->setColumnStretch(side, 1);
        grid->setObjectName(side == 0 ? QStringLiteral("leftGrid") : QStringLiteral("rightGrid"));
        connect(grid, &ByteGrid::scrolled, other, &ByteGrid::scrollTo);
        connect(grid, &ByteGrid::bytesChosen, this, [this, grid, other](ByteRange range) {
            other->clearSelection();
            if (grid->stream())
                emit bytesChosen(*grid->stream(), range);
        });
    }
    layout->addWidget(makeHead(), 0, 0, 1, 2);
    layout->setRowStretch(1, 1);
    connect(&m_pump, &items::Pump::shown, this, [this] {
        if (m_grids[0]->stream() && !m_grids[1]->stream()) // which may have come meanwhile
            showOnTheLeft(m_grids[0]->stream());
        showCaption();
    });
}

QWidget* GridPair::makeHead()
{
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setFont(Theme::smallFont());
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_compared->list().setObjectName(QStringLiteral("comparedStream"));
    m_compared->list().setAccessibleName(tr("Compared with"));
    m_compared->hideTurn();
    connect(m_compared, &StreamChoice::streamChosen, this, [this](std::size_t right) {
        m_chosenRight = right;
        setStreams(m_grids[0]->stream(), right);
    });
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(Theme::gap + Theme::smallGap, 0, Theme::gap, Theme::smallGap);
    layout->setSpacing(Theme::gap);
    layout->addWidget(m_caption, 1);
    layout->addWidget(m_compared, 1);
    return head;
}

void GridPair::showOnTheLeft(std::optional<std::size_t> stream)
{
    if (stream != m_grids[0]->stream())
        m_chosenRight.reset();
    const auto other = stream ? items::oppositeOf(m_pump.state(), *stream) : std::nullopt;
    setStreams(stream, m_chosenRight ? m_chosenRight : other);
}

void GridPair::showStream(std::optional<std::size_t> stream)
{
    const bool isOnTheRight = stream && stream == m_grids[1]->stream() && (m_chosenRight || isVisible());
    showOnTheLeft(isOnTheRight ? m_grids[0]->stream() : stream);
}

void GridPair::setStreams(std::optional<std::size_t> left, std::optional<std::size_t> right)
{
    if (m_grids[0]->stream() == left && m_grids[1]->stream() == right)
        return;
    for (auto* grid : m_grids)
        grid->setCompared(std::nullopt);
    m_grids[0]->setStream(left);
    m_grids[1]->setStream(right);
    m_grids[0]->setCompared(right);
    m_grids[1]->setCompared(left);
    m_compared->setStream(right);
    showCaption();
}

ByteGrid& GridPair::gridOf(std::optional<std::size_t> stream) const
{
    const auto focused = std::ranges::find_if(m_grids, [](const ByteGrid* grid) { return grid->hasFocus(); });
    if (focused != m_grids.end() && (!stream || (*focused)->stream() == stream))
        return **focused;
    const auto shows =
        std::ranges::find_if(m_grids, [&](const ByteGrid* grid) { return stream && grid->stream() == stream; });
    return shows != m_grids.end() ? **shows : *m_grids[0];
}

void GridPair::showCaption()
{
    const auto stream = m_grids[0]->stream();
    const bool isThere = stream && *stream < m_pump.state().streams().size();
    m_caption->setText(isThere ? streamCaption(m_pump, m_pump.state().streamAt(stream))
                               : tr("nothing in this direction"));
}

// Rows of different lengths could not be compared.
void GridPair::alignRows()
{
    for (auto* grid : m_grids)
        grid->setRowLength(grid->rowLengthFor(width() / 2));
}

void GridPair::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    alignRows();
}

void GridPair::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        m_caption->setFont(Theme::smallFont());
        alignRows();
    }
    QWidget::changeEvent(event);
}

} // namespace socketlab::ui
