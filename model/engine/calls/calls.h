#pragma once

#include "engine/caller.h"

namespace socketlab::engine::calls {

// What each call does, a source file for each family. `began` is what has been recorded: its descriptor is the one to
// use. Each returns what the kernel said; none throws.

using Make = Done (*)(Caller& caller, const Call& call, const CallBegan& began);

/// The one for an op.
Make maker(CallOp op);

// Sockets
Done makeSocket(Caller&, const Call&, const CallBegan&);
Done makeBind(Caller&, const Call&, const CallBegan&);
Done makeListen(Caller&, const Call&, const CallBegan&);
Done makeAccept(Caller&, const Call&, const CallBegan&);
Done makeConnect(Caller&, const Call&, const CallBegan&);
Done makeSend(Caller&, const Call&, const CallBegan&);
Done makeRecv(Caller&, const Call&, const CallBegan&);
Done makeShutdown(Caller&, const Call&, const CallBegan&);
Done makeClose(Caller&, const Call&, const CallBegan&);
Done makeSendAll(Caller&, const Call&, const CallBegan&);
Done makeRecvAll(Caller&, const Call&, const CallBegan&);
Done makeRecvUntil(Caller&, const Call&, const CallBegan&);
Done makePeek(Caller&, const Call&, const CallBegan&);
Done makeSendUrgent(Caller&, const Call&, const CallBegan&);
Done makeDup(Caller&, const Call&, const CallBegan&);
Done makeResolve(Caller&, const Call&, const CallBegan&);

// Modes, options, readiness
Done makeNonBlock(Caller&, const Call&, const CallBegan&);
Done makeBlock(Caller&, const Call&, const CallBegan&);
Done makeSetOption(Caller&, const Call&, const CallBegan&);
Done makeSocketError(Caller&, const Call&, const CallBegan&);
Done makeSelect(Caller&, const Call&, const CallBegan&);
Done makePoll(Caller&, const Call&, const CallBegan&);
Done makeSpin(Caller&, const Call&, const CallBegan&);

// File-like wrappers, ownership, framing
Done makeWrap(Caller&, const Call&, const CallBegan&);
Done makeFileWrite(Caller&, const Call&, const CallBegan&);
Done makeFileRead(Caller&, const Call&, const CallBegan&);
Done makeFlush(Caller&, const Call&, const CallBegan&);
Done makeKeep(Caller&, const Call&, const CallBegan&);
Done makeDrop(Caller&, const Call&, const CallBegan&);
Done makeRule(Caller&, const Call&, const CallBegan&);
Done makeNextFrame(Caller&, const Call&, const CallBegan&);
Done makeSendFrame(Caller&, const Call&, const CallBegan&);
Done makeEncode(Caller&, const Call&, const CallBegan&);
Done makeDecode(Caller&, const Call&, const CallBegan&);

// Actors
Done makeSpawn(Caller&, const Call&, const CallBegan&);
Done makeRun(Caller&, const Call&, const CallBegan&);
Done makeFork(Caller&, const Call&, const CallBegan&);
Done makeExit(Caller&, const Call&, const CallBegan&);
Done makeKill(Caller&, const Call&, const CallBegan&);
Done makeCancel(Caller&, const Call&, const CallBegan&);
Done makeLock(Caller&, const Call&, const CallBegan&);
Done makeUnlock(Caller&, const Call&, const CallBegan&);
Done makePrint(Caller&, const Call&, const CallBegan&);
Done makeWork(Caller&, const Call&, const CallBegan&);
Done makeSleep(Caller&, const Call&, const CallBegan&);
Done makeCount(Caller&, const Call&, const CallBegan&);
Done makeLimitFiles(Caller&, const Call&, const CallBegan&);

// Between processes
Done makePipe(Caller&, const Call&, const CallBegan&);
Done makeFifo(Caller&, const Call&, const CallBegan&);
Done makeUnix(Caller&, const Call&, const CallBegan&);
Done makeRead(Caller&, const Call&, const CallBegan&);
Done makeWrite(Caller&, const Call&, const CallBegan&);
Done makeSharedMemory(Caller&, const Call&, const CallBegan&);
Done makeSemaphore(Caller&, const Call&, const CallBegan&);
Done makeMeasure(Caller&, const Call&, const CallBegan&);

// Servers
Done makeServe(Caller&, const Call&, const CallBegan&);
Done makeEvery(Caller&, const Call&, const CallBegan&);

// World
Done makePair(Caller&, const Call&, const CallBegan&);
Done makeDark(Caller&, const Call&, const CallBegan&);
Done makeLight(Caller&, const Call&, const CallBegan&);
Done makeReboot(Caller&, const Call&, const CallBegan&);
Done makeDrip(Caller&, const Call&, const CallBegan&);
Done makeRelay(Caller&, const Call&, const CallBegan&);
Done makeGate(Caller&, const Call&, const CallBegan&);
Done makeRelease(Caller&, const Call&, const CallBegan&);

// For more than one family.

/// The socket that a call has made becomes the one that its name stands for.
Done opened(Caller& caller, const Call& call, net::Made made, SocketKind kind = SocketKind::Tcp);
/// Counts bytes that left or came, so that each has its address in the stream.
Done countSent(Caller& caller, const Call& call, const Outcome& outcome);
Done countReceived(Caller& caller, const Call& call, const Outcome& outcome, std::span<const std::byte> taken);
/// Sends all of it by calls of their own; the value counts the bytes.
/// `sent` counts them also where a call failed.
Done sendAllOf(Caller& caller, SocketId socket, ByteView data, std::size_t* sent = nullptr);
/// One recv of its own, or one read where it is a pipe.
Done receiveSome(Caller& caller, SocketId socket, std::size_t size);
/// Lets time pass; EINTR where the actor is released meanwhile.
Outcome sleepFor(const char* call, std::chrono::milliseconds time);

} // namespace socketlab::engine::calls
