#pragma once

#include "journal/labstate.h"

#include <QAbstractButton>

namespace socketlab::items {
class Pump;
}

namespace socketlab::ui {

/// What a chip says about an actor, in words that are harmless already.
struct ActorChipContent
{
    enum class Standing { Idle, Waiting, Ended };

    QString name;
    QString kind;  ///< `thread`, `process`
    QString doing; ///< `idle`, `waits in accept(door)`, `ended by SIGKILL`
    Standing standing = Standing::Idle;

    bool operator==(const ActorChipContent&) const = default;
};

/// At the moment that is shown.
ActorChipContent chipOf(const items::Pump& pump, const journal::ActorState& actor);

/// An actor in one line: who, what it is, what it does. Pressed, it is chosen in all panels. GUI only.
class ActorChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ActorChip(QWidget* parent = nullptr);

    void setContent(const ActorChipContent& content);
    const ActorChipContent& content() const { return m_content; }

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ActorChipContent m_content;
};

} // namespace socketlab::ui
