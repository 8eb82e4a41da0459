#include "ui/panels/journal/calldetailspane.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace socketlab::ui {

namespace {

QLabel* detailLabel(QWidget* parent, const QFont& font)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFont(font);
    return label;
}

} // namespace

CallDetailsPane::CallDetailsPane(items::SessionView& view, QWidget* parent)
    : QScrollArea(parent)
    , m_view(view)
    , m_content(new QWidget)
    , m_title(detailLabel(m_content, Theme::monospaceFont()))
    , m_hint(new QLabel(tr("Choose a call to see everything about it."), m_content))
    , m_grid(new QGridLayout)
    , m_bytesTitle(detailLabel(m_content, Theme::smallFont()))
    , m_bytes(detailLabel(m_content, Theme::monospaceFont()))
{
    setObjectName(QStringLiteral("callDetails"));
    setAccessibleName(tr("Details of the chosen call"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);

    auto titleFont = Theme::monospaceFont();
    titleFont.setWeight(QFont::DemiBold);
    m_title->setFont(titleFont);
    m_title->setWordWrap(true);
    m_title->setMinimumWidth(1);
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);
    m_bytesTitle->setForegroundRole(QPalette::PlaceholderText);
    m_bytes->setObjectName(QStringLiteral("detailsBytes"));

    auto* actions = new QHBoxLayout;
    actions->setSpacing(Theme::smallGap);
    m_showBytes = addAction(*actions, tr("Show its bytes"), QStringLiteral("showBytesButton"));
    m_before = addAction(*actions, tr("Before it returned"), QStringLiteral("beforeButton"));
    m_after = addAction(*actions, tr("After it"), QStringLiteral("afterButton"));
    m_before->setToolTip(tr("Show the lab at the moment in which the call had begun and not returned"));
    m_after->setToolTip(tr("Show the lab at the moment in which the call had just returned"));
    actions->addStretch();

    m_grid->setHorizontalSpacing(Theme::gap);
    m_grid->setVerticalSpacing(Theme::smallGap);
    m_grid->setColumnStretch(1, 1);
    auto* code = new QGridLayout;
    code->setSpacing(Theme::smallGap);
    code->setColumnStretch(1, 1);
    addCode(*code, m_python, tr("Python"), QStringLiteral("pythonLine"));
    addCode(*code, m_c, tr("C"), QStringLiteral("cLine"));

    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(Theme::gap + Theme::smallGap, Theme::gap, Theme::gap, Theme::gap);
    layout->setSpacing(Theme::gap);
    layout->addWidget(m_hint);
    layout->addWidget(m_title);
    layout->addLayout(actions);
    layout->addLayout(m_grid);
    layout->addLayout(code);
    layout->addWidget(m_bytesTitle);
    layout->addWidget(m_bytes);
    layout->addStretch();
    setWidget(m_content);

    connect(m_showBytes, &QPushButton::clicked, this, &CallDetailsPane::showBytes);
    connect(m_before, &QPushButton::clicked, this, [this] { goTo(m_details.began + 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { goTo(m_details.returned.value_or(m_details.began) + 1); });
    connect(&view.selection, &items::Selection::changed, this, &CallDetailsPane::noteChosen);
    connect(&view.pump, &items::Pump::shown, this, &CallDetailsPane::refresh);
    noteChosen();
    refresh();
}

QSize CallDetailsPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 58, 200};
}

void CallDetailsPane::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    refresh();
}

void CallDetailsPane::addCode(QGridLayout& grid, CodeRow& row, const QString& language, const QString& name)
{
    const auto line = grid.rowCount();
    row.language = new QLabel(language, m_content);
    row.language->setForegroundRole(QPalette::PlaceholderText);
    row.language->setFont(Theme::smallFont());
    row.line = detailLabel(m_content, Theme::monospaceFont());
    row.line->setObjectName(name);
    row.line->setAccessibleName(tr("The call in %1").arg(language));
    row.line->setWordWrap(true);
    row.line->setMargin(Theme::smallGap);
    row.line->setAutoFillBackground(true);
    row.line->setBackgroundRole(QPalette::AlternateBase);
    row.copy = new QPushButton(tr("Copy"), m_content);
    row.copy->setProperty("kind", "flat");
    row.copy->setFont(Theme::smallFont());
    row.copy->setAccessibleName(tr("Copy the line of %1").arg(language));
    row.copy->setObjectName(name + QStringLiteral("Copy"));
    connect(row.copy, &QPushButton::clicked, this,
            [label = row.line] { QGuiApplication::clipboard()->setText(label->text()); });
    grid.addWidget(row.language, line, 0, Qt::AlignTop);
    grid.addWidget(row.line, line, 1);
    grid.addWidget(row.copy, line, 2, Qt::AlignTop);
}

QPushButton* CallDetailsPane::addAction(QLayout& line, const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, m_content);
    button->setObjectName(name);
    button->setFont(Theme::smallFont());
    line.addWidget(button);
    return button;
}

void CallDetailsPane::noteChosen()
{
    const auto began = m_view.selection.call();
    if (!began)
        return;
    const auto& record = m_view.pump.journal().at(*began);
    m_call = m_view.pump.calls().find({record.actor, std::get<CallBegan>(record.event).number});
    m_bytesOfCall = m_view.selection.bytes();
    refresh();
}

void CallDetailsPane::refresh()
{
    if (!isVisible() && m_call)
        return;
    m_details = m_call ? items::detailsOf(m_view.pump, *m_call) : items::CallDetails();
    for (auto* const widget :
         std::initializer_list<QWidget*>{m_title, m_showBytes, m_before, m_after, m_python.language, m_python.line,
                                         m_python.copy, m_c.language, m_c.line, m_c.copy})
        widget->setVisible(m_call.has_value());
    m_hint->setVisible(!m_call);
    m_title->setText(m_details.title);
    showFacts(m_details.facts);
    m_python.line->setText(m_details.code.python);
    m_c.line->setText(m_details.code.c);
    m_bytesTitle->setText(m_details.bytesTitle);
    m_bytesTitle->setVisible(!m_details.bytes.isEmpty());
    m_bytes->setText(m_details.bytes.join(u'\n'));
    m_bytes->setVisible(!m_details.bytes.isEmpty());
    m_showBytes->setEnabled(m_bytesOfCall.has_value());
    m_after->setEnabled(m_details.returned.has_value());
}

void CallDetailsPane::showFacts(const std::vector<items::CallFact>& facts)
{
    while (m_facts.size() < facts.size()) {
        auto* label = new QLabel(m_content);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setTextFormat(Qt::PlainText);
        auto* text = detailLabel(m_content, Theme::font());
        text->setWordWrap(true);
        text->setMinimumWidth(1); // a long word is cut rather than all the rest moved out of sight
        const auto row = static_cast<int>(m_facts.size());
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1);
        m_facts.emplace_back(label, text);
    }
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const auto& [label, text] = m_facts[i];
        const bool isUsed = i < facts.size();
        label->setVisible(isUsed);
        text->setVisible(isUsed);
        if (!isUsed)
            continue;
        label->setText(facts[i].label);
        text->setText(facts[i].text);
        text->setAccessibleName(facts[i].label);
        auto palette = m_content->palette();
        if (facts[i].isProblem)
            palette.setColor(QPalette::WindowText, Theme::current().error.text);
        text->setPalette(palette);
    }
}

void CallDetailsPane::showBytes()
{
    if (!m_bytesOfCall)
        return;
    m_view.selection.chooseBytes(*m_bytesOfCall);
    emit bytesShown();
}

void CallDetailsPane::goTo(Sequence applied)
{
    m_view.pump.goTo(applied);
}

} // namespace socketlab::ui
