#include "ui/panels/codepreview.h"

#include "engine/lab.h"
#include "items/codelines.h"
#include "items/draftnames.h"
#include "items/plaintext.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace socketlab::ui {
namespace {

constexpr qsizetype longestShown = 400; // characters of a statement

} // namespace

/// One line of code that never asks for more width than there is.
class CodePreview::Line : public QLabel
{
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * 8, fontMetrics().lineSpacing()};
    }
    QSize sizeHint() const override { return minimumSizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(Theme::current().text);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

CodePreview::CodePreview(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::gap);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_statement = addLine("codeStatement", tr("Lesson"), 0);
    m_python = addLine("codePython", tr("Python"), 1);
    m_c = addLine("codeC", tr("C"), 2);
}

CodePreview::Line* CodePreview::addLine(const char* name, const QString& caption, int row)
{
    auto* title = new QLabel(caption, this);
    title->setFont(Theme::smallFont());
    title->setForegroundRole(QPalette::PlaceholderText);
    auto* line = new Line(this);
    line->setObjectName(QLatin1String(name));
    line->setTextFormat(Qt::PlainText);
    line->setFont(Theme::monospaceFont());
    line->setAccessibleName(tr("what is about to be called, as %1").arg(caption));
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(line, row, 1);
    return line;
}

void CodePreview::showCall(const QString& actor, const QString& statement)
{
    // Asked with every batch of records, and 78*64M is much to read.
    if (actor == m_actor && statement == m_shown)
        return;
    m_actor = actor;
    m_shown = statement;
    const auto show = [](Line* line, const QString& text) {
        line->setText(text);
        line->setToolTip(items::toolTipText(text));
    };
    const bool isWorld = actor.toStdString() == engine::Lab::worldName;
    const auto shown = items::plainText(statement.left(longestShown).toStdString());
    show(m_statement, statement.isEmpty() || isWorld ? shown : actor + u' ' + shown);
    items::DraftNames names;
    const auto draft = items::readDraft(actor.toStdString(), statement.toStdString(), names);
    const auto code =
        draft ? items::codeOf(*draft, names.names()) : items::CodeLine{QStringLiteral("…"), QStringLiteral("…")};
    show(m_python, code.python);
    show(m_c, code.c);
}

} // namespace socketlab::ui
