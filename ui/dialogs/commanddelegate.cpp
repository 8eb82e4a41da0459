#include "ui/dialogs/commanddelegate.h"

#include "items/commandsmodel.h"
#include "ui/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace socketlab::ui {
namespace {

using items::CommandsModel;

constexpr int commandPadding = 6;

QFont commandFont(const QFont& base, bool isMatched)
{
    auto font = base;
    font.setUnderline(isMatched);
    font.setWeight(isMatched ? QFont::DemiBold : QFont::Normal);
    return font;
}

// One line that is cut where there is no room for more.
void paintText(QPainter& painter, const QRectF& area, const QModelIndex& index, const QFont& font, const QColor& colour)
{
    const auto text = index.data().toString();
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> ranges;
    for (const auto at : index.data(CommandsModel::MatchedRole).value<QList<int>>()) {
        QTextCharFormat format;
        format.setFont(commandFont(font, true));
        ranges.append({at, 1, format});
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(100'000);
    layout.endLayout();
    painter.save();
    painter.setClipRect(area);
    painter.setPen(colour);
    layout.draw(&painter, {area.left(), area.top() + (area.height() - line.height()) / 2});
    painter.restore();
}

} // namespace

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(option.font);
    return {metrics.horizontalAdvance(index.data().toString()), metrics.height() + 2 * commandPadding};
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& theme = Theme::current();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    auto area = QRectF(option.rect).adjusted(4, 1, -4, -1);
    if (isChosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accentSoft.fill);
        painter->drawRoundedRect(area, Theme::radius, Theme::radius);
    }
    area.adjust(Theme::gap, 0, -Theme::gap, 0);
    const auto shortcut = index.data(CommandsModel::ShortcutRole).toString();
    const QFontMetricsF metrics(option.font);
    if (!shortcut.isEmpty()) {
        painter->setPen(isChosen ? theme.accentSoft.text : theme.text);
        painter->setFont(option.font);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, shortcut);
        area.setRight(area.right() - metrics.horizontalAdvance(shortcut) - Theme::largeGap);
    }
    paintText(*painter, area, index, option.font, isChosen ? theme.accentSoft.text : theme.text);
    const auto textWidth = QFontMetricsF(commandFont(option.font, true)).horizontalAdvance(index.data().toString());
    area.setLeft(area.left() + textWidth + Theme::largeGap);
    if (area.width() > 0) {
        painter->setFont(Theme::smallFont());
        painter->setPen(theme.dimText);
        const auto place = index.data(CommandsModel::PlaceRole).toString();
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(Theme::smallFont()).elidedText(place, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

} // namespace socketlab::ui
