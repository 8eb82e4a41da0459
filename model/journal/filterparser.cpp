#include "journal/filterwords.h"

#include "values/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace socketlab::journal {
namespace {

constexpr int deepestFilter = 64;

std::string shownWord(std::string_view found)
{
    constexpr std::size_t most = 24;
    return found.empty() ? std::string("the end") : quotedData(toBytes(found.substr(0, most)));
}

std::vector<std::string> knownFilterWords()
{
    std::vector<std::string> words{"or", "not"};
    for (const auto& spec : filterFields())
        words.emplace_back(spec.name);
    words.insert(words.end(), filterFlags().begin(), filterFlags().end());
    return words;
}

} // namespace

/// Reads a filter from left to right; the first thing that makes no sense is thrown as a FilterError.
class FilterParser
{
public:
    explicit FilterParser(std::string_view written) : m_pieces(cutFilter(written)) {}

    CallFilter::Node read()
    {
        if (next().kind == FilterToken::End)
            return {};
        auto root = readAny(0);
        if (next().kind == FilterToken::Close)
            fail(next(), "nothing is open that this ) would close");
        return root;
    }

private:
    using Node = CallFilter::Node;
    using Kind = CallFilter::Kind;

    const FilterPiece& next() const { return m_pieces[m_at]; }
    const FilterPiece& take() { return m_pieces[m_at++]; }
    bool isWord(std::string_view word) const { return next().kind == FilterToken::Word && next().text == word; }

    [[noreturn]] static void fail(const FilterPiece& piece, std::string message)
    {
        throw FilterError{piece.column, std::max<std::size_t>(piece.text.size(), 1), std::move(message)};
    }

    Node readAny(int depth)
    {
        Node any{Kind::Any, {}, {}};
        any.parts.push_back(readAll(depth));
        while (isWord("or")) {
            take();
            any.parts.push_back(readAll(depth));
        }
        return any.parts.size() == 1 ? std::move(any.parts.front()) : any;
    }

    Node readAll(int depth)
    {
        Node all{Kind::All, {}, {}};
        do {
            if (isWord("and") && !all.parts.empty())
                take();
            all.parts.push_back(readOne(depth));
        } while (next().kind != FilterToken::End && next().kind != FilterToken::Close && !isWord("or"));
        return all.parts.size() == 1 ? std::move(all.parts.front()) : all;
    }

    Node readOne(int depth)
    {
        if (depth > deepestFilter)
            fail(next(), fmt::format("this is nested more than {} times", deepestFilter));
        if (next().kind == FilterToken::Minus || isWord("not")) {
            take();
            Node negated{Kind::Not, {}, {}};
            negated.parts.push_back(readOne(depth + 1));
            return negated;
        }
        if (next().kind == FilterToken::Open)
            return readGroup(depth);
        return readTerm();
    }

    Node readGroup(int depth)
    {
        const auto open = take();
        auto inside = readAny(depth + 1);
        if (next().kind != FilterToken::Close)
            fail(open, "this ( is never closed");
        take();
        return inside;
    }

    Node readTerm()
    {
        const auto& piece = take();
        if (piece.kind == FilterToken::Text)
            return {Kind::Term, {}, bytesTerm(FilterSign::Holds, piece)};
        if (piece.kind != FilterToken::Word || piece.text == "or" || piece.text == "and")
            fail(piece, fmt::format("a condition such as result<0 is wanted here, not {}", shownWord(piece.text)));
        const auto flags = filterFlags();
        if (const auto flag = std::ranges::find(flags, piece.text); flag != flags.end())
            return {flag == flags.begin() ? Kind::Waiting : *flag == "error" ? Kind::Failed : Kind::Succeeded, {}, {}};
        const auto fields = filterFields();
        const auto spec = std::ranges::find(fields, piece.text, &FilterFieldSpec::name);
        if (spec == fields.end())
            failUnknown(piece);
        return {Kind::Term, {}, readComparison(*spec, piece)};
    }

    [[noreturn]] static void failUnknown(const FilterPiece& piece)
    {
        if (findCallSpec(piece.text))
            fail(piece, fmt::format("a call is asked for by call:{}", piece.text));
        if (errorFromName(piece.text))
            fail(piece, fmt::format("an error is asked for by errno:{}", piece.text));
        const auto known = knownFilterWords();
        const auto hint = didYouMean(piece.text, known);
        fail(piece,
             fmt::format("nothing is named {}{}", shownWord(piece.text),
                         hint.empty() ? "; bytes are asked for in quotes, as in \"GET\"" : hint));
    }

    CallFilter::Term readComparison(const FilterFieldSpec& spec, const FilterPiece& field)
    {
        if (next().kind != FilterToken::Sign)
            fail(next().kind == FilterToken::End ? field : next(),
                 fmt::format("after {} comes one of {}  as in {}", spec.name, spec.signs, spec.example));
        const auto sign = take();
        if (fmt::format(" {} ", spec.signs).find(fmt::format(" {} ", sign.text)) == std::string::npos)
            fail(sign, fmt::format("{} cannot be compared by {}, but by {}", spec.name, sign.text, spec.signs));
        const auto& value = take();
        if (value.kind != FilterToken::Word && value.kind != FilterToken::Text)
            fail(sign, fmt::format("{}{} lacks its value, as in {}", spec.name, sign.text, spec.example));
        return valueTerm(spec, *filterSignOf(sign.text), value);
    }

    static std::string textOf(const FilterPiece& value)
    {
        if (value.kind != FilterToken::Text)
            return std::string(value.text);
        if (!value.isClosed)
            fail(value, "the text lacks its closing quote");
        const auto bytes = parseData(value.text);
        if (!bytes)
            fail(value, bytes.error());
        return std::string(asText(*bytes));
    }

    static CallFilter::Term bytesTerm(FilterSign sign, const FilterPiece& value)
    {
        CallFilter::Term term{FilterField::Bytes, sign, {}, 0, false, false};
        const bool isOrder = sign != FilterSign::Is && sign != FilterSign::IsNot && sign != FilterSign::Holds;
        if (!isOrder) {
            term.text = textOf(value);
            return term;
        }
        term.countsBytes = true;
        term.number = numberOf(value, "a number of bytes is wanted here, such as 1k");
        return term;
    }

    static std::int64_t numberOf(const FilterPiece& value, std::string_view wanted)
    {
        const auto number = parseFilterNumber(value.text);
        if (!number)
            fail(value, fmt::format("{}, not {}", wanted, shownWord(value.text)));
        return *number;
    }

    static std::int64_t durationOf(const FilterPiece& value)
    {
        if (const auto duration = parseFilterDuration(value.text))
            return *duration;
        const auto withUnit = fmt::format("{}ms", value.text);
        if (parseFilterDuration(withUnit))
            fail(value, fmt::format("a time needs its unit: {} or {}s", withUnit, value.text));
        fail(value, fmt::format("a time is written 20us, 1.5ms or 2s, not {}", shownWord(value.text)));
    }

    static std::int64_t indexOf(const FilterPiece& value, std::vector<std::string> known, std::string_view what)
    {
        const auto wanted = textOf(value);
        const auto found = std::ranges::find(known, wanted);
        if (found == known.end())
            fail(value, fmt::format("no {} is named {}{}", what, shownWord(wanted), didYouMean(wanted, known)));
        return found - known.begin();
    }

    static std::int64_t errorOf(const FilterPiece& value)
    {
        const auto error = errorFromName(value.text);
        if (!error)
            fail(value, fmt::format("no error is named {}", shownWord(value.text)));
        return *error;
    }

    static CallFilter::Term valueTerm(const FilterFieldSpec& spec, FilterSign sign, const FilterPiece& value)
    {
        CallFilter::Term term{spec.field, sign, {}, 0, false, false};
        const bool isName = value.text.starts_with('E');
        switch (spec.field) {
        case FilterField::Actor:
        case FilterField::Socket: term.text = textOf(value); break;
        case FilterField::Call: {
            std::vector<std::string> names;
            for (const auto& call : callSpecs())
                names.emplace_back(call.name);
            term.number = indexOf(value, std::move(names), "call");
            break;
        }
        case FilterField::Family:
            term.number = indexOf(value, {familyNames().begin(), familyNames().end()}, "family of calls");
            break;
        case FilterField::Result:
            term.isError = isName;
            term.number = isName ? errorOf(value) : numberOf(value, "a number or an error is wanted here");
            break;
        case FilterField::Errno:
            term.number = isName ? errorOf(value) : numberOf(value, "an error such as EAGAIN is wanted here");
            break;
        case FilterField::Took:
        case FilterField::Time: term.number = durationOf(value); break;
        case FilterField::Bytes: return bytesTerm(sign, value);
        case FilterField::Number: term.number = numberOf(value, "a number is wanted here"); break;
        }
        return term;
    }

    std::vector<FilterPiece> m_pieces;
    std::size_t m_at = 0;
};

std::expected<CallFilter, FilterError> CallFilter::parse(std::string_view written)
{
    constexpr std::size_t longest = 4096;
    if (written.size() > longest)
        return std::unexpected(FilterError{longest, 1, fmt::format("a filter has at most {} characters", longest)});
    try {
        CallFilter filter;
        filter.m_root = FilterParser(written).read();
        return filter;
    } catch (const FilterError& error) {
        return std::unexpected(error);
    }
}

FilterWish filterWishAt(std::string_view written, std::size_t cursor)
{
    const auto pieces = cutFilter(written.substr(0, std::min(cursor, written.size())));
    const auto fieldBefore = [&](std::size_t sign) -> std::optional<FilterField> {
        if (sign == 0 || sign >= pieces.size() || pieces[sign].kind != FilterToken::Sign)
            return std::nullopt;
        const auto fields = filterFields();
        const auto found = std::ranges::find(fields, pieces[sign - 1].text, &FilterFieldSpec::name);
        return found == fields.end() ? std::nullopt : std::optional(found->field);
    };
    const auto last = pieces.size() - 1; // the end
    if (last == 0)
        return {std::nullopt, 0, {}};
    const auto& before = pieces[last - 1];
    if (before.kind == FilterToken::Sign)
        return {fieldBefore(last - 1), pieces[last].column, {}};
    const bool isTouched = before.column + before.text.size() == pieces[last].column;
    if (!isTouched || before.kind != FilterToken::Word)
        return {std::nullopt, pieces[last].column, {}};
    const auto field = last >= 2 ? fieldBefore(last - 2) : std::nullopt;
    return {field, before.column, std::string(before.text)};
}

} // namespace socketlab::journal
