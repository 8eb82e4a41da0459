#pragma once

#include "engine/lab.h"
#include "journal/session/sessionstore.h"
#include "journal/session/sessionwriter.h"

#include <optional>
#include <string>

namespace socketlab {

/// Saves the session of a lab as it happens, in a store. Where that cannot be, the lab goes on and problem() says why.
/// `lab` and `store` must outlive it. GUI only; isBehind() and problem(): any thread.
class SessionSaving
{
public:
    /// Keeps at most so many sessions, and so many bytes of them, from earlier runs.
    SessionSaving(engine::Lab& lab, const journal::SessionStore& store, const std::string& program,
                  std::size_t mostKept, std::uint64_t mostBytesKept);
    /// Closes what is open in the lab, so that the session has its end, and saves that too. A session in which only
    /// the world made calls is not kept.
    ~SessionSaving();
    SessionSaving(const SessionSaving&) = delete;
    SessionSaving& operator=(const SessionSaving&) = delete;

    bool isBehind() const { return m_writer && m_writer->isBehind(); }
    std::string problem() const { return m_writer ? m_writer->problem() : m_refusal; }

private:
    void start(const std::string& program);

    engine::Lab& m_lab;
    const journal::SessionStore& m_store;
    std::optional<journal::SessionPlace> m_place;
    std::unique_ptr<journal::SessionWriter> m_writer;
    std::string m_refusal;
};

} // namespace socketlab
