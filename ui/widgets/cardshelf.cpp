#include "ui/widgets/cardshelf.h"

#include <algorithm>

namespace socketlab::ui {

CardShelf::CardShelf(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardShelf::setContents(const std::vector<SocketCardContent>& contents)
{
    while (m_cards.size() < contents.size()) {
        const auto index = m_cards.size();
        m_cards.push_back(new SocketCard(this));
        connect(m_cards.back(), &SocketCard::chosen, this, [this, index] { emit chosen(index); });
    }
    for (std::size_t index = 0; index < contents.size(); ++index)
        m_cards[index]->setContent(contents[index]);
    if (m_shown == contents.size())
        return;
    m_shown = contents.size();
    for (std::size_t index = 0; index < m_cards.size(); ++index)
        m_cards[index]->setVisible(index < m_shown);
    updateGeometry();
    arrange();
}

QRect CardShelf::placeOf(std::size_t index, int width) const
{
    QSize size(0, 0);
    for (std::size_t card = 0; card < m_shown; ++card)
        size = size.expandedTo(m_cards[card]->sizeHint());
    const auto columns = std::max(1, (width + Theme::gap) / (size.width() + Theme::gap));
    const auto row = static_cast<int>(index) / columns;
    const auto column = static_cast<int>(index) % columns;
    return {QPoint(column * (size.width() + Theme::gap), row * (size.height() + Theme::gap)), size};
}

int CardShelf::heightForWidth(int width) const
{
    return m_shown == 0 ? 0 : placeOf(m_shown - 1, width).bottom() + 1;
}

QSize CardShelf::sizeHint() const
{
    return m_shown == 0 ? QSize(0, 0) : placeOf(0, 0).size();
}

void CardShelf::markChosen(std::size_t index)
{
    for (std::size_t card = 0; card < m_cards.size(); ++card)
        m_cards[card]->setChosen(card == index);
}

void CardShelf::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CardShelf::arrange()
{
    for (std::size_t index = 0; index < m_shown; ++index)
        m_cards[index]->setGeometry(placeOf(index, width()));
}

} // namespace socketlab::ui
