#pragma once

#include "items/codewords.h"
#include "values/socketoption.h"

namespace socketlab::items {

/// The setsockopt that gives the socket of that variable the option; as many calls as it takes, in one line.
std::string optionCode(CodeLanguage language, std::string_view variable, const SocketOption& option);

} // namespace socketlab::items
