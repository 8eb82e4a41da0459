#pragma once

#include "items/lessonplayer.h"

#include <QAbstractListModel>

namespace socketlab::items {

/// The steps of the open lesson, one a row: title, and where the learner stands with it in a word.
/// `player` must outlive it. GUI only.
class StepsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { MarkRole = Qt::UserRole, StandingRole, CurrentRole };

    explicit StepsModel(const LessonPlayer& player, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// MarkRole is a LessonPlayer::StepMark, CurrentRole whether the step is open now.
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        std::string title;
        LessonPlayer::StepMark mark = LessonPlayer::StepMark::Open;
        bool isCurrent = false;

        bool operator==(const Row&) const = default;
    };
    void refresh();
    std::vector<Row> readRows() const;

    const LessonPlayer& m_player;
    std::vector<Row> m_rows;
};

} // namespace socketlab::items
