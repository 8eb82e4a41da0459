#include "ui/dialogs/aboutdialog.h"

#include "ui/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
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

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
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
    for (auto* widget : std::initializer_list<QWidget*>{title, what, where, licence, buttons})
        column->addWidget(widget);
    constexpr int comfortable = 420;
    setMinimumWidth(comfortable);
}

} // namespace socketlab::ui
