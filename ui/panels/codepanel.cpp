#include "ui/panels/codepanel.h"

#include "ui/keyboard.h"
#include "ui/panels/paneltable.h"
#include "ui/widgets/codespans.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

using items::ActorsModel;
using items::CodeLanguage;
using items::CodeModel;
using items::CodeShown;

namespace {

constexpr int codePadding = Theme::gap;

QColor colourOf(CodeSpanKind kind, const Theme& theme)
{
    switch (kind) {
    case CodeSpanKind::Keyword: return theme.isDark ? theme.endCall.border : theme.endCall.fill;
    case CodeSpanKind::Text: return theme.ok.text;
    case CodeSpanKind::Remark: return theme.dimText;
    case CodeSpanKind::Number:
    case CodeSpanKind::Plain: break;
    }
    return theme.text;
}

/// A line of code in light colours; the current one on a band, with a sign beside its number.
class CodeCells : public QStyledItemDelegate
{
public:
    CodeCells(const CodePanel& panel, QObject* parent) : QStyledItemDelegate(parent), m_panel(panel) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& theme = Theme::current();
        const bool isCurrent = index.row() == m_panel.currentRow();
        painter->save();
        painter->setClipRect(option.rect);
        if (isCurrent)
            painter->fillRect(option.rect, theme.warn.fill);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(theme.focus);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->setFont(Theme::monospaceFont());
        const auto area = QRectF(option.rect).adjusted(codePadding, 0, -codePadding, 0);
        if (index.column() == 0)
            paintNumber(*painter, area, index, isCurrent);
        else
            paintCode(*painter, area, index, isCurrent);
        painter->restore();
    }

private:
    static void paintNumber(QPainter& painter, const QRectF& area, const QModelIndex& index, bool isCurrent)
    {
        const auto& theme = Theme::current();
        painter.setPen(isCurrent ? theme.warn.text : theme.dimText);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
        if (isCurrent)
            painter.drawText(area.adjusted(-codePadding / 2.0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             QStringLiteral("▸"));
    }

    static void paintCode(QPainter& painter, const QRectF& area, const QModelIndex& index, bool isCurrent)
    {
        const auto& theme = Theme::current();
        const QFontMetricsF metrics(painter.font());
        const auto whole = index.data().toString();
        const auto line = metrics.elidedText(whole, Qt::ElideRight, area.width());
        const bool isPale = index.data(CodeModel::IsLaterRole).toBool();
        const bool isError = index.data(CodeModel::IsErrorRole).toBool();
        auto left = area.left();
        for (const auto& span :
             spansOfCode(static_cast<CodeLanguage>(index.data(CodeModel::LanguageRole).toInt()), line)) {
            const auto text = line.mid(span.first, span.length);
            painter.setPen(isPale ? theme.dimText : colourOf(span.kind, theme));
            painter.drawText(QRectF(left, area.top(), area.right() - left, area.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, text);
            left += metrics.horizontalAdvance(text);
        }
        const bool isWaiting = isCurrent && index.data(CodeModel::IsWaitingRole).toBool();
        if (isError || isWaiting)
            paintResult(painter, area, left, index.data(CodeModel::ResultRole).toString(), isError);
    }

    // Behind the code, where there is room.
    static void paintResult(QPainter& painter, const QRectF& area, double left, const QString& result, bool isError)
    {
        const auto& theme = Theme::current();
        painter.setFont(Theme::smallFont());
        const auto text = QStringLiteral("→ ") + result;
        const auto width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        if (left + codePadding + width > area.right())
            return;
        painter.setPen(isError ? theme.error.text : theme.warn.text);
        painter.drawText(QRectF(left + codePadding, area.top(), area.right() - left - codePadding, area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    const CodePanel& m_panel;
};

} // namespace

CodePanel::CodePanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_code(view.pump)
    , m_actors(new QComboBox(this))
    , m_table(new PanelTable(m_code, this))
{
    makeTable();
    auto* tools = new QHBoxLayout;
    makeTools(*tools);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_table);
    setKeyboardEntry(*this, *m_table);

    connect(&view.selection, &items::Selection::changed, this, &CodePanel::followSelection);
    connect(&view.pump, &items::Pump::shown, this, &CodePanel::showMoment);
    connect(&m_code, &CodeModel::rowsInserted, this, &CodePanel::showMoment);
    connect(&m_code, &CodeModel::modelReset, this, [this] {
        m_currentRow = -1;
        showMoment();
    });
    const auto keepActor = [this] {
        if (m_code.actor() == ActorId::None)
            followSelection();
        m_actors->setCurrentIndex(m_view.actors.rowOf(m_code.actor()));
    };
    connect(&view.actors, &ActorsModel::rowsInserted, this, keepActor);
    connect(&view.actors, &ActorsModel::rowsRemoved, this, keepActor);
    connect(m_table, &PanelTable::rowChosen, this, [this](const QModelIndex& line) {
        if (!m_isMarking)
            m_view.selection.chooseCall(line.data(CodeModel::BeganRole).value<Sequence>());
    });
    followSelection();
}

void CodePanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("codeTable"));
    m_table->setAccessibleName(tr("Program of the actor"));
    m_table->setEmptyText(tr("No calls yet. Each call of this actor becomes a line of its program."));
    m_table->setItemDelegate(new CodeCells(*this, m_table));
    m_table->horizontalHeader()->hide();
    m_table->setRowPadding(2);
    measure();
}

void CodePanel::makeTools(QHBoxLayout& tools)
{
    m_actors->setObjectName(QStringLiteral("codeActor"));
    m_actors->setAccessibleName(tr("Whose program"));
    m_actors->setToolTip(m_actors->accessibleName());
    m_actors->setModel(&m_view.actors);
    m_actors->setModelColumn(ActorsModel::Name);
    m_actors->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_actors->setMinimumWidth(fontMetrics().averageCharWidth() * 6);
    connect(m_actors, &QComboBox::activated, this, &CodePanel::chooseActor);

    tools.setContentsMargins(Theme::gap, Theme::smallGap, Theme::gap, Theme::smallGap);
    tools.setSpacing(Theme::smallGap);
    tools.addWidget(m_actors, 1);
    auto* group = new QButtonGroup(this);
    const auto add = [&](const QString& text, const QString& meaning, const char* name) {
        auto* button = new QToolButton(this);
        button->setText(text);
        button->setToolTip(meaning);
        button->setAccessibleName(meaning);
        button->setObjectName(QLatin1String(name));
        button->setProperty("kind", QStringLiteral("flat"));
        button->setFont(Theme::smallFont());
        button->setProperty("room", QStringLiteral("little"));
        tools.addWidget(button);
        return button;
    };
    const auto addLanguage = [&](const QString& text, const QString& meaning, const char* name, CodeShown shown) {
        auto* button = add(text, meaning, name);
        button->setCheckable(true);
        button->setChecked(shown == m_code.shown());
        group->addButton(button);
        connect(button, &QToolButton::toggled, this, [this, shown](bool isChosen) {
            if (isChosen)
                setShown(shown);
        });
    };
    addLanguage(tr("Python"), tr("The program in Python"), "pythonButton", CodeShown::Python);
    addLanguage(tr("C"), tr("The program in C"), "cButton", CodeShown::C);
    addLanguage(tr("Both"), tr("Python and C beside each other"), "bothButton", CodeShown::Both);
    connect(add(tr("Copy"), tr("Copy the whole program"), "copyProgramButton"), &QToolButton::clicked, this,
            &CodePanel::copyAll);
}

void CodePanel::setShown(CodeShown shown)
{
    m_code.setShown(shown);
    m_table->horizontalHeader()->setVisible(shown == CodeShown::Both);
    measure();
    scrollToCurrent();
}

// Two columns share the room; the last one takes what is left.
void CodePanel::measure()
{
    constexpr int least = 24; // letters
    const auto letter = QFontMetricsF(Theme::monospaceFont()).horizontalAdvance(u'0');
    const auto letters = static_cast<int>(width() / letter / 2) - 7;
    const QString line(std::max(least, m_code.shown() == CodeShown::Both ? letters : 0), u'0');
    QStringList samples{QStringLiteral("▸1000")};
    for (int column = 1; column < m_code.columnCount(); ++column)
        samples += line;
    m_table->setSamples(samples);
}

void CodePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_code.shown() == CodeShown::Both)
        measure();
    // Once the table has its new size too.
    QTimer::singleShot(0, this, &CodePanel::scrollToCurrent);
}

void CodePanel::copyAll() const
{
    QString text;
    if (m_code.shown() != CodeShown::C)
        text += m_code.programText(CodeLanguage::Python);
    if (m_code.shown() == CodeShown::Both)
        text += u'\n';
    if (m_code.shown() != CodeShown::Python)
        text += m_code.programText(CodeLanguage::C);
    QGuiApplication::clipboard()->setText(text);
}

void CodePanel::chooseActor(int row)
{
    m_view.selection.chooseActor(m_view.actors.index(row, 0).data(ActorsModel::ActorIdRole).value<ActorId>());
}

// Until somebody chooses, the first actor that is not the world.
void CodePanel::followSelection()
{
    auto actor = m_view.selection.actor();
    if (actor == ActorId::None)
        actor = m_code.actor();
    for (int row = 0; actor == ActorId::None && row < m_view.actors.rowCount(); ++row) {
        const auto index = m_view.actors.index(row, 0);
        if (!index.data(ActorsModel::IsWorldRole).toBool())
            actor = index.data(ActorsModel::ActorIdRole).value<ActorId>();
    }
    m_code.setActor(actor);
    m_actors->setCurrentIndex(m_view.actors.rowOf(actor));
    showMoment();
}

void CodePanel::scrollToCurrent()
{
    if (m_currentRow >= 0)
        m_table->scrollTo(m_code.index(m_currentRow, 1), QAbstractItemView::EnsureVisible);
}

void CodePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    scrollToCurrent();
}

bool CodePanel::isOfActor(Sequence began) const
{
    return m_view.pump.journal().at(began).actor == m_code.actor();
}

void CodePanel::showMoment()
{
    const auto chosen = m_view.selection.call();
    const bool isChosen = chosen && isOfActor(*chosen);
    const auto row = m_code.rowBefore(isChosen ? *chosen + 1 : m_view.pump.moment()).value_or(-1);
    if (row == m_currentRow)
        return;
    m_currentRow = row;
    m_table->viewport()->update();
    if (row < 0)
        return;
    const QScopedValueRollback marking(m_isMarking, true);
    if (isChosen)
        m_table->setCurrentIndex(m_code.index(row, 1));
    scrollToCurrent();
    m_table->setAccessibleDescription(tr("Line %1: %2").arg(row + 1).arg(m_code.index(row, 1).data().toString()));
}

} // namespace socketlab::ui
