#pragma once

#include "ui/panels/lesson/wholelist.h"

namespace socketlab::ui {

/// Paints a row of a ChecksModel: a mark, what is expected, the status in a word, and below what the kernel gave.
class CheckDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    int measure(const QModelIndex& index, const QFont& font, int width) const override;
};

} // namespace socketlab::ui
