#include "conversation.h"

#include "net/kernelview.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>

namespace socketlab::bench {

std::int64_t mustSucceed(const Outcome& outcome)
{
    if (!outcome.isOk())
        throw std::runtime_error(toText(outcome));
    return outcome.value;
}

Connection connectedPair()
{
    auto listener = net::socket(Endpoint::Family::IPv4);
    mustSucceed(net::bind(listener.descriptor.get(), Endpoint::loopback(0)));
    mustSucceed(net::listen(listener.descriptor.get(), 1));
    auto near = net::socket(Endpoint::Family::IPv4);
    mustSucceed(net::connect(near.descriptor.get(), net::localEndpoint(listener.descriptor.get())));
    auto far = net::accept(listener.descriptor.get());
    mustSucceed(far.outcome);
    const int on = 1;
    for (const int end : {near.descriptor.get(), far.descriptor.get()})
        ::setsockopt(end, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return {std::move(near.descriptor), std::move(far.descriptor)};
}

std::int64_t Speaker::send(ByteView data)
{
    if (!m_recorder)
        return mustSucceed(net::send(m_descriptor, data));
    const auto began = begin(CallOp::Send, 0, m_sent, data);
    const auto outcome = net::send(m_descriptor, data);
    finish(began, outcome, m_sent, {});
    m_sent += static_cast<std::uint64_t>(mustSucceed(outcome));
    return outcome.value;
}

std::int64_t Speaker::recv(std::span<std::byte> into)
{
    if (!m_recorder)
        return mustSucceed(net::recv(m_descriptor, into));
    const auto began = begin(CallOp::Recv, static_cast<std::int64_t>(into.size()), m_received, {});
    const auto outcome = net::recv(m_descriptor, into);
    const auto count = static_cast<std::size_t>(mustSucceed(outcome));
    finish(began, outcome, m_received, into.first(count));
    m_received += count;
    return outcome.value;
}

void Speaker::recvWhole(std::span<std::byte> into)
{
    while (!into.empty()) {
        const auto count = recv(into);
        if (count == 0)
            throw std::runtime_error("the connection ended too early");
        into = into.subspan(static_cast<std::size_t>(count));
    }
}

CallBegan Speaker::begin(CallOp op, std::int64_t argument, std::uint64_t offset, ByteView payload)
{
    CallBegan began;
    began.number = ++m_number;
    began.op = op;
    began.socket = m_socket;
    began.descriptor = m_descriptor;
    began.argument = argument;
    began.offset = StreamOffset{offset};
    m_recorder->record(m_actor, began, payload.first(std::min(payload.size(), m_kept)));
    return began;
}

void Speaker::finish(const CallBegan& began, const Outcome& outcome, std::uint64_t offset, ByteView payload)
{
    CallReturned returned;
    returned.number = began.number;
    returned.op = began.op;
    returned.socket = began.socket;
    returned.error = outcome.error;
    returned.value = outcome.value;
    returned.offset = StreamOffset{offset};
    m_recorder->record(m_actor, returned, payload.first(std::min(payload.size(), m_kept)));
}

} // namespace socketlab::bench
