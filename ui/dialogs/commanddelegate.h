#pragma once

#include <QStyledItemDelegate>

namespace socketlab::ui {

/// A row of a CommandsModel: the command with the letters that were found underlined, its place, and its key at the
/// right. GUI only.
class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace socketlab::ui
