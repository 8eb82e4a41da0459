#pragma once

#include "ui/benchwindow.h"

#include <QComboBox>

namespace socketlab::tests {

/// Somebody who follows a lesson in a window. How, with the mouse or with keys alone, is up to the one who does.
class Learner
{
public:
    explicit Learner(BenchWindow& window) : m_window(window) {}
    virtual ~Learner() = default;

    /// Chooses an answer of the prediction, and keeps to it.
    virtual void answer(std::size_t option) = 0;
    /// Makes a call in the call bar, as a lesson writes it: `recv b 100`.
    void makeCall(const std::string& actor, const std::string& call);
    virtual void goOn() = 0;
    /// Uses File ▸ Export… to write the log.
    virtual void exportTo(const QString& path) = 0;

protected:
    virtual void goToCallBar() {}
    virtual void choose(QComboBox& box, const QString& text) = 0;
    virtual void type(QWidget& field, const QString& text) = 0;
    virtual void pressMake() = 0;

    void fill(const Parameter& parameter, const QString& text);

    BenchWindow& m_window;
};

class MouseLearner : public Learner
{
public:
    using Learner::Learner;
    void answer(std::size_t option) override;
    void goOn() override;
    void exportTo(const QString& path) override;

protected:
    void choose(QComboBox& box, const QString& text) override;
    void type(QWidget& field, const QString& text) override;
    void pressMake() override;
};

class KeyboardLearner : public Learner
{
public:
    using Learner::Learner;
    void answer(std::size_t option) override;
    void goOn() override;
    void exportTo(const QString& path) override;

protected:
    void goToCallBar() override;
    void choose(QComboBox& box, const QString& text) override;
    void type(QWidget& field, const QString& text) override;
    void pressMake() override;

private:
    void tabTo(QWidget& widget);
    static void press(int key, Qt::KeyboardModifiers modifiers = {});
};

} // namespace socketlab::tests
