#include "engine/helperprotocol.h"

#include "net/handover.h"
#include "net/localstream.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

namespace socketlab::engine {
namespace {

// Writes values one behind the other, in this machine's order: both ends are the same program.
class Writer
{
public:
    template <class Value>
    requires std::is_trivially_copyable_v<Value> Writer& operator<<(const Value& value)
    {
        const auto bytes = std::as_bytes(std::span(&value, 1));
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        return *this;
    }
    Writer& operator<<(ByteView data)
    {
        *this << static_cast<std::uint64_t>(data.size());
        m_bytes.insert(m_bytes.end(), data.begin(), data.end());
        return *this;
    }
    Writer& operator<<(const std::string& text) { return *this << std::as_bytes(std::span(text)); }

    Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

// Reads them back. What is too short reads as zero and is told at the end.
class Reader
{
public:
    explicit Reader(ByteView bytes) : m_rest(bytes) {}

    template <class Value>
    requires std::is_trivially_copyable_v<Value> Reader& operator>>(Value& value)
    {
        const auto bytes = take(sizeof value);
        if (bytes.size() == sizeof value)
            std::memcpy(&value, bytes.data(), sizeof value);
        return *this;
    }
    Reader& operator>>(Bytes& data)
    {
        const auto bytes = takeLong();
        data.assign(bytes.begin(), bytes.end());
        return *this;
    }
    Reader& operator>>(std::string& text)
    {
        text = asText(takeLong());
        return *this;
    }

    bool isWhole() const { return m_isWhole && m_rest.empty(); }

private:
    ByteView take(std::uint64_t count)
    {
        if (count > m_rest.size()) {
            m_isWhole = false;
            return {};
        }
        const auto taken = m_rest.first(static_cast<std::size_t>(count));
        m_rest = m_rest.subspan(taken.size());
        return taken;
    }
    ByteView takeLong()
    {
        std::uint64_t size = 0;
        *this >> size;
        return take(size);
    }

    ByteView m_rest;
    bool m_isWhole = true;
};

void write(Writer& out, const BeginOrder& order)
{
    out << order.actor << order.world << order.start.kind << static_cast<std::uint8_t>(order.start.isForked)
        << order.start.parent << order.name << order.prefix << order.jitter.longest << order.jitter.seed;
}

void write(Writer& out, const PerformOrder& order)
{
    const auto& call = order.call;
    out << order.number << call.op << call.inner << call.choice << call.socket << call.made << call.peer << call.target
        << call.number << call.milliseconds << call.place.host << call.place.port << ByteView(call.data) << call.words
        << asBytes(call.watched);
}

void write(Writer& out, const AdoptOrder& order)
{
    out << order.socket << order.sent << order.received;
}

bool read(Reader& in, BeginOrder& order)
{
    std::uint8_t isForked = 0;
    in >> order.actor >> order.world >> order.start.kind >> isForked >> order.start.parent >> order.name >> order.prefix
        >> order.jitter.longest >> order.jitter.seed;
    order.start.isForked = isForked != 0;
    return static_cast<std::uint8_t>(order.start.kind) <= static_cast<std::uint8_t>(ActorKind::Relay);
}

bool isKnown(CallOp op)
{
    return static_cast<std::size_t>(op) < callSpecs().size();
}

bool read(Reader& in, PerformOrder& order)
{
    auto& call = order.call;
    Bytes watched;
    in >> order.number >> call.op >> call.inner >> call.choice >> call.socket >> call.made >> call.peer >> call.target
        >> call.number >> call.milliseconds >> call.place.host >> call.place.port >> call.data >> call.words >> watched;
    call.watched = watchedFromBytes(watched);
    return isKnown(call.op) && isKnown(call.inner);
}

bool read(Reader& in, AdoptOrder& order)
{
    in >> order.socket >> order.sent >> order.received;
    return true;
}

template <class Kind>
std::expected<Order, std::string> orderOf(Reader& in)
{
    Kind order;
    if (!read(in, order) || !in.isWhole())
        return std::unexpected("An order to the helper process does not make sense.");
    return order;
}

} // namespace

Bytes toBytes(const Order& order)
{
    Writer out;
    out << static_cast<std::uint8_t>(order.index());
    std::visit([&out](const auto& kind) { write(out, kind); }, order);
    return out.take();
}

std::expected<Order, std::string> orderFrom(ByteView bytes)
{
    Reader in(bytes);
    std::uint8_t kind = 0xff;
    in >> kind;
    switch (kind) {
    case 0: return orderOf<BeginOrder>(in);
    case 1: return orderOf<PerformOrder>(in);
    case 2: return orderOf<AdoptOrder>(in);
    default: return std::unexpected("An order to the helper process is of no known kind.");
    }
}

Outcome sendOrder(int channel, const Order& order, std::span<const int> descriptors)
{
    const auto bytes = toBytes(order);
    const auto length = static_cast<std::uint32_t>(bytes.size());
    const auto head = std::as_bytes(std::span(&length, 1));
    if (descriptors.empty())
        return net::sendWhole(channel, head, bytes);
    // Four bytes into a stream that the other side keeps empty are never cut.
    const auto sent = net::sendDescriptors(channel, head, descriptors);
    return sent.isOk() ? net::sendWhole(channel, {}, bytes) : sent;
}

std::expected<ReceivedOrder, std::string> receiveOrder(int channel)
{
    std::uint32_t length = 0;
    net::ReceivedDescriptors head;
    do {
        head = net::receiveDescriptors(channel, std::as_writable_bytes(std::span(&length, 1)));
    } while (head.outcome.error == EINTR);
    // Descriptors that did not fit are lost, not the order: whoever needs one says so.
    const bool isWhole = head.outcome.error == EMSGSIZE || head.outcome.value == sizeof length;
    if (!isWhole && head.outcome.value <= 0)
        return std::unexpected(std::string());
    if (!isWhole || length > longestOrder)
        return std::unexpected(fmt::format("An order of {} bytes is longer than any can be.", length));
    Bytes bytes(length);
    for (std::size_t filled = 0; filled < bytes.size();) {
        const auto got = net::recv(channel, std::span(bytes).subspan(filled));
        if (!got.isOk() && got.error == EINTR)
            continue;
        if (!got.isOk() || got.value == 0)
            return std::unexpected(std::string());
        filled += static_cast<std::size_t>(got.value);
    }
    auto order = orderFrom(bytes);
    if (!order)
        return std::unexpected(order.error());
    return ReceivedOrder{*std::move(order), std::move(head.descriptors)};
}

} // namespace socketlab::engine
