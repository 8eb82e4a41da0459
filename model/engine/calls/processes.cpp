#include "engine/calls/calls.h"
#include "net/files.h"

#include <cerrno>

namespace socketlab::engine::calls {

Done makePipe(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    auto made = net::pipe();
    if (!made.outcome.isOk())
        return {made.outcome};
    auto& [reader, writer] = made.descriptors;
    Done done{Outcome::succeeded("pipe", writer.get())};
    done.made = call.made;
    done.descriptor = reader.get();
    caller.process().sockets.add(call.made)->open(std::move(reader), SocketKind::Pipe);
    caller.process().sockets.add(call.peer)->open(std::move(writer), SocketKind::Pipe);
    return done;
}

Done makeFifo(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto place = caller.process().placeOf(call.words).string();
    if (const auto made = net::makeFifo(place); !made.isOk() && made.error != EEXIST)
        return {made};
    const auto mode = call.choice == 0 ? net::OpenMode::Read : net::OpenMode::Write;
    return opened(caller, call, net::open(place, mode), SocketKind::Pipe);
}

Done makeUnix(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return opened(caller, call, net::socket(net::SocketFamily::Unix), SocketKind::Unix);
}

Done makeRead(Caller& caller, const Call& call, const CallBegan& began)
{
    const auto room = caller.buffer(static_cast<std::size_t>(call.number));
    return countReceived(caller, call, net::read(began.descriptor, room), room);
}

Done makeWrite(Caller& caller, const Call& call, const CallBegan& began)
{
    return countSent(caller, call, net::write(began.descriptor, call.data));
}

Done makeSharedMemory(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {caller.process().memory.openMemory(call.words, static_cast<std::size_t>(call.number))};
}

Done makeSemaphore(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {caller.process().memory.openSemaphore(call.words, static_cast<unsigned>(call.number))};
}

} // namespace socketlab::engine::calls
