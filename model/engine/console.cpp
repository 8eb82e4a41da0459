#include "engine/console.h"

#include "net/files.h"
#include "net/readiness.h"

#include <array>

namespace socketlab::engine {

Console::Console(journal::Recorder& recorder, ActorId world) : m_recorder(recorder), m_world(world)
{
    auto console = net::pipe();
    auto stop = net::pipe();
    for (const auto& made : {console.outcome, stop.outcome})
        if (m_made = made; !made.isOk())
            return;
    m_reader = std::move(console.descriptors[0]);
    m_writer = std::move(console.descriptors[1]);
    m_stopReader = std::move(stop.descriptors[0]);
    m_stopWriter = std::move(stop.descriptors[1]);
    m_thread = std::jthread([this] { run(); });
}

// A helper process may still hold the writing end, so its closing alone does not end the thread.
Console::~Console()
{
    m_stopWriter.reset();
    if (m_thread.joinable())
        m_thread.join();
}

void Console::run()
{
    std::array<std::byte, 4096> room{};
    for (;;) {
        std::array watched{Watched{SocketId::None, m_reader.get(), Ready::Readable},
                           Watched{SocketId::None, m_stopReader.get(), Ready::Readable}};
        net::poll(watched, {});
        // What was printed before the end still belongs to the session.
        if ((watched[0].answered & Ready::Readable) != 0) {
            m_recorder.begin();
            const auto got = net::read(m_reader.get(), room);
            if (got.isOk() && got.value > 0)
                m_recorder.finish(m_world, Marked{MarkKind::Output},
                                  std::span(room).first(static_cast<std::size_t>(got.value)));
            else
                m_recorder.cancel();
            continue;
        }
        if (watched[1].answered != 0 || watched[0].answered != 0)
            return;
    }
}

} // namespace socketlab::engine
