#pragma once

#include <QWidget>

#include <vector>

namespace socketlab::ui {

/// Widgets side by side, each as large as it likes to be, in as many lines as they need. Hidden ones take no room.
/// GUI only.
class Flow : public QWidget
{
    Q_OBJECT

public:
    explicit Flow(QWidget* parent = nullptr);

    /// Takes `child` over, and puts it behind the others.
    void add(QWidget* child);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Calls `place(child, its area)` for each that is not hidden; the result is the height of all.
    template <class Place>
    int flow(int width, Place place) const;
    void arrange();

    std::vector<QWidget*> m_children;
};

} // namespace socketlab::ui
