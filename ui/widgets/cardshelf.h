#pragma once

#include "ui/widgets/socketcard.h"

#include <QWidget>

#include <vector>

namespace socketlab::ui {

/// Cards side by side, in as many rows as they need. GUI only.
class CardShelf : public QWidget
{
    Q_OBJECT

public:
    explicit CardShelf(QWidget* parent = nullptr);

    void setContents(const std::vector<SocketCardContent>& contents);
    /// Rings that card; one past the last: none.
    void markChosen(std::size_t index);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    void chosen(std::size_t index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QRect placeOf(std::size_t index, int width) const;
    void arrange();

    std::vector<SocketCard*> m_cards; ///< children; those beyond m_shown are hidden, to be used again
    std::size_t m_shown = 0;
};

} // namespace socketlab::ui
