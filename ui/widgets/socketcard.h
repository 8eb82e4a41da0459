#pragma once

#include "ui/theme.h"

#include <QStringList>
#include <QWidget>

namespace socketlab::ui {

/// How many callers wait at a listener for accept, how many may, and who of them is of the lab.
struct WaitingRoom
{
    unsigned waiting = 0;
    unsigned seats = 0;
    QStringList callers;
    bool operator==(const WaitingRoom&) const = default;
};

/// What a card says about a socket, in words that are harmless already.
struct SocketCardContent
{
    enum class Standing { Open, Closed, Absent }; ///< Absent: no socket of the lab

    QString actor;
    QString kind;   ///< of the actor: `thread`
    QString socket; ///< its name
    QString role;   ///< `client socket`
    TcpState state = TcpState::Unknown;
    QString address;
    QString queues; ///< `2 to read · 0 to send`
    QString doing;  ///< `waits in recv(b, 100)`
    bool isWaiting = false;
    bool hasFailed = false; ///< the last call, by the kernel's answer
    std::optional<WaitingRoom> room;
    Standing standing = Standing::Open;

    bool operator==(const SocketCardContent&) const = default;
    /// Everything, in the tool tip and for those who do not see it.
    void describe(QWidget& widget) const;

private:
    QString words() const;
};

QString nameOf(TcpState state);

/// The sheet of one socket beside its tapes: who has it, its state, its queues, and in which call it waits. GUI only.
class SocketCard : public QWidget
{
    Q_OBJECT

public:
    explicit SocketCard(QWidget* parent = nullptr);

    void setContent(const SocketCardContent& content);
    const SocketCardContent& content() const { return m_content; }
    /// Ringed: what is chosen in all panels.
    void setChosen(bool isChosen);
    bool isChosen() const { return m_isChosen; }

    QSize sizeHint() const override;

signals:
    void chosen();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintHead(QPainter& painter, QRectF& left) const;
    void paintState(QPainter& painter, QRectF& left) const;
    void paintDoing(QPainter& painter, const QRectF& area) const;
    QColor textColour() const;

    SocketCardContent m_content;
    bool m_isChosen = false;
};

} // namespace socketlab::ui
