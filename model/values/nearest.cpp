#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace socketlab {
namespace {

// Optimal string alignment: one edit is a wrong, a missing, a surplus or a swapped pair of letters.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j)
        cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

} // namespace

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates)
{
    constexpr std::size_t longestWord = 64; // past that nobody mistyped a name
    if (word.size() > longestWord)
        return std::nullopt;
    std::optional<std::string> best;
    // Any two short words are one letter apart, so nothing is guessed for them.
    const std::size_t farthest = word.size() < 3 ? 0 : std::max<std::size_t>(1, word.size() / 3);
    std::size_t bestDistance = longestWord + 1;
    for (const auto& candidate : candidates) {
        if (candidate.size() > longestWord)
            continue;
        // "writing" for "write": a shared stem is a better sign than the number of letters.
        const auto stem = std::ranges::mismatch(word, candidate).in1 - word.begin();
        const auto edits = distance(word, candidate);
        if ((stem >= 4 || edits <= farthest) && edits < bestDistance) {
            bestDistance = edits;
            best = candidate;
        }
    }
    return best;
}

std::string didYouMean(std::string_view word, std::span<const std::string> candidates)
{
    const auto meant = nearest(word, candidates);
    return meant ? fmt::format(" (did you mean \"{}\"?)", *meant) : std::string();
}

} // namespace socketlab
