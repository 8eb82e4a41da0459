#pragma once

#include <QWidget>

#include <span>
#include <vector>

namespace socketlab::ui {

/// Bars for values, oldest first, that fill `size`: the largest reaches the top, anything above 0 is seen.
std::vector<QRectF> sparkBars(std::span<const double> values, QSizeF size);

/// A number in words over the bars of its last minute. Its words are the accessible description. GUI only.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(const QString& caption, QWidget* parent = nullptr);

    /// `now` and `most` are texts such as `120` and `most 300`.
    void show(const QString& now, const QString& most, std::vector<double> values);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_caption;
    QString m_now;
    QString m_most;
    std::vector<double> m_values;
};

} // namespace socketlab::ui
