#pragma once

#include <QFont>
#include <QHash>
#include <QRect>
#include <QString>
#include <QTextDocument>

#include <optional>

class QPainter;

namespace socketlab::ui {

/// A piece of lesson text, laid out and painted: Markdown, its code spans on rounded grounds.
/// HTML in it stays text; pictures are left out and nothing is ever fetched. GUI only.
class Prose
{
public:
    Prose();

    void setMarkdown(const QString& markdown);
    void setFont(const QFont& font);

    /// What a screen reader says.
    const QString& plainText() const { return m_plainText; }

    /// In device-independent pixels, as all sizes here.
    int heightFor(int width) const;
    int widestWord() const;

    /// `ink` is the colour of the text; the code spans take theirs from the theme.
    void paint(QPainter& painter, const QRect& area, const QColor& ink) const;

private:
    void rebuild();
    void dropPictures();
    void openLines();
    void dressCode();
    void layOut(double width) const;
    void paintCodeGrounds(QPainter& painter) const;

    QString m_markdown;
    QString m_plainText;
    mutable QTextDocument m_document; // laid out for the width last asked for
    // Layouts ask for the same ones again and again.
    mutable QHash<int, int> m_heights; // by width
    mutable std::optional<int> m_widestWord;
};

} // namespace socketlab::ui
