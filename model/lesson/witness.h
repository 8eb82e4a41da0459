#pragma once

#include "lesson/judge.h"

#include <optional>
#include <string>
#include <vector>

namespace socketlab::lesson {

using Calls = std::vector<journal::CallView>;

/// Finds in a body of evidence what a check speaks of, and tells it in words. The evidence must outlive it.
class Witness
{
public:
    explicit Witness(const Evidence& evidence) : m_evidence(evidence) {}

    /// The calls of the scope that the pattern fits, in the order in which they began.
    Calls find(const CallPattern& pattern) const;
    Duration durationOf(const journal::CallView& call) const { return call.duration(m_evidence.now); }

    /// The latest socket of that name in the scope; null where there is none.
    const journal::SocketState* findSocket(std::string_view name) const;
    /// All that was read from the socket, or sent on it.
    Bytes bytesOf(const journal::SocketState& socket, StreamCheck::Side side) const;

    /// `bob's recv(b)`, by whom it really was and in the pattern's words.
    std::string whoseCall(const journal::CallView& call, const CallPattern& pattern) const;
    /// `bob's recv(b) returned 2`; the call must have returned.
    std::string ending(const journal::CallView& call, const CallPattern& pattern) const;
    /// `bob called recv(b, 100)`.
    std::string deed(const journal::CallView& call) const;
    /// What happened in place of what was wanted. `calls` fit the pattern, but did not end as they should.
    std::string nearestMiss(const CallPattern& pattern, const Calls& calls) const;

private:
    std::string actorOf(const journal::CallView& call) const;
    bool isMatch(const CallPattern& pattern, const journal::CallView& call) const;

    const Evidence& m_evidence;
};

} // namespace socketlab::lesson
