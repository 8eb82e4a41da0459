#pragma once

#include "journal/labstate.h"

#include <QColor>
#include <QFont>

#include <array>

class QApplication;

namespace socketlab::ui {

/// A filled thing, its edge, and what is written on it: at least 4.5 : 1 between `fill` and `text`.
/// The texts of `accentSoft`, `ok`, `warn` and `error` can also be read on `panel` and `window`.
struct Tone
{
    QColor fill;
    QColor text;
    QColor border;
};

/// Every colour, font and distance of the window, named by what it means. Two of them exist, light and dark;
/// paint with current() and ask it anew in each paintEvent. GUI only.
struct Theme
{
    enum class Scheme { System, Light, Dark };

    bool isDark = false;

    QColor window;       ///< behind cards and between panels
    QColor panel;        ///< behind most content
    QColor field;        ///< behind what a person types
    QColor border;       ///< thin lines
    QColor strongBorder; ///< edges of what can be pressed
    QColor text;
    QColor dimText; ///< captions; can be read on window, panel and field
    QColor link;
    QColor focus; ///< keyboard focus and cursor

    Tone accent;     ///< the one primary thing: Run, the chosen item
    Tone accentSoft; ///< selection, the current line
    Tone neutral;    ///< a quiet pill
    Tone ok;
    Tone warn;
    Tone error;

    std::array<Tone, journal::placeCount> places; ///< by journal::Place
    Tone setupCall;                               ///< socket, bind, listen, accept, connect, pair
    Tone endCall;                                 ///< shutdown, close
    Tone otherCall;                               ///< wait, resolve
    Tone waiting;                                 ///< a call that has not returned; drawn with stripes
    QColor waitingStripe;

    const Tone& place(journal::Place place) const { return places[static_cast<std::size_t>(place)]; }
    /// send is the colour of the sender's kernel, recv that of the receiver's: where the bytes went.
    const Tone& call(CallOp op) const;
    /// Quiet where nothing is going on, a warning where a connection is on its way in or out.
    const Tone& state(TcpState state) const;

    static const Theme& light();
    static const Theme& dark();
    static const Theme& current();

    /// Sets style, palette, style sheet and font of the whole program. `System` follows the desktop, also later.
    /// Text that has been given a size of its own grows and shrinks along.
    static void apply(QApplication& application, Scheme scheme);
    /// How large text is from the next apply() on: percents of the usual size, 0 for the desktop's.
    static void setTextPercent(int percent);
    /// Whether things may move, from the next apply() on; the desktop may still say no.
    static void allowAnimations(bool areAllowed);
    static bool isAnimated();

    static QFont font();      ///< the program's own
    static QFont smallFont(); ///< captions
    static QFont headingFont();
    static QFont monospaceFont(); ///< as large as font()

    static constexpr int gap = 8; ///< distances in device-independent pixels
    static constexpr int smallGap = 4;
    static constexpr int largeGap = 16;
    static constexpr int radius = 6;
};

} // namespace socketlab::ui
