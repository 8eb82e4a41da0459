#pragma once

#include "items/sessionview.h"

#include <QLabel>
#include <QTimer>

namespace socketlab::ui {

/// Says what happens, in a line of the window and to screen readers: results of calls of the chosen actor, or of any
/// while none is chosen, a few times a second at most; and whatever say() is told. `view` must outlive it. GUI only.
class Announcer : public QLabel
{
    Q_OBJECT

public:
    explicit Announcer(items::SessionView& view, QWidget* parent = nullptr);

public slots:
    /// At once; more important than a call that is about to be told. One sentence, harmless.
    void say(const QString& sentence);

signals:
    void said(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void note(Sequence from, Sequence to);
    bool isOfInterest(const Record& record) const;
    void tellCall();

    items::SessionView& m_view;
    QTimer m_soon;
    std::optional<CallId> m_call; ///< the latest that has returned and is to be told
};

} // namespace socketlab::ui
