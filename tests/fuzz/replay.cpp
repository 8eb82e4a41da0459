#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::uint8_t> contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    in.exceptions(std::ios::badbit);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

// Stands in for libFuzzer where there is none: gives the fuzzer each file that is named, and the files of each folder.
// A fuzzer that finds something aborts; the file's name then stands last. Without any file it fails.
int main(int count, char** arguments)
try {
    int replayed = 0;
    const auto replay = [&](const std::filesystem::path& file) {
        std::printf("%s\n", file.c_str());
        std::fflush(stdout);
        const auto content = contentOf(file);
        LLVMFuzzerTestOneInput(content.data(), content.size());
        ++replayed;
    };
    for (int at = 1; at < count; ++at) {
        if (!std::filesystem::is_directory(arguments[at])) {
            replay(arguments[at]);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(arguments[at]))
            if (entry.is_regular_file())
                replay(entry.path());
    }
    return replayed > 0 ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "replay: %s\n", error.what());
    return 1;
}
