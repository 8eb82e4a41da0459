#include "ui/panels/bytes/barparts.h"

#include "ui/theme.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace socketlab::ui {

QToolButton* makeBarButton(const QString& text, const QString& meaning, const char* name)
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    button->setProperty("kind", QStringLiteral("flat"));
    return button;
}

QLabel* makeBarAnswer(const char* name)
{
    auto* answer = new WrappedLabel;
    answer->setObjectName(QLatin1String(name));
    answer->hide();
    return answer;
}

void showBarAnswer(QLabel& answer, const QString& sentence, bool isError)
{
    auto palette = answer.palette();
    palette.setColor(QPalette::WindowText, isError ? Theme::current().error.text : Theme::current().dimText);
    answer.setPalette(palette);
    answer.setText(isError ? QStringLiteral("⚠ ") + sentence : sentence);
    answer.setVisible(!sentence.isEmpty());
}

void layOutBar(QWidget& bar, std::initializer_list<QWidget*> parts, QLabel& answer)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::smallGap);
    for (auto* part : parts)
        row->addWidget(part, part == *parts.begin() ? 1 : 0);
    auto* column = new QVBoxLayout(&bar);
    column->setContentsMargins(Theme::gap + Theme::smallGap, 0, Theme::gap, Theme::smallGap);
    column->setSpacing(Theme::smallGap);
    column->addLayout(row);
    column->addWidget(&answer);
}

} // namespace socketlab::ui
