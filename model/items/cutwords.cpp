#include "items/cutwords.h"

#include "items/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace socketlab::items {
namespace {

/// The words of this file, for translators.
struct CutWords
{
    Q_DECLARE_TR_FUNCTIONS(Framing)
};

template <class Alternative>
bool isA(const framing::Rule& rule)
{
    return std::holds_alternative<Alternative>(rule);
}

QString countOf(std::uint64_t count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(count);
}

QString neededWords(const framing::Rule& rule, const CutStanding& standing)
{
    const auto needed =
        countOf(*standing.missing, CutWords::tr("needs 1 more byte"), CutWords::tr("needs %L1 more bytes"));
    if (standing.aside.length >= edgesOf(rule).header || isA<framing::TypedRule>(rule))
        return needed;
    return CutWords::tr("%1 of the length prefix").arg(needed);
}

// Where the rule cannot tell how much is missing.
QString openEndWords(const framing::Rule& rule, const CutStanding& standing)
{
    if (isA<framing::UntilEndRule>(rule))
        return CutWords::tr("goes on until the sender ends");
    if (const auto* until = std::get_if<framing::UntilRule>(&rule); until && standing.aside.length > 0)
        return CutWords::tr("no %1 yet").arg(plainText(quotedData(until->delimiter)));
    return CutWords::tr("between two messages");
}

} // namespace

FrameEdges edgesOf(const framing::Rule& rule)
{
    if (const auto* until = std::get_if<framing::UntilRule>(&rule))
        return {0, until->delimiter.size()};
    if (isA<framing::FiveDigitsRule>(rule))
        return {5, 0};
    return {isA<framing::BigEndianRule>(rule) ? std::size_t{4} : std::size_t{0}, 0};
}

QString completeWords(const CutStanding& standing)
{
    if (standing.frames == 0)
        return CutWords::tr("no message complete");
    return countOf(standing.frames, CutWords::tr("1 message complete"), CutWords::tr("%L1 messages complete"));
}

QString asideWords(const CutStanding& standing)
{
    if (standing.broken || standing.aside.length == 0)
        return {};
    return countOf(standing.aside.length, CutWords::tr("1 byte put aside"), CutWords::tr("%L1 bytes put aside"));
}

QString missingWords(const framing::Rule& rule, const CutStanding& standing)
{
    if (standing.broken) {
        auto reason = plainText(*standing.broken);
        if (reason.endsWith(u'.')) // more is said behind it
            reason.chop(1);
        return CutWords::tr("broken at byte %L1: %2").arg(standing.aside.first - StreamOffset{}).arg(reason);
    }
    if (standing.isCutting)
        return CutWords::tr("still cutting");
    if (standing.isFull)
        return CutWords::tr("more than %L1 messages: the rest is not cut").arg(StreamCut::mostFrames);
    if (standing.isBlind)
        return CutWords::tr("the next bytes were not recorded, so nobody can cut them");
    if (standing.hasEnded)
        return CutWords::tr("the stream has ended");
    if (standing.aside.length > 0 && standing.missing)
        return neededWords(rule, standing);
    return openEndWords(rule, standing);
}

QString standingWords(const framing::Rule& rule, const CutStanding& standing)
{
    QStringList parts{missingWords(rule, standing), completeWords(standing)};
    if (const auto aside = asideWords(standing); !aside.isEmpty())
        parts += aside;
    return parts.join(QStringLiteral(" · "));
}

QString blockWords(const CutBlock& block)
{
    const auto first = block.range.first - StreamOffset{};
    const auto range = CutWords::tr("bytes %1 to %2").arg(first).arg(first + block.range.length - 1);
    switch (block.kind) {
    case CutBlock::Kind::Uncut: return {};
    case CutBlock::Kind::Before: return CutWords::tr("before the first message");
    case CutBlock::Kind::PutAside: return CutWords::tr("put aside, %1").arg(range);
    case CutBlock::Kind::Broken: return CutWords::tr("no message any more");
    default: return CutWords::tr("in message %L1, %2").arg(block.number).arg(range);
    }
}

QString messagePreview(const framing::Rule& rule, ByteView bytes, std::size_t limit)
{
    const auto skipped = std::min(edgesOf(rule).header, bytes.size());
    Bytes content(bytes.begin() + static_cast<std::ptrdiff_t>(skipped), bytes.end());
    // Escapes are the decoder's to read; where the frame is longer than its beginning, a delimiter behind that shows it.
    if (const auto* until = std::get_if<framing::UntilRule>(&rule)) {
        const auto decoder = framing::makeDecoder(rule);
        auto frames = decoder->push(bytes);
        if (frames.empty())
            frames = decoder->push(until->delimiter);
        if (!frames.empty())
            content = std::move(frames.front().content);
    }
    return plainText(quotedData(content, limit));
}

} // namespace socketlab::items
