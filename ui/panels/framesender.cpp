#include "ui/panels/framesender.h"

#include "framing/encoder.h"
#include "items/plaintext.h"
#include "ui/panels/datafield.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace socketlab::ui {
namespace {

constexpr qsizetype mostHex = 24; // bytes
constexpr std::size_t mostText = 40;

QString hexOf(const QByteArray& bytes)
{
    const auto shown = QString::fromLatin1(bytes.first(std::min(bytes.size(), mostHex)).toHex(' '));
    return bytes.size() > mostHex ? shown + QStringLiteral(" …") : shown;
}

QString previewOf(const QByteArray& bytes)
{
    const auto view = std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size())));
    const auto count = bytes.size() == 1 ? FrameSender::tr("1 byte") : FrameSender::tr("%L1 bytes").arg(bytes.size());
    return FrameSender::tr("On the wire, %1: %2\n%3")
        .arg(count, items::plainText(quotedData(view, mostText)), hexOf(bytes));
}

} // namespace

FrameSender::FrameSender(QWidget* parent)
    : QWidget(parent)
    , m_message(new DataField(tr("Message"), QStringLiteral("frameMessage"), this))
    , m_send(new QPushButton(tr("Send with framing"), this))
    , m_preview(new QLabel(this))
{
    m_send->setObjectName(QStringLiteral("sendFrame"));
    m_preview->setObjectName(QStringLiteral("framePreview"));
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    m_preview->setMinimumWidth(1); // a long word must not widen the panel
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::gap);
    line->addWidget(m_preview, 1);
    line->addWidget(m_send, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::smallGap);
    layout->addWidget(m_message);
    layout->addLayout(line);

    connect(m_message, &ArgumentField::changed, this, &FrameSender::read);
    connect(m_message, &ArgumentField::submitted, this, &FrameSender::send);
    connect(m_send, &QPushButton::clicked, this, &FrameSender::send);
    read();
}

void FrameSender::setRule(const framing::Rule& rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    read();
}

void FrameSender::setSender(SocketId socket, const QString& name)
{
    m_sender = socket;
    m_send->setToolTip(items::toolTipText(tr("One send by %1 of the bytes below").arg(name)));
}

void FrameSender::read()
{
    const auto argument = m_message->argument();
    const auto message = argument ? parseData(argument->statement.toStdString()) : std::unexpected(std::string());
    QString problem = argument ? QString() : argument.error();
    m_bytes.clear();
    if (message) {
        const auto wire = framing::encode(m_rule, *message);
        if (wire)
            m_bytes = QByteArray(reinterpret_cast<const char*>(wire->data()), static_cast<qsizetype>(wire->size()));
        else
            problem = items::plainText(wire.error().reason);
    }
    const bool isSound = problem.isEmpty();
    auto palette = m_preview->palette();
    palette.setColor(QPalette::WindowText, isSound ? Theme::current().dimText : Theme::current().error.text);
    m_preview->setPalette(palette);
    m_preview->setText(!isSound ? problem : m_bytes.isEmpty() ? tr("Nothing would be sent.") : previewOf(m_bytes));
    m_send->setEnabled(isSound && !m_bytes.isEmpty());
}

void FrameSender::send()
{
    if (m_send->isEnabled())
        emit sendRequested(m_sender, m_bytes);
}

void FrameSender::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        read();
    QWidget::changeEvent(event);
}

} // namespace socketlab::ui
