#pragma once

#include "values/bytes.h"
#include "values/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace socketlab::journal {

/// One field of an event as a column. `absent` is what a field has that has nothing to say: NULL in the file.
template <class Event, class Type>
struct Column
{
    std::string_view name;
    Type Event::*member;
    std::optional<Type> absent{};
};

template <class Event, class Type>
constexpr Column<Event, Type> column(std::string_view name, Type Event::*member,
                                     std::optional<std::type_identity_t<Type>> absent = {})
{
    return {name, member, absent};
}

enum class PayloadKind : std::uint8_t { Text, Bytes };

/// How a kind of event stands in the file: its table, the column of its payload, a column for each of its fields.
/// The one place that says so: creating, writing and reading follow it. Besides these each table has `seq`, `time`
/// and `actor`. A new field is a line here; without it the program does not compile.
template <class Event>
struct Table;

template <>
struct Table<ActorStarted>
{
    static constexpr std::string_view name = "actor_started";
    static constexpr std::string_view payload = "name";
    static constexpr auto payloadKind = PayloadKind::Text;
    static constexpr std::tuple columns{
        column("kind", &ActorStarted::kind),
        column("forked", &ActorStarted::isForked),
        column("thread", &ActorStarted::thread, 0),
        column("process", &ActorStarted::process, 0),
        column("parent", &ActorStarted::parent, ActorId::None),
    };
};

template <>
struct Table<ActorEnded>
{
    static constexpr std::string_view name = "actor_ended";
    static constexpr std::string_view payload = "text";
    static constexpr auto payloadKind = PayloadKind::Text;
    static constexpr std::tuple columns{
        column("how", &ActorEnded::how),
        column("code", &ActorEnded::code),
    };
};

template <>
struct Table<ActorObserved>
{
    static constexpr std::string_view name = "actor_observed";
    static constexpr std::string_view payload = "text";
    static constexpr auto payloadKind = PayloadKind::Text;
    static constexpr std::tuple columns{
        column("state", &ActorObserved::state),
        column("cpu_ns", &ActorObserved::cpuNanoseconds),
    };
};

template <>
struct Table<SocketAdopted>
{
    static constexpr std::string_view name = "socket_adopted";
    static constexpr std::string_view payload = "text";
    static constexpr auto payloadKind = PayloadKind::Text;
    static constexpr std::tuple columns{
        column("socket", &SocketAdopted::socket),
        column("descriptor", &SocketAdopted::descriptor),
    };
};

template <>
struct Table<SocketNamed>
{
    static constexpr std::string_view name = "socket_named";
    static constexpr std::string_view payload = "name";
    static constexpr auto payloadKind = PayloadKind::Text;
    static constexpr std::tuple columns{
        column("socket", &SocketNamed::socket),
        column("owner", &SocketNamed::owner),
    };
};

template <>
struct Table<CallBegan>
{
    static constexpr std::string_view name = "call_began";
    static constexpr std::string_view payload = "data";
    static constexpr auto payloadKind = PayloadKind::Bytes;
    static constexpr std::tuple columns{
        column("call", &CallBegan::number),
        column("op", &CallBegan::op),
        column("repeats", &CallBegan::inner, CallOp::Wait),
        column("choice", &CallBegan::choice, 0),
        column("socket", &CallBegan::socket, SocketId::None),
        column("made", &CallBegan::made, SocketId::None),
        column("peer", &CallBegan::peer, SocketId::None),
        column("target", &CallBegan::target, ActorId::None),
        column("descriptor", &CallBegan::descriptor, -1),
        column("argument", &CallBegan::argument),
        column("milliseconds", &CallBegan::milliseconds, 0),
        column("offset", &CallBegan::offset),
        column("address", &CallBegan::endpoint, Endpoint{}),
    };
};

template <>
struct Table<CallReturned>
{
    static constexpr std::string_view name = "call_returned";
    static constexpr std::string_view payload = "data";
    static constexpr auto payloadKind = PayloadKind::Bytes;
    static constexpr std::tuple columns{
        column("call", &CallReturned::number),
        column("op", &CallReturned::op),
        column("socket", &CallReturned::socket, SocketId::None),
        column("made", &CallReturned::made, SocketId::None),
        column("descriptor", &CallReturned::descriptor, -1),
        column("error", &CallReturned::error, 0),
        column("value", &CallReturned::value),
        column("offset", &CallReturned::offset),
        column("address", &CallReturned::endpoint, Endpoint{}),
    };
};

template <>
struct Table<SocketObserved>
{
    static constexpr std::string_view name = "socket_observed";
    static constexpr std::string_view payload = "data";
    static constexpr auto payloadKind = PayloadKind::Bytes;
    static constexpr std::tuple columns{
        column("socket", &SocketObserved::socket),
        column("state", &SocketObserved::state),
        column("bytes_known", &SocketObserved::bytesKnown),
        column("retransmits", &SocketObserved::retransmits),
        column("backoff", &SocketObserved::backoff),
        column("rto_us", &SocketObserved::rto),
        column("receive_queue", &SocketObserved::receiveQueue),
        column("unacknowledged", &SocketObserved::unacknowledged),
        column("unsent", &SocketObserved::unsent),
        column("accept_queue", &SocketObserved::acceptQueue),
        column("accept_limit", &SocketObserved::acceptLimit),
        column("peeked", &SocketObserved::peeked),
        column("local", &SocketObserved::local, Endpoint{}),
        column("remote", &SocketObserved::remote, Endpoint{}),
    };
};

template <>
struct Table<Marked>
{
    static constexpr std::string_view name = "mark";
    static constexpr std::string_view payload = "text";
    static constexpr auto payloadKind = PayloadKind::Text;
    static constexpr std::tuple columns{
        column("kind", &Marked::kind),
    };
};

/// A number of the file in words.
struct Term
{
    std::int64_t number = 0;
    std::string name;
    std::string meaning; ///< may be empty
};

/// The names of an enumeration, which stand in a table of their own. The reader goes by the names, so that the numbers
/// of an enumeration may change. Each enumeration of an event needs one and a place in NamedEnums.
template <class Enum>
struct Vocabulary;

template <>
struct Vocabulary<CallOp>
{
    static constexpr std::string_view table = "call_names";
    static constexpr std::string_view what = "call";
    static std::vector<Term> terms();
};

template <>
struct Vocabulary<TcpState>
{
    static constexpr std::string_view table = "tcp_states";
    static constexpr std::string_view what = "state";
    static std::vector<Term> terms();
};

template <>
struct Vocabulary<ActorKind>
{
    static constexpr std::string_view table = "actor_kinds";
    static constexpr std::string_view what = "kind of actor";
    static std::vector<Term> terms();
};

template <>
struct Vocabulary<ActorEnd>
{
    static constexpr std::string_view table = "actor_ends";
    static constexpr std::string_view what = "end of an actor";
    static std::vector<Term> terms();
};

template <>
struct Vocabulary<MarkKind>
{
    static constexpr std::string_view table = "mark_kinds";
    static constexpr std::string_view what = "kind of mark";
    static std::vector<Term> terms();
};

/// Names for the errno values of this machine; for reading only.
std::vector<Term> errorTerms();

template <class... Types>
struct TypeList
{
};
using NamedEnums = TypeList<CallOp, TcpState, ActorKind, ActorEnd, MarkKind>;

/// `127.0.0.1:8080`, `[fe80::1%3]:80` with the number of the scope; empty for none.
std::string storedText(const Endpoint& endpoint);
/// Nothing where it is none.
std::optional<Endpoint> storedEndpoint(std::string_view text);

/// Calls `function` with each Column of the event, in order.
template <class Event, class Function>
constexpr void forEachColumn(Function&& function)
{
    std::apply([&](const auto&... each) { (function(each), ...); }, Table<Event>::columns);
}

template <class Event>
inline constexpr std::size_t columnCount = std::tuple_size_v<decltype(Table<Event>::columns)>;

namespace detail {

struct AnyField
{
    template <class Type>
    operator Type() const; // never defined: only its type is asked for
};

template <class Event, std::size_t... Index>
constexpr bool takesFields(std::index_sequence<Index...> /*indices*/)
{
    return requires
    {
        Event{(static_cast<void>(Index), AnyField{})...};
    };
}

/// How many fields a plain struct has: as many initialisers as it takes.
template <class Event, std::size_t Count = 0>
constexpr std::size_t fieldCount()
{
    if constexpr (takesFields<Event>(std::make_index_sequence<Count + 1>()))
        return fieldCount<Event, Count + 1>();
    else
        return Count;
}

template <class... Events>
constexpr bool areComplete(const std::variant<Events...>* /*event*/)
{
    return ((columnCount<Events> == fieldCount<Events>()) && ...);
}

} // namespace detail

static_assert(detail::areComplete(static_cast<const Event*>(nullptr)),
              "a field of an event has no column above, so the session file would lose it");

} // namespace socketlab::journal
