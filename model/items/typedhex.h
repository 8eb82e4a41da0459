#pragma once

#include "values/bytes.h"

#include <QString>

#include <expected>

namespace socketlab::items {

/// Reads bytes as people paste them: `0d 0a`, `0x0d,0x0a`, `0D0A`, `\x0d\x0a`, a C array, the dumps of xxd,
/// hexdump -C and Wireshark, and `78*200k`. The error is a sentence that quotes what is wrong.
std::expected<Bytes, QString> readHex(const QString& pasted);

/// Whether it is meant as bytes beyond doubt. A word such as `beef` or `100` may be text just as well.
bool looksLikeHex(const QString& pasted);

/// The bytes as parseData() reads them: `0d 0a`.
QString hexPairs(ByteView data);

} // namespace socketlab::items
