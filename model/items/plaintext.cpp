#include "items/plaintext.h"

#include <QList>

namespace socketlab::items {
namespace {

QString escaped(char32_t letter)
{
    const auto number = QString::number(static_cast<uint>(letter), 16);
    if (letter < 0x100)
        return QStringLiteral("\\x") + number.rightJustified(2, u'0');
    return QStringLiteral("\\u") + number.rightJustified(4, u'0');
}

bool isHarmless(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format: // holds the bidirectional overrides and the invisible ones
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned: return false;
    default: return true;
    }
}

} // namespace

QString plainText(std::string_view text)
{
    QString plain;
    for (const char32_t letter : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4())
        plain += isHarmless(letter) ? QString::fromUcs4(&letter, 1) : escaped(letter);
    return plain;
}

QString toolTipText(const QString& plain)
{
    if (plain.isEmpty())
        return {};
    auto html = plain.toHtmlEscaped();
    html.replace(u'\n', QStringLiteral("<br>"));
    return QStringLiteral("<qt>") + html + QStringLiteral("</qt>");
}

QString asSentence(const QString& text)
{
    if (text.isEmpty())
        return text;
    const auto isClosed = text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u'!');
    return text.left(1).toUpper() + text.mid(1) + (isClosed ? QString() : QStringLiteral("."));
}

QString quotedAsTyped(const QString& typed)
{
    QString text;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        if (typed[at] == u'\\' && at + 1 < typed.size())
            text += typed[at++];
        else if (typed[at] == u'"')
            text += u'\\';
        text += typed[at];
    }
    return u'"' + text + u'"';
}

} // namespace socketlab::items
