#pragma once

#include "ui/panels/lesson/wholelist.h"

namespace socketlab::ui {

/// Paints a row of a StepsModel: a mark, the title, and on the right the standing in a word.
class StepDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    int measure(const QModelIndex& index, const QFont& font, int width) const override;
};

} // namespace socketlab::ui
