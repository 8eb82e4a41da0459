#pragma once

// Comes before every test's own text. These machines are noisy and the sanitizers slow: whoever waits for an event
// waits long before calling it missing. A test that passes never waits so long.

#include <QTest>

namespace socketlab::tests {

inline constexpr int patience = 60'000; // milliseconds

} // namespace socketlab::tests

#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), socketlab::tests::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), socketlab::tests::patience)
