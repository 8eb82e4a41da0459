#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace socketlab::ui {

/// How a cell is painted; its text and alignment come from the model.
struct CellLook
{
    QFont font;
    QColor text;
    const Tone* pill = nullptr; ///< behind the text
    bool isHatched = false;     ///< the pill has the stripes of waiting
    QColor mark{};              ///< a thin bar before the text, where valid
};

/// Paints the cells of a table in the window's style, plain text only, a thin line below each row.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    virtual CellLook lookOf(const QModelIndex& index, const Theme& theme) const = 0;
};

/// A table of a panel: whole rows, all of one height, however many; columns as wide as a sample of their text;
/// a sentence in the middle while it is empty; Ctrl+C copies the chosen rows as text. GUI only.
class PanelTable : public QTableView
{
    Q_OBJECT

public:
    /// `model` must outlive the table.
    PanelTable(QAbstractItemModel& model, QWidget* parent);

    void setEmptyText(const QString& text);
    /// For each column a text as wide as those it usually holds; the last column takes what is left beyond that.
    void setSamples(const QStringList& samples);
    /// Pixels above and below the text of a row.
    void setRowPadding(int pixels);
    /// Columns that give way, the first one first, where the table is too narrow for all. The copied text has them still.
    void setDispensable(const QList<int>& columns);

    /// The chosen rows, columns separated by tabs. More than a hundred thousand rows are cut there, which it says.
    QString selectionText() const;

    /// Shows that row as chosen without telling; -1: none.
    void markRow(int row);

public slots:
    void copySelection() const;

signals:
    /// The current row is chosen. The keyboard that only comes in stands on a row and chooses none.
    void rowChosen(const QModelIndex& current);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    /// What a column needs for its sample and its header.
    int widthOf(int column) const;

private:
    void tellChosen();
    void measureAnew();
    void measure();
    void fit();
    void fitLast();
    int lastSeen() const;

    QString m_emptyText;
    QStringList m_samples;
    QList<int> m_widths; // of the columns, by their samples or by the user's hand; empty until they are shown
    QList<int> m_dispensable;
    bool m_isMarking = false;
    bool m_isFitting = false; // it is not the user who moves borders of columns
    int m_rowPadding = Theme::gap - 1;
};

} // namespace socketlab::ui
