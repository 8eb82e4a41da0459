#pragma once

#include "engine/lab.h"

#include <string>
#include <vector>

namespace socketlab {

/// A statement that somebody makes in a scene.
struct SceneLine
{
    std::string actor;
    std::string statement;
    bool mayWait = false; ///< the scene goes on while this call waits
};

/// Two callers at a server that selects, a third one in its waiting room, a message that came in part.
std::vector<SceneLine> ordinaryScene();

/// 200 connections on which something is under way, and a million calls.
std::vector<SceneLine> crowdedScene();

} // namespace socketlab
