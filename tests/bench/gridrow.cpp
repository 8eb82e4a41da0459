#include "row.h"

#include "application.h"
#include "compare.h"
#include "items/sessionview.h"
#include "support/gigabyte.h"
#include "ui/theme.h"
#include "ui/widgets/bytegrid.h"

#include <fmt/format.h>

namespace socketlab::bench {
namespace {

constexpr int rowLength = 32;
constexpr int rowsSeen = 40;
constexpr int repaints = 50;
constexpr double limit = 1.3; // ms
constexpr double smoothness = 1.1;

/// A grid of 40 × 32 bytes on what alice has sent to bob.
class Grid : public tests::JournalBuilder
{
public:
    template <class Send>
    explicit Grid(const Send& send)
    {
        const auto alice = startActor("alice");
        const auto bob = startActor("bob");
        const auto a = openSocket("a", alice, 5);
        connect(a, openSocket("b", bob, 6), 40001, 40002);
        send(*this, alice, a);
        publish();
        while (m_view.pump.latest().applied() < journal().size())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_grid.setRowLength(rowLength);
        m_grid.setStream(m_view.pump.state().socket(a)->outgoing);
        m_grid.resize(m_grid.widthFor(rowLength), 300);
        m_grid.show();
        const auto rowHeight = m_grid.pointOf(StreamOffset{rowLength}).y() - m_grid.pointOf({}).y();
        m_grid.resize(m_grid.width(), rowsSeen * rowHeight);
        QApplication::processEvents();
        m_grid.scrollTo(rowsSeen / 2.0 * rowHeight);
    }

    /// Nanoseconds of a repaint, each a few pixels further down or up.
    double repaint()
    {
        constexpr double step = 23;
        const auto began = Clock::now();
        for (int round = 0; round < repaints; ++round) {
            m_grid.scrollTo(m_grid.position() + (round % 2 == 0 ? step : -step));
            m_grid.viewport()->repaint();
        }
        return std::chrono::duration<double, std::nano>(Clock::now() - began).count() / repaints;
    }

private:
    items::SessionView m_view{journal()};
    ui::ByteGrid m_grid{m_view.pump};
};

void sendKibibytes(tests::JournalBuilder& lab, ActorId sender, SocketId socket)
{
    const std::string bytes(4096, '.');
    lab.finishSend(lab.beginSend(sender, socket, {}, bytes), socket, {}, static_cast<std::int64_t>(bytes.size()));
}

} // namespace

std::vector<Finding> measureGrid()
{
    application();
    ui::Theme::apply(*qApp, ui::Theme::Scheme::Light);
    Grid small(sendKibibytes);
    Grid large(tests::sendGigabyte);
    const auto compared = compare([&] { return small.repaint(); }, [&] { return large.repaint(); });
    return {{fmt::format("a repaint of {} × {} bytes of a gigabyte, scrolled", rowsSeen, rowLength),
             fmt::format("<= {} ms", limit), fmt::format("{:.2f} ms", compared.lab / 1e6), "-", "-",
             compared.lab <= limit * 1e6},
            findingOf("  the same, against 4 KiB", compared, Unit::Nanoseconds, Bound::AtMost, smoothness)};
}

} // namespace socketlab::bench
