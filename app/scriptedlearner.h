#pragma once

#include "app/studio.h"
#include "items/bench.h"

#include <functional>

namespace socketlab {

/// Waits for what happens in a lab while the window lives. Fails where it does not come within 30 seconds, or within
/// `limit`.
void await(items::Bench& bench, const std::function<bool()>& condition,
           std::chrono::seconds limit = std::chrono::seconds(30));

/// A learner who makes no mistakes: plays a lesson by the widgets of the window. GUI only.
class ScriptedLearner
{
public:
    ScriptedLearner(items::Bench& bench, ui::MainWindow& window) : m_bench(bench), m_window(window) {}

    /// Calls `passed` with the number of each step, from 1, when it has been done.
    void play(const std::function<void(std::size_t step)>& passed);

private:
    template <class Part>
    Part& find(const QString& name);
    lesson::StepPhase phase() const { return m_bench.player.runner().phase(); }
    void predict();
    void makeCall(const lesson::Statement& statement);
    void choose(const QString& name, const std::string& text);
    void fill(const Parameter& parameter, const std::string& text);

    items::Bench& m_bench;
    ui::MainWindow& m_window;
};

} // namespace socketlab
