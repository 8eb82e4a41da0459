#include "ui/theme.h"

#include <QApplication>
#include <QProcess>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace socketlab::tests {

namespace {

/// A screen that only this test and the program see.
class Display
{
public:
    bool start()
    {
        m_server.start(QStringLiteral("Xvfb"), {"-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"});
        if (!m_server.waitForStarted(patience) || !m_server.waitForReadyRead(patience))
            return false;
        qputenv("DISPLAY", ":" + m_server.readLine().trimmed());
        qputenv("QT_QPA_PLATFORM", "xcb");
        return true;
    }
    ~Display()
    {
        m_server.kill();
        m_server.waitForFinished(patience);
    }

private:
    QProcess m_server;
};

/// The program with a home of its own.
class Program
{
public:
    Program()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto* home : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(home), m_home.path());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    void choose(ui::Theme::Scheme scheme)
    {
        QSettings settings(m_home.filePath(QStringLiteral("SocketLab/socketlab.conf")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("window/theme"), static_cast<int>(scheme));
    }
    bool start(const QStringList& words)
    {
        m_process.start(QStringLiteral(SOCKETLAB_PROGRAM), words);
        return m_process.waitForStarted(patience);
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QTemporaryDir m_home;
    QProcess m_process;
};

int pixelsOf(const QColor& colour)
{
    const auto screen = QGuiApplication::primaryScreen()->grabWindow(0).toImage().convertToFormat(QImage::Format_RGB32);
    int count = 0;
    for (int y = 0; y < screen.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(screen.constScanLine(y));
        count += static_cast<int>(std::count(line, line + screen.width(), colour.rgb()));
    }
    return count;
}

} // namespace

class WholeWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void start_looksAsWasChosen_data();
    void start_looksAsWasChosen();
};

void WholeWindowTest::start_looksAsWasChosen_data()
{
    QTest::addColumn<ui::Theme::Scheme>("scheme");
    QTest::newRow("light") << ui::Theme::Scheme::Light;
    QTest::newRow("dark") << ui::Theme::Scheme::Dark;
}

void WholeWindowTest::start_looksAsWasChosen()
{
    constexpr int muchOfTheScreen = 200'000;
    QFETCH(ui::Theme::Scheme, scheme);
    ui::Theme::apply(*qApp, scheme);
    QVERIFY(pixelsOf(ui::Theme::current().panel) < muchOfTheScreen);
    Program program;
    program.choose(scheme);
    QVERIFY(program.start({QStringLiteral("zero-bytes")}));
    QTRY_VERIFY(pixelsOf(ui::Theme::current().panel) > muchOfTheScreen);
    QVERIFY(program.isRunning());
}

} // namespace socketlab::tests

int main(int argc, char** argv)
{
    socketlab::tests::Display display;
    if (!display.start()) {
        std::fputs("Xvfb, the display for this test, cannot be started.\n", stderr);
        return EXIT_FAILURE;
    }
    QApplication application(argc, argv);
    socketlab::tests::WholeWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "wholewindowtest.moc"
