#include "items/subsequence.h"

#include <QString>

#include <algorithm>

namespace socketlab::items {
namespace {

constexpr int beginsWord = 8;
constexpr int isBesideTheLast = 6;
constexpr int impossible = -1'000'000;
constexpr qsizetype longestText = 200; // the rest of a longer one is not looked at

bool beginsAWord(QStringView text, qsizetype at)
{
    return text[at].isLetterOrNumber() && (at == 0 || !text[at - 1].isLetterOrNumber());
}

/// The best score of the letters up to one, when that one stands at a place; and where the one before it stood.
struct Cell
{
    int score = impossible;
    qsizetype before = -1;
};

} // namespace

std::optional<SubsequenceMatch> matchSubsequence(QStringView letters, QStringView text)
{
    QString wanted;
    for (const auto letter : letters)
        if (!letter.isSpace())
            wanted += letter.toCaseFolded();
    const auto known = text.first(std::min(text.size(), longestText));
    if (wanted.isEmpty())
        return SubsequenceMatch{};
    if (wanted.size() > known.size())
        return std::nullopt;

    const auto width = static_cast<std::size_t>(known.size());
    std::vector<std::vector<Cell>> best(static_cast<std::size_t>(wanted.size()), std::vector<Cell>(width));
    for (std::size_t row = 0; row < best.size(); ++row) {
        Cell furthest{row == 0 ? 0 : impossible, -1}; // the best place before this one that is not its neighbour
        for (std::size_t at = 0; at < width; ++at) {
            const auto place = static_cast<qsizetype>(at);
            if (row > 0 && at > 1 && best[row - 1][at - 2].score > furthest.score)
                furthest = {best[row - 1][at - 2].score, place - 2};
            if (known[place].toCaseFolded() != wanted[static_cast<qsizetype>(row)])
                continue;
            auto& cell = best[row][at];
            cell = furthest;
            if (row > 0 && at > 0 && best[row - 1][at - 1].score + isBesideTheLast > cell.score)
                cell = {best[row - 1][at - 1].score + isBesideTheLast, place - 1};
            if (cell.score > impossible / 2)
                cell.score += 1 + (beginsAWord(known, place) ? beginsWord : 0);
        }
    }
    const auto last = std::ranges::max_element(best.back(), {}, &Cell::score);
    if (last->score <= impossible / 2)
        return std::nullopt;
    SubsequenceMatch match{last->score, std::vector<qsizetype>(best.size())};
    auto place = static_cast<qsizetype>(last - best.back().begin());
    for (auto row = best.size(); row-- > 0;) {
        match.places[row] = place;
        place = best[row][static_cast<std::size_t>(place)].before;
    }
    return match;
}

} // namespace socketlab::items
