#pragma once

#include "items/bench.h"
#include "support/lessonfile.h"
#include "ui/dockpanel.h"
#include "ui/mainwindow.h"
#include "ui/preferences.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace socketlab::tests {

/// The whole program but its command line: a lab, its bench and the window, with settings that nobody else sees.
class BenchWindow
{
public:
    BenchWindow() : m_lessons{lessonOf(QStringLiteral("zero-bytes"))}
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        open();
    }

    items::Bench& bench() { return *m_bench; }
    ui::MainWindow& window() { return *m_window; }
    const lesson::Lesson& lesson() const { return m_lessons.front(); }
    lesson::StepPhase phase() const { return m_bench->player.runner().phase(); }
    QString pathOf(const QString& name) const { return m_folder.filePath(name); }

    /// Closes the window as its user would, and opens another one on a new lab.
    void startAgain()
    {
        m_window->close();
        m_window.reset();
        m_bench.reset();
        m_lab.reset();
        open();
    }

    template <class Part>
    Part& find(const QString& name)
    {
        if (auto* part = m_window->findChild<Part*>(name))
            return *part;
        qFatal("the window has nothing named %s", qPrintable(name));
    }

private:
    void open()
    {
        ui::Preferences::load().apply(*qApp);
        m_lab = std::make_unique<engine::Lab>();
        m_bench = std::make_unique<items::Bench>(*m_lab, m_lessons.front());
        m_window = std::make_unique<ui::MainWindow>(*m_bench, m_lessons);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get(), 30000))
            qFatal("the window does not become active");
        const auto docks = m_window->findChildren<ui::DockPanel*>();
        if (!QTest::qWaitFor([&] { return std::ranges::all_of(docks, &QDockWidget::widget); }, 30000))
            qFatal("not all panels are made");
    }

    QTemporaryDir m_folder;
    std::vector<lesson::Lesson> m_lessons;
    std::unique_ptr<engine::Lab> m_lab;
    std::unique_ptr<items::Bench> m_bench;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace socketlab::tests
