#include "ui/commands.h"

#include "items/plaintext.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include <ranges>

namespace socketlab::ui {
namespace {

using items::Command;

constexpr std::size_t mostChoices = 500; // nobody looks through more of them

/// The words of this file, for translators.
struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

QString withoutMnemonics(QString text)
{
    // Two of them are one that is meant.
    const QChar kept(0x1);
    return text.replace(QStringLiteral("&&"), kept).remove(u'&').replace(kept, QStringLiteral("&"));
}

// What can be switched stands in its menu with a tick.
QString nameOf(const QAction& action, const QString& text)
{
    if (!action.isCheckable() || action.actionGroup() != nullptr)
        return text;
    return action.isChecked() ? CommandWords::tr("Hide %1").arg(text) : CommandWords::tr("Show %1").arg(text);
}

void collect(QMenu& menu, const QString& place, std::vector<Command>& into)
{
    emit menu.aboutToShow(); // some are filled only then
    for (auto* action : menu.actions()) {
        const auto text = withoutMnemonics(action->text());
        if (action->menu() != nullptr) {
            collect(*action->menu(), place + QStringLiteral(" ▸ ") + text, into);
        } else if (!action->isSeparator() && action->isVisible() && action->isEnabled()) {
            const auto run = [kept = QPointer(action)] {
                if (kept)
                    kept->trigger();
            };
            into.push_back({nameOf(*action, text), place, action->shortcut().toString(QKeySequence::NativeText), run});
        }
    }
}

} // namespace

std::vector<Command> commandsOf(const QMenuBar& menus)
{
    std::vector<Command> commands;
    for (auto* action : menus.actions())
        if (action->menu() != nullptr)
            collect(*action->menu(), withoutMnemonics(action->text()), commands);
    return commands;
}

std::vector<Command> choicesOf(items::SessionView& view)
{
    std::vector<Command> commands;
    const auto& state = view.pump.state();
    for (const auto& actor : state.actors()) {
        if (actor.hasEnded || commands.size() == mostChoices)
            continue;
        const auto text = CommandWords::tr("Choose actor %1").arg(items::plainText(actor.name));
        commands.push_back(
            {text, CommandWords::tr("Actors"), QString(), [&view, id = actor.id] { view.selection.chooseActor(id); }});
    }
    for (const auto& socket : state.sockets() | std::views::reverse | std::views::take(mostChoices)) {
        if (socket.life == journal::SocketLife::Closed)
            continue;
        const auto owner = items::plainText(state.actorName(socket.owner));
        const auto text = CommandWords::tr("Choose socket %1 of %2").arg(items::plainText(socket.name), owner);
        commands.push_back({text, CommandWords::tr("Sockets"), QString(),
                            [&view, id = socket.id] { view.selection.chooseSocket(id); }});
    }
    return commands;
}

} // namespace socketlab::ui
