#include "ui/panels/lesson/labels.h"

#include "ui/theme.h"
#include "ui/widgets/wrappedlabel.h"

namespace socketlab::ui {
namespace {

QLabel* makeLabel(const char* name, const QString& text, const QFont& font, QWidget* parent)
{
    auto* label = new WrappedLabel(text, parent);
    label->setObjectName(QLatin1String(name));
    label->setFont(font);
    return label;
}

} // namespace

QLabel* makeTitle(const char* name, QWidget* parent)
{
    auto font = Theme::headingFont();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    return makeLabel(name, {}, font, parent);
}

QLabel* makeHeading(const char* name, QWidget* parent)
{
    return makeLabel(name, {}, Theme::headingFont(), parent);
}

QLabel* makeCaption(const char* name, const QString& text, QWidget* parent)
{
    auto font = Theme::smallFont();
    font.setWeight(QFont::DemiBold);
    auto* label = makeLabel(name, text, font, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace socketlab::ui
