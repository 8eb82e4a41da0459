#pragma once

#include "items/outputmodel.h"
#include "items/sessionview.h"

#include <QWidget>

namespace socketlab::ui {

class PanelTable;

/// What the actors have printed, with who and when. Follows the newest line until its user scrolls up; Ctrl+C copies.
/// `view` must outlive it. GUI only.
class OutputPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutputPanel(items::SessionView& view, QWidget* parent = nullptr);
    ~OutputPanel() override;

private:
    void markActor();

    items::SessionView& m_view;
    items::OutputModel m_output;
    PanelTable* m_table;
    bool m_isFollowing = true;
};

} // namespace socketlab::ui
