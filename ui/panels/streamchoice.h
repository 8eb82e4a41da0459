#pragma once

#include "items/streamsmodel.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace socketlab::ui {

/// Which direction of which connection is looked at: a list of all, and a button that turns to the other direction of
/// the same one. `streams` must outlive it. GUI only.
class StreamChoice : public QWidget
{
    Q_OBJECT

public:
    explicit StreamChoice(items::StreamsModel& streams, QWidget* parent = nullptr);

    /// Shows it as chosen, without telling.
    void setStream(std::optional<std::size_t> stream);
    QComboBox& list() const { return *m_list; }
    void hideTurn();

signals:
    /// Somebody has chosen that stream, an index into LabState::streams().
    void streamChosen(std::size_t stream);

private:
    void showCurrent();
    void showWhole();
    void turnRound();

    items::StreamsModel& m_streams;
    std::optional<std::size_t> m_stream;
    QComboBox* m_list;
    QToolButton* m_turn;
};

} // namespace socketlab::ui
