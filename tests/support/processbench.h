#pragma once

#include "support/labwatcher.h"

#include <vector>

namespace socketlab::tests {

/// A lab in which alice is a thread and bob a helper process; a and b are connected.
struct ProcessBench
{
    engine::Lab lab;
    LabWatcher watcher{lab};

    ProcessBench()
    {
        lab.actor("alice");
        lab.actor("bob", ActorKind::Process);
        if (watcher.result("world", "pair alice.a bob.b") != "ok")
            qFatal("pair failed");
        if (!watcher.waitUntil([&] { return watcher.socket("b").holders == std::vector{actor("bob").process}; }))
            qFatal("b was not handed over");
    }

    const journal::ActorState& actor(std::string_view name) const { return *watcher.state().actorNamed(name); }
    bool hasEnded(std::string_view name)
    {
        return watcher.waitUntil([&] { return watcher.state().actorNamed(name) && actor(name).hasEnded; });
    }
};

} // namespace socketlab::tests
