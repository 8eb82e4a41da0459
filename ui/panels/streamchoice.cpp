#include "ui/panels/streamchoice.h"

#include "items/plaintext.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QSignalBlocker>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolButton>

namespace socketlab::ui {

namespace {

/// Says where its text is too long for it, which Qt's own does not.
class ElidingComboBox : public QComboBox
{
protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const auto room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        if (currentIndex() < 0)
            option.currentText = placeholderText();
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width());
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

} // namespace

StreamChoice::StreamChoice(items::StreamsModel& streams, QWidget* parent)
    : QWidget(parent)
    , m_streams(streams)
    , m_list(new ElidingComboBox)
    , m_turn(new QToolButton)
{
    auto* view = new QListView(m_list);
    view->setUniformItemSizes(true); // else it would measure each of thousands
    m_list->setObjectName(QStringLiteral("streamList"));
    m_list->setAccessibleName(tr("Direction of which connection"));
    m_list->setView(view);
    m_list->setModel(&m_streams);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(8);
    m_list->setPlaceholderText(tr("no connection yet"));
    m_turn->setObjectName(QStringLiteral("otherDirection"));
    m_turn->setText(QStringLiteral("⇄"));
    m_turn->setToolTip(tr("The other direction of this connection"));
    m_turn->setAccessibleName(m_turn->toolTip());
    m_turn->setProperty("kind", QStringLiteral("flat"));
    m_turn->setStyleSheet(QStringLiteral("padding: 5px;"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list, 1);
    row->addWidget(m_turn);

    connect(m_list, &QComboBox::activated, this, [this](int index) {
        if (const auto stream = m_streams.streamOf(index))
            emit streamChosen(*stream);
    });
    connect(m_turn, &QToolButton::clicked, this, &StreamChoice::turnRound);
    connect(&m_streams, &QAbstractItemModel::modelReset, this, &StreamChoice::showCurrent);
    connect(&m_streams, &QAbstractItemModel::rowsInserted, this, &StreamChoice::showCurrent);
    connect(&m_streams, &QAbstractItemModel::rowsRemoved, this, &StreamChoice::showCurrent);
    connect(&m_streams, &QAbstractItemModel::dataChanged, this, &StreamChoice::showWhole);
    showCurrent();
}

void StreamChoice::setStream(std::optional<std::size_t> stream)
{
    m_stream = stream;
    showCurrent();
}

void StreamChoice::hideTurn()
{
    m_turn->setObjectName({});
    m_turn->hide();
}

void StreamChoice::showCurrent()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentIndex(m_stream ? m_streams.rowOf(*m_stream) : -1);
    m_list->setEnabled(m_streams.rowCount() > 0);
    m_turn->setEnabled(m_stream && items::oppositeOf(m_streams.pump().state(), *m_stream));
    showWhole();
}

void StreamChoice::showWhole()
{
    m_list->setToolTip(items::toolTipText(m_list->currentText()));
}

void StreamChoice::turnRound()
{
    if (const auto other = m_stream ? items::oppositeOf(m_streams.pump().state(), *m_stream) : std::nullopt)
        emit streamChosen(*other);
}

} // namespace socketlab::ui
