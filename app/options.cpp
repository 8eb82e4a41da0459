#include "app/options.h"

#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace socketlab {
namespace {

const Option& find(const std::string& word, std::span<const Option> known)
{
    const auto found = std::ranges::find(known, word, &Option::name);
    if (found != known.end())
        return *found;
    std::vector<std::string> names;
    for (const auto& option : known)
        names.emplace_back(option.name);
    throw Complaint(
        fmt::format("There is no option {}{}; see socketlab lessons --help.", word, didYouMean(word, names)));
}

} // namespace

Options::Options(std::span<const std::string> words, std::span<const Option> known)
{
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (!word->starts_with("--")) {
            m_names.push_back(*word);
            continue;
        }
        const auto& option = find(*word, known);
        if (option.takesValue && word + 1 == words.end())
            throw Complaint(fmt::format("{} needs a value.", option.name));
        m_values[std::string(option.name)] = option.takesValue ? *++word : std::string();
    }
}

std::string Options::text(std::string_view option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::string() : found->second;
}

std::uint64_t Options::number(std::string_view option, std::uint64_t least, std::uint64_t most,
                              std::uint64_t standard) const
{
    if (!has(option))
        return standard;
    const auto written = text(option);
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (problem != std::errc{} || end != written.data() + written.size() || value < least || value > most)
        throw Complaint(
            fmt::format("{} takes a whole number from {} to {}, not \"{}\".", option, least, most, written));
    return value;
}

} // namespace socketlab
