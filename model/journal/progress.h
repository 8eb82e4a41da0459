#pragma once

#include <functional>

namespace socketlab::journal {

/// Is told now and then which part of a long work has been done, from 0 to 1 (0 while that is not known), in the thread of
/// the work. Where it returns false the work is given up.
using Progress = std::function<bool(double part)>;

} // namespace socketlab::journal
