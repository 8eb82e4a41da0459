#include "ui/panels/lesson/stepdelegate.h"

#include "items/stepsmodel.h"
#include "ui/panels/lesson/mark.h"
#include "ui/panels/lesson/wrappedtext.h"

#include <QPainter>

namespace socketlab::ui {
namespace {

using items::LessonPlayer;
using items::StepsModel;

constexpr int padding = 4;
constexpr int markWidth = 16;

Mark markOf(const QModelIndex& index)
{
    switch (index.data(StepsModel::MarkRole).value<LessonPlayer::StepMark>()) {
    case LessonPlayer::StepMark::Passed: return Mark::Done;
    case LessonPlayer::StepMark::Shown: return Mark::Shown;
    case LessonPlayer::StepMark::Open: break;
    }
    return index.data(StepsModel::CurrentRole).toBool() ? Mark::Current : Mark::Open;
}

int standingWidth(const QModelIndex& index)
{
    return QFontMetrics(Theme::smallFont()).horizontalAdvance(index.data(StepsModel::StandingRole).toString());
}

QFont titleFont(const QModelIndex& index, QFont font)
{
    if (index.data(StepsModel::CurrentRole).toBool())
        font.setWeight(QFont::DemiBold);
    return font;
}

int titleWidth(const QModelIndex& index, int width)
{
    return width - 2 * padding - markWidth - 2 * Theme::gap - standingWidth(index) - Theme::smallGap;
}

} // namespace

int StepDelegate::measure(const QModelIndex& index, const QFont& font, int width) const
{
    const WrappedText title(index.data().toString(), titleFont(index, font), titleWidth(index, width));
    return title.height() + 2 * padding;
}

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& theme = Theme::current();
    const bool isCurrent = index.data(StepsModel::CurrentRole).toBool();
    painter->save();
    paintGround(*painter, option, isCurrent);

    const auto inner = option.rect.adjusted(Theme::smallGap, padding, -Theme::gap, -padding);
    const auto lineHeight = QFontMetrics(option.font).height();
    paintMark(*painter, QRectF(inner.left(), inner.top(), markWidth, lineHeight), markOf(index));

    const WrappedText title(index.data().toString(), titleFont(index, option.font),
                            titleWidth(index, option.rect.width()));
    title.paint(*painter, inner.topLeft() + QPoint(markWidth + Theme::gap, 0),
                isCurrent ? theme.accentSoft.text : theme.text);

    painter->setFont(Theme::smallFont());
    painter->setPen(isCurrent ? theme.accentSoft.text : theme.dimText);
    painter->drawText(QRect(inner.left(), inner.top(), inner.width(), lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(StepsModel::StandingRole).toString());
    painter->restore();
}

} // namespace socketlab::ui
