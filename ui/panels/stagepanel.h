#pragma once

#include "items/sessionview.h"
#include "ui/widgets/cardcontent.h"
#include "ui/widgets/stage.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace socketlab::ui {

class CardShelf;
class ConnectionRow;

/// The stage: every connection of the lab with its two ends and where each of its bytes is, the listeners with their
/// waiting rooms, and sockets that are neither. `view` must outlive the panel. GUI only.
class StagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StagePanel(items::SessionView& view, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void showConnections(const Stage& stage);
    void showShelf(const Stage& stage);
    void markChosen();
    QString headline(const Stage& stage) const;
    void applyTheme();

    const items::Pump& m_pump;
    items::Selection& m_selection;
    std::vector<ConnectionRow*> m_rows; ///< those not needed are hidden, to be used again
    std::vector<SocketId> m_onShelf;
    QLabel* m_title;
    QLabel* m_headline;
    QLabel* m_leftOut;
    QLabel* m_nothing;
    QScrollArea* m_scroll;
    QVBoxLayout* m_rowLayout;
    CardShelf* m_shelf;
};

} // namespace socketlab::ui
