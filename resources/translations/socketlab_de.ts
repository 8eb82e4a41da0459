<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ByteGrid</name>
    <message>
        <source>offset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallDetails</name>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet: it waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3 callers wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 bytes to read, %3 not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes that came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes that it was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the first %1 of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of the session: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
    <message>
        <source>thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeLines</name>
    <message>
        <source>again while it gives EAGAIN, for {milliseconds} ms at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one more variable; Python counts them, C does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one variable less; Python closes {socket} with the last one, C never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed for {socket}: a message is {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recv until a whole message is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the form that was agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} is cancelled; Python has no call for that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy for {milliseconds} ms of processor time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab measures {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepts everybody who calls {socket} and answers by rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab waits {milliseconds} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab joins {made} and {peer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab lets {socket} hear nothing: IP_MINTTL 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab lets {socket} hear again: IP_MINTTL 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab lets all that {actor} had end without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab slows {socket} down: {number} bytes, {milliseconds} ms, the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab lets {socket} go at full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab holds {actor} before its next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab lets {actor} go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payload: %L1 bytes, which begin %2</source>
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
    <name>Copy</name>
    <message>
        <source>More than 1 MiB (%L1 bytes) is chosen; choose less to copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of these bytes were not recorded; copy them as hex, where they stand as ??.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileData</name>
    <message>
        <source>%1 cannot be read: %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 of a file can be sent in one call.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Framing</name>
    <message>
        <source>needs 1 more byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %L1 more bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the length prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on until the sender ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between two messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no message complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 message complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 messages complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken at byte %L1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still cutting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %L1 messages: the rest is not cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next bytes were not recorded, so nobody can cut them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stream has ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>hex%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no part of a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1 of %2; the rest is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2, byte %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended inside %2, after %3 of its %4 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no call ends inside of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>&amp;Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;utput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Meters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickStarts</name>
    <message>
        <source>Server and client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server and a client, connected. Nothing has been said yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five callers at a door of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server with a backlog of 2 that accepts nobody. Who still waits?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select server with three clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One server waits for all of them at once; one of them has spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It greets every caller and answers by a rule, until it is released.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>%1&apos;s call %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed when %1 ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeout 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poll(%L1 descriptors, %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select(%1, …, %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has waited %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 after %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never made, so it has no descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not open in this actor&apos;s process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other side has ended: recv gives 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recv will not wait: it tells what went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recv will not wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 connections waiting for accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a connection waiting for accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no room to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting is over: ask SO_ERROR how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both directions have ended (POLLHUP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SO_ERROR says why (POLLERR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed (POLLNVAL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer: the call failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an urgent byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing urgent</source>
        <translation type="unfinished"></translation>
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
        <source>recorded by %1</source>
        <translation>aufgezeichnet von %1</translation>
    </message>
    <message>
        <source>it did not end by itself, or still runs</source>
        <translation>sie endete nicht von selbst oder läuft noch</translation>
    </message>
    <message>
        <source>saved session · %L1 calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>“%1” is not a hex digit; these are 0 to 9 and a to f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has an odd number of digits; a byte is written with two, such as 0a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the bytes in hex, such as 0d 0a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text to search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %L1 bytes can be searched for at once.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">%1 · %2</translation>
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
        <translation type="unfinished">%1: %2 → %3</translation>
    </message>
    <message>
        <source>began at %1, took %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedAddress</name>
    <message>
        <source>&quot;%1&quot; is no IPv6 address, as in ::1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address: an IPv4 address is four numbers from 0 to 255, as in 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: ports are whole numbers from 0 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind unix: comes a name: a letter, then letters, digits, _ or -.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; lacks its port, as in 127.0.0.1:8080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An IPv6 address stands in brackets, as in [::1]:8080.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedHex</name>
    <message>
        <source>&quot;%1&quot; is no hex: a byte is two digits of 0 to 9 and a to f, as in 0d 0a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an odd number of hex digits: each byte takes two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data cannot be read: %1.</source>
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
    <name>socketlab::items::AnswersModel</name>
    <message>
        <source>When what came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every</source>
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
    <name>socketlab::items::CodeModel</name>
    <message>
        <source>%1, result: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rest is left out</source>
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
    <name>socketlab::items::ConnectionsModel</name>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %L1 unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::FramesModel</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 calls, %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::FramingModel</name>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::Hand</name>
    <message>
        <source>A lesson&apos;s list holds at most %1 actions; these are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before the recording has to be made by the lesson&apos;s setup: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is a letter, then letters, digits, _ or -; at most 32 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An actor cannot be called like something that the world does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an actor of that name already.</source>
        <translation type="unfinished">Einen Akteur dieses Namens gibt es schon.</translation>
    </message>
</context>
<context>
    <name>socketlab::items::HuntModel</name>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1({%2}, 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be asked: its name stands for another socket now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ POLLNVAL: closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ EBADF: closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::InspectorModel</name>
    <message>
        <source>%1&apos;s %2 (call %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Big-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little-endian</source>
        <translation type="unfinished"></translation>
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
    <name>socketlab::items::MetersModel</name>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished">%1 %</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who makes calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of one processor it has used lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it has computed since it started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the kernel runs it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::OutputModel</name>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::ReadinessModel</name>
    <message>
        <source>Socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor, and the socket&apos;s name in the lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first list: would recv or accept return at once?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second list: would send return at once?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third list: is there an urgent byte?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, no answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::SelectCallsModel</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
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
    <message>
        <source>Mode and options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether its calls wait, and the options that calls have set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non-blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::items::StatementQueue</name>
    <message>
        <source>The call %1 of %2 failed with %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call &quot;%1&quot; was not taken: %2.</source>
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
    <name>socketlab::items::StreamsModel</name>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone outside</source>
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
    <name>socketlab::ui::ActorChip</name>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended, exit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed by signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by a signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ActorField</name>
    <message>
        <source>choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actor to whom it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the actor to whom it is done.</source>
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
    <name>socketlab::ui::AnswerRow</name>
    <message>
        <source>when to say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what must have come, or how often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say, as in: hello $1, number {count}\n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this rule earlier (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this rule later (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this rule (Ctrl+Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::AnswersPage</name>
    <message>
        <source>A server that goes on by itself: it accepts everybody, and says what you write here. It can be called from the lab or by any program of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing, or: hello\n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one that fits what came answers. Every … says it again and again, whatever comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts into messages by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says messages by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends back what no rule answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends a conversation after so many answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement that will be submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server socket yet: a scene makes one, or socket, bind and listen in the call bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is waiting in another call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule above cannot be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is told to stop; what is open stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers by itself from now on.</source>
        <translation type="unfinished"></translation>
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
    <name>socketlab::ui::ByteGrid</name>
    <message>
        <source>Bytes in rows, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent in this direction yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ByteTable</name>
    <message>
        <source>Bytes, a row for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent in this direction yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receiver&apos;s kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bob, call 10: send → 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bob, call 10: recv → 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes %L1 to %L2 of %L3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::BytesPanel</name>
    <message>
        <source>No bytes yet. As soon as two sockets are connected, you see here every byte between them, where it is, and which calls moved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, go to an offset, copy, inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tape: the bytes in a line, with the calls above and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid: offset, hex and characters in rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table: a row of words for each byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both directions beside each other; bytes that differ are underlined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to offset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;C array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Python bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose bytes by mouse, or with Shift and the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes, %L2 to %L3 (0x%4 to 0x%5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen that could be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes are chosen; at most 1 MiB (%L2 bytes) can be copied at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes copied.</source>
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
        <translation type="unfinished">In diesem Schritt der Lektion geht es um einen anderen Aufruf.</translation>
    </message>
    <message>
        <source>{ }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the call as code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the call as a lesson, a Python program and a C program write it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CallDetailsPane</name>
    <message>
        <source>Choose a call to see everything about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the chosen call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the lab at the moment in which the call had begun and not returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the lab at the moment in which the call had just returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the line of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CodePanel</name>
    <message>
        <source>Program of the actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet. Each call of this actor becomes a line of its program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program in Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program in C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python and C beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CodePreview</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is about to be called, as %1</source>
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
    <name>socketlab::ui::ConnectionTable</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client100 · s100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10000 · 1000 unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: a name, a state, unread …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CutsView</name>
    <message>
        <source>The same bytes, cut by every rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1: %2 &apos;%3&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2, put aside, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2, no message any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2, in message %L3, %4</source>
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
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the data is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, with \n \r \t \xHH for other bytes; hex as it was copied, such as 00 01, 0x0d,0x0a, or a dump; or 78*200k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes what a file holds, at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send what a file holds</source>
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
        <source>Which file? Write its path, or choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hex digit yet: a byte is two of them, as in 0d 0a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %L2 bytes</source>
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
        <translation type="unfinished">Zu&amp;rück zur Lektion</translation>
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
    <name>socketlab::ui::FdSetView</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fd_set: the bits of the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>except</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call failed, so nothing came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the bit of descriptor %2 is %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::FilterField</name>
    <message>
        <source>Filter: actor:bob call:recv result&lt;0 bytes~&quot;GET&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter for calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the calls alone that are asked for. Conditions beside each other must all hold; or, not and parentheses are understood. Down offers what may stand here; Escape clears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Character %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::FrameSender</name>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the wire, %1: %2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send with framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One send by %1 of the bytes below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::FramingPanel</name>
    <message>
        <source>Framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the receiver&apos;s program can know by now, or all bytes that have set out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message yet, and nothing put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet. As soon as bytes flow between two sockets, you see here how each rule would cut them into messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes are on their way, but the program has read none of them. Choose &quot;all sent&quot; to look ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent in this direction yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::GridPair</name>
    <message>
        <source>nothing in this direction</source>
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
    <name>socketlab::ui::HuntCard</name>
    <message>
        <source>&amp;Hunt for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each socket asked alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ EBADF: closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about %1 alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poll marks a closed descriptor with POLLNVAL and still answers for the others. To be sure, each can be asked alone, with a timeout of 0 so that no question waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these %L1 descriptors is closed. That spoils the whole select, and its EBADF does not say which one it is. So each has to be asked alone, with a timeout of 0 so that no question waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1. Take it out of the lists, and the others are heard again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each that can be asked has an open descriptor by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the records — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records do not tell which one was closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::InspectorTable</name>
    <message>
        <source>What the bytes from the cursor on can mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a byte to see what it can mean.</source>
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
        <source>1 call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about the chosen call (Space or a double click on it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call is asked for by this filter. Escape clears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reader10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %2 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %2</source>
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
        <translation type="unfinished">Schritt neu &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation type="unfinished">&amp;Nächster Schritt</translation>
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
    <message>
        <source>Sand&amp;box</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::MetersPanel</name>
    <message>
        <source>Calls per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each actor costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is there yet. Each actor gets a row as soon as it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most %L1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most %1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 connection is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 connections are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 1 caller waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %L2 callers wait</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>socketlab::ui::NewPage</name>
    <message>
        <source>New actor</source>
        <translation type="unfinished">Neuer Akteur</translation>
    </message>
    <message>
        <source>An actor makes calls one after the other. A process can be killed without harm to the lab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A TCP socket with no address and no peer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can reach this lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to the network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has started and waits for calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes the socket %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shall other machines be able to call sockets of this lab?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever reaches this machine can then call every server socket that is bound to 0.0.0.0 or to an address of this machine, until Socket Lab is closed. The lessons never need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other machines can call sockets that are bound to more than loopback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this machine: whatever a socket is bound to, it hears loopback alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::OffsetBar</name>
    <message>
        <source>Offset of the byte to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset of a byte, such as 1024 or 0x400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this byte (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offset is a number such as 1024, or 0x400 in hex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no byte in this direction yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is beyond the end: the last byte is %L1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::OptionField</name>
    <message>
        <source>choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::OutputPanel</name>
    <message>
        <source>Printed lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been printed yet. What actors print comes out here, in the order in which the console got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web server</source>
        <translation type="unfinished"></translation>
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
    <name>socketlab::ui::ReadinessPanel</name>
    <message>
        <source>Follow the &amp;newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lists in and out, socket by socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No select or poll yet. When an actor asks which of its sockets are ready, the question and the answer stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 bytes to read,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every select and poll of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No select or poll yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time is up</source>
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
    <name>socketlab::ui::RecordPage</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes down every call that you make, as the solution of a lesson. What a scene does counts, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was done, as a lesson writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Stop recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The solution is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML (*.yaml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::RuleEditor</name>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many bytes every message has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each type, a colon, and how many bytes follow it: P:4 T:12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes that end a message, with \n \r \t \xHH for what cannot be typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backslash before the delimiter makes it content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest message allowed, in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A longer message breaks the stream, so that a liar cannot fill the memory. In bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest message, in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a rule yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest message allowed is a number of bytes from 1 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SandboxPanel</name>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages of the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson is under way. Leave it, and any actor may make any call; its sockets stay open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You look at an earlier moment. What you begin here happens now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bench is empty. Set up a scene with one click, or start an actor of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SearchBar</name>
    <message>
        <source>Bytes to search for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text such as hello\n, or hex such as 0d 0a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, with \n \r \t \\ \xHH for other bytes; or hex such as 0d0a, 0d 0a or 0x0d,0x0a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the bytes are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (Enter, F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+Enter, Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching … %1 %, Esc ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past the end; went on at the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past the beginning; went on at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in this direction of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was ended.</source>
        <translation type="unfinished"></translation>
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
        <source>in it: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SocketChip</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 waiting</source>
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
        <translation type="unfinished">Sockets</translation>
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
        <translation type="unfinished">&amp;Schließen</translation>
    </message>
    <message>
        <source>Co&amp;py row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non-blocking · nodelay on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::Sparkline</name>
    <message>
        <source>%1; in the last minute %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Each bar is a second; the last one is the last whole second.</source>
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
    <message>
        <source>… and %L1 more actors, which the timeline has lanes for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %L1 more sockets, which the table of sockets lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::StartsPage</name>
    <message>
        <source>Each scene is set up by real calls that you can follow in the timeline. What is there already stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a real service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call leaves the lab: whoever answers sees your address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it is set up. Go on in the call bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to call? A name or an address is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is missing, as in 80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has answered: the socket is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling %1 …</source>
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
        <source>%1 · sandbox</source>
        <translation>%1 · Sandkasten</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · Schritt %2 von %3</translation>
    </message>
    <message>
        <source>⚠ open to the network: other machines can call this lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● recording · %L1 calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>socketlab::ui::StreamChoice</name>
    <message>
        <source>Direction of which connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other direction of this connection</source>
        <translation type="unfinished"></translation>
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
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>%1 · call %L2</source>
        <translation type="unfinished"></translation>
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
<context>
    <name>socketlab::ui::WordsField</name>
    <message>
        <source>As in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is missing, as in: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
