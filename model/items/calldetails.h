#pragma once

#include "items/codelines.h"
#include "items/pump.h"

#include <QStringList>

namespace socketlab::items {

/// A line of what is told of a call: what it is, and what there is to say.
struct CallFact
{
    QString label;
    QString text; ///< harmless, one line
    bool isProblem = false;
};

/// All that is known of one call, in words, at the moment that is shown; one that begins later as it is known by now.
struct CallDetails
{
    QString title; ///< `recv(b, 100)`
    std::vector<CallFact> facts;
    CodeLine code;
    QString bytesTitle; ///< empty where it had no bytes
    QStringList bytes;  ///< lines of an offset, hex pairs and text
    Sequence began = 0;
    std::optional<Sequence> returned; ///< also where that is later than the moment that is shown
};

/// How many of a call's bytes are shown at most.
inline constexpr std::size_t detailBytesLimit = 256;

/// `call` is an index into Pump::calls().
CallDetails detailsOf(const Pump& pump, std::size_t call);

/// `0000  47 45 54 20 … GET ·…`: so many bytes a line, what cannot be printed as a dot.
QStringList hexLines(ByteView data, std::size_t perLine = 8);

} // namespace socketlab::items
