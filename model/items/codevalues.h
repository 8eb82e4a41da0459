#pragma once

#include "items/codewords.h"
#include "values/calltext.h"

namespace socketlab::items {

/// What stands in a line of code for the parts of a call: variables, literals, constants, in one language. Looks at
/// call, payload and names, which must outlive it.
class CodeValues
{
public:
    CodeValues(CodeLanguage language, const CallBegan& call, ByteView payload, const NameOf& names,
               std::size_t dataLimit);

    /// The pattern with each `{name}` that is known replaced by what it stands for.
    std::string fill(std::string_view pattern) const;

    /// `{data}` had to be a variable named payload, for there are too many bytes; and how many, and how they begin.
    bool isDataCut() const;
    std::size_t dataSize() const { return m_payload.size(); }
    std::string dataBegin() const;

private:
    struct Value
    {
        std::string_view name;
        std::string (CodeValues::*text)() const;
    };
    static const Value* find(std::string_view name);
    bool isPython() const { return m_language == CodeLanguage::Python; }
    std::string constant(std::string_view module, std::string_view name) const;
    std::string wordAt(std::size_t index) const;

    std::string socket() const;
    std::string made() const;
    std::string peer() const;
    std::string actor() const;
    std::string number() const;
    std::string milliseconds() const;
    std::string seconds() const;
    std::string data() const;
    std::string size() const;
    std::string text() const;
    std::string words() const;
    std::string word() const;
    std::string path() const;
    std::string host() const;
    std::string family() const;
    std::string address() const;
    std::string place() const;
    std::string half() const;
    std::string signal() const;
    std::string access() const;
    std::string buffering() const;
    std::string option() const;
    std::string selectLists() const;
    std::string pollLists() const;
    std::string inner() const;
    std::string count() const;
    std::string spawn() const;
    std::string encode() const;
    std::string decode() const;

    CodeLanguage m_language;
    const CallBegan& m_call;
    ByteView m_payload;
    const NameOf& m_names;
    std::size_t m_limit;
};

/// The call that `spin` and `every` make again and again, as a line without a remark; empty where it makes no sense.
std::string innerCodeOf(CodeLanguage language, const CallBegan& call, ByteView payload, const NameOf& names,
                        std::size_t dataLimit);

} // namespace socketlab::items
