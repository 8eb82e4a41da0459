#pragma once

#include "ui/theme.h"

#include <QString>

namespace socketlab::ui {

/// What a user has decided about the program, kept for the next start. A value. GUI only.
struct Preferences
{
    Theme::Scheme scheme = Theme::Scheme::System;
    int textPercent = 0;          ///< of the usual size; 0: as large as the system's
    bool allowsAnimations = true; ///< false: none, whatever the system says
    bool showsWelcome = true;     ///< at the next start
    int keptSessions = 20;
    int keptGigabytes = 2; ///< that all kept sessions may take
    QString language;      ///< `de`; empty: the system's. Takes effect with the next start

    static Preferences load();
    /// False before anybody has said whether the welcome is to be shown.
    static bool hasDecidedOnWelcome();
    void save() const;
    /// Shows the whole program so.
    void apply(QApplication& application) const;

    bool operator==(const Preferences&) const = default;
};

} // namespace socketlab::ui
