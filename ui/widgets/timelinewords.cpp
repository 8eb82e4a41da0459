#include "ui/widgets/timelinewords.h"

#include "items/calllines.h"
#include "items/plaintext.h"
#include "items/timetext.h"
#include "values/calltext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace socketlab::ui {

namespace {

/// The words of this file, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString inWords(Duration duration)
{
    return QString::fromStdString(durationText(duration));
}

// Down to tenths of a second: whatever changes faster than that cannot be read while it grows.
QString growing(Duration duration)
{
    return Words::tr("%1 s").arg(std::chrono::duration<double>(duration).count(), 0, 'f', 1);
}

std::vector<QString> labelsOf(const items::Pump& pump, const journal::CallView& call, Timestamp now)
{
    const auto name = fromView(specOf(call.began->op).name);
    const auto line = items::callLine(pump, *call.beganRecord);
    if (call.isWaiting()) {
        const auto waited = growing(call.duration(now));
        return {Words::tr("%1 waits %2").arg(line, waited), Words::tr("%1 waits %2").arg(name, waited),
                Words::tr("%1 waits").arg(name), name};
    }
    const auto result = items::resultLine(call);
    if (!movesBytes(call.began->op) && call.returned->error == 0)
        return {line, name};
    return {QStringLiteral("%1 → %2").arg(line, result), QStringLiteral("%1 → %2").arg(name, result),
            QStringLiteral("%1→%2").arg(name, result), QStringLiteral("→%1").arg(result)};
}

} // namespace

TimelineLabel labelOf(const items::Pump& pump, const TimelineBar& bar, const QFontMetricsF& metrics, Timestamp now)
{
    const auto trueWidth = std::max(bar.trueRight - bar.left, TimelineBar::narrowest);
    const auto room = bar.room - TimelineBar::distance - bar.left;
    TimelineLabel label;
    label.right = bar.rightFor(0);
    const auto narrowestText = metrics.horizontalAdvance(QStringLiteral("→0")) + TimelineLabel::padding;
    if (std::max(trueWidth, room) < narrowestText)
        return label; // the usual case where thousands are seen at once

    const auto texts = labelsOf(pump, journal::viewCall(pump.journal(), pump.calls()[bar.call]), now);
    const auto needed = [&metrics](const QString& text) {
        return metrics.horizontalAdvance(text) + 2 * TimelineLabel::padding;
    };
    const auto inside =
        std::ranges::find_if(texts, [&](const QString& text) { return needed(text) <= std::min(trueWidth, room); });
    if (inside != texts.end()) {
        label.text = *inside;
        return label;
    }
    const auto beside =
        std::ranges::find_if(texts, [&](const QString& text) { return trueWidth + needed(text) <= room; });
    if (beside != texts.end()) {
        label.text = *beside;
        label.isBeside = true;
        label.right = bar.left + trueWidth + needed(*beside);
    }
    return label;
}

QString callWords(const items::Pump& pump, std::size_t index, Timestamp now)
{
    const auto call = journal::viewCall(pump.journal(), pump.calls()[index]);
    const auto actor = items::plainText(pump.latest().actorName(call.beganRecord->actor));
    const auto line = items::callLine(pump, *call.beganRecord, items::toolTipDataLimit);
    const auto moment = items::momentText(call.beganRecord->time - pump.start());
    QStringList sentences;
    if (call.isWaiting()) {
        sentences += Words::tr("%1: %2 has not returned").arg(actor, line);
        sentences += Words::tr("began at %1, has waited for %2").arg(moment, growing(call.duration(now)));
        return sentences.join(QLatin1Char('\n'));
    }
    sentences += Words::tr("%1: %2 → %3").arg(actor, line, items::resultLine(call));
    sentences += Words::tr("began at %1, took %2").arg(moment, inWords(call.duration(now)));
    const auto meaning = items::meaningLine(pump, call, items::toolTipDataLimit);
    if (!meaning.isEmpty())
        sentences += meaning;
    return sentences.join(QLatin1Char('\n'));
}

} // namespace socketlab::ui
