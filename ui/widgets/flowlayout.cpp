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

} // namespace

FlowLayout::FlowLayout(int spacing)
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
        int height = 0;
        auto end = first;
        for (; end < items.size(); ++end) {
            const auto hint = wishOf(*itemAt(items[end]));
            const auto wanted = used + hint.width() + (end > first ? spacing() : 0);
            const bool isTrailing = items[end] == firstTrailing;
            if (end > first && wanted + (isTrailing ? widthBehind(items, end) : 0) > rect.width())
                break;
            used = wanted;
            height = std::max(height, hint.height());
        }
        if (wish == Wish::Place)
            placeRow(std::span(items).subspan(first, end - first), {rect.x(), y, rect.width(), height});
        y += height + (end < items.size() ? spacing() : 0);
        first = end;
    }
    return y - rect.y();
}

// All stand on one line, so that buttons are level with the fields whose captions are above them.
void FlowLayout::placeRow(std::span<const int> row, const QRect& area) const
{
    int left = area.width() - spacing() * static_cast<int>(row.size() - 1);
    int growing = 0;
    for (const auto i : row) {
        left -= wishOf(*itemAt(i)).width();
        growing += growsSideways(*itemAt(i)) ? 1 : 0;
    }
    int x = area.x();
    for (const auto i : row) {
        auto* item = itemAt(i);
        const auto hint = wishOf(*item);
        if (growing == 0 && m_trailing > 0 && i >= count() - m_trailing && left > 0) {
            x += left;
            left = 0;
        }
        const bool grows = growsSideways(*item) && left > 0;
        const auto width = std::min(hint.width() + (grows ? left / growing : 0), area.width());
        item->setGeometry({QPoint(x, area.bottom() + 1 - hint.height()), QSize(width, hint.height())});
        x += width + spacing();
    }
}

} // namespace socketlab::ui
