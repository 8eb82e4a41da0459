#pragma once

#include "items/calldetails.h"
#include "items/sessionview.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;

namespace socketlab::ui {

/// Everything about the chosen call: what it was given and gave, the error in words, its bytes, its line of Python and
/// of C, and ways to its bytes and to the moments around it. Keeps the call until another one is chosen.
/// `view` must outlive it. GUI only.
class CallDetailsPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit CallDetailsPane(items::SessionView& view, QWidget* parent = nullptr);

    QSize sizeHint() const override;

signals:
    /// Its bytes are chosen: whoever can brings them into sight.
    void bytesShown();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// A line of code in a colour of its own, with a button that copies it.
    struct CodeRow
    {
        QLabel* language = nullptr;
        QLabel* line = nullptr;
        QPushButton* copy = nullptr;
    };
    void addCode(QGridLayout& grid, CodeRow& row, const QString& language, const QString& name);
    QPushButton* addAction(QLayout& line, const QString& text, const QString& name);
    void noteChosen();
    void refresh();
    void showFacts(const std::vector<items::CallFact>& facts);
    void showBytes();
    void goTo(Sequence applied);

    items::SessionView& m_view;
    std::optional<std::size_t> m_call;
    std::optional<items::ByteSelection> m_bytesOfCall;
    items::CallDetails m_details;
    QWidget* m_content;
    QLabel* m_title;
    QLabel* m_hint;
    QGridLayout* m_grid;
    std::vector<std::pair<QLabel*, QLabel*>> m_facts;
    CodeRow m_python;
    CodeRow m_c;
    QLabel* m_bytesTitle;
    QLabel* m_bytes;
    QPushButton* m_showBytes;
    QPushButton* m_before;
    QPushButton* m_after;
};

} // namespace socketlab::ui
