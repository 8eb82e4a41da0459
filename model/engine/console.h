#pragma once

#include "journal/recorder.h"
#include "net/descriptor.h"
#include "values/outcome.h"

#include <thread>

namespace socketlab::engine {

/// The console that all actors print on: a pipe, whose content is recorded as it comes out. Owns its thread. Where the
/// kernel has no descriptors left for it there is none, and print gives EBADF.
class Console
{
public:
    Console(journal::Recorder& recorder, ActorId world);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    /// Where print writes; -1 where there is no console.
    int descriptor() const { return m_writer.get(); }
    /// How making it went.
    const Outcome& made() const { return m_made; }

private:
    void run();

    journal::Recorder& m_recorder;
    const ActorId m_world;
    Outcome m_made;
    net::Descriptor m_reader;
    net::Descriptor m_writer;
    net::Descriptor m_stopReader;
    net::Descriptor m_stopWriter;
    std::jthread m_thread;
};

} // namespace socketlab::engine
