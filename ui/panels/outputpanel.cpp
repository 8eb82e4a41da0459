#include "ui/panels/outputpanel.h"

#include "ui/keyboard.h"
#include "ui/panels/paneltable.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace socketlab::ui {

using items::OutputModel;

namespace {

/// The lines of the chosen actor bear a mark.
class OutputCells : public CellDelegate
{
public:
    OutputCells(const items::Selection& selection, QObject* parent) : CellDelegate(parent), m_selection(selection) {}

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        CellLook look{.font = Theme::monospaceFont(), .text = theme.text};
        const bool isMixed = index.data(OutputModel::IsMixedRole).toBool();
        if (index.column() == OutputModel::Time)
            look.text = theme.dimText;
        else if (index.column() == OutputModel::Actor) {
            look.font = Theme::font();
            if (isMixed) {
                look.font = Theme::smallFont();
                look.pill = &theme.warn;
            } else if (index.data(OutputModel::ActorIdRole).value<ActorId>() == m_selection.actor()) {
                look.font.setWeight(QFont::DemiBold);
                look.mark = theme.accent.fill;
            }
        }
        return look;
    }

private:
    const items::Selection& m_selection;
};

} // namespace

OutputPanel::OutputPanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_output(view.pump)
    , m_table(new PanelTable(m_output, this))
{
    m_table->setObjectName(QStringLiteral("outputTable"));
    m_table->setAccessibleName(tr("Printed lines"));
    m_table->setEmptyText(tr("Nothing has been printed yet. What actors print comes out here, in the order in which "
                             "the console got it."));
    m_table->setItemDelegate(new OutputCells(view.selection, m_table));
    m_table->setSamples({QStringLiteral("00:00.000 000"), tr("web server"), QStringLiteral("counter is now 1")});
    m_table->setDispensable({OutputModel::Time});
    m_table->setRowPadding(Theme::smallGap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setKeyboardEntry(*this, *m_table);

    auto* bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int place) { m_isFollowing = place == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_isFollowing)
            bar->setValue(bar->maximum());
    });
    connect(m_table, &PanelTable::rowChosen, this, [this](const QModelIndex& line) {
        if (const auto actor = line.data(OutputModel::ActorIdRole).value<ActorId>(); actor != ActorId::None)
            m_view.selection.chooseActor(actor);
    });
    connect(&view.selection, &items::Selection::changed, this, &OutputPanel::markActor);
}

// The scroll bar speaks up once more while the table goes, when this is no OutputPanel any more.
OutputPanel::~OutputPanel()
{
    m_table->verticalScrollBar()->disconnect(this);
}

void OutputPanel::markActor()
{
    m_table->viewport()->update();
}

} // namespace socketlab::ui
