#pragma once

#include "items/framingrules.h"
#include "items/pump.h"
#include "items/streamcut.h"

#include <QAbstractTableModel>

#include <functional>

namespace socketlab::items {

/// A stretch of bytes that is one thing to a rule.
struct CutBlock
{
    /// Before: what stands before the first message.
    enum class Kind : std::uint8_t { Message, OddMessage, PutAside, Broken, Before, Uncut };
    ByteRange range;
    Kind kind = Kind::Message;
    std::size_t number = 0; ///< of a message, counted from 1
};

/// One direction of a connection cut into messages: how many are complete, what is put aside, what is missing, why it is
/// broken. A row for each rule, or at most one: for the rule that is chosen, or else the program's own. Cuts what is new
/// in slices of time, never the whole again; goes to any moment. `pump` and `rules` must outlive it. GUI only.
class FramingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rule, Complete, Aside, Missing, ColumnCount };
    enum class Rows : std::uint8_t { EachRule, TheChosenRule };

    explicit FramingModel(const Pump& pump, const FramingRules& rules, Rows rows = Rows::EachRule,
                          QObject* parent = nullptr);

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

    /// Nothing is cut while nobody looks: `isWatched` is asked before, and follow() catches up.
    void followWhile(std::function<bool()> isWatched) { m_isWatched = std::move(isWatched); }
    bool isBehind() const { return m_isBehind; }
    void follow();

    const framing::Rule& rule(int row) const { return cut(row).plan().rule; }
    /// The row of the rule by which the direction is cut: of the one chosen for it, or else of the program's own, or else
    /// of the one chosen latest for any; -1 where there is none.
    int chosenRow() const;
    /// What the receiving program has said, or else the sending one.
    std::optional<framing::Rule> programsRule() const;
    /// Whether that is what counts.
    bool isCutByProgramsRule() const;
    const CutStanding& standing(int row) const { return at(row).standing; }
    const StreamCut& cut(int row) const { return at(row).cut; }
    /// What holds the byte by a row's rule.
    CutBlock blockAt(int row, StreamOffset offset) const;

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
        StreamCut cut;
        CutStanding standing{};
    };
    const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    std::optional<CutPlan> programsPlan() const;
    CutPlan planOf(int rule) const;
    std::vector<CutPlan> plans() const;
    void takePlans();
    void tell();
    std::chrono::nanoseconds slice() const;
    QString text(const Row& row, int column) const;

    const Pump& m_pump;
    const FramingRules& m_rules;
    Rows m_kind;
    std::optional<std::size_t> m_stream;
    StreamReach m_reach = StreamReach::Read;
    std::function<bool()> m_isWatched = [] { return true; };
    bool m_isBehind = false; // nobody looked when there was more
    std::vector<Row> m_rows;
    bool m_isOfAnotherStream = false; // what the rows have cut
    QTimer m_more{this};              // while there is more to cut than a slice of time allows
};

} // namespace socketlab::items
