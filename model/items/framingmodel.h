#pragma once

#include "items/pump.h"
#include "items/streamcut.h"

#include <QAbstractTableModel>

#include <functional>

namespace socketlab::items {

/// One direction of a connection cut by every rule, a row for each: how many messages are complete, what is put aside,
/// what is missing, why it is broken. Cuts what is new in slices of time, never the whole again; goes to any moment.
/// `pump` must outlive it. GUI only.
class FramingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rule, Complete, Aside, Missing, ColumnCount };
    static constexpr int ruleCount = 6;

    explicit FramingModel(const Pump& pump, QObject* parent = nullptr);

    const Pump& pump() const { return m_pump; }
    /// An index into LabState::streams(); nothing: no bytes.
    void setStream(std::optional<std::size_t> stream);
    std::optional<std::size_t> stream() const { return m_stream; }
    /// The stream at the moment that is shown.
    const journal::Stream& shownStream() const;

    void setReach(StreamReach reach);
    StreamReach reach() const { return m_reach; }
    /// How many bytes are within reach at the moment that is shown.
    std::uint64_t byteCount() const;

    /// `rule` is one as parseRule() gives it, of the same kind as the row's.
    void setRule(int row, const framing::Rule& rule);
    const framing::Rule& rule(int row) const { return at(row).rule; }
    /// The row for rules of this kind.
    static int rowOf(const framing::Rule& rule);
    /// Of the longest message allowed, in bytes.
    void setLargestFrame(std::size_t largestFrame);
    std::size_t largestFrame() const { return m_largestFrame; }

    /// Nothing is cut while nobody looks: `isWatched` is asked before, and follow() catches up.
    void followWhile(std::function<bool()> isWatched) { m_isWatched = std::move(isWatched); }
    bool isBehind() const { return m_isBehind; }
    void follow();

    const CutStanding& standing(int row) const { return at(row).standing; }
    const StreamCut& cut(int row) const { return at(row).cut; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// The bytes are others now, or cut in another way.
    void cutAnew();
    /// There may be more messages, or the moment is another one.
    void followed();

private:
    struct Row
    {
        framing::Rule rule;
        StreamCut cut;
        CutStanding standing{};
    };
    const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void cutAgain(int first, int last);
    void tell();
    QString text(const Row& row, int column) const;

    const Pump& m_pump;
    std::optional<std::size_t> m_stream;
    StreamReach m_reach = StreamReach::Read;
    std::size_t m_largestFrame = framing::Decoder::defaultLargestFrame;
    std::function<bool()> m_isWatched = [] { return true; };
    bool m_isBehind = false; // nobody looked when there was more
    std::vector<Row> m_rows;
    QTimer m_more{this}; // while there is more to cut than a slice of time allows
};

} // namespace socketlab::items
