#include "ui/panels/socketfield.h"

#include "ui/panels/choices.h"

#include <QComboBox>

namespace socketlab::ui {

using items::SocketsModel;

SocketField::SocketField(SocketsModel& sockets, QWidget* parent)
    : ArgumentField(tr("Soc&ket"), parent)
    , m_choices(new SocketChoices(sockets, SocketChoices::Which::All, this))
    , m_box(new QComboBox(this))
{
    chooseFrom(*m_box, *m_choices, items::SocketsModel::SocketIdRole);
    m_box->setMinimumContentsLength(5);
    fitToChoices(*m_box);
    add(*m_box, QStringLiteral("socketBox"), tr("socket"));
    connect(m_box, &QComboBox::activated, this, [this] { m_lastOf[m_actor] = socket(); });
    connect(m_box, &QComboBox::currentIndexChanged, this, &ArgumentField::changed);
}

std::expected<Argument, QString> SocketField::argument() const
{
    if (m_choices->rowCount() == 0)
        return std::unexpected(tr("There is no socket yet: the call socket makes one."));
    if (m_box->currentIndex() < 0)
        return std::unexpected(tr("Choose a socket."));
    return Argument{m_box->currentText(), m_box->currentText()};
}

void SocketField::setActor(ActorId actor, const QString&)
{
    m_actor = actor;
    m_choices->setActor(actor);
    const auto last = m_lastOf.find(actor);
    const auto row = last == m_lastOf.end() ? -1 : m_choices->rowOf(last->second);
    choose(row < 0 ? m_choices->firstOffered() : row);
}

void SocketField::setOffered(IsOffered isOffered)
{
    m_choices->setOffered(std::move(isOffered));
    chooseOffered();
}

void SocketField::refresh()
{
    m_choices->refresh();
    chooseOffered();
}

void SocketField::chooseOffered()
{
    const auto current = m_choices->index(m_box->currentIndex(), 0);
    if (!current.isValid() || !m_choices->isOffered(current))
        choose(m_choices->firstOffered());
}

void SocketField::suggest(std::optional<journal::SocketRole> kind)
{
    const auto isOf = [&](const QModelIndex& socket) {
        return socket.data(SocketsModel::KindRole).value<journal::SocketRole>() == kind;
    };
    if (!kind || isOf(m_choices->index(m_box->currentIndex(), 0)))
        return;
    for (int row = 0; row < m_choices->rowCount(); ++row)
        if (m_choices->isOwnAndOpen(row) && isOf(m_choices->index(row, 0))
            && m_choices->isOffered(m_choices->index(row, 0)))
            return choose(row);
}

SocketId SocketField::socket() const
{
    const auto current = m_choices->index(m_box->currentIndex(), 0);
    return current.isValid() ? current.data(SocketsModel::SocketIdRole).value<SocketId>() : SocketId::None;
}

void SocketField::choose(int row)
{
    if (row >= 0)
        m_box->setCurrentIndex(row);
}

} // namespace socketlab::ui
