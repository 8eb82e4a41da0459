#include "ui/widgets/codespans.h"

#include <algorithm>
#include <array>

namespace socketlab::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array codeKeywords{u"and",   u"break",  u"char",  u"const",  u"def",   u"del", u"else", u"for",
                                  u"if",    u"import", u"in",    u"int",    u"is",    u"not", u"or",   u"pass",
                                  u"pid_t", u"return", u"sem_t", u"struct", u"while", u"with"};

bool isNamePart(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_';
}

qsizetype textEnd(QStringView line, qsizetype quote)
{
    for (auto at = quote + 1; at < line.size(); ++at) {
        if (line[at] == u'\\')
            ++at;
        else if (line[at] == u'"')
            return at + 1;
    }
    return line.size();
}

bool isRemark(items::CodeLanguage language, QStringView rest)
{
    return language == items::CodeLanguage::Python ? rest.startsWith(u'#') : rest.startsWith(u"//");
}

CodeSpan wordSpan(QStringView line, qsizetype at)
{
    const auto end = std::find_if_not(line.begin() + at, line.end(), isNamePart);
    const auto length = (end - line.begin()) - at;
    const auto word = line.mid(at, length);
    if (word.front().isDigit())
        return {at, length, CodeSpanKind::Number};
    const bool isKeyword =
        std::ranges::any_of(codeKeywords, [word](const char16_t* keyword) { return word == QStringView(keyword); });
    return {at, length, isKeyword ? CodeSpanKind::Keyword : CodeSpanKind::Plain};
}

CodeSpan spanAt(items::CodeLanguage language, QStringView line, qsizetype at)
{
    if (isRemark(language, line.mid(at)))
        return {at, line.size() - at, CodeSpanKind::Remark};
    if (line[at] == u'"')
        return {at, textEnd(line, at) - at, CodeSpanKind::Text};
    if (line[at] == u'b' && at + 1 < line.size() && line[at + 1] == u'"')
        return {at, textEnd(line, at + 1) - at, CodeSpanKind::Text};
    if (isNamePart(line[at]))
        return wordSpan(line, at);
    return {at, 1, CodeSpanKind::Plain};
}

} // namespace

std::vector<CodeSpan> spansOfCode(items::CodeLanguage language, QStringView line)
{
    std::vector<CodeSpan> spans;
    for (qsizetype at = 0; at < line.size();) {
        const auto span = spanAt(language, line, at);
        at += span.length;
        if (span.kind == CodeSpanKind::Plain && !spans.empty() && spans.back().kind == CodeSpanKind::Plain)
            spans.back().length += span.length;
        else
            spans.push_back(span);
    }
    return spans;
}

} // namespace socketlab::ui
