#pragma once

#include "journal/recorder.h"
#include "net/descriptor.h"

#include <thread>

namespace socketlab::engine {

/// The console that all actors print on: a pipe, whose content is recorded as it comes out. Owns its thread.
class Console
{
public:
    Console(journal::Recorder& recorder, ActorId world);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    /// Where print writes.
    int descriptor() const { return m_writer.get(); }

private:
    void run();

    journal::Recorder& m_recorder;
    const ActorId m_world;
    net::Descriptor m_reader;
    net::Descriptor m_writer;
    net::Descriptor m_stopReader;
    net::Descriptor m_stopWriter;
    std::jthread m_thread;
};

} // namespace socketlab::engine
