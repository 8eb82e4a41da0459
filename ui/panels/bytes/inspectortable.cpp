#include "ui/panels/bytes/inspectortable.h"

#include <QHeaderView>

namespace socketlab::ui {

using items::InspectorModel;

namespace {

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
    return {horizontalHeader()->length() + 14, 200};
}

QSize InspectorTable::minimumSizeHint() const
{
    return {120, 60};
}

} // namespace socketlab::ui
