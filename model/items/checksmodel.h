#pragma once

#include "lesson/runner.h"

#include <QAbstractListModel>

namespace socketlab::items {

class LessonPlayer;

/// The checks of the current step, one a row: what is expected, what the kernel gave so far, and a status in a word.
/// `player` must outlive it. GUI only.
class ChecksModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ExpectedRole = Qt::UserRole, GotRole, StatusRole, StatusWordRole };

    explicit ChecksModel(const LessonPlayer& player, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// The display role is the expected sentence; the accessible text holds all three.
    /// StatusRole is a lesson::CheckStatus.
    QVariant data(const QModelIndex& index, int role) const override;

    std::size_t passedCount() const;

private:
    void refresh();

    const LessonPlayer& m_player;
    std::vector<lesson::CheckReport> m_reports;
};

} // namespace socketlab::items
