#include "engine/fileobject.h"

namespace socketlab::engine {

void FileObjects::add(SocketId id, SocketId socket, std::size_t capacity)
{
    auto file = std::make_shared<FileObject>();
    file->socket = socket;
    file->capacity = capacity;
    const std::lock_guard lock(m_mutex);
    m_files.insert_or_assign(id, std::move(file));
}

std::shared_ptr<FileObject> FileObjects::find(SocketId id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_files.find(id);
    return found == m_files.end() ? nullptr : found->second;
}

void FileObjects::remove(SocketId id)
{
    const std::lock_guard lock(m_mutex);
    m_files.erase(id);
}

void FileObjects::forget()
{
    const std::lock_guard lock(m_mutex);
    m_files.clear();
}

} // namespace socketlab::engine
