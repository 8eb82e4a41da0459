#pragma once

#include <QAbstractListModel>
#include <QString>

#include <functional>
#include <vector>

namespace socketlab::items {

/// Something that can be done, as one finds it by its name.
struct Command
{
    QString text;     ///< harmless
    QString place;    ///< where it stands, such as its menu
    QString shortcut; ///< empty where it has none
    std::function<void()> run;
};

/// Commands whose names hold what somebody has written so far, the one that fits best first. GUI only.
class CommandsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole + 1, ///< QString
        ShortcutRole,                 ///< QString
        MatchedRole                   ///< QList<int>: places in the text that were written
    };

    explicit CommandsModel(std::vector<Command> commands, QObject* parent = nullptr);

    /// Letters of a name, in their order; none of them shows all.
    void find(const QString& letters);
    const Command& commandAt(int row) const { return m_commands[m_found[static_cast<std::size_t>(row)].command]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Found
    {
        std::size_t command = 0;
        int score = 0;
        QList<int> matched;
    };
    std::vector<Found> search(const QString& letters) const;

    std::vector<Command> m_commands;
    std::vector<Found> m_found;
};

} // namespace socketlab::items
