#include "ui/panels/lesson/prose.h"

#include "ui/theme.h"
#include "ui/widgets/painting.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

#include <cmath>
#include <ranges>
#include <vector>

namespace socketlab::ui {
namespace {

constexpr int isCodeProperty = QTextFormat::UserProperty + 1;

struct Span
{
    int first = 0;
    int length = 0;
};

// Fragments are only valid until the document changes, so their places are collected first.
template <class Predicate>
std::vector<Span> spansWhere(const QTextDocument& document, Predicate fits)
{
    std::vector<Span> spans;
    for (auto block = document.firstBlock(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (const auto fragment = it.fragment(); fits(fragment.charFormat()))
                spans.push_back({fragment.position(), fragment.length()});
    return spans;
}

QTextCursor selected(QTextDocument& document, Span span)
{
    QTextCursor cursor(&document);
    cursor.setPosition(span.first);
    cursor.setPosition(span.first + span.length, QTextCursor::KeepAnchor);
    return cursor;
}

bool isCode(const QTextCharFormat& format)
{
    return format.fontFixedPitch() || format.boolProperty(isCodeProperty);
}

QTextCharFormat codeFormat(double pointSize)
{
    auto font = Theme::monospaceFont();
    font.setPointSizeF(std::max(pointSize, 1.0));
    QTextCharFormat format;
    format.setFont(font);
    format.setProperty(isCodeProperty, true);
    return format;
}

/// The code spans of a block, counted from its beginning; neighbouring fragments are one span.
std::vector<Span> codeSpans(const QTextBlock& block)
{
    std::vector<Span> spans;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const auto fragment = it.fragment();
        if (!isCode(fragment.charFormat()))
            continue;
        const auto first = fragment.position() - block.position();
        if (!spans.empty() && spans.back().first + spans.back().length == first)
            spans.back().length += fragment.length();
        else
            spans.push_back({first, fragment.length()});
    }
    return spans;
}

/// Part of a line that lies within `span`, in the coordinates of the document.
QRectF rectWithin(const QTextLine& line, const QPointF& origin, Span span)
{
    const auto first = std::max(span.first, line.textStart());
    const auto end = std::min(span.first + span.length, line.textStart() + line.textLength());
    if (first >= end)
        return {};
    const auto left = line.cursorToX(first);
    const auto right = line.cursorToX(end);
    return QRectF(QPointF(std::min(left, right), line.y()), QSizeF(std::abs(right - left), line.height()))
        .translated(origin);
}

} // namespace

Prose::Prose()
{
    m_document.setDocumentMargin(0);
    m_document.setUndoRedoEnabled(false);
}

void Prose::setMarkdown(const QString& markdown)
{
    if (m_markdown == markdown)
        return;
    m_markdown = markdown;
    rebuild();
}

void Prose::setFont(const QFont& font)
{
    if (m_document.defaultFont() == font)
        return;
    m_document.setDefaultFont(font);
    rebuild();
}

// In one edit: otherwise the document would be laid out anew with each piece of text that comes to it.
void Prose::rebuild()
{
    m_heights.clear();
    m_widestWord.reset();
    QTextCursor edit(&m_document);
    edit.beginEditBlock();
    m_document.setMarkdown(m_markdown,
                           QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub
                                                           | QTextDocument::MarkdownNoHTML));
    dropPictures();
    m_plainText = m_document.toPlainText().trimmed();
    openLines();
    dressCode();
    edit.endEditBlock();
    for (auto block = m_document.firstBlock(); block.isValid(); block = block.next())
        block.layout()->setCacheEnabled(true); // what was shaped to be measured need not be shaped again to be painted
}

// The document lays itself out anew even for the width that it has.
void Prose::layOut(double width) const
{
    if (m_document.textWidth() != width)
        m_document.setTextWidth(width);
}

void Prose::dropPictures()
{
    auto pictures = spansWhere(m_document, [](const QTextCharFormat& format) { return format.isImageFormat(); });
    for (const auto& span : std::views::reverse(pictures))
        selected(m_document, span).removeSelectedText();
}

void Prose::openLines()
{
    constexpr double percent = 112;
    QTextBlockFormat lines;
    lines.setLineHeight(percent, QTextBlockFormat::ProportionalHeight);
    QTextCursor all(&m_document);
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(lines);
}

// A short code span is never broken at its blanks, and a narrow blank on either side keeps its ground off the letters.
void Prose::dressCode()
{
    constexpr qsizetype longestUnbroken = 24;
    const auto size = m_document.defaultFont().pointSizeF();
    const auto code = codeFormat(size * 0.92);
    const auto padding = codeFormat(size * 0.45);
    const auto spans = spansWhere(m_document, isCode);
    for (const auto& span : std::views::reverse(spans)) {
        auto cursor = selected(m_document, span);
        auto text = cursor.selectedText();
        if (text.size() <= longestUnbroken)
            text.replace(u' ', QChar::Nbsp);
        cursor.insertText(QString(QChar::Nbsp), padding);
        cursor.insertText(text, code);
        cursor.insertText(QString(QChar::Nbsp), padding);
    }
}

int Prose::heightFor(int width) const
{
    if (const auto known = m_heights.constFind(width); known != m_heights.constEnd())
        return *known;
    layOut(width);
    return *m_heights.insert(width, static_cast<int>(std::ceil(m_document.size().height())));
}

int Prose::widestWord() const
{
    if (!m_widestWord)
        m_widestWord = socketlab::ui::widestWord(m_plainText, QFontMetrics(m_document.defaultFont()));
    return *m_widestWord;
}

void Prose::paint(QPainter& painter, const QRect& area, const QColor& ink) const
{
    layOut(area.width());
    painter.save();
    painter.translate(area.topLeft());
    paintCodeGrounds(painter);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, ink);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void Prose::paintCodeGrounds(QPainter& painter) const
{
    // See-through, so that it can be told from every ground that the text may stand on.
    auto ground = Theme::current().text;
    ground.setAlphaF(Theme::current().isDark ? 0.12F : 0.07F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    for (auto block = m_document.firstBlock(); block.isValid(); block = block.next()) {
        const auto origin = m_document.documentLayout()->blockBoundingRect(block).topLeft();
        for (const auto& span : codeSpans(block))
            for (int i = 0; i < block.layout()->lineCount(); ++i)
                if (const auto rect = rectWithin(block.layout()->lineAt(i), origin, span); !rect.isEmpty())
                    painter.drawRoundedRect(rect, 4, 4);
    }
}

} // namespace socketlab::ui
