#pragma once

#include <QHash>
#include <QLabel>

#include <optional>

namespace socketlab::ui {

/// Plain text that wraps. Layouts ask again and again how tall it is at the same widths, and each answer has it all shaped
/// anew, so it is measured once for each. GUI only.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString& text = {}, QWidget* parent = nullptr);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void forgetOtherText() const;

    mutable QHash<int, int> m_heights; // by width
    mutable std::optional<int> m_widestWord;
    mutable QString m_measured; // the text that has them, and the margin around it
    mutable int m_measuredMargin = 0;
};

} // namespace socketlab::ui
