#pragma once

#include "ui/mainwindow.h"

#include <QDir>

namespace socketlab {

/// Something went wrong while pictures were taken; the text is a sentence.
struct PictureFailure
{
    QString sentence;
};

/// Takes pictures of a window as a person would see it: in each size, light and dark, and each panel by itself.
/// GUI only.
class Studio
{
public:
    Studio(ui::MainWindow& window, QDir folder) : m_window(window), m_folder(std::move(folder)) {}

    /// The window in every size and both themes, and every panel: `window-MOMENT-THEME-SIZE.png`.
    void takeAll(const QString& moment);
    /// The window alone, in one size.
    void takeWindow(const QString& moment);

    /// Lets layouts, tabs and scroll bars settle, which takes several rounds of posted events.
    static void settle();

private:
    void resize(QSize pixels);
    void takePanels(const QString& suffix);
    void save(QWidget& widget, const QString& name);

    ui::MainWindow& m_window;
    QDir m_folder;
};

} // namespace socketlab
