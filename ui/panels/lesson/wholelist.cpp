#include "ui/panels/lesson/wholelist.h"

#include "ui/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

namespace socketlab::ui {

int RowDelegate::heightFor(const QModelIndex& index, const QFont& font, int width) const
{
    const auto key = std::pair(index.row(), width);
    if (const auto known = m_heights.constFind(key); known != m_heights.constEnd())
        return *known;
    return *m_heights.insert(key, measure(index, font, width));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const auto width = view != nullptr ? view->viewport()->width() : option.rect.width();
    return {width, heightFor(index, option.font, width)};
}

void RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isEmphasised)
{
    const auto& theme = Theme::current();
    const auto area = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEmphasised || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isEmphasised ? theme.accentSoft.fill : theme.neutral.fill);
        painter.drawRoundedRect(area, Theme::radius, Theme::radius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(theme.focus, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, Theme::radius, Theme::radius);
    }
}

WholeList::WholeList(QAbstractItemModel& model, RowDelegate* delegate, QWidget* parent)
    : QListView(parent)
    , m_rows(delegate)
{
    delegate->setParent(this);
    setModel(&model);
    setItemDelegate(delegate);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) { emit chosen(index.row()); });
    connect(&model, &QAbstractItemModel::modelReset, this, &WholeList::measureAgain);
    connect(&model, &QAbstractItemModel::dataChanged, this, &WholeList::measureAgain);
}

int WholeList::heightForWidth(int width) const
{
    int height = 0;
    for (int row = 0; row < model()->rowCount(); ++row)
        height += m_rows->heightFor(model()->index(row, 0), font(), width);
    return height;
}

QSize WholeList::sizeHint() const
{
    constexpr int comfortable = 300;
    return {comfortable, heightForWidth(isVisible() ? width() : comfortable)};
}

QSize WholeList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, 0};
}

void WholeList::keyPressEvent(QKeyEvent* event)
{
    const bool isChoice =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isChoice && currentIndex().isValid())
        emit chosen(currentIndex().row());
    else
        QListView::keyPressEvent(event);
}

void WholeList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void WholeList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureAgain();
}

void WholeList::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void WholeList::measureAgain()
{
    m_rows->measureAgain();
    scheduleDelayedItemsLayout();
    updateGeometry();
}

} // namespace socketlab::ui
