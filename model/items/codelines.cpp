#include "items/codelines.h"

#include "items/codevalues.h"
#include "items/plaintext.h"

#include <QCoreApplication>

#include <array>

namespace socketlab::items {
namespace {

/// How a call is written. `{socket}` and its like are CodeValues; what has no code is a remark alone.
struct CodePattern
{
    CallOp op;
    std::string_view python;
    std::string_view c;
    const char* remark = ""; ///< in English, translated in the context `CodeLines`; a comment behind the code
};

// In the order of CallOp.
constexpr std::array codePatterns{
    CodePattern{CallOp::Socket, "{made} = socket.socket({family}, socket.SOCK_STREAM)",
                "int {made} = socket({family}, SOCK_STREAM, 0);"},
    CodePattern{CallOp::Bind, "{socket}.bind({address})", "bind({socket}, {address});{place}"},
    CodePattern{CallOp::Listen, "{socket}.listen({number})", "listen({socket}, {number});"},
    CodePattern{CallOp::Accept, "{made}, address = {socket}.accept()", "int {made} = accept({socket}, NULL, NULL);"},
    CodePattern{CallOp::Connect, "{socket}.connect({address})", "connect({socket}, {address});{place}"},
    CodePattern{CallOp::Send, "sent = {socket}.send({data})", "sent = send({socket}, {data}, {size}, MSG_NOSIGNAL);"},
    CodePattern{CallOp::Recv, "data = {socket}.recv({number})", "got = recv({socket}, buffer, {number}, 0);"},
    CodePattern{CallOp::Shutdown, "{socket}.shutdown({half})", "shutdown({socket}, {half});"},
    CodePattern{CallOp::Close, "{socket}.close()", "close({socket});"},
    CodePattern{CallOp::SendAll, "{socket}.sendall({data})",
                "for (sent = 0; sent < {size};) sent += send({socket}, {data} + sent, {size} - sent, MSG_NOSIGNAL);"},
    CodePattern{CallOp::RecvAll,
                "while len(data) < {number} and (more := {socket}.recv({number} - len(data))): data += more",
                "while (got < {number} && (more = recv({socket}, buffer + got, {number} - got, 0)) > 0) got += more;"},
    CodePattern{CallOp::RecvUntil, "while not data.endswith({data}) and (more := {socket}.recv(1)): data += more",
                "while (!memmem(buffer, got, {data}, {size}) && recv({socket}, buffer + got, 1, 0) > 0) ++got;"},
    CodePattern{CallOp::Peek, "data = {socket}.recv({number}, socket.MSG_PEEK)",
                "got = recv({socket}, buffer, {number}, MSG_PEEK);"},
    CodePattern{CallOp::SendUrgent, "sent = {socket}.send({data}, socket.MSG_OOB)",
                "sent = send({socket}, {data}, {size}, MSG_OOB | MSG_NOSIGNAL);"},
    CodePattern{CallOp::Dup, "{made} = {socket}.dup()", "int {made} = dup({socket});"},
    CodePattern{CallOp::Resolve, "addresses = socket.getaddrinfo({host}, None)",
                "error = getaddrinfo({host}, NULL, NULL, &addresses);"},
    CodePattern{CallOp::NonBlock, "{socket}.setblocking(False)",
                "fcntl({socket}, F_SETFL, fcntl({socket}, F_GETFL) | O_NONBLOCK);"},
    CodePattern{CallOp::Block, "{socket}.setblocking(True)",
                "fcntl({socket}, F_SETFL, fcntl({socket}, F_GETFL) & ~O_NONBLOCK);"},
    CodePattern{CallOp::SetOption, "{option}", "{option}"},
    CodePattern{CallOp::SocketError, "error = {socket}.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)",
                "getsockopt({socket}, SOL_SOCKET, SO_ERROR, &error, &length);"},
    CodePattern{CallOp::Select, "readable, writable, exceptional = select.select({select})", "{select}"},
    CodePattern{CallOp::Poll, "{poll}", "{poll}"},
    CodePattern{CallOp::Spin, "{inner}", "{inner}",
                QT_TRANSLATE_NOOP("CodeLines", "again while it gives EAGAIN, for {milliseconds} ms at most")},
    CodePattern{CallOp::Wrap, "{made} = {socket}.makefile(\"rwb\", buffering={number})",
                "FILE *{made} = fdopen({socket}, \"r+\"); setvbuf({made}, NULL, {buffering}, {number});"},
    CodePattern{CallOp::FileWrite, "{socket}.write({data})", "fwrite({data}, 1, {size}, {socket});"},
    CodePattern{CallOp::FileRead, "data = {socket}.read1({number})", "got = fread(buffer, 1, {number}, {socket});"},
    CodePattern{CallOp::Flush, "{socket}.flush()", "fflush({socket});"},
    CodePattern{CallOp::Keep, "{word} = {socket}", "int {word} = {socket};",
                QT_TRANSLATE_NOOP("CodeLines", "one more variable; Python counts them, C does not")},
    CodePattern{CallOp::Drop, "del {socket}", "",
                QT_TRANSLATE_NOOP("CodeLines", "one variable less; Python closes {socket} with the last one, C never")},
    CodePattern{CallOp::Rule, "", "", QT_TRANSLATE_NOOP("CodeLines", "agreed for {socket}: a message is {words}")},
    CodePattern{CallOp::NextFrame, "message = next_message({socket})",
                "length = next_message({socket}, message, sizeof message);",
                QT_TRANSLATE_NOOP("CodeLines", "recv until a whole message is there")},
    CodePattern{CallOp::SendFrame, "{socket}.sendall(framed({data}))", "send_message({socket}, {data}, {size});",
                QT_TRANSLATE_NOOP("CodeLines", "in the form that was agreed")},
    CodePattern{CallOp::Encode, "data = {encode}", "{encode}"},
    CodePattern{CallOp::Decode, "{decode}", "{decode}"},
    CodePattern{CallOp::Spawn, "{spawn}", "{spawn}"},
    CodePattern{CallOp::Run, "{actor}()", "{actor}();"},
    CodePattern{CallOp::Fork, "{actor} = os.fork()", "pid_t {actor} = fork();"},
    CodePattern{CallOp::Exit, "sys.exit({number})", "exit({number});"},
    CodePattern{CallOp::Kill, "os.kill({actor}, signal.{signal})", "kill({actor}, {signal});"},
    CodePattern{CallOp::Cancel, "", "pthread_cancel({actor});",
                QT_TRANSLATE_NOOP("CodeLines", "{actor} is cancelled; Python has no call for that")},
    CodePattern{CallOp::Lock, "{word}.acquire()", "pthread_mutex_lock(&{word});"},
    CodePattern{CallOp::Unlock, "{word}.release()", "pthread_mutex_unlock(&{word});"},
    CodePattern{CallOp::Print, "print({text})", "puts({text});"},
    CodePattern{CallOp::Work, "compute()", "compute();",
                QT_TRANSLATE_NOOP("CodeLines", "busy for {milliseconds} ms of processor time")},
    CodePattern{CallOp::Sleep, "time.sleep({seconds})", "usleep({milliseconds} * 1000);"},
    CodePattern{CallOp::Count, "{count}", "{count}"},
    CodePattern{CallOp::LimitFiles, "resource.setrlimit(resource.RLIMIT_NOFILE, ({number}, {number}))",
                "setrlimit(RLIMIT_NOFILE, &(struct rlimit){{number}, {number}});"},
    CodePattern{CallOp::Pipe, "{made}, {peer} = os.pipe()",
                "int ends[2]; pipe(ends); int {made} = ends[0], {peer} = ends[1];"},
    CodePattern{CallOp::Fifo, "os.mkfifo({path}); {made} = os.open({path}, {access})",
                "mkfifo({path}, 0600); int {made} = open({path}, {access});"},
    CodePattern{CallOp::Unix, "{made} = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)",
                "int {made} = socket(AF_UNIX, SOCK_STREAM, 0);"},
    CodePattern{CallOp::Read, "data = os.read({socket}, {number})", "got = read({socket}, buffer, {number});"},
    CodePattern{CallOp::Write, "sent = os.write({socket}, {data})", "sent = write({socket}, {data}, {size});"},
    CodePattern{CallOp::SharedMemory, "{word} = shared_memory.SharedMemory({path}, create=True, size={number})",
                "char *{word} = mmap(NULL, {number}, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);"},
    CodePattern{CallOp::Semaphore, "{word} = multiprocessing.Semaphore({number})",
                "sem_t *{word} = sem_open({path}, O_CREAT, 0600, {number});"},
    CodePattern{CallOp::Measure, "", "", QT_TRANSLATE_NOOP("CodeLines", "the lab measures {words}")},
    CodePattern{CallOp::Serve, "", "",
                QT_TRANSLATE_NOOP("CodeLines", "accepts everybody who calls {socket} and answers by rules")},
    CodePattern{CallOp::Every, "for turn in range({number}): time.sleep({seconds}); {inner}",
                "for (int turn = 0; turn < {number}; ++turn) { usleep({milliseconds} * 1000); {inner} }"},
    CodePattern{CallOp::Wait, "", "", QT_TRANSLATE_NOOP("CodeLines", "the lab waits {milliseconds} ms")},
    CodePattern{CallOp::Pair, "", "", QT_TRANSLATE_NOOP("CodeLines", "the lab joins {made} and {peer}")},
    CodePattern{CallOp::Dark, "", "",
                QT_TRANSLATE_NOOP("CodeLines", "the lab lets {socket} hear nothing: IP_MINTTL 255")},
    CodePattern{CallOp::Light, "", "", QT_TRANSLATE_NOOP("CodeLines", "the lab lets {socket} hear again: IP_MINTTL 0")},
    CodePattern{CallOp::Reboot, "", "",
                QT_TRANSLATE_NOOP("CodeLines", "the lab lets all that {actor} had end without a word")},
    CodePattern{CallOp::Drip, "", "",
                QT_TRANSLATE_NOOP("CodeLines",
                                  "the lab slows {socket} down: {number} bytes, {milliseconds} ms, the rest")},
    CodePattern{CallOp::Relay, "", "", QT_TRANSLATE_NOOP("CodeLines", "the lab lets {socket} go at full speed")},
    CodePattern{CallOp::Gate, "", "", QT_TRANSLATE_NOOP("CodeLines", "the lab holds {actor} before its next call")},
    CodePattern{CallOp::Release, "", "", QT_TRANSLATE_NOOP("CodeLines", "the lab lets {actor} go on")},
};

static_assert([] {
    for (std::size_t i = 0; i < codePatterns.size(); ++i)
        if (static_cast<std::size_t>(codePatterns[i].op) != i)
            return false;
    return static_cast<std::size_t>(CallOp::Release) + 1 == codePatterns.size();
}());

std::string remarkOn(const CodePattern& pattern, const CodeValues& values)
{
    if (values.isDataCut())
        return QCoreApplication::translate("CodeLines", "payload: %L1 bytes, which begin %2")
            .arg(values.dataSize())
            .arg(QString::fromStdString(values.dataBegin()))
            .toStdString();
    if (*pattern.remark == '\0')
        return {};
    return values.fill(QCoreApplication::translate("CodeLines", pattern.remark).toStdString());
}

QString lineIn(CodeLanguage language, const CallBegan& call, ByteView payload, const NameOf& names,
               std::size_t dataLimit)
{
    const auto& pattern = codePatterns.at(static_cast<std::size_t>(call.op));
    const CodeValues values(language, call, payload, names, dataLimit);
    auto line = values.fill(language == CodeLanguage::Python ? pattern.python : pattern.c);
    if (const auto remark = remarkOn(pattern, values); !remark.empty()) {
        line += line.empty() ? "" : "  ";
        line += (language == CodeLanguage::Python ? "# " : "// ") + remark;
    }
    return plainText(line);
}

} // namespace

std::string innerCodeOf(CodeLanguage language, const CallBegan& call, ByteView payload, const NameOf& names,
                        std::size_t dataLimit)
{
    auto inner = call;
    inner.op = call.inner;
    const auto& pattern = codePatterns.at(static_cast<std::size_t>(inner.op));
    // A call that repeats repeats none that repeats: a file may say so all the same.
    if (inner.op == call.op || inner.op == CallOp::Spin || inner.op == CallOp::Every)
        return {};
    return CodeValues(language, inner, payload, names, dataLimit)
        .fill(language == CodeLanguage::Python ? pattern.python : pattern.c);
}

CodeLine codeOf(const CallBegan& call, ByteView payload, const NameOf& names, std::size_t dataLimit)
{
    return {lineIn(CodeLanguage::Python, call, payload, names, dataLimit),
            lineIn(CodeLanguage::C, call, payload, names, dataLimit)};
}

CodeLine codeOf(const Call& call, const NameOf& names, std::size_t dataLimit)
{
    return codeOf(beganFrom(call), payloadOf(call), names, dataLimit);
}

} // namespace socketlab::items
