#pragma once

#include "items/selectfacts.h"
#include "ui/widgets/fdsetlayout.h"

#include <QWidget>

namespace socketlab::ui {

/// The fd_sets of one select, bit by bit, as they went in and came out. A bit's number and what it says is its tool tip;
/// all of them in words are the accessible description. GUI only.
class FdSetView : public QWidget
{
    Q_OBJECT

public:
    explicit FdSetView(QWidget* parent = nullptr);

    /// Copies what it shows of `facts`. A poll has no fd_set: nothing is shown.
    void show(const items::SelectFacts& facts);
    /// The sets in words: `Read, in: 5, 7; out: 5.`
    QString words() const;
    QString wordsAt(QPoint point) const;

    FdSetLayout bitLayout() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line
    {
        QString label;
        std::vector<std::int32_t> descriptors; ///< ascending
        bool isOut = false;
        bool operator==(const Line&) const = default;
    };
    enum class Outcome : std::uint8_t { Waiting, Failed, Answered };
    void addLines(const items::SelectFacts& facts, std::uint8_t bit, const QString& name);
    void measure();
    void paintLine(QPainter& painter, const FdSetLayout& layout, int at) const;
    void paintBit(QPainter& painter, const QRectF& area, const Line& line, std::int32_t descriptor) const;

    std::vector<Line> m_lines;
    Outcome m_outcome = Outcome::Waiting;
    FdSetMetrics m_metrics;
};

} // namespace socketlab::ui
