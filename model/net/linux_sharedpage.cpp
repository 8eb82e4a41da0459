#include "net/sharedpage.h"

#include "values/outcome.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace socketlab::net {
namespace {

constexpr int sizeSeals = F_SEAL_SHRINK | F_SEAL_GROW;

std::unexpected<std::string> refused(const char* call)
{
    const int error = errno;
    return std::unexpected(fmt::format("No memory could be shared with a helper process: {}; close other programs "
                                       "and try again.",
                                       toText(Outcome::failed(call, error))));
}

} // namespace

std::expected<SharedPage, std::string> SharedPage::create()
{
    Descriptor memory(::memfd_create("socketlab", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory.isOpen())
        return refused("memfd_create");
    if (::ftruncate(memory.get(), size) < 0)
        return refused("ftruncate");
    if (::fcntl(memory.get(), F_ADD_SEALS, sizeSeals | F_SEAL_SEAL) < 0)
        return refused("fcntl");
    return map(std::move(memory));
}

std::expected<SharedPage, std::string> SharedPage::map(Descriptor memory)
{
    struct stat found
    {
    };
    const int seals = ::fcntl(memory.get(), F_GET_SEALS);
    if (seals < 0 || ::fstat(memory.get(), &found) < 0)
        return refused("fcntl");
    if ((seals & sizeSeals) != sizeSeals || found.st_size < static_cast<off_t>(size))
        return std::unexpected("The memory that was passed on is no sealed page of Socket Lab; pass one on that "
                               "SharedPage::create() made.");
    void* const address = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, memory.get(), 0);
    if (address == MAP_FAILED)
        return refused("mmap");
    return SharedPage(std::move(memory), address);
}

SharedPage::~SharedPage()
{
    if (m_address)
        ::munmap(m_address, size);
}

} // namespace socketlab::net
