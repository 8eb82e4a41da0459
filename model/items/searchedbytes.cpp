#include "items/searchedbytes.h"

#include "items/plaintext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace socketlab::items {
namespace {

constexpr std::size_t longestSearched = 4096;

/// The words of this file, for translators.
struct SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

bool isHexDigit(QChar letter)
{
    return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f')
        || (letter >= u'A' && letter <= u'F');
}

// `0x0d,0x0a`, `\x0d\x0a` and `0d 0a` are written by different people and mean the same.
QStringList hexWords(QString typed)
{
    static const QRegularExpression separators(QStringLiteral(R"([\s,;:_{}-]+)"));
    typed.replace(QStringLiteral("\\x"), QStringLiteral(" "), Qt::CaseInsensitive);
    auto words = typed.split(separators, Qt::SkipEmptyParts);
    for (auto& word : words)
        if (word.startsWith(QStringLiteral("0x"), Qt::CaseInsensitive))
            word.remove(0, 2);
    return words;
}

std::expected<Bytes, QString> bytesOfHex(const QString& typed)
{
    Bytes bytes;
    for (const auto& word : hexWords(typed)) {
        if (const auto wrong = std::ranges::find_if_not(word, isHexDigit); wrong != word.end())
            return std::unexpected(SearchWords::tr("“%1” is not a hex digit; these are 0 to 9 and a to f.")
                                       .arg(plainText(QString(*wrong).toStdString())));
        if (word.size() % 2 != 0)
            return std::unexpected(
                SearchWords::tr("“%1” has an odd number of digits; a byte is written with two, such as 0a.").arg(word));
        for (qsizetype at = 0; at < word.size(); at += 2)
            bytes.push_back(static_cast<std::byte>(word.mid(at, 2).toInt(nullptr, 16)));
    }
    return bytes;
}

std::expected<Bytes, QString> bytesOfText(const QString& typed)
{
    auto bytes = parseData(quotedAsTyped(typed).toStdString());
    if (!bytes)
        return std::unexpected(SearchWords::tr("The text cannot be read: %1.").arg(plainText(bytes.error())));
    return std::move(*bytes);
}

} // namespace

SearchForm guessForm(const QString& typed)
{
    if (typed.trimmed().startsWith(QStringLiteral("0x"), Qt::CaseInsensitive))
        return SearchForm::Hex;
    static const QRegularExpression pairs(QStringLiteral(R"(^\s*(?:[0-9a-f]{2}[\s,;:]+)+[0-9a-f]{0,2}\s*$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression joined(QStringLiteral(R"(^\s*(?=.*[0-9])(?=.*[a-f])(?:[0-9a-f]{2})+\s*$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digit(QStringLiteral("[0-9]"));
    const bool isHex = typed.contains(digit) && (pairs.match(typed).hasMatch() || joined.match(typed).hasMatch());
    return isHex ? SearchForm::Hex : SearchForm::Text;
}

std::expected<Bytes, QString> searchedBytes(const QString& typed, SearchForm form)
{
    auto bytes = form == SearchForm::Hex ? bytesOfHex(typed) : bytesOfText(typed);
    if (bytes && bytes->empty())
        return std::unexpected(form == SearchForm::Hex ? SearchWords::tr("Write the bytes in hex, such as 0d 0a.")
                                                       : SearchWords::tr("Write the text to search for."));
    if (bytes && bytes->size() > longestSearched)
        return std::unexpected(SearchWords::tr("At most %L1 bytes can be searched for at once.").arg(longestSearched));
    return bytes;
}

std::optional<std::uint64_t> parseOffset(const QString& typed)
{
    static const QRegularExpression blanks(QStringLiteral(R"([\s,'_])"));
    auto digits = typed;
    digits.remove(blanks);
    const bool isHex = digits.startsWith(QStringLiteral("0x"), Qt::CaseInsensitive);
    if (isHex)
        digits.remove(0, 2);
    if (digits.isEmpty() || !digits.at(0).isLetterOrNumber())
        return std::nullopt;
    bool isNumber = false;
    const auto offset = digits.toULongLong(&isNumber, isHex ? 16 : 10);
    return isNumber ? std::optional<std::uint64_t>(offset) : std::nullopt;
}

} // namespace socketlab::items
