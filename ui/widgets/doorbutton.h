#pragma once

#include <QAbstractButton>

namespace socketlab::ui {

/// A large card that is a button: a picture, a title, and a few words that wrap. GUI only.
class DoorButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Picture { Lessons, Sandbox, Log };
    DoorButton(Picture picture, const QString& title, const QString& words, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintPicture(QPainter& painter, const QRectF& area) const;
    int inside() const;

    Picture m_picture;
    QString m_words;
};

} // namespace socketlab::ui
