#pragma once

#include "items/tapemodel.h"

#include <QWidget>

class QLabel;

namespace socketlab::ui {

class PanelTable;

/// One direction of a connection in words, a row for each byte; of a long one a page at a time, which buttons turn.
/// `pump` must outlive it. GUI only.
class ByteTable : public QWidget
{
    Q_OBJECT

public:
    explicit ByteTable(const items::Pump& pump, QWidget* parent = nullptr);

    PanelTable& table() { return *m_table; }
    /// An index into LabState::streams(), also one that is not there yet; nothing: an empty table.
    void setStream(std::optional<std::size_t> stream);
    /// Marks the rows of these bytes without telling, and turns to their page.
    void select(std::optional<ByteRange> range);
    /// How wide it has to be to show all columns, about.
    int wholeWidth() const;

signals:
    void bytesChosen(socketlab::ByteRange bytes);

private:
    void makeTable();
    void makePages();
    void tellChosen();
    void turn(int pages);
    void showPage();
    StreamOffset end() const;

    const items::Pump& m_pump;
    std::optional<std::size_t> m_stream;
    items::TapeModel m_rows;
    bool m_isMarking = false;
    PanelTable* m_table;
    QWidget* m_pages;
    QLabel* m_pageText;
};

} // namespace socketlab::ui
