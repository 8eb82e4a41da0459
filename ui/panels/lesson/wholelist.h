#pragma once

#include <QHash>
#include <QListView>
#include <QStyledItemDelegate>

namespace socketlab::ui {

/// Paints rows whose height follows from their width.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// In device-independent pixels; measured once for each row and width, as layouts ask again and again.
    int heightFor(const QModelIndex& index, const QFont& font, int width) const;
    /// To be called where rows or fonts have changed.
    void measureAgain() { m_heights.clear(); }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    virtual int measure(const QModelIndex& index, const QFont& font, int width) const = 0;
    /// The ground of a row: emphasised, under the mouse, or with the keyboard's focus.
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isEmphasised);

private:
    mutable QHash<std::pair<int, int>, int> m_heights; // by row and width
};

/// A list as tall as all of its rows; whatever it lies in scrolls instead. GUI only.
class WholeList : public QListView
{
    Q_OBJECT

public:
    /// Takes `delegate` as a child. `model` must outlive the list.
    WholeList(QAbstractItemModel& model, RowDelegate* delegate, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A row was clicked, or Return or Space pressed on it.
    void chosen(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void measureAgain();

    RowDelegate* m_rows;
};

} // namespace socketlab::ui
