#include "ui/leftoverbar.h"

#include "ui/theme.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace socketlab::ui {

LeftOverBar::LeftOverBar(const journal::SessionStore& store, QWidget* parent)
    : QFrame(parent)
    , m_store(store)
    , m_text(new QLabel(this))
    , m_offered(store.leftOver())
{
    setObjectName(QStringLiteral("leftOverBar"));
    m_text->setObjectName(QStringLiteral("leftOverText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::largeGap, Theme::gap, Theme::largeGap, Theme::gap);
    row->setSpacing(Theme::gap);
    row->addWidget(m_text, 1);
    const auto add = [this, row](const QString& text, const char* name, auto press) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, press);
        row->addWidget(button);
    };
    add(tr("Open"), "leftOverOpen", [this] { emit openRequested(QString::fromStdString(m_offered.front().string())); });
    add(tr("Export…"), "leftOverExport",
        [this] { emit exportRequested(QString::fromStdString(m_offered.front().string())); });
    add(tr("Later"), "leftOverLater", [this] { hide(); });
    add(tr("Discard…"), "leftOverDiscard", [this] { askToDiscard(); });
    showNext();
}

void LeftOverBar::showNext()
{
    setVisible(!m_offered.empty());
    if (m_offered.empty())
        return;
    const QFileInfo file(QString::fromStdString(m_offered.front().string()));
    m_text->setText(tr("The session of %1 did not end by itself. All that was saved of it is there.")
                        .arg(QLocale().toString(file.lastModified(), QLocale::ShortFormat)));
}

void LeftOverBar::settle()
{
    if (m_offered.empty())
        return;
    m_store.keep(m_offered.front());
    m_offered.erase(m_offered.begin());
    showNext();
}

void LeftOverBar::askToDiscard()
{
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Discard the session"),
                        tr("The session file will be removed. This cannot be undone."), QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("discardBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Discard"), QMessageBox::AcceptRole);
    connect(box, &QDialog::accepted, this, &LeftOverBar::discard);
    box->open();
}

void LeftOverBar::discard()
{
    if (m_offered.empty())
        return;
    const auto removed = m_store.remove(m_offered.front());
    if (!removed)
        emit failed(QString::fromStdString(removed.error()));
    settle();
}

} // namespace socketlab::ui
