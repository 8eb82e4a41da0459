#include "engine/calls/calls.h"

#include <array>

namespace socketlab::engine::calls {
namespace {

struct Row
{
    CallOp op;
    Make make;
};

// In the order of CallOp.
constexpr std::array rows{
    Row{CallOp::Socket, makeSocket},
    Row{CallOp::Bind, makeBind},
    Row{CallOp::Listen, makeListen},
    Row{CallOp::Accept, makeAccept},
    Row{CallOp::Connect, makeConnect},
    Row{CallOp::Send, makeSend},
    Row{CallOp::Recv, makeRecv},
    Row{CallOp::Shutdown, makeShutdown},
    Row{CallOp::Close, makeClose},
    Row{CallOp::SendAll, makeSendAll},
    Row{CallOp::RecvAll, makeRecvAll},
    Row{CallOp::RecvUntil, makeRecvUntil},
    Row{CallOp::Peek, makePeek},
    Row{CallOp::SendUrgent, makeSendUrgent},
    Row{CallOp::Dup, makeDup},
    Row{CallOp::Resolve, makeResolve},
    Row{CallOp::NonBlock, makeNonBlock},
    Row{CallOp::Block, makeBlock},
    Row{CallOp::SetOption, makeSetOption},
    Row{CallOp::SocketError, makeSocketError},
    Row{CallOp::Select, makeSelect},
    Row{CallOp::Poll, makePoll},
    Row{CallOp::Spin, makeSpin},
    Row{CallOp::Wrap, makeWrap},
    Row{CallOp::FileWrite, makeFileWrite},
    Row{CallOp::FileRead, makeFileRead},
    Row{CallOp::Flush, makeFlush},
    Row{CallOp::Keep, makeKeep},
    Row{CallOp::Drop, makeDrop},
    Row{CallOp::Rule, makeRule},
    Row{CallOp::NextFrame, makeNextFrame},
    Row{CallOp::SendFrame, makeSendFrame},
    Row{CallOp::Encode, makeEncode},
    Row{CallOp::Decode, makeDecode},
    Row{CallOp::Spawn, makeSpawn},
    Row{CallOp::Run, makeRun},
    Row{CallOp::Fork, makeFork},
    Row{CallOp::Exit, makeExit},
    Row{CallOp::Kill, makeKill},
    Row{CallOp::Cancel, makeCancel},
    Row{CallOp::Lock, makeLock},
    Row{CallOp::Unlock, makeUnlock},
    Row{CallOp::Print, makePrint},
    Row{CallOp::Work, makeWork},
    Row{CallOp::Sleep, makeSleep},
    Row{CallOp::Count, makeCount},
    Row{CallOp::LimitFiles, makeLimitFiles},
    Row{CallOp::Pipe, makePipe},
    Row{CallOp::Fifo, makeFifo},
    Row{CallOp::Unix, makeUnix},
    Row{CallOp::Read, makeRead},
    Row{CallOp::Write, makeWrite},
    Row{CallOp::SharedMemory, makeSharedMemory},
    Row{CallOp::Semaphore, makeSemaphore},
    Row{CallOp::Measure, makeMeasure},
    Row{CallOp::Serve, makeServe},
    Row{CallOp::Every, makeEvery},
    Row{CallOp::Wait, makeSleep},
    Row{CallOp::Pair, makePair},
    Row{CallOp::Dark, makeDark},
    Row{CallOp::Light, makeLight},
    Row{CallOp::Reboot, makeReboot},
    Row{CallOp::Drip, makeDrip},
    Row{CallOp::Relay, makeRelay},
    Row{CallOp::Gate, makeGate},
    Row{CallOp::Release, makeRelease},
};

static_assert([] {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].op) != i)
            return false;
    return true;
}());

} // namespace

Make maker(CallOp op)
{
    return rows[static_cast<std::size_t>(op)].make;
}

} // namespace socketlab::engine::calls
