#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace socketlab::items {

/// How well letters fit into a text in which they stand in that order, whatever is between them.
struct SubsequenceMatch
{
    int score = 0;                 ///< higher is better: letters that begin words, letters side by side
    std::vector<qsizetype> places; ///< of the letters in the text
};

/// The best fit of `letters`, whose blanks do not count; nothing where one of them is missing. Upper and lower case are
/// the same.
std::optional<SubsequenceMatch> matchSubsequence(QStringView letters, QStringView text);

} // namespace socketlab::items
