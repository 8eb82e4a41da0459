#pragma once

#include "journal/session/sessionreader.h"
#include "ui/sessionwindow.h"

#include <QCoreApplication>

namespace socketlab::ui {

/// What a SavedSessionWindow shows. A base of it, so that it outlives all panels.
struct ShownSession
{
    explicit ShownSession(journal::SavedSession session)
        : saved(std::move(session))
        , sessionView(*saved.journal, items::Recording::Over)
    {
    }

    journal::SavedSession saved;
    items::SessionView sessionView;
};

/// The window on a session that was saved: all that shows a session, and no lab. GUI only.
class SavedSessionWindow : private ShownSession, public SessionWindow
{
    Q_DECLARE_TR_FUNCTIONS(SavedSessionWindow)

public:
    /// `file` is what it is called.
    SavedSessionWindow(journal::SavedSession session, const QString& file);

private:
    void makeMenus();
    void makeStatusLine();
};

} // namespace socketlab::ui
