#pragma once

#include "items/streamsmodel.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace socketlab::ui {

/// Which direction of which connection is looked at: a list of all, and a button that turns to the other direction of
/// the same one. `pump` must outlive it. GUI only.
class StreamChoice : public QWidget
{
    Q_OBJECT

public:
    explicit StreamChoice(const items::Pump& pump, QWidget* parent = nullptr);

    /// Shows it as chosen, without telling.
    void setStream(std::optional<std::size_t> stream);
    QComboBox& list() const { return *m_list; }

signals:
    /// Somebody has chosen that stream, an index into LabState::streams().
    void streamChosen(std::size_t stream);

private:
    void showCurrent();
    void showWhole();
    void turnRound();

    const items::Pump& m_pump;
    items::StreamsModel m_streams;
    std::optional<std::size_t> m_stream;
    QComboBox* m_list;
    QToolButton* m_turn;
};

} // namespace socketlab::ui
