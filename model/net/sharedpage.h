#pragma once

#include "net/descriptor.h"

#include <expected>
#include <string>
#include <utility>

namespace socketlab::net {

/// A page of memory that two processes see: one creates it and passes the descriptor on, the other maps it. Owns the
/// mapping and the descriptor. Nobody can change its size, so that reading it never ends in a signal.
class SharedPage
{
public:
    static constexpr std::size_t size = 4096;

    /// Zeroed.
    static std::expected<SharedPage, std::string> create();
    /// Of somebody else's making; refused where it could still shrink.
    static std::expected<SharedPage, std::string> map(Descriptor memory);

    SharedPage(SharedPage&& other) noexcept
        : m_memory(std::move(other.m_memory))
        , m_address(std::exchange(other.m_address, nullptr))
    {
    }
    SharedPage& operator=(SharedPage&&) = delete;
    ~SharedPage();

    void* address() const { return m_address; }
    int descriptor() const { return m_memory.get(); }
    /// The page stays; nobody else can be given it any more.
    void closeDescriptor() { m_memory.reset(); }

private:
    SharedPage(Descriptor memory, void* address) : m_memory(std::move(memory)), m_address(address) {}

    Descriptor m_memory;
    void* m_address = nullptr;
};

} // namespace socketlab::net
