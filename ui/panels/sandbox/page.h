#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace socketlab::ui {

class FlowLayout;

/// One page of the sandbox: a column that scrolls up and down alone. GUI only.
class SandboxPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit SandboxPage(QWidget* parent = nullptr);

signals:
    /// Something has happened, or went wrong: one sentence.
    void told(const QString& sentence);
    void failed(const QString& sentence);

protected:
    QVBoxLayout& column() const { return *m_column; }
    void addHeading(const QString& text);
    /// Quiet words that wrap.
    QWidget* addText(const QString& text);

    /// A row of what goes on below where the page is narrow.
    FlowLayout& addRow();

    QSize sizeHint() const override;
    /// As wide as the page needs to be: it never scrolls sideways.
    QSize minimumSizeHint() const override;

private:
    QVBoxLayout* m_column;
};

} // namespace socketlab::ui
