#include "app/sessionscommand.h"

#include "app/options.h"
#include "journal/calltable.h"
#include "journal/export/jsonlines.h"
#include "journal/labstate.h"
#include "journal/session/sessionreader.h"
#include "values/calltext.h"
#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace socketlab {
namespace {

constexpr std::string_view usage = R"(Usage:
  socketlab sessions list                the sessions that were saved, the newest first
  socketlab sessions show FILE           what happened in one, a line for each call
  socketlab sessions export FILE OUT     writes one as JSON Lines
  socketlab sessions keep FILE           does not offer one again that was left over by a killed program
  socketlab sessions remove FILE

FILE is a session file, or its name in the list. It is never changed.
)";

using Words = std::span<const std::string>;
using journal::SessionLife;
using journal::SessionStore;

// A file, or else the name of a saved session, with or without its ending.
std::filesystem::path find(const std::string& name, const SessionStore& store)
{
    std::error_code problem;
    for (const auto& ending : {"", ".socketlab"})
        if (auto stored = store.folder() / (name + ending);
            !std::filesystem::exists(name, problem) && std::filesystem::is_regular_file(stored, problem))
            return stored;
    return name;
}

std::string_view lifeText(SessionLife life)
{
    constexpr std::array<std::string_view, 3> texts{"", "  (running)", "  (left over by a program that was killed)"};
    return texts.at(static_cast<std::size_t>(life));
}

std::string sizeText(std::uint64_t bytes)
{
    return bytes < 10'000'000 ? fmt::format("{} kB", (bytes + 999) / 1000) : fmt::format("{} MB", bytes / 1'000'000);
}

void list(Words names, const SessionStore& store, std::ostream& out)
{
    if (!names.empty())
        throw Complaint("list takes no name.");
    const auto sessions = store.sessions();
    for (const auto& session : sessions)
        out << fmt::format("{}  {:>8}{}\n", session.file.stem().string(), sizeText(session.size),
                           lifeText(session.life));
    if (sessions.empty())
        out << fmt::format("No session is saved in {}.\n", store.folder().string());
}

journal::SavedSession open(const std::string& name, const SessionStore& store)
{
    auto session = journal::openSession(find(name, store));
    if (!session)
        throw Complaint(session.error());
    return *std::move(session);
}

std::string resultOf(const journal::CallView& call)
{
    if (call.isWaiting())
        return "waits";
    return fmt::format("{}  ({})", resultText(*call.returned), durationText(call.duration(call.returnedRecord->time)));
}

void show(Words names, const SessionStore& store, std::ostream& out)
{
    if (names.size() != 1)
        throw Complaint("show takes one session; see socketlab sessions --help.");
    const auto session = open(names[0], store);
    const auto& journal = *session.journal;
    journal::LabState state;
    journal::CallTable calls;
    for (Sequence i = 0; i < journal.size(); ++i) {
        state.apply(i, journal.at(i), journal);
        calls.apply(i, journal.at(i));
    }
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto call = journal::viewCall(journal, calls[i]);
        const auto text = callText(*call.began, journal.payload(*call.beganRecord), state.names());
        const auto time =
            std::chrono::duration<double, std::milli>(call.beganRecord->time - journal.at(0).time).count();
        out << fmt::format("{:12.3f} ms  {:<10}  {} → {}\n", time, state.actorName(call.beganRecord->actor), text,
                           resultOf(call));
    }
    if (!session.hasEnded)
        out << "The session has no end: its program still runs, or was killed.\n";
}

void exportTo(Words names, const SessionStore& store)
{
    if (names.size() != 2)
        throw Complaint("export takes a session and the file to write; see socketlab sessions --help.");
    const auto session = open(names[0], store);
    if (const auto written = journal::exportJsonLines(*session.journal, names[1]); !written)
        throw Complaint(written.error());
}

void keep(Words names, const SessionStore& store)
{
    if (names.size() != 1)
        throw Complaint("keep takes one session; see socketlab sessions --help.");
    const auto file = find(names[0], store);
    if (std::error_code problem; !std::filesystem::is_regular_file(file, problem))
        throw Complaint(fmt::format("There is no session {}.", names[0]));
    store.keep(file);
}

void remove(Words names, const SessionStore& store)
{
    if (names.size() != 1)
        throw Complaint("remove takes one session; see socketlab sessions --help.");
    const auto file = find(names[0], store);
    // Only what this program made itself: a mistyped name must not cost somebody a file.
    if (file.extension() != ".socketlab")
        throw Complaint(fmt::format("There is no session {}.", names[0]));
    if (const auto removed = store.remove(file); !removed)
        throw Complaint(removed.error());
}

void run(const std::string& command, Words names, const SessionStore& store, std::ostream& out)
{
    if (command == "list")
        return list(names, store, out);
    if (command == "show")
        return show(names, store, out);
    if (command == "export")
        return exportTo(names, store);
    if (command == "keep")
        return keep(names, store);
    if (command == "remove")
        return remove(names, store);
    const std::vector<std::string> known{"list", "show", "export", "keep", "remove"};
    throw Complaint(fmt::format("There is no command sessions {}{}; see socketlab sessions --help.", command,
                                didYouMean(command, known)));
}

} // namespace

int runSessionsCommand(Words args, const SessionStore& store, std::ostream& out, std::ostream& err)
{
    if (args.empty() || args[0] == "--help" || args[0] == "-h") {
        (args.empty() ? err : out) << usage;
        return args.empty() ? 1 : 0;
    }
    try {
        run(args[0], args.subspan(1), store, out);
        return 0;
    } catch (const Complaint& complaint) {
        err << complaint.what() << '\n';
        return 1;
    }
}

} // namespace socketlab
