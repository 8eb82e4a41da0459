#pragma once

#include "items/framingmodel.h"

namespace socketlab::items {

/// The messages that one rule cuts out of a stream, a row each, and a last one for what is put aside or broken. Keeps
/// no text. `framing` must outlive it. GUI only.
class FramesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The message stands last and takes what room there is.
    enum Column { Number, State, Range, Length, CameIn, Message, ColumnCount };
    enum Role {
        RangeRole = Qt::UserRole + 1, ///< socketlab::ByteRange
        KindRole                      ///< int: Kind
    };
    enum class Kind : std::uint8_t { Complete, PutAside, Broken };

    explicit FramesModel(const FramingModel& framing, QObject* parent = nullptr);

    /// The row of the rule in the FramingModel.
    void setRule(int rule);
    int rule() const { return m_rule; }
    /// The row that holds the byte; nothing where none does.
    std::optional<int> rowOf(StreamOffset offset) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reset();
    void update();
    void resize(std::size_t frames);
    bool isRest(int row) const { return static_cast<std::size_t>(row) >= m_told.frames; }
    ByteRange rangeOf(int row) const;
    Kind kindOf(int row) const;
    int rowsOf(const CutStanding& standing) const;

    QString text(int row, int column) const;
    QString preview(const ByteRange& range, std::size_t limit) const;
    QString lengthText(int row) const;
    QString callsText(const ByteRange& range) const;

    const FramingModel& m_framing;
    int m_rule = 0;
    CutStanding m_told; // as the views know it
};

} // namespace socketlab::items
