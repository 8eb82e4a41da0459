#include "journal/callfilter.h"

#include <cstdint>
#include <cstdlib>

using namespace socketlab;

// Whatever is written is either a filter or an error that points into it; each place of it can be completed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = asText(std::as_bytes(std::span(data, size)));
    const auto filter = journal::CallFilter::parse(text);
    if (!filter && (filter.error().column > size || filter.error().message.empty()))
        std::abort();
    const auto wish = journal::filterWishAt(text, size);
    if (wish.column > size || wish.column + wish.word.size() > size)
        std::abort();
    if (!filter)
        return 0;

    const journal::Journal empty;
    const journal::LabState state;
    Record began;
    began.event = CallBegan{.op = CallOp::Recv, .socket = SocketId{1}, .argument = 100};
    Record returned;
    returned.event = CallReturned{.op = CallOp::Recv, .error = 11, .value = -1};
    journal::CallView call{&began, nullptr, &std::get<CallBegan>(began.event), nullptr};
    (void)filter->matches(1, call, {empty, state, {}});
    call.returnedRecord = &returned;
    call.returned = &std::get<CallReturned>(returned.event);
    (void)filter->matches(1, call, {empty, state, {}});
    return 0;
}
