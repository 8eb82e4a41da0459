#pragma once

#include "items/codemodel.h"
#include "items/sessionview.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace socketlab::ui {

class PanelTable;

/// What one actor has done so far as a program in Python, in C, or in both beside each other. A band marks the line of
/// the chosen call, or else of the call in which the actor is at the moment shown. `view` must outlive it. GUI only.
class CodePanel : public QWidget
{
    Q_OBJECT

public:
    explicit CodePanel(items::SessionView& view, QWidget* parent = nullptr);

    void setShown(items::CodeShown shown);
    /// The line with the band; -1 for none.
    int currentRow() const { return m_currentRow; }

public slots:
    void copyAll() const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTable();
    void scrollToCurrent();
    void makeTools(QHBoxLayout& tools);
    void chooseActor(int row);
    void followSelection();
    void showMoment();
    void measure();
    bool isOfActor(Sequence began) const;

    items::SessionView& m_view;
    items::CodeModel m_code;
    QComboBox* m_actors;
    PanelTable* m_table;
    int m_currentRow = -1;
    bool m_isMarking = false; ///< what is chosen by the program itself is no wish
};

} // namespace socketlab::ui
