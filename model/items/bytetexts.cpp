#include "items/bytetexts.h"

#include "values/bytes.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace socketlab::items {
namespace {

constexpr std::size_t bytesInALine = 12; // of an array in C

/// The words of this file, for translators.
struct CopyWords
{
    Q_DECLARE_TR_FUNCTIONS(Copy)
};

std::string hexOf(std::span<const std::optional<std::byte>> bytes)
{
    std::string text;
    text.reserve(bytes.size() * 3);
    for (const auto& byte : bytes) {
        if (!text.empty())
            text += ' ';
        text += byte ? toHex({&*byte, 1}) : "??";
    }
    return text;
}

std::string arrayOf(ByteView bytes)
{
    auto text = fmt::format("const unsigned char bytes[{}] = {{", bytes.size());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        text += at % bytesInALine == 0 ? "\n    " : " ";
        fmt::format_to(std::back_inserter(text), "0x{:02x},", std::to_integer<int>(bytes[at]));
    }
    return text + "\n};\n";
}

std::string literalOf(ByteView bytes)
{
    return 'b' + quotedData(bytes);
}

bool isHarmlessToPaste(char32_t letter)
{
    return letter == U'\n' || letter == U'\t' || (letter >= U' ' && letter < 0x7f)
        || (letter > 0x9f && QChar::isPrint(letter));
}

// Character by character, so that a broken one costs only itself.
QString textOf(ByteView bytes)
{
    QString text;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto lead = std::to_integer<unsigned>(bytes[at]);
        const std::size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        const auto sequence = bytes.subspan(at, std::min(length, bytes.size() - at));
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder(QByteArrayView(sequence.data(), static_cast<qsizetype>(sequence.size())));
        const auto letters = decoded.toUcs4();
        if (!decoder.hasError() && letters.size() == 1 && isHarmlessToPaste(letters.front())) {
            text += decoded;
            at += sequence.size();
        } else {
            text += QStringLiteral("\\x") + QString::fromStdString(toHex(bytes.subspan(at, 1)));
            ++at;
        }
    }
    return text;
}

} // namespace

std::expected<QString, QString> copyText(std::span<const std::optional<std::byte>> bytes, CopyForm form)
{
    if (bytes.size() > mostCopied)
        return std::unexpected(
            CopyWords::tr("More than 1 MiB (%L1 bytes) is chosen; choose less to copy it.").arg(bytes.size()));
    if (form == CopyForm::Hex)
        return QString::fromStdString(hexOf(bytes));
    const auto missing = std::ranges::count_if(bytes, [](const auto& byte) { return !byte; });
    if (missing > 0)
        return std::unexpected(
            CopyWords::tr("%L1 of these bytes were not recorded; copy them as hex, where they stand as ??.")
                .arg(missing));
    Bytes known;
    known.reserve(bytes.size());
    for (const auto& byte : bytes)
        known.push_back(*byte);
    switch (form) {
    case CopyForm::CArray: return QString::fromStdString(arrayOf(known));
    case CopyForm::Python: return QString::fromStdString(literalOf(known));
    case CopyForm::Hex:
    case CopyForm::Text: break;
    }
    return textOf(known);
}

} // namespace socketlab::items
