#include "items/momentsteps.h"

namespace socketlab::items {
namespace {

bool isStep(const Record& record)
{
    return std::holds_alternative<CallBegan>(record.event) || std::holds_alternative<CallReturned>(record.event);
}

} // namespace

std::optional<Sequence> nextCallMoment(const Pump& pump, Sequence moment)
{
    for (auto next = moment; next < pump.latest().applied(); ++next)
        if (isStep(pump.journal().at(next)))
            return next + 1;
    return std::nullopt;
}

Sequence previousCallMoment(const Pump& pump, Sequence moment)
{
    for (auto before = moment; before > 1; --before)
        if (isStep(pump.journal().at(before - 2)))
            return before - 1;
    return 0;
}

std::size_t callsBegunAt(const Pump& pump, Sequence moment)
{
    const auto& calls = pump.calls();
    std::size_t first = 0;
    for (auto count = calls.size(); count > 0;) {
        const auto half = count / 2;
        if (calls[first + half].began < moment) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

} // namespace socketlab::items
