#include "engine/sharedmemory.h"

#include "net/descriptor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace socketlab::engine {
namespace {

constexpr mode_t onlyMine = 0600;

} // namespace

SharedMemory::~SharedMemory()
{
    forget();
}

std::string SharedMemory::path(std::string_view name) const
{
    return fmt::format("/{}{}", m_prefix, name);
}

Outcome SharedMemory::openMemory(std::string_view name, std::size_t size)
{
    const auto bytes = std::max(size, sizeof(std::atomic<std::int64_t>));
    const net::Descriptor descriptor(::shm_open(path(name).c_str(), O_CREAT | O_RDWR, onlyMine));
    if (!descriptor.isOpen())
        return Outcome::failed("shm_open", errno);
    if (::ftruncate(descriptor.get(), static_cast<off_t>(bytes)) != 0)
        return Outcome::failed("ftruncate", errno);
    void* address = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor.get(), 0);
    if (address == MAP_FAILED)
        return Outcome::failed("mmap", errno);
    const std::lock_guard lock(m_mutex);
    const auto [place, isNew] = m_memories.try_emplace(std::string(name), Memory{address, bytes});
    if (!isNew)
        ::munmap(address, bytes);
    return Outcome::succeeded("shm_open");
}

Outcome SharedMemory::openSemaphore(std::string_view name, unsigned value)
{
    sem_t* semaphore = ::sem_open(path(name).c_str(), O_CREAT, onlyMine, value);
    if (semaphore == SEM_FAILED)
        return Outcome::failed("sem_open", errno);
    const std::lock_guard lock(m_mutex);
    if (!m_semaphores.try_emplace(std::string(name), semaphore).second)
        ::sem_close(semaphore);
    return Outcome::succeeded("sem_open");
}

sem_t* SharedMemory::semaphore(std::string_view name) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_semaphores.find(name);
    return found == m_semaphores.end() ? nullptr : found->second;
}

bool SharedMemory::isSemaphore(std::string_view name) const
{
    return semaphore(name) != nullptr;
}

Outcome SharedMemory::waitFor(std::string_view name)
{
    auto* found = semaphore(name);
    if (!found)
        return Outcome::failed("sem_wait", EINVAL);
    return ::sem_wait(found) == 0 ? Outcome::succeeded("sem_wait") : Outcome::failed("sem_wait", errno);
}

Outcome SharedMemory::post(std::string_view name)
{
    auto* found = semaphore(name);
    if (!found)
        return Outcome::failed("sem_post", EINVAL);
    return ::sem_post(found) == 0 ? Outcome::succeeded("sem_post") : Outcome::failed("sem_post", errno);
}

std::atomic<std::int64_t>& SharedMemory::counter(std::string_view name)
{
    static_assert(std::atomic<std::int64_t>::is_always_lock_free, "it stands in memory of several processes");
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_memories.find(name); found != m_memories.end())
        return *std::launder(static_cast<std::atomic<std::int64_t>*>(found->second.address));
    return m_variables[std::string(name)];
}

void SharedMemory::unlinkAll()
{
    // Where Linux keeps both kinds; a semaphore's file bears a prefix of its own.
    std::error_code failed;
    std::filesystem::directory_iterator entry("/dev/shm", failed);
    for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
        const auto name = entry->path().filename().string();
        if (name.starts_with(m_prefix))
            ::shm_unlink(('/' + name).c_str());
        else if (name.starts_with("sem." + m_prefix))
            ::sem_unlink(('/' + name.substr(4)).c_str());
    }
}

void SharedMemory::forget()
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [name, memory] : m_memories)
        ::munmap(memory.address, memory.size);
    for (const auto& [name, semaphore] : m_semaphores)
        ::sem_close(semaphore);
    m_memories.clear();
    m_semaphores.clear();
    m_variables.clear();
}

} // namespace socketlab::engine
