#include "ui/panels/sandbox/recordpage.h"

#include "ui/panels/sandbox/formfield.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace socketlab::ui {

RecordPage::RecordPage(items::Bench& bench, QWidget* parent)
    : SandboxPage(parent)
    , m_bench(bench)
    , m_record(new QPushButton(widget()))
    , m_count(new QLabel(widget()))
    , m_text(new QPlainTextEdit(widget()))
    , m_problem(makeProblemLabel("recordProblem", widget()))
    , m_copy(new QPushButton(tr("Copy"), widget()))
    , m_save(new QPushButton(tr("Save…"), widget()))
{
    addText(tr("Writes down every call that you make, as the solution of a lesson. What a scene does counts, too."));
    m_record->setObjectName(QStringLiteral("recordButton"));
    m_count->setObjectName(QStringLiteral("recordCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_text->setObjectName(QStringLiteral("recordText"));
    m_text->setAccessibleName(tr("what was done, as a lesson writes it"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(Theme::monospaceFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_copy->setObjectName(QStringLiteral("recordCopy"));
    m_save->setObjectName(QStringLiteral("recordSave"));
    auto* above = new QHBoxLayout;
    above->addWidget(m_record);
    above->addWidget(m_count, 1);
    auto* below = new QHBoxLayout;
    below->addStretch(1);
    below->addWidget(m_copy);
    below->addWidget(m_save);
    column().addLayout(above);
    column().addWidget(m_text, 1);
    column().addWidget(m_problem);
    column().addLayout(below);
    connect(m_record, &QPushButton::clicked, this,
            [this] { m_bench.hand.isRecording() ? m_bench.hand.stopRecording() : m_bench.hand.record(); });
    connect(m_copy, &QPushButton::clicked, this, &RecordPage::copy);
    connect(m_save, &QPushButton::clicked, this, &RecordPage::askForPath);
    connect(&bench.hand, &items::Hand::changed, this, &RecordPage::refresh);
    refresh();
}

// Goes on at the end where its reader is at the end.
void RecordPage::refresh()
{
    const auto& hand = m_bench.hand;
    const auto count = hand.deeds().size();
    m_record->setText(hand.isRecording() ? tr("■ Stop recording") : tr("● Record"));
    m_count->setText(count == 1 ? tr("1 action") : tr("%1 actions").arg(count));
    auto* bar = m_text->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    const auto before = bar->value();
    m_text->setPlainText(count == 0 && !hand.isRecording() ? QString() : hand.solution());
    m_text->setPlaceholderText(tr("Nothing has been recorded yet."));
    bar->setValue(isAtEnd ? bar->maximum() : before);
    showProblem(*m_problem, hand.solutionProblem());
    m_copy->setEnabled(count > 0);
    m_save->setEnabled(count > 0);
}

void RecordPage::copy()
{
    QGuiApplication::clipboard()->setText(m_bench.hand.solution());
    emit told(tr("The solution is in the clipboard."));
}

void RecordPage::askForPath()
{
    auto* dialog = new QFileDialog(window(), tr("Save the solution"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("YAML (*.yaml);;All files (*)"));
    dialog->setObjectName(QStringLiteral("recordDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    dialog->selectFile(QStringLiteral("solution.yaml"));
    connect(dialog, &QFileDialog::fileSelected, this, &RecordPage::save);
    dialog->open();
}

void RecordPage::save(const QString& path)
{
    const auto text = m_bench.hand.solution().toUtf8();
    QSaveFile file(path);
    const auto name = QFileInfo(path).fileName();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        emit told(tr("The file %1 is written.").arg(name));
    else
        emit failed(tr("The file %1 cannot be written: %2.").arg(name, file.errorString()));
}

} // namespace socketlab::ui
