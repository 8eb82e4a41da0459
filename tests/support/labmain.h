#pragma once

#include "engine/helper.h"

#include <QCoreApplication>
#include <QTest>

// main() of a test whose labs have process actors: the test program is the helper as well.
#define SOCKETLAB_LAB_TEST_MAIN(Class)                                                                                 \
    int main(int argc, char** argv)                                                                                    \
    {                                                                                                                  \
        if (const auto code = socketlab::engine::serveAsHelper(argc, argv))                                            \
            return *code;                                                                                              \
        QCoreApplication app(argc, argv);                                                                              \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
