#include "ui/panels/lesson/remarklist.h"

#include "ui/panels/lesson/labels.h"
#include "ui/panels/lesson/proselabel.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace socketlab::ui {
namespace {

/// A caption and a text beside a bar.
class RemarkRow : public QWidget
{
public:
    RemarkRow(const QString& caption, const QString& markdown, QWidget* parent) : QWidget(parent)
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(Theme::gap + barWidth, 2, 0, 2);
        column->setSpacing(2);
        auto* title = makeCaption("remarkCaption", caption, this);
        auto* text = new ProseLabel(this);
        text->setObjectName(QStringLiteral("remarkText"));
        text->setMarkdown(markdown);
        column->addWidget(title);
        column->addWidget(text);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().accentSoft.border);
        painter.drawRoundedRect(QRectF(0, 0, barWidth, height()), barWidth / 2.0, barWidth / 2.0);
    }

private:
    static constexpr int barWidth = 3;
};

} // namespace

RemarkList::RemarkList(std::function<QString(int)> captionOf, QWidget* parent)
    : QWidget(parent)
    , m_captionOf(std::move(captionOf))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::gap);
    hide();
}

bool RemarkList::setRemarks(const std::vector<std::string>& remarks)
{
    const bool isContinued =
        remarks.size() >= m_remarks.size() && std::equal(m_remarks.begin(), m_remarks.end(), remarks.begin());
    if (!isContinued) {
        qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
        m_remarks.clear();
    }
    const auto before = m_remarks.size();
    for (auto i = before; i < remarks.size(); ++i)
        append(remarks[i], static_cast<int>(i) + 1);
    m_remarks = remarks;
    setVisible(!remarks.empty());
    return remarks.size() > before;
}

QWidget* RemarkList::last() const
{
    return m_column->count() > 0 ? m_column->itemAt(m_column->count() - 1)->widget() : nullptr;
}

void RemarkList::append(const std::string& remark, int number)
{
    auto* row = new RemarkRow(m_captionOf(number), QString::fromStdString(remark), this);
    m_column->addWidget(row);
    row->show();
}

} // namespace socketlab::ui
