#pragma once

#include "framing/rule.h"
#include "values/byterange.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace socketlab::items {

/// The framing rules of a session, one of each kind, the same for all panels; by which of them each direction of a
/// connection is cut, and at which of its bytes the first message begins. Directions are indexes into
/// LabState::streams(). GUI only.
class FramingRules : public QObject
{
    Q_OBJECT

public:
    static constexpr int count = 6;
    /// The row for rules of this kind.
    static int rowOf(const framing::Rule& rule) { return static_cast<int>(rule.index()); }

    explicit FramingRules(QObject* parent = nullptr);

    const framing::Rule& rule(int row) const { return m_rules[static_cast<std::size_t>(row)]; }
    /// Of the longest message allowed, in bytes.
    std::size_t largestFrame() const { return m_largestFrame; }
    void setLargestFrame(std::size_t largestFrame);

    /// The row of the rule that somebody has chosen for a direction.
    std::optional<int> chosen(std::optional<std::size_t> stream) const;
    /// The one that was chosen latest, for any direction.
    std::optional<int> latest() const { return m_latest; }
    /// Nothing takes a choice back.
    void choose(std::optional<std::size_t> stream, std::optional<int> row);
    /// The same with a rule as parseRule() gives it, which takes the place of the one of its kind.
    void choose(std::optional<std::size_t> stream, const framing::Rule& rule, StreamOffset start);
    StreamOffset start(std::optional<std::size_t> stream) const;
    void setStart(std::size_t stream, StreamOffset start);

signals:
    void changed();

private:
    std::vector<framing::Rule> m_rules;
    std::size_t m_largestFrame;
    std::map<std::size_t, int> m_chosen;
    std::optional<int> m_latest;
    std::map<std::size_t, StreamOffset> m_starts;
};

} // namespace socketlab::items
