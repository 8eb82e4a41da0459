#include "ui/panels/bytes/inspectortable.h"

namespace socketlab::ui {

using items::InspectorModel;

namespace {

constexpr int scrollBarWidth = 14;

class ReadingCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        if (index.column() == InspectorModel::Name)
            return {.font = Theme::smallFont(), .text = theme.dimText};
        const bool isNews = index.data(InspectorModel::IsNewsRole).toBool();
        const bool isSentence = !index.data(InspectorModel::HasOrderRole).toBool();
        CellLook look{.font = isSentence && isNews ? Theme::smallFont() : Theme::monospaceFont(), .text = theme.text};
        if (isNews)
            look.mark = theme.warn.border;
        return look;
    }
};

} // namespace

InspectorTable::InspectorTable(InspectorModel& readings, QWidget* parent) : PanelTable(readings, parent)
{
    setObjectName(QStringLiteral("inspectorTable"));
    setAccessibleName(tr("What the bytes from the cursor on can mean"));
    setEmptyText(tr("Choose a byte to see what it can mean."));
    setItemDelegate(new ReadingCells(this));
    setSamples({QStringLiteral("uint64"), QStringLiteral("4294967295"), QStringLiteral("4294967295")});
    connect(&readings, &QAbstractItemModel::modelReset, this, &InspectorTable::joinColumns);
    joinColumns();
}

void InspectorTable::joinColumns()
{
    clearSpans();
    for (int row = 0; row < model()->rowCount(); ++row)
        if (!model()->index(row, 0).data(InspectorModel::HasOrderRole).toBool())
            setSpan(row, InspectorModel::Value, 1, 2);
}

QSize InspectorTable::sizeHint() const
{
    // The last column takes what is left, so it says nothing; it is as wide as the one before wants to be.
    return {widthOf(InspectorModel::Name) + 2 * widthOf(InspectorModel::Value) + scrollBarWidth, 200};
}

QSize InspectorTable::minimumSizeHint() const
{
    return {scrollBarWidth, 60};
}

int InspectorTable::usefulWidth() const
{
    return widthOf(InspectorModel::Name) + widthOf(InspectorModel::Value) + scrollBarWidth;
}

} // namespace socketlab::ui
