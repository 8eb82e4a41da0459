#include "ui/widgets/flowlayout.h"

#include <QWidget>

#include <algorithm>
#include <span>

namespace socketlab::ui {
namespace {

// What the widget itself says: an item would also go by what stands inside of the widget.
bool growsSideways(const QLayoutItem& item)
{
    const auto* widget = item.widget();
    return widget != nullptr && (widget->sizePolicy().horizontalPolicy() & QSizePolicy::ExpandFlag) != 0;
}

// What may grow is content with its least width before others have to go below.
QSize wishOf(const QLayoutItem& item)
{
    const auto hint = item.sizeHint();
    return growsSideways(item) ? QSize(std::min(item.minimumSize().width(), hint.width()), hint.height()) : hint;
}

int heightFor(const QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(int spacing, Line line) : m_line(line)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    for (auto* item : m_items)
        delete item;
}

void FlowLayout::insertWidget(int place, QWidget* widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + place, new QWidgetItem(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
    invalidate();
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    auto* item = itemAt(index);
    if (item != nullptr)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, Wish::Measure);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto i : shown()) {
        const auto hint = itemAt(i)->sizeHint();
        size = {size.width() + hint.width() + spacing(), std::max(size.height(), hint.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto i : shown())
        size = size.expandedTo(itemAt(i)->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Wish::Place);
}

std::vector<int> FlowLayout::shown() const
{
    std::vector<int> items;
    for (int i = 0; i < count(); ++i)
        if (!itemAt(i)->isEmpty())
            items.push_back(i);
    return items;
}

int FlowLayout::widthBehind(std::span<const int> items, std::size_t place) const
{
    int width = 0;
    for (const auto i : items.subspan(place + 1))
        width += spacing() + wishOf(*itemAt(i)).width();
    return width;
}

// Returns the height that it takes. What belongs to the right side stays together.
int FlowLayout::arrange(const QRect& rect, Wish wish) const
{
    const auto items = shown();
    const auto trailing = std::ranges::find_if(items, [this](int i) { return i >= count() - m_trailing; });
    const auto firstTrailing = trailing == items.end() ? -1 : *trailing;
    int y = rect.y();
    for (std::size_t first = 0; first < items.size();) {
        int used = 0;
        auto end = first;
        for (; end < items.size(); ++end) {
            const auto hint = wishOf(*itemAt(items[end]));
            const auto wanted = used + hint.width() + (end > first ? spacing() : 0);
            const bool isTrailing = items[end] == firstTrailing;
            if (end > first && wanted + (isTrailing ? widthBehind(items, end) : 0) > rect.width())
                break;
            used = wanted;
        }
        const auto row = std::span(items).subspan(first, end - first);
        const auto widths = widthsOf(row, rect.width());
        int height = 0;
        for (std::size_t i = 0; i < row.size(); ++i)
            height = std::max(height, heightFor(*itemAt(row[i]), widths[i]));
        if (wish == Wish::Place)
            placeRow(row, widths, {rect.x(), y, rect.width(), height});
        y += height + (end < items.size() ? spacing() : 0);
        first = end;
    }
    return y - rect.y();
}

std::vector<int> FlowLayout::widthsOf(std::span<const int> row, int width) const
{
    int left = width - spacing() * static_cast<int>(row.size() - 1);
    int growing = 0;
    for (const auto i : row) {
        left -= wishOf(*itemAt(i)).width();
        growing += growsSideways(*itemAt(i)) ? 1 : 0;
    }
    std::vector<int> widths;
    for (const auto i : row) {
        const bool grows = growsSideways(*itemAt(i)) && left > 0;
        widths.push_back(std::min(wishOf(*itemAt(i)).width() + (grows ? left / growing : 0), width));
    }
    return widths;
}

void FlowLayout::placeRow(std::span<const int> row, std::span<const int> widths, const QRect& area) const
{
    int left = area.width() - spacing() * static_cast<int>(row.size() - 1);
    for (const auto width : widths)
        left -= width;
    int x = area.x();
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (m_trailing > 0 && row[i] >= count() - m_trailing && left > 0) {
            x += left;
            left = 0;
        }
        auto* item = itemAt(row[i]);
        const auto height = heightFor(*item, widths[i]);
        const auto y = m_line == Line::Bottom ? area.bottom() + 1 - height : area.y();
        item->setGeometry({x, y, widths[i], height});
        x += widths[i] + spacing();
    }
}

} // namespace socketlab::ui
