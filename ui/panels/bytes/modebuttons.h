#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace socketlab::ui {

enum class BytesMode : std::uint8_t { Tape, Grid, Table, Both };

/// How bytes are looked at, one of them at a time. GUI only.
class ModeButtons : public QWidget
{
    Q_OBJECT

public:
    explicit ModeButtons(QWidget* parent = nullptr);

    /// Shows it as chosen, without telling.
    void setMode(BytesMode mode);
    QAbstractButton& chosen() const;

signals:
    void modeChosen(socketlab::ui::BytesMode mode);

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(const QString& text, const QString& meaning, BytesMode mode, const char* name);

    QButtonGroup* m_buttons;
};

} // namespace socketlab::ui
