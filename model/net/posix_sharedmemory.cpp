#include "net/sharedmemory.h"

#include "net/finished.h"

#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace socketlab::net {
std::pair<Outcome, SharedMemory> SharedMemory::make(std::size_t size)
{
    void* memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return {Outcome::failed("mmap", errno), SharedMemory()};
    return {Outcome::succeeded("mmap"), SharedMemory({static_cast<std::byte*>(memory), size})};
}

std::pair<Outcome, SharedMemory> SharedMemory::map(int descriptor, std::size_t size)
{
    if (::ftruncate(descriptor, static_cast<off_t>(size)) < 0)
        return {Outcome::failed("ftruncate", errno), SharedMemory()};
    void* memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (memory == MAP_FAILED)
        return {Outcome::failed("mmap", errno), SharedMemory()};
    return {Outcome::succeeded("mmap"), SharedMemory({static_cast<std::byte*>(memory), size})};
}

void SharedMemory::reset()
{
    if (!m_bytes.empty())
        ::munmap(m_bytes.data(), m_bytes.size());
    m_bytes = {};
}

Made makeNamedMemory(const std::string& name)
{
    return made("shm_open", ::shm_open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
}

Outcome removeNamedMemory(const std::string& name)
{
    return finished("shm_unlink", ::shm_unlink(name.c_str()));
}

SharedSemaphore::SharedSemaphore(unsigned count)
{
    constexpr int betweenProcesses = 1;
    m_made = finished("sem_init", ::sem_init(&m_semaphore, betweenProcesses, count));
}

SharedSemaphore::~SharedSemaphore()
{
    ::sem_destroy(&m_semaphore);
}

Outcome SharedSemaphore::post()
{
    return finished("sem_post", ::sem_post(&m_semaphore));
}

Outcome SharedSemaphore::wait(std::optional<std::chrono::milliseconds> timeout)
{
    if (!timeout)
        return finished("sem_wait", ::sem_wait(&m_semaphore));
    constexpr long second = 1'000'000'000;
    timespec until{};
    ::clock_gettime(CLOCK_REALTIME, &until); // the only clock that sem_timedwait knows
    const auto nanoseconds = until.tv_nsec + timeout->count() % 1000 * 1'000'000;
    until.tv_sec += timeout->count() / 1000 + nanoseconds / second;
    until.tv_nsec = nanoseconds % second;
    return finished("sem_wait", ::sem_timedwait(&m_semaphore, &until));
}

int SharedSemaphore::count() const
{
    int value = 0;
    ::sem_getvalue(&m_semaphore, &value);
    return value;
}

} // namespace socketlab::net
