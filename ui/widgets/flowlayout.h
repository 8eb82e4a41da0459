#pragma once

#include <QLayout>

#include <span>
#include <vector>

namespace socketlab::ui {

/// Puts widgets beside each other and goes on in another row where there is no more room. What may grow sideways takes
/// what its row leaves; where nothing does, the last `setTrailing()` items stand at the right end. GUI only.
class FlowLayout : public QLayout
{
public:
    /// On which line the items of a row stand. At the bottom buttons are level with fields that have captions.
    enum class Line : std::uint8_t { Bottom, Top };

    explicit FlowLayout(int spacing, Line line = Line::Bottom);
    ~FlowLayout() override;

    void insertWidget(int place, QWidget* widget);
    /// How many items at the end belong together, to the right side.
    void setTrailing(int count) { m_trailing = count; }

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    enum class Wish : std::uint8_t { Measure, Place };
    int arrange(const QRect& rect, Wish wish) const;
    std::vector<int> shown() const;
    int widthBehind(std::span<const int> items, std::size_t place) const;
    std::vector<int> widthsOf(std::span<const int> row, int width) const;
    void placeRow(std::span<const int> row, std::span<const int> widths, const QRect& area) const;

    std::vector<QLayoutItem*> m_items;
    Line m_line;
    int m_trailing = 0;
};

} // namespace socketlab::ui
