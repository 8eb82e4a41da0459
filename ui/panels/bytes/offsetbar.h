#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace socketlab::ui {

/// The line in which somebody says which byte to go to, in decimal or as 0x…, and is told where there is none.
/// Emits wishes. GUI only.
class OffsetBar : public QWidget
{
    Q_OBJECT

public:
    explicit OffsetBar(QWidget* parent = nullptr);

    /// Comes up with the keyboard in its field.
    void begin();
    /// Says that the stream has no such byte; it has `count`.
    void showBeyond(std::uint64_t count);

signals:
    void offsetRequested(quint64 offset);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void go();

    QLineEdit* m_field;
    QLabel* m_answer;
};

} // namespace socketlab::ui
