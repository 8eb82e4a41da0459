#pragma once

#include "items/pump.h"

#include <QSlider>
#include <QStyle>
#include <QTimer>

#include <optional>

namespace socketlab::ui {

/// The moments of a session from the empty lab to its end, one for each record, however much time lies between them.
/// A press goes there; arrows and the wheel go to where the next call began or returned, Page Up and Down a hundred
/// records on; Home is the beginning, End is live. Moves the pump once a frame at most. `pump` must outlive it. GUI only.
class TimeSlider : public QSlider
{
    Q_OBJECT

public:
    explicit TimeSlider(items::Pump& pump, QWidget* parent = nullptr);

    /// The words of the moment, for who cannot see the handle.
    void setWords(const QString& words);

public slots:
    void goToNextCall();
    void goToPreviousCall();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void follow();
    void wish(Sequence moment);
    void goThere();
    Sequence wishedMoment() const;
    QRect partOf(QStyle::SubControl part) const;
    int valueAt(int x) const;

    items::Pump& m_pump;
    QTimer m_frame;
    std::optional<Sequence> m_wished; ///< where the pump is to go with the next frame
};

} // namespace socketlab::ui
