#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::bench {

/// One line of the bench: what was measured, against what, and whether the target is met.
struct Finding
{
    std::string what;
    std::string target; ///< `<= 1.05 x`; empty: shown for comparison, no target
    std::string figure; ///< of the lab
    std::string peer;   ///< of the other side
    std::string ratio;
    bool isMet = true;
};

/// A row of docs/performance.md. Where a peer is not installed its findings say so.
struct Row
{
    std::string_view name;
    std::function<std::vector<Finding>()> measure;
};

std::vector<Finding> measureOneThread();     ///< P1
std::vector<Finding> measureStream();        ///< P2
std::vector<Finding> measureBulk();          ///< P3
std::vector<Finding> measureObservation();   ///< P4
std::vector<Finding> measureSessionFile();   ///< P5
std::vector<Finding> measureKill();          ///< P6
std::vector<Finding> measureFrames();        ///< P7, P8 and P11 with ten million records; needs the window
std::vector<Finding> measureMoments();       ///< P8; needs the window
std::vector<Finding> measureGrid();          ///< P9; needs the window
std::vector<Finding> measureFirstPaint();    ///< P10; needs the window
std::vector<Finding> measureFloodedWindow(); ///< P17; needs the window
int showFirstPaint(const std::string& window);
std::vector<Finding> measureServer();     ///< P14
std::vector<Finding> measureThroughput(); ///< P16
std::vector<Finding> measureFlood();      ///< P17

} // namespace socketlab::bench
