<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ByteGrid</name>
    <message>
        <source>offset</source>
        <translation>Offset</translation>
    </message>
</context>
<context>
    <name>CallDetails</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>none yet: it waits</source>
        <translation>noch keins: er wartet</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Socket %1</source>
        <translation>Socket %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1, %2 of %3 callers wait</source>
        <translation>%1, %2 von %3 Anrufern warten</translation>
    </message>
    <message>
        <source>%1, %2 bytes to read, %3 not confirmed yet</source>
        <translation>%1, %2 Bytes zu lesen, %3 noch nicht bestätigt</translation>
    </message>
    <message>
        <source>%L1 bytes that came</source>
        <translation>%L1 Bytes, die kamen</translation>
    </message>
    <message>
        <source>%L1 bytes that it was given</source>
        <translation>%L1 Bytes, die er bekam</translation>
    </message>
    <message>
        <source>, the first %1 of them</source>
        <translation>, davon die ersten %1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>%L1 of the session: %2</source>
        <translation>Nr. %L1 der Sitzung: %2</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
</context>
<context>
    <name>CallLines</name>
    <message>
        <source>nothing was offered, so nothing goes out</source>
        <translation>nichts wurde angeboten, also geht nichts hinaus</translation>
    </message>
    <message>
        <source>the kernel took %1 of %2 bytes</source>
        <translation>der Kernel nahm %1 von %2 Bytes</translation>
    </message>
    <message>
        <source>nothing was asked for: this 0 tells nothing</source>
        <translation>nichts wurde verlangt: diese 0 sagt nichts</translation>
    </message>
    <message>
        <source>the other side has ended: nothing will ever come again</source>
        <translation>die Gegenseite sendet nichts mehr: es kommt nie wieder etwas</translation>
    </message>
    <message>
        <source>%1: all that was there; %2 were asked for</source>
        <translation>%1: alles, was da war; verlangt waren %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>has not returned</source>
        <translation>nicht zurückgekehrt</translation>
    </message>
    <message>
        <source>a call from %1</source>
        <translation>ein Anruf von %1</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>set-up</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>relay</source>
        <translation>Relay</translation>
    </message>
</context>
<context>
    <name>CodeLines</name>
    <message>
        <source>again while it gives EAGAIN, for {milliseconds} ms at most</source>
        <translation>noch einmal, solange es EAGAIN gibt, höchstens {milliseconds} ms lang</translation>
    </message>
    <message>
        <source>one more variable; Python counts them, C does not</source>
        <translation>eine Variable mehr; Python zählt sie, C nicht</translation>
    </message>
    <message>
        <source>one variable less; Python closes {socket} with the last one, C never</source>
        <translation>eine Variable weniger; Python schließt {socket} mit der letzten, C nie</translation>
    </message>
    <message>
        <source>agreed for {socket}: a message is {words}</source>
        <translation>vereinbart für {socket}: eine Nachricht ist {words}</translation>
    </message>
    <message>
        <source>recv until a whole message is there</source>
        <translation>recv, bis eine ganze Nachricht da ist</translation>
    </message>
    <message>
        <source>in the form that was agreed</source>
        <translation>in der vereinbarten Form</translation>
    </message>
    <message>
        <source>{actor} is cancelled; Python has no call for that</source>
        <translation>{actor} wird abgebrochen; Python hat dafür keinen Aufruf</translation>
    </message>
    <message>
        <source>busy for {milliseconds} ms of processor time</source>
        <translation>{milliseconds} ms Prozessorzeit lang beschäftigt</translation>
    </message>
    <message>
        <source>the lab measures {words}</source>
        <translation>das Labor misst {words}</translation>
    </message>
    <message>
        <source>accepts everybody who calls {socket} and answers by rules</source>
        <translation>nimmt jeden an, der {socket} anruft, und antwortet nach Regeln</translation>
    </message>
    <message>
        <source>the lab waits {milliseconds} ms</source>
        <translation>das Labor wartet {milliseconds} ms</translation>
    </message>
    <message>
        <source>the lab joins {made} and {peer}</source>
        <translation>das Labor verbindet {made} und {peer}</translation>
    </message>
    <message>
        <source>the lab lets {socket} hear nothing: IP_MINTTL 255</source>
        <translation>das Labor lässt {socket} nichts hören: IP_MINTTL 255</translation>
    </message>
    <message>
        <source>the lab lets {socket} hear again: IP_MINTTL 0</source>
        <translation>das Labor lässt {socket} wieder hören: IP_MINTTL 0</translation>
    </message>
    <message>
        <source>the lab lets all that {actor} had end without a word</source>
        <translation>das Labor lässt alles, was {actor} hatte, ohne ein Wort enden</translation>
    </message>
    <message>
        <source>the lab slows {socket} down: {number} bytes, {milliseconds} ms, the rest</source>
        <translation>das Labor bremst {socket}: {number} Bytes, {milliseconds} ms, der Rest</translation>
    </message>
    <message>
        <source>the lab lets {socket} go at full speed</source>
        <translation>das Labor lässt {socket} mit vollem Tempo laufen</translation>
    </message>
    <message>
        <source>the lab holds {actor} before its next call</source>
        <translation>das Labor hält {actor} vor dem nächsten Aufruf an</translation>
    </message>
    <message>
        <source>the lab lets {actor} go on</source>
        <translation>das Labor lässt {actor} weitermachen</translation>
    </message>
    <message>
        <source>payload: %L1 bytes, which begin %2</source>
        <translation>payload: %L1 Bytes, Anfang: %2</translation>
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
        <translation>Mehr als 1 MiB (%L1 Bytes) ist ausgewählt; zum Kopieren weniger auswählen.</translation>
    </message>
    <message>
        <source>%L1 of these bytes were not recorded; copy them as hex, where they stand as ??.</source>
        <translation>%L1 dieser Bytes wurden nicht aufgezeichnet; als Hex kopieren, dort stehen sie als ??.</translation>
    </message>
</context>
<context>
    <name>FileData</name>
    <message>
        <source>%1 cannot be read: %2 (%3).</source>
        <translation>%1 lässt sich nicht lesen: %2 (%3).</translation>
    </message>
    <message>
        <source>%1 is no ordinary file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 of a file can be sent in one call.</source>
        <translation>%1 ist zu groß: Höchstens %2 einer Datei lassen sich in einem Aufruf senden.</translation>
    </message>
</context>
<context>
    <name>Framing</name>
    <message>
        <source>needs 1 more byte</source>
        <translation>es fehlt noch 1 Byte</translation>
    </message>
    <message>
        <source>needs %L1 more bytes</source>
        <translation>es fehlen noch %L1 Bytes</translation>
    </message>
    <message>
        <source>%1 of the length prefix</source>
        <translation>%1 des Längenpräfixes</translation>
    </message>
    <message>
        <source>goes on until the sender ends</source>
        <translation>geht weiter, bis der Sender endet</translation>
    </message>
    <message>
        <source>no %1 yet</source>
        <translation>noch kein %1</translation>
    </message>
    <message>
        <source>between two messages</source>
        <translation>zwischen zwei Nachrichten</translation>
    </message>
    <message>
        <source>no message complete</source>
        <translation>keine Nachricht vollständig</translation>
    </message>
    <message>
        <source>1 message complete</source>
        <translation>1 Nachricht vollständig</translation>
    </message>
    <message>
        <source>%L1 messages complete</source>
        <translation>%L1 Nachrichten vollständig</translation>
    </message>
    <message>
        <source>1 byte put aside</source>
        <translation>1 Byte beiseitegelegt</translation>
    </message>
    <message>
        <source>%L1 bytes put aside</source>
        <translation>%L1 Bytes beiseitegelegt</translation>
    </message>
    <message>
        <source>broken at byte %L1: %2</source>
        <translation>fehlerhaft bei Byte %L1: %2</translation>
    </message>
    <message>
        <source>still cutting</source>
        <translation>wird noch zerlegt</translation>
    </message>
    <message>
        <source>more than %L1 messages: the rest is not cut</source>
        <translation>mehr als %L1 Nachrichten: der Rest wird nicht zerlegt</translation>
    </message>
    <message>
        <source>the next bytes were not recorded, so nobody can cut them</source>
        <translation>die nächsten Bytes wurden nicht aufgezeichnet, also kann sie niemand zerlegen</translation>
    </message>
    <message>
        <source>the stream has ended</source>
        <translation>der Strom ist zu Ende</translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <translation>Bytes %1 bis %2</translation>
    </message>
    <message>
        <source>put aside, %1</source>
        <translation>beiseitegelegt, %1</translation>
    </message>
    <message>
        <source>no message any more</source>
        <translation>keine Nachricht mehr</translation>
    </message>
    <message>
        <source>in message %L1, %2</source>
        <translation>in Nachricht %L1, %2</translation>
    </message>
    <message>
        <source>before the first message</source>
        <translation>vor der ersten Nachricht</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>hex%1</source>
        <translation>hex%1</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>half of a pair</source>
        <translation>halbes Paar</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>no part of a character</source>
        <translation>kein Teil eines Zeichens</translation>
    </message>
    <message>
        <source>byte %1 of %2; the rest is not here</source>
        <translation>Byte %1 von %2; der Rest ist nicht hier</translation>
    </message>
    <message>
        <source>%1  %2, byte %3 of %4</source>
        <translation>%1  %2, Byte %3 von %4</translation>
    </message>
    <message>
        <source>this character</source>
        <translation>diesem Zeichen</translation>
    </message>
    <message>
        <source>%1 ended inside %2, after %3 of its %4 bytes</source>
        <translation>%1 endete mitten in %2, nach %3 von %4 Bytes</translation>
    </message>
    <message>
        <source>split</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>no call ends inside of it</source>
        <translation>kein Aufruf endet mittendrin</translation>
    </message>
    <message>
        <source>byte</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
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
        <translation>B&amp;ytes</translation>
    </message>
    <message>
        <source>&amp;Framing</source>
        <translation>Ra&amp;hmung</translation>
    </message>
    <message>
        <source>&amp;Readiness</source>
        <translation>B&amp;ereitschaft</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>O&amp;utput</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>&amp;Meters</source>
        <translation>&amp;Messwerte</translation>
    </message>
</context>
<context>
    <name>QuickStarts</name>
    <message>
        <source>Server and client</source>
        <translation>Server und Client</translation>
    </message>
    <message>
        <source>A server and a client, connected. Nothing has been said yet.</source>
        <translation>Ein Server und ein Client, verbunden. Noch wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>Five callers at a door of two</source>
        <translation>Fünf Anrufer vor einer Tür für zwei</translation>
    </message>
    <message>
        <source>A server with a backlog of 2 that accepts nobody. Who still waits?</source>
        <translation>Ein Server mit einem Backlog von 2, der niemanden annimmt. Wer wartet noch?</translation>
    </message>
    <message>
        <source>Select server with three clients</source>
        <translation>select-Server mit drei Clients</translation>
    </message>
    <message>
        <source>One server waits for all of them at once; one of them has spoken.</source>
        <translation>Ein Server wartet auf alle zugleich; einer von ihnen hat gesprochen.</translation>
    </message>
    <message>
        <source>Answering server</source>
        <translation>Antwortender Server</translation>
    </message>
    <message>
        <source>It greets every caller and answers by a rule, until it is released.</source>
        <translation>Er grüßt jeden Anrufer und antwortet nach einer Regel, bis er freigegeben wird.</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>%1&apos;s call %2, %3</source>
        <translation>Aufruf %2 von %1, %3</translation>
    </message>
    <message>
        <source>closed by %1</source>
        <translation>geschlossen durch %1</translation>
    </message>
    <message>
        <source>closed when %1 ended</source>
        <translation>geschlossen, als %1 endete</translation>
    </message>
    <message>
        <source>closed at %1</source>
        <translation>geschlossen bei %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>Zeit ist um</translation>
    </message>
    <message>
        <source>%L1 ready</source>
        <translation>%L1 bereit</translation>
    </message>
    <message>
        <source>no timeout</source>
        <translation>kein Timeout</translation>
    </message>
    <message>
        <source>timeout 0</source>
        <translation>Timeout 0</translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>Timeout %1</translation>
    </message>
    <message>
        <source>poll(%L1 descriptors, %2)</source>
        <translation>poll(%L1 Deskriptoren, %2)</translation>
    </message>
    <message>
        <source>select(%1, …, %2)</source>
        <translation>select(%1, …, %2)</translation>
    </message>
    <message>
        <source>%1 has waited %2 s</source>
        <translation>%1 wartet seit %2 s</translation>
    </message>
    <message>
        <source>%1 → %2 after %3</source>
        <translation>%1 → %2 nach %3</translation>
    </message>
    <message>
        <source>never made, so it has no descriptor</source>
        <translation>nie erzeugt, hat also keinen Deskriptor</translation>
    </message>
    <message>
        <source>not open in this actor&apos;s process</source>
        <translation>im Prozess dieses Akteurs nicht offen</translation>
    </message>
    <message>
        <source>1 byte to read</source>
        <translation>1 Byte zu lesen</translation>
    </message>
    <message>
        <source>%L1 bytes to read</source>
        <translation>%L1 Bytes zu lesen</translation>
    </message>
    <message>
        <source>the other side has ended: recv gives 0</source>
        <translation>die Gegenseite sendet nichts mehr: recv gibt 0</translation>
    </message>
    <message>
        <source>recv will not wait: it tells what went wrong</source>
        <translation>recv wartet nicht: es sagt, was schiefging</translation>
    </message>
    <message>
        <source>recv will not wait</source>
        <translation>recv wartet nicht</translation>
    </message>
    <message>
        <source>%L1 connections waiting for accept</source>
        <translation>%L1 Verbindungen warten auf accept</translation>
    </message>
    <message>
        <source>a connection waiting for accept</source>
        <translation>eine Verbindung wartet auf accept</translation>
    </message>
    <message>
        <source>no connection waiting</source>
        <translation>keine Verbindung wartet</translation>
    </message>
    <message>
        <source>nothing to read</source>
        <translation>nichts zu lesen</translation>
    </message>
    <message>
        <source>still connecting</source>
        <translation>verbindet noch</translation>
    </message>
    <message>
        <source>no room to send</source>
        <translation>kein Platz zum Senden</translation>
    </message>
    <message>
        <source>connecting is over: ask SO_ERROR how</source>
        <translation>das Verbinden ist vorbei: SO_ERROR sagt, wie</translation>
    </message>
    <message>
        <source>room to send</source>
        <translation>Platz zum Senden</translation>
    </message>
    <message>
        <source>both directions have ended (POLLHUP)</source>
        <translation>beide Richtungen sind beendet (POLLHUP)</translation>
    </message>
    <message>
        <source>SO_ERROR says why (POLLERR)</source>
        <translation>SO_ERROR sagt, warum (POLLERR)</translation>
    </message>
    <message>
        <source>closed (POLLNVAL)</source>
        <translation>geschlossen (POLLNVAL)</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>no answer: the call failed</source>
        <translation>keine Antwort: der Aufruf schlug fehl</translation>
    </message>
    <message>
        <source>an urgent byte</source>
        <translation>ein dringendes Byte</translation>
    </message>
    <message>
        <source>nothing urgent</source>
        <translation>nichts Dringendes</translation>
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
        <translation>gespeicherte Sitzung · %L1 Aufrufe</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>“%1” is not a hex digit; these are 0 to 9 and a to f.</source>
        <translation>„%1“ ist keine Hexziffer; das sind 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>“%1” has an odd number of digits; a byte is written with two, such as 0a.</source>
        <translation>„%1“ hat eine ungerade Zahl von Ziffern; ein Byte schreibt man mit zweien, etwa 0a.</translation>
    </message>
    <message>
        <source>The text cannot be read: %1.</source>
        <translation>Der Text lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Write the bytes in hex, such as 0d 0a.</source>
        <translation>Die Bytes hexadezimal schreiben, etwa 0d 0a.</translation>
    </message>
    <message>
        <source>Write the text to search for.</source>
        <translation>Den gesuchten Text schreiben.</translation>
    </message>
    <message>
        <source>At most %L1 bytes can be searched for at once.</source>
        <translation>Höchstens %L1 Bytes lassen sich auf einmal suchen.</translation>
    </message>
</context>
<context>
    <name>SocketCard</name>
    <message>
        <source>server socket</source>
        <translation>Server-Socket</translation>
    </message>
    <message>
        <source>client socket</source>
        <translation>Client-Socket</translation>
    </message>
    <message>
        <source>end of a pipe</source>
        <translation>Ende einer Pipe</translation>
    </message>
    <message>
        <source>file-like object</source>
        <translation>dateiähnliches Objekt</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>waits in %1</source>
        <translation>wartet in %1</translation>
    </message>
    <message>
        <source>no call yet</source>
        <translation>noch kein Aufruf</translation>
    </message>
    <message>
        <source>%L1 to read</source>
        <translation>%L1 zu lesen</translation>
    </message>
    <message>
        <source>%L1 to send</source>
        <translation>%L1 zu senden</translation>
    </message>
    <message>
        <source>queues empty</source>
        <translation>Warteschlangen leer</translation>
    </message>
    <message>
        <source>no address yet</source>
        <translation>noch keine Adresse</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>outside of the lab</source>
        <translation>außerhalb des Labors</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>noch nicht angenommen</translation>
    </message>
    <message>
        <source>in the waiting room of %1</source>
        <translation>im Warteraum von %1</translation>
    </message>
</context>
<context>
    <name>Tape</name>
    <message>
        <source>%1 of %L2 waits</source>
        <translation>%1 von %L2 wartet</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source> of %L1</source>
        <translation> von %L1</translation>
    </message>
    <message>
        <source>recv waits here,
up to %L1</source>
        <translation>recv wartet hier,
bis zu %L1</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>someone outside</source>
        <translation>jemand außerhalb</translation>
    </message>
    <message>
        <source>%1&apos;s call %2</source>
        <translation>Aufruf %2 von %1</translation>
    </message>
    <message>
        <source>in the program</source>
        <translation>im Programm</translation>
    </message>
    <message>
        <source>in the sender&apos;s kernel</source>
        <translation>im Kernel des Senders</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>in the receiver&apos;s kernel</source>
        <translation>im Kernel des Empfängers</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>sent from outside of the lab</source>
        <translation>von außerhalb des Labors gesendet</translation>
    </message>
    <message>
        <source>offered by %1, which has not returned</source>
        <translation>angeboten durch %1, der noch nicht zurückgekehrt ist</translation>
    </message>
    <message>
        <source>sent by %1</source>
        <translation>gesendet durch %1</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>gelesen durch %1</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>nie gelesen</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>byte %1: %2 — %3; %4, %5</source>
        <translation>Byte %1: %2 — %3; %4, %5</translation>
    </message>
    <message>
        <source>%1&apos;s recv waits here, for up to %2 bytes</source>
        <translation>recv von %1 wartet hier, auf bis zu %2 Bytes</translation>
    </message>
    <message>
        <source>the end: %1 sends nothing more, and %2 has been told so (recv returned 0)</source>
        <translation>das Ende: %1 sendet nichts mehr, und %2 hat es erfahren (recv gab 0)</translation>
    </message>
    <message>
        <source>the end: %1 sends nothing more; %2 has not been told yet</source>
        <translation>das Ende: %1 sendet nichts mehr; %2 hat es noch nicht erfahren</translation>
    </message>
    <message>
        <source>reset: the connection was broken off</source>
        <translation>Reset: die Verbindung wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation>nichts gesendet</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 Bytes</translation>
    </message>
    <message>
        <source>%L1 unread</source>
        <translation>%L1 ungelesen</translation>
    </message>
    <message>
        <source>, ended</source>
        <translation>, beendet</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>beiseitegelegt</translation>
    </message>
    <message>
        <source>put aside, needs %L1 more</source>
        <translation>beiseitegelegt, braucht noch %L1</translation>
    </message>
    <message>
        <source>broken: no message any more</source>
        <translation>kaputt: keine Nachricht mehr</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>kaputt</translation>
    </message>
    <message>
        <source>message %L1</source>
        <translation>Nachricht %L1</translation>
    </message>
    <message>
        <source>before the first message</source>
        <translation>vor der ersten Nachricht</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 waits %2</source>
        <translation>%1 wartet %2</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 wartet</translation>
    </message>
    <message>
        <source>%1: %2 has not returned</source>
        <translation>%1: %2 ist nicht zurückgekehrt</translation>
    </message>
    <message>
        <source>began at %1, has waited for %2</source>
        <translation>begann bei %1, wartet seit %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>began at %1, took %2</source>
        <translation>begann bei %1, dauerte %2</translation>
    </message>
</context>
<context>
    <name>TypedAddress</name>
    <message>
        <source>&quot;%1&quot; is no IPv6 address, as in ::1.</source>
        <translation>&quot;%1&quot; ist keine IPv6-Adresse wie ::1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address: an IPv4 address is four numbers from 0 to 255, as in 127.0.0.1.</source>
        <translation>&quot;%1&quot; ist keine Adresse: Eine IPv4-Adresse besteht aus vier Zahlen von 0 bis 255 wie 127.0.0.1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a host.</source>
        <translation>&quot;%1&quot; kann kein Hostname sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: ports are whole numbers from 0 to 65535.</source>
        <translation>&quot;%1&quot; ist kein Port: Ports sind ganze Zahlen von 0 bis 65535.</translation>
    </message>
    <message>
        <source>Behind unix: comes a name: a letter, then letters, digits, _ or -.</source>
        <translation>Hinter unix: steht ein Name: ein Buchstabe, dann Buchstaben, Ziffern, _ oder -.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lacks its port, as in 127.0.0.1:8080.</source>
        <translation>&quot;%1&quot; fehlt der Port wie in 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>An IPv6 address stands in brackets, as in [::1]:8080.</source>
        <translation>Eine IPv6-Adresse steht in Klammern wie in [::1]:8080.</translation>
    </message>
</context>
<context>
    <name>TypedHex</name>
    <message>
        <source>&quot;%1&quot; is no hex: a byte is two digits of 0 to 9 and a to f, as in 0d 0a.</source>
        <translation>&quot;%1&quot; ist kein Hex: Ein Byte sind zwei Ziffern aus 0 bis 9 und a bis f wie in 0d 0a.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an odd number of hex digits: each byte takes two.</source>
        <translation>&quot;%1&quot; hat eine ungerade Zahl von Hexziffern: Jedes Byte braucht zwei.</translation>
    </message>
    <message>
        <source>The data cannot be read: %1.</source>
        <translation>Die Daten lassen sich nicht lesen: %1.</translation>
    </message>
</context>
<context>
    <name>socketlab::items::ActorsModel</name>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>Tut</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>waiting in %1</source>
        <translation>wartet in %1</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
</context>
<context>
    <name>socketlab::items::AnswersModel</name>
    <message>
        <source>When what came</source>
        <translation>Wenn Empfangenes</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dies</translation>
    </message>
    <message>
        <source>say</source>
        <translation>sage</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>passt auf</translation>
    </message>
    <message>
        <source>every</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>socketlab::items::ChecksModel</name>
    <message>
        <source>%1: expected %2; got %3</source>
        <translation>%1: erwartet %2; bekommen %3</translation>
    </message>
</context>
<context>
    <name>socketlab::items::CodeModel</name>
    <message>
        <source>%1, result: %2</source>
        <translation>%1, Ergebnis: %2</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>the rest is left out</source>
        <translation>der Rest ist weggelassen</translation>
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
        <translation>Rief an</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>→ bytes</source>
        <translation>→ Bytes</translation>
    </message>
    <message>
        <source>← bytes</source>
        <translation>← Bytes</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Nahm an</translation>
    </message>
    <message>
        <source>outside %1</source>
        <translation>draußen %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source> · %L1 unread</source>
        <translation> · %L1 ungelesen</translation>
    </message>
    <message>
        <source> · ended</source>
        <translation> · beendet</translation>
    </message>
</context>
<context>
    <name>socketlab::items::FramesModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Kam mit</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>beiseite</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>kaputt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%L1 in all</source>
        <translation>%L1 insgesamt</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>Aufruf %1</translation>
    </message>
    <message>
        <source>calls %1, %2</source>
        <translation>Aufrufe %1, %2</translation>
    </message>
    <message>
        <source>%L1 calls, %2 to %3</source>
        <translation>%L1 Aufrufe, %2 bis %3</translation>
    </message>
</context>
<context>
    <name>socketlab::items::FramingModel</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseite</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Fehlt noch</translation>
    </message>
</context>
<context>
    <name>socketlab::items::Hand</name>
    <message>
        <source>A lesson&apos;s list holds at most %1 actions; these are %2.</source>
        <translation>Eine Liste einer Lektion fasst höchstens %1 Aktionen; dies sind %2.</translation>
    </message>
    <message>
        <source>What was there before the recording has to be made by the lesson&apos;s setup: %1.</source>
        <translation>Was vor der Aufnahme da war, muss das setup der Lektion anlegen: %1.</translation>
    </message>
    <message>
        <source>A name is a letter, then letters, digits, _ or -; at most 32 of them.</source>
        <translation>Ein Name ist ein Buchstabe, dann Buchstaben, Ziffern, _ oder -; höchstens 32 Zeichen.</translation>
    </message>
    <message>
        <source>An actor cannot be called like something that the world does.</source>
        <translation>Ein Akteur kann nicht so heißen wie etwas, das die Welt tut.</translation>
    </message>
    <message>
        <source>There is an actor of that name already.</source>
        <translation>Einen Akteur dieses Namens gibt es schon.</translation>
    </message>
</context>
<context>
    <name>socketlab::items::HuntModel</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1({%2}, 0)</source>
        <translation>%1({%2}, 0)</translation>
    </message>
    <message>
        <source>cannot be asked: its name stands for another socket now</source>
        <translation>kann nicht gefragt werden: Sein Name steht jetzt für einen anderen Socket</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>asked, no answer yet</source>
        <translation>gefragt, noch keine Antwort</translation>
    </message>
    <message>
        <source>✓ open</source>
        <translation>✓ offen</translation>
    </message>
    <message>
        <source>✗ POLLNVAL: closed</source>
        <translation>✗ POLLNVAL: geschlossen</translation>
    </message>
    <message>
        <source>✗ EBADF: closed</source>
        <translation>✗ EBADF: geschlossen</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Asked alone</source>
        <translation>Einzeln gefragt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>socketlab::items::InspectorModel</name>
    <message>
        <source>%1&apos;s %2 (call %3)</source>
        <translation>%2 von %1 (Aufruf %3)</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Big-endian</source>
        <translation>Big-Endian</translation>
    </message>
    <message>
        <source>Little-endian</source>
        <translation>Little-Endian</translation>
    </message>
</context>
<context>
    <name>socketlab::items::JournalModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>The number of the call in this session</source>
        <translation>Die Nummer des Aufrufs in dieser Sitzung</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Minutes, seconds, milliseconds and microseconds since the session&apos;s first record</source>
        <translation>Minuten, Sekunden, Millisekunden und Mikrosekunden seit dem ersten Eintrag der Sitzung</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Who made the call</source>
        <translation>Wer den Aufruf gemacht hat</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>The system call and what it was given</source>
        <translation>Der Systemaufruf und was ihm mitgegeben wurde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What the kernel returned: a number of bytes, ok, or the name of an error</source>
        <translation>Was der Kernel zurückgab: eine Zahl von Bytes, ok oder den Namen eines Fehlers</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>From just before the system call to just after it</source>
        <translation>Von kurz vor dem Systemaufruf bis kurz danach</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>The bytes that came, or the error in words</source>
        <translation>Die Bytes, die kamen, oder der Fehler in Worten</translation>
    </message>
    <message>
        <source>%1 s …</source>
        <translation>%1 s …</translation>
    </message>
</context>
<context>
    <name>socketlab::items::MetersModel</name>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waits in a call</source>
        <translation>wartet in einem Aufruf</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>schläft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>in einem Aufruf</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU-Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Who makes calls</source>
        <translation>Wer Aufrufe macht</translation>
    </message>
    <message>
        <source>How much of one processor it has used lately</source>
        <translation>Wie viel eines Prozessors er zuletzt gebraucht hat</translation>
    </message>
    <message>
        <source>How long it has computed since it started</source>
        <translation>Wie lange er seit seinem Start gerechnet hat</translation>
    </message>
    <message>
        <source>How the kernel runs it</source>
        <translation>Wie der Kernel ihn laufen lässt</translation>
    </message>
</context>
<context>
    <name>socketlab::items::OutputModel</name>
    <message>
        <source>At</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
</context>
<context>
    <name>socketlab::items::ReadinessModel</name>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>The descriptor, and the socket&apos;s name in the lab</source>
        <translation>Der Deskriptor und der Name des Sockets im Labor</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>The first list: would recv or accept return at once?</source>
        <translation>Die erste Liste: Würde recv oder accept sofort zurückkehren?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>The second list: would send return at once?</source>
        <translation>Die zweite Liste: Würde send sofort zurückkehren?</translation>
    </message>
    <message>
        <source>Except</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>The third list: is there an urgent byte?</source>
        <translation>Die dritte Liste: Gibt es ein dringendes Byte?</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>asked, not answered yet</source>
        <translation>gefragt, noch nicht beantwortet</translation>
    </message>
    <message>
        <source>asked, not ready</source>
        <translation>gefragt, nicht bereit</translation>
    </message>
    <message>
        <source>asked, ready</source>
        <translation>gefragt, bereit</translation>
    </message>
    <message>
        <source>asked, no answer</source>
        <translation>gefragt, keine Antwort</translation>
    </message>
</context>
<context>
    <name>socketlab::items::SelectCallsModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>socketlab::items::SocketsModel</name>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Its name in the lab, and its descriptor: the number by which the program knows it</source>
        <translation>Sein Name im Labor und sein Deskriptor: die Nummer, unter der das Programm ihn kennt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>The actor that made it or was handed it</source>
        <translation>Der Akteur, der ihn angelegt oder übergeben bekommen hat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The state of the connection, as the kernel names it</source>
        <translation>Der Zustand der Verbindung, wie der Kernel ihn nennt</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Zu lesen</translation>
    </message>
    <message>
        <source>Receive queue: bytes that have arrived and that recv has not taken yet</source>
        <translation>Empfangspuffer: Bytes, die angekommen sind und die recv noch nicht geholt hat</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Send queue: bytes that send handed over and that the other kernel has not confirmed yet</source>
        <translation>Sendepuffer: Bytes, die send übergeben hat und die der andere Kernel noch nicht bestätigt hat</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Warteraum</translation>
    </message>
    <message>
        <source>Accept queue: connections that wait for accept, and how many may wait</source>
        <translation>Accept-Warteschlange: Verbindungen, die auf accept warten, und wie viele warten dürfen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Fresh: neither connected nor listening. Server sockets take calls, client sockets carry bytes</source>
        <translation>Frisch: weder verbunden noch lauschend. Server-Sockets nehmen Anrufe an, Client-Sockets tragen Bytes</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>Lokale Adresse</translation>
    </message>
    <message>
        <source>This end: address and port</source>
        <translation>Dieses Ende: Adresse und Port</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>Entfernte Adresse</translation>
    </message>
    <message>
        <source>The other end: address and port</source>
        <translation>Das andere Ende: Adresse und Port</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Leben</translation>
    </message>
    <message>
        <source>Whether the descriptor is open</source>
        <translation>Ob der Deskriptor offen ist</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>server socket</source>
        <translation>Server-Socket</translation>
    </message>
    <message>
        <source>client socket</source>
        <translation>Client-Socket</translation>
    </message>
    <message>
        <source>end of a pipe</source>
        <translation>Ende einer Pipe</translation>
    </message>
    <message>
        <source>file-like object</source>
        <translation>dateiartiges Objekt</translation>
    </message>
    <message>
        <source>closed, %1</source>
        <translation>geschlossen, %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>noch nicht angelegt</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>offen seit %1</translation>
    </message>
    <message>
        <source>closed at %1</source>
        <translation>geschlossen um %1</translation>
    </message>
    <message>
        <source>The descriptor has been given back, but the kernel keeps the connection: %1</source>
        <translation>Der Deskriptor ist zurückgegeben, aber der Kernel behält die Verbindung: %1</translation>
    </message>
    <message>
        <source>The descriptor has been given back to the kernel.</source>
        <translation>Der Deskriptor ist dem Kernel zurückgegeben.</translation>
    </message>
    <message>
        <source>Arrived, not yet taken by recv: %1 bytes.</source>
        <translation>Angekommen, von recv noch nicht geholt: %1 Bytes.</translation>
    </message>
    <message>
        <source>Not yet confirmed by the other kernel: %1 bytes. Not even sent yet: %2 of them.</source>
        <translation>Vom anderen Kernel noch nicht bestätigt: %1 Bytes. Davon noch nicht einmal gesendet: %2.</translation>
    </message>
    <message>
        <source>Connections that wait for accept: %1. The backlog lets %2 wait.</source>
        <translation>Verbindungen, die auf accept warten: %1. Der Backlog lässt %2 warten.</translation>
    </message>
    <message>
        <source>The name is given; the call that makes the socket has not succeeded.</source>
        <translation>Der Name ist vergeben; der Aufruf, der den Socket anlegt, ist noch nicht gelungen.</translation>
    </message>
    <message>
        <source>Mode and options</source>
        <translation>Modus und Optionen</translation>
    </message>
    <message>
        <source>Whether its calls wait, and the options that calls have set</source>
        <translation>Ob seine Aufrufe warten, und die Optionen, die Aufrufe gesetzt haben</translation>
    </message>
    <message>
        <source>non-blocking</source>
        <translation>nicht blockierend</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>blockierend</translation>
    </message>
</context>
<context>
    <name>socketlab::items::StatementQueue</name>
    <message>
        <source>The call %1 of %2 failed with %3: %4.</source>
        <translation>Der Aufruf %1 von %2 schlug fehl mit %3: %4.</translation>
    </message>
    <message>
        <source>The call &quot;%1&quot; was not taken: %2.</source>
        <translation>Der Aufruf &quot;%1&quot; wurde nicht angenommen: %2.</translation>
    </message>
    <message>
        <source>%1 has ended before its call returned.</source>
        <translation>%1 hat geendet, bevor der Aufruf zurückkam.</translation>
    </message>
</context>
<context>
    <name>socketlab::items::StepsModel</name>
    <message>
        <source>passed</source>
        <translation>geschafft</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>noch zu tun</translation>
    </message>
    <message>
        <source>Start at step %1</source>
        <translation>Bei Schritt %1 beginnen</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4, open now</source>
        <translation>Schritt %1 von %2: %3, %4, jetzt geöffnet</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <translation>Schritt %1 von %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>socketlab::items::StreamsModel</name>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 Bytes</translation>
    </message>
    <message>
        <source>%1 → %2 · %3</source>
        <translation>%1 → %2 · %3</translation>
    </message>
    <message>
        <source>someone outside</source>
        <translation>jemand draußen</translation>
    </message>
</context>
<context>
    <name>socketlab::items::TapeModel</name>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>%1, call %2: %3 → %4</source>
        <translation>%1, Aufruf %2: %3 → %4</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::AboutDialog</name>
    <message>
        <source>About Socket Lab</source>
        <translation>Über Socket Lab</translation>
    </message>
    <message>
        <source>Socket Lab %1</source>
        <translation>Socket Lab %1</translation>
    </message>
    <message>
        <source>A laboratory for sockets. Each call that you see here is a real system call on a real socket of this machine. Everything that the kernel answered is recorded, and every picture is drawn from that record: nothing is simulated.</source>
        <translation>Ein Labor für Sockets. Jeder Aufruf, den Sie hier sehen, ist ein echter Systemaufruf an einem echten Socket dieses Rechners. Alles, was der Kernel geantwortet hat, ist aufgezeichnet, und jedes Bild ist nach dieser Aufzeichnung gezeichnet: Nichts ist simuliert.</translation>
    </message>
    <message>
        <source>The sockets of the lab listen on the loopback interface only; no other machine can reach them.</source>
        <translation>Die Sockets des Labors lauschen nur auf der Loopback-Schnittstelle; kein anderer Rechner kann sie erreichen.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Built with Qt %1.</source>
        <translation>Freie Software unter der Apache License 2.0. Gebaut mit Qt %1.</translation>
    </message>
    <message>
        <source>What this machine can do, tried just now:</source>
        <translation>Was dieser Rechner kann, gerade eben ausprobiert:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ActorChip</name>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>ended, exit %1</source>
        <translation>beendet, exit %1</translation>
    </message>
    <message>
        <source>killed by signal %1</source>
        <translation>durch Signal %1 getötet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgerissen</translation>
    </message>
    <message>
        <source>stopped by a signal</source>
        <translation>durch ein Signal angehalten</translation>
    </message>
    <message>
        <source>waits in %1</source>
        <translation>wartet in %1</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>Actor %1</source>
        <translation>Akteur %1</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ActorField</name>
    <message>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>actor to whom it is done</source>
        <translation>Akteur, mit dem es geschieht</translation>
    </message>
    <message>
        <source>Choose the actor to whom it is done.</source>
        <translation>Wählen Sie den Akteur, mit dem es geschieht.</translation>
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
        <translation>wann es gesagt wird</translation>
    </message>
    <message>
        <source>what must have come, or how often</source>
        <translation>was gekommen sein muss, oder wie oft</translation>
    </message>
    <message>
        <source>what to say</source>
        <translation>was gesagt wird</translation>
    </message>
    <message>
        <source>say, as in: hello $1, number {count}\n</source>
        <translation>sage, etwa: hallo $1, Nummer {count}\n</translation>
    </message>
    <message>
        <source>Try this rule earlier (Alt+Up)</source>
        <translation>Diese Regel früher versuchen (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Try this rule later (Alt+Down)</source>
        <translation>Diese Regel später versuchen (Alt+Runter)</translation>
    </message>
    <message>
        <source>Remove this rule (Ctrl+Delete)</source>
        <translation>Diese Regel entfernen (Strg+Entf)</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::AnswersPage</name>
    <message>
        <source>A server that goes on by itself: it accepts everybody, and says what you write here. It can be called from the lab or by any program of this machine.</source>
        <translation>Ein Server, der von selbst weiterläuft: Er nimmt jeden an und sagt, was Sie hier schreiben. Man kann ihn aus dem Labor oder mit jedem Programm dieses Rechners anrufen.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>nothing, or: hello\n</source>
        <translation>nichts, oder: hallo\n</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>Server socket</source>
        <translation>Server-Socket</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>The first one that fits what came answers. Every … says it again and again, whatever comes.</source>
        <translation>Die erste, die zu dem passt, was kam, antwortet. Alle … sagt es immer wieder, was auch kommt.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>wie es kommt</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Cuts into messages by</source>
        <translation>Zerlegt in Nachrichten gemäß</translation>
    </message>
    <message>
        <source>Says messages by</source>
        <translation>Sagt Nachrichten gemäß</translation>
    </message>
    <message>
        <source>Sends back what no rule answers</source>
        <translation>Schickt zurück, was keine Regel beantwortet</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Ends a conversation after so many answers</source>
        <translation>Beendet ein Gespräch nach so vielen Antworten</translation>
    </message>
    <message>
        <source>statement that will be submitted</source>
        <translation>Anweisung, die abgeschickt wird</translation>
    </message>
    <message>
        <source>There is no server socket yet: a scene makes one, or socket, bind and listen in the call bar.</source>
        <translation>Noch gibt es keinen Server-Socket: Eine Szene macht einen, oder socket, bind und listen in der Aufrufleiste.</translation>
    </message>
    <message>
        <source>%1 is waiting in another call.</source>
        <translation>%1 wartet in einem anderen Aufruf.</translation>
    </message>
    <message>
        <source>A rule above cannot be read yet.</source>
        <translation>Eine Regel oben ist noch nicht lesbar.</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Nicht mehr antworten</translation>
    </message>
    <message>
        <source>Start answering</source>
        <translation>Antworten beginnen</translation>
    </message>
    <message>
        <source>%1 is told to stop; what is open stays open.</source>
        <translation>%1 soll aufhören; was offen ist, bleibt offen.</translation>
    </message>
    <message>
        <source>%1 answers by itself from now on.</source>
        <translation>%1 antwortet ab jetzt von selbst.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ArgumentField</name>
    <message>
        <source>Soc&amp;ket</source>
        <translation>So&amp;cket</translation>
    </message>
    <message>
        <source>Ne&amp;w name</source>
        <translation>Ne&amp;uer Name</translation>
    </message>
    <message>
        <source>New name of the %1</source>
        <translation>Neuer Name für %1</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Gr&amp;öße</translation>
    </message>
    <message>
        <source>Backlo&amp;g</source>
        <translation>Backlo&amp;g</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Da&amp;ten</translation>
    </message>
    <message>
        <source>Wh&amp;ich half</source>
        <translation>Welche H&amp;älfte</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>Ze&amp;it</translation>
    </message>
    <message>
        <source>Hos&amp;t</source>
        <translation>H&amp;ost</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ByteGrid</name>
    <message>
        <source>Bytes in rows, %1</source>
        <translation>Bytes in Zeilen, %1</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Nothing has been sent in this direction yet.</source>
        <translation>In dieser Richtung wurde noch nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ByteTable</name>
    <message>
        <source>Bytes, a row for each</source>
        <translation>Bytes, je eine Zeile</translation>
    </message>
    <message>
        <source>Nothing has been sent in this direction yet.</source>
        <translation>In dieser Richtung wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>receiver&apos;s kernel</source>
        <translation>Kernel des Empfängers</translation>
    </message>
    <message>
        <source>bob, call 10: send → 1000</source>
        <translation>bob, Aufruf 10: send → 1000</translation>
    </message>
    <message>
        <source>bob, call 10: recv → 1000</source>
        <translation>bob, Aufruf 10: recv → 1000</translation>
    </message>
    <message>
        <source>Earlier bytes</source>
        <translation>Frühere Bytes</translation>
    </message>
    <message>
        <source>Later bytes</source>
        <translation>Spätere Bytes</translation>
    </message>
    <message>
        <source>bytes %L1 to %L2 of %L3</source>
        <translation>Bytes %L1 bis %L2 von %L3</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::BytesPanel</name>
    <message>
        <source>No bytes yet. As soon as two sockets are connected, you see here every byte between them, where it is, and which calls moved it.</source>
        <translation>Noch keine Bytes. Sobald zwei Sockets verbunden sind, steht hier jedes Byte zwischen ihnen: wo es ist und welche Aufrufe es bewegt haben.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Search, go to an offset, copy, inspect</source>
        <translation>Suchen, zu einem Offset gehen, kopieren, untersuchen</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Search &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Search &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>&amp;Go to offset…</source>
        <translation>&amp;Gehe zu Offset …</translation>
    </message>
    <message>
        <source>&amp;Copy as</source>
        <translation>&amp;Kopieren als</translation>
    </message>
    <message>
        <source>&amp;Hex</source>
        <translation>&amp;Hex</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;C array</source>
        <translation>&amp;C-Array</translation>
    </message>
    <message>
        <source>&amp;Python bytes</source>
        <translation>&amp;Python-Bytes</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Choose bytes by mouse, or with Shift and the arrow keys.</source>
        <translation>Bytes wählt man mit der Maus oder mit Umschalt und den Pfeiltasten.</translation>
    </message>
    <message>
        <source>%L1 bytes, %L2 to %L3 (0x%4 to 0x%5)</source>
        <translation>%L1 Bytes, %L2 bis %L3 (0x%4 bis 0x%5)</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be copied.</source>
        <translation>Nichts ist ausgewählt, was sich kopieren ließe.</translation>
    </message>
    <message>
        <source>%L1 bytes are chosen; at most 1 MiB (%L2 bytes) can be copied at once.</source>
        <translation>%L1 Bytes sind ausgewählt; höchstens 1 MiB (%L2 Bytes) lässt sich auf einmal kopieren.</translation>
    </message>
    <message>
        <source>%L1 bytes copied.</source>
        <translation>%L1 Bytes kopiert.</translation>
    </message>
    <message>
        <source>&amp;Messages begin here</source>
        <translation>&amp;Nachrichten beginnen hier</translation>
    </message>
    <message>
        <source>Choose the byte at which the first message begins.</source>
        <translation>Wählen Sie das Byte, mit dem die erste Nachricht beginnt.</translation>
    </message>
    <message>
        <source>Messages are counted from byte %L1 on now.</source>
        <translation>Die Nachrichten werden jetzt von Byte %L1 an gezählt.</translation>
    </message>
    <message>
        <source>Messages will be counted from byte %L1 on, as soon as a rule is chosen.</source>
        <translation>Die Nachrichten werden von Byte %L1 an gezählt, sobald eine Regel gewählt ist.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CallBar</name>
    <message>
        <source>&amp;Make the call</source>
        <translation>Aufruf &amp;machen</translation>
    </message>
    <message>
        <source>R&amp;elease</source>
        <translation>Lös&amp;en</translation>
    </message>
    <message>
        <source>Act&amp;or</source>
        <translation>A&amp;kteur</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>Aufru&amp;f</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Ends the call that waits, by what really ends it: shutdown of its socket</source>
        <translation>Beendet den wartenden Aufruf durch das, was ihn wirklich beendet: shutdown seines Sockets</translation>
    </message>
    <message>
        <source>There is no actor yet who could make a call.</source>
        <translation>Noch gibt es keinen Akteur, der einen Aufruf machen könnte.</translation>
    </message>
    <message>
        <source>%1 is still waiting in %2. Release ends that call by shutting its socket down.</source>
        <translation>%1 wartet noch in %2. Lösen beendet diesen Aufruf mit einem shutdown des Sockets.</translation>
    </message>
    <message>
        <source>This step of the lesson is about another call.</source>
        <translation>In diesem Schritt der Lektion geht es um einen anderen Aufruf.</translation>
    </message>
    <message>
        <source>{ }</source>
        <translation>{ }</translation>
    </message>
    <message>
        <source>show the call as code</source>
        <translation>den Aufruf als Code zeigen</translation>
    </message>
    <message>
        <source>Shows the call as a lesson, a Python program and a C program write it</source>
        <translation>Zeigt den Aufruf, wie eine Lektion, ein Python-Programm und ein C-Programm ihn schreiben</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CallDetailsPane</name>
    <message>
        <source>Choose a call to see everything about it.</source>
        <translation>Wählen Sie einen Aufruf, um alles über ihn zu sehen.</translation>
    </message>
    <message>
        <source>Details of the chosen call</source>
        <translation>Details des gewählten Aufrufs</translation>
    </message>
    <message>
        <source>Show its bytes</source>
        <translation>Seine Bytes zeigen</translation>
    </message>
    <message>
        <source>Before it returned</source>
        <translation>Vor der Rückkehr</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Show the lab at the moment in which the call had begun and not returned</source>
        <translation>Das Labor in dem Augenblick zeigen, als der Aufruf begonnen hatte und noch nicht zurückgekehrt war</translation>
    </message>
    <message>
        <source>Show the lab at the moment in which the call had just returned</source>
        <translation>Das Labor in dem Augenblick zeigen, als der Aufruf gerade zurückgekehrt war</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>The call in %1</source>
        <translation>Der Aufruf in %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the line of %1</source>
        <translation>Die Zeile in %1 kopieren</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CodePanel</name>
    <message>
        <source>Program of the actor</source>
        <translation>Programm des Akteurs</translation>
    </message>
    <message>
        <source>No calls yet. Each call of this actor becomes a line of its program.</source>
        <translation>Noch keine Aufrufe. Jeder Aufruf dieses Akteurs wird eine Zeile seines Programms.</translation>
    </message>
    <message>
        <source>Whose program</source>
        <translation>Wessen Programm</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>The program in Python</source>
        <translation>Das Programm in Python</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>The program in C</source>
        <translation>Das Programm in C</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Python and C beside each other</source>
        <translation>Python und C nebeneinander</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole program</source>
        <translation>Das ganze Programm kopieren</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CodePreview</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>what is about to be called, as %1</source>
        <translation>was gleich aufgerufen wird, als %1</translation>
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
        <translation>nichts gesendet</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ConnectionTable</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>No connection has these words.</source>
        <translation>Keine Verbindung hat diese Wörter.</translation>
    </message>
    <message>
        <source>client100 · s100</source>
        <translation>client100 · s100</translation>
    </message>
    <message>
        <source>10000 · 1000 unread</source>
        <translation>10000 · 1000 ungelesen</translation>
    </message>
    <message>
        <source>Filter: a name, a state, unread …</source>
        <translation>Filter: ein Name, ein Zustand, ungelesen …</translation>
    </message>
    <message>
        <source>Filter of the connections</source>
        <translation>Filter der Verbindungen</translation>
    </message>
    <message>
        <source>%L1 connections</source>
        <translation>%L1 Verbindungen</translation>
    </message>
    <message>
        <source>%L1 of %L2 connections</source>
        <translation>%L1 von %L2 Verbindungen</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::CutsView</name>
    <message>
        <source>The same bytes, cut by every rule</source>
        <translation>Dieselben Bytes, nach jeder Regel zerschnitten</translation>
    </message>
    <message>
        <source>byte %1: %2 &apos;%3&apos;</source>
        <translation>Byte %1: %2 &apos;%3&apos;</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <translation>%1 — %2, %3</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::DataField</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>hello\n</source>
        <translation>hello\n</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>how the data is written</source>
        <translation>wie die Daten geschrieben sind</translation>
    </message>
    <message>
        <source>The data cannot be read: %1.</source>
        <translation>Die Daten sind nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Text, with \n \r \t \xHH for other bytes; hex as it was copied, such as 00 01, 0x0d,0x0a, or a dump; or 78*200k</source>
        <translation>Text, mit \n \r \t \xHH für andere Bytes; Hex, wie es kopiert wurde, etwa 00 01, 0x0d,0x0a oder ein Dump; oder 78*200k</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Takes what a file holds, at most %1</source>
        <translation>Nimmt den Inhalt einer Datei, höchstens %1</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>eine Datei wählen</translation>
    </message>
    <message>
        <source>Send what a file holds</source>
        <translation>Den Inhalt einer Datei senden</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 Bytes</translation>
    </message>
    <message>
        <source>Which file? Write its path, or choose it.</source>
        <translation>Welche Datei? Den Pfad eingeben oder sie auswählen.</translation>
    </message>
    <message>
        <source>No hex digit yet: a byte is two of them, as in 0d 0a.</source>
        <translation>Noch keine Hex-Ziffer: Ein Byte sind zwei davon, wie in 0d 0a.</translation>
    </message>
    <message>
        <source>%1, %L2 bytes</source>
        <translation>%1, %L2 Bytes</translation>
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
        <translation>Zum Ausprobieren an diesen Sockets</translation>
    </message>
    <message>
        <source>&amp;Stay in the sandbox</source>
        <translation>Im Sandkasten &amp;bleiben</translation>
    </message>
    <message>
        <source>&amp;Back to the lesson</source>
        <translation>Zu&amp;rück zur Lektion</translation>
    </message>
    <message>
        <source>Pla&amp;y it again</source>
        <translation>N&amp;och einmal spielen</translation>
    </message>
    <message>
        <source>Lesson finished</source>
        <translation>Lektion beendet</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandkasten</translation>
    </message>
    <message>
        <source>All of its steps are behind you. The sockets are still open: they are yours to try things on.</source>
        <translation>Alle ihre Schritte sind geschafft. Die Sockets sind noch offen: An ihnen lässt sich nach Belieben probieren.</translation>
    </message>
    <message>
        <source>The lesson rests, its sockets stay open. Any actor may make any call.</source>
        <translation>Die Lektion ruht, ihre Sockets bleiben offen. Jeder Akteur darf jeden Aufruf machen.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::FdSetView</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>fd_set: the bits of the lists</source>
        <translation>fd_set: die Bits der Listen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>write</source>
        <translation>write</translation>
    </message>
    <message>
        <source>except</source>
        <translation>except</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 rein</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 raus</translation>
    </message>
    <message>
        <source>the call failed, so nothing came out</source>
        <translation>der Aufruf schlug fehl, also kam nichts heraus</translation>
    </message>
    <message>
        <source>%1: the bit of descriptor %2 is %3</source>
        <translation>%1: Das Bit von Deskriptor %2 ist %3</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::FilterField</name>
    <message>
        <source>Filter: actor:bob call:recv result&lt;0 bytes~&quot;GET&quot;</source>
        <translation>Filter: actor:bob call:recv result&lt;0 bytes~&quot;GET&quot;</translation>
    </message>
    <message>
        <source>Filter for calls</source>
        <translation>Filter für Aufrufe</translation>
    </message>
    <message>
        <source>Shows the calls alone that are asked for. Conditions beside each other must all hold; or, not and parentheses are understood. Down offers what may stand here; Escape clears.</source>
        <translation>Zeigt nur die gefragten Aufrufe. Bedingungen nebeneinander müssen alle gelten; or, not und Klammern werden verstanden. Pfeil ab bietet an, was hier stehen kann; Esc leert das Feld.</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen kann</translation>
    </message>
    <message>
        <source>✕ Character %1: %2</source>
        <translation>✕ Zeichen %1: %2</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::FrameSender</name>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 Bytes</translation>
    </message>
    <message>
        <source>On the wire, %1: %2
%3</source>
        <translation>Auf der Leitung, %1: %2
%3</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Send with framing</source>
        <translation>Mit Rahmung senden</translation>
    </message>
    <message>
        <source>One send by %1 of the bytes below</source>
        <translation>Ein send von %1 mit den Bytes unten</translation>
    </message>
    <message>
        <source>Nothing would be sent.</source>
        <translation>Es würde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::FramingPanel</name>
    <message>
        <source>Framing</source>
        <translation>Rahmung</translation>
    </message>
    <message>
        <source>Which bytes</source>
        <translation>Welche Bytes</translation>
    </message>
    <message>
        <source>read so far</source>
        <translation>bisher gelesen</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>alle gesendeten</translation>
    </message>
    <message>
        <source>What the receiver&apos;s program can know by now, or all bytes that have set out</source>
        <translation>Was das Programm des Empfängers bis jetzt wissen kann, oder alle Bytes, die sich auf den Weg gemacht haben</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>No message yet, and nothing put aside.</source>
        <translation>Noch keine Nachricht, und nichts beiseitegelegt.</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>beiseitegelegt</translation>
    </message>
    <message>
        <source>%L1 in all</source>
        <translation>insgesamt %L1</translation>
    </message>
    <message>
        <source>calls %1, %2</source>
        <translation>Aufrufe %1, %2</translation>
    </message>
    <message>
        <source>No connection yet. As soon as bytes flow between two sockets, you see here how each rule would cut them into messages.</source>
        <translation>Noch keine Verbindung. Sobald Bytes zwischen zwei Sockets fließen, ist hier zu sehen, wie jede Regel sie in Nachrichten schneiden würde.</translation>
    </message>
    <message>
        <source>Bytes are on their way, but the program has read none of them. Choose &quot;all sent&quot; to look ahead.</source>
        <translation>Bytes sind unterwegs, aber das Programm hat noch keines gelesen. Mit &quot;alle gesendeten&quot; sieht man voraus.</translation>
    </message>
    <message>
        <source>Nothing was sent in this direction yet.</source>
        <translation>In dieser Richtung wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>%1&apos;s %2</source>
        <translation>%2 von %1</translation>
    </message>
    <message>
        <source>At this moment the connection did not exist yet.</source>
        <translation>In diesem Augenblick gab es die Verbindung noch nicht.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::GridPair</name>
    <message>
        <source>nothing in this direction</source>
        <translation>nichts in dieser Richtung</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::HalfField</name>
    <message>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>which half to end</source>
        <translation>welche Hälfte enden soll</translation>
    </message>
    <message>
        <source>Which half shall end: read, write, or both?</source>
        <translation>Welche Hälfte soll enden: read, write oder both?</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::HuntCard</name>
    <message>
        <source>&amp;Hunt for it</source>
        <translation>Auf die &amp;Jagd</translation>
    </message>
    <message>
        <source>Each socket asked alone</source>
        <translation>Jeder Socket einzeln gefragt</translation>
    </message>
    <message>
        <source>✗ EBADF: closed</source>
        <translation>✗ EBADF: geschlossen</translation>
    </message>
    <message>
        <source>Ask about %1 alone</source>
        <translation>Nach %1 allein fragen</translation>
    </message>
    <message>
        <source>poll marks a closed descriptor with POLLNVAL and still answers for the others. To be sure, each can be asked alone, with a timeout of 0 so that no question waits.</source>
        <translation>poll kennzeichnet einen geschlossenen Deskriptor mit POLLNVAL und antwortet trotzdem für die anderen. Um sicher zu sein, kann man nach jedem einzeln fragen, mit einem Timeout von 0, damit keine Frage wartet.</translation>
    </message>
    <message>
        <source>One of these %L1 descriptors is closed. That spoils the whole select, and its EBADF does not say which one it is. So each has to be asked alone, with a timeout of 0 so that no question waits.</source>
        <translation>Einer dieser %L1 Deskriptoren ist geschlossen. Das verdirbt das ganze select, und sein EBADF sagt nicht, welcher es ist. Also muss man nach jedem einzeln fragen, mit einem Timeout von 0, damit keine Frage wartet.</translation>
    </message>
    <message>
        <source>Found: %1. Take it out of the lists, and the others are heard again.</source>
        <translation>Gefunden: %1. Nehmen Sie ihn aus den Listen, und die anderen sind wieder zu hören.</translation>
    </message>
    <message>
        <source>Each that can be asked has an open descriptor by now.</source>
        <translation>Alles, wonach sich fragen lässt, hat inzwischen einen offenen Deskriptor.</translation>
    </message>
    <message>
        <source>By the records — %1</source>
        <translation>Nach den Einträgen — %1</translation>
    </message>
    <message>
        <source>The records do not tell which one was closed.</source>
        <translation>Die Einträge verraten nicht, welcher geschlossen wurde.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::InspectorTable</name>
    <message>
        <source>What the bytes from the cursor on can mean</source>
        <translation>Was die Bytes ab dem Cursor bedeuten können</translation>
    </message>
    <message>
        <source>Choose a byte to see what it can mean.</source>
        <translation>Wählen Sie ein Byte, um zu sehen, was es bedeuten kann.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::JournalPanel</name>
    <message>
        <source>Show set-&amp;up calls</source>
        <translation>A&amp;ufbau-Aufrufe zeigen</translation>
    </message>
    <message>
        <source>↓ newest</source>
        <translation>↓ neueste</translation>
    </message>
    <message>
        <source>The calls by which the lab makes two connected sockets: socket, bind, listen, connect, accept</source>
        <translation>Die Aufrufe, mit denen das Labor zwei verbundene Sockets macht: socket, bind, listen, connect, accept</translation>
    </message>
    <message>
        <source>Go to the newest call</source>
        <translation>Zum neuesten Aufruf</translation>
    </message>
    <message>
        <source>Calls of the session</source>
        <translation>Aufrufe der Sitzung</translation>
    </message>
    <message>
        <source>No calls yet. Every call an actor makes is written down here, with what the kernel answered.</source>
        <translation>Noch keine Aufrufe. Jeder Aufruf eines Akteurs wird hier aufgeschrieben, mit der Antwort des Kernels.</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 Aufruf</translation>
    </message>
    <message>
        <source>%L1 calls</source>
        <translation>%L1 Aufrufe</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>Everything about the chosen call (Space or a double click on it)</source>
        <translation>Alles über den gewählten Aufruf (Leertaste oder Doppelklick darauf)</translation>
    </message>
    <message>
        <source>No call is asked for by this filter. Escape clears it.</source>
        <translation>Dieser Filter fragt nach keinem der Aufrufe. Esc leert ihn.</translation>
    </message>
    <message>
        <source>reader10</source>
        <translation>reader10</translation>
    </message>
    <message>
        <source>%L1 of %2 …</source>
        <translation>%L1 von %2 …</translation>
    </message>
    <message>
        <source>%L1 of %2</source>
        <translation>%L1 von %2</translation>
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
        <translation>Schritt neu &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>&amp;Zeig es mir</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>The lesson makes the calls that pass this step, at reading speed</source>
        <translation>Die Lektion macht die Aufrufe, die diesen Schritt bestehen, im Lesetempo</translation>
    </message>
    <message>
        <source>Return here, or Ctrl+Return from anywhere</source>
        <translation>Eingabe hier oder Strg+Eingabe von überall</translation>
    </message>
    <message>
        <source>T&amp;ry it yourself</source>
        <translation>Selbst &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Hint %1 of %2</source>
        <translation>H&amp;inweis %1 von %2</translation>
    </message>
    <message>
        <source>Nothing is asked of you here.</source>
        <translation>Hier ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The scene is being set…</source>
        <translation>Die Szene wird aufgebaut …</translation>
    </message>
    <message>
        <source>First say what you expect. A wrong guess costs nothing.</source>
        <translation>Sagen Sie zuerst, was Sie erwarten. Falsch raten kostet nichts.</translation>
    </message>
    <message>
        <source>The solution is being played…</source>
        <translation>Die Lösung wird vorgespielt …</translation>
    </message>
    <message>
        <source>Your turn · checks passed: %1 of %2</source>
        <translation>Sie sind an der Reihe · Prüfungen bestanden: %1 von %2</translation>
    </message>
    <message>
        <source>Shown. Try it yourself, or go on.</source>
        <translation>Gezeigt. Selbst versuchen oder weitergehen.</translation>
    </message>
    <message>
        <source>Read it, then go on.</source>
        <translation>Lesen, dann weitergehen.</translation>
    </message>
    <message>
        <source>Passed, just as you expected.</source>
        <translation>Bestanden, genau wie erwartet.</translation>
    </message>
    <message>
        <source>Passed. The kernel did what the step asks.</source>
        <translation>Bestanden. Der Kernel tat, was der Schritt verlangt.</translation>
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
        <translation>Schritte der Lektion</translation>
    </message>
    <message>
        <source>What the kernel must show</source>
        <translation>Was der Kernel zeigen muss</translation>
    </message>
    <message>
        <source>Checks of this step</source>
        <translation>Prüfungen dieses Schritts</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Hint %1</source>
        <translation>Hinweis %1</translation>
    </message>
    <message>
        <source>Chapter %1 · about %2 minutes</source>
        <translation>Kapitel %1 · etwa %2 Minuten</translation>
    </message>
    <message>
        <source>The lesson cannot go on: %1</source>
        <translation>Die Lektion kann nicht weitergehen: %1</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <translation>Sand&amp;kasten</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::MetersPanel</name>
    <message>
        <source>Calls per second</source>
        <translation>Aufrufe je Sekunde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>What each actor costs</source>
        <translation>Was jeder Akteur kostet</translation>
    </message>
    <message>
        <source>Nobody is there yet. Each actor gets a row as soon as it starts.</source>
        <translation>Noch ist niemand da. Jeder Akteur bekommt eine Zeile, sobald er startet.</translation>
    </message>
    <message>
        <source>web server</source>
        <translation>Webserver</translation>
    </message>
    <message>
        <source>waits in a call</source>
        <translation>wartet in einem Aufruf</translation>
    </message>
    <message>
        <source>%L1/s</source>
        <translation>%L1/s</translation>
    </message>
    <message>
        <source>most %L1/s</source>
        <translation>max. %L1/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>most %1/s</source>
        <translation>max. %1/s</translation>
    </message>
    <message>
        <source>1 connection is open</source>
        <translation>1 Verbindung ist offen</translation>
    </message>
    <message>
        <source>%L1 connections are open</source>
        <translation>%L1 Verbindungen sind offen</translation>
    </message>
    <message>
        <source>%1, 1 caller waits</source>
        <translation>%1, 1 Anrufer wartet</translation>
    </message>
    <message>
        <source>%1, %L2 callers wait</source>
        <translation>%1, %L2 Anrufer warten</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::ModeButtons</name>
    <message>
        <source>Tape</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Tape: the bytes in a line, with the calls above and below</source>
        <translation>Band: die Bytes in einer Linie, die Aufrufe darüber und darunter</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Grid: offset, hex and characters in rows</source>
        <translation>Raster: Offset, Hex und Zeichen in Zeilen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table: a row of words for each byte</source>
        <translation>Tabelle: für jedes Byte eine Zeile in Worten</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Both directions beside each other; bytes that differ are underlined</source>
        <translation>Beide Richtungen nebeneinander; Bytes, die sich unterscheiden, sind unterstrichen</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::NameField</name>
    <message>
        <source>name of the new socket</source>
        <translation>Name des neuen Sockets</translation>
    </message>
    <message>
        <source>The new socket needs a name.</source>
        <translation>Der neue Socket braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name is a letter, then letters, digits, _ or -.</source>
        <translation>Ein Name ist ein Buchstabe, dann Buchstaben, Ziffern, _ oder -.</translation>
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
        <translation>Neuer Akteur</translation>
    </message>
    <message>
        <source>An actor makes calls one after the other. A process can be killed without harm to the lab.</source>
        <translation>Ein Akteur macht einen Aufruf nach dem anderen. Einen Prozess kann man töten, ohne dass das Labor Schaden nimmt.</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Start the actor</source>
        <translation>Akteur starten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New socket</source>
        <translation>Neuer Socket</translation>
    </message>
    <message>
        <source>A TCP socket with no address and no peer yet.</source>
        <translation>Ein TCP-Socket, noch ohne Adresse und ohne Gegenstelle.</translation>
    </message>
    <message>
        <source>Make the socket</source>
        <translation>Socket anlegen</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Who can reach this lab</source>
        <translation>Wer dieses Labor erreichen kann</translation>
    </message>
    <message>
        <source>Open to the network…</source>
        <translation>Zum Netz öffnen …</translation>
    </message>
    <message>
        <source>%1 has started and waits for calls.</source>
        <translation>%1 ist gestartet und wartet auf Aufrufe.</translation>
    </message>
    <message>
        <source>%1 makes the socket %2.</source>
        <translation>%1 legt den Socket %2 an.</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <translation>Zum Netz öffnen</translation>
    </message>
    <message>
        <source>Shall other machines be able to call sockets of this lab?</source>
        <translation>Sollen andere Rechner Sockets dieses Labors anrufen können?</translation>
    </message>
    <message>
        <source>Whoever reaches this machine can then call every server socket that is bound to 0.0.0.0 or to an address of this machine, until Socket Lab is closed. The lessons never need it.</source>
        <translation>Wer diesen Rechner erreicht, kann dann jeden Server-Socket anrufen, der an 0.0.0.0 oder an eine Adresse dieses Rechners gebunden ist, bis Socket Lab geschlossen wird. Die Lektionen brauchen das nie.</translation>
    </message>
    <message>
        <source>Stay on this machine</source>
        <translation>Auf diesem Rechner bleiben</translation>
    </message>
    <message>
        <source>Other machines can call sockets that are bound to more than loopback.</source>
        <translation>Andere Rechner können Sockets anrufen, die an mehr als Loopback gebunden sind.</translation>
    </message>
    <message>
        <source>Only this machine: whatever a socket is bound to, it hears loopback alone.</source>
        <translation>Nur dieser Rechner: Woran ein Socket auch gebunden ist, er hört allein Loopback.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::OffsetBar</name>
    <message>
        <source>Offset of the byte to go to</source>
        <translation>Offset des gesuchten Bytes</translation>
    </message>
    <message>
        <source>offset of a byte, such as 1024 or 0x400</source>
        <translation>Offset eines Bytes, etwa 1024 oder 0x400</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Go to this byte (Enter)</source>
        <translation>Zu diesem Byte gehen (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>An offset is a number such as 1024, or 0x400 in hex.</source>
        <translation>Ein Offset ist eine Zahl wie 1024 oder, in Hex, 0x400.</translation>
    </message>
    <message>
        <source>There is no byte in this direction yet.</source>
        <translation>In dieser Richtung gibt es noch kein Byte.</translation>
    </message>
    <message>
        <source>That is beyond the end: the last byte is %L1 (%2).</source>
        <translation>Das liegt hinter dem Ende: Das letzte Byte ist %L1 (%2).</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::OptionField</name>
    <message>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>Choose the %1: %2.</source>
        <translation>%1 wählen: %2.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::OutputPanel</name>
    <message>
        <source>Printed lines</source>
        <translation>Ausgegebene Zeilen</translation>
    </message>
    <message>
        <source>Nothing has been printed yet. What actors print comes out here, in the order in which the console got it.</source>
        <translation>Noch ist nichts ausgegeben. Was Akteure ausgeben, erscheint hier, in der Reihenfolge, in der die Konsole es bekam.</translation>
    </message>
    <message>
        <source>web server</source>
        <translation>Webserver</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::PanelTable</name>
    <message>
        <source>(the rest is left out)</source>
        <translation>(der Rest ist weggelassen)</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::PlaceLegend</name>
    <message>
        <source>Where a byte is</source>
        <translation>Wo ein Byte ist</translation>
    </message>
    <message>
        <source>in the program</source>
        <translation>im Programm</translation>
    </message>
    <message>
        <source>sender&apos;s kernel</source>
        <translation>Kernel des Senders</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>receiver&apos;s kernel</source>
        <translation>Kernel des Empfängers</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::PredictionCard</name>
    <message>
        <source>That is what I e&amp;xpect</source>
        <translation>Das erwarte &amp;ich</translation>
    </message>
    <message>
        <source>What do you expect?</source>
        <translation>Was erwarten Sie?</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>Ihre Vorhersage</translation>
    </message>
    <message>
        <source>**You expect:** %1</source>
        <translation>**Sie erwarten:** %1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Just as you expected</source>
        <translation>Genau wie Sie erwartet haben</translation>
    </message>
    <message>
        <source>You expected something else</source>
        <translation>Sie haben etwas anderes erwartet</translation>
    </message>
    <message>
        <source>**You expected:** %1</source>
        <translation>**Sie haben erwartet:** %1</translation>
    </message>
    <message>
        <source>**It was:** %1</source>
        <translation>**Es war:** %1</translation>
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
        <translation>Dem neuesten fol&amp;gen</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>The lists in and out, socket by socket</source>
        <translation>Die Listen hinein und heraus, Socket für Socket</translation>
    </message>
    <message>
        <source>No select or poll yet. When an actor asks which of its sockets are ready, the question and the answer stand here.</source>
        <translation>Noch kein select oder poll. Wenn ein Akteur fragt, welche seiner Sockets bereit sind, stehen hier Frage und Antwort.</translation>
    </message>
    <message>
        <source>2 bytes to read,</source>
        <translation>2 Bytes zu lesen,</translation>
    </message>
    <message>
        <source>Every select and poll of the session</source>
        <translation>Jedes select und poll der Sitzung</translation>
    </message>
    <message>
        <source>No select or poll yet.</source>
        <translation>Noch kein select oder poll.</translation>
    </message>
    <message>
        <source>server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>Zeit ist um</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 Aufruf</translation>
    </message>
    <message>
        <source>%L1 calls</source>
        <translation>%L1 Aufrufe</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::RecordPage</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Writes down every call that you make, as the solution of a lesson. What a scene does counts, too.</source>
        <translation>Schreibt jeden Aufruf auf, den Sie machen, als Lösung einer Lektion. Auch was eine Szene tut, zählt.</translation>
    </message>
    <message>
        <source>what was done, as a lesson writes it</source>
        <translation>was getan wurde, wie eine Lektion es schreibt</translation>
    </message>
    <message>
        <source>■ Stop recording</source>
        <translation>■ Aufnahme beenden</translation>
    </message>
    <message>
        <source>● Record</source>
        <translation>● Aufnehmen</translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>1 Aktion</translation>
    </message>
    <message>
        <source>%1 actions</source>
        <translation>%1 Aktionen</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Noch ist nichts aufgenommen.</translation>
    </message>
    <message>
        <source>The solution is in the clipboard.</source>
        <translation>Die Lösung ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the solution</source>
        <translation>Lösung speichern</translation>
    </message>
    <message>
        <source>YAML (*.yaml);;All files (*)</source>
        <translation>YAML (*.yaml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file %1 is written.</source>
        <translation>Die Datei %1 ist geschrieben.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::RuleEditor</name>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>How many bytes every message has</source>
        <translation>Wie viele Bytes jede Nachricht hat</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Each type, a colon, and how many bytes follow it: P:4 T:12</source>
        <translation>Jeder Typ, ein Doppelpunkt und wie viele Bytes ihm folgen: P:4 T:12</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trenner</translation>
    </message>
    <message>
        <source>The bytes that end a message, with \n \r \t \xHH for what cannot be typed</source>
        <translation>Die Bytes, die eine Nachricht beenden, mit \n \r \t \xHH für das, was man nicht tippen kann</translation>
    </message>
    <message>
        <source>Escaped</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>A backslash before the delimiter makes it content</source>
        <translation>Ein Backslash vor dem Trenner macht ihn zu Inhalt</translation>
    </message>
    <message>
        <source>Longest message allowed, in bytes</source>
        <translation>Längste erlaubte Nachricht, in Bytes</translation>
    </message>
    <message>
        <source>A longer message breaks the stream, so that a liar cannot fill the memory. In bytes.</source>
        <translation>Eine längere Nachricht macht den Strom kaputt, damit kein Lügner den Speicher füllen kann. In Bytes.</translation>
    </message>
    <message>
        <source>Longest message, in bytes</source>
        <translation>Längste Nachricht, in Bytes</translation>
    </message>
    <message>
        <source>Not a rule yet: %1.</source>
        <translation>Noch keine Regel: %1.</translation>
    </message>
    <message>
        <source>The longest message allowed is a number of bytes from 1 to %1.</source>
        <translation>Die längste erlaubte Nachricht ist eine Zahl von Bytes von 1 bis %1.</translation>
    </message>
    <message>
        <source>First message begins at byte</source>
        <translation>Erste Nachricht beginnt bei Byte</translation>
    </message>
    <message>
        <source>What stands before it, such as a greeting, belongs to no message</source>
        <translation>Was davor steht, etwa eine Begrüßung, gehört zu keiner Nachricht</translation>
    </message>
    <message>
        <source>Where the first message begins is a number: bytes are counted from 0.</source>
        <translation>Wo die erste Nachricht beginnt, ist eine Zahl: Die Bytes werden von 0 an gezählt.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SandboxPanel</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandkasten</translation>
    </message>
    <message>
        <source>pages of the sandbox</source>
        <translation>Seiten des Sandkastens</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>A lesson is under way. Leave it, and any actor may make any call; its sockets stay open.</source>
        <translation>Eine Lektion läuft. Nach dem Verlassen darf jeder Akteur jeden Aufruf machen; ihre Sockets bleiben offen.</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Lektion verlassen</translation>
    </message>
    <message>
        <source>You look at an earlier moment. What you begin here happens now.</source>
        <translation>Sie sehen einen früheren Augenblick. Was Sie hier beginnen, geschieht jetzt.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>The bench is empty. Set up a scene with one click, or start an actor of your own.</source>
        <translation>Die Werkbank ist leer. Bauen Sie mit einem Klick eine Szene auf oder starten Sie einen eigenen Akteur.</translation>
    </message>
    <message>
        <source>● Record</source>
        <translation>● Aufnahme</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SearchBar</name>
    <message>
        <source>Bytes to search for</source>
        <translation>Gesuchte Bytes</translation>
    </message>
    <message>
        <source>text such as hello\n, or hex such as 0d 0a</source>
        <translation>Text wie hello\n oder Hex wie 0d 0a</translation>
    </message>
    <message>
        <source>Text, with \n \r \t \\ \xHH for other bytes; or hex such as 0d0a, 0d 0a or 0x0d,0x0a</source>
        <translation>Text, mit \n \r \t \\ \xHH für andere Bytes; oder Hex wie 0d0a, 0d 0a oder 0x0d,0x0a</translation>
    </message>
    <message>
        <source>How the bytes are written</source>
        <translation>Wie die Bytes geschrieben sind</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Next (Enter, F3)</source>
        <translation>Weiter (Eingabe, F3)</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter, Shift+F3)</source>
        <translation>Zurück (Umschalt+Eingabe, Umschalt+F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Searching … %1 %, Esc ends it</source>
        <translation>Suche … %1 %, Esc beendet sie</translation>
    </message>
    <message>
        <source>Past the end; went on at the beginning.</source>
        <translation>Über das Ende hinaus; am Anfang ging es weiter.</translation>
    </message>
    <message>
        <source>Past the beginning; went on at the end.</source>
        <translation>Über den Anfang hinaus; am Ende ging es weiter.</translation>
    </message>
    <message>
        <source>Not found in this direction of the connection.</source>
        <translation>In dieser Richtung der Verbindung nicht gefunden.</translation>
    </message>
    <message>
        <source>The search was ended.</source>
        <translation>Die Suche wurde beendet.</translation>
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
    <message>
        <source>Writing the log…</source>
        <translation>Das Protokoll wird geschrieben …</translation>
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
        <translation>%1 von %2 Plätzen des Warteraums sind besetzt</translation>
    </message>
    <message>
        <source>in it: %1</source>
        <translation>darin: %1</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SocketChip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 waiting</source>
        <translation>%1 von %2 warten</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SocketChoices</name>
    <message>
        <source>%1&apos;s socket, closed</source>
        <translation>Socket von %1, geschlossen</translation>
    </message>
    <message>
        <source>%1&apos;s socket</source>
        <translation>Socket von %1</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SocketField</name>
    <message>
        <source>Soc&amp;ket</source>
        <translation>Soc&amp;ket</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>There is no socket yet: the call socket makes one.</source>
        <translation>Noch gibt es keinen Socket: Der Aufruf socket legt einen an.</translation>
    </message>
    <message>
        <source>Choose a socket.</source>
        <translation>Wählen Sie einen Socket.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::SocketsPanel</name>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message>
        <source>No sockets yet. They show up here as soon as an actor makes one.</source>
        <translation>Noch keine Sockets. Sie erscheinen hier, sobald ein Akteur einen anlegt.</translation>
    </message>
    <message>
        <source>server #9</source>
        <translation>server #9</translation>
    </message>
    <message>
        <source>server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>10 of 128</source>
        <translation>10 von 128</translation>
    </message>
    <message>
        <source>server socket</source>
        <translation>Server-Socket</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>offen seit %1</translation>
    </message>
    <message>
        <source>&amp;End sending — shutdown(write)</source>
        <translation>Se&amp;nden beenden — shutdown(write)</translation>
    </message>
    <message>
        <source>End &amp;receiving — shutdown(read)</source>
        <translation>&amp;Empfangen beenden — shutdown(read)</translation>
    </message>
    <message>
        <source>End &amp;both — shutdown(both)</source>
        <translation>&amp;Beides beenden — shutdown(both)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Co&amp;py row</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>non-blocking · nodelay on</source>
        <translation>nicht blockierend · nodelay on</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::Sparkline</name>
    <message>
        <source>%1; in the last minute %2</source>
        <translation>%1; in der letzten Minute %2</translation>
    </message>
    <message>
        <source>%1: %2. Each bar is a second; the last one is the last whole second.</source>
        <translation>%1: %2. Jeder Balken ist eine Sekunde; der letzte ist die letzte ganze Sekunde.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::StagePanel</name>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>The stage is empty. As soon as somebody opens a socket, you see here who has it, and later where every byte is.</source>
        <translation>Die Bühne ist leer. Sobald jemand einen Socket öffnet, sehen Sie hier, wer ihn hat, und später, wo jedes Byte ist.</translation>
    </message>
    <message>
        <source>1 server socket</source>
        <translation>1 Server-Socket</translation>
    </message>
    <message>
        <source>%L1 server sockets</source>
        <translation>%L1 Server-Sockets</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%L1 connections</source>
        <translation>%L1 Verbindungen</translation>
    </message>
    <message>
        <source>1 socket open</source>
        <translation>1 Socket offen</translation>
    </message>
    <message>
        <source>%L1 sockets open</source>
        <translation>%L1 Sockets offen</translation>
    </message>
    <message>
        <source>no socket open</source>
        <translation>kein Socket offen</translation>
    </message>
    <message>
        <source>… and %L1 more actors, which the timeline has lanes for</source>
        <translation>… und %L1 weitere Akteure, für die die Zeitachse Spuren hat</translation>
    </message>
    <message>
        <source>… and %L1 more sockets, which the table of sockets lists</source>
        <translation>… und %L1 weitere Sockets, die in der Tabelle der Sockets stehen</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::StartsPage</name>
    <message>
        <source>Each scene is set up by real calls that you can follow in the timeline. What is there already stays.</source>
        <translation>Jede Szene wird durch echte Aufrufe aufgebaut, denen Sie auf der Zeitachse folgen können. Was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Aufbauen</translation>
    </message>
    <message>
        <source>Set up: %1</source>
        <translation>Aufbauen: %1</translation>
    </message>
    <message>
        <source>Connect to a real service</source>
        <translation>Einen echten Dienst anrufen</translation>
    </message>
    <message>
        <source>example.org</source>
        <translation>example.org</translation>
    </message>
    <message>
        <source>Host or address</source>
        <translation>Host oder Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call the service</source>
        <translation>Den Dienst anrufen</translation>
    </message>
    <message>
        <source>This call leaves the lab: whoever answers sees your address.</source>
        <translation>Dieser Anruf verlässt das Labor: Wer antwortet, sieht Ihre Adresse.</translation>
    </message>
    <message>
        <source>%1: it is set up. Go on in the call bar.</source>
        <translation>%1: Es ist aufgebaut. Weiter geht es in der Aufrufleiste.</translation>
    </message>
    <message>
        <source>Whom to call? A name or an address is missing.</source>
        <translation>Wen anrufen? Ein Name oder eine Adresse fehlt.</translation>
    </message>
    <message>
        <source>The port is missing, as in 80.</source>
        <translation>Der Port fehlt, etwa 80.</translation>
    </message>
    <message>
        <source>%1 has answered: the socket is connected.</source>
        <translation>%1 hat geantwortet: Der Socket ist verbunden.</translation>
    </message>
    <message>
        <source>Looking up %1 …</source>
        <translation>%1 wird nachgeschlagen …</translation>
    </message>
    <message>
        <source>Calling %1 …</source>
        <translation>%1 wird angerufen …</translation>
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
        <translation>⚠ zum Netz offen: andere Rechner können dieses Labor anrufen</translation>
    </message>
    <message>
        <source>● recording · %L1 calls</source>
        <translation>● Aufnahme · %L1 Aufrufe</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::StreamChoice</name>
    <message>
        <source>Direction of which connection</source>
        <translation>Richtung welcher Verbindung</translation>
    </message>
    <message>
        <source>no connection yet</source>
        <translation>noch keine Verbindung</translation>
    </message>
    <message>
        <source>The other direction of this connection</source>
        <translation>Die andere Richtung dieser Verbindung</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TapePage</name>
    <message>
        <source>&amp;Messages by</source>
        <translation>&amp;Nachrichten nach</translation>
    </message>
    <message>
        <source>The rule that cuts the bytes into messages</source>
        <translation>Die Regel, nach der die Bytes in Nachrichten geschnitten werden</translation>
    </message>
    <message>
        <source>The messages stand below the bytes. Framing has the same rules, with their numbers.</source>
        <translation>Die Nachrichten stehen unter den Bytes. Das Feld Rahmung hat dieselben Regeln, mit ihren Zahlen.</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>keine Regel</translation>
    </message>
    <message>
        <source>the program&apos;s: %1</source>
        <translation>die des Programms: %1</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TapeView</name>
    <message>
        <source>recv waits here,</source>
        <translation>recv wartet hier,</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>%1; by %2: %3</source>
        <translation>%1; nach %2: %3</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TargetField</name>
    <message>
        <source>127.0.0.1:8080</source>
        <translation>127.0.0.1:8080</translation>
    </message>
    <message>
        <source>server socket, or host and port</source>
        <translation>Server-Socket oder Host und Port</translation>
    </message>
    <message>
        <source>Whom to call? Choose a server socket, or write HOST:PORT.</source>
        <translation>Wen anrufen? Wählen Sie einen Server-Socket oder schreiben Sie HOST:PORT.</translation>
    </message>
    <message>
        <source>Write HOST:PORT without blanks.</source>
        <translation>Schreiben Sie HOST:PORT ohne Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TaskCard</name>
    <message>
        <source>In a moment</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>After your prediction</source>
        <translation>Nach Ihrer Vorhersage</translation>
    </message>
    <message>
        <source>➜ Your turn</source>
        <translation>➜ Sie sind an der Reihe</translation>
    </message>
    <message>
        <source>Watch: the lesson makes the calls</source>
        <translation>Zusehen: Die Lektion macht die Aufrufe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Geschafft</translation>
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
        <translation>%1 · Aufruf %L2</translation>
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
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Compact: in true order, each call wide enough to be read, silences left out</source>
        <translation>Kompakt: in wahrer Reihenfolge, jeder Aufruf breit genug zum Lesen, Pausen weggelassen</translation>
    </message>
    <message>
        <source>True to time</source>
        <translation>Zeitgetreu</translation>
    </message>
    <message>
        <source>True to time: as far apart and as long as it really was</source>
        <translation>Zeitgetreu: so weit auseinander und so lang, wie es wirklich war</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Show also the calls that the lab made to set things up</source>
        <translation>Auch die Aufrufe zeigen, mit denen das Labor alles aufbaut</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>Alles zeigen (F)</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
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
        <translation>Es fehlt: %1.</translation>
    </message>
    <message>
        <source>The %1 is a single word.</source>
        <translation>%1: nur ein einzelnes Wort.</translation>
    </message>
</context>
<context>
    <name>socketlab::ui::WordsField</name>
    <message>
        <source>As in: %1</source>
        <translation>Etwa: %1</translation>
    </message>
    <message>
        <source>The %1 is missing, as in: %2</source>
        <translation>Es fehlt: %1, etwa: %2</translation>
    </message>
</context>
</TS>
