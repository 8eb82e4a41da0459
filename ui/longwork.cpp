#include "ui/longwork.h"

#include <QProgressDialog>

namespace socketlab::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto patienceOfPeople = 500ms;
constexpr auto betweenLooks = 50ms;
constexpr int wholeProgress = 1000;

} // namespace

LongWork::LongWork(const QString& name, const QString& title, const QString& sentence, QWidget* window)
    : m_title(title)
    , m_sentence(sentence)
    , m_window(window)
{
    setObjectName(name);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceOfPeople);
    m_look.setInterval(betweenLooks);
    connect(&m_patience, &QTimer::timeout, this, &LongWork::showProgress);
}

void LongWork::start(std::function<void(const journal::Progress& progress)> work, std::function<void()> done)
{
    m_isRunning = true;
    m_part = 0;
    m_patience.start();
    m_worker = std::jthread([this, work = std::move(work), done = std::move(done)](const std::stop_token& stop) {
        work([this, &stop](double part) {
            m_part = part;
            return !stop.stop_requested();
        });
        QMetaObject::invokeMethod(
            this,
            [this, done] {
                finish();
                done();
            },
            Qt::QueuedConnection);
    });
}

void LongWork::wait()
{
    if (m_worker.joinable())
        m_worker.join();
}

void LongWork::showProgress()
{
    m_box = new QProgressDialog(m_sentence, tr("Cancel"), 0, 0, m_window);
    m_box->setObjectName(objectName());
    m_box->setWindowTitle(m_title);
    m_box->setAutoClose(false);
    m_box->setAutoReset(false);
    connect(m_box, &QProgressDialog::canceled, this, [this] { m_worker.request_stop(); });
    m_look.disconnect();
    connect(&m_look, &QTimer::timeout, m_box, [this] {
        const auto part = m_part.load();
        m_box->setMaximum(part > 0 ? wholeProgress : 0); // without an end that is known it just moves
        m_box->setValue(static_cast<int>(part * wholeProgress));
    });
    m_look.start();
    m_box->open();
}

void LongWork::finish()
{
    m_isRunning = false;
    m_patience.stop();
    m_look.stop();
    delete m_box;
}

} // namespace socketlab::ui
