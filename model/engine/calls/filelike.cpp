#include "engine/calls/calls.h"

#include <algorithm>
#include <cerrno>

namespace socketlab::engine::calls {
namespace {

Done noFile(const char* call)
{
    return {Outcome::failed(call, EBADF)};
}

// Sends all that waits. What the kernel did not take stays in the buffer, as fflush(3) has it.
Done flushFile(Caller& caller, FileObject& file)
{
    std::size_t sent = 0;
    const auto done = sendAllOf(caller, file.socket, file.unsent, &sent);
    file.unsent.erase(file.unsent.begin(), file.unsent.begin() + static_cast<std::ptrdiff_t>(sent));
    return done;
}

} // namespace

Done makeWrap(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto socket = caller.find(call.socket);
    if (!socket || !socket->isOpen())
        return noFile("fdopen");
    auto file = std::make_shared<FileObject>();
    file->socket = call.socket;
    file->capacity = static_cast<std::size_t>(call.number);
    caller.process().files.set(call.made, std::move(file));
    caller.process().sockets.add(call.made);
    Done done{Outcome::succeeded("fdopen")};
    done.made = call.made;
    return done;
}

// As BufferedWriter does it: what does not fit is sent with what waited, and the rest of a long text goes around.
Done makeFileWrite(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto file = caller.process().files.find(call.socket);
    if (!file)
        return noFile("fwrite");
    const std::lock_guard lock(file->mutex);
    file->unsent.insert(file->unsent.end(), call.data.begin(), call.data.end());
    if (file->unsent.size() > file->capacity || file->capacity == 0)
        if (const auto flushed = flushFile(caller, *file); !flushed.outcome.isOk())
            return flushed;
    return {Outcome::moved("fwrite", static_cast<std::int64_t>(call.data.size()))};
}

Done makeFileRead(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto file = caller.process().files.find(call.socket);
    if (!file)
        return noFile("fread");
    const std::lock_guard lock(file->mutex);
    const auto wanted = static_cast<std::size_t>(call.number);
    if (file->unread.empty() && wanted > 0) {
        const auto got = receiveSome(caller, file->socket, std::max(file->capacity, wanted));
        if (!got.outcome.isOk())
            return {got.outcome};
        file->unread.assign(got.payload.begin(), got.payload.end());
    }
    const auto count = static_cast<std::ptrdiff_t>(std::min(wanted, file->unread.size()));
    Done done{Outcome::moved("fread", count)};
    done.payload = caller.keep({file->unread.begin(), file->unread.begin() + count});
    file->unread.erase(file->unread.begin(), file->unread.begin() + count);
    return done;
}

Done makeFlush(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto file = caller.process().files.find(call.socket);
    if (!file)
        return noFile("fflush");
    const std::lock_guard lock(file->mutex);
    return flushFile(caller, *file);
}

Done makeKeep(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto socket = caller.find(call.socket);
    if (!socket)
        return {Outcome::failed("keep", EBADF)};
    return {Outcome::succeeded("keep", static_cast<std::int64_t>(socket->keep(call.words)))};
}

// As CPython counts references: the last one to go takes the socket along.
Done makeDrop(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto socket = caller.find(call.socket);
    if (!socket)
        return {Outcome::failed("drop", EBADF)};
    const auto left = socket->drop();
    if (left == 0 && socket->isOpen()) {
        Call close;
        close.op = CallOp::Close;
        close.socket = call.socket;
        caller.inner(close);
    }
    return {Outcome::succeeded("drop", static_cast<std::int64_t>(left))};
}

} // namespace socketlab::engine::calls
