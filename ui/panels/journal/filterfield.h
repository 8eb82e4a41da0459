#pragma once

#include "items/sessionview.h"
#include "journal/callfilter.h"

#include <QTimer>
#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace socketlab::ui {

/// Where a filter for calls is typed. Offers fields and then their values as they are typed, on Down everything that may
/// stand there; says in one sentence what it does not understand, and keeps the last filter that made sense.
/// `view` must outlive it. GUI only.
class FilterField : public QWidget
{
    Q_OBJECT

public:
    explicit FilterField(items::SessionView& view, QWidget* parent = nullptr);

    QLineEdit& line() { return *m_line; }
    /// What stands beside the field while it cannot be understood; empty otherwise.
    QString problem() const;

signals:
    void filterChanged(const socketlab::journal::CallFilter& filter);
    /// Return, or Escape where there is nothing to clear: the keyboard may go on.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void showProblem();
    void offer(bool isAsked);
    void complete(const QString& word);
    QStringList candidates(const journal::FilterWish& wish) const;
    QStringList values(journal::FilterField field) const;

    items::SessionView& m_view;
    QLineEdit* m_line;
    QLabel* m_problem;
    QStringListModel* m_words;
    QCompleter* m_completer;
    QTimer m_patience{this}; ///< nobody is told off while typing
    QString m_mistake;
};

} // namespace socketlab::ui
