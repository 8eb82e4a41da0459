#include "ui/dialogs/aboutdialog.h"

#include "ui/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace socketlab::ui {
namespace {

QLabel* makeParagraph(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AboutDialog::AboutDialog(const engine::Capabilities& capabilities, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Socket Lab"));
    auto* title = makeParagraph(tr("Socket Lab %1").arg(QApplication::applicationVersion()), this);
    title->setFont(Theme::headingFont());
    auto* what = makeParagraph(
        tr("A laboratory for sockets. Each call that you see here is a real system call on a real socket of this "
           "machine. Everything that the kernel answered is recorded, and every picture is drawn from that record: "
           "nothing is simulated."),
        this);
    auto* where = makeParagraph(
        tr("The sockets of the lab listen on the loopback interface only; no other machine can reach them."), this);
    auto* licence = makeParagraph(
        tr("Free software under the Apache License 2.0. Built with Qt %1.").arg(QLatin1StringView(qVersion())), this);
    licence->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, Theme::largeGap);
    column->setSpacing(Theme::gap);
    for (auto* widget : std::initializer_list<QWidget*>{title, what, where})
        column->addWidget(widget);
    column->addLayout(makeTable(capabilities));
    for (auto* widget : std::initializer_list<QWidget*>{licence, buttons})
        column->addWidget(widget);
    constexpr int comfortable = 560;
    setMinimumWidth(comfortable);
}

// Qt opens a dialog no higher than two thirds of the screen, and only now the fonts are known.
void AboutDialog::showEvent(QShowEvent* event)
{
    setMinimumHeight(heightForWidth(width()));
    QDialog::showEvent(event);
}

QLayout* AboutDialog::makeTable(const engine::Capabilities& capabilities)
{
    const auto text = [](std::string_view words) {
        return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
    };
    auto* table = new QGridLayout;
    table->setHorizontalSpacing(Theme::largeGap);
    table->setColumnStretch(2, 1);
    table->addWidget(makeParagraph(tr("What this machine can do, tried just now:"), this), 0, 0, 1, 3);
    for (const auto& [name, has, evidence, lost] : capabilities.list) {
        const int row = table->rowCount();
        auto* what = new QLabel(text(name), this);
        auto* answer = new QLabel(has ? tr("yes") : tr("no"), this);
        auto* why = makeParagraph(has ? text(evidence) : text(evidence) + QLatin1Char('\n') + text(lost), this);
        why->setForegroundRole(QPalette::PlaceholderText);
        int at = 0;
        for (auto* label : {what, answer, why}) {
            label->setTextFormat(Qt::PlainText);
            table->addWidget(label, row, at++, Qt::AlignTop);
        }
        what->setObjectName(QStringLiteral("capability-") + what->text());
        answer->setObjectName(QStringLiteral("answer-") + what->text());
    }
    return table;
}

} // namespace socketlab::ui
