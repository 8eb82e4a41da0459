#include "items/typedaddress.h"

#include "items/plaintext.h"
#include "values/call.h"
#include "values/calltext.h"
#include "values/endpoint.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace socketlab::items {
namespace {

/// The words of this file, for translators.
struct AddressWords
{
    Q_DECLARE_TR_FUNCTIONS(TypedAddress)
};

constexpr int mostHostCharacters = 253; // RFC 1035

QString plainWord(const QString& word)
{
    return plainText(word.left(60).toStdString());
}

} // namespace

QString problemOfHost(const QString& host)
{
    static const QRegularExpression numeric(QStringLiteral("^[0-9.]+$"));
    static const QRegularExpression name(QStringLiteral("^[\\p{L}\\p{N}._-]+$"));
    if (host.contains(u':'))
        return numericEndpoint({host.toStdString(), 0})
            ? QString()
            : AddressWords::tr("\"%1\" is no IPv6 address, as in ::1.").arg(plainWord(host));
    if (numeric.match(host).hasMatch())
        return numericEndpoint({host.toStdString(), 0})
            ? QString()
            : AddressWords::tr("\"%1\" is no address: an IPv4 address is four numbers from 0 to 255, as in 127.0.0.1.")
                  .arg(plainWord(host));
    if (!name.match(host).hasMatch() || host.size() > mostHostCharacters)
        return AddressWords::tr("\"%1\" cannot be the name of a host.").arg(plainWord(host));
    return {};
}

QString problemOfPort(const QString& port)
{
    bool isNumber = false;
    const auto number = port.toLongLong(&isNumber);
    if (isNumber && number >= 0 && number <= 65535)
        return {};
    return AddressWords::tr("\"%1\" is no port: ports are whole numbers from 0 to 65535.").arg(plainWord(port));
}

QString problemOfAddress(const QString& typed)
{
    const auto prefix = QString::fromUtf8(unixPrefix.data(), static_cast<qsizetype>(unixPrefix.size()));
    if (typed.startsWith(prefix))
        return isName(typed.mid(prefix.size()).toStdString())
            ? QString()
            : AddressWords::tr("Behind unix: comes a name: a letter, then letters, digits, _ or -.");
    const auto colon = typed.lastIndexOf(u':');
    if (colon < 0)
        return AddressWords::tr("\"%1\" lacks its port, as in 127.0.0.1:8080.").arg(plainWord(typed));
    if (const auto problem = problemOfPort(typed.mid(colon + 1)); !problem.isEmpty())
        return problem;
    auto host = typed.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        return AddressWords::tr("An IPv6 address stands in brackets, as in [::1]:8080.");
    return host.isEmpty() ? QString() : problemOfHost(host);
}

} // namespace socketlab::items
