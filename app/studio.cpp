#include "app/studio.h"

#include "ui/dockpanel.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QPixmap>

#include <array>

namespace socketlab {
namespace {

using ui::Theme;

constexpr QSize usualSize{1440, 900};
constexpr QSize usualPanel{760, 460};
constexpr std::array sizes{usualSize, QSize{1280, 720}, QSize{2560, 1440}};

struct Scheme
{
    const char* name = "";
    Theme::Scheme scheme = Theme::Scheme::Light;
};
constexpr std::array schemes{Scheme{"dark", Theme::Scheme::Dark}, Scheme{"light", Theme::Scheme::Light}};

QString nameOf(QSize size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

} // namespace

void Studio::takeAll(const QString& moment)
{
    for (const auto size : sizes) {
        resize(size);
        for (const auto& [schemeName, scheme] : schemes) {
            m_window.setScheme(scheme);
            settle();
            const auto suffix = QStringLiteral("%1-%2-%3").arg(moment, QLatin1String(schemeName), nameOf(size));
            save(m_window, QStringLiteral("window-%1").arg(suffix));
            if (size == usualSize)
                takePanels(suffix);
        }
    }
}

void Studio::takeWindow(const QString& moment)
{
    resize(usualSize);
    for (const auto& [schemeName, scheme] : schemes) {
        m_window.setScheme(scheme);
        settle();
        save(m_window, QStringLiteral("window-%1-%2-%3").arg(moment, QLatin1String(schemeName), nameOf(usualSize)));
    }
}

void Studio::resize(QSize pixels)
{
    m_window.resize(pixels);
    settle();
    m_window.resetLayout();
    settle();
}

// By themselves panels are as large as somebody who works with one would make them.
void Studio::takePanels(const QString& suffix)
{
    for (const auto* name : {"stagePanel", "callBar"})
        if (auto* part = m_window.findChild<QWidget*>(QLatin1String(name)))
            save(*part, QStringLiteral("%1-%2").arg(QLatin1String(name), suffix));
    for (auto* dock : m_window.findChildren<ui::DockPanel*>()) {
        const bool wasSeen = dock->isVisible();
        dock->show();
        dock->raise();
        dock->setFloating(true);
        dock->resize(usualPanel);
        settle();
        save(dock->panel(), QStringLiteral("%1-%2").arg(dock->panel().objectName(), suffix));
        dock->setFloating(false);
        dock->setVisible(wasSeen);
    }
    m_window.resetLayout();
    settle();
}

void Studio::settle()
{
    constexpr int rounds = 5;
    for (int round = 0; round < rounds; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void Studio::save(QWidget& widget, const QString& name)
{
    QFile file(m_folder.filePath(name + QStringLiteral(".png")));
    if (!file.open(QIODevice::WriteOnly) || !widget.grab().save(&file, "PNG"))
        throw PictureFailure{QStringLiteral("%1 cannot be written: %2.").arg(file.fileName(), file.errorString())};
}

} // namespace socketlab
