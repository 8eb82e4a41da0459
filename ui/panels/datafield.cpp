#include "ui/panels/datafield.h"

#include "items/plaintext.h"
#include "values/bytes.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>

namespace socketlab::ui {
namespace {

constexpr std::size_t previewLimit = 24; // bytes

} // namespace

DataField::DataField(const QString& label, const QString& objectName, QWidget* parent)
    : ArgumentField(label, parent)
    , m_line(new QLineEdit(this))
    , m_form(new QComboBox(this))
{
    m_form->addItems({tr("Text"), tr("Hex")});
    m_line->setPlaceholderText(tr("hello\\n"));
    m_line->setToolTip(tr("Text, with \\n \\r \\t \\xHH for other bytes; or hex pairs such as 00 01; or 78*200k"));
    m_line->setMinimumWidth(m_line->fontMetrics().averageCharWidth() * 16);
    add(*m_line, objectName, tr("data"));
    add(*m_form, objectName + QStringLiteral("_form"), tr("how the data is written"));
    connect(m_line, &QLineEdit::textChanged, this, &DataField::guessForm);
    connect(m_form, &QComboBox::activated, this, &DataField::keepForm);
    read();
}

// A word such as `beef` may be either: without a digit, a blank or a star it is taken for text.
DataField::Form DataField::formOf(const QString& typed)
{
    static const QRegularExpression bytes(QStringLiteral(R"(^([0-9a-f]{2}\*\d+[kM]?|(?=.*[0-9 ])([0-9a-f]{2} *)+)$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return bytes.match(typed.trimmed()).hasMatch() ? Hex : Text;
}

// Text that stands in quotes already stays as it is; in any other a quote is just a letter.
QString DataField::quoted(const QString& typed)
{
    if (typed.trimmed().startsWith(u'"'))
        return typed.trimmed();
    QString text;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        if (typed[at] == u'\\' && at + 1 < typed.size())
            text += typed[at++];
        else if (typed[at] == u'"')
            text += u'\\';
        text += typed[at];
    }
    return u'"' + text + u'"';
}

void DataField::guessForm()
{
    if (m_line->text().isEmpty())
        m_isFormKept = false;
    if (!m_isFormKept)
        m_form->setCurrentIndex(formOf(m_line->text()));
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
    m_argument = argumentOf(m_line->text(), static_cast<Form>(m_form->currentIndex()));
}

std::expected<Argument, QString> DataField::argumentOf(const QString& typed, Form form) const
{
    const auto hex = typed.trimmed();
    if (form == Hex && hex.startsWith(u'"'))
        return std::unexpected(tr("Text in quotes is not hex: choose Text."));
    const auto bytes = parseData((form == Hex ? hex : quoted(typed)).toStdString());
    if (!bytes)
        return std::unexpected(tr("The data cannot be read: %1.").arg(items::plainText(bytes.error())));
    const auto shown = items::plainText(quotedData(*bytes, previewLimit));
    if (form == Text)
        return Argument{items::plainText(quotedData(*bytes)), shown};
    return Argument{hex, hex.contains(u'*') ? hex : shown};
}

} // namespace socketlab::ui
