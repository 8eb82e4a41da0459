#include "ui/panelkinds.h"

#include "ui/panels/bytespanel.h"
#include "ui/panels/codepanel.h"
#include "ui/panels/framingpanel.h"
#include "ui/panels/journalpanel.h"
#include "ui/panels/meterspanel.h"
#include "ui/panels/outputpanel.h"
#include "ui/panels/readinesspanel.h"
#include "ui/panels/socketspanel.h"
#include "ui/panels/timelinepanel.h"

#include <array>

namespace socketlab::ui {
namespace {

template <class Panel>
QWidget* make(items::SessionView& view, QWidget* parent)
{
    return new Panel(view, parent);
}

constexpr std::array kinds{
    PanelKind{"timeline", "timeline", QT_TRANSLATE_NOOP("Panels", "&Timeline"), Qt::CTRL | Qt::Key_4,
              DockPlace::BottomLeft, make<TimelinePanel>},
    PanelKind{"journal", "journal", QT_TRANSLATE_NOOP("Panels", "&Journal"), Qt::CTRL | Qt::Key_5,
              DockPlace::BottomLeft, make<JournalPanel>},
    PanelKind{"bytes", "bytes", QT_TRANSLATE_NOOP("Panels", "&Bytes"), Qt::CTRL | Qt::Key_7, DockPlace::BottomLeft,
              make<BytesPanel>},
    PanelKind{"sockets", "sockets", QT_TRANSLATE_NOOP("Panels", "&Sockets"), Qt::CTRL | Qt::Key_6,
              DockPlace::BottomRight, make<SocketsPanel>},
    PanelKind{"framing", "frames", QT_TRANSLATE_NOOP("Panels", "&Framing"), Qt::CTRL | Qt::Key_8,
              DockPlace::BottomRight, make<FramingPanel>},
    PanelKind{"readiness", "ready", QT_TRANSLATE_NOOP("Panels", "&Readiness"), Qt::CTRL | Qt::Key_9,
              DockPlace::BottomRight, make<ReadinessPanel>},
    PanelKind{"code", "code", QT_TRANSLATE_NOOP("Panels", "&Code"), Qt::CTRL | Qt::Key_0, DockPlace::Right,
              make<CodePanel>},
    PanelKind{"output", "out", QT_TRANSLATE_NOOP("Panels", "O&utput"), Qt::CTRL | Qt::SHIFT | Qt::Key_O,
              DockPlace::Right, make<OutputPanel>},
    PanelKind{"meters", "meters", QT_TRANSLATE_NOOP("Panels", "&Meters"), Qt::CTRL | Qt::SHIFT | Qt::Key_M,
              DockPlace::BottomRight, make<MetersPanel>},
};

} // namespace

std::span<const PanelKind> panelKinds()
{
    return kinds;
}

} // namespace socketlab::ui
