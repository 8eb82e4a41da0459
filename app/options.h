#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab {

/// What cannot be done for a person at a terminal, and why: one sentence. Ends the command.
class Complaint : public std::runtime_error
{
public:
    using runtime_error::runtime_error;
};

struct Option
{
    std::string_view name; ///< with its dashes
    bool takesValue;
};

/// The words of a command: options with their values, and the names that stand among them.
class Options
{
public:
    /// Throws a Complaint about a word that is none of the `known` options, or lacks its value.
    Options(std::span<const std::string> words, std::span<const Option> known);

    const std::vector<std::string>& names() const { return m_names; }
    bool has(std::string_view option) const { return m_values.contains(option); }
    /// The value as it is written; empty where the option is not given.
    std::string text(std::string_view option) const;
    /// Throws a Complaint where the value is no whole number from `least` to `most`.
    std::uint64_t number(std::string_view option, std::uint64_t least, std::uint64_t most,
                         std::uint64_t standard) const;

private:
    std::vector<std::string> m_names;
    std::map<std::string, std::string, std::less<>> m_values;
};

} // namespace socketlab
