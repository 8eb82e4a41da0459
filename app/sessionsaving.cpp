#include "app/sessionsaving.h"

namespace socketlab {

SessionSaving::SessionSaving(engine::Lab& lab, const journal::SessionStore& store, const std::string& program,
                             std::size_t mostKept, std::uint64_t mostBytesKept)
    : m_lab(lab)
    , m_store(store)
{
    store.tidyUp(mostKept, mostBytesKept);
    start(program);
}

void SessionSaving::start(const std::string& program)
{
    auto place = m_store.claim();
    if (!place) {
        m_refusal = place.error();
        return;
    }
    auto writer = journal::SessionWriter::create(m_lab.journal(), place->file(), program);
    if (!writer) {
        m_refusal = writer.error();
        return;
    }
    m_place.emplace(*std::move(place));
    m_writer = *std::move(writer);
}

SessionSaving::~SessionSaving()
{
    if (!m_writer)
        return;
    m_lab.clear();
    m_lab.flush();
    m_writer->finish();
    const auto file = m_place->file();
    const bool isEmpty = m_writer->savedCalls() == 0 && m_writer->problem().empty();
    m_writer.reset();
    m_place.reset();
    if (isEmpty)
        static_cast<void>(m_store.remove(file));
}

} // namespace socketlab
