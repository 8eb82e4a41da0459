#pragma once

#include "framing/rule.h"
#include "values/ids.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace socketlab::ui {

class DataField;

/// Types a message, shows the very bytes that a framing rule makes of it, and asks for them to be sent. GUI only.
class FrameSender : public QWidget
{
    Q_OBJECT

public:
    explicit FrameSender(QWidget* parent = nullptr);

    void setRule(const framing::Rule& rule);
    /// `name` as a person says it: `alice's a`.
    void setSender(SocketId socket, const QString& name);

signals:
    void sendRequested(socketlab::SocketId socket, const QByteArray& bytes);

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void send();

    framing::Rule m_rule;
    SocketId m_sender = SocketId::None;
    QByteArray m_bytes; ///< on the wire
    DataField* m_message;
    QPushButton* m_send;
    QLabel* m_preview;
};

} // namespace socketlab::ui
