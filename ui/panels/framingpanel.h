#pragma once

#include "items/framesmodel.h"
#include "items/sessionview.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace socketlab::ui {

class CutsView;
class FrameSender;
class PanelTable;
class RuleEditor;
class StreamChoice;
class TwoColumns;

/// One direction of a connection cut into messages: by every rule side by side, and by the chosen one as a list, with what
/// is put aside, what is missing and why it is broken. Follows what is chosen elsewhere. Emits wishes. GUI only.
class FramingPanel : public QWidget
{
    Q_OBJECT

public:
    /// `view` must outlive the panel.
    explicit FramingPanel(items::SessionView& view, QWidget* parent = nullptr);

    items::FramingModel& framing() { return m_framing; }

public slots:
    /// A row of the FramingModel.
    void chooseRule(int rule);
    /// To be called when the panel may have come into sight: nothing is cut as long as it is a tab behind others.
    void catchUp();

signals:
    void sendRequested(socketlab::SocketId socket, const QByteArray& bytes);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeComparison();
    QWidget* makeDetails();
    void showParts();
    void showStanding();
    void makeTable();
    void connectParts();
    void connectEditor();
    void chooseStream(std::size_t stream);
    void chooseBytes(const ByteRange& range);
    void followSelection();
    void followNewest();
    void refresh();
    void followRules();
    void showSender();
    void markChosen();
    void applyTheme();
    bool isOfStream(SocketId socket) const;
    bool isThere() const;
    QString emptyText() const;

    const items::Pump& m_pump;
    items::Selection& m_selection;
    items::FramingRules& m_rules;
    items::FramingModel m_framing;
    items::FramesModel m_frames{m_framing};
    StreamChoice* m_direction;
    QComboBox* m_reach;
    QLabel* m_empty;
    CutsView* m_cuts;
    QWidget* m_details = nullptr;
    QLabel* m_title;
    QLabel* m_meaning;
    QLabel* m_standing;
    RuleEditor* m_editor;
    PanelTable* m_table;
    FrameSender* m_sender;
    TwoColumns* m_columns = nullptr;
    bool m_isChosen = false; ///< somebody wants this direction, be it over
    Timestamp m_lessonBeganAt{};
};

} // namespace socketlab::ui
