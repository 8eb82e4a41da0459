#include "app/commandline.h"

#include "values/nearest.h"

#include <fmt/format.h>

#include <vector>

namespace socketlab {

std::expected<CommandLine, std::string> CommandLine::parse(std::span<const std::string> words)
{
    CommandLine line;
    if (words.empty())
        return line;
    const auto& first = words.front();
    if (first == "lessons" || first == "sessions" || first == "doctor") {
        line.wish = first == "doctor" ? Wish::Doctor : first == "lessons" ? Wish::Lessons : Wish::Sessions;
        line.skipped = 1;
        return line;
    }
    std::size_t used = 1;
    if (first == "--help" || first == "-h") {
        line.wish = Wish::Help;
    } else if (first == "--version") {
        line.wish = Wish::Version;
    } else if (first == "--screenshots") {
        if (words.size() < 2)
            return std::unexpected("--screenshots needs a folder to write to.");
        line.wish = Wish::Screenshots;
        line.folder = words[1];
        used = 2;
    } else if (first.starts_with('-')) {
        const std::vector<std::string> known{"--help", "--version", "--screenshots"};
        return std::unexpected(
            fmt::format("There is no option {}{}; see socketlab --help.", first, didYouMean(first, known)));
    } else if (first.ends_with(".socketlab")) {
        line.wish = Wish::SavedSession;
        line.session = first;
    } else {
        line.lesson = first;
    }
    if (words.size() > used)
        return std::unexpected(fmt::format("\"{}\" is one word too many; see socketlab --help.", words[used]));
    return line;
}

std::string_view CommandLine::help()
{
    return "Socket Lab makes sockets visible: real calls on real sockets, and what the kernel did with every byte.\n"
           "\n"
           "socketlab [LESSON]             open the window, with a lesson named by id or file\n"
           "socketlab FILE.socketlab       open the window on a session that was saved\n"
           "socketlab lessons list         the lessons there are\n"
           "socketlab lessons solve NAME   play a lesson without a window and check every claim it makes\n"
           "socketlab lessons lint FILE    look for mistakes in a lesson file\n"
           "socketlab lessons --help       more about these\n"
           "socketlab sessions list        the sessions that were saved; sessions --help says what can be done with "
           "them\n"
           "socketlab doctor               what this machine can do, and what is lost where it cannot\n"
           "socketlab --screenshots DIR    write pictures of the window and its panels\n"
           "socketlab --version\n";
}

} // namespace socketlab
