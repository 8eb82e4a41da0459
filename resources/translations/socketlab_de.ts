<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CallLines</name>
    <message>
        <source>nothing was offered, so nothing goes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel took %1 of %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was asked for: this 0 tells nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other side has ended: nothing will ever come again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all that was there; %2 were asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 einblenden</translation>
    </message>
    <message>
        <source>Choose actor %1</source>
        <translation>Akteur %1 auswählen</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>Choose socket %1 of %2</source>
        <translation>Socket %1 von %2 auswählen</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitachse</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;Sockets</source>
        <translation>&amp;Sockets</translation>
    </message>
</context>
<context>
    <name>RecentSessions</name>
    <message>
        <source>Session of %1</source>
        <translation>Sitzung vom %1</translation>
    </message>
</context>
<context>
    <name>SavedSessionWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>saved session · 1 call</source>
        <translation>gespeicherte Sitzung · 1 Aufruf</translation>
    </message>
    <message>
        <source>saved session · %1 calls</source>
        <translation>gespeicherte Sitzung · %1 Aufrufe</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>aufgezeichnet von %1</translation>
    </message>
    <message>
        <source>it did not end by itself, or still runs</source>
        <translation>sie endete nicht von selbst oder läuft noch</translation>
    </message>
</context>
<context>
    <name>SocketCard</name>
    <message>
        <source>server socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file-like object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no call yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queues empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside of the lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the waiting room of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tape</name>
    <message>
        <source>%1 of %L2 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recv waits here,
up to %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s call %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the sender&apos;s kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the receiver&apos;s kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent from outside of the lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered by %1, which has not returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1: %2 — %3; %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s recv waits here, for up to %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end: %1 sends nothing more, and %2 has been told so (recv returned 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end: %1 sends nothing more; %2 has not been told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset: the connection was broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 has not returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began at %1, has waited for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began at %1, took %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::ActorsModel</name>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::ChecksModel</name>
    <message>
        <source>%1: expected %2; got %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::CommandsModel</name>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1, in %2, %3</source>
        <translation>%1, in %2, %3</translation>
    </message>
</context>
<context>
    <name>socketlab::items::JournalModel</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of the call in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes, seconds, milliseconds and microseconds since the session&apos;s first record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system call and what it was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kernel returned: a number of bytes, ok, or the name of an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From just before the system call to just after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes that came, or the error in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::SocketsModel</name>
    <message>
        <source>Socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in the lab, and its descriptor: the number by which the program knows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The actor that made it or was handed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the connection, as the kernel names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive queue: bytes that have arrived and that recv has not taken yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send queue: bytes that send handed over and that the other kernel has not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept queue: connections that wait for accept, and how many may wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh: neither connected nor listening. Server sockets take calls, client sockets carry bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This end: address and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end: address and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the descriptor is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file-like object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor has been given back, but the kernel keeps the connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor has been given back to the kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived, not yet taken by recv: %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet confirmed by the other kernel: %1 bytes. Not even sent yet: %2 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections that wait for accept: %1. The backlog lets %2 wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is given; the call that makes the socket has not succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::StepsModel</name>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4, open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::TapeModel</name>
    <message>
        <source>space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, call %2: %3 → %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::AboutDialog</name>
    <message>
        <source>About Socket Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket Lab %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A laboratory for sockets. Each call that you see here is a real system call on a real socket of this machine. Everything that the kernel answered is recorded, and every picture is drawn from that record: nothing is simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sockets of the lab listen on the loopback interface only; no other machine can reach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Built with Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this machine can do, tried just now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::Announcer</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ArgumentField</name>
    <message>
        <source>Soc&amp;ket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name of the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backlo&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;ich half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hos&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CallBar</name>
    <message>
        <source>&amp;Make the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;elease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act&amp;or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the call that waits, by what really ends it: shutdown of its socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no actor yet who could make a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still waiting in %2. Release ends that call by shutting its socket down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step of the lesson is about another call.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CommandPalette</name>
    <message>
        <source>Nothing is called so. Esc closes.</source>
        <translation>Nichts heißt so. Esc schließt.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>A command, a panel, a lesson, an actor, a socket…</source>
        <translation>Ein Befehl, ein Fenster, eine Lektion, ein Akteur, ein Socket …</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 von %3</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ConnectionRow</name>
    <message>
        <source>nothing sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::DataField</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hello\n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, with \n \r \t \xHH for other bytes; or hex pairs such as 00 01; or 78*200k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the data is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in quotes is not hex: choose Text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::DockPanel</name>
    <message>
        <source>Hide; the View menu brings it back</source>
        <translation>Ausblenden; das Menü Ansicht bringt es zurück</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::EndCard</name>
    <message>
        <source>To try on these sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stay in the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pla&amp;y it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of its steps are behind you. The sockets are still open: they are yours to try things on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson rests, its sockets stay open. Any actor may make any call.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::HalfField</name>
    <message>
        <source>choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which half to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which half shall end: read, write, or both?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::JournalPanel</name>
    <message>
        <source>Show set-&amp;up calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls by which the lab makes two connected sockets: socket, bind, listen, connect, accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet. Every call an actor makes is written down here, with what the kernel answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::LabControls</name>
    <message>
        <source>Run</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Let the actors make their calls (F5)</source>
        <translation>Die Akteure ihre Aufrufe machen lassen (F5)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold each actor before its next call (F5)</source>
        <translation>Jeden Akteur vor seinem nächsten Aufruf anhalten (F5)</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Start the step of the lesson afresh (Ctrl+R)</source>
        <translation>Den Schritt der Lektion von vorn beginnen (Strg+R)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How long each actor waits before each call, so that it can be followed</source>
        <translation>Wie lange jeder Akteur vor jedem Aufruf wartet, damit man folgen kann</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>Volles Tempo</translation>
    </message>
    <message>
        <source>%1 s a call</source>
        <translation>%1 s je Aufruf</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>Let %1 make one more call (F10)</source>
        <translation>%1 noch einen Aufruf machen lassen (F10)</translation>
    </message>
    <message>
        <source>Let each actor make one more call (F10); choose one to step it alone</source>
        <translation>Jeden Akteur noch einen Aufruf machen lassen (F10); ein ausgewählter geht allein</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::LeftOverBar</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>The session of %1 did not end by itself. All that was saved of it is there.</source>
        <translation>Die Sitzung vom %1 endete nicht von selbst. Alles, was von ihr gespeichert war, ist da.</translation>
    </message>
    <message>
        <source>Discard the session</source>
        <translation>Sitzung verwerfen</translation>
    </message>
    <message>
        <source>The session file will be removed. This cannot be undone.</source>
        <translation>Die Sitzungsdatei wird gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::LessonFooter</name>
    <message>
        <source>&amp;Restart step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson makes the calls that pass this step, at reading speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return here, or Ctrl+Return from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ry it yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hint %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked of you here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene is being set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First say what you expect. A wrong guess costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The solution is being played…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your turn · checks passed: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown. Try it yourself, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed, just as you expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed. The kernel did what the step asks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::LessonMenu</name>
    <message>
        <source>&amp;Lesson</source>
        <translation>&amp;Lektion</translation>
    </message>
    <message>
        <source>&amp;Choose a lesson</source>
        <translation>Lektion &amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Go to step</source>
        <translation>&amp;Gehe zu Schritt</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>Sho&amp;w me</source>
        <translation>&amp;Zeig es mir</translation>
    </message>
    <message>
        <source>&amp;Restart step</source>
        <translation>Schritt neu &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Leave for sandbox</source>
        <translation>In den &amp;Sandkasten</translation>
    </message>
    <message>
        <source>Keeps the sockets; any actor may make any call</source>
        <translation>Die Sockets bleiben; jeder Akteur darf jeden Aufruf machen</translation>
    </message>
    <message>
        <source>&amp;Back to the lesson</source>
        <translation>Zu&amp;rück zur Lektion</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::LessonPanel</name>
    <message>
        <source>Steps of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kernel must show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter %1 · about %2 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson cannot go on: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::MainWindow</name>
    <message>
        <source>&amp;Call bar</source>
        <translation>&amp;Aufrufleiste</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>&amp;Lektion</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Actors</source>
        <translation>&amp;Akteure</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Welcome…</source>
        <translation>&amp;Willkommen …</translation>
    </message>
    <message>
        <source>&amp;New actor…</source>
        <translation>&amp;Neuer Akteur …</translation>
    </message>
    <message>
        <source>Step done: %1</source>
        <translation>Schritt geschafft: %1</translation>
    </message>
    <message>
        <source>You look at an earlier moment. Calls are made now: choose Live first.</source>
        <translation>Sie sehen einen früheren Augenblick. Aufrufe geschehen jetzt: Wählen Sie zuerst Live.</translation>
    </message>
    <message>
        <source>First say in the lesson what you expect; then it is your turn.</source>
        <translation>Sagen Sie in der Lektion erst, was Sie erwarten; dann sind Sie an der Reihe.</translation>
    </message>
    <message>
        <source>Just now the lesson makes the calls.</source>
        <translation>Gerade macht die Lektion die Aufrufe.</translation>
    </message>
    <message>
        <source>This step of the lesson is about another call.</source>
        <translation>In diesem Schritt der Lektion geht es um einen anderen Aufruf.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::NameField</name>
    <message>
        <source>name of the new socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new socket needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is a letter, then letters, digits, _ or -.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::NewActorDialog</name>
    <message>
        <source>New actor</source>
        <translation>Neuer Akteur</translation>
    </message>
    <message>
        <source>An actor is a thread of its own that makes calls one after the other.
It can be given calls as soon as it has started.</source>
        <translation>Ein Akteur ist ein eigener Thread, der einen Aufruf nach dem anderen macht.
Sobald er läuft, kann man ihm Aufrufe geben.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>carol</source>
        <translation>carol</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>A name takes a letter first, then letters, digits, _ or -; at most 32 of them.</source>
        <translation>Ein Name beginnt mit einem Buchstaben, dann Buchstaben, Ziffern, _ oder -; höchstens 32 Zeichen.</translation>
    </message>
    <message>
        <source>There is an actor of that name already.</source>
        <translation>Einen Akteur dieses Namens gibt es schon.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::PanelTable</name>
    <message>
        <source>(the rest is left out)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::PlaceLegend</name>
    <message>
        <source>Where a byte is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender&apos;s kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receiver&apos;s kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::PredictionCard</name>
    <message>
        <source>That is what I e&amp;xpect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you expect?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**You expect:** %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just as you expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You expected something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**You expected:** %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**It was:** %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Animations</source>
        <translation>&amp;Animationen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source> saved sessions</source>
        <translation> gespeicherte Sitzungen</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>The oldest ones are removed when the program starts.</source>
        <translation>Die ältesten werden beim Start des Programms gelöscht.</translation>
    </message>
    <message>
        <source>Show the &amp;welcome at each start</source>
        <translation>Bei jedem Start das &amp;Willkommen zeigen</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>t&amp;hat take at most</source>
        <translation>mit &amp;zusammen höchstens</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SessionExport</name>
    <message>
        <source>Export the session&apos;s log</source>
        <translation>Protokoll der Sitzung exportieren</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;All files (*)</source>
        <translation>JSON Lines (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The session&apos;s log is in %1</source>
        <translation>Das Protokoll der Sitzung steht in %1</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SessionOpening</name>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Sessions of Socket Lab (*.socketlab);;All files (*)</source>
        <translation>Sitzungen von Socket Lab (*.socketlab);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation>Die Sitzung wird gelesen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SessionWindow</name>
    <message>
        <source>&amp;Open session…</source>
        <translation>Sitzung &amp;öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>No session is saved yet</source>
        <translation>Noch ist keine Sitzung gespeichert</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>R&amp;eopen closed panel</source>
        <translation>Geschlossenes &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Socket Lab</source>
        <translation>Ü&amp;ber Socket Lab</translation>
    </message>
    <message>
        <source>Session time</source>
        <translation>Sitzungszeit</translation>
    </message>
    <message>
        <source>S&amp;tage</source>
        <translation>&amp;Bühne</translation>
    </message>
    <message>
        <source>Socket Lab</source>
        <translation>Socket Lab</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>To do this</source>
        <translation>Um das zu tun</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>drückt man</translation>
    </message>
    <message>
        <source>In the panels</source>
        <translation>In den Fenstern</translation>
    </message>
    <message>
        <source>Keep a prediction, go on to the next step</source>
        <translation>Bei einer Vorhersage bleiben, weiter zum nächsten Schritt</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Choose another answer, another row</source>
        <translation>Eine andere Antwort, eine andere Zeile wählen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Open a step of the list</source>
        <translation>Einen Schritt der Liste öffnen</translation>
    </message>
    <message>
        <source>Return or Space</source>
        <translation>Eingabe oder Leertaste</translation>
    </message>
    <message>
        <source>Go to the next field or button</source>
        <translation>Zum nächsten Feld oder Knopf</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>In the session&apos;s time</source>
        <translation>In der Sitzungszeit</translation>
    </message>
    <message>
        <source>Where the next call began or returned</source>
        <translation>Wo der nächste Aufruf begann oder endete</translation>
    </message>
    <message>
        <source>A hundred records on, or back</source>
        <translation>Hundert Einträge vor oder zurück</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>The beginning; the live moment</source>
        <translation>Der Anfang; das Jetzt</translation>
    </message>
    <message>
        <source>Home; End</source>
        <translation>Pos1; Ende</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SocketCard</name>
    <message>
        <source>%1 of %2 seats of the waiting room are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting room: %1 of %2 waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SocketChoices</name>
    <message>
        <source>%1&apos;s socket, closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s socket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SocketField</name>
    <message>
        <source>Soc&amp;ket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no socket yet: the call socket makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a socket.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SocketsPanel</name>
    <message>
        <source>Sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sockets yet. They show up here as soon as an actor makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server #9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 of 128</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End sending — shutdown(write)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End &amp;receiving — shutdown(read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End &amp;both — shutdown(both)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::StagePanel</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage is empty. As soon as somebody opens a socket, you see here who has it, and later where every byte is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %L1 more connections, which the table of sockets lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 server socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 server sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 socket open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 sockets open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no socket open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::StatusLine</name>
    <message>
        <source>listening on loopback only</source>
        <translation>lauscht nur auf Loopback</translation>
    </message>
    <message>
        <source>this session is not saved</source>
        <translation>diese Sitzung wird nicht gespeichert</translation>
    </message>
    <message>
        <source>the disk is slow: actors wait until their calls are saved</source>
        <translation>die Platte ist langsam: Akteure warten, bis ihre Aufrufe gespeichert sind</translation>
    </message>
    <message>
        <source>● recording · 1 call</source>
        <translation>● Aufnahme · 1 Aufruf</translation>
    </message>
    <message>
        <source>● recording · %1 calls</source>
        <translation>● Aufnahme · %1 Aufrufe</translation>
    </message>
    <message>
        <source>%1 · sandbox</source>
        <translation>%1 · Sandkasten</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · Schritt %2 von %3</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TapeView</name>
    <message>
        <source>recv waits here,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TargetField</name>
    <message>
        <source>127.0.0.1:8080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server socket, or host and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to call? Choose a server socket, or write HOST:PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write HOST:PORT without blanks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TaskCard</name>
    <message>
        <source>In a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After your prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>➜ Your turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch: the lesson makes the calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TimeBar</name>
    <message>
        <source>Session time</source>
        <translation>Sitzungszeit</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>&amp;Previous call</source>
        <translation>&amp;Voriger Aufruf</translation>
    </message>
    <message>
        <source>&amp;Next call</source>
        <translation>&amp;Nächster Aufruf</translation>
    </message>
    <message>
        <source>Go to the &amp;end</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Show the end of the session (%1)</source>
        <translation>Das Ende der Sitzung zeigen (%1)</translation>
    </message>
    <message>
        <source>Show what happens now (%1)</source>
        <translation>Zeigen, was jetzt geschieht (%1)</translation>
    </message>
    <message>
        <source>looking back</source>
        <translation>Rückschau</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>wird gelesen, %1 %</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>paused at a step</source>
        <translation>vor einem Schritt angehalten</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>%1 · call %2</source>
        <translation>%1 · Aufruf %2</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TimeSlider</name>
    <message>
        <source>Session time</source>
        <translation>Sitzungszeit</translation>
    </message>
    <message>
        <source>Every panel shows the moment that is chosen here.
Arrows: the next call. Page Up, Page Down: a hundred records. Home: the beginning. End: live.</source>
        <translation>Jedes Fenster zeigt den Augenblick, der hier gewählt ist.
Pfeile: der nächste Aufruf. Bild auf, Bild ab: hundert Einträge. Pos1: der Anfang. Ende: live.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TimelinePanel</name>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact: in true order, each call wide enough to be read, silences left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True to time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True to time: as far apart and as long as it really was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show also the calls that the lab made to set things up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::Welcome</name>
    <message>
        <source>Show this at &amp;each start</source>
        <translation>Das bei &amp;jedem Start zeigen</translation>
    </message>
    <message>
        <source>Welcome to Socket Lab</source>
        <translation>Willkommen bei Socket Lab</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Follow the lessons</source>
        <translation>Den Lektionen folgen</translation>
    </message>
    <message>
        <source>Predict, make the call, and see whether the kernel agrees. From the first byte on.</source>
        <translation>Vorhersagen, den Aufruf machen und sehen, ob der Kernel zustimmt. Vom ersten Byte an.</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Den Sandkasten öffnen</translation>
    </message>
    <message>
        <source>Real sockets, and any call in any order. Nothing can be broken that does not mend again.</source>
        <translation>Echte Sockets und jeder Aufruf in jeder Reihenfolge. Nichts geht kaputt, was nicht wieder heil wird.</translation>
    </message>
    <message>
        <source>Open a session log</source>
        <translation>Ein Sitzungsprotokoll öffnen</translation>
    </message>
    <message>
        <source>Look again at what was recorded, at any moment of it.</source>
        <translation>Noch einmal ansehen, was aufgezeichnet wurde, in jedem Augenblick.</translation>
    </message>
    <message>
        <source>&amp;Recent sessions</source>
        <translation>&amp;Letzte Sitzungen</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>Letzte Sitzungen</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::WordField</name>
    <message>
        <source>The %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is a single word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
