#include "ui/panels/paneltable.h"

#include "ui/widgets/painting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QtMath>

#include <algorithm>
#include <numeric>

namespace socketlab::ui {
namespace {

constexpr int padding = Theme::gap;
constexpr int markWidth = 3;

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.accentSoft.fill);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.border);
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(theme.focus);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QRectF pillArea(const QRectF& cell, const QSizeF& wanted, Qt::Alignment alignment)
{
    const QSizeF size(std::min(wanted.width(), cell.width()), std::min(wanted.height(), cell.height() - 4));
    const auto left = alignment & Qt::AlignRight ? cell.right() - size.width() : cell.left();
    return {left, cell.center().y() - size.height() / 2, size.width(), size.height()};
}

void paintPillCell(QPainter& painter, const QRectF& cell, const QString& text, Qt::Alignment alignment,
                   const CellLook& look, const Theme& theme)
{
    const auto area = pillArea(cell, pillSize(look.font, text), alignment);
    if (!look.isHatched) {
        paintPill(painter, area, text, *look.pill);
        return;
    }
    const auto stripes = Stripes::waiting(theme);
    paintHatching(painter, area, stripes, area.height() / 2);
    painter.setPen(stripes.text);
    painter.drawText(area, Qt::AlignCenter, text);
}

} // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& theme = Theme::current();
    const auto look = lookOf(index, theme);
    const auto text = index.data().toString();
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    auto area = option.rect.adjusted(padding, 0, -padding, -1);

    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(*painter, option, theme);
    painter->setFont(look.font);
    if (look.mark.isValid()) {
        painter->fillRect(QRect(area.left(), area.top() + 6, markWidth, area.height() - 12), look.mark);
        area.setLeft(area.left() + markWidth + padding);
    }
    if (look.pill && !text.isEmpty()) {
        paintPillCell(*painter, area, text, alignment, look, theme);
    } else {
        painter->setPen(look.text);
        painter->drawText(area, static_cast<int>(alignment),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

PanelTable::PanelTable(QAbstractItemModel& model, QWidget* parent) : QTableView(parent)
{
    horizontalHeader()->hide(); // seen, it would measure all its words with each of these
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (m_isFitting || m_widths.empty() || section >= lastSeen())
            return;
        m_widths[section] = columnWidth(section);
        const QScopedValueRollback fitting(m_isFitting, true);
        fitLast();
    });
    horizontalHeader()->setHighlightSections(false);
    // By mouse the row is current first and chosen then, by keyboard the other way round.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &PanelTable::tellChosen);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PanelTable::tellChosen);
    measureAnew();
    horizontalHeader()->show();
}

void PanelTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void PanelTable::setSamples(const QStringList& samples)
{
    m_samples = samples;
    measureAnew();
}

void PanelTable::setRowPadding(int pixels)
{
    m_rowPadding = pixels;
    measureAnew();
}

void PanelTable::setDispensable(const QList<int>& columns)
{
    m_dispensable = columns;
    fit();
}

QString PanelTable::selectionText() const
{
    constexpr int most = 100'000;
    auto ranges = selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    QString text;
    int rows = 0;
    for (const auto& range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (++rows > most)
                return text + tr("(the rest is left out)");
            QStringList cells;
            for (int column = 0; column < model()->columnCount(); ++column)
                cells += model()->index(row, column).data().toString();
            text += cells.join(u'\t') + u'\n';
        }
    }
    return text;
}

void PanelTable::markRow(int row)
{
    const QScopedValueRollback marking(m_isMarking, true);
    if (row < 0)
        clearSelection();
    else if (row != currentIndex().row() || !selectionModel()->hasSelection())
        selectRow(row);
}

// Qt would go on to the neighbour, whom nobody has chosen.
void PanelTable::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    const QScopedValueRollback marking(m_isMarking, true);
    if (const auto row = currentIndex().row(); row >= first && row <= last)
        selectionModel()->clear();
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void PanelTable::tellChosen()
{
    if (m_isMarking)
        return;
    if (const auto current = currentIndex(); current.isValid() && selectionModel()->isSelected(current))
        emit rowChosen(current);
}

void PanelTable::copySelection() const
{
    if (selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectionText());
}

void PanelTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::current().dimText);
    const auto margin = Theme::largeGap;
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                     m_emptyText);
}

void PanelTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void PanelTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureAnew();
}

void PanelTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void PanelTable::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    fit();
}

void PanelTable::measureAnew()
{
    const QFontMetricsF metrics(Theme::monospaceFont());
    const auto textHeight = std::max(metrics.height(), QFontMetricsF(font()).height());
    verticalHeader()->setDefaultSectionSize(qCeil(textHeight) + 2 * m_rowPadding);
    m_widths.clear();
    fit();
}

void PanelTable::measure()
{
    for (int column = 0; column < m_samples.size(); ++column) {
        setColumnHidden(column, false); // the header of a hidden one has no width
        m_widths += widthOf(column);
    }
}

// Not while it is hidden: only seen has it the fonts and the width that count.
void PanelTable::fit()
{
    if (!isVisible())
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    if (m_widths.empty())
        measure();
    auto wanted = std::accumulate(m_widths.begin(), m_widths.end(), 0);
    for (const auto column : m_dispensable) {
        const bool isTooWide = wanted > viewport()->width();
        setColumnHidden(column, isTooWide);
        if (isTooWide)
            wanted -= m_widths[column];
    }
    // Another column may have been the last one, and wider, before.
    for (int column = 0; column < m_samples.size(); ++column)
        if (!isColumnHidden(column))
            setColumnWidth(column, m_widths[column]);
    fitLast();
}

int PanelTable::lastSeen() const
{
    auto last = static_cast<int>(m_samples.size()) - 1;
    while (last > 0 && isColumnHidden(last))
        --last;
    return last;
}

// The last column may lose some of its text before the whole table has to be scrolled.
void PanelTable::fitLast()
{
    const auto last = lastSeen();
    if (last < 0)
        return;
    auto left = viewport()->width();
    for (int column = 0; column < last; ++column)
        left -= columnWidth(column);
    setColumnWidth(last, left < horizontalHeader()->sectionSizeHint(last) ? m_widths[last] : left);
}

int PanelTable::widthOf(int column) const
{
    // A text that just fits would be elided for a fraction of a pixel.
    const auto sample =
        qCeil(QFontMetricsF(Theme::monospaceFont()).horizontalAdvance(m_samples[column])) + 1 + 2 * padding;
    return std::max(sample, horizontalHeader()->sectionSizeHint(column));
}

} // namespace socketlab::ui
