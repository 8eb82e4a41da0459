#include "engine/process.h"

#include <cstdlib>
#include <sys/stat.h>

namespace socketlab::engine {

std::filesystem::path Process::folder() const
{
    const char* runtime = std::getenv("XDG_RUNTIME_DIR"); // NOLINT(concurrency-mt-unsafe): nobody changes it
    if (runtime && *runtime)
        return std::filesystem::path(runtime) / m_prefix;
    std::error_code none;
    const auto parent = std::filesystem::temp_directory_path(none);
    return (none ? std::filesystem::path("/tmp") : parent) / m_prefix;
}

std::filesystem::path Process::placeOf(std::string_view name) const
{
    const auto place = folder();
    // Made when it is first needed. That it stands already is no failure, and any other one shows in the call itself.
    ::mkdir(place.c_str(), 0700);
    return place / name;
}

void Process::forget()
{
    locks.forget();
    memory.forget();
    files.forget();
    framings.forget();
    removeShared();
}

void Process::removeShared()
{
    std::error_code ignored;
    std::filesystem::remove_all(folder(), ignored);
    memory.unlinkAll();
}

} // namespace socketlab::engine
