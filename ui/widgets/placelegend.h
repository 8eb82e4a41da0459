#pragma once

#include <QWidget>

namespace socketlab::ui {

/// What the colours and edges of the bytes mean, in as many lines as it needs. GUI only.
class PlaceLegend : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceLegend(QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Word
    {
        QString text;
        double width = 0;
    };
    struct Entry
    {
        QString text;
        QRectF sign;
        QRectF label;
    };
    const std::vector<Word>& words() const;
    std::vector<Entry> entriesFor(int width) const;

    mutable std::vector<Word> m_words; // measured once for a font; layouts ask again and again
};

} // namespace socketlab::ui
