#pragma once

#include <atomic>
#include <cstdint>
#include <utility>

namespace socketlab::journal {

/// A value that all copies of this have in common until one of them changes it: that one then gets its own. Copies may
/// live in different threads; each of them belongs to one.
template <class Value>
class Shared
{
public:
    Shared() = default;
    Shared(const Shared& other) noexcept : m_held(other.m_held)
    {
        if (m_held)
            m_held->owners.fetch_add(1, std::memory_order_relaxed);
    }
    Shared(Shared&& other) noexcept : m_held(std::exchange(other.m_held, nullptr)) {}
    Shared& operator=(const Shared& other) noexcept { return *this = Shared(other); }
    Shared& operator=(Shared&& other) noexcept
    {
        std::swap(m_held, other.m_held);
        return *this;
    }
    ~Shared()
    {
        if (m_held && (isOnlyOwner() || m_held->owners.fetch_sub(1, std::memory_order_acq_rel) == 1))
            delete m_held;
    }

    /// Null where nothing has been changed yet; the same where it is the same value, not only an equal one.
    const Value* get() const { return m_held ? &m_held->value : nullptr; }

    /// To be changed; copied first where somebody else has it too. Valid until this is copied and changed again.
    Value& own()
    {
        if (!m_held)
            m_held = new Held;
        else if (!isOnlyOwner())
            *this = Shared(m_held->value);
        return m_held->value;
    }

private:
    struct Held
    {
        Value value{};
        std::atomic<std::uint32_t> owners = 1;
    };
    explicit Shared(const Value& value) : m_held(new Held{value}) {}

    // A new owner comes only from an owner, so what is ours alone stays so: only this thread could change that. One that
    // has just let go in another thread has read until then; its release and this acquire put our writing after it,
    // which the relaxed shared_ptr::use_count() would not.
    bool isOnlyOwner() const { return m_held->owners.load(std::memory_order_acquire) == 1; }

    Held* m_held = nullptr;
};

} // namespace socketlab::journal
