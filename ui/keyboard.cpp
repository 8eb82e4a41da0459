#include "ui/keyboard.h"

#include <QApplication>
#include <QVariant>
#include <QWidget>

namespace socketlab::ui {
namespace {

constexpr auto entryProperty = "keyboardEntry";

}

void setKeyboardEntry(QWidget& panel, QWidget& entry)
{
    panel.setProperty(entryProperty, QVariant::fromValue(&entry));
}

void giveKeyboardTo(QWidget& panel)
{
    if (auto* entry = panel.property(entryProperty).value<QWidget*>())
        return giveKeyboardTo(*entry);
    panel.setFocus(Qt::ShortcutFocusReason);
    if (QApplication::focusWidget() != &panel)
        return;
    for (auto* next = panel.nextInFocusChain(); panel.isAncestorOf(next); next = next->nextInFocusChain()) {
        if (!next->isVisible() || !next->isEnabled() || (next->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        next->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

} // namespace socketlab::ui
