#include "items/answersheet.h"

#include "engine/serverscript.h"
#include "items/plaintext.h"

#include <fmt/format.h>

#include <array>

namespace socketlab::items {
namespace {

constexpr std::array<std::string_view, answerKinds> lineWords{"contains", "starts", "regex", "every"};

// The form has no line numbers.
QString asProblem(std::string error)
{
    if (error.starts_with("line "))
        error.erase(0, error.find(": ") + 2);
    return asSentence(plainText(error));
}

std::string quoted(const QString& typed)
{
    return inQuotes(typed).toStdString();
}

} // namespace

QString inQuotes(const QString& typed)
{
    return typed.trimmed().startsWith(u'"') ? typed.trimmed() : quotedAsTyped(typed);
}

std::string lineOf(const AnswerRule& rule)
{
    if (rule.what.isEmpty() && rule.answer.isEmpty())
        return {};
    const auto word = lineWords.at(static_cast<std::size_t>(rule.when));
    if (rule.when == AnswerRule::When::Every)
        return fmt::format("{} {} {}", word, rule.what.trimmed().toStdString(), quoted(rule.answer));
    return fmt::format("{} {} -> {}", word, quoted(rule.what), quoted(rule.answer));
}

QString problemOf(const AnswerRule& rule)
{
    const auto read = engine::parseServerScript(lineOf(rule));
    return read ? QString() : asProblem(read.error());
}

std::string scriptOf(const AnswerSheet& sheet)
{
    std::string script;
    const auto add = [&script](std::string_view word, const std::string& rest) {
        script += fmt::format("{}{}{}\n", word, rest.empty() ? "" : " ", rest);
    };
    if (!sheet.greeting.isEmpty())
        add("greet", quoted(sheet.greeting));
    if (!sheet.frames.isEmpty())
        add("frames", sheet.frames.toStdString());
    if (!sheet.encode.isEmpty())
        add("encode", sheet.encode.toStdString());
    for (const auto& rule : sheet.rules)
        if (const auto line = lineOf(rule); !line.empty())
            add(line, {});
    if (sheet.echoes)
        add("echo", {});
    if (sheet.closeAfter > 0)
        add("close after", fmt::to_string(sheet.closeAfter));
    if (!script.empty())
        script.pop_back();
    return script;
}

QString problemOf(const AnswerSheet& sheet)
{
    for (const auto& rule : sheet.rules)
        if (const auto problem = problemOf(rule); !problem.isEmpty())
            return problem;
    const auto read = engine::parseServerScript(scriptOf(sheet));
    return read ? QString() : asProblem(read.error());
}

QString statementOf(const AnswerSheet& sheet, const QString& listener)
{
    const auto script = scriptOf(sheet);
    const auto call = QStringLiteral("serve ") + listener;
    return script.empty() ? call : call + u' ' + QString::fromStdString(quotedData(toBytes(script)));
}

} // namespace socketlab::items
