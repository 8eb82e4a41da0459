#include "ui/panels/timelinepanel.h"

#include "ui/keyboard.h"
#include "ui/widgets/timelineview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace socketlab::ui {

namespace {
constexpr double buttonZoom = 1.5;
}

TimelinePanel::TimelinePanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_selection(view.selection)
    , m_view(new TimelineView(view.pump, {}, this))
{
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(Theme::gap, Theme::smallGap, Theme::gap, Theme::smallGap);
    tools->setSpacing(Theme::smallGap);
    addModes(*tools);
    tools->addSpacing(Theme::gap);
    addWorldToggle(*tools);
    tools->addStretch();
    addZoom(*tools);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_view, 1);
    setKeyboardEntry(*this, *m_view);
    connect(m_view, &TimelineView::callChosen, &view.selection, &items::Selection::chooseCall);
    connect(m_view, &TimelineView::actorChosen, &view.selection, &items::Selection::chooseActor);
    connect(&view.selection, &items::Selection::changed, this, &TimelinePanel::markChosen);
    markChosen();
}

void TimelinePanel::markChosen()
{
    m_view->markActor(m_selection.actor());
    if (const auto call = m_selection.call())
        m_view->chooseCall(*call);
    else if (!m_view->hasFocus())
        m_view->chooseNone();
}

QToolButton* TimelinePanel::addTool(QHBoxLayout& tools, const QString& text, const QString& meaning)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    button->setProperty("kind", QStringLiteral("flat"));
    button->setFont(Theme::smallFont());
    tools.addWidget(button);
    return button;
}

void TimelinePanel::addModes(QHBoxLayout& tools)
{
    auto* group = new QButtonGroup(this);
    const auto add = [&](const QString& text, const QString& meaning, TimeAxis::Mode mode) {
        auto* button = addTool(tools, text, meaning);
        button->setCheckable(true);
        button->setChecked(mode == m_view->mode());
        group->addButton(button);
        connect(button, &QToolButton::toggled, m_view, [this, mode](bool isChosen) {
            if (isChosen)
                m_view->setMode(mode);
        });
    };
    add(tr("Compact"), tr("Compact: in true order, each call wide enough to be read, silences left out"),
        TimeAxis::Mode::Compact);
    add(tr("True to time"), tr("True to time: as far apart and as long as it really was"), TimeAxis::Mode::TrueToTime);
}

void TimelinePanel::addWorldToggle(QHBoxLayout& tools)
{
    auto* button = addTool(tools, tr("Set-up"), tr("Show also the calls that the lab made to set things up"));
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, m_view, [this](bool isShown) {
        m_view->setWorldLane(isShown ? TimelineLayout::WorldLane::Shown : TimelineLayout::WorldLane::Hidden);
    });
}

void TimelinePanel::addZoom(QHBoxLayout& tools)
{
    connect(addTool(tools, tr("−"), tr("Zoom out (−)")), &QToolButton::clicked, m_view,
            [this] { m_view->zoomBy(1 / buttonZoom); });
    connect(addTool(tools, tr("+"), tr("Zoom in (+)")), &QToolButton::clicked, m_view,
            [this] { m_view->zoomBy(buttonZoom); });
    connect(addTool(tools, tr("Fit"), tr("Show everything (F)")), &QToolButton::clicked, m_view,
            [this] { m_view->fit(); });
}

} // namespace socketlab::ui
