#include "row.h"

#include "application.h"
#include "compare.h"
#include "flood.h"
#include "lesson/reader.h"
#include "pings.h"
#include "program.h"
#include "support/journalbuilder.h"
#include "ui/dockpanel.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <random>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <unistd.h>

namespace socketlab::bench {
namespace {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr Sequence stored = 10'000'000;
constexpr int perSecond = 300'000;
constexpr double frameLimit = 16.7; // ms: a sixtieth of a second

double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

/// A conversation written by hand, so that the window alone is measured and not the kernel.
class Conversation : public tests::JournalBuilder
{
public:
    Conversation()
    {
        m_alice = startActor("alice");
        m_bob = startActor("bob");
        m_a = openSocket("a", m_alice, 5);
        m_b = openSocket("b", m_bob, 6);
        connect(m_a, m_b, 40001, 40002);
    }

    /// Four records: a send, and the recv of its bytes.
    void exchange()
    {
        constexpr std::string_view message = "sixteen bytes ...";
        finishSend(beginSend(m_alice, m_a, m_offset, message), m_a, m_offset,
                   static_cast<std::int64_t>(message.size()));
        finishRecv(beginRecv(m_bob, m_b, 4096), m_b, m_offset, message);
        m_offset = m_offset + message.size();
    }

    void fill(Sequence records)
    {
        while (journal().size() < records) {
            for (int i = 0; i < 1024; ++i)
                exchange();
            publish();
        }
    }

private:
    ActorId m_alice{}, m_bob{};
    SocketId m_a{}, m_b{};
    StreamOffset m_offset{};
};

/// The window of a session with table, tapes and timeline in sight.
class Window : public ui::SessionWindow
{
public:
    explicit Window(items::SessionView& view) : SessionWindow(view, QStringLiteral("benchWindow"), nullptr)
    {
        restoreLayout();
        resetLayout();
        splitDockWidget(dock("timeline"), dock("journal"), Qt::Horizontal);
        resize(1440, 900);
        show();
        QApplication::processEvents();
    }
};

std::size_t residentBytes()
{
    std::size_t whole = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> whole >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void foldAll(const items::Pump& pump, const journal::Journal& journal)
{
    while (pump.latest().applied() < journal.size())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Finding limited(std::string what, std::string target, std::string figure, bool isMet)
{
    return {std::move(what), std::move(target), std::move(figure), "-", "-", isMet};
}

std::string milliseconds(double value)
{
    return fmt::format("{:.2f} ms", value);
}

// Frames while records arrive at full pace.
std::vector<Finding> framesWhileFlooded(Conversation& conversation, items::Pump& pump)
{
    constexpr auto length = 5s;
    Pings pings;
    std::jthread writer([&] {
        constexpr auto beat = 5ms;
        constexpr int exchanges = perSecond / 4 / 200;
        const auto end = Clock::now() + length;
        for (auto next = Clock::now(); next < end; next += beat) {
            for (int i = 0; i < exchanges; ++i)
                conversation.exchange();
            conversation.publish();
            std::this_thread::sleep_until(next + beat);
        }
    });
    for (const auto end = Clock::now() + length; Clock::now() < end;)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    writer.join();
    const auto seen = pings.take();
    foldAll(pump, conversation.journal());
    const auto worst = percentile(seen, 0.99);
    return {limited(fmt::format("the window answers at {} records/s, {} stored: 99th percentile of {}", perSecond,
                                stored, seen.size()),
                    fmt::format("< {} ms", frameLimit), milliseconds(worst), worst < frameLimit),
            limited("  at the median", "", milliseconds(percentile(seen, 0.5)), true)};
}

double longestJump(items::Pump& pump, int count)
{
    std::mt19937 random(20'261'120); // NOLINT(*-msc51-cpp): the same moments in every run
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        const auto moment = std::uniform_int_distribution<Sequence>(0, pump.latest().applied())(random);
        const auto began = Clock::now();
        pump.goTo(moment);
        QApplication::processEvents();
        times.push_back(Milliseconds(Clock::now() - began).count());
    }
    pump.goLive();
    return percentile(times, 0.95);
}

Finding jumpFinding(std::string_view what, double limit, items::Pump& pump)
{
    const auto slow = longestJump(pump, 60);
    return limited(fmt::format("any moment of a session of {}, shown: 95th percentile of 60", what),
                   fmt::format("< {} ms", limit), milliseconds(slow), slow < limit);
}

double secondsToFirstPaint(const std::string& window)
{
    const auto began = Clock::now();
    if (!outputOf({ownPath(), "--first-paint", window}))
        throw std::runtime_error("the window did not open");
    return std::chrono::duration<double>(Clock::now() - began).count();
}

/// Ends the program as soon as the window has been painted once.
class EndAtFirstPaint : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                qApp, [] { ::_exit(EXIT_SUCCESS); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

int showUntilPainted(QMainWindow& window)
{
    EndAtFirstPaint end;
    window.centralWidget()->installEventFilter(&end);
    window.show();
    return QApplication::exec();
}

int showBareWindow()
{
    QMainWindow window;
    window.setCentralWidget(new QWidget);
    for (int i = 0; i < 5; ++i) {
        auto* dock = new QDockWidget(QString::number(i));
        dock->setWidget(new QWidget);
        window.addDockWidget(Qt::BottomDockWidgetArea, dock);
    }
    window.resize(1440, 900);
    return showUntilPainted(window);
}

lesson::Lesson anyLesson()
{
    std::ifstream file(SOCKETLAB_LESSON);
    std::stringstream text;
    text << file.rdbuf();
    auto lesson = lesson::readLesson(text.str(), SOCKETLAB_LESSON);
    if (!lesson)
        throw std::runtime_error("there is no lesson to open the window with");
    return *std::move(lesson);
}

int showLabWindow()
{
    ui::Theme::apply(*qApp, ui::Theme::Scheme::System);
    const auto lesson = anyLesson();
    engine::Lab lab;
    items::Bench bench(lab, lesson);
    ui::MainWindow window(bench, std::span(&lesson, 1));
    return showUntilPainted(window);
}

/// The whole program's window on a server that somebody floods.
class FloodedServer
{
public:
    FloodedServer()
    {
        ui::Theme::apply(*qApp, ui::Theme::Scheme::Light);
        m_window.show();
        const auto docks = m_window.findChildren<QDockWidget*>();
        await([&docks] { return std::ranges::all_of(docks, &QDockWidget::widget); });
        m_bench.player.leaveForSandbox();
        m_socketsBefore = m_bench.pump.latest().sockets().size();
        for (const char* const statement : {"socket L", "bind L 127.0.0.1:0", "listen L 4096"})
            submit(statement);
        await([this] { return port() != 0; });
    }

    void submit(const std::string& statement)
    {
        if (const auto done = m_lab.submit(m_lab.actor("server"), std::string_view(statement)); !done)
            throw std::runtime_error(done.error().message);
    }
    std::uint16_t port() const
    {
        const auto* door = m_bench.pump.latest().socketNamed("L");
        return door ? door->seen.local.port : std::uint16_t{0};
    }
    /// How many connections have been accepted and closed again.
    std::size_t served() const
    {
        const auto& sockets = m_bench.pump.latest().sockets();
        const auto first = m_socketsBefore + 1; // the door comes before them
        while (first + m_served < sockets.size() && sockets[first + m_served].life == journal::SocketLife::Closed)
            ++m_served;
        return m_served;
    }
    std::uint64_t bytesRead() const
    {
        const auto* socket = m_bench.pump.latest().socketNamed("A");
        return socket && socket->incoming ? m_bench.pump.latest().streams()[*socket->incoming].read - StreamOffset{}
                                          : 0;
    }
    static void await(const std::function<bool()>& condition)
    {
        const auto deadline = Clock::now() + 60s;
        while (!condition()) {
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (Clock::now() > deadline)
                throw std::runtime_error("the flooded server has stopped answering");
        }
    }

private:
    lesson::Lesson m_lesson = anyLesson();
    engine::Lab m_lab;
    items::Bench m_bench{m_lab, m_lesson};
    ui::MainWindow m_window{m_bench, std::span(&m_lesson, 1)};
    std::size_t m_socketsBefore = 0;
    mutable std::size_t m_served = 0; // when last asked: sockets come and go in order
};

std::vector<Finding> answeredIn(const std::string& flood, const std::vector<double>& seen)
{
    const auto worst = percentile(seen, 0.99);
    const auto longest = percentile(seen, 1);
    return {limited(fmt::format("the window answers during {}: 99th percentile", flood), "<= 16 ms",
                    milliseconds(worst), worst <= 16),
            limited("  the longest it was busy", "<= 50 ms", milliseconds(longest), longest <= 50)};
}

std::vector<Finding> floodWithSends()
{
    constexpr int sends = 100'000;
    constexpr std::uint64_t bytes = sends * floodSendSize;
    FloodedServer server;
    Pings pings;
    const Companion client({ownPath(), "--flood-sends", fmt::format("{}", server.port()), fmt::format("{}", sends)});
    server.submit("accept L as A");
    server.submit(fmt::format("recvall A {}", bytes));
    FloodedServer::await([&] { return server.bytesRead() == bytes; });
    return answeredIn("100,000 sends", pings.take());
}

std::vector<Finding> floodWithConnections()
{
    constexpr std::size_t connections = 10'000;
    constexpr std::size_t ahead = 64; // statements submitted before the first of them is done
    FloodedServer server;
    Pings pings;
    const Companion client(
        {ownPath(), "--flood-connections", fmt::format("{}", server.port()), fmt::format("{}", connections), "5000"});
    for (std::size_t submitted = 0; server.served() < connections;) {
        for (; submitted < connections && submitted < server.served() + ahead; ++submitted) {
            server.submit(fmt::format("accept L as c{}", submitted));
            server.submit(fmt::format("close c{}", submitted));
        }
        const auto before = server.served();
        FloodedServer::await([&] { return server.served() > before; });
    }
    return answeredIn("10,000 connections", pings.take());
}

} // namespace

QApplication& application()
{
    static int count = 1;
    static char name[] = "bench";
    static char* words[] = {name, nullptr};
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    static auto& program = *new QApplication(count, words); // not destroyed: Qt's own statics go before ours
    static const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    return program;
}

int showFirstPaint(const std::string& window)
{
    application();
    return window == "lab" ? showLabWindow() : showBareWindow();
}

std::vector<Finding> measureFrames()
{
    application();
    ui::Theme::apply(*qApp, ui::Theme::Scheme::Light);
    Conversation conversation;
    conversation.fill(stored);
    const auto before = residentBytes();
    items::SessionView view(conversation.journal());
    Window window(view);
    foldAll(view.pump, conversation.journal());
    const auto each = static_cast<double>(residentBytes() - before) / static_cast<double>(stored);
    auto findings = framesWhileFlooded(conversation, view.pump);
    findings.push_back(jumpFinding("five million calls", 100, view.pump));
    findings.push_back(limited("memory of the window's models for a record, beyond the journal", "<= 128 B",
                               fmt::format("{:.0f} B", each), each <= 128));
    return findings;
}

std::vector<Finding> measureMoments()
{
    application();
    ui::Theme::apply(*qApp, ui::Theme::Scheme::Light);
    Conversation conversation;
    conversation.fill(2'000'000);
    items::SessionView view(conversation.journal());
    Window window(view);
    foldAll(view.pump, conversation.journal());
    return {jumpFinding("a million calls", 50, view.pump)};
}

std::vector<Finding> measureFirstPaint()
{
    application();
    const auto compared =
        compare([] { return secondsToFirstPaint("bare") * 1e9; }, [] { return secondsToFirstPaint("lab") * 1e9; });
    return {findingOf("start to first paint, against a bare window with five docks", compared, Unit::Nanoseconds,
                      Bound::AtMost, 2)};
}

std::vector<Finding> measureFloodedWindow()
{
    application();
    auto findings = floodWithSends();
    for (auto& finding : floodWithConnections())
        findings.push_back(std::move(finding));
    return findings;
}

} // namespace socketlab::bench
