#pragma once

#include <QString>

#include <string_view>

namespace socketlab::items {

/// Text from a peer or a person as one harmless line: what is no printable character, or would turn the direction
/// of writing, is shown as \x0a or \u202e. Bytes that are no UTF-8 become the replacement character.
QString plainText(std::string_view text);

/// A problem as the engine and the reader of statements put it, without capital and full stop, as a sentence.
QString asSentence(const QString& text);

/// What somebody has typed, in quotes for parseData(), which reads its escapes; a quote in it is a letter like any other.
QString quotedAsTyped(const QString& typed);

/// For Qt::ToolTipRole, where Qt takes whatever looks like HTML for HTML. `plain` is shown letter by letter, wrapped;
/// its line breaks stay.
QString toolTipText(const QString& plain);

} // namespace socketlab::items
