#pragma once

#include <QDockWidget>

class QMainWindow;

#include <functional>

namespace socketlab::ui {

class DockTitle;

/// A panel in a dock: a quiet title above it, which gives way where a tab already bears it. The panel is made as late as
/// when it is first seen, so that a window opens without those in the background. GUI only.
class DockPanel : public QDockWidget
{
    Q_OBJECT

public:
    /// Makes the panel, a child of the widget.
    using Make = std::function<QWidget*(QWidget*)>;
    /// A saved layout knows the dock by `name`.
    DockPanel(const QString& name, const QString& title, Make make, QWidget* parent);

    /// Made now, if it was not seen yet.
    QWidget& panel();

    /// Opens it where it was closed, puts it in front of its tabs, and gives it the keyboard.
    void bringForward();

    /// A fresh layout leaves it closed until somebody asks for it.
    void setComesOnWish(bool comesOnWish) { m_comesOnWish = comesOnWish; }
    bool comesOnWish() const { return m_comesOnWish; }

    /// Leaves each of the window's docks its title where no tab bears it.
    static void settleTitles(QMainWindow& window);

signals:
    void made(QWidget& panel);
    /// Somebody has hidden it.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    DockTitle* m_title;
    QString m_name;
    Make m_make; ///< until it has
    bool m_comesOnWish = false;
};

} // namespace socketlab::ui
