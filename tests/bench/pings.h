#pragma once

#include "values/timestamp.h"

#include <QObject>
#include <QSemaphore>

#include <chrono>
#include <thread>
#include <vector>

namespace socketlab::bench {

/// Asks the event loop again and again, two milliseconds after each answer, and measures how long the answer takes: so
/// long a person would have waited for the window. Begins with the constructor. GUI only.
class Pings
{
public:
    /// In milliseconds; ends the asking. The event loop runs meanwhile.
    std::vector<double> take()
    {
        m_thread.request_stop();
        m_answered.release();
        m_thread.join();
        return std::move(m_waited);
    }

private:
    void ask(const std::stop_token& stop)
    {
        using namespace std::chrono_literals;
        while (!stop.stop_requested()) {
            const auto asked = Clock::now();
            QMetaObject::invokeMethod(
                &m_window,
                [this, asked] {
                    m_waited.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked).count());
                    m_answered.release();
                },
                Qt::QueuedConnection);
            m_answered.acquire();
            std::this_thread::sleep_for(2ms);
        }
    }

    QObject m_window;
    QSemaphore m_answered;
    std::vector<double> m_waited; // the event loop's, as long as it is asked
    std::jthread m_thread{[this](const std::stop_token& stop) { ask(stop); }};
};

} // namespace socketlab::bench
