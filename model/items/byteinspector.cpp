#include "items/byteinspector.h"

#include "framing/utf8.h"
#include "items/plaintext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <concepts>

namespace socketlab::items {
namespace {

/// The words of this file, for translators.
struct InspectorWords
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

const auto tooFew = QStringLiteral("—");

enum class ByteOrder : std::uint8_t { Big, Little };

template <std::unsigned_integral Number>
std::optional<Number> numberIn(ByteView bytes, ByteOrder order)
{
    if (bytes.size() < sizeof(Number))
        return std::nullopt;
    Number number = 0;
    for (std::size_t at = 0; at < sizeof(Number); ++at) {
        const auto place = order == ByteOrder::Big ? at : sizeof(Number) - 1 - at;
        number = static_cast<Number>(number << 8 | std::to_integer<Number>(bytes[place]));
    }
    return number;
}

/// A reading in both orders; `write` makes the text of a number.
template <std::unsigned_integral Number, class Write>
Reading both(const QString& name, ByteView bytes, Write write)
{
    const auto text = [&](ByteOrder order) {
        const auto number = numberIn<Number>(bytes, order);
        return number ? write(*number) : tooFew;
    };
    return {name, text(ByteOrder::Big), text(ByteOrder::Little)};
}

template <class Value>
QString formatted(const char* format, Value value)
{
    return QString::fromStdString(fmt::format(fmt::runtime(format), value));
}

template <std::unsigned_integral Number>
void addIntegers(std::vector<Reading>& readings, int bits, ByteView bytes)
{
    using Signed = std::make_signed_t<Number>;
    readings.push_back(
        both<Number>(QStringLiteral("uint%1").arg(bits), bytes, [](Number number) { return QString::number(number); }));
    readings.push_back(both<Number>(QStringLiteral("int%1").arg(bits), bytes,
                                    [](Number number) { return QString::number(static_cast<Signed>(number)); }));
    readings.push_back(both<Number>(InspectorWords::tr("hex%1").arg(bits), bytes, [](Number number) {
        return QStringLiteral("0x") + QString::number(number, 16).rightJustified(2 * sizeof(Number), u'0');
    }));
}

QString letterText(char32_t letter)
{
    return letter == U' ' ? InspectorWords::tr("space") : plainText(framing::toUtf8({&letter, 1}));
}

QString utf16Text(std::uint16_t unit)
{
    if (unit >= 0xd800 && unit <= 0xdfff)
        return InspectorWords::tr("half of a pair");
    return letterText(unit);
}

template <std::signed_integral Seconds>
QString timeText(Seconds seconds)
{
    constexpr std::int64_t endOfYear9999 = 253'402'300'799;
    if (std::int64_t{seconds} > endOfYear9999 || std::int64_t{seconds} < 0)
        return tooFew;
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

bool isContinuation(std::byte byte)
{
    return (byte & std::byte{0xc0}) == std::byte{0x80};
}

// How many bytes a character has that begins with this one; 0 where none does.
std::size_t lengthOfSequence(std::byte lead)
{
    const auto value = std::to_integer<unsigned>(lead);
    return value < 0x80 ? 1 : value < 0xc2 ? 0 : value < 0xe0 ? 2 : value < 0xf0 ? 3 : value < 0xf5 ? 4 : 0;
}

/// The UTF-8 sequence that the byte looked at belongs to.
struct Utf8Sequence
{
    std::size_t before = 0;  ///< how many of its bytes stand before the one looked at
    std::size_t length = 0;  ///< bytes it needs; 0: there is no such sequence
    std::size_t present = 0; ///< of these
    std::u32string letter;   ///< where it is whole
};

Utf8Sequence sequenceAround(const InspectedBytes& bytes)
{
    std::size_t back = 0;
    auto lead = bytes.from.front();
    while (isContinuation(lead)) {
        if (back == bytes.before.size())
            return {};
        lead = bytes.before[bytes.before.size() - ++back];
    }
    const auto length = lengthOfSequence(lead);
    if (length <= back)
        return {};
    Bytes all(bytes.before.end() - static_cast<std::ptrdiff_t>(back), bytes.before.end());
    all.insert(all.end(), bytes.from.begin(), bytes.from.end());
    const auto end = std::find_if_not(all.begin() + 1, all.end(), isContinuation);
    const auto present = std::min(length, static_cast<std::size_t>(end - all.begin()));
    // Broken off by another character, rather than by the end of what is there.
    if (present < length && present < all.size())
        return {};
    all.resize(present);
    if (present < length)
        return {back, length, present, {}};
    auto letters = framing::fromUtf8(all);
    return letters ? Utf8Sequence{back, length, present, std::move(*letters)} : Utf8Sequence{};
}

Reading utf8Reading(const Utf8Sequence& sequence)
{
    const auto name = InspectorWords::tr("UTF-8");
    if (sequence.length == 0)
        return {name, InspectorWords::tr("no part of a character")};
    if (sequence.letter.empty())
        return {name,
                InspectorWords::tr("byte %1 of %2; the rest is not here")
                    .arg(QString::number(sequence.before + 1), QString::number(sequence.length))};
    const auto letter = letterText(sequence.letter.front());
    const auto code = formatted("U+{:04X}", static_cast<std::uint32_t>(sequence.letter.front()));
    if (sequence.length == 1)
        return {name, QStringLiteral("%1  %2").arg(letter, code)};
    return {name,
            InspectorWords::tr("%1  %2, byte %3 of %4")
                .arg(letter, code, QString::number(sequence.before + 1), QString::number(sequence.length))};
}

// A call that ends inside of a character gives its program half of one.
Reading splitReading(const Utf8Sequence& sequence, const std::vector<CallEnd>& ends)
{
    const auto letter =
        sequence.letter.empty() ? InspectorWords::tr("this character") : letterText(sequence.letter.front());
    QStringList sentences;
    for (const auto& end : ends) {
        const auto taken = end.place + static_cast<std::int64_t>(sequence.before);
        if (taken > 0 && taken < static_cast<std::int64_t>(sequence.length))
            sentences += InspectorWords::tr("%1 ended inside %2, after %3 of its %4 bytes")
                             .arg(end.call, letter, QString::number(taken), QString::number(sequence.length));
    }
    const auto name = InspectorWords::tr("split");
    if (sequence.length < 2)
        return {name, tooFew};
    if (sentences.isEmpty())
        return {name, InspectorWords::tr("no call ends inside of it")};
    return {.name = name, .value = sentences.join(QStringLiteral("; ")), .isNews = true};
}

} // namespace

std::vector<Reading> inspect(const InspectedBytes& bytes)
{
    if (bytes.from.empty())
        return {};
    const ByteView from(bytes.from);
    const auto byte = std::to_integer<unsigned>(from.front());
    const auto sequence = sequenceAround(bytes);
    std::vector<Reading> readings{
        {InspectorWords::tr("byte"), formatted("0x{0:02x} = {0}", byte)},
        {InspectorWords::tr("bits"), formatted("{:04b}", byte >> 4) + u' ' + formatted("{:04b}", byte & 15U)},
        utf8Reading(sequence),
        splitReading(sequence, bytes.ends),
        {InspectorWords::tr("Latin-1"), letterText(byte)},
        {QStringLiteral("int8"), QString::number(static_cast<std::int8_t>(byte))},
    };
    addIntegers<std::uint16_t>(readings, 16, from);
    addIntegers<std::uint32_t>(readings, 32, from);
    addIntegers<std::uint64_t>(readings, 64, from);
    readings.push_back(both<std::uint32_t>(QStringLiteral("float"), from, [](std::uint32_t bits) {
        return formatted("{}", std::bit_cast<float>(bits));
    }));
    readings.push_back(both<std::uint64_t>(QStringLiteral("double"), from, [](std::uint64_t bits) {
        return formatted("{}", std::bit_cast<double>(bits));
    }));
    readings.push_back(both<std::uint16_t>(InspectorWords::tr("UTF-16"), from, utf16Text));
    readings.push_back(both<std::uint32_t>(QStringLiteral("time32"), from, [](std::uint32_t seconds) {
        return timeText(static_cast<std::int32_t>(seconds));
    }));
    readings.push_back(both<std::uint64_t>(QStringLiteral("time64"), from, [](std::uint64_t seconds) {
        return timeText(static_cast<std::int64_t>(seconds));
    }));
    return readings;
}

} // namespace socketlab::items
