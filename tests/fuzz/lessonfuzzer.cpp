#include "lesson/reader.h"

#include <cstdint>

// No file, however broken, may do more than be refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    static_cast<void>(socketlab::lesson::readLesson(std::string(socketlab::asText(bytes)), "fuzz.yaml"));
    return 0;
}
