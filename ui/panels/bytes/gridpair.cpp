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

GridPair::GridPair(const items::Pump& pump, QWidget* parent)
    : QWidget(parent)
    , m_pump(pump)
    , m_grids{new ByteGrid(pump), new ByteGrid(pump)}
    , m_captions{new QLabel, new QLabel}
    , m_compared(new StreamChoice(pump))
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int side = 0; side < 2; ++side) {
        auto* grid = m_grids[static_cast<std::size_t>(side)];
        auto* other = m_grids[static_cast<std::size_t>(1 - side)];
        layout->addWidget(makeCaptionRow(static_cast<std::size_t>(side)), 0, side);
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
    layout->setRowStretch(1, 1);
    m_compared->list().setObjectName(QStringLiteral("comparedStream"));
    m_compared->list().setAccessibleName(tr("Compared with"));
    connect(m_compared, &StreamChoice::streamChosen, this,
            [this](std::size_t right) { setStreams(m_grids[0]->stream(), right); });
    connect(&pump, &items::Pump::shown, this, &GridPair::showCaptions);
}

QWidget* GridPair::makeCaptionRow(std::size_t side)
{
    auto* caption = m_captions[side];
    caption->setTextFormat(Qt::PlainText);
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setFont(Theme::smallFont());
    caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::gap + Theme::smallGap, 0, Theme::gap, Theme::smallGap);
    layout->setSpacing(Theme::gap);
    layout->addWidget(caption, 1);
    if (side == 1)
        layout->addWidget(m_compared, 1);
    return row;
}

void GridPair::setStream(std::optional<std::size_t> left)
{
    if (!left || m_grids[0]->stream() != left || !m_grids[1]->stream())
        setStreams(left, left ? items::oppositeOf(m_pump.state(), *left) : std::nullopt);
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
    showCaptions();
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

void GridPair::showCaptions()
{
    const auto& streams = m_pump.state().streams();
    for (std::size_t side = 0; side < m_grids.size(); ++side) {
        const auto stream = m_grids[side]->stream();
        m_captions[side]->setText(stream && *stream < streams.size() ? streamCaption(m_pump, streams[*stream])
                                                                     : tr("nothing in this direction"));
    }
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
        for (auto* caption : m_captions)
            caption->setFont(Theme::smallFont());
        alignRows();
    }
    QWidget::changeEvent(event);
}

} // namespace socketlab::ui
