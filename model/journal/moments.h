#pragma once

#include "journal/labstate.h"

#include <vector>

namespace socketlab::journal {

/// Goes to any moment of a session without folding it from its begin: keeps the state of the lab at some moments, the
/// keyframes, and folds from there. They are as many as fit into a fixed room, so they stand further apart in a longer
/// session. `journal` must outlive it. One thread.
class Moments
{
public:
    explicit Moments(const Journal& journal) : m_journal(journal) {}

    /// Takes a keyframe where one is due; to be called now and then by whoever folds the journal.
    void note(const LabState& state);

    /// The state after the first `applied` records of the journal; after all of them where it holds fewer.
    LabState at(Sequence applied);

    std::size_t keyframeCount() const { return m_keyframes.size(); }

private:
    LabState nearest(Sequence applied) const;
    void thinOut();

    const Journal& m_journal;
    std::vector<LabState> m_keyframes; // in the order of their moments
    Sequence m_spacing = 4096;         // records between two keyframes, at least
    std::size_t m_size = 0;            // bytes of all keyframes, each beside the next
};

} // namespace socketlab::journal
