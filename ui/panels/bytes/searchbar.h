#pragma once

#include "items/bytesearch.h"
#include "items/searchedbytes.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace socketlab::ui {

/// The line in which somebody says which bytes to look for, as text or in hex, and is told what came of it. Enter
/// looks forward, Shift+Enter back; Esc ends the search, then closes the line. Emits wishes. GUI only.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget* parent = nullptr);

    /// Comes up with the keyboard in its field.
    void begin();
    /// What is looked for; where that cannot be read it says why, beside the field.
    std::optional<Bytes> wanted();

    void showProgress(double part);
    void showFound(bool hasWrapped, items::SearchDirection direction);
    void showNotFound();
    void showCancelled();

signals:
    void searchRequested(socketlab::items::SearchDirection direction);
    void cancelRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void guess();
    void say(const QString& sentence, bool isError = false);
    items::SearchForm form() const;

    QLineEdit* m_field;
    QComboBox* m_form;
    QLabel* m_answer;
    bool m_isFormKept = false;  // its user has decided
    bool m_isSearching = false; // and has gone on for long enough to tell
};

} // namespace socketlab::ui
