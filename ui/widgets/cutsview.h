#pragma once

#include "items/framingmodel.h"
#include "ui/widgets/cutlayout.h"
#include "ui/widgets/scrollrange.h"

#include <QWidget>

class QScrollBar;

namespace socketlab::ui {

/// The same bytes cut by every rule, a row each: messages as blocks, what is put aside, and a `?` for what is missing.
/// Paints only what is seen. Up and Down choose a rule; Left, Right, Home and End move a cursor, Return chooses the
/// message below it. What it stands on is the tool tip and the accessible description. `framing` must outlive it. GUI only.
class CutsView : public QWidget
{
    Q_OBJECT

public:
    explicit CutsView(const items::FramingModel& framing, QWidget* parent = nullptr);

    int rule() const { return m_rule; }
    void setRule(int rule);
    /// Bytes that are chosen elsewhere.
    void mark(std::optional<ByteRange> bytes);

    CutLayout cutLayout() const;
    std::optional<StreamOffset> cursor() const { return m_cursor; }
    /// What stands at a point, in plain words.
    QString wordsAt(QPoint point) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void ruleChosen(int rule);
    /// A message, or what is put aside.
    void bytesChosen(const socketlab::ByteRange& bytes);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void measure();
    void refresh();
    void updateScrolling();
    void moveCursor(StreamOffset offset);
    void chooseAt(StreamOffset offset);
    void tellWords();
    QString words(int rule, std::optional<StreamOffset> offset) const;

    const items::FramingModel& m_framing;
    int m_rule = 0;
    CutMetrics m_metrics;
    ScrollRange m_range;
    QScrollBar* m_bar;
    std::optional<StreamOffset> m_cursor;
    std::optional<ByteRange> m_marked;
};

} // namespace socketlab::ui
