#include "ui/panels/bytes/bytetable.h"

#include "ui/panels/bytes/barparts.h"
#include "ui/panels/paneltable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

using items::TapeModel;
using journal::Place;

namespace {

constexpr int charactersOfAllColumns = 110;

class ByteWordCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        CellLook look{.font = Theme::monospaceFont(), .text = theme.text};
        switch (index.column()) {
        case TapeModel::Offset: look.text = theme.dimText; break;
        case TapeModel::Place:
            look.font = Theme::smallFont();
            look.pill = &theme.place(index.data(TapeModel::PlaceRole).value<Place>());
            break;
        case TapeModel::SentBy:
        case TapeModel::ReadBy: look.font = Theme::font(); break;
        default: break;
        }
        return look;
    }
};

} // namespace

ByteTable::ByteTable(const items::Pump& pump, QWidget* parent)
    : QWidget(parent)
    , m_pump(pump)
    , m_rows(pump)
    , m_table(new PanelTable(m_rows, this))
    , m_pages(new QWidget(this))
    , m_pageText(new QLabel)
{
    makeTable();
    makePages();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_pages);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ByteTable::tellChosen);
    connect(&pump, &items::Pump::shown, this, &ByteTable::showPage);
    showPage();
}

void ByteTable::makeTable()
{
    m_table->setObjectName(QStringLiteral("byteTable"));
    m_table->setAccessibleName(tr("Bytes, a row for each"));
    m_table->setEmptyText(tr("Nothing has been sent in this direction yet."));
    m_table->setItemDelegate(new ByteWordCells(m_table));
    m_table->setSamples({QStringLiteral("1000000000"), QStringLiteral("00 "), tr("Character"), tr("receiver's kernel"),
                         tr("bob, call 10: send → 1000"), tr("bob, call 10: recv → 1000")});
}

void ByteTable::makePages()
{
    auto* row = new QHBoxLayout(m_pages);
    row->setContentsMargins(Theme::gap, 0, Theme::gap, 0);
    auto* back = makeBarButton(QStringLiteral("‹"), tr("Earlier bytes"), "earlierBytes");
    auto* on = makeBarButton(QStringLiteral("›"), tr("Later bytes"), "laterBytes");
    m_pageText->setObjectName(QStringLiteral("pageText"));
    m_pageText->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(back);
    row->addWidget(m_pageText);
    row->addWidget(on);
    row->addStretch();
    connect(back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(on, &QToolButton::clicked, this, [this] { turn(1); });
}

void ByteTable::setStream(std::optional<std::size_t> stream)
{
    m_stream = stream;
    m_rows.setStream(m_stream);
    showPage();
}

StreamOffset ByteTable::end() const
{
    return m_pump.state().streamAt(m_stream).last();
}

int ByteTable::wholeWidth() const
{
    return fontMetrics().averageCharWidth() * charactersOfAllColumns;
}

void ByteTable::select(std::optional<ByteRange> range)
{
    if (m_isMarking)
        return;
    m_isMarking = true;
    if (range)
        m_rows.showPageOf(range->first);
    const auto count = static_cast<std::uint64_t>(m_rows.rowCount());
    if (!range || range->first - m_rows.first() >= count) {
        m_table->clearSelection();
    } else {
        const auto first = range->first - m_rows.first();
        const auto last = std::min(first + range->length, count) - 1;
        const auto begin = m_rows.index(static_cast<int>(first), 0);
        const auto end = m_rows.index(static_cast<int>(last), TapeModel::ColumnCount - 1);
        m_table->selectionModel()->setCurrentIndex(begin, QItemSelectionModel::NoUpdate);
        m_table->selectionModel()->select(QItemSelection(begin, end), QItemSelectionModel::ClearAndSelect);
        m_table->scrollTo(begin);
    }
    m_isMarking = false;
    showPage();
}

void ByteTable::tellChosen()
{
    const auto rows = m_table->selectionModel()->selection();
    if (m_isMarking || rows.isEmpty())
        return;
    const auto first = std::ranges::min(rows, {}, &QItemSelectionRange::top).top();
    const auto last = std::ranges::max(rows, {}, &QItemSelectionRange::bottom).bottom();
    // What comes back from others must not change what its user is just marking.
    m_isMarking = true;
    emit bytesChosen({m_rows.offsetOf(first), static_cast<std::uint64_t>(last - first) + 1});
    m_isMarking = false;
}

void ByteTable::turn(int pages)
{
    const auto first = static_cast<std::int64_t>(m_rows.first() - StreamOffset{});
    const auto target = first + pages * static_cast<std::int64_t>(TapeModel::pageSize);
    if (target < 0 || StreamOffset{static_cast<std::uint64_t>(target)} >= end())
        return;
    m_rows.showPageOf(StreamOffset{static_cast<std::uint64_t>(target)});
    m_table->scrollToTop();
    showPage();
}

void ByteTable::showPage()
{
    const auto count = end() - StreamOffset{};
    const auto first = m_rows.first() - StreamOffset{};
    m_pages->setVisible(count > TapeModel::pageSize);
    m_pageText->setText(tr("bytes %L1 to %L2 of %L3")
                            .arg(first)
                            .arg(std::min(first + TapeModel::pageSize, count) - (count > 0 ? 1 : 0))
                            .arg(count));
}

} // namespace socketlab::ui
