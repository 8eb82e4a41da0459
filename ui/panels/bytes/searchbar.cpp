#include "ui/panels/bytes/searchbar.h"

#include "ui/panels/bytes/barparts.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace socketlab::ui {

using items::SearchDirection;
using items::SearchForm;

SearchBar::SearchBar(QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
    , m_form(new QComboBox)
    , m_answer(makeBarAnswer("searchAnswer"))
{
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setAccessibleName(tr("Bytes to search for"));
    m_field->setPlaceholderText(tr("text such as hello\\n, or hex such as 0d 0a"));
    m_field->setToolTip(
        tr("Text, with \\n \\r \\t \\\\ \\xHH for other bytes; or hex such as 0d0a, 0d 0a or 0x0d,0x0a"));
    m_field->setClearButtonEnabled(true);
    m_form->setObjectName(QStringLiteral("searchForm"));
    m_form->setAccessibleName(tr("How the bytes are written"));
    m_form->addItems({tr("Text"), tr("Hex")});
    auto* next = makeBarButton(QStringLiteral("↓"), tr("Next (Enter, F3)"), "searchNext");
    auto* previous = makeBarButton(QStringLiteral("↑"), tr("Previous (Shift+Enter, Shift+F3)"), "searchPrevious");
    auto* close = makeBarButton(QStringLiteral("×"), tr("Close (Esc)"), "searchClose");
    layOutBar(*this, {m_field, m_form, previous, next, close}, *m_answer);

    connect(m_field, &QLineEdit::textEdited, this, &SearchBar::guess);
    connect(m_form, &QComboBox::activated, this, [this] {
        m_isFormKept = true;
        say({});
    });
    connect(next, &QToolButton::clicked, this, [this] { emit searchRequested(SearchDirection::Forward); });
    connect(previous, &QToolButton::clicked, this, [this] { emit searchRequested(SearchDirection::Backward); });
    connect(close, &QToolButton::clicked, this, &SearchBar::closed);
}

void SearchBar::begin()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

SearchForm SearchBar::form() const
{
    return m_form->currentIndex() == 1 ? SearchForm::Hex : SearchForm::Text;
}

void SearchBar::guess()
{
    if (m_field->text().isEmpty())
        m_isFormKept = false;
    if (!m_isFormKept)
        m_form->setCurrentIndex(items::guessForm(m_field->text()) == SearchForm::Hex ? 1 : 0);
    say({});
}

std::optional<Bytes> SearchBar::wanted()
{
    auto bytes = items::searchedBytes(m_field->text(), form());
    if (!bytes) {
        say(bytes.error(), true);
        return std::nullopt;
    }
    return std::move(*bytes);
}

void SearchBar::say(const QString& sentence, bool isError)
{
    m_isSearching = false;
    showBarAnswer(*m_answer, sentence, isError);
}

void SearchBar::showProgress(double part)
{
    say(tr("Searching … %1 %, Esc ends it").arg(static_cast<int>(part * 100)));
    m_isSearching = true;
}

void SearchBar::showFound(bool hasWrapped, SearchDirection direction)
{
    if (!hasWrapped)
        say({});
    else if (direction == SearchDirection::Forward)
        say(tr("Past the end; went on at the beginning."));
    else
        say(tr("Past the beginning; went on at the end."));
}

void SearchBar::showNotFound()
{
    say(tr("Not found in this direction of the connection."));
}

void SearchBar::showCancelled()
{
    say(tr("The search was ended."));
}

void SearchBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit searchRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? SearchDirection::Backward
                                                                            : SearchDirection::Forward);
        break;
    case Qt::Key_Escape:
        if (m_isSearching)
            emit cancelRequested();
        else
            emit closed();
        break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace socketlab::ui
