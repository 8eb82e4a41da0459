#pragma once

#include "values/bytes.h"

#include <QByteArray>

#include <string_view>

inline socketlab::Bytes fromQt(const QByteArray& text)
{
    return socketlab::toBytes({text.data(), static_cast<std::size_t>(text.size())});
}

inline QByteArray toQt(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

inline QByteArray toQt(socketlab::ByteView bytes)
{
    return toQt(socketlab::asText(bytes));
}
