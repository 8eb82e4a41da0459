#include "ui/theme.h"
#include "ui/widgets/painting.h"

#include <QApplication>
#include <QFontInfo>
#include <QPalette>
#include <QTest>

#include <cmath>
#include <set>

using namespace socketlab;
using ui::Theme;
using ui::Tone;

namespace {

// As WCAG 2.1 defines it.
double luminance(const QColor& colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

struct Pair
{
    QByteArray name;
    QColor text;
    QColor background;
};

std::vector<Pair> textsOnSurfaces(const Theme& theme)
{
    std::vector<Pair> pairs;
    const std::pair<const char*, QColor> surfaces[]{{"window", theme.window},
                                                    {"panel", theme.panel},
                                                    {"field", theme.field}};
    const std::pair<const char*, QColor> texts[]{{"text", theme.text},       {"dimText", theme.dimText},
                                                 {"link", theme.link},       {"accentSoft", theme.accentSoft.text},
                                                 {"ok", theme.ok.text},      {"warn", theme.warn.text},
                                                 {"error", theme.error.text}};
    for (const auto& [surface, background] : surfaces) {
        for (const auto& [name, text] : texts)
            pairs.push_back({QByteArray(name) + " on " + surface, text, background});
    }
    return pairs;
}

std::vector<Pair> textsOnTones(const Theme& theme)
{
    std::vector<Pair> pairs;
    const std::pair<const char*, Tone> tones[]{{"accent", theme.accent},       {"accentSoft", theme.accentSoft},
                                               {"neutral", theme.neutral},     {"ok", theme.ok},
                                               {"warn", theme.warn},           {"error", theme.error},
                                               {"setupCall", theme.setupCall}, {"endCall", theme.endCall},
                                               {"otherCall", theme.otherCall}, {"waiting", theme.waiting}};
    for (const auto& [name, tone] : tones)
        pairs.push_back({QByteArray(name), tone.text, tone.fill});
    for (std::size_t place = 0; place < theme.places.size(); ++place)
        pairs.push_back(
            {"place " + QByteArray::number(qsizetype(place)), theme.places[place].text, theme.places[place].fill});
    pairs.push_back({"what cannot be pressed", theme.dimText, theme.neutral.fill});
    pairs.push_back({"what the pointer is over", theme.accent.text, theme.accent.fill.darker(112)});
    return pairs;
}

std::vector<Pair> textsOnStripes(const Theme& theme)
{
    std::vector<Pair> pairs;
    const auto add = [&pairs](const QByteArray& name, const ui::Stripes& stripes) {
        pairs.push_back({name + " fill", stripes.text, stripes.fill});
        pairs.push_back({name + " stripe", stripes.text, stripes.stripe});
    };
    add("waiting", ui::Stripes::waiting(theme));
    for (const auto op : {CallOp::Send, CallOp::Recv, CallOp::Accept, CallOp::Close, CallOp::Wait})
        add("waited " + QByteArray(specOf(op).name.data()), ui::Stripes::waited(theme.call(op), theme));
    add("waited and failed", ui::Stripes::waited(theme.error, theme));
    return pairs;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Theme::apply(*qApp, Theme::Scheme::Light); }

    void text_onItsBackground_hasContrast_data();
    void text_onItsBackground_hasContrast();
    void places_ofOneTheme_differ();
    void apply_scheme_paintsInIt_data();
    void apply_scheme_paintsInIt();
    void apply_anyScheme_leavesNoWordOfTheSheetUnread_data() { apply_scheme_paintsInIt_data(); }
    void apply_anyScheme_leavesNoWordOfTheSheetUnread();
    void apply_system_followsTheDesktop();
    void fonts_areInstalled();
};

void ThemeTest::text_onItsBackground_hasContrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    for (const auto* theme : {&Theme::light(), &Theme::dark()}) {
        for (const auto& pairs : {textsOnSurfaces(*theme), textsOnTones(*theme), textsOnStripes(*theme)}) {
            for (const auto& pair : pairs)
                QTest::newRow((theme->isDark ? "dark: " : "light: ") + pair.name) << pair.text << pair.background;
        }
    }
}

void ThemeTest::text_onItsBackground_hasContrast()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    const auto found = contrast(text, background);
    QVERIFY2(found >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), background.name()).arg(found)));
}

void ThemeTest::places_ofOneTheme_differ()
{
    for (const auto* theme : {&Theme::light(), &Theme::dark()}) {
        std::set<QString> fills;
        for (const auto& place : theme->places)
            fills.insert(place.fill.name());
        QCOMPARE(fills.size(), theme->places.size());
    }
}

void ThemeTest::apply_scheme_paintsInIt_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ThemeTest::apply_scheme_paintsInIt()
{
    QFETCH(bool, isDark);
    Theme::apply(*qApp, isDark ? Theme::Scheme::Dark : Theme::Scheme::Light);
    QCOMPARE(Theme::current().isDark, isDark);
    QCOMPARE(qApp->palette().color(QPalette::WindowText), Theme::current().text);

    QWidget widget;
    widget.resize(20, 20);
    QCOMPARE(widget.grab().toImage().pixelColor(10, 10), Theme::current().panel);
}

void ThemeTest::apply_anyScheme_leavesNoWordOfTheSheetUnread()
{
    QFETCH(bool, isDark);
    Theme::apply(*qApp, isDark ? Theme::Scheme::Dark : Theme::Scheme::Light);
    QVERIFY(!qApp->styleSheet().isEmpty());
    const auto comment = qApp->styleSheet().indexOf(QStringLiteral("*/"));
    QVERIFY2(!qApp->styleSheet().mid(comment).contains(u'@'), "a word of the style sheet names no colour of the theme");
}

void ThemeTest::apply_system_followsTheDesktop()
{
    qApp->setPalette(QPalette());
    const bool desktopIsDark = qApp->palette().color(QPalette::Window).lightness() < 128;
    Theme::apply(*qApp, desktopIsDark ? Theme::Scheme::Light : Theme::Scheme::Dark);
    Theme::apply(*qApp, Theme::Scheme::System);
    QCOMPARE(Theme::current().isDark, desktopIsDark);

    // The desktop tells every window that its colours have changed; the program must not fall back to another scheme.
    QEvent changed(QEvent::ThemeChange);
    QApplication::sendEvent(qApp, &changed);
    QCoreApplication::processEvents();
    QCOMPARE(Theme::current().isDark, desktopIsDark);
}

void ThemeTest::fonts_areInstalled()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
    QVERIFY(QFontInfo(Theme::monospaceFont()).fixedPitch());
    QVERIFY(Theme::smallFont().pointSizeF() < Theme::font().pointSizeF());
    QVERIFY(Theme::headingFont().pointSizeF() > Theme::font().pointSizeF());
}

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
