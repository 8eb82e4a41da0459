#include "ui/dockpanel.h"

#include "ui/keyboard.h"
#include "ui/theme.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <functional>
#include <utility>

namespace socketlab::ui {
/// The panel's name and a button that hides it, made when they are first seen. Collapsed it takes no room: a dock goes by
/// its title's size hint alone.
class DockTitle : public QWidget
{
public:
    explicit DockTitle(QDockWidget& dock) : QWidget(&dock), m_dock(dock) {}

    void setCollapsed(bool isCollapsed)
    {
        if (isCollapsed == m_isCollapsed)
            return;
        m_isCollapsed = isCollapsed;
        if (!isCollapsed && layout() == nullptr)
            fill();
        setVisible(!isCollapsed);
        updateGeometry();
    }

    QSize sizeHint() const override { return m_isCollapsed ? QSize(0, 0) : QWidget::sizeHint(); }
    QSize minimumSizeHint() const override { return m_isCollapsed ? QSize(0, 0) : QWidget::minimumSizeHint(); }

private:
    void fill()
    {
        auto* text = new QLabel(m_dock.windowTitle(), this);
        auto font = Theme::smallFont();
        font.setWeight(QFont::DemiBold);
        text->setFont(font);
        text->setForegroundRole(QPalette::PlaceholderText);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(12, Theme::smallGap, Theme::smallGap, 0);
        row->addWidget(text, 1);
        row->addWidget(makeCloseButton());
    }

    QToolButton* makeCloseButton()
    {
        auto* button = new QToolButton(this);
        button->setProperty("kind", QStringLiteral("flat"));
        button->setProperty("room", QStringLiteral("least"));
        button->setText(QStringLiteral("×"));
        button->setToolTip(DockPanel::tr("Hide; the View menu brings it back"));
        button->setAccessibleName(button->toolTip());
        button->setFocusPolicy(Qt::NoFocus); // the View menu does the same by keyboard
        QObject::connect(button, &QToolButton::clicked, &m_dock, &QDockWidget::close);
        return button;
    }

    QDockWidget& m_dock;
    bool m_isCollapsed = true;
};

DockPanel::DockPanel(const QString& name, const QString& title, Make make, QWidget* parent)
    : QDockWidget(title, parent)
    , m_title(new DockTitle(*this))
    , m_name(name)
    , m_make(std::move(make))
{
    setObjectName(name + QStringLiteral("Dock"));
    setTitleBarWidget(m_title);
    m_title->hide();
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool isVisible) {
        if (isVisible)
            panel();
    });
    // The tab bar is settled only after these signals. A tab that comes or goes changes its neighbours too.
    const auto later = [this] {
        QTimer::singleShot(0, this, [this] {
            if (auto* window = qobject_cast<QMainWindow*>(parentWidget()))
                settleTitles(*window);
        });
    };
    connect(this, &QDockWidget::dockLocationChanged, this, later);
    connect(this, &QDockWidget::topLevelChanged, this, later);
    connect(this, &QDockWidget::visibilityChanged, this, later);
}

QWidget& DockPanel::panel()
{
    if (const auto make = std::exchange(m_make, nullptr)) {
        auto* panel = make(this);
        panel->setObjectName(m_name + QStringLiteral("Panel"));
        // The dock shows it at once, which would lay it out before the window knows its size.
        panel->layout()->setEnabled(isVisible());
        setWidget(panel);
        panel->layout()->setEnabled(true);
        panel->show(); // a dock that is seen does not do so by itself
        emit made(*panel);
    }
    return *widget();
}

void DockPanel::bringForward()
{
    show();
    raise();
    giveKeyboardTo(panel());
}

void DockPanel::closeEvent(QCloseEvent* event)
{
    QDockWidget::closeEvent(event);
    if (event->isAccepted())
        emit closed();
}

void DockPanel::settleTitles(QMainWindow& window)
{
    for (auto* dock : window.findChildren<DockPanel*>()) {
        const auto beside = window.tabifiedDockWidgets(dock);
        const bool isTab = !dock->isFloating() && std::ranges::any_of(beside, std::not_fn(&QWidget::isHidden));
        dock->m_title->setCollapsed(isTab);
    }
    // Qt keeps the bar of a single dock out of the window, but visible.
    for (auto* bar : window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        bar->setFocusPolicy(bar->count() > 1 ? Qt::TabFocus : Qt::NoFocus);
}

} // namespace socketlab::ui
