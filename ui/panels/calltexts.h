#pragma once

#include <QLabel>

namespace socketlab::ui {

/// One line of plain text in the typewriter font, cut where there is no room. GUI only.
class CallPreview : public QLabel
{
    Q_OBJECT

public:
    explicit CallPreview(QWidget* parent);
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

/// Up to two lines of plain text about a call; its colour says how grave it is, in either theme. Once it took two lines
/// it keeps them until measureAnew(), so that nothing below jumps to and fro. GUI only.
class CallMessage : public QLabel
{
    Q_OBJECT

public:
    enum class Mood : std::uint8_t { Explaining, Hindering, Complaining };

    explicit CallMessage(QWidget* parent);
    void say(const QString& text, Mood mood);
    /// The bar has another width now, where one line may do.
    void measureAnew();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void grow();

    Mood m_mood = Mood::Explaining;
};

} // namespace socketlab::ui
