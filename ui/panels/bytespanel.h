#pragma once

#include "items/bytefinder.h"
#include "items/bytetexts.h"
#include "items/inspectormodel.h"
#include "items/sessionview.h"
#include "ui/panels/bytes/modebuttons.h"

#include <QWidget>

#include <array>

class QAction;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace socketlab::ui {

class ByteGrid;
class ByteTable;
class GridPair;
class InspectorTable;
class OffsetBar;
class SearchBar;
class StreamChoice;
class TapePage;
class TapeView;

/// One direction of a connection byte by byte, at the moment that is shown: as a tape, as a grid, as a table, or both
/// directions beside each other; with a search, an inspector, and copies. Follows and sets what is chosen.
/// `view` must outlive the panel. GUI only.
class BytesPanel : public QWidget
{
    Q_OBJECT

public:
    using Mode = BytesMode;

    explicit BytesPanel(items::SessionView& view, QWidget* parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// The direction that is looked at, an index into LabState::streams().
    std::optional<std::size_t> stream() const { return m_stream; }

public slots:
    void search(socketlab::items::SearchDirection direction);
    void goTo(quint64 offset);
    void copyAs(socketlab::items::CopyForm form);
    /// To be called when the panel may have come into sight.
    void catchUp();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeViews();
    void makeActions();
    void makeMenu();
    void connectViews();
    void connectSearch();

    void beginSearch();
    void beginGoTo();
    void closeBars();

    void refresh();
    void showStream(std::optional<std::size_t> stream);
    void followSelection();
    void choose(std::size_t stream, ByteRange range);
    void showChosen();
    void showWords(std::optional<ByteRange> range);
    void say(const QString& sentence);
    void unsay();
    void beginMessagesHere();
    void showView();
    void fitInspector();
    void shareOut();
    std::optional<ByteRange> chosen() const;
    const journal::Stream& shown() const;
    QWidget* current() const;

    const items::Pump& m_pump;
    items::Selection& m_selection;
    items::InspectorModel m_readings;
    items::ByteFinder m_finder;
    std::optional<std::size_t> m_stream;
    items::SearchDirection m_direction = items::SearchDirection::Forward;
    Mode m_mode = Mode::Grid;
    Timestamp m_lessonBeganAt{};
    bool m_isChosen = false;              ///< somebody has said what to look at
    std::optional<bool> m_wantsInspector; ///< nothing: where there is room for it

    StreamChoice* m_choice;
    ModeButtons* m_modes;
    QToolButton* m_menuButton;
    QMenu* m_menu;
    SearchBar* m_searchBar;
    OffsetBar* m_offsetBar;
    QSplitter* m_splitter;
    QStackedWidget* m_views;
    QLabel* m_nothing;
    TapePage* m_tapePage;
    TapeView* m_tape;
    ByteGrid* m_grid;
    ByteTable* m_table;
    GridPair* m_pair;
    InspectorTable* m_inspector;
    QLabel* m_words;
    QString m_said; ///< in place of the words, until something else is chosen
    QAction* m_inspect = nullptr;
};

} // namespace socketlab::ui
