#include "ui/panels/datafield.h"

#include "items/answersheet.h"
#include "items/filedata.h"
#include "items/plaintext.h"
#include "items/typedhex.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace socketlab::ui {
namespace {

constexpr std::size_t previewLimit = 24; // bytes
constexpr std::size_t notedBytes = 6;

} // namespace

DataField::DataField(const QString& label, const QString& objectName, QWidget* parent)
    : ArgumentField(label, parent)
    , m_line(new QLineEdit(this))
    , m_form(new QComboBox(this))
    , m_file(new QToolButton(this))
{
    m_form->addItems({tr("Text"), tr("Hex"), tr("File")});
    m_line->setPlaceholderText(tr("hello\\n"));
    m_line->setToolTip(tr("Text, with \\n \\r \\t \\xHH for other bytes; hex as it was copied, such as 00 01, "
                          "0x0d,0x0a, or a dump; or 78*200k"));
    m_line->setMinimumWidth(m_line->fontMetrics().averageCharWidth() * 16);
    m_line->setMaxLength(static_cast<int>(maxDataSize));
    m_file->setText(tr("…"));
    m_file->setToolTip(tr("Takes what a file holds, at most %1")
                           .arg(QLocale().formattedDataSize(static_cast<qint64>(items::mostFileBytes), 0)));
    add(*m_line, objectName, tr("data"));
    add(*m_form, objectName + QStringLiteral("_form"), tr("how the data is written"));
    add(*m_file, objectName + QStringLiteral("_file"), tr("choose a file"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_line, &QLineEdit::textChanged, this, &DataField::guessForm);
    connect(m_form, &QComboBox::activated, this, &DataField::keepForm);
    connect(m_file, &QToolButton::clicked, this, &DataField::askForFile);
    read();
}

void DataField::takeFile(const QString& path)
{
    m_isFormKept = true;
    m_form->setCurrentIndex(File);
    if (m_line->text() == path)
        keepForm(); // it may hold something else by now
    else
        m_line->setText(path);
}

void DataField::askForFile()
{
    auto* dialog = new QFileDialog(window(), tr("Send what a file holds"));
    dialog->setObjectName(QStringLiteral("dataFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DataField::takeFile);
    dialog->open();
}

void DataField::guessForm()
{
    if (m_line->text().isEmpty())
        m_isFormKept = false;
    if (!m_isFormKept)
        m_form->setCurrentIndex(items::looksLikeHex(m_line->text()) ? Hex : Text);
    read();
    emit changed();
}

void DataField::keepForm()
{
    m_isFormKept = true;
    read();
    emit changed();
}

// Only on a change, not each time somebody asks: 78*64M is much to write out.
void DataField::read()
{
    const auto form = static_cast<Form>(m_form->currentIndex());
    const auto bytes = bytesOf(m_line->text(), form);
    if (bytes)
        m_argument = argumentOf(m_line->text(), form, *bytes);
    else
        m_argument = std::unexpected(bytes.error());
    showCount(bytes);
}

void DataField::showCount(const std::expected<Bytes, QString>& bytes)
{
    if (!bytes) {
        setNote({});
        return;
    }
    const auto count = static_cast<qlonglong>(bytes->size());
    auto note = count == 1 ? tr("1 byte") : tr("%L1 bytes").arg(count);
    if (count > 0)
        note += QStringLiteral(" · ") + items::hexPairs(ByteView(*bytes).first(std::min(bytes->size(), notedBytes)));
    setNote(bytes->size() > notedBytes ? note + QStringLiteral(" …") : note);
}

std::expected<Bytes, QString> DataField::bytesOf(const QString& typed, Form form) const
{
    const auto trimmed = typed.trimmed();
    if (form == File)
        return trimmed.isEmpty() ? std::unexpected(tr("Which file? Write its path, or choose it."))
                                 : items::readFile(trimmed);
    if (form == Hex) {
        auto bytes = items::readHex(typed);
        if (bytes && bytes->empty())
            return std::unexpected(tr("No hex digit yet: a byte is two of them, as in 0d 0a."));
        return bytes;
    }
    auto bytes = parseData(items::inQuotes(typed).toStdString());
    if (!bytes)
        return std::unexpected(tr("The data cannot be read: %1.").arg(items::plainText(bytes.error())));
    return *std::move(bytes);
}

// Hex stays as it was typed where a statement can have it so.
Argument DataField::argumentOf(const QString& typed, Form form, const Bytes& bytes) const
{
    const auto shown = items::plainText(quotedData(bytes, previewLimit));
    if (form == Text)
        return {items::plainText(quotedData(bytes)), shown};
    if (form == File)
        return {bytes.empty() ? QStringLiteral("\"\"") : items::hexPairs(bytes),
                tr("%1, %L2 bytes")
                    .arg(items::plainText(QFileInfo(typed.trimmed()).fileName().toStdString()))
                    .arg(bytes.size())};
    const auto hex = typed.trimmed();
    const bool isPlain = !hex.startsWith(u'"') && parseData(hex.toStdString()).has_value();
    return {isPlain ? hex : items::hexPairs(bytes), hex.contains(u'*') ? hex : shown};
}

} // namespace socketlab::ui
