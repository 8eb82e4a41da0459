#include "ui/panels/journal/filterfield.h"

#include "items/plaintext.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

using journal::FilterWish;

namespace {

constexpr std::chrono::milliseconds typingPause{500};

// As it is written in a filter: a name that is no plain word stands in quotes.
QString filterWord(const std::string& name)
{
    return QString::fromStdString(isName(name) ? name : quotedData(toBytes(name)));
}

// The field with the sign that is meant most often, as its example has it.
QString fieldWord(const journal::FilterFieldSpec& spec)
{
    const auto sign = spec.example.find_first_of(":=<>~");
    return QString::fromUtf8(spec.example.data(), static_cast<qsizetype>(sign + 1));
}

QStringList errorNames()
{
    constexpr int largest = 133; // EHWPOISON
    QStringList names;
    for (int error = 1; error <= largest; ++error)
        if (const auto name = errorName(error); name.starts_with('E'))
            names += QString::fromStdString(name);
    return names;
}

} // namespace

FilterField::FilterField(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_line(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_words(new QStringListModel(this))
    , m_completer(new QCompleter(m_words, this))
{
    m_line->setObjectName(QStringLiteral("filterLine"));
    m_line->setPlaceholderText(tr("Filter: actor:bob call:recv result<0 bytes~\"GET\""));
    m_line->setClearButtonEnabled(true);
    m_line->setMaxLength(4000);
    m_line->setAccessibleName(tr("Filter for calls"));
    m_line->setToolTip(items::toolTipText(
        tr("Shows the calls alone that are asked for. Conditions beside each other must all hold; or, not and "
           "parentheses are understood. Down offers what may stand here; Escape clears.")));
    m_line->installEventFilter(this);

    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();

    m_completer->setWidget(m_line);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(10);
    m_completer->popup()->setAccessibleName(tr("What may stand here"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterField::complete);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::smallGap);
    layout->addWidget(m_line);
    layout->addWidget(m_problem);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

    m_patience.setSingleShot(true);
    m_patience.setInterval(typingPause);
    connect(&m_patience, &QTimer::timeout, this, &FilterField::showProblem);
    connect(m_line, &QLineEdit::textChanged, this, &FilterField::read);
    connect(m_line, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        showProblem();
        if (m_mistake.isEmpty())
            emit left();
    });
}

QString FilterField::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void FilterField::read()
{
    const auto written = m_line->text().toStdString();
    const auto filter = journal::CallFilter::parse(written);
    if (filter) {
        m_mistake.clear();
        showProblem();
        emit filterChanged(*filter);
        return;
    }
    const auto column = QString::fromStdString(written.substr(0, filter.error().column)).size();
    m_mistake = tr("✕ Character %1: %2").arg(QString::number(column + 1), items::plainText(filter.error().message));
    if (m_problem->isVisible())
        showProblem();
    else
        m_patience.start();
}

void FilterField::showProblem()
{
    m_patience.stop();
    auto palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, Theme::current().error.text);
    m_problem->setPalette(palette);
    m_problem->setText(m_mistake);
    m_problem->setVisible(!m_mistake.isEmpty());
    m_line->setAccessibleDescription(m_mistake);
}

void FilterField::offer(bool isAsked)
{
    const auto before = m_line->text().left(m_line->cursorPosition()).toStdString();
    const auto wish = journal::filterWishAt(before, before.size());
    const auto word = QString::fromStdString(wish.word);
    if (!isAsked && word.isEmpty() && !wish.field) {
        m_completer->popup()->hide();
        return;
    }
    m_words->setStringList(candidates(wish));
    m_completer->setCompletionPrefix(word);
    const bool isWhole =
        m_completer->completionCount() == 1 && m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || isWhole)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterField::complete(const QString& word)
{
    const auto text = m_line->text();
    const auto before = text.left(m_line->cursorPosition()).toStdString();
    const auto wish = journal::filterWishAt(before, before.size());
    const auto start = QString::fromStdString(before.substr(0, wish.column));
    const bool isValue = wish.field.has_value() || word.back().isLetter();
    const auto completed = start + word + (isValue ? QStringLiteral(" ") : QString());
    const auto rest = text.mid(m_line->cursorPosition());
    m_line->setText(completed + (isValue && rest.startsWith(u' ') ? rest.mid(1) : rest));
    m_line->setCursorPosition(static_cast<int>(completed.size()));
    // After a field its values are wanted; only once the popup that has just been used is gone.
    if (!isValue)
        QTimer::singleShot(0, this, [this] { offer(false); });
}

QStringList FilterField::candidates(const FilterWish& wish) const
{
    if (wish.field)
        return values(*wish.field);
    QStringList words;
    for (const auto& spec : journal::filterFields())
        words += fieldWord(spec);
    for (const auto flag : journal::filterFlags())
        words += QString::fromUtf8(flag.data(), static_cast<qsizetype>(flag.size()));
    return words << QStringLiteral("or") << QStringLiteral("not");
}

QStringList FilterField::values(journal::FilterField field) const
{
    constexpr std::size_t most = 200;
    QStringList words;
    const auto add = [&words](std::string_view word) {
        words += QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    };
    switch (field) {
    case journal::FilterField::Actor:
        for (const auto& actor : m_view.pump.latest().actors())
            words += filterWord(actor.name);
        break;
    case journal::FilterField::Socket: {
        const auto& sockets = m_view.pump.latest().sockets();
        for (auto at = sockets.size(); at > 0 && sockets.size() - at < most; --at)
            words += filterWord(sockets[at - 1].name);
        break;
    }
    case journal::FilterField::Call:
        for (const auto& spec : callSpecs())
            add(spec.name);
        break;
    case journal::FilterField::Family: std::ranges::for_each(journal::familyNames(), add); break;
    case journal::FilterField::Result: words = errorNames(); break;
    case journal::FilterField::Errno: words = errorNames(); break;
    case journal::FilterField::Took: words = QStringList{"100us", "1ms", "100ms", "1s"}; break;
    case journal::FilterField::Time:
    case journal::FilterField::Bytes:
    case journal::FilterField::Number: break;
    }
    words.removeDuplicates();
    words.sort(Qt::CaseInsensitive);
    return words;
}

bool FilterField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: offer(true); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit left(); return true; // or it would go on with the lesson
    case Qt::Key_Escape:
        if (m_line->text().isEmpty())
            emit left();
        m_line->clear();
        return true;
    default: return false;
    }
}

} // namespace socketlab::ui
