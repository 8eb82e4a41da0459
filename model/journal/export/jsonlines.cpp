#include "journal/export/jsonlines.h"

#include "journal/export/wholefile.h"

#include <fmt/chrono.h>
#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace socketlab::journal {
namespace {

void appendString(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f) {
            // Names and call texts are ASCII; whatever else turns up is shown as its code, one for each byte.
            fmt::format_to(std::back_inserter(out), FMT_COMPILE("\\u{:04x}"), static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendText(std::string& out, std::string_view key, std::string_view value)
{
    fmt::format_to(std::back_inserter(out), FMT_COMPILE(",\"{}\":"), key);
    appendString(out, value);
}

void appendNumber(std::string& out, std::string_view key, std::int64_t value)
{
    fmt::format_to(std::back_inserter(out), FMT_COMPILE(",\"{}\":{}"), key, value);
}

void appendEndpoint(std::string& out, std::string_view key, const Endpoint& endpoint)
{
    if (endpoint.isSet())
        appendText(out, key, toText(endpoint));
}

void appendHex(std::string& out, std::string_view key, ByteView bytes)
{
    fmt::format_to(std::back_inserter(out), FMT_COMPILE(",\"{}\":\""), key);
    out += toHex(bytes);
    out += '"';
}

std::int64_t offsetNumber(StreamOffset offset)
{
    return static_cast<std::int64_t>(offset);
}

constexpr std::array<std::string_view, 7> markNames{"lesson-began", "step-began", "step-passed", "predicted",
                                                    "restarted",    "note",       "output"};
constexpr std::array<std::string_view, 4> actorKindNames{"thread", "world", "process", "relay"};
constexpr std::array<std::string_view, 4> actorEndNames{"left", "signalled", "cancelled", "broken"};

bool takes(CallOp op, ParameterKind kind)
{
    return std::ranges::find(specOf(op).parameters, kind, &Parameter::kind) != specOf(op).parameters.end();
}

bool takesNumber(CallOp op)
{
    return takes(op, ParameterKind::Size) || takes(op, ParameterKind::Count) || takes(op, ParameterKind::Half)
        || takes(op, ParameterKind::Change);
}

} // namespace

void JsonLinesExporter::appendHeader(std::string& out) const
{
    const auto start = m_journal.size() > 0 ? m_journal.at(0).time : Timestamp{};
    const auto wall = std::chrono::floor<std::chrono::microseconds>(m_journal.wallTime(start));
    const auto seconds = std::chrono::floor<std::chrono::seconds>(wall);
    fmt::format_to(std::back_inserter(out),
                   "{{\"format\":\"socketlab-session\",\"version\":1,\"began\":\"{:%Y-%m-%dT%H:%M:%S}.{:06}Z\","
                   "\"clock\":\"CLOCK_MONOTONIC\",\"time_unit\":\"ns since began\"}}\n",
                   fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)), (wall - seconds).count());
}

void JsonLinesExporter::appendRecord(std::string& out, Sequence sequence)
{
    const auto& record = m_journal.at(sequence);
    if (std::holds_alternative<ActorStarted>(record.event))
        m_actors[record.actor] = std::string(asText(m_journal.payload(record)));
    appendCommon(out, sequence, record);
    std::visit([&](const auto& event) { appendEvent(out, record, event); }, record.event);
    out += "}\n";
}

void JsonLinesExporter::appendCommon(std::string& out, Sequence sequence, const Record& record) const
{
    fmt::format_to(std::back_inserter(out), FMT_COMPILE("{{\"seq\":{},\"time\":{}"), sequence,
                   (record.time - m_journal.at(0).time).count());
    if (const auto actor = m_actors.find(record.actor); actor != m_actors.end())
        appendText(out, "actor", actor->second);
}

NameOf JsonLinesExporter::names() const
{
    return {[this](SocketId socket) { return nameOf(socket); }, [this](ActorId actor) { return nameOf(actor); }};
}

std::string JsonLinesExporter::nameOf(ActorId actor) const
{
    const auto found = m_actors.find(actor);
    return found == m_actors.end() ? std::string("?") : found->second;
}

std::string JsonLinesExporter::nameOf(SocketId socket) const
{
    const auto found = m_sockets.find(socket);
    return found == m_sockets.end() ? std::string("?") : found->second;
}

void JsonLinesExporter::appendSocket(std::string& out, std::string_view key, SocketId socket) const
{
    if (socket == SocketId::None)
        return;
    appendText(out, key, nameOf(socket));
    fmt::format_to(std::back_inserter(out), FMT_COMPILE(",\"{}_id\":{}"), key, static_cast<std::uint32_t>(socket));
}

void JsonLinesExporter::appendActor(std::string& out, std::string_view key, ActorId actor) const
{
    appendText(out, key, nameOf(actor));
}

void JsonLinesExporter::appendEvent(std::string& out, const Record& /*record*/, const ActorStarted& event)
{
    appendText(out, "record", "actor-started");
    appendText(out, "kind", actorKindNames[static_cast<std::size_t>(event.kind)]);
    appendNumber(out, "thread", event.thread);
    appendNumber(out, "process", event.process);
    if (event.parent != ActorId::None)
        appendActor(out, event.isForked ? "forked_from" : "started_by", event.parent);
}

void JsonLinesExporter::appendEvent(std::string& out, const Record& record, const ActorEnded& event)
{
    appendText(out, "record", "actor-ended");
    appendText(out, "how", actorEndNames[static_cast<std::size_t>(event.how)]);
    appendNumber(out, event.how == ActorEnd::Signalled ? "signal" : "code", event.code);
    if (record.payload.length > 0)
        appendText(out, "text", asText(m_journal.payload(record)));
}

void JsonLinesExporter::appendEvent(std::string& out, const Record& /*record*/, const SocketAdopted& event)
{
    appendText(out, "record", "socket-adopted");
    appendSocket(out, "socket", event.socket);
    appendNumber(out, "fd", event.descriptor);
}

void JsonLinesExporter::appendEvent(std::string& out, const Record& /*record*/, const ActorObserved& event)
{
    appendText(out, "record", "actor-observed");
    appendText(out, "state", std::string_view(&event.state, 1));
    appendNumber(out, "cpu", static_cast<std::int64_t>(event.cpuNanoseconds));
}

void JsonLinesExporter::appendEvent(std::string& out, const Record& record, const SocketNamed& event)
{
    m_sockets[event.socket] = std::string(asText(m_journal.payload(record)));
    appendText(out, "record", "socket-named");
    appendSocket(out, "socket", event.socket);
}

void JsonLinesExporter::appendEvent(std::string& out, const Record& record, const CallBegan& event)
{
    const auto payload = m_journal.payload(record);
    appendText(out, "record", "call-began");
    appendNumber(out, "call", event.number);
    appendText(out, "op", specOf(event.op).name);
    appendText(out, "text", callText(event, payload, names()));
    appendSocket(out, "socket", event.socket);
    if (event.descriptor >= 0)
        appendNumber(out, "fd", event.descriptor);
    appendSocket(out, "makes", event.made);
    appendSocket(out, "peer", event.peer);
    if (event.target != ActorId::None)
        appendActor(out, "target", event.target);
    appendEndpoint(out, "address", event.endpoint);
    if (takesNumber(event.op) || takes(event.op, ParameterKind::InnerCall))
        appendNumber(out, "argument", event.argument);
    if (takes(event.op, ParameterKind::Milliseconds) || takes(event.op, ParameterKind::Timeout))
        appendNumber(out, "milliseconds", event.milliseconds);
    if (movesBytes(event.op))
        appendNumber(out, "offset", offsetNumber(event.offset));
    appendPayload(out, takes(event.op, ParameterKind::InnerCall) ? event.inner : event.op, payload);
}

void JsonLinesExporter::appendPayload(std::string& out, CallOp op, ByteView payload) const
{
    if (takes(op, ParameterKind::Data))
        appendHex(out, "hex", payload);
    else if (takes(op, ParameterKind::WatchLists))
        appendWatched(out, payload);
    else if (!payload.empty())
        appendText(out, takes(op, ParameterKind::Words) || takes(op, ParameterKind::Name) ? "words" : "host",
                   asText(payload));
}

void JsonLinesExporter::appendWatched(std::string& out, ByteView payload) const
{
    out += ",\"watched\":[";
    const char* comma = "";
    for (const auto& watched : watchedFromBytes(payload)) {
        out += std::exchange(comma, ",");
        out += "{\"fd\":";
        fmt::format_to(std::back_inserter(out), FMT_COMPILE("{}"), watched.descriptor);
        appendSocket(out, "socket", watched.socket);
        appendNumber(out, "asked", watched.asked);
        appendNumber(out, "answered", watched.answered);
        out += '}';
    }
    out += ']';
}

void JsonLinesExporter::appendEvent(std::string& out, const Record& record, const CallReturned& event)
{
    appendText(out, "record", "call-returned");
    appendNumber(out, "call", event.number);
    appendText(out, "op", specOf(event.op).name);
    appendSocket(out, "socket", event.socket);
    appendNumber(out, "result", event.value);
    if (event.error != 0) {
        appendNumber(out, "errno", event.error);
        appendText(out, "error", errorName(event.error));
    }
    appendSocket(out, "made", event.made);
    if (event.descriptor >= 0)
        appendNumber(out, "made_fd", event.descriptor);
    appendEndpoint(out, event.op == CallOp::Accept ? "caller" : "address", event.endpoint);
    if (movesBytes(event.op) && event.error == 0)
        appendNumber(out, "offset", offsetNumber(event.offset));
    const auto payload = m_journal.payload(record);
    if (takes(event.op, ParameterKind::WatchLists))
        appendWatched(out, payload);
    else if ((receivesBytes(event.op) && event.error == 0) || !payload.empty())
        appendHex(out, "hex", payload);
}

void JsonLinesExporter::appendEvent(std::string& out, const Record& record, const SocketObserved& event)
{
    appendText(out, "record", "socket-observed");
    appendSocket(out, "socket", event.socket);
    appendText(out, "state", toText(event.state));
    appendEndpoint(out, "local", event.local);
    appendEndpoint(out, "remote", event.remote);
    if (event.state == TcpState::Listen) {
        appendNumber(out, "accept_queue", event.acceptQueue);
        appendNumber(out, "accept_limit", event.acceptLimit);
    }
    if (event.bytesKnown) {
        appendNumber(out, "receive_queue", event.receiveQueue);
        appendNumber(out, "unacknowledged", event.unacknowledged);
        appendNumber(out, "unsent", event.unsent);
    }
    if (event.retransmits > 0) {
        appendNumber(out, "retransmits", event.retransmits);
        appendNumber(out, "retransmit_timeout", event.rto);
    }
    if (record.payload.length > 0) {
        appendNumber(out, "peeked", offsetNumber(event.peeked));
        appendHex(out, "hex", m_journal.payload(record));
    }
}

void JsonLinesExporter::appendEvent(std::string& out, const Record& record, const Marked& event)
{
    appendText(out, "record", "mark");
    appendText(out, "mark", markNames[static_cast<std::size_t>(event.kind)]);
    appendText(out, "text", asText(m_journal.payload(record)));
}

std::expected<void, std::string> exportJsonLines(const Journal& journal, const std::filesystem::path& file,
                                                 const Progress& progress)
{
    auto output = WholeFile::create(file);
    if (!output)
        return std::unexpected(output.error());
    constexpr std::size_t batch = 1U << 18;
    constexpr Sequence betweenLooks = 4096;
    JsonLinesExporter exporter(journal);
    std::string text;
    exporter.appendHeader(text);
    const auto end = journal.size();
    for (Sequence sequence = 0; sequence < end; ++sequence) {
        if (progress && sequence % betweenLooks == 0
            && !progress(static_cast<double>(sequence) / static_cast<double>(end)))
            return std::unexpected(std::string());
        exporter.appendRecord(text, sequence);
        if (text.size() < batch)
            continue;
        if (auto written = output->write(text); !written)
            return written;
        text.clear();
    }
    if (auto written = output->write(text); !written)
        return written;
    return output->commit();
}

} // namespace socketlab::journal
