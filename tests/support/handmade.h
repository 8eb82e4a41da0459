#pragma once

#include "items/sessionview.h"
#include "support/journalbuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace socketlab::tests {

using namespace std::string_literals;
using namespace std::string_view_literals;

/// Makes the test fail as soon as a model breaks a rule of Qt's.
inline void watch(QAbstractItemModel& model)
{
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal, &model);
}

/// A journal written by hand under a pump.
struct HandMade : JournalBuilder
{
    items::SessionView view{journal()};
    items::Pump& pump = view.pump;

    /// Publishes, and waits until all of it has been folded and told.
    bool settle()
    {
        publish();
        return QTest::qWaitFor([this] { return pump.latest().applied() == journal().size(); }, patience);
    }
};

/// What the table shows, for comparing: cells joined by ` | `.
inline QString rowText(const QAbstractItemModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(row, column).data().toString();
    return cells.join(QStringLiteral(" | "));
}

} // namespace socketlab::tests
