#include "items/typedhex.h"

#include "items/plaintext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace socketlab::items {
namespace {

/// The words of this file, for translators.
struct HexWords
{
    Q_DECLARE_TR_FUNCTIONS(TypedHex)
};

constexpr qsizetype mostShown = 24; // characters of a wrong word
constexpr std::size_t mostOnDumpLine = 64;

QString wrongWord(const QString& word)
{
    const auto text = plainText(word.left(mostShown).toStdString());
    return word.size() > mostShown ? text + u'…' : text;
}

bool isHexDigits(QStringView word)
{
    return !word.isEmpty() && std::ranges::all_of(word, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

void appendDigits(Bytes& bytes, QStringView digits)
{
    for (qsizetype at = 0; at < digits.size(); at += 2)
        bytes.push_back(static_cast<std::byte>(digits.mid(at, 2).toUInt(nullptr, 16)));
}

/// A line of a dump: where it begins, and what stands behind that.
struct DumpLine
{
    std::size_t offset = 0;
    QString rest;
};

std::optional<DumpLine> dumpLineOf(const QString& line)
{
    static const QRegularExpression form(QStringLiteral("^\\s*([0-9a-fA-F]{4,16})(:\\s+|\\s{2,}|\\s*$)(.*)$"));
    const auto found = form.match(line);
    if (!found.hasMatch())
        return std::nullopt;
    return DumpLine{static_cast<std::size_t>(found.captured(1).toULongLong(nullptr, 16)), found.captured(3)};
}

// Groups of digits up to what is no longer any: three blanks, two after a group of more than a byte, or letters.
Bytes bytesOfDumpLine(const QString& rest)
{
    Bytes bytes;
    qsizetype at = 0;
    bool isGrouped = false;
    while (at < rest.size() && bytes.size() < mostOnDumpLine) {
        const auto end = std::min(rest.indexOf(u' ', at) < 0 ? rest.size() : rest.indexOf(u' ', at), rest.size());
        const auto word = QStringView(rest).mid(at, end - at);
        if (!isHexDigits(word) || word.size() % 2 != 0)
            break;
        isGrouped = isGrouped || word.size() > 2;
        appendDigits(bytes, word);
        at = end;
        qsizetype blanks = 0;
        for (; at < rest.size() && rest[at] == u' '; ++at)
            ++blanks;
        if (blanks > (isGrouped ? 1 : 2))
            break;
    }
    return bytes;
}

// Each line but the last is as long as the next offset says; what goes past it belongs to the text beside the bytes.
std::optional<Bytes> readDump(const QStringList& lines)
{
    std::vector<DumpLine> parsed;
    for (const auto& line : lines) {
        const auto one = dumpLineOf(line);
        if (!one)
            return std::nullopt;
        parsed.push_back(*one);
    }
    Bytes bytes;
    std::size_t usual = 16;
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        auto some = bytesOfDumpLine(parsed[i].rest);
        const bool isLast = i + 1 == parsed.size();
        if (some.empty() && !(isLast && i > 0))
            return std::nullopt;
        if (!isLast) {
            if (parsed[i + 1].offset <= parsed[i].offset)
                return std::nullopt;
            usual = parsed[i + 1].offset - parsed[i].offset;
            if (usual > some.size())
                return std::nullopt;
        }
        some.resize(std::min(some.size(), usual));
        bytes.insert(bytes.end(), some.begin(), some.end());
    }
    return bytes;
}

// A lone line is a dump only where it cannot be anything else; of several the offsets tell.
bool mayBeDump(const QStringList& lines)
{
    if (lines.size() > 1)
        return true;
    static const QRegularExpression lone(QStringLiteral("^\\s*(0{4,16}(:\\s|\\s{2,})|[0-9a-fA-F]{8}:\\s)"));
    return !lines.isEmpty() && lone.match(lines.front()).hasMatch();
}

// What surrounds the numbers of a program: the array's name and braces, comments, quotes.
QString withoutProgram(QString text)
{
    static const QRegularExpression comments(QStringLiteral("/\\*.*?\\*/|//[^\\n]*"),
                                             QRegularExpression::DotMatchesEverythingOption);
    text.remove(comments);
    if (const auto open = text.indexOf(u'{'); open >= 0) {
        const auto close = text.indexOf(u'}', open);
        text = text.mid(open + 1, close < 0 ? -1 : close - open - 1);
    }
    text.replace(QStringLiteral("\\x"), QStringLiteral(" 0x"));
    static const QRegularExpression between(QStringLiteral("[\\s,;:\"'\\-]+"));
    return text.replace(between, QStringLiteral(" ")).trimmed();
}

std::optional<QString> takeWord(Bytes& bytes, const QString& word)
{
    const bool hasPrefix = word.startsWith(QStringLiteral("0x"), Qt::CaseInsensitive);
    auto digits = hasPrefix ? word.mid(2) : word;
    if (!isHexDigits(digits))
        return HexWords::tr("\"%1\" is no hex: a byte is two digits of 0 to 9 and a to f, as in 0d 0a.")
            .arg(wrongWord(word));
    if (hasPrefix && digits.size() == 1)
        digits.prepend(u'0');
    if (digits.size() % 2 != 0)
        return HexWords::tr("\"%1\" has an odd number of hex digits: each byte takes two.").arg(wrongWord(word));
    appendDigits(bytes, digits);
    return std::nullopt;
}

std::expected<Bytes, QString> readWords(const QString& text)
{
    Bytes bytes;
    for (const auto& word : text.split(u' ', Qt::SkipEmptyParts))
        if (auto problem = takeWord(bytes, word))
            return std::unexpected(*std::move(problem));
    return bytes;
}

// A word such as `beef` or `2024` may be either: without a blank, or digits and letters, it is taken for text. No regular expression, for
// what is pasted may be long.
bool isPairs(QStringView text)
{
    bool hasBlank = false;
    bool hasNumeral = false;
    bool hasLetter = false;
    qsizetype digits = 0;
    for (const auto c : text) {
        if (c == u' ' && digits % 2 != 0)
            return false;
        if (c != u' ' && !isHexDigits(QStringView(&c, 1)))
            return false;
        digits += c == u' ' ? 0 : 1;
        hasBlank = hasBlank || c == u' ';
        hasNumeral = hasNumeral || c.isDigit();
        hasLetter = hasLetter || c.isLetter();
    }
    return (hasBlank || (hasNumeral && hasLetter)) && digits > 0 && digits % 2 == 0;
}

QStringList pastedLines(const QString& pasted)
{
    static const QRegularExpression ends(QStringLiteral("[\\r\\n\\x{2028}]+"));
    QStringList lines;
    for (const auto& line : pasted.split(ends, Qt::SkipEmptyParts))
        if (!line.trimmed().isEmpty())
            lines += line;
    return lines;
}

} // namespace

std::expected<Bytes, QString> readHex(const QString& pasted)
{
    if (pasted.contains(u'*') && !pasted.contains(u'/')) {
        const auto repeated = parseData(pasted.trimmed().toStdString());
        if (!repeated)
            return std::unexpected(HexWords::tr("The data cannot be read: %1.").arg(plainText(repeated.error())));
        return *repeated;
    }
    const auto lines = pastedLines(pasted);
    if (mayBeDump(lines))
        if (auto dump = readDump(lines))
            return *std::move(dump);
    return readWords(withoutProgram(pasted));
}

bool looksLikeHex(const QString& pasted)
{
    static const QRegularExpression repeated(QStringLiteral("^[0-9a-fA-F]{2}\\*\\d+[kM]?$"));
    static const QRegularExpression program(QStringLiteral("^(.*\\{)?\\s*0x[0-9a-f]{1,2}([\\s,;}]|$)"),
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    const auto trimmed = pasted.trimmed();
    if (isPairs(trimmed) || repeated.match(trimmed).hasMatch())
        return true;
    const auto lines = pastedLines(pasted);
    const bool isPasted = (mayBeDump(lines) && readDump(lines)) || program.match(trimmed).hasMatch();
    return isPasted && readHex(pasted).has_value();
}

QString hexPairs(ByteView data)
{
    QString pairs;
    pairs.reserve(static_cast<qsizetype>(data.size()) * 3);
    const auto digits = QString::fromStdString(toHex(data));
    for (qsizetype at = 0; at < digits.size(); at += 2) {
        if (at > 0)
            pairs += u' ';
        pairs += QStringView(digits).mid(at, 2);
    }
    return pairs;
}

} // namespace socketlab::items
