#pragma once

#include "journal/calltable.h"
#include "journal/labstate.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::journal {

enum class FilterField : std::uint8_t { Actor, Socket, Call, Family, Result, Errno, Took, Time, Bytes, Number };
enum class FilterSign : std::uint8_t { Is, IsNot, Less, AtMost, More, AtLeast, Holds };

/// One row of what calls can be asked for. The parser, its messages, completion and the help read this table.
struct FilterFieldSpec
{
    FilterField field;
    std::string_view name;
    std::string_view signs;   ///< that it can be compared by, blanks between
    std::string_view example; ///< `took>1ms`
    std::string_view meaning; ///< one sentence for a beginner
};
std::span<const FilterFieldSpec> filterFields();
const FilterFieldSpec& specOf(FilterField field);

/// Words that stand alone: `waiting`, `error`, `ok`.
std::span<const std::string_view> filterFlags();
/// The names of the call families, in the order of CallFamily.
std::span<const std::string_view> familyNames();

/// What is wrong with a filter, and where: `length` bytes from `column` on. A sentence without a full stop.
struct FilterError
{
    std::size_t column = 0;
    std::size_t length = 0;
    std::string message;
};

/// Where a call stands when a filter looks at it. All that it refers to must outlive it.
struct FilterScene
{
    const Journal& journal;
    const LabState& state; ///< for names
    Timestamp start;       ///< of the session
};

/// A question to calls, such as `actor:bob call:recv (result<0 or bytes~"GET")`. A value.
/// Terms beside each other must all hold; `or`, `not`, `-` and parentheses are understood. A call that waits has no
/// result, errno or duration yet. An empty text asks for every call.
class CallFilter
{
public:
    static std::expected<CallFilter, FilterError> parse(std::string_view written);

    bool asksForAll() const { return m_root.parts.empty() && m_root.kind == Kind::All; }
    /// `number` counts the session's calls from 1.
    bool matches(std::size_t number, const CallView& call, const FilterScene& scene) const;

private:
    friend class FilterParser;
    enum class Kind : std::uint8_t { All, Any, Not, Term, Waiting, Failed, Succeeded };
    struct Term
    {
        FilterField field = FilterField::Actor;
        FilterSign sign = FilterSign::Is;
        std::string text;         ///< names and bytes
        std::int64_t number = 0;  ///< results, sizes, nanoseconds, an errno, a CallOp, a CallFamily
        bool isError = false;     ///< result: an errno instead of a number
        bool countsBytes = false; ///< bytes: how many instead of which
    };
    struct Node
    {
        Kind kind = Kind::All;
        std::vector<Node> parts;
        Term term;
    };
    struct Subject;
    static bool holds(const Node& node, const Subject& subject);
    static bool holds(const Term& term, const Subject& subject);

    Node m_root;
};

/// What may be written at a place of a filter, for completion: a field or flag (no `field`), or a value of `field`.
/// The word that is to be completed begins at `column`.
struct FilterWish
{
    std::optional<FilterField> field;
    std::size_t column = 0;
    std::string word;
};
FilterWish filterWishAt(std::string_view written, std::size_t cursor);

} // namespace socketlab::journal
