#pragma once

#include "values/call.h"
#include "values/record.h"

#include <chrono>
#include <expected>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab {

/// A piece of a statement; `column` counts bytes from 0.
struct Word
{
    std::string text;
    std::size_t column = 0;
};

/// Splits at blanks; a quoted text is one word, quotes kept.
std::vector<Word> splitWords(std::string_view statement);

/// Nothing where anything but a whole number stands there.
std::optional<std::int64_t> parseWholeNumber(std::string_view written);

/// Reads `200`, `200ms` or `2s`.
std::optional<std::chrono::milliseconds> parseMilliseconds(std::string_view written);

/// What is wrong with a statement, and where; a sentence without a full stop.
struct StatementError
{
    std::size_t column = 0;
    std::string message;
};

/// `unknown call "sned" (did you mean "send"?)`, at the word.
StatementError unknownCall(const Word& word);

/// Turns the names of a statement into ids; the engine, the linter and the call bar each know their own.
class Names
{
public:
    virtual ~Names() = default;
    virtual std::optional<SocketId> findSocket(std::string_view name) const = 0;
    virtual std::optional<ActorId> findActor(std::string_view name) const = 0;
    virtual std::vector<std::string> socketNames() const = 0;
    virtual std::vector<std::string> actorNames() const = 0;
    /// A name that stood for another socket stands for the new one from now on.
    virtual SocketId declareSocket(std::string_view name, ActorId owner) = 0;
    /// The actor of that name; one that has not started yet where there is none.
    virtual ActorId declareActor(std::string_view name) = 0;
};

/// Whether a person may use this as a name of an actor or a socket: a letter, then letters, digits, _ and -.
bool isName(std::string_view word);

/// Reads the arguments of a call of `actor`. `end` is the column where they end, for what is missing.
/// Declares new sockets only where nothing is wrong.
std::expected<Call, StatementError> parseArguments(const CallSpec& spec, std::span<const Word> words, std::size_t end,
                                                   ActorId actor, Names& names);

/// How a call is written: `accept L as NAME`, `recv SOCKET [SIZE]`.
std::string usageOf(const CallSpec& spec);

/// How many of the words a parameter takes: data and options take all that is left, lists end with their last brace.
std::size_t wordsTaken(const Parameter& parameter, std::span<const Word> words);

/// The names that ids bore.
struct NameOf
{
    std::function<std::string(SocketId)> socket;
    std::function<std::string(ActorId)> actor;
};

/// One text for each parameter of a recorded call: `b`, `100`. Data past `dataLimit` bytes is counted only.
std::vector<std::string> argumentTexts(const CallBegan& call, ByteView payload, const NameOf& nameOf,
                                       std::size_t dataLimit = 40);

/// The same for some parameters of it only.
std::vector<std::string> argumentTexts(std::span<const Parameter> parameters, const CallBegan& call, ByteView payload,
                                       const NameOf& nameOf, std::size_t dataLimit);

/// `recv(b, 100)`.
std::string callText(const CallBegan& call, ByteView payload, const NameOf& nameOf, std::size_t dataLimit = 40);

/// What the call returned, short: `2`, `ok`, `ECONNRESET`, `1.5 µs`.
std::string resultText(const CallReturned& returned);

/// `0.3 µs`, `12.4 ms`, `1.05 s`.
std::string durationText(Duration duration);

} // namespace socketlab
