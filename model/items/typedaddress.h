#pragma once

#include <QString>

namespace socketlab::items {

/// What is wrong with a host and a port before anybody is asked for them: a sentence, empty where nothing is. A name
/// passes whether or not it can be looked up.
QString problemOfHost(const QString& host);
QString problemOfPort(const QString& port);

/// The same of `HOST:PORT`, `[IPV6]:PORT` and `unix:NAME`.
QString problemOfAddress(const QString& typed);

} // namespace socketlab::items
