#include "values/call.h"

#include <algorithm>
#include <array>

namespace socketlab {
namespace {

constexpr std::array<std::string_view, 2> families{"ipv4", "ipv6"};
constexpr std::array<std::string_view, 2> spawnKinds{"thread", "process"};
constexpr std::array<std::string_view, 4> signals{"term", "kill", "stop", "cont"};
constexpr std::array<std::string_view, 2> fifoEnds{"read", "write"};
constexpr std::array<std::string_view, 1> relayModes{"off"};

constexpr std::array socketParameters{Parameter{ParameterKind::NewSocket, "name"},
                                      Parameter{ParameterKind::Choice, "family", "", "ipv4", families, true}};
constexpr std::array bindParameters{Parameter{ParameterKind::Socket, "socket"},
                                    Parameter{ParameterKind::Address, "address", "", "127.0.0.1:0"}};
constexpr std::array listenParameters{Parameter{ParameterKind::Socket, "socket"},
                                      Parameter{ParameterKind::Count, "backlog", "", "5"}};
constexpr std::array acceptParameters{Parameter{ParameterKind::Socket, "socket"},
                                      Parameter{ParameterKind::NewSocket, "name", "as"}};
constexpr std::array connectParameters{Parameter{ParameterKind::Socket, "socket"},
                                       Parameter{ParameterKind::Target, "to", "to"}};
constexpr std::array sendParameters{Parameter{ParameterKind::Socket, "socket"}, Parameter{ParameterKind::Data, "data"}};
constexpr std::array recvParameters{Parameter{ParameterKind::Socket, "socket"},
                                    Parameter{ParameterKind::Size, "size", "", "100"}};
constexpr std::array shutdownParameters{Parameter{ParameterKind::Socket, "socket"},
                                        Parameter{ParameterKind::Half, "half"}};
constexpr std::array closeParameters{Parameter{ParameterKind::Socket, "socket"}};
constexpr std::array recvUntilParameters{Parameter{ParameterKind::Socket, "socket"},
                                         Parameter{ParameterKind::Data, "delimiter"}};
constexpr std::array resolveParameters{Parameter{ParameterKind::Host, "host"}};
constexpr std::array setOptionParameters{Parameter{ParameterKind::Socket, "socket"},
                                         Parameter{ParameterKind::Words, "option"}};
constexpr std::array selectParameters{Parameter{ParameterKind::WatchLists, "lists"},
                                      Parameter{ParameterKind::Timeout, "timeout", "", "none"}};
constexpr std::array spinParameters{Parameter{ParameterKind::InnerCall, "call"},
                                    Parameter{ParameterKind::Milliseconds, "time"}};
constexpr std::array wrapParameters{Parameter{ParameterKind::Socket, "socket"},
                                    Parameter{ParameterKind::NewSocket, "name", "as"},
                                    Parameter{ParameterKind::Size, "buffer", "", "4096"}};
constexpr std::array fileWriteParameters{Parameter{ParameterKind::Socket, "file"},
                                         Parameter{ParameterKind::Data, "data"}};
constexpr std::array fileReadParameters{Parameter{ParameterKind::Socket, "file"},
                                        Parameter{ParameterKind::Size, "size", "", "100"}};
constexpr std::array flushParameters{Parameter{ParameterKind::Socket, "file"}};
constexpr std::array keepParameters{Parameter{ParameterKind::Socket, "socket"},
                                    Parameter{ParameterKind::Name, "variable", "in"}};
constexpr std::array ruleParameters{Parameter{ParameterKind::Socket, "socket"},
                                    Parameter{ParameterKind::Words, "rule"}};
constexpr std::array sendFrameParameters{Parameter{ParameterKind::Socket, "socket"},
                                         Parameter{ParameterKind::Data, "message"}};
constexpr std::array encodeParameters{Parameter{ParameterKind::Words, "value"}};
constexpr std::array decodeParameters{Parameter{ParameterKind::Words, "bytes"}};
constexpr std::array spawnParameters{Parameter{ParameterKind::Choice, "kind", "", "", spawnKinds},
                                     Parameter{ParameterKind::NewActor, "name"}};
constexpr std::array runParameters{Parameter{ParameterKind::NewActor, "name"}};
constexpr std::array forkParameters{Parameter{ParameterKind::NewActor, "name", "as"}};
constexpr std::array exitParameters{Parameter{ParameterKind::Count, "code", "", "0", {}, true}};
constexpr std::array killParameters{Parameter{ParameterKind::Actor, "actor"},
                                    Parameter{ParameterKind::Choice, "signal", "", "", signals}};
constexpr std::array cancelParameters{Parameter{ParameterKind::Actor, "actor"}};
constexpr std::array lockParameters{Parameter{ParameterKind::Name, "lock"}};
constexpr std::array printParameters{Parameter{ParameterKind::Data, "text"}};
constexpr std::array workParameters{Parameter{ParameterKind::Milliseconds, "time"}};
constexpr std::array countParameters{Parameter{ParameterKind::Name, "variable"},
                                     Parameter{ParameterKind::Change, "change", "", "+1"},
                                     Parameter{ParameterKind::Name, "lock", "with", "-", {}, true}};
constexpr std::array limitFilesParameters{Parameter{ParameterKind::Count, "limit"}};
constexpr std::array pipeParameters{Parameter{ParameterKind::NewPipe, "name"}};
constexpr std::array fifoParameters{Parameter{ParameterKind::Name, "path"},
                                    Parameter{ParameterKind::NewSocket, "name", "as"},
                                    Parameter{ParameterKind::Choice, "end", "", "", fifoEnds}};
constexpr std::array unixParameters{Parameter{ParameterKind::NewSocket, "name"}};
constexpr std::array readParameters{Parameter{ParameterKind::Socket, "end"},
                                    Parameter{ParameterKind::Size, "size", "", "100"}};
constexpr std::array writeParameters{Parameter{ParameterKind::Socket, "end"}, Parameter{ParameterKind::Data, "data"}};
constexpr std::array sharedMemoryParameters{Parameter{ParameterKind::Name, "name"},
                                            Parameter{ParameterKind::Size, "size", "", "8"}};
constexpr std::array semaphoreParameters{Parameter{ParameterKind::Name, "name"},
                                         Parameter{ParameterKind::Count, "value", "", "1"}};
constexpr std::array measureParameters{Parameter{ParameterKind::Words, "wish"}};
constexpr std::array serveParameters{Parameter{ParameterKind::Socket, "socket"},
                                     Parameter{ParameterKind::Data, "rules", "", "\"\"", {}, true}};
constexpr std::array everyParameters{Parameter{ParameterKind::Milliseconds, "pause"},
                                     Parameter{ParameterKind::Count, "times"},
                                     Parameter{ParameterKind::InnerCall, "call"}};
constexpr std::array pairParameters{Parameter{ParameterKind::OwnedSocket, "first"},
                                    Parameter{ParameterKind::OwnedSocket, "second"},
                                    Parameter{ParameterKind::Choice, "family", "", "ipv4", families, true}};
constexpr std::array dripParameters{Parameter{ParameterKind::Socket, "socket"}, Parameter{ParameterKind::Size, "bytes"},
                                    Parameter{ParameterKind::Milliseconds, "pause"}};
constexpr std::array relayParameters{Parameter{ParameterKind::Socket, "socket"},
                                     Parameter{ParameterKind::Choice, "mode", "", "off", relayModes}};

// In the order of CallOp.
constexpr std::array specs{
    CallSpec{CallOp::Socket, "socket", CallFamily::Sockets, Performer::Actor, ResultKind::Nothing, socketParameters,
             "Makes a new TCP socket. It has no address and no peer yet."},
    CallSpec{CallOp::Bind, "bind", CallFamily::Sockets, Performer::Actor, ResultKind::Nothing, bindParameters,
             "Gives the socket an address and a port of this machine. Port 0 lets the kernel choose a free one."},
    CallSpec{CallOp::Listen, "listen", CallFamily::Sockets, Performer::Actor, ResultKind::Nothing, listenParameters,
             "Turns the socket into a server socket. The backlog limits how many callers wait to be accepted."},
    CallSpec{CallOp::Accept, "accept", CallFamily::Sockets, Performer::Actor, ResultKind::Nothing, acceptParameters,
             "Takes the next waiting connection and makes a new socket for it. Waits while nobody has called."},
    CallSpec{CallOp::Connect, "connect", CallFamily::Sockets, Performer::Actor, ResultKind::Nothing, connectParameters,
             "Calls a server socket and returns when its kernel has answered."},
    CallSpec{CallOp::Send, "send", CallFamily::Sockets, Performer::Actor, ResultKind::ByteCount, sendParameters,
             "Hands bytes to the kernel and returns how many it took. Waits while the kernel has no room."},
    CallSpec{
        CallOp::Recv, "recv", CallFamily::Sockets, Performer::Actor, ResultKind::ByteCount, recvParameters,
        "Takes up to so many bytes that have arrived. Waits while there are none; 0 means the other side has ended."},
    CallSpec{CallOp::Shutdown, "shutdown", CallFamily::Sockets, Performer::Actor, ResultKind::Nothing,
             shutdownParameters, "Ends one half of the connection, or both. The descriptor stays open."},
    CallSpec{CallOp::Close, "close", CallFamily::Sockets, Performer::Actor, ResultKind::Nothing, closeParameters,
             "Gives the descriptor back to the kernel."},
    CallSpec{CallOp::SendAll, "sendall", CallFamily::Sockets, Performer::Actor, ResultKind::ByteCount, sendParameters,
             "Calls send with what is left until the kernel has taken all of it."},
    CallSpec{CallOp::RecvAll, "recvall", CallFamily::Sockets, Performer::Actor, ResultKind::ByteCount, recvParameters,
             "Calls recv for what is missing until so many bytes have come or the other side has ended."},
    CallSpec{CallOp::RecvUntil, "recvuntil", CallFamily::Sockets, Performer::Actor, ResultKind::ByteCount,
             recvUntilParameters, "Calls recv for one byte at a time until the delimiter has come."},
    CallSpec{CallOp::Peek, "peek", CallFamily::Sockets, Performer::Actor, ResultKind::ByteCount, recvParameters,
             "Reads bytes that have arrived and leaves them where they are: recv with MSG_PEEK."},
    CallSpec{CallOp::SendUrgent, "sendurgent", CallFamily::Sockets, Performer::Actor, ResultKind::ByteCount,
             sendParameters, "Sends bytes of which the last one is urgent: send with MSG_OOB."},
    CallSpec{CallOp::Dup, "dup", CallFamily::Sockets, Performer::Actor, ResultKind::Nothing, acceptParameters,
             "Makes another descriptor of the same socket. The connection ends when the last of them is closed."},
    CallSpec{CallOp::Resolve, "resolve", CallFamily::Sockets, Performer::Actor, ResultKind::Nothing, resolveParameters,
             "Looks up the addresses of a host name."},
    CallSpec{CallOp::NonBlock, "nonblock", CallFamily::Options, Performer::Actor, ResultKind::Nothing, closeParameters,
             "From now on calls of this socket return EAGAIN instead of waiting."},
    CallSpec{CallOp::Block, "block", CallFamily::Options, Performer::Actor, ResultKind::Nothing, closeParameters,
             "From now on calls of this socket wait, as they do by default."},
    CallSpec{CallOp::SetOption, "setopt", CallFamily::Options, Performer::Actor, ResultKind::Number,
             setOptionParameters, "Sets a socket option and tells what the kernel made of the value."},
    CallSpec{CallOp::SocketError, "sockerr", CallFamily::Options, Performer::Actor, ResultKind::ErrorNumber,
             closeParameters,
             "Fetches the error that the socket keeps (SO_ERROR) and clears it: the verdict of a connect that did not "
             "wait."},
    CallSpec{CallOp::Select, "select", CallFamily::Readiness, Performer::Actor, ResultKind::Number, selectParameters,
             "Waits until one of the sockets is ready to read, to write, or has urgent data, or until the time is up."},
    CallSpec{CallOp::Poll, "poll", CallFamily::Readiness, Performer::Actor, ResultKind::Number, selectParameters,
             "Does what select does, with no limit on the descriptors, and tells more about each of them."},
    CallSpec{CallOp::Spin, "spin", CallFamily::Readiness, Performer::Actor, ResultKind::Number, spinParameters,
             "Makes a call again and again while it gives EAGAIN, and counts the calls. It costs a whole processor."},
    CallSpec{CallOp::Wrap, "wrap", CallFamily::FileLike, Performer::Actor, ResultKind::Nothing, wrapParameters,
             "Puts a file-like object with a buffer of its own around the socket."},
    CallSpec{CallOp::FileWrite, "fwrite", CallFamily::FileLike, Performer::Actor, ResultKind::ByteCount,
             fileWriteParameters, "Writes into the file-like object's buffer. Only what does not fit there is sent."},
    CallSpec{CallOp::FileRead, "fread", CallFamily::FileLike, Performer::Actor, ResultKind::ByteCount,
             fileReadParameters, "Reads from the file-like object's buffer; where it is empty, from the socket."},
    CallSpec{CallOp::Flush, "flush", CallFamily::FileLike, Performer::Actor, ResultKind::ByteCount, flushParameters,
             "Sends what waits in the file-like object's buffer."},
    CallSpec{CallOp::Keep, "keep", CallFamily::Ownership, Performer::Actor, ResultKind::Number, keepParameters,
             "Lets one more variable refer to the socket, and counts them."},
    CallSpec{CallOp::Drop, "drop", CallFamily::Ownership, Performer::Actor, ResultKind::Number, closeParameters,
             "Lets one variable forget the socket. When the last one has, the socket is closed."},
    CallSpec{CallOp::Rule, "rule", CallFamily::Framing, Performer::Actor, ResultKind::Nothing, ruleParameters,
             "Agrees on where a message ends: fixed, typed, until, digits5, be32 or until-end."},
    CallSpec{CallOp::NextFrame, "nextframe", CallFamily::Framing, Performer::Actor, ResultKind::ByteCount,
             closeParameters,
             "Calls recv until a whole message is there by the socket's rule, and puts aside what follows it."},
    CallSpec{CallOp::SendFrame, "sendframe", CallFamily::Framing, Performer::Actor, ResultKind::ByteCount,
             sendFrameParameters, "Puts a message into the form of the socket's rule and sends all of it."},
    CallSpec{CallOp::Encode, "encode", CallFamily::Framing, Performer::Actor, ResultKind::ByteCount, encodeParameters,
             "Turns a value into bytes: u16, u32, utf8 or latin1, in host or net order."},
    CallSpec{CallOp::Decode, "decode", CallFamily::Framing, Performer::Actor, ResultKind::Number, decodeParameters,
             "Turns bytes into a value: u16, u32, utf8 or latin1, in host or net order."},
    CallSpec{CallOp::Spawn, "spawn", CallFamily::Actors, Performer::Actor, ResultKind::Number, spawnParameters,
             "Starts a thread of this process, or a process of its own."},
    CallSpec{
        CallOp::Run, "run", CallFamily::Actors, Performer::Actor, ResultKind::Nothing, runParameters,
        "Does the work of another actor in this thread, as a plain function call, and returns when that actor exits."},
    CallSpec{CallOp::Fork, "fork", CallFamily::Actors, Performer::Actor, ResultKind::Number, forkParameters,
             "Makes a copy of this process, which has one thread, with copies of all its descriptors."},
    CallSpec{CallOp::Exit, "exit", CallFamily::Actors, Performer::Actor, ResultKind::Nothing, exitParameters,
             "Ends this actor; a process takes its descriptors with it."},
    CallSpec{CallOp::Kill, "kill", CallFamily::Actors, Performer::Anybody, ResultKind::Nothing, killParameters,
             "Sends a signal to a process: term and kill end it, stop and cont stop it and let it go on."},
    CallSpec{CallOp::Cancel, "cancel", CallFamily::Actors, Performer::Actor, ResultKind::Nothing, cancelParameters,
             "Ends a thread of a helper process by pthread_cancel. What it has locked stays locked."},
    CallSpec{CallOp::Lock, "lock", CallFamily::Actors, Performer::Actor, ResultKind::Nothing, lockParameters,
             "Takes a lock. Waits while another thread has it."},
    CallSpec{CallOp::Unlock, "unlock", CallFamily::Actors, Performer::Actor, ResultKind::Nothing, lockParameters,
             "Gives a lock back."},
    CallSpec{CallOp::Print, "print", CallFamily::Actors, Performer::Actor, ResultKind::ByteCount, printParameters,
             "Writes a line to the console that all actors share: the text, then the end of the line."},
    CallSpec{CallOp::Work, "work", CallFamily::Actors, Performer::Actor, ResultKind::Nothing, workParameters,
             "Computes for so long and keeps a processor busy."},
    CallSpec{CallOp::Sleep, "sleep", CallFamily::Actors, Performer::Actor, ResultKind::Nothing, workParameters,
             "Lets time pass without any work."},
    CallSpec{CallOp::Count, "count", CallFamily::Actors, Performer::Actor, ResultKind::Number, countParameters,
             "Adds to a variable, one by one: of the process, or in shared memory where the name is that of some."},
    CallSpec{CallOp::LimitFiles, "nofile", CallFamily::Actors, Performer::Actor, ResultKind::Nothing,
             limitFilesParameters,
             "Limits how many descriptors a helper process may have open: setrlimit, RLIMIT_NOFILE."},
    CallSpec{CallOp::Pipe, "pipe", CallFamily::Processes, Performer::Actor, ResultKind::Nothing, pipeParameters,
             "Makes a pipe: what is written to NAME.w is read from NAME.r."},
    CallSpec{
        CallOp::Fifo, "fifo", CallFamily::Processes, Performer::Actor, ResultKind::Nothing, fifoParameters,
        "Opens a pipe that has a name in the file system, and makes it where there is none. Waits for the other end."},
    CallSpec{CallOp::Unix, "unix", CallFamily::Processes, Performer::Actor, ResultKind::Nothing, unixParameters,
             "Makes a Unix socket: it is found by a name in the file system, on this machine only."},
    CallSpec{CallOp::Read, "read", CallFamily::Processes, Performer::Actor, ResultKind::ByteCount, readParameters,
             "Reads from a pipe."},
    CallSpec{CallOp::Write, "write", CallFamily::Processes, Performer::Actor, ResultKind::ByteCount, writeParameters,
             "Writes into a pipe."},
    CallSpec{CallOp::SharedMemory, "shm", CallFamily::Processes, Performer::Actor, ResultKind::Nothing,
             sharedMemoryParameters, "Makes memory that several processes share; count then counts in it."},
    CallSpec{CallOp::Semaphore, "sem", CallFamily::Processes, Performer::Actor, ResultKind::Nothing,
             semaphoreParameters,
             "Makes a semaphore that processes share; lock and unlock then wait for it and give it back."},
    CallSpec{CallOp::Measure, "measure", CallFamily::Processes, Performer::Actor, ResultKind::Nanoseconds,
             measureParameters,
             "Measures the median time of a round trip, of serving a connection, or of starting a thread or process."},
    CallSpec{CallOp::Serve, "serve", CallFamily::Servers, Performer::Actor, ResultKind::Number, serveParameters,
             "Accepts everybody and keeps all conversations open; greets and answers by rules. Goes on until it is "
             "released."},
    CallSpec{CallOp::Every, "every", CallFamily::Servers, Performer::Actor, ResultKind::Number, everyParameters,
             "Makes a call so many times with a pause before each."},
    CallSpec{CallOp::Wait, "wait", CallFamily::World, Performer::World, ResultKind::Nothing, workParameters,
             "Lets time pass."},
    CallSpec{
        CallOp::Pair, "pair", CallFamily::World, Performer::World, ResultKind::Nothing, pairParameters,
        "Makes two connected sockets by socket, bind, listen, connect and accept, and hands them to their owners."},
    CallSpec{CallOp::Dark, "dark", CallFamily::World, Performer::World, ResultKind::Nothing, closeParameters,
             "Lets the socket hear nothing any more, as if its cable were cut: IP_MINTTL."},
    CallSpec{CallOp::Light, "light", CallFamily::World, Performer::World, ResultKind::Nothing, closeParameters,
             "Lets the socket hear again."},
    CallSpec{CallOp::Reboot, "reboot", CallFamily::World, Performer::World, ResultKind::Nothing, cancelParameters,
             "Lets the actor's connections end without a word, as when a machine loses power and starts again."},
    CallSpec{CallOp::Drip, "drip", CallFamily::World, Performer::World, ResultKind::Nothing, dripParameters,
             "Puts a slow line (a relay) behind the socket that passes so many bytes, pauses, and passes the rest."},
    CallSpec{CallOp::Relay, "relay", CallFamily::World, Performer::World, ResultKind::Nothing, relayParameters,
             "Lets the slow line behind the socket pass everything at once."},
    CallSpec{CallOp::Gate, "gate", CallFamily::World, Performer::World, ResultKind::Nothing, cancelParameters,
             "Holds the actor before its next call."},
    CallSpec{CallOp::Release, "release", CallFamily::World, Performer::World, ResultKind::Nothing, cancelParameters,
             "Lets the actor go on: opens its gate, or ends the call in which it waits."},
};

static_assert([] {
    for (std::size_t i = 0; i < specs.size(); ++i)
        if (static_cast<std::size_t>(specs[i].op) != i)
            return false;
    return true;
}());

constexpr std::array<std::string_view, 3> directionNames{"read", "write", "both"};

} // namespace

std::span<const CallSpec> callSpecs()
{
    return specs;
}

const CallSpec& specOf(CallOp op)
{
    return specs[static_cast<std::size_t>(op)];
}

const CallSpec* findCallSpec(std::string_view name)
{
    const auto found = std::ranges::find(specs, name, &CallSpec::name);
    return found == specs.end() ? nullptr : &*found;
}

bool mayMake(Performer performer, bool isWorld)
{
    return performer == Performer::Anybody || (performer == Performer::World) == isWorld;
}

ByteView payloadOf(const Call& call)
{
    if (!call.data.empty())
        return call.data;
    if (!call.watched.empty())
        return asBytes(call.watched);
    return std::as_bytes(std::span(call.words.empty() ? call.place.host : call.words));
}

bool sendsBytes(CallOp op)
{
    return op == CallOp::Send || op == CallOp::SendUrgent || op == CallOp::Write;
}

bool receivesBytes(CallOp op)
{
    return op == CallOp::Recv || op == CallOp::Read;
}

bool movesBytes(CallOp op)
{
    return sendsBytes(op) || receivesBytes(op);
}

std::string_view toText(Direction direction)
{
    return directionNames[static_cast<std::size_t>(direction)];
}

std::optional<Direction> directionFromText(std::string_view word)
{
    const auto found = std::ranges::find(directionNames, word);
    if (found == directionNames.end())
        return std::nullopt;
    return static_cast<Direction>(found - directionNames.begin());
}

} // namespace socketlab
