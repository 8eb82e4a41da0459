#pragma once

#include <utility>

namespace socketlab::net {

/// The one owner of an open descriptor; closes it when it goes. -1: none. Any one thread at a time.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        reset();
        m_number = std::exchange(other.m_number, -1);
        return *this;
    }
    ~Descriptor() { reset(); }

    int get() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    int release() { return std::exchange(m_number, -1); }
    void reset();

private:
    int m_number = -1;
};

} // namespace socketlab::net
