#pragma once

#include "items/inspectormodel.h"
#include "ui/panels/paneltable.h"

namespace socketlab::ui {

/// What the bytes from the cursor on can mean. Readings that know no byte order take both columns.
/// `model` must outlive the table. GUI only.
class InspectorTable : public PanelTable
{
    Q_OBJECT

public:
    InspectorTable(items::InspectorModel& model, QWidget* parent);

    /// With less than this it is of no use; it can scroll to the side.
    int usefulWidth() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void joinColumns();
};

} // namespace socketlab::ui
