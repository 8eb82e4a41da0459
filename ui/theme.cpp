#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QIcon>
#include <QPalette>
#include <QPointer>
#include <QProxyStyle>
#include <QWidget>

#include <algorithm>
#include <initializer_list>

namespace socketlab::ui {

namespace {

// The fills of the places are those of Okabe and Ito, which colour-blind people tell apart.
// White cannot be read on all of them, so what stands on them is dark in both themes.
constexpr QRgb amber = 0xffe69f00;
constexpr QRgb sky = 0xff56b4e9;
constexpr QRgb green = 0xff009e73;
constexpr QRgb slate = 0xff8fa0bd;
constexpr QRgb vermilion = 0xffd55e00;

const Theme* currentTheme = nullptr;
constexpr double usualPoints = 10;
int textPercent = 0; // 0: as the desktop says
bool areAnimationsAllowed = true;

Theme makeLight()
{
    return {
        .isDark = false,
        .window = 0xfff4f6f8,
        .panel = 0xffffffff,
        .field = 0xffffffff,
        .border = 0xffdfe3e9,
        .strongBorder = 0xffc3cad5,
        .text = 0xff1b2330,
        .dimText = 0xff586373,
        .link = 0xff2457c5,
        .focus = 0xff2457c5,
        .accent = {0xff2457c5, 0xffffffff, 0xff1d49a8},
        .accentSoft = {0xffe7eefb, 0xff1f4fb8, 0xffb9cdf3},
        .neutral = {0xffeef1f5, 0xff4a5565, 0xffd5dbe3},
        .ok = {0xffe2f4ed, 0xff0a6a4d, 0xffa9dcc8},
        .warn = {0xfffdf0d5, 0xff7a4d00, 0xffe9c985},
        .error = {0xfffdeaea, 0xffb3261e, 0xffeeb4b0},
        .places = {{{0xffffffff, 0xff475467, 0xff8a95a6},
                    {amber, 0xff2b1d00, 0xffb67d00},
                    {sky, 0xff06263a, 0xff2c8fc9},
                    {green, 0xff00140d, 0xff00724f},
                    {slate, 0xff10192b, 0xff6c7f9f},
                    {vermilion, 0xff1a0800, 0xff8f3d00}}},
        .setupCall = {0xff5b6b85, 0xffffffff, 0xff475570},
        .endCall = {0xff9c4a80, 0xffffffff, 0xff7c3865},
        .otherCall = {0xffdde3eb, 0xff364152, 0xffb7c1ce},
        .waiting = {0xfffdf3dc, 0xff744900, 0xffd7a033},
        .waitingStripe = 0xfff7e0ac,
    };
}

Theme makeDark()
{
    return {
        .isDark = true,
        .window = 0xff12161c,
        .panel = 0xff1b2129,
        .field = 0xff151a21,
        .border = 0xff2e3743,
        .strongBorder = 0xff465263,
        .text = 0xffe4e9f0,
        .dimText = 0xff9ba7b6,
        .link = 0xff8ab0ff,
        .focus = 0xff8ab0ff,
        .accent = {0xff3567d6, 0xffffffff, 0xff6b94f0},
        .accentSoft = {0xff22304d, 0xffa9c4ff, 0xff3c5690},
        .neutral = {0xff29313c, 0xffb6c1cf, 0xff3d4856},
        .ok = {0xff14352b, 0xff6fd8b1, 0xff2a6652},
        .warn = {0xff3a2d12, 0xfff0c46a, 0xff6e5726},
        .error = {0xff421f1f, 0xffff9b94, 0xff7c3b38},
        .places = {{{0xff1b2129, 0xffb6c1cf, 0xff77859a},
                    {amber, 0xff2b1d00, 0xffffc445},
                    {sky, 0xff06263a, 0xff9dd6f7},
                    {green, 0xff00140d, 0xff3fcfa4},
                    {slate, 0xff10192b, 0xffb9c6dc},
                    {vermilion, 0xff1a0800, 0xffffa366}}},
        .setupCall = {0xff5f7093, 0xffffffff, 0xff8797b6},
        .endCall = {0xffa04f85, 0xffffffff, 0xffc77fae},
        .otherCall = {0xff353f4c, 0xffd3dbe6, 0xff515d6d},
        .waiting = {0xff332a16, 0xfff3cf85, 0xffb98a2e},
        .waitingStripe = 0xff4a3b1a,
    };
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.field);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.dimText);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error.text);
    palette.setColor(QPalette::Highlight, theme.accent.fill);
    palette.setColor(QPalette::HighlightedText, theme.accent.text);
    palette.setColor(QPalette::Link, theme.link);
    palette.setColor(QPalette::LinkVisited, theme.link);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Light, theme.panel);
    palette.setColor(QPalette::Midlight, theme.border);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.strongBorder);
    palette.setColor(QPalette::Shadow, theme.strongBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.dimText);
    return palette;
}

// A style sheet knows no variables, so `@accent.fill` and the like stand in the file and are replaced here.
QString styleSheetOf(const Theme& theme)
{
    QFile file(QStringLiteral(":/themes/socketlab.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto sheet = QString::fromUtf8(file.readAll());
    const auto replace = [&sheet](const QString& name, const QColor& colour) {
        sheet.replace(u'@' + name + u'@', colour.name());
    };
    const auto replaceTone = [&replace](const QString& name, const Tone& tone) {
        replace(name + QStringLiteral(".fill"), tone.fill);
        replace(name + QStringLiteral(".text"), tone.text);
        replace(name + QStringLiteral(".border"), tone.border);
    };
    replace(QStringLiteral("window"), theme.window);
    replace(QStringLiteral("panel"), theme.panel);
    replace(QStringLiteral("field"), theme.field);
    replace(QStringLiteral("border"), theme.border);
    replace(QStringLiteral("strongBorder"), theme.strongBorder);
    replace(QStringLiteral("text"), theme.text);
    replace(QStringLiteral("dimText"), theme.dimText);
    replace(QStringLiteral("focus"), theme.focus);
    replaceTone(QStringLiteral("accent"), theme.accent);
    replace(QStringLiteral("accent.hover"), theme.accent.fill.darker(112));
    replaceTone(QStringLiteral("accentSoft"), theme.accentSoft);
    replaceTone(QStringLiteral("neutral"), theme.neutral);
    replaceTone(QStringLiteral("error"), theme.error);
    sheet.replace(QStringLiteral("@scheme@"), theme.isDark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

QString firstInstalled(std::initializer_list<QLatin1StringView> families)
{
    for (const auto family : families) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return {};
}

// Without a desktop Qt answers with an alias, which may be the ugliest font of the machine.
QFont generalFont()
{
    auto font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const auto isDesktopSetting = !font.family().isEmpty()
        && font.family().compare(QLatin1StringView("Sans Serif"), Qt::CaseInsensitive) != 0
        && font.family().compare(QLatin1StringView("Helvetica"), Qt::CaseInsensitive) != 0;
    if (isDesktopSetting)
        return font;
    const auto family =
        firstInstalled({QLatin1StringView("Inter"), QLatin1StringView("Noto Sans"), QLatin1StringView("DejaVu Sans")});
    if (!family.isEmpty())
        font.setFamily(family);
    font.setPointSizeF(usualPoints);
    return font;
}

QFont programFont()
{
    auto font = generalFont();
    if (textPercent > 0)
        font.setPointSizeF(usualPoints * textPercent / 100);
    return font;
}

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

/// Widgets whose text was given a size of its own. A style sheet that changes gives them back the font that they had under
/// the first one, so all of them are set anew.
class GivenFonts
{
public:
    GivenFonts()
    {
        for (auto* widget : QApplication::allWidgets())
            if (widget->testAttribute(Qt::WA_SetFont) && (widget->font().resolveMask() & QFont::SizeResolved) != 0)
                m_given.append({widget, widget->font()});
    }

    void giveBack(double factor) const
    {
        for (const auto& [widget, font] : m_given)
            if (widget)
                widget->setFont(factor == 1 ? font : scaled(font, factor));
    }

private:
    QList<std::pair<QPointer<QWidget>, QFont>> m_given;
};

/// Fusion, with boxes to tick that grow with the text, and in which nothing moves where that is not wanted.
class ProgramStyle : public QProxyStyle
{
public:
    explicit ProgramStyle(bool mayMove) : QProxyStyle(QStringLiteral("Fusion")), m_mayMove(mayMove) {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override
    {
        const bool isMoving = hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate;
        return isMoving && !m_mayMove ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }

    // Qt's own picture of it has every plug-in for pictures loaded, with each tool bar that is made.
    QIcon standardIcon(StandardPixmap sign, const QStyleOption* option, const QWidget* widget) const override
    {
        if (sign == SP_ToolBarHorizontalExtensionButton)
            return QIcon(Theme::current().isDark ? QStringLiteral(":/icons/chevron-dark.svg")
                                                 : QStringLiteral(":/icons/chevron-light.svg"));
        return QProxyStyle::standardIcon(sign, option, widget);
    }

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        const auto usual = QProxyStyle::pixelMetric(metric, option, widget);
        switch (metric) {
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return std::max(usual, qRound(usual * QApplication::font().pointSizeF() / usualPoints));
        default: return usual;
        }
    }

private:
    bool m_mayMove;
};

/// Applies the desktop's scheme again when the desktop changes it.
class DesktopFollower : public QObject
{
public:
    explicit DesktopFollower(QApplication& application) : QObject(&application), m_application(application)
    {
        application.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // Every window is told; once for each is once too often, so the change is applied from the event loop.
        if (event->type() == QEvent::ThemeChange && !m_isDue) {
            m_isDue = true;
            QMetaObject::invokeMethod(
                this, [this] { Theme::apply(m_application, Theme::Scheme::System); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QApplication& m_application;
    bool m_isDue = false;
};

void followDesktop(QApplication& application, Theme::Scheme scheme)
{
    static QPointer<DesktopFollower> follower;
    if (follower)
        follower->deleteLater();
    follower = scheme == Theme::Scheme::System ? new DesktopFollower(application) : nullptr;
}

const Theme& chosen(QApplication& application, Theme::Scheme scheme)
{
    if (scheme == Theme::Scheme::Light)
        return Theme::light();
    if (scheme == Theme::Scheme::Dark)
        return Theme::dark();
    // An unset palette is the desktop's. Qt learns to name its scheme only in 6.5.
    application.setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128 ? Theme::dark() : Theme::light();
}

} // namespace

const Tone& Theme::state(TcpState state) const
{
    switch (state) {
    case TcpState::Established: return ok;
    case TcpState::Listen: return accentSoft;
    case TcpState::Unknown:
    case TcpState::Close:
    case TcpState::TimeWait: return neutral;
    default: return warn;
    }
}

const Tone& Theme::call(CallOp op) const
{
    if (sendsBytes(op))
        return place(journal::Place::SenderKernel);
    if (receivesBytes(op))
        return place(journal::Place::ReceiverKernel);
    switch (op) {
    case CallOp::Shutdown:
    case CallOp::Close:
    case CallOp::Drop:
    case CallOp::Exit:
    case CallOp::Kill:
    case CallOp::Cancel:
    case CallOp::Reboot: return endCall;
    case CallOp::Socket:
    case CallOp::Bind:
    case CallOp::Listen:
    case CallOp::Accept:
    case CallOp::Connect:
    case CallOp::Pair: return setupCall;
    default: return otherCall;
    }
}

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::current()
{
    return currentTheme != nullptr ? *currentTheme : light();
}

void Theme::apply(QApplication& application, Scheme scheme)
{
    const GivenFonts givenFonts;
    const auto before = QApplication::font().pointSizeF();
    QApplication::setStyle(new ProgramStyle(areAnimationsAllowed));
    currentTheme = &chosen(application, scheme);
    application.setFont(programFont());
    application.setPalette(paletteOf(*currentTheme));
    application.setStyleSheet(styleSheetOf(*currentTheme));
    const auto now = QApplication::font().pointSizeF();
    givenFonts.giveBack(before > 0 && now > 0 ? now / before : 1);
    followDesktop(application, scheme);
}

void Theme::setTextPercent(int percent)
{
    textPercent = percent;
}

void Theme::allowAnimations(bool areAllowed)
{
    areAnimationsAllowed = areAllowed;
}

bool Theme::isAnimated()
{
    const auto* style = QApplication::style();
    return style->styleHint(QStyle::SH_Widget_Animate) != 0
        && style->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

QFont Theme::font()
{
    return QApplication::font();
}

QFont Theme::smallFont()
{
    return scaled(font(), 0.88);
}

QFont Theme::headingFont()
{
    auto heading = scaled(font(), 1.15);
    heading.setWeight(QFont::DemiBold);
    return heading;
}

QFont Theme::monospaceFont()
{
    static const auto family = firstInstalled({QLatin1StringView("JetBrains Mono"), QLatin1StringView("Noto Sans Mono"),
                                               QLatin1StringView("DejaVu Sans Mono")});
    auto monospace = family.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont(family);
    monospace.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() * 0.95 : 9.5);
    return monospace;
}

} // namespace socketlab::ui
