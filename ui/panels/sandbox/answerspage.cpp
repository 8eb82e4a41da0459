#include "ui/panels/sandbox/answerspage.h"

#include "items/plaintext.h"
#include "ui/panels/choices.h"
#include "ui/panels/sandbox/answerrow.h"
#include "ui/panels/sandbox/formfield.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

using items::AnswersModel;
using items::SocketsModel;

AnswersPage::AnswersPage(items::Bench& bench, QWidget* parent) : SandboxPage(parent), m_bench(bench)
{
    addText(tr("A server that goes on by itself: it accepts everybody, and says what you write here. It can be called "
               "from the lab or by any program of this machine."));
    addServerPart();
    addRulesPart();
    addHowPart();
    addStatementPart();
    column().addStretch(1);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &AnswersPage::showRows);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &AnswersPage::showRows);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &AnswersPage::showRows);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AnswersPage::showRows);
    for (auto* model : std::initializer_list<QAbstractItemModel*>{m_listeners, &bench.actors}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &AnswersPage::refresh);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &AnswersPage::refresh);
        connect(model, &QAbstractItemModel::dataChanged, this, &AnswersPage::refresh);
    }
    m_model.insertRows(0, 1);
}

void AnswersPage::addServerPart()
{
    m_listeners = new SocketChoices(m_bench.sockets, SocketChoices::Which::Listeners, this);
    m_server = new QComboBox;
    m_server->setObjectName(QStringLiteral("answerServer"));
    m_server->setModel(m_listeners);
    m_server->setPlaceholderText(tr("none yet"));
    m_greeting = new QLineEdit;
    m_greeting->setObjectName(QStringLiteral("answerGreeting"));
    m_greeting->setPlaceholderText(tr("nothing, or: hello\\n"));
    m_greetingField = new FormField(tr("Greeting"), m_greeting, widget());
    auto& row = addRow();
    row.insertWidget(0, new FormField(tr("Server socket"), m_server, widget()));
    row.insertWidget(1, m_greetingField);
    connect(m_server, &QComboBox::currentIndexChanged, this, &AnswersPage::refresh);
    connect(m_greeting, &QLineEdit::textChanged, this, &AnswersPage::refresh);
}

void AnswersPage::addRulesPart()
{
    addHeading(tr("Rules"));
    addText(tr("The first one that fits what came answers. Every … says it again and again, whatever comes."));
    m_rowColumn = new QVBoxLayout;
    m_rowColumn->setSpacing(0);
    column().addLayout(m_rowColumn);
    auto* add = new QPushButton(tr("Add a rule"));
    add->setObjectName(QStringLiteral("addRuleButton"));
    column().addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, &AnswersPage::addRule);
}

QComboBox* AnswersPage::makeFramingBox(const char* name) const
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setEditable(true);
    box->setCompleter(nullptr);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const auto* rule : {"", "until \"\\n\"", "be32", "digits5", "fixed 8", "until-end"})
        box->addItem(QLatin1String(rule));
    box->lineEdit()->setPlaceholderText(tr("as it comes"));
    connect(box, &QComboBox::editTextChanged, this, &AnswersPage::refresh);
    return box;
}

void AnswersPage::addHowPart()
{
    addHeading(tr("How"));
    m_frames = makeFramingBox("answerFrames");
    m_encode = makeFramingBox("answerEncode");
    m_framesField = new FormField(tr("Cuts into messages by"), m_frames, widget());
    m_encodeField = new FormField(tr("Says messages by"), m_encode, widget());
    auto& row = addRow();
    row.insertWidget(0, m_framesField);
    row.insertWidget(1, m_encodeField);
    m_echo = new QCheckBox(tr("Sends back what no rule answers"));
    m_echo->setObjectName(QStringLiteral("answerEcho"));
    m_closeAfter = new QSpinBox;
    m_closeAfter->setObjectName(QStringLiteral("answerCloseAfter"));
    m_closeAfter->setRange(0, 1000000);
    m_closeAfter->setSpecialValueText(tr("never"));
    column().addWidget(m_echo);
    column().addWidget(new FormField(tr("Ends a conversation after so many answers"), m_closeAfter, widget()), 0,
                       Qt::AlignLeft);
    connect(m_echo, &QCheckBox::toggled, this, &AnswersPage::refresh);
    connect(m_closeAfter, &QSpinBox::valueChanged, this, &AnswersPage::refresh);
}

void AnswersPage::addStatementPart()
{
    m_statement = new QLabel(widget());
    m_statement->setObjectName(QStringLiteral("answerStatement"));
    m_statement->setAccessibleName(tr("statement that will be submitted"));
    m_statement->setTextFormat(Qt::PlainText);
    m_statement->setWordWrap(true);
    m_statement->setFont(Theme::monospaceFont());
    m_statement->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_statement->setProperty("kind", "code");
    m_statement->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_problem = makeProblemLabel("answerProblem", widget());
    m_start = new QPushButton(widget());
    m_start->setObjectName(QStringLiteral("answerButton"));
    m_start->setProperty("kind", "primary");
    column().addWidget(m_statement);
    column().addWidget(m_problem);
    column().addWidget(m_start, 0, Qt::AlignRight);
    connect(m_start, &QPushButton::clicked, this, &AnswersPage::startOrStop);
}

// A row widget is a window on whatever row stands at its place, so none is made anew while somebody types in it.
void AnswersPage::showRows()
{
    const auto count = static_cast<std::size_t>(m_model.rowCount());
    while (m_rows.size() > count) {
        m_rows.back()->deleteLater();
        m_rows.back()->hide();
        m_rows.pop_back();
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_rows[row]->showRule(static_cast<int>(row));
    while (m_rows.size() < count) {
        auto* row = new AnswerRow(m_model, static_cast<int>(m_rows.size()), widget());
        row->setObjectName(QStringLiteral("answerRow%1").arg(m_rows.size()));
        connect(row, &AnswerRow::moveRequested, this, &AnswersPage::moveRule);
        connect(row, &AnswerRow::removeRequested, this, &AnswersPage::removeRule);
        m_rowColumn->addWidget(row);
        row->show(); // at once, since it may be given the keyboard
        m_rows.push_back(row);
    }
    refresh();
}

void AnswersPage::addRule()
{
    m_model.insertRows(m_model.rowCount(), 1);
    m_rows.back()->takeFocus();
    ensureWidgetVisible(m_rows.back());
}

void AnswersPage::moveRule(int row, int by)
{
    if (m_model.move(row, by))
        m_rows.at(static_cast<std::size_t>(row + by))->takeFocus();
}

void AnswersPage::removeRule(int row)
{
    m_model.removeRows(row, 1);
    if (!m_rows.empty())
        m_rows.at(std::min(static_cast<std::size_t>(row), m_rows.size() - 1))->takeFocus();
    else
        findChild<QPushButton*>(QStringLiteral("addRuleButton"))->setFocus();
}

items::AnswerSheet AnswersPage::sheet() const
{
    return {.greeting = m_greeting->text(),
            .frames = m_frames->currentText().trimmed(),
            .encode = m_encode->currentText().trimmed(),
            .echoes = m_echo->isChecked(),
            .closeAfter = m_closeAfter->value(),
            .rules = m_model.rules()};
}

ActorId AnswersPage::owner() const
{
    const auto index = m_listeners->index(m_server->currentIndex(), 0);
    return index.isValid() ? index.data(SocketsModel::OwnerRole).value<ActorId>() : ActorId::None;
}

bool AnswersPage::isServing() const
{
    const auto row = m_bench.actors.rowOf(owner());
    return row >= 0
        && m_bench.actors.index(row, 0)
               .data(items::ActorsModel::WaitingCallRole)
               .toString()
               .startsWith(QStringLiteral("serve("));
}

QString AnswersPage::obstacle() const
{
    if (m_server->currentIndex() < 0)
        return tr("There is no server socket yet: a scene makes one, or socket, bind and listen in the call bar.");
    const auto row = m_bench.actors.rowOf(owner());
    if (row >= 0 && m_bench.actors.index(row, 0).data(items::ActorsModel::IsWaitingRole).toBool())
        return tr("%1 is waiting in another call.")
            .arg(m_bench.actors.index(row, 0).data(items::ActorsModel::NameRole).toString());
    return {};
}

// What is wrong with a rule by itself stands in its row already.
QString AnswersPage::mistakeIn(const items::AnswerSheet& sheet)
{
    const auto isWrong = [](const items::AnswerRule& rule) { return !problemOf(rule).isEmpty(); };
    return std::ranges::any_of(sheet.rules, isWrong) ? tr("A rule above cannot be read yet.") : problemOf(sheet);
}

void AnswersPage::refresh()
{
    if (m_start == nullptr) // while the parts are made
        return;
    if (m_server->currentIndex() < 0 && m_server->count() > 0)
        m_server->setCurrentIndex(0);
    const auto whole = sheet();
    m_greetingField->setProblem(problemOf(items::AnswerSheet{.greeting = whole.greeting}));
    m_framesField->setProblem(problemOf(items::AnswerSheet{.frames = whole.frames}));
    m_encodeField->setProblem(problemOf(items::AnswerSheet{.encode = whole.encode}));
    const auto listener = m_server->currentIndex() < 0 ? QStringLiteral("…") : m_server->currentText();
    m_statement->setText(items::plainText(statementOf(whole, listener).toStdString()));
    const bool serves = isServing();
    const auto mistake = mistakeIn(whole);
    const auto why = serves ? QString() : obstacle();
    showProblem(*m_problem, serves ? QString() : mistake.isEmpty() ? why : mistake);
    m_start->setText(serves ? tr("Stop answering") : tr("Start answering"));
    m_start->setEnabled(serves || (mistake.isEmpty() && why.isEmpty()));
}

void AnswersPage::startOrStop()
{
    const auto server = m_server->currentText();
    if (isServing()) {
        m_bench.hand.release(owner());
        emit told(tr("%1 is told to stop; what is open stays open.").arg(server));
        return;
    }
    const auto submitted = m_bench.hand.submit(owner(), statementOf(sheet(), server).toStdString());
    if (submitted)
        emit told(tr("%1 answers by itself from now on.").arg(server));
    else
        emit failed(items::plainText(submitted.error()));
}

} // namespace socketlab::ui
