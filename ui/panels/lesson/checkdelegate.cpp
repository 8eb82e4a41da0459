#include "ui/panels/lesson/checkdelegate.h"

#include "items/checksmodel.h"
#include "ui/panels/lesson/mark.h"
#include "ui/panels/lesson/wrappedtext.h"

#include <QPainter>

namespace socketlab::ui {
namespace {

using items::ChecksModel;
using lesson::CheckStatus;

constexpr int padding = 4;
constexpr int markWidth = 16;

struct Look
{
    Mark mark;
    const Tone& tone;
};

Look lookOf(const QModelIndex& index)
{
    const auto& theme = Theme::current();
    switch (index.data(ChecksModel::StatusRole).value<CheckStatus>()) {
    case CheckStatus::Passed: return {Mark::Done, theme.ok};
    case CheckStatus::Waiting: return {Mark::Waiting, theme.warn};
    case CheckStatus::NotYet: break;
    }
    return {Mark::Open, theme.neutral};
}

QString wordOf(const QModelIndex& index)
{
    return index.data(ChecksModel::StatusWordRole).toString();
}

int pillWidth(const QModelIndex& index)
{
    return QFontMetrics(Theme::smallFont()).horizontalAdvance(wordOf(index)) + 2 * Theme::gap;
}

WrappedText expectedText(const QModelIndex& index, const QFont& font, int width)
{
    const auto room = width - 2 * padding - markWidth - 2 * Theme::gap - pillWidth(index);
    return {index.data(ChecksModel::ExpectedRole).toString(), font, room};
}

WrappedText gotText(const QModelIndex& index, int width)
{
    return {index.data(ChecksModel::GotRole).toString(), Theme::smallFont(),
            width - 2 * padding - markWidth - Theme::gap};
}

void paintPill(QPainter& painter, const QRect& area, const QString& word, const Tone& tone)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(area, area.height() / 2.0, area.height() / 2.0);
    painter.setPen(tone.text);
    painter.setFont(Theme::smallFont());
    painter.drawText(area, Qt::AlignCenter, word);
}

} // namespace

int CheckDelegate::measure(const QModelIndex& index, const QFont& font, int width) const
{
    return expectedText(index, font, width).height() + gotText(index, width).height() + 2 * padding + 2;
}

void CheckDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& theme = Theme::current();
    const auto look = lookOf(index);
    painter->save();
    paintGround(*painter, option, false);

    const auto inner = option.rect.adjusted(padding, padding, -padding, -padding);
    const auto lineHeight = QFontMetrics(option.font).height();
    paintMark(*painter, QRectF(inner.left(), inner.top(), markWidth, lineHeight), look.mark);

    const auto textTopLeft = inner.topLeft() + QPoint(markWidth + Theme::gap, 0);
    const auto expected = expectedText(index, option.font, option.rect.width());
    expected.paint(*painter, textTopLeft, theme.text);
    gotText(index, option.rect.width()).paint(*painter, textTopLeft + QPoint(0, expected.height() + 2), theme.dimText);

    const auto width = pillWidth(index);
    paintPill(*painter, QRect(inner.right() - width + 1, inner.top(), width, lineHeight), wordOf(index), look.tone);
    painter->restore();
}

} // namespace socketlab::ui
