#include "engine/framings.h"

#include "framing/makedecoder.h"

namespace socketlab::engine {

void Framings::set(SocketId socket, framing::Rule rule, StreamOffset first)
{
    auto framing = std::make_shared<Framing>();
    framing->decoder = framing::makeDecoder(rule);
    framing->rule = std::move(rule);
    framing->first = first;
    const std::lock_guard lock(m_mutex);
    m_framings.insert_or_assign(socket, std::move(framing));
}

std::shared_ptr<Framing> Framings::find(SocketId socket) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_framings.find(socket);
    return found == m_framings.end() ? nullptr : found->second;
}

void Framings::forget()
{
    const std::lock_guard lock(m_mutex);
    m_framings.clear();
}

} // namespace socketlab::engine
