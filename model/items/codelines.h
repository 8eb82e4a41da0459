#pragma once

#include "items/codewords.h"
#include "journal/calltable.h"
#include "values/calltext.h"

#include <QString>

namespace socketlab::items {

/// A call as a line of a program: sockets and actors are variables of the same names. What only the lab can do, such as
/// a slow line, is a comment. Harmless whatever the bytes and names are: each is one line of printable text.
struct CodeLine
{
    QString python;
    QString c;

    const QString& in(CodeLanguage language) const { return language == CodeLanguage::Python ? python : c; }
};

/// How many bytes stand in a line; of more there is only told how many they are and how they begin.
inline constexpr std::size_t codeDataLimit = 40;

/// A call that was recorded: `payload` stands with its begin.
CodeLine codeOf(const CallBegan& call, ByteView payload, const NameOf& names, std::size_t dataLimit = codeDataLimit);

/// A call that is about to be made.
CodeLine codeOf(const Call& call, const NameOf& names, std::size_t dataLimit = codeDataLimit);

} // namespace socketlab::items
