#pragma once

#include "items/framingmodel.h"
#include "ui/widgets/bytecells.h"
#include "ui/widgets/scrollrange.h"
#include "ui/widgets/tapelayout.h"

#include <QWidget>

class QScrollBar;

namespace socketlab::ui {

/// One direction of a connection as a tape: a cell for each byte, what send called above, what recv called below.
/// Paints only what is seen. Follows the end until somebody scrolls away from it. A cursor moves with the arrow keys,
/// Home and End; what it stands on is the tool tip and the accessible description. `pump` must outlive it. GUI only.
class TapeView : public QWidget
{
    Q_OBJECT

public:
    explicit TapeView(const items::Pump& pump, QWidget* parent = nullptr);
    ~TapeView() override;

    /// Shows that stream, an index into LabState::streams(); nothing: an empty tape.
    void setStream(std::optional<std::size_t> stream);
    /// Paler, for a connection that is over.
    void setDimmed(bool isDimmed);
    /// Shows the messages of its only row below the bytes, as long as it has one. It must cut the stream that the tape
    /// shows, and outlive the tape.
    void setFraming(const items::FramingModel& framing);
    /// A thin line only, as long as nothing stands on it.
    void setSlimWhenEmpty(bool isSlim);

    std::optional<std::size_t> shownStream() const { return m_stream; }
    std::optional<StreamOffset> cursor() const { return m_cursor; }
    /// Marks these bytes without telling, and brings the first of them to sight.
    void select(std::optional<ByteRange> range);
    /// What stands at a place, in plain words, and in which message it is.
    QString wordsOf(StreamOffset place) const;
    /// The same for a point; empty where nothing stands.
    QString wordsAt(QPoint point) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Somebody has put the cursor there.
    void bytesChosen(socketlab::ByteRange bytes);

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
    /// All that a picture depends on, so that a tape on which nothing happens is not painted again.
    struct Appearance
    {
        StreamOffset last{}, taken{}, arrived{}, read{};
        std::uint64_t unsent = 0;
        std::size_t sends = 0, receives = 0, sendsWaiting = 0;
        bool hasGhost = false, hasEnd = false, endRead = false, hasReset = false;
        std::optional<std::pair<items::CutPlan, items::CutStanding>> frames{};
        bool operator==(const Appearance&) const = default;
    };

    void refresh();
    void showChanges();
    void updateMetrics();
    void updateScrolling();
    const journal::Stream& stream() const;
    bool isSlim() const;
    double frameHeight() const;
    bool hasFrames() const { return m_framing && m_framing->rowCount() > 0; }
    TapeTail tail() const;
    TapeLayout layoutOf(const journal::Stream& stream) const;
    Appearance appearance() const;
    void moveCursor(StreamOffset offset);
    void bringToSight(StreamOffset offset);
    void choose(StreamOffset offset);

    const items::Pump& m_pump;
    const items::FramingModel* m_framing = nullptr;
    std::optional<std::size_t> m_stream;
    std::shared_ptr<ByteCells> m_cells;
    TapeMetrics m_metrics;
    Appearance m_shown;
    ScrollRange m_range;
    bool m_isDimmed = false;
    bool m_isSlimWhenEmpty = false;
    QScrollBar* m_bar;
    std::optional<StreamOffset> m_cursor;
    std::optional<ByteRange> m_selection;
};

} // namespace socketlab::ui
