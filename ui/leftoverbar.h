#pragma once

#include "journal/session/sessionstore.h"

#include <QFrame>

class QLabel;

namespace socketlab::ui {

/// Offers sessions that a killed program left over, one after the other, above everything else; hidden where there is
/// none. `store` must outlive it. GUI only.
class LeftOverBar : public QFrame
{
    Q_OBJECT

public:
    explicit LeftOverBar(const journal::SessionStore& store, QWidget* parent = nullptr);

    /// The one that is offered has been dealt with.
    void settle();

signals:
    void openRequested(const QString& sessionFile);
    void exportRequested(const QString& sessionFile);
    void failed(const QString& sentence);

private:
    void showNext();
    void askToDiscard();
    void discard();

    const journal::SessionStore& m_store;
    QLabel* m_text;
    std::vector<std::filesystem::path> m_offered; ///< the one that is shown is the first
};

} // namespace socketlab::ui
