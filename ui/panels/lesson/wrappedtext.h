#pragma once

#include <QColor>
#include <QPoint>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace socketlab::ui {

/// Plain text broken to a width, also inside words that are longer than it. Nothing in it is markup.
class WrappedText
{
public:
    WrappedText(const QString& text, const QFont& font, int width);

    int height() const { return m_height; }
    void paint(QPainter& painter, const QPoint& topLeft, const QColor& ink) const;

private:
    QTextLayout m_layout;
    int m_height = 0;
};

} // namespace socketlab::ui
