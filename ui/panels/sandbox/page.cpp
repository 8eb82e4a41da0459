#include "ui/panels/sandbox/page.h"

#include "ui/panels/lesson/labels.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/wrappedlabel.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace socketlab::ui {

SandboxPage::SandboxPage(QWidget* parent) : QScrollArea(parent)
{
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(12, 12, 12, 12);
    m_column->setSpacing(10);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
}

void SandboxPage::addHeading(const QString& text)
{
    auto* heading = makeHeading("", widget());
    heading->setText(text);
    m_column->addWidget(heading);
}

QWidget* SandboxPage::addText(const QString& text)
{
    auto* label = new WrappedLabel(text, widget());
    label->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(label);
    return label;
}

FlowLayout& SandboxPage::addRow()
{
    auto* row = new FlowLayout(Theme::gap, FlowLayout::Line::Top);
    m_column->addLayout(row);
    return *row;
}

QSize SandboxPage::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 120};
}

QSize SandboxPage::sizeHint() const
{
    return {320, 480};
}

} // namespace socketlab::ui
