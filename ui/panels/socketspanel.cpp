#include "ui/panels/socketspanel.h"

#include "ui/keyboard.h"
#include "ui/panels/paneltable.h"

#include <QLabel>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace socketlab::ui {

using items::SocketsModel;
using journal::SocketLife;
using journal::SocketRole;

namespace {

SocketLife lifeOf(const QModelIndex& index)
{
    return index.data(SocketsModel::LifeRole).value<SocketLife>();
}

// Open both ways is good, ended one way asks for attention, all else is on its way there or back.
class SocketsStillOfUse : public QSortFilterProxyModel
{
public:
    SocketsStillOfUse(SocketsModel& sockets, QObject* parent) : QSortFilterProxyModel(parent)
    {
        setSourceModel(&sockets);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        return !sourceModel()->index(row, 0, parent).data(SocketsModel::IsGoneRole).toBool();
    }
};

class SocketCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        CellLook look{.font = Theme::font(), .text = theme.text};
        if (lifeOf(index) != SocketLife::Open)
            look.text = theme.dimText;
        switch (index.column()) {
        case SocketsModel::Name: look.font.setWeight(QFont::DemiBold); break;
        case SocketsModel::State:
            look.font = Theme::smallFont();
            look.pill = &theme.state(index.data(SocketsModel::StateRole).value<TcpState>());
            break;
        case SocketsModel::ReceiveQueue:
            look.font = Theme::monospaceFont();
            markWaitingBytes(index, theme.place(journal::Place::ReceiverKernel), look);
            break;
        case SocketsModel::SendQueue:
            look.font = Theme::monospaceFont();
            markWaitingBytes(index, theme.place(journal::Place::SenderKernel), look);
            break;
        case SocketsModel::Local:
        case SocketsModel::Remote: look.font = Theme::monospaceFont(); break;
        default: break;
        }
        return look;
    }

private:
    // The colour of the place on the tape where the bytes of this queue lie.
    static void markWaitingBytes(const QModelIndex& index, const Tone& place, CellLook& look)
    {
        if (index.data(SocketsModel::NumberRole).toLongLong() > 0)
            look.pill = &place;
    }
};

} // namespace

SocketsPanel::SocketsPanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_sockets(view.sockets)
    , m_pump(view.pump)
    , m_selection(view.selection)
    , m_stillOfUse(new SocketsStillOfUse(view.sockets, this))
    , m_table(new PanelTable(*m_stillOfUse, this))
    , m_words(new QLabel(this))
{
    m_table->setObjectName(QStringLiteral("socketsTable"));
    m_table->setAccessibleName(tr("Sockets"));
    m_table->setEmptyText(tr("No sockets yet. They show up here as soon as an actor makes one."));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new SocketCells(m_table));
    m_table->setSamples({tr("server #9"), tr("server"), QStringLiteral("ESTABLISHED  "), QStringLiteral("10000"),
                         QStringLiteral("10000"), tr("10 of 128"), tr("server socket"),
                         QStringLiteral("127.0.0.1:65535"), QStringLiteral("127.0.0.1:65535"),
                         tr("non-blocking · nodelay on"), tr("open since %1").arg(QStringLiteral("00:00.000 000"))});
    m_table->setDispensable({SocketsModel::Options, SocketsModel::Life, SocketsModel::Kind, SocketsModel::Remote,
                             SocketsModel::Local, SocketsModel::WaitingRoom, SocketsModel::Owner});
    m_words->setObjectName(QStringLiteral("socketWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setFont(Theme::smallFont());
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setMargin(Theme::gap);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SocketsPanel::showMenu);

    connect(m_table, &PanelTable::rowChosen, this, [this](const QModelIndex& socket) {
        m_selection.chooseSocket(socket.data(SocketsModel::SocketIdRole).value<SocketId>());
    });
    connect(&m_selection, &items::Selection::changed, this, &SocketsPanel::markChosen);
    connect(&m_sockets, &QAbstractItemModel::dataChanged, this, &SocketsPanel::tellWords);
    connect(&m_sockets, &QAbstractItemModel::rowsRemoved, this, &SocketsPanel::tellWords);
    connect(&m_sockets, &QAbstractItemModel::rowsInserted, this, &SocketsPanel::markChosen);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_words);
    setKeyboardEntry(*this, *m_table);
    markChosen();
}

void SocketsPanel::markChosen()
{
    const auto row = m_stillOfUse->mapFromSource(m_sockets.index(m_sockets.rowOf(m_selection.socket()), 0));
    m_table->markRow(row.row());
    tellWords();
}

void SocketsPanel::tellWords()
{
    const auto row = m_sockets.rowOf(m_selection.socket());
    const auto words = m_sockets.index(row, 0).data(SocketsModel::WordsRole).toString();
    m_words->setVisible(!words.isEmpty());
    if (words != m_words->text())
        m_words->setText(words);
}

QMenu* SocketsPanel::menuFor(const QModelIndex& socket)
{
    const auto id = socket.data(SocketsModel::SocketIdRole).value<SocketId>();
    // Calls are made now, whatever moment is shown, and nobody can make one in a session that is over.
    const bool isOpen = lifeOf(socket) == SocketLife::Open && m_pump.isLive() && !m_pump.isOver();
    const bool isConnected = isOpen && socket.data(SocketsModel::KindRole).value<SocketRole>() == SocketRole::Connected;
    auto* menu = new QMenu(this);
    const auto offer = [&](const QString& text, bool isPossible, auto ask) {
        auto* action = menu->addAction(text);
        action->setEnabled(isPossible);
        connect(action, &QAction::triggered, this, ask);
    };
    offer(tr("&End sending — shutdown(write)"), isConnected,
          [this, id] { emit shutdownRequested(id, Direction::Write); });
    offer(tr("End &receiving — shutdown(read)"), isConnected,
          [this, id] { emit shutdownRequested(id, Direction::Read); });
    offer(tr("End &both — shutdown(both)"), isConnected, [this, id] { emit shutdownRequested(id, Direction::Both); });
    menu->addSeparator();
    offer(tr("&Close"), isOpen, [this, id] { emit closeRequested(id); });
    menu->addSeparator();
    offer(tr("Co&py row"), true, [this] { m_table->copySelection(); });
    return menu;
}

// By the menu key the place is where the current row is, as Qt computes it.
void SocketsPanel::showMenu(const QPoint& place)
{
    auto socket = m_table->indexAt(place);
    if (!socket.isValid())
        socket = m_table->currentIndex();
    if (!socket.isValid())
        return;
    m_table->setCurrentIndex(socket);
    auto* menu = menuFor(socket);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace socketlab::ui
