#include "ui/widgets/socketchip.h"

namespace socketlab::ui {

using Look = ChipPart::Look;

namespace {

std::vector<ChipPart> lineOf(const SocketCardContent& content)
{
    std::vector<ChipPart> parts{{Look::Socket, content.socket},
                                {Look::Words, SocketChip::tr("%1 of %2").arg(content.role, content.actor)}};
    if (content.state != TcpState::Unknown)
        parts.push_back({Look::State, nameOf(content.state), content.state});
    parts.push_back({Look::Words, content.address});
    if (content.room) {
        parts.push_back(
            {.look = Look::Seats, .text = {}, .taken = content.room->waiting, .seats = content.room->seats});
        auto words = SocketChip::tr("%1 of %2 waiting").arg(content.room->waiting).arg(content.room->seats);
        if (!content.room->callers.isEmpty())
            words += QStringLiteral(": ") + content.room->callers.join(QStringLiteral(", "));
        parts.push_back({Look::Words, words});
    }
    if (content.isWaiting || content.hasFailed)
        parts.push_back({Look::Words, content.doing});
    return parts;
}

} // namespace

void SocketChip::setContent(const SocketCardContent& content)
{
    if (content == m_content)
        return;
    m_content = content;
    setText(content.socket);
    content.describe(*this);
    setLine(lineOf(content), content.isWaiting ? Standing::Waiting : Standing::Usual);
}

} // namespace socketlab::ui
