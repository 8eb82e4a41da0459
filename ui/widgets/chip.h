#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

#include <vector>

namespace socketlab::ui {

/// What a chip's line is made of: words in the look that they have everywhere, or the seats of a waiting room.
struct ChipPart
{
    enum class Look { Actor, Socket, Words, State, Seats };

    Look look = Look::Words;
    QString text;
    TcpState state = TcpState::Unknown; ///< the pill's colours
    unsigned taken = 0;                 ///< of the seats
    unsigned seats = 0;

    bool operator==(const ChipPart&) const = default;
};

/// Something in one framed line, harmless words. Pressed, by mouse, Space or Return, it is chosen in all panels. GUI only.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Standing { Usual, Waiting, Ended };

    QSize sizeHint() const override { return m_size; }

protected:
    explicit Chip(QWidget* parent);
    /// Returns whether it says something else now.
    bool setLine(std::vector<ChipPart> parts, Standing standing);

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void measure();
    void paintFrame(QPainter& painter, const QRectF& shape) const;
    void paintPart(QPainter& painter, const ChipPart& part, const QRectF& area) const;

    std::vector<ChipPart> m_parts;
    std::vector<double> m_widths; ///< of the parts
    QSize m_size;
    Standing m_standing = Standing::Usual;
};

} // namespace socketlab::ui
