#pragma once

#include "lesson/check.h"
#include "lesson/statement.h"

#include <optional>
#include <string>
#include <vector>

namespace socketlab::lesson {

/// One of the answers offered by a prediction.
struct Option
{
    std::string text;
    bool isRight = false;
};

struct Prediction
{
    std::string ask;
    std::vector<Option> options;
    std::string because;
    std::vector<Check> proof;
};

/// A hint or a notice; without `when` it always fits.
struct Remark
{
    std::optional<Check> when;
    std::string text;
};

struct Step
{
    std::string id;
    std::string title;
    std::string say; ///< Markdown
    std::optional<Prediction> predict;
    std::string task;               ///< the key `do`; empty: a card with *Next*
    std::vector<AllowedCall> allow; ///< empty: every call
    std::vector<std::string> show;
    std::vector<std::string> needs; ///< capabilities
    std::vector<Statement> start;
    std::vector<Statement> solution;
    std::vector<std::vector<Statement>> counters;
    std::vector<Check> checks;
    std::vector<Remark> hints;
    std::vector<Remark> notices;
};

struct LessonActor
{
    std::string name;
    ActorKind kind = ActorKind::Thread; ///< or Process
    bool operator==(const LessonActor&) const = default;
};

/// One lesson file, format 1, all of whose statements were found well-formed. docs/lesson-format.md describes it.
struct Lesson
{
    std::string id;
    std::string title;
    int chapter = 0;
    int minutes = 0;
    int revision = 0;
    std::vector<std::string> covers;
    std::string after;
    std::vector<std::string> needs;
    std::string objective;
    std::string misconception;
    std::vector<LessonActor> actors; ///< in the file's order
    std::vector<Statement> setup;
    std::vector<Step> steps;
    std::string sandboxStart;
    std::vector<std::string> sandboxTry;
    std::vector<std::string> sandboxKnobs;
};

} // namespace socketlab::lesson
