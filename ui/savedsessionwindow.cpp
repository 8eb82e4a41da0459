#include "ui/savedsessionwindow.h"

#include "items/plaintext.h"
#include "ui/recentsessions.h"

#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>

namespace socketlab::ui {

SavedSessionWindow::SavedSessionWindow(journal::SavedSession session, const QString& file)
    : ShownSession(std::move(session))
    , SessionWindow(ShownSession::sessionView, QStringLiteral("savedSessionWindow"), nullptr)
{
    setWindowTitle(sessionTitle(file));
    makeMenus();
    makeStatusLine();
    restoreLayout();
}

void SavedSessionWindow::makeMenus()
{
    fillFileMenu(*menuBar()->addMenu(tr("&File")));
    fillTimeMenu(*menuBar()->addMenu(tr("&Session")));
    fillViewMenu(*menuBar()->addMenu(tr("&View")));
    fillHelpMenu(*menuBar()->addMenu(tr("Hel&p")));
}

void SavedSessionWindow::makeStatusLine()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(Theme::gap, 0, Theme::gap, 0);
    auto* calls = new QLabel(this);
    calls->setObjectName(QStringLiteral("savedCalls"));
    const auto countCalls = [this, calls] {
        const auto count = sessionView.pump.calls().size();
        calls->setText(count == 1 ? tr("saved session · 1 call") : tr("saved session · %L1 calls").arg(count));
    };
    connect(&sessionView.pump, &items::Pump::advanced, calls, countCalls);
    countCalls();
    statusBar()->addPermanentWidget(calls);
    auto* program = new QLabel(tr("recorded by %1").arg(items::plainText(saved.program)), this);
    program->setTextFormat(Qt::PlainText);
    statusBar()->addPermanentWidget(program);
    if (!saved.hasEnded)
        statusBar()->addPermanentWidget(new QLabel(tr("it did not end by itself, or still runs"), this));
}

} // namespace socketlab::ui
