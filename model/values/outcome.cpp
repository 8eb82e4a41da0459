#include "values/outcome.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <netdb.h>

namespace socketlab {
namespace {

struct ErrorEntry
{
    int error;
    std::string_view name;
    std::string_view meaning;
};

// The EAI_ codes are negative in glibc and positive elsewhere; here they are always negative, apart from every errno.
constexpr int negative(int code)
{
    return code < 0 ? code : -code;
}

// EWOULDBLOCK is EAGAIN on every system the lab runs on, so it needs no row of its own.
constexpr std::array entries{
    ErrorEntry{EACCES, "EACCES", "this user may not do that, such as bind a port below 1024"},
    ErrorEntry{EADDRINUSE, "EADDRINUSE",
               "another socket has this address and port, or a closed one still lingers in TIME_WAIT"},
    ErrorEntry{EADDRNOTAVAIL, "EADDRNOTAVAIL", "this machine has no such address"},
    ErrorEntry{EAFNOSUPPORT, "EAFNOSUPPORT", "the address family does not fit this socket"},
    ErrorEntry{EAGAIN, "EAGAIN", "not now: the call would have had to wait"},
    ErrorEntry{EALREADY, "EALREADY", "an earlier connect on this socket is still under way"},
    ErrorEntry{EBADF, "EBADF", "that is not an open descriptor (any more)"},
    ErrorEntry{EBUSY, "EBUSY", "it is in use just now"},
    ErrorEntry{ECONNABORTED, "ECONNABORTED", "the connection was given up before it was accepted"},
    ErrorEntry{ECONNREFUSED, "ECONNREFUSED", "nobody listens at that address and port"},
    ErrorEntry{ECONNRESET, "ECONNRESET", "the other side cut the connection with a reset"},
    ErrorEntry{EDESTADDRREQ, "EDESTADDRREQ", "the socket has no peer to send to"},
    ErrorEntry{EEXIST, "EEXIST", "that name is taken already"},
    ErrorEntry{EFAULT, "EFAULT", "the call was given memory that it may not use"},
    ErrorEntry{EHOSTUNREACH, "EHOSTUNREACH", "no way leads to that machine"},
    ErrorEntry{EINPROGRESS, "EINPROGRESS", "the connect has begun; ask later how it ended"},
    ErrorEntry{EINTR, "EINTR", "a signal interrupted the call before it could do anything"},
    ErrorEntry{EINVAL, "EINVAL", "the call makes no sense for this socket in its present state"},
    ErrorEntry{EIO, "EIO", "the device failed while reading or writing"},
    ErrorEntry{EISCONN, "EISCONN", "this socket is connected already"},
    ErrorEntry{EISDIR, "EISDIR", "that name is a folder"},
    ErrorEntry{EMFILE, "EMFILE", "this process has no descriptors left"},
    ErrorEntry{EILSEQ, "EILSEQ", "the value cannot be written in that form"},
    ErrorEntry{EMSGSIZE, "EMSGSIZE", "the message is too long to go out in one piece"},
    ErrorEntry{ENAMETOOLONG, "ENAMETOOLONG", "that name is longer than the kernel takes"},
    ErrorEntry{ENETUNREACH, "ENETUNREACH", "no way leads to that network"},
    ErrorEntry{ENFILE, "ENFILE", "the whole machine has no descriptors left"},
    ErrorEntry{ENOBUFS, "ENOBUFS", "the kernel has no room for the data"},
    ErrorEntry{ECANCELED, "ECANCELED", "the work was stopped before its end"},
    ErrorEntry{ECHILD, "ECHILD", "there is no such process, or it ended before it had begun"},
    ErrorEntry{EDEADLK, "EDEADLK", "it would wait for itself"},
    ErrorEntry{ENODATA, "ENODATA", "the stream has ended where a message could begin: there will be no further one"},
    ErrorEntry{EPROTO, "EPROTO", "the bytes do not fit the rule: nobody knows where the next message would begin"},
    ErrorEntry{ENOENT, "ENOENT", "no such file or folder"},
    ErrorEntry{ENOMEM, "ENOMEM", "the kernel has no memory left for this"},
    ErrorEntry{ENOPROTOOPT, "ENOPROTOOPT", "this kind of socket has no such option"},
    ErrorEntry{ENOSPC, "ENOSPC", "the disk is full"},
    ErrorEntry{ENOSYS, "ENOSYS", "this kernel has no such call"},
    ErrorEntry{ENOTCONN, "ENOTCONN", "this socket is not connected to anybody"},
    ErrorEntry{ENOTDIR, "ENOTDIR", "a part of the path is not a folder"},
    ErrorEntry{ENOTSOCK, "ENOTSOCK", "that descriptor is not a socket"},
    ErrorEntry{ENXIO, "ENXIO", "nobody has the other end open"},
    ErrorEntry{EOPNOTSUPP, "EOPNOTSUPP", "this kind of socket cannot do that"},
    ErrorEntry{EPERM, "EPERM", "this user may not do that"},
    ErrorEntry{EPIPE, "EPIPE", "this direction of the connection has ended; nothing more can be sent"},
    ErrorEntry{EPROTONOSUPPORT, "EPROTONOSUPPORT", "the kernel does not know this protocol"},
    ErrorEntry{EROFS, "EROFS", "the file system is read-only"},
    ErrorEntry{ESRCH, "ESRCH", "there is no such process"},
    ErrorEntry{ETIMEDOUT, "ETIMEDOUT", "no answer came for too long"},
    ErrorEntry{negative(EAI_NONAME), "EAI_NONAME", "nobody knows that host name"},
    ErrorEntry{negative(EAI_AGAIN), "EAI_AGAIN", "the name service gave no answer for now"},
    ErrorEntry{negative(EAI_FAIL), "EAI_FAIL", "the name service failed for good"},
    ErrorEntry{negative(EAI_FAMILY), "EAI_FAMILY", "the name has no address of the wanted family"},
    ErrorEntry{negative(EAI_MEMORY), "EAI_MEMORY", "no memory was left to look the name up"},
    ErrorEntry{negative(EAI_SERVICE), "EAI_SERVICE", "nobody knows that service name"},
};

const ErrorEntry* findEntry(int error)
{
    const auto found = std::ranges::find(entries, error, &ErrorEntry::error);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

std::string toText(const Outcome& outcome)
{
    if (outcome.isOk())
        return fmt::format("{}: {}", outcome.call, outcome.value);
    return fmt::format("{}: {} ({})", outcome.call, errorName(outcome.error), std::abs(outcome.error));
}

std::string errorName(int error)
{
    const auto* entry = findEntry(error);
    return entry ? std::string(entry->name) : fmt::format("error {}", error);
}

std::string errorMeaning(int error)
{
    if (const auto* entry = findEntry(error))
        return std::string(entry->meaning);
    return error < 0 ? std::string("the name could not be looked up") : std::string(std::strerror(error));
}

std::optional<int> errorFromName(std::string_view name)
{
    const auto found = std::ranges::find(entries, name == "EWOULDBLOCK" ? "EAGAIN" : name, &ErrorEntry::name);
    return found == entries.end() ? std::nullopt : std::optional(found->error);
}

} // namespace socketlab
