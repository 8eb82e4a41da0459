#pragma once

#include "items/framingmodel.h"
#include "items/sessionview.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace socketlab::ui {

class TapeView;

/// One direction of a connection as a tape, and below it a choice of the rule that cuts it into messages, with how they
/// stand. `view` must outlive it. GUI only.
class TapePage : public QWidget
{
    Q_OBJECT

public:
    explicit TapePage(items::SessionView& view, QWidget* parent = nullptr);

    TapeView& tape() { return *m_tape; }
    void setStream(std::optional<std::size_t> stream);
    /// Lets the first message begin there. Returns whether a rule cuts the bytes.
    bool beginMessagesAt(StreamOffset start);
    /// To be called when the page may have come into sight: nothing is cut as long as nobody sees it.
    void catchUp();

signals:
    /// The words of bytes may be others now.
    void cut();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeRuleRow();
    void choose(int item);
    void showRules();
    void showStanding();

    items::FramingRules& m_rules;
    items::FramingModel m_framing;
    TapeView* m_tape;
    QComboBox* m_choice;
    QLabel* m_standing;
};

} // namespace socketlab::ui
