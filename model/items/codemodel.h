#pragma once

#include "items/codelines.h"
#include "items/pump.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace socketlab::items {

enum class CodeShown : std::uint8_t { Python, C, Both };

/// The program of one actor so far, a line for each call that it has made; what a call does inside, such as the recv of
/// a recvall, is part of its line. Keeps no text. `pump` must outlive the model. GUI only.
class CodeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        BeganRole = Qt::UserRole + 1, ///< socketlab::Sequence: the record of the call's begin
        LanguageRole,                 ///< int of socketlab::items::CodeLanguage; of the columns with code
        IsWaitingRole,                ///< bool
        IsErrorRole,                  ///< bool
        IsLaterRole,                  ///< bool: begins after the moment that is shown
        ResultRole                    ///< QString: `2`, `ECONNRESET`, `waiting`
    };

    explicit CodeModel(const Pump& pump, QObject* parent = nullptr);

    /// The first column numbers the lines, the others hold the code.
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    ActorId actor() const { return m_actor; }
    void setActor(ActorId actor);
    CodeShown shown() const { return m_shown; }
    void setShown(CodeShown shown);

    /// The line of the actor's last call that began before that many records had happened; it may wait still.
    std::optional<int> rowBefore(Sequence applied) const;
    /// The whole program in one language; what is past a hundred thousand lines is left out, which it says.
    QString programText(CodeLanguage language) const;

private:
    void fold(Sequence from, Sequence to);
    CodeLanguage languageOf(int column) const;
    journal::CallView viewOf(int row) const;
    CodeLine lineOf(int row) const;
    const std::vector<Sequence>& lines() const;

    struct Program
    {
        std::vector<Sequence> lines; ///< records of the begins of its outermost calls
        int depth = 0;               ///< calls that have not returned
    };
    const Pump& m_pump;
    std::unordered_map<ActorId, Program> m_programs;
    ActorId m_actor = ActorId::None;
    CodeShown m_shown = CodeShown::Python;
    int m_rowCount = 0;
    bool m_wasLive = true;
};

} // namespace socketlab::items
