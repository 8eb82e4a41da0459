#include "ui/preferences.h"

#include <QSettings>

#include <algorithm>

namespace socketlab::ui {
namespace {

constexpr auto schemeKey = "window/theme";
constexpr auto textKey = "window/textPercent";
constexpr auto animationsKey = "window/animations";
constexpr auto welcomeKey = "window/welcome";
constexpr auto languageKey = "window/language";
constexpr auto sessionsKey = "sessions/kept";
constexpr auto gigabytesKey = "sessions/keptGigabytes";

// A file of settings can hold anything.
int numberIn(const QSettings& settings, const char* key, int least, int most, int standard)
{
    bool isNumber = false;
    const auto value = settings.value(QLatin1String(key)).toInt(&isNumber);
    return isNumber ? std::clamp(value, least, most) : standard;
}

} // namespace

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences kept;
    kept.scheme = static_cast<Theme::Scheme>(numberIn(settings, schemeKey, 0, 2, 0));
    kept.textPercent = numberIn(settings, textKey, 0, 300, 0);
    kept.allowsAnimations = settings.value(QLatin1String(animationsKey), true).toBool();
    kept.showsWelcome = settings.value(QLatin1String(welcomeKey), true).toBool();
    kept.keptSessions = numberIn(settings, sessionsKey, 1, 1000, kept.keptSessions);
    kept.keptGigabytes = numberIn(settings, gigabytesKey, 1, 1000, kept.keptGigabytes);
    kept.language = settings.value(QLatin1String(languageKey)).toString();
    return kept;
}

bool Preferences::hasDecidedOnWelcome()
{
    return QSettings().contains(QLatin1String(welcomeKey));
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue(QLatin1String(schemeKey), static_cast<int>(scheme));
    settings.setValue(QLatin1String(textKey), textPercent);
    settings.setValue(QLatin1String(animationsKey), allowsAnimations);
    settings.setValue(QLatin1String(welcomeKey), showsWelcome);
    settings.setValue(QLatin1String(sessionsKey), keptSessions);
    settings.setValue(QLatin1String(gigabytesKey), keptGigabytes);
    settings.setValue(QLatin1String(languageKey), language);
}

void Preferences::apply(QApplication& application) const
{
    Theme::setTextPercent(textPercent);
    Theme::allowAnimations(allowsAnimations);
    Theme::apply(application, scheme);
}

} // namespace socketlab::ui
