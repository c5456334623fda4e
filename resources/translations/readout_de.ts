<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
    <context>
        <name>Window</name>
        <message>
            <location filename="../../gui/actions/all_items.py" />
            <source>By which names do notes call you?</source>
            <translation>Mit welchen Namen nennen Notizen Sie?</translation>
        </message>
        <message>
            <location filename="../../gui/actions/chain_list.py" />
            <source>Raised again and again</source>
            <translation>Immer wieder genannt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/chain_list.py" />
            <source>These are not the same item</source>
            <translation>Das ist nicht dieselbe Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/actions/chain_list.py" />
            <source>Tick all of them</source>
            <translation>Alle abhaken</translation>
        </message>
        <message>
            <location filename="../../gui/actions/chain_list.py" />
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/chain_list.py" />
            <source>in %1 notes %2, %3</source>
            <translation>in %1 Notizen %2, %3</translation>
        </message>
        <message>
            <location filename="../../gui/actions/chain_list.py" />
            <source>over %1 weeks</source>
            <translation>über %1 Wochen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/chain_list.py" />
            <source>over 1 week</source>
            <translation>über 1 Woche</translation>
        </message>
        <message>
            <location filename="../../gui/actions/chain_list.py" />
            <source>still open</source>
            <translation>noch offen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/delegate.py" />
            <source>%1 days late</source>
            <translation>%1 Tage zu spät</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Comment on “%1”</source>
            <translation>Kommentar zu „%1“</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Dismiss “%1”</source>
            <translation>„%1“ verwerfen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Due date of “%1”</source>
            <translation>Fälligkeit von „%1“</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Owner of “%1”</source>
            <translation>Zuständig für „%1“</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Part “%1”</source>
            <translation>„%1“ trennen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Remove “%1”</source>
            <translation>„%1“ entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Show “%1” again</source>
            <translation>„%1“ wieder zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Snooze “%1”</source>
            <translation>„%1“ zurückstellen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Tick “%1”</source>
            <translation>„%1“ abhaken</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Untick “%1”</source>
            <translation>Haken bei „%1“ entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/doing.py" />
            <source>Wake “%1”</source>
            <translation>„%1“ wieder vorlegen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editing.py" />
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editing.py" />
            <source>Due date</source>
            <translation>Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editing.py" />
            <source>No date</source>
            <translation>Kein Datum</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editing.py" />
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editing.py" />
            <source>Snooze until</source>
            <translation>Zurückstellen bis</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editing.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editing.py" />
            <source>Wake now</source>
            <translation>Jetzt wieder vorlegen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>A day that is still to come, please.</source>
            <translation>Bitte einen Tag, der noch kommt.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>Calendar</source>
            <translation>Kalender</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>Enter keeps it, Shift+Enter begins a new line.</source>
            <translation>Enter übernimmt, Umschalt+Enter beginnt eine neue Zeile.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>Known names</source>
            <translation>Bekannte Namen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>Names, with commas between them</source>
            <translation>Namen, durch Kommas getrennt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>Next week</source>
            <translation>Nächste Woche</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>Nothing: it is nobody’s.</source>
            <translation>Nichts: niemand ist zuständig.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>This is no day yet.</source>
            <translation>Das ist noch kein Tag.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>Tomorrow</source>
            <translation>Morgen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/editors.py" />
            <source>friday, +3d, 2026-01-05</source>
            <translation>Fr, +3t, 5.1.2026</translation>
        </message>
        <message>
            <location filename="../../gui/actions/exporting.py" />
            <source>%1 exported to %2</source>
            <translation>%1 nach %2 exportiert</translation>
        </message>
        <message>
            <location filename="../../gui/actions/exporting.py" />
            <source>Calendar (*.ics)</source>
            <translation>Kalender (*.ics)</translation>
        </message>
        <message>
            <location filename="../../gui/actions/exporting.py" />
            <source>Export %1</source>
            <translation>%1 exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions/exporting.py" />
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <location filename="../../gui/actions/exporting.py" />
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <location filename="../../gui/actions/exporting.py" />
            <source>There is no action item to export.</source>
            <translation>Es gibt keine Aufgabe zu exportieren.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/exporting.py" />
            <source>action items.ics</source>
            <translation>Aufgaben.ics</translation>
        </message>
        <message>
            <location filename="../../gui/actions/exporting.py" />
            <source>todo.txt (*.txt)</source>
            <translation>todo.txt (*.txt)</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>All action items</source>
            <translation>Alle Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Date of the note</source>
            <translation>Datum der Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Dismissed</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Due</source>
            <translation>Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Everybody’s</source>
            <translation>Von allen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Filter the items</source>
            <translation>Aufgaben filtern</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Filter the items (/)</source>
            <translation>Aufgaben filtern (/)</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Group</source>
            <translation>Gruppieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Group: %1</source>
            <translation>Gruppen: %1</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Last first</source>
            <translation>Letzte zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Mine</source>
            <translation>Meine</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>My names…</source>
            <translation>Meine Namen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>No groups</source>
            <translation>Keine Gruppen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Nobody’s</source>
            <translation>Niemand zuständig</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Open only</source>
            <translation>Nur offene</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Snoozed</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Sort</source>
            <translation>Sortieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Sort: %1</source>
            <translation>Sortiert: %1</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../gui/actions/head.py" />
            <source>Words of the item, its owner or its note</source>
            <translation>Wörter der Aufgabe, der Zuständigen oder der Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Action items</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Comment…</source>
            <translation>Kommentar…</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Due date…</source>
            <translation>Fälligkeit…</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Owner…</source>
            <translation>Zuständig…</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Show in the note</source>
            <translation>In der Notiz zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Snooze…</source>
            <translation>Zurückstellen…</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>This is another item</source>
            <translation>Das ist eine andere Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Tick</source>
            <translation>Abhaken</translation>
        </message>
        <message>
            <location filename="../../gui/actions/item_actions.py" />
            <source>Untick</source>
            <translation>Haken entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/model.py" />
            <source>comment: %1</source>
            <translation>Kommentar: %1</translation>
        </message>
        <message>
            <location filename="../../gui/actions/model.py" />
            <source>dismissed</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/model.py" />
            <source>folded</source>
            <translation>eingeklappt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/model.py" />
            <source>unfolded</source>
            <translation>ausgeklappt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/one_chain.py" />
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/one_chain.py" />
            <source>Show all items again</source>
            <translation>Alle Aufgaben wieder zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/page.py" />
            <source>Items and progress</source>
            <translation>Aufgaben und Fortschritt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/page.py" />
            <source>No item here has “%1”. Press Esc to see all.</source>
            <translation>Keine Aufgabe hier enthält „%1“. Esc zeigt alle.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/page.py" />
            <source>No note has an action item yet.</source>
            <translation>Noch keine Notiz hat eine Aufgabe.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/page.py" />
            <source>Nothing here is of the one you chose.</source>
            <translation>Für die gewählte Person gibt es hier nichts.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/page.py" />
            <source>Nothing is open: all is done.</source>
            <translation>Nichts ist offen: alles ist erledigt.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/page.py" />
            <source>The action items are being gathered…</source>
            <translation>Die Aufgaben werden gesammelt…</translation>
        </message>
        <message>
            <location filename="../../gui/actions/page.py" />
            <source>There is no such item.</source>
            <translation>Diese Aufgabe gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/actions/side.py" />
            <source>%1 of %2 done</source>
            <translation>%1 von %2 erledigt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/side.py" />
            <source>Done per week</source>
            <translation>Erledigt je Woche</translation>
        </message>
        <message>
            <location filename="../../gui/actions/side.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/side.py" />
            <source>across %1 notes</source>
            <translation>in %1 Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/side.py" />
            <source>in 1 note</source>
            <translation>in 1 Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/actions/week_bars.py" />
            <source>week of %1: %2 done</source>
            <translation>Woche vom %1: %2 erledigt</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>%1 items</source>
            <translation>%1 Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>1 item</source>
            <translation>1 Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>Untitled note</source>
            <translation>Notiz ohne Titel</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>due %1</source>
            <translation>fällig %1</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>no date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>until %1</source>
            <translation>bis %1</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>worked out from the note’s date</source>
            <translation>aus dem Datum der Notiz erschlossen</translation>
        </message>
        <message>
            <location filename="../../gui/actions/words.py" />
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <location filename="../../gui/assembly.py" />
            <source>Action items and terms</source>
            <translation>Aufgaben und Begriffe</translation>
        </message>
        <message>
            <location filename="../../gui/assembly.py" />
            <source>Lists and page</source>
            <translation>Listen und Seite</translation>
        </message>
        <message>
            <location filename="../../gui/assembly.py" />
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <location filename="../../gui/assembly.py" />
            <source>Note and action items</source>
            <translation>Notiz und Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/assembly.py" />
            <source>Note and highlights</source>
            <translation>Notiz und Highlights</translation>
        </message>
        <message>
            <location filename="../../gui/assembly.py" />
            <source>Notes and topics</source>
            <translation>Notizen und Themen</translation>
        </message>
        <message>
            <location filename="../../gui/assembly.py" />
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <location filename="../../gui/banner.py" />
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <location filename="../../gui/banner.py" />
            <source>Messages</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <location filename="../../gui/banner.py" />
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>Done again: %1</source>
            <translation>Wiederholt: %1</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>No program could be found to open the link.</source>
            <translation>Es wurde kein Programm gefunden, das den Link öffnet.</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>No section here folds.</source>
            <translation>Kein Abschnitt hier lässt sich einklappen.</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>Nothing yet</source>
            <translation>Noch nichts</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>Open &amp;Recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>Open a folder of notes</source>
            <translation>Einen Ordner mit Notizen öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>Open notes</source>
            <translation>Notizen öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>Open recent</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>Readout opens links to web pages and mail only.</source>
            <translation>Readout öffnet nur Links zu Webseiten und E-Mail.</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>The folder could not be shown. The file is %1.</source>
            <translation>Der Ordner konnte nicht gezeigt werden. Die Datei ist %1.</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>There is no text on the clipboard.</source>
            <translation>In der Zwischenablage ist kein Text.</translation>
        </message>
        <message>
            <location filename="../../gui/calls.py" />
            <source>Undone: %1</source>
            <translation>Rückgängig gemacht: %1</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;About Readout</source>
            <translation>&amp;Über Readout</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Action Items and Terms</source>
            <translation>&amp;Aufgaben und Begriffe</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Close Note</source>
            <translation>Notiz s&amp;chließen</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Command Palette…</source>
            <translation>&amp;Befehlspalette…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Export Action Items…</source>
            <translation>&amp;Aufgaben exportieren…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Find in Note…</source>
            <translation>In der Notiz s&amp;uchen…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Fold or Unfold Section</source>
            <translation>Abschnitt ein- oder ausklapp&amp;en</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Forward</source>
            <translation>&amp;Vorwärts</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Highlights Table</source>
            <translation>&amp;Highlights-Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Import Progress…</source>
            <translation>Fortschritt &amp;importieren…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Keyboard Shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Light or Dark</source>
            <translation>He&amp;ll oder dunkel</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Mark Topic as Read or Unread</source>
            <translation>Thema als &amp;gelesen oder ungelesen markieren</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Next Match</source>
            <translation>&amp;Nächster Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Next Note</source>
            <translation>&amp;Nächste Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Note List</source>
            <translation>&amp;Notizliste</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Open Files…</source>
            <translation>Dateien ö&amp;ffnen…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Paste as Note</source>
            <translation>Als Notiz &amp;einfügen</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Previous Note</source>
            <translation>Vorh&amp;erige Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Search All Notes</source>
            <translation>Alle Notizen durch&amp;suchen</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Show in Folder</source>
            <translation>Im Ordner zei&amp;gen</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;Usual Text Size</source>
            <translation>&amp;Übliche Textgröße</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>All &amp;Action Items</source>
            <translation>Alle &amp;Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>All &amp;Terms</source>
            <translation>Alle &amp;Begriffe</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>All Tab&amp;les</source>
            <translation>Alle &amp;Tabellen</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>C&amp;opy with Source</source>
            <translation>Mit Quelle ko&amp;pieren</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Column&amp;s of the Table…</source>
            <translation>&amp;Spalten der Tabelle…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Copy Lin&amp;k to Passage</source>
            <translation>Link zur Stelle k&amp;opieren</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Doubts and &amp;Corrections…</source>
            <translation>&amp;Zweifel und Korrekturen…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Filter the Note &amp;List</source>
            <translation>Notiz&amp;liste filtern</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Filter the Ta&amp;ble…</source>
            <translation>Tabelle &amp;filtern…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Focus on the &amp;Page</source>
            <translation>Nur die Seite &amp;zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Full S&amp;creen</source>
            <translation>&amp;Vollbild</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Larger &amp;Text</source>
            <translation>&amp;Größerer Text</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Mark All New as Re&amp;ad</source>
            <translation>Alles Neue als gelesen &amp;markieren</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Ne&amp;xt Pane</source>
            <translation>N&amp;ächster Bereich</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Next &amp;Term</source>
            <translation>Nächster Begri&amp;ff</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Next &amp;Unread Topic</source>
            <translation>Nächstes &amp;ungelesenes Thema</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Next Ne&amp;w</source>
            <translation>Nä&amp;chstes Neues</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Open &amp;Folder…</source>
            <translation>&amp;Ordner öffnen…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>P&amp;revious Pane</source>
            <translation>Vorheriger Be&amp;reich</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Pre&amp;vious Match</source>
            <translation>&amp;Vorheriger Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Prev&amp;ious New</source>
            <translation>Voriges Neue&amp;s</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Previous T&amp;erm</source>
            <translation>Vor&amp;heriger Begriff</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Pri&amp;nt…</source>
            <translation>D&amp;rucken…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>R&amp;ead the Note</source>
            <translation>Notiz &amp;lesen</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Revie&amp;w What Came Again…</source>
            <translation>Wiederge&amp;kommenes durchsehen…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>S&amp;hare Note…</source>
            <translation>Notiz &amp;teilen…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>S&amp;maller Text</source>
            <translation>&amp;Kleinerer Text</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Sa&amp;ve Progress Elsewhere…</source>
            <translation>Fortschritt &amp;woanders sichern…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Se&amp;ttings…</source>
            <translation>Einste&amp;llungen…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Share All &amp;Listed Notes…</source>
            <translation>Alle gelisteten &amp;Notizen teilen…</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Underline E&amp;very Mention of Them</source>
            <translation>&amp;Jede Erwähnung unterstreichen</translation>
        </message>
        <message>
            <location filename="../../gui/commands.py" />
            <source>Underline Terms of &amp;Other Notes</source>
            <translation>Begriffe anderer N&amp;otizen unterstreichen</translation>
        </message>
        <message>
            <location filename="../../gui/correcting.py" />
            <source>Correct “%1”</source>
            <translation>„%1“ korrigieren</translation>
        </message>
        <message>
            <location filename="../../gui/dates.py" />
            <source>MMM d, yyyy</source>
            <translation>MMM d., yyyy</translation>
        </message>
        <message>
            <location filename="../../gui/dates.py" />
            <source>MMMM d, yyyy</source>
            <translation>MMMM d., yyyy</translation>
        </message>
        <message>
            <location filename="../../gui/dates.py" />
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <location filename="../../gui/dates.py" />
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <location filename="../../gui/dates.py" />
            <source>ddd d MMM</source>
            <translation>ddd, d. MMM</translation>
        </message>
        <message>
            <location filename="../../gui/dates.py" />
            <source>ddd, MMM d</source>
            <translation>ddd, MMM d.</translation>
        </message>
        <message>
            <location filename="../../gui/doubts_dialog.py" />
            <source>Doubts</source>
            <translation>Zweifel</translation>
        </message>
        <message>
            <location filename="../../gui/doubts_dialog.py" />
            <source>Doubts – %1</source>
            <translation>Zweifel – %1</translation>
        </message>
        <message>
            <location filename="../../gui/doubts_dialog.py" />
            <source>Save the corrected note</source>
            <translation>Die korrigierte Notiz sichern</translation>
        </message>
        <message>
            <location filename="../../gui/doubts_dialog.py" />
            <source>YAML (*.yaml *.yml)</source>
            <translation>YAML (*.yaml *.yml)</translation>
        </message>
        <message>
            <location filename="../../gui/file_kinds.py" />
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <location filename="../../gui/file_kinds.py" />
            <source>All notes</source>
            <translation>Alle Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/file_kinds.py" />
            <source>Evernote and zip archives</source>
            <translation>Evernote und Zip-Archive</translation>
        </message>
        <message>
            <location filename="../../gui/file_kinds.py" />
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <location filename="../../gui/file_kinds.py" />
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <location filename="../../gui/file_kinds.py" />
            <source>Text and Markdown</source>
            <translation>Text und Markdown</translation>
        </message>
        <message>
            <location filename="../../gui/file_kinds.py" />
            <source>Web pages</source>
            <translation>Webseiten</translation>
        </message>
        <message>
            <location filename="../../gui/file_kinds.py" />
            <source>Word, OpenDocument, RTF</source>
            <translation>Word, OpenDocument, RTF</translation>
        </message>
        <message>
            <location filename="../../gui/file_kinds.py" />
            <source>YAML and JSON</source>
            <translation>YAML und JSON</translation>
        </message>
        <message>
            <location filename="../../gui/focus_mode.py" />
            <source>Leave Focus Mode</source>
            <translation>Wieder alles zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/focus_mode.py" />
            <source>Leave focus mode (Esc)</source>
            <translation>Wieder alles zeigen (Esc)</translation>
        </message>
        <message>
            <location filename="../../gui/following_up.py" />
            <source>Carry Ticks Over to “%1”</source>
            <translation>Haken auf „%1“ übertragen</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/all_terms.py" />
            <source>Anki cards (*.apkg)</source>
            <translation>Anki-Karten (*.apkg)</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/all_terms.py" />
            <source>Export the terms</source>
            <translation>Die Begriffe exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/all_terms.py" />
            <source>The terms were written to %1.</source>
            <translation>Die Begriffe wurden nach %1 geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/all_terms.py" />
            <source>terms.csv</source>
            <translation>Begriffe.csv</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>All terms</source>
            <translation>Alle Begriffe</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>Definitions</source>
            <translation>Definitionen</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>Different definitions</source>
            <translation>Verschiedene Definitionen</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>Export the listed terms as a table or as cards for Anki</source>
            <translation>Die gezeigten Begriffe als Tabelle oder als Anki-Karten exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>Filter the terms</source>
            <translation>Begriffe filtern</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>No note defines a term.</source>
            <translation>Keine Notiz definiert einen Begriff.</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>No term has these words.</source>
            <translation>Kein Begriff enthält diese Wörter.</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>Only terms of which notes say different things</source>
            <translation>Nur Begriffe, über die Notizen Verschiedenes sagen</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>Terms and definitions</source>
            <translation>Begriffe und Definitionen</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>The terms of all notes are being gathered.</source>
            <translation>Die Begriffe aller Notizen werden gesammelt.</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/page.py" />
            <source>Words of a term or of what it means</source>
            <translation>Wörter eines Begriffs oder seiner Bedeutung</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/words.py" />
            <source>%1 notes</source>
            <translation>%1 Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/words.py" />
            <source>%1 notes differ</source>
            <translation>%1 Notizen weichen ab</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/words.py" />
            <source>This note</source>
            <translation>Diese Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/words.py" />
            <source>and %1 notes more</source>
            <translation>und %1 weitere Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/glossary/words.py" />
            <source>and 1 note more</source>
            <translation>und 1 weitere Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/grid/columns_card.py" />
            <source>All columns as in the table, in their usual widths</source>
            <translation>Alle Spalten wie in der Tabelle, in ihrer üblichen Breite</translation>
        </message>
        <message>
            <location filename="../../gui/grid/columns_card.py" />
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <location filename="../../gui/grid/columns_card.py" />
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="../../gui/grid/columns_card.py" />
            <source>First column stays in sight</source>
            <translation>Erste Spalte bleibt sichtbar</translation>
        </message>
        <message>
            <location filename="../../gui/grid/columns_card.py" />
            <source>Move the column down (Alt+Down)</source>
            <translation>Spalte nach unten (Alt+Unten)</translation>
        </message>
        <message>
            <location filename="../../gui/grid/columns_card.py" />
            <source>Move the column up (Alt+Up)</source>
            <translation>Spalte nach oben (Alt+Oben)</translation>
        </message>
        <message>
            <location filename="../../gui/grid/columns_card.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../gui/grid/columns_card.py" />
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>%1 rows</source>
            <translation>%1 Zeilen</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>(empty)</source>
            <translation>(leer)</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>1 row</source>
            <translation>1 Zeile</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>Filter of %1</source>
            <translation>Filter von %1</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>Tick all</source>
            <translation>Alle wählen</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>Values</source>
            <translation>Werte</translation>
        </message>
        <message>
            <location filename="../../gui/grid/filter_card.py" />
            <source>Values of %1</source>
            <translation>Werte von %1</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>As Markdown</source>
            <translation>Als Markdown</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>As a table</source>
            <translation>Als Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>As in the table</source>
            <translation>Wie in der Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>Copy as Markdown</source>
            <translation>Als Markdown kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>Copy the table</source>
            <translation>Tabelle kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>Copy with titles</source>
            <translation>Mit Überschriften kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>Filter a column</source>
            <translation>Eine Spalte filtern</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>Hide and move columns</source>
            <translation>Spalten ausblenden und verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>No row is left of the filters.</source>
            <translation>Die Filter lassen keine Zeile übrig.</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/grid/grid.py" />
            <source>The table has no rows.</source>
            <translation>Die Tabelle hat keine Zeilen.</translation>
        </message>
        <message>
            <location filename="../../gui/grid/header.py" />
            <source>Shift+click: sort by it, too</source>
            <translation>Umschalt+Klick: auch danach sortieren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Choose the column</source>
            <translation>Spalte wählen</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Choose the row</source>
            <translation>Zeile wählen</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Clear all filters</source>
            <translation>Alle Filter aufheben</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Clear the filter</source>
            <translation>Filter aufheben</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Columns…</source>
            <translation>Spalten…</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Copy the column</source>
            <translation>Spalte kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Copy the row</source>
            <translation>Zeile kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Do not sort by this</source>
            <translation>Nicht danach sortieren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Filter…</source>
            <translation>Filtern…</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Hide the column</source>
            <translation>Spalte ausblenden</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Move left</source>
            <translation>Nach links</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Move right</source>
            <translation>Nach rechts</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Narrower</source>
            <translation>Schmaler</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Only rows with “%1”</source>
            <translation>Nur Zeilen mit „%1“</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Sort downwards</source>
            <translation>Absteigend sortieren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Sort upwards</source>
            <translation>Aufsteigend sortieren</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Then by this, downwards</source>
            <translation>Dann danach, absteigend</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Then by this, upwards</source>
            <translation>Dann danach, aufsteigend</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>Wider</source>
            <translation>Breiter</translation>
        </message>
        <message>
            <location filename="../../gui/grid/menu.py" />
            <source>empty</source>
            <translation>leer</translation>
        </message>
        <message>
            <location filename="../../gui/grid/model.py" />
            <source>filtered: %1</source>
            <translation>gefiltert: %1</translation>
        </message>
        <message>
            <location filename="../../gui/grid/strip.py" />
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <location filename="../../gui/grid/strip.py" />
            <source>Take away the filter %1</source>
            <translation>Filter %1 aufheben</translation>
        </message>
        <message>
            <location filename="../../gui/grid/strip.py" />
            <source>Take this filter away</source>
            <translation>Diesen Filter aufheben</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>%1 of %2 rows</source>
            <translation>%1 von %2 Zeilen</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>%1 values</source>
            <translation>%1 Werte</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>%1 × %2 cells were copied.</source>
            <translation>%1 × %2 Zellen wurden kopiert.</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>&gt; $1M, or 5 – 10</source>
            <translation>&gt; $1M, oder 5 – 10</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>&gt; 1.2, or 1.0 – 2.0</source>
            <translation>&gt; 1.2, oder 1.0 – 2.0</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>&gt; 20k, or 5 – 10</source>
            <translation>&gt; 20k, oder 5 – 10</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>&gt; 5 %, or 5 % – 10 %</source>
            <translation>&gt; 5 %, oder 5 % – 10 %</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>Column %1</source>
            <translation>Spalte %1</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>The cell was copied.</source>
            <translation>Die Zelle wurde kopiert.</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>Words it has, -without</source>
            <translation>Wörter darin, -ohne</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>before 3 Nov, or Nov 2025</source>
            <translation>vor 3 Nov, oder Nov 2025</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>sorted downwards</source>
            <translation>absteigend sortiert</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>sorted upwards</source>
            <translation>aufsteigend sortiert</translation>
        </message>
        <message>
            <location filename="../../gui/grid/words.py" />
            <source>yes, or no</source>
            <translation>ja, oder nein</translation>
        </message>
        <message>
            <location filename="../../gui/help_dialogs.py" />
            <source>About Readout</source>
            <translation>Über Readout</translation>
        </message>
        <message>
            <location filename="../../gui/help_dialogs.py" />
            <source>Buttons</source>
            <translation>Schaltflächen</translation>
        </message>
        <message>
            <location filename="../../gui/help_dialogs.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../gui/help_dialogs.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../gui/help_dialogs.py" />
            <source>Open a link</source>
            <translation>Einen Link öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/help_dialogs.py" />
            <source>Open this link in another program?</source>
            <translation>Diesen Link in einem anderen Programm öffnen?</translation>
        </message>
        <message>
            <location filename="../../gui/help_dialogs.py" />
            <source>Readout %1

Reads your notes and helps you act on them, offline.
It never changes your files and opens no internet connection.

MIT licence. Type: Inter (OFL). Icons: Lucide (ISC).</source>
            <translation>Readout %1

Liest Ihre Notizen und hilft, sie umzusetzen, ohne Internet.
Es ändert nie Ihre Dateien und öffnet keine Verbindung ins Internet.

MIT-Lizenz. Schrift: Inter (OFL). Symbole: Lucide (ISC).</translation>
        </message>
        <message>
            <location filename="../../gui/intake.py" />
            <source>%1 is no longer there; what was read of it is still shown.</source>
            <translation>%1 ist nicht mehr da; was davon gelesen wurde, wird weiter gezeigt.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>%1 Close the window again to leave without saving.</source>
            <translation>%1 Schließen Sie das Fenster noch einmal, um ohne Sichern zu gehen.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>%1 of %2 was brought in.</source>
            <translation>%1 von %2 wurden übernommen.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>All of %2 was here already.</source>
            <translation>Alles aus %2 war schon hier.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Bring it in</source>
            <translation>Hereinholen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Do not ask again</source>
            <translation>Nicht mehr fragen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Import progress</source>
            <translation>Fortschritt importieren</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Nothing is to be reviewed.</source>
            <translation>Es gibt nichts durchzusehen.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Progress (*.json)</source>
            <translation>Fortschritt (*.json)</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Progress is kept in %1. Bring it in later by Import Progress in the File menu, or drop that file on the window.</source>
            <translation>Der Fortschritt liegt in %1. Holen Sie ihn später mit „Fortschritt importieren“ im Menü „Datei“ herein, oder ziehen Sie die Datei auf das Fenster.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Save elsewhere…</source>
            <translation>Woanders sichern…</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Save progress elsewhere</source>
            <translation>Fortschritt woanders sichern</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Show…</source>
            <translation>Zeigen…</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/desk.py" />
            <source>What you did last could not be saved in its place, and was kept in %1. Bring it in to go on with it.</source>
            <translation>Was Sie zuletzt getan haben, ließ sich nicht an seinem Platz sichern und liegt in %1. Holen Sie es herein, um damit fortzufahren.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/elsewhere.py" />
            <source>Import Progress from “%1”</source>
            <translation>Fortschritt aus „%1“ importieren</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>&amp;Decide later</source>
            <translation>&amp;Später entscheiden</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>&amp;Go on</source>
            <translation>&amp;Fortfahren</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>&amp;Leave it as it is</source>
            <translation>&amp;So lassen, wie es ist</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>&amp;Save elsewhere…</source>
            <translation>&amp;Woanders sichern…</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>&amp;Try again</source>
            <translation>&amp;Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>A copy was kept: %1</source>
            <translation>Eine Kopie liegt hier: %1</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>Leave &amp;without saving</source>
            <translation>&amp;Ohne Sichern gehen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>Many action items are gone</source>
            <translation>Viele Aufgaben fehlen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>Nothing is lost: what you did is kept, and comes back with the notes. Nothing is carried over to other items until you go on.</source>
            <translation>Nichts geht verloren: was Sie getan haben, bleibt bewahrt und kommt mit den Notizen zurück. Auf andere Aufgaben wird nichts übertragen, bis Sie fortfahren.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>Progress is not saved</source>
            <translation>Der Fortschritt ist nicht gesichert</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/questions.py" />
            <source>What you did last is not on the disk yet. Kept elsewhere, it can be brought in again by Import Progress in the File menu, or by dropping the file on the window.</source>
            <translation>Was Sie zuletzt getan haben, ist noch nicht auf der Festplatte. Woanders gesichert, lässt es sich mit „Fortschritt importieren“ im Menü „Datei“ wieder hereinholen, oder indem Sie die Datei auf das Fenster ziehen.</translation>
        </message>
        <message>
            <location filename="../../gui/menu_bar.py" />
            <source>Menu bar</source>
            <translation>Menüleiste</translation>
        </message>
        <message>
            <location filename="../../gui/note_menu.py" />
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/note_menu.py" />
            <source>&amp;Fold</source>
            <translation>E&amp;inklappen</translation>
        </message>
        <message>
            <location filename="../../gui/note_menu.py" />
            <source>&amp;Make it an action item</source>
            <translation>Zur Aufgabe &amp;machen</translation>
        </message>
        <message>
            <location filename="../../gui/note_menu.py" />
            <source>&amp;Section is a …</source>
            <translation>&amp;Abschnitt ist …</translation>
        </message>
        <message>
            <location filename="../../gui/note_menu.py" />
            <source>&amp;This is no action item</source>
            <translation>&amp;Das ist keine Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/note_menu.py" />
            <source>&amp;Unfold</source>
            <translation>A&amp;usklappen</translation>
        </message>
        <message>
            <location filename="../../gui/note_menu.py" />
            <source>Section is a …</source>
            <translation>Abschnitt ist …</translation>
        </message>
        <message>
            <location filename="../../gui/note_menu.py" />
            <source>Select &amp;All</source>
            <translation>Alles aus&amp;wählen</translation>
        </message>
        <message>
            <location filename="../../gui/opening.py" />
            <source>%1: Readout failed to understand this file (%2).</source>
            <translation>%1: Readout hat diese Datei nicht verstanden (%2).</translation>
        </message>
        <message>
            <location filename="../../gui/palette_dialog.py" />
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <location filename="../../gui/palette_dialog.py" />
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <location filename="../../gui/palette_dialog.py" />
            <source>There is no such command.</source>
            <translation>Diesen Befehl gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/palette_dialog.py" />
            <source>Which command?</source>
            <translation>Welcher Befehl?</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Add a cut</source>
            <translation>Einen Schnitt hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Anywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>At the cuts of a table</source>
            <translation>An den Schnitten einer Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Back to the note</source>
            <translation>Zurück zur Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Back to where you were</source>
            <translation>Dorthin zurück, wo Sie waren</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Choose several</source>
            <translation>Mehrere wählen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Close the meaning</source>
            <translation>Bedeutung schließen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Copy it with titles</source>
            <translation>Mit Überschriften kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Copy its words</source>
            <translation>Wörter kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Copy what is chosen</source>
            <translation>Auswahl kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Delete a saved or last search</source>
            <translation>Eine gesicherte oder letzte Suche löschen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Dismiss, or remove</source>
            <translation>Verwerfen oder entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Filter the column</source>
            <translation>Spalte filtern</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Fold or unfold</source>
            <translation>Ein- oder ausklappen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Fold or unfold a group</source>
            <translation>Eine Gruppe ein- oder ausklappen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Follow it, or unfold what is folded</source>
            <translation>Ihm folgen, oder Eingeklapptes ausklappen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Give the answer of this number</source>
            <translation>Die Antwort mit dieser Ziffer geben</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Go to its place</source>
            <translation>Zur Stelle gehen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Go to the topic</source>
            <translation>Zum Thema gehen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Go to where a note says so</source>
            <translation>Dorthin gehen, wo eine Notiz es sagt</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Go to where it came from</source>
            <translation>Dorthin gehen, woher sie kam</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>In the action items</source>
            <translation>In den Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>In the note</source>
            <translation>In der Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>In the note list</source>
            <translation>In der Notizliste</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>In the review</source>
            <translation>In der Durchsicht</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>In the search</source>
            <translation>In der Suche</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>In the table</source>
            <translation>In der Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>In the topics</source>
            <translation>In den Themen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Let it rest</source>
            <translation>Ruhen lassen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Move it by a word</source>
            <translation>Um ein Wort verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Move the column</source>
            <translation>Spalte verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Move the cut</source>
            <translation>Schnitt verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Next match</source>
            <translation>Nächster Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>On the page of all action items</source>
            <translation>Auf der Seite aller Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>On the page of all terms</source>
            <translation>Auf der Seite aller Begriffe</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Open the column’s menu</source>
            <translation>Menü der Spalte öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Open the menus</source>
            <translation>Menüs öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Open the note</source>
            <translation>Notiz öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Part what is not the same</source>
            <translation>Trennen, was nicht dasselbe ist</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Pin or unpin</source>
            <translation>Anheften oder lösen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Previous match</source>
            <translation>Vorheriger Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Rename a saved search</source>
            <translation>Eine gesicherte Suche umbenennen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Say what can be done here</source>
            <translation>Sagen, was hier getan werden kann</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Set when it is due</source>
            <translation>Fälligkeit setzen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Set whose it is</source>
            <translation>Zuständige setzen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Show one kind</source>
            <translation>Eine Art zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Sort by it, too</source>
            <translation>Auch danach sortieren</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Sort by the column</source>
            <translation>Nach der Spalte sortieren</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Take off the list</source>
            <translation>Aus der Liste nehmen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Take the cut away</source>
            <translation>Schnitt entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Take the word that is offered</source>
            <translation>Das angebotene Wort übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Tick all of what was raised again</source>
            <translation>Alles abhaken, was wieder genannt wurde</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Tick or untick</source>
            <translation>Abhaken oder Haken entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>To the next or previous link</source>
            <translation>Zum nächsten oder vorigen Link</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>To the results</source>
            <translation>Zu den Ergebnissen</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>While finding in a note</source>
            <translation>Beim Suchen in einer Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Wider or narrower</source>
            <translation>Breiter oder schmaler</translation>
        </message>
        <message>
            <location filename="../../gui/pane_keys.py" />
            <source>Write a comment</source>
            <translation>Kommentar schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_items.py" />
            <source>%n dismissed · hide</source>
            <translation>%n verworfen · verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_items.py" />
            <source>%n dismissed · show</source>
            <translation>%n verworfen · zeigen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/panes/action_items.py" />
            <source>%n overdue</source>
            <translation>
                <numerusform>%n überfällig</numerusform>
                <numerusform>%n überfällig</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_items.py" />
            <source>Action item</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_items.py" />
            <source>Add an action item</source>
            <translation>Aufgabe hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_items.py" />
            <source>Show where it came from</source>
            <translation>Zeigen, woher sie kam</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_items.py" />
            <source>This is no action item</source>
            <translation>Das ist keine Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_items.py" />
            <source>This note has no action items.</source>
            <translation>Diese Notiz hat keine Aufgaben.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_model.py" />
            <source>overdue</source>
            <translation>überfällig</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_model.py" />
            <source>overdue · %1</source>
            <translation>überfällig · %1</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_model.py" />
            <source>snoozed until %1</source>
            <translation>zurückgestellt bis %1</translation>
        </message>
        <message>
            <location filename="../../gui/panes/action_model.py" />
            <source>yours</source>
            <translation>Ihre</translation>
        </message>
        <message>
            <location filename="../../gui/panes/cuts_editor.py" />
            <source>%1 columns</source>
            <translation>%1 Spalten</translation>
        </message>
        <message>
            <location filename="../../gui/panes/cuts_editor.py" />
            <source>Cells of the table</source>
            <translation>Zellen der Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/panes/cuts_editor.py" />
            <source>Drag a bar, or go to it by Tab and move it by arrows, with Ctrl by words. Delete joins columns, Insert parts one.</source>
            <translation>Ziehen Sie einen Strich, oder gehen Sie mit Tab zu ihm und bewegen ihn mit den Pfeilen, mit Strg wortweise. Entf verbindet Spalten, Einfg teilt eine.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/cuts_editor.py" />
            <source>One column fewer</source>
            <translation>Eine Spalte weniger</translation>
        </message>
        <message>
            <location filename="../../gui/panes/cuts_editor.py" />
            <source>One column more</source>
            <translation>Eine Spalte mehr</translation>
        </message>
        <message>
            <location filename="../../gui/panes/cuts_editor.py" />
            <source>Read as</source>
            <translation>Gelesen als</translation>
        </message>
        <message>
            <location filename="../../gui/panes/cuts_editor.py" />
            <source>Table with these cuts</source>
            <translation>Tabelle mit diesen Schnitten</translation>
        </message>
        <message>
            <location filename="../../gui/panes/cuts_editor.py" />
            <source>columns:</source>
            <translation>Spalten:</translation>
        </message>
        <message>
            <location filename="../../gui/panes/cuts_model.py" />
            <source>uncertain</source>
            <translation>unsicher</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>A heading</source>
            <translation>Eine Überschrift</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>A paragraph</source>
            <translation>Ein Absatz</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>A table</source>
            <translation>Eine Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>A title and its text</source>
            <translation>Ein Titel und sein Text</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>A title has at least one sign.</source>
            <translation>Ein Titel hat mindestens ein Zeichen.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>Another date</source>
            <translation>Ein anderes Datum</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>Another date, such as 2025-11-20</source>
            <translation>Ein anderes Datum, etwa 20.11.2025</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>Enter keeps it</source>
            <translation>Enter übernimmt</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>Nothing for no date</source>
            <translation>Nichts für kein Datum</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>Paragraphs</source>
            <translation>Absätze</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>The note's title</source>
            <translation>Der Titel der Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>This is no date: write it as 2025-11-20 or 20 November 2025.</source>
            <translation>Das ist kein Datum: schreiben Sie 20.11.2025 oder 20. November 2025.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_choices.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>%1 rows read as %2 columns</source>
            <translation>%1 Zeilen als %2 Spalten gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>%1 rows uncertain</source>
            <translation>%1 Zeilen unsicher</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>1 row uncertain</source>
            <translation>1 Zeile unsicher</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Decisions</source>
            <translation>Entscheidungen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Encoding</source>
            <translation>Kodierung</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Heading or paragraph?</source>
            <translation>Überschrift oder Absatz?</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Highlights</source>
            <translation>Highlights</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>How it was read</source>
            <translation>Wie es gelesen wurde</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Key terms</source>
            <translation>Schlüsselbegriffe</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Make a heading, a bullet or an action item of a text</source>
            <translation>Aus einem Text eine Überschrift, einen Punkt oder eine Aufgabe machen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Open questions</source>
            <translation>Offene Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Overview</source>
            <translation>Überblick</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Sections and items</source>
            <translation>Abschnitte und Punkte</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Table or paragraphs?</source>
            <translation>Tabelle oder Absätze?</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Table: cells were glued together</source>
            <translation>Tabelle: Zellen klebten zusammen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>The file's signs were read as %1</source>
            <translation>Die Zeichen der Datei wurden als %1 gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Title and text in one line?</source>
            <translation>Titel und Text in einer Zeile?</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>Topic</source>
            <translation>Thema</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>What kind of section?</source>
            <translation>Welche Art von Abschnitt?</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>none</source>
            <translation>keines</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>read as paragraphs</source>
            <translation>als Absätze gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>“%1” read as %2</source>
            <translation>„%1“ als %2 gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>“%1” read as a heading</source>
            <translation>„%1“ als Überschrift gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>“%1” read as a paragraph</source>
            <translation>„%1“ als Absatz gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>“%1” read as a table</source>
            <translation>„%1“ als Tabelle gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_rows.py" />
            <source>“%1” read as a title and its text</source>
            <translation>„%1“ als Titel und sein Text gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubt_source.py" />
            <source>The source</source>
            <translation>Die Quelle</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>%1 doubts</source>
            <translation>%1 Zweifel</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>&amp;As it was read</source>
            <translation>&amp;Wie gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>&amp;Leave it open</source>
            <translation>&amp;Offen lassen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>&amp;Open it again</source>
            <translation>Wieder &amp;öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>&amp;Save as YAML…</source>
            <translation>Als YAML &amp;sichern…</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>1 doubt</source>
            <translation>1 Zweifel</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>Doubts and source</source>
            <translation>Zweifel und Quelle</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>Line</source>
            <translation>Linie</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>List of doubts</source>
            <translation>Liste der Zweifel</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>No doubts</source>
            <translation>Keine Zweifel</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>The chosen doubt</source>
            <translation>Der gewählte Zweifel</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>This is &amp;right</source>
            <translation>Das ist &amp;richtig</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>What it is</source>
            <translation>Was es ist</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts.py" />
            <source>Your file is never changed. Corrections are kept with your progress and can be undone.</source>
            <translation>Ihre Datei wird nie geändert. Korrekturen liegen bei Ihrem Fortschritt und lassen sich rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts_mark.py" />
            <source>What was read is uncertain: see it beside the source</source>
            <translation>Was gelesen wurde, ist unsicher: sehen Sie es neben der Quelle</translation>
        </message>
        <message>
            <location filename="../../gui/panes/doubts_model.py" />
            <source>settled</source>
            <translation>geklärt</translation>
        </message>
        <message>
            <location filename="../../gui/panes/empty.py" />
            <source>Drop notes here</source>
            <translation>Notizen hierher ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/empty.py" />
            <source>Nothing is open</source>
            <translation>Nichts ist geöffnet</translation>
        </message>
        <message>
            <location filename="../../gui/panes/empty.py" />
            <source>Open a folder…</source>
            <translation>Ordner öffnen…</translation>
        </message>
        <message>
            <location filename="../../gui/panes/empty.py" />
            <source>Open files…</source>
            <translation>Dateien öffnen…</translation>
        </message>
        <message>
            <location filename="../../gui/panes/empty.py" />
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/empty.py" />
            <source>Text, Markdown, Word, OpenDocument, RTF, PDF, HTML, Evernote, Notion or a whole folder. Readout only reads them: your files stay as they are, on this computer.</source>
            <translation>Text, Markdown, Word, OpenDocument, RTF, PDF, HTML, Evernote, Notion oder ein ganzer Ordner. Readout liest sie nur: Ihre Dateien bleiben, wie sie sind, auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/empty.py" />
            <source>or look around in</source>
            <translation>oder sehen Sie sich um in</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Find in note</source>
            <translation>In der Notiz suchen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Find whole words only</source>
            <translation>Nur ganze Wörter suchen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Matches</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Next Match</source>
            <translation>Nächster Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Next match (F3)</source>
            <translation>Nächster Treffer (F3)</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Previous Match</source>
            <translation>Vorheriger Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Previous match (Shift+F3)</source>
            <translation>Vorheriger Treffer (Umschalt+F3)</translation>
        </message>
        <message>
            <location filename="../../gui/panes/find_bar.py" />
            <source>Whole words</source>
            <translation>Ganze Wörter</translation>
        </message>
        <message>
            <location filename="../../gui/panes/highlights_grid.py" />
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/key_terms.py" />
            <source>This note defines no terms.</source>
            <translation>Diese Notiz definiert keine Begriffe.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>A to Z</source>
            <translation>A bis Z</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Fewest first</source>
            <translation>Wenigste zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Filter the list</source>
            <translation>Liste filtern</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Fold all groups</source>
            <translation>Alle Gruppen einklappen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Group by</source>
            <translation>Gruppieren nach</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Last read</source>
            <translation>Zuletzt gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Latest first</source>
            <translation>Letzte zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Longest ago first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Most first</source>
            <translation>Meiste zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Open action items</source>
            <translation>Offene Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Pin %1 notes to the top</source>
            <translation>%1 Notizen oben anheften</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Pin to the top</source>
            <translation>Oben anheften</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Share %1 notes…</source>
            <translation>%1 Notizen teilen…</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Share…</source>
            <translation>Teilen…</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Sort and group</source>
            <translation>Sortieren und gruppieren</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Sort by</source>
            <translation>Sortieren nach</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Take %1 notes off the list</source>
            <translation>%1 Notizen aus der Liste nehmen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Unfold all groups</source>
            <translation>Alle Gruppen ausklappen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Unpin</source>
            <translation>Lösen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Unpin %1 notes</source>
            <translation>%1 Notizen lösen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_actions.py" />
            <source>Z to A</source>
            <translation>Z bis A</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_choosing.py" />
            <source>Take %1 notes off the list?</source>
            <translation>%1 Notizen aus der Liste nehmen?</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_choosing.py" />
            <source>Their files stay, and so does what you did with them.</source>
            <translation>Ihre Dateien bleiben, und auch, was Sie damit getan haben.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_list.py" />
            <source>%1 chosen</source>
            <translation>%1 gewählt</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_list.py" />
            <source>No note has a title, folder, tag or date with “%1”. Press Esc to see all notes, or Ctrl+K to search in their text.</source>
            <translation>Keine Notiz hat „%1“ in Titel, Ordner, Schlagwort oder Datum. Esc zeigt alle Notizen, Strg+K sucht in ihrem Text.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_list.py" />
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_list.py" />
            <source>Nothing here yet. Open a file or a folder, or drop one here.</source>
            <translation>Noch nichts hier. Öffnen Sie eine Datei oder einen Ordner, oder ziehen Sie etwas hierher.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_list.py" />
            <source>The notes are being listed…</source>
            <translation>Die Notizen werden aufgelistet…</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_model.py" />
            <source>1 note</source>
            <translation>1 Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_model.py" />
            <source>No folder</source>
            <translation>Kein Ordner</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_model.py" />
            <source>No tag</source>
            <translation>Kein Schlagwort</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_model.py" />
            <source>Pinned</source>
            <translation>Angeheftet</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_model.py" />
            <source>This note is on a drive that is not there.</source>
            <translation>Diese Notiz liegt auf einem Laufwerk, das nicht da ist.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_model.py" />
            <source>away</source>
            <translation>nicht da</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_model.py" />
            <source>pinned</source>
            <translation>angeheftet</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_top.py" />
            <source>Filter the list (Ctrl+Shift+F)</source>
            <translation>Liste filtern (Strg+Umschalt+F)</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_top.py" />
            <source>Filter the notes</source>
            <translation>Notizen filtern</translation>
        </message>
        <message>
            <location filename="../../gui/panes/note_top.py" />
            <source>Title, folder, tag or date</source>
            <translation>Titel, Ordner, Schlagwort oder Datum</translation>
        </message>
        <message>
            <location filename="../../gui/panes/offer_popup.py" />
            <source>Arrows and Enter: search · Esc: close</source>
            <translation>Pfeile und Enter: suchen · Esc: schließen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/offer_popup.py" />
            <source>Arrows and Enter: take · Esc: close</source>
            <translation>Pfeile und Enter: übernehmen · Esc: schließen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/offer_popup.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/offer_popup.py" />
            <source>Enter: search · Del: forget</source>
            <translation>Enter: suchen · Entf: vergessen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/offer_popup.py" />
            <source>Enter: search · F2: rename · Del: delete</source>
            <translation>Enter: suchen · F2: umbenennen · Entf: löschen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/offer_popup.py" />
            <source>Name of the saved search</source>
            <translation>Name der gesicherten Suche</translation>
        </message>
        <message>
            <location filename="../../gui/panes/offer_popup.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/offer_popup.py" />
            <source>Suggestions</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <location filename="../../gui/panes/outline_editor.py" />
            <source>The chosen text is:</source>
            <translation>Der gewählte Text ist:</translation>
        </message>
        <message>
            <location filename="../../gui/panes/outline_editor.py" />
            <source>What it can be</source>
            <translation>Was es sein kann</translation>
        </message>
        <message>
            <location filename="../../gui/panes/outline_editor.py" />
            <source>What the chosen text is</source>
            <translation>Was der gewählte Text ist</translation>
        </message>
        <message>
            <location filename="../../gui/panes/outline_model.py" />
            <source>Bullet</source>
            <translation>Punkt</translation>
        </message>
        <message>
            <location filename="../../gui/panes/outline_model.py" />
            <source>Heading</source>
            <translation>Überschrift</translation>
        </message>
        <message>
            <location filename="../../gui/panes/outline_model.py" />
            <source>No heading: a paragraph</source>
            <translation>Keine Überschrift: ein Absatz</translation>
        </message>
        <message>
            <location filename="../../gui/panes/outline_model.py" />
            <source>Paragraph</source>
            <translation>Absatz</translation>
        </message>
        <message>
            <location filename="../../gui/panes/page_news.py" />
            <source>%1 new</source>
            <translation>%1 neu</translation>
        </message>
        <message>
            <location filename="../../gui/panes/page_news.py" />
            <source>%1 new since you last read this note: go to the next</source>
            <translation>%1 neu, seit Sie diese Notiz zuletzt lasen: zum nächsten</translation>
        </message>
        <message>
            <location filename="../../gui/panes/page_news.py" />
            <source>New since you last read this note; go to the next (F7)</source>
            <translation>Neu, seit Sie diese Notiz zuletzt lasen; zum nächsten (F7)</translation>
        </message>
        <message>
            <location filename="../../gui/panes/page_news.py" />
            <source>New, %1 of %2: %3</source>
            <translation>Neu, %1 von %2: %3</translation>
        </message>
        <message>
            <location filename="../../gui/panes/reading_choices.py" />
            <source>Kind of section</source>
            <translation>Art des Abschnitts</translation>
        </message>
        <message>
            <location filename="../../gui/panes/reading_choices.py" />
            <source>Kind of section:</source>
            <translation>Art des Abschnitts:</translation>
        </message>
        <message>
            <location filename="../../gui/panes/reading_choices.py" />
            <source>Kinds of sections</source>
            <translation>Arten von Abschnitten</translation>
        </message>
        <message>
            <location filename="../../gui/panes/reading_choices.py" />
            <source>Use it</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/reading_choices.py" />
            <source>Use what was typed</source>
            <translation>Eingabe übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_empty.py" />
            <source>Look at the spelling, or take fewer words, or only the beginning of a word: all words have to stand in one section or in the note's title.</source>
            <translation>Prüfen Sie die Schreibung, nehmen Sie weniger Wörter oder nur den Anfang eines Wortes: alle Wörter müssen in einem Abschnitt oder im Titel der Notiz stehen.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_empty.py" />
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_empty.py" />
            <source>Nothing was found for “%1”.</source>
            <translation>Zu „%1“ wurde nichts gefunden.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_empty.py" />
            <source>Only one kind of result is shown.</source>
            <translation>Nur eine Art von Ergebnissen wird gezeigt.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_empty.py" />
            <source>Show all kinds</source>
            <translation>Alle Arten zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_empty.py" />
            <source>The filter hides what was found: %1.</source>
            <translation>Der Filter verbirgt, was gefunden wurde: %1.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>%1: %2 matches</source>
            <translation>%1: %2 Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>%1: 1 match</source>
            <translation>%1: 1 Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>%1: in %2 notes</source>
            <translation>%1: in %2 Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>%1: in 1 note</source>
            <translation>%1: in 1 Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>Actions</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>All kinds</source>
            <translation>Alle Arten</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>Kinds of results</source>
            <translation>Arten von Ergebnissen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>Properties</source>
            <translation>Eigenschaften</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>Terms</source>
            <translation>Begriffe</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_filters.py" />
            <source>Topics</source>
            <translation>Themen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>action</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>action · done</source>
            <translation>Aufgabe · erledigt</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>beginning of a word</source>
            <translation>Wortanfang</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>decision</source>
            <translation>Entscheidung</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>inside a word</source>
            <translation>im Wort</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>overview</source>
            <translation>Überblick</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>property</source>
            <translation>Eigenschaft</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>spelling: %1</source>
            <translation>Schreibung: %1</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>table row</source>
            <translation>Tabellenzeile</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>term</source>
            <translation>Begriff</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../gui/panes/result_model.py" />
            <source>topic</source>
            <translation>Thema</translation>
        </message>
        <message>
            <location filename="../../gui/panes/results.py" />
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../gui/panes/results.py" />
            <source>The first %1 matches are shown.</source>
            <translation>Die ersten %1 Treffer werden gezeigt.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/search.py" />
            <source>%1 matches</source>
            <translation>%1 Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/panes/search.py" />
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <location filename="../../gui/panes/search.py" />
            <source>1 match</source>
            <translation>1 Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/panes/search.py" />
            <source>Saved and last searches</source>
            <translation>Gesicherte und letzte Suchen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/search.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/search.py" />
            <source>Search %1 notes</source>
            <translation>%1 Notizen durchsuchen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/search.py" />
            <source>first %1 matches</source>
            <translation>die ersten %1 Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/panes/search.py" />
            <source>in %1 notes</source>
            <translation>in %1 Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/search.py" />
            <source>no matches</source>
            <translation>keine Treffer</translation>
        </message>
        <message>
            <location filename="../../gui/panes/sign.py" />
            <source>Nothing is here.</source>
            <translation>Hier ist nichts.</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>%n items without a source</source>
            <translation>%n Aufgaben ohne Quelle</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>%n topics without an item</source>
            <translation>%n Themen ohne Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>1 item without a source</source>
            <translation>1 Aufgabe ohne Quelle</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>1 topic without an item</source>
            <translation>1 Thema ohne Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>Action items no passage tells of</source>
            <translation>Aufgaben, von denen keine Stelle spricht</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>From: %1</source>
            <translation>Aus: %1</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>No passage of the note tells of it</source>
            <translation>Keine Stelle der Notiz spricht davon</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>Topics no action item came from</source>
            <translation>Themen, aus denen keine Aufgabe kam</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>Topics without an item, items without a source</source>
            <translation>Themen ohne Aufgabe, Aufgaben ohne Quelle</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>Where action items come from</source>
            <translation>Woher Aufgaben kommen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/source_line.py" />
            <source>and %1 more</source>
            <translation>und %1 weitere</translation>
        </message>
        <message>
            <location filename="../../gui/panes/table_cuts.py" />
            <source>Cells of the line: %1</source>
            <translation>Zellen der Zeile: %1</translation>
        </message>
        <message>
            <location filename="../../gui/panes/table_cuts.py" />
            <source>Cut %1 of %2: between “%3” and “%4”</source>
            <translation>Schnitt %1 von %2: zwischen „%3“ und „%4“</translation>
        </message>
        <message>
            <location filename="../../gui/panes/term_card.py" />
            <source>Definition</source>
            <translation>Definition</translation>
        </message>
        <message>
            <location filename="../../gui/panes/topic_tree.py" />
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <location filename="../../gui/panes/topic_tree.py" />
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <location filename="../../gui/panes/topic_tree.py" />
            <source>Start</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <location filename="../../gui/panes/topic_tree.py" />
            <source>unread</source>
            <translation>ungelesen</translation>
        </message>
        <message>
            <location filename="../../gui/printing.py" />
            <source>Making pages…</source>
            <translation>Seiten werden angelegt…</translation>
        </message>
        <message>
            <location filename="../../gui/printing.py" />
            <source>No program could be found to open the pages; they are in %1.</source>
            <translation>Es wurde kein Programm gefunden, das die Seiten öffnet; sie liegen in %1.</translation>
        </message>
        <message>
            <location filename="../../gui/printing.py" />
            <source>The note could not be printed: %1.</source>
            <translation>Die Notiz konnte nicht gedruckt werden: %1.</translation>
        </message>
        <message>
            <location filename="../../gui/printing.py" />
            <source>The pages are open in another program; print them there.</source>
            <translation>Die Seiten sind in einem anderen Programm geöffnet; drucken Sie sie dort.</translation>
        </message>
        <message>
            <location filename="../../gui/reading_calls.py" />
            <source>All topics of this note are read.</source>
            <translation>Alle Themen dieser Notiz sind gelesen.</translation>
        </message>
        <message>
            <location filename="../../gui/reading_calls.py" />
            <source>Copied a link; pasted into Readout, it leads here.</source>
            <translation>Ein Link wurde kopiert; in Readout eingefügt, führt er hierher.</translation>
        </message>
        <message>
            <location filename="../../gui/reading_calls.py" />
            <source>Copied with its source.</source>
            <translation>Mit Quelle kopiert.</translation>
        </message>
        <message>
            <location filename="../../gui/reading_calls.py" />
            <source>Nothing in this note is marked as new any more.</source>
            <translation>In dieser Notiz ist nichts mehr als neu markiert.</translation>
        </message>
        <message>
            <location filename="../../gui/reading_calls.py" />
            <source>Nothing in this note is new since you last read it.</source>
            <translation>In dieser Notiz ist nichts neu, seit Sie sie zuletzt lasen.</translation>
        </message>
        <message>
            <location filename="../../gui/results_page.py" />
            <source>How to search</source>
            <translation>So wird gesucht</translation>
        </message>
        <message>
            <location filename="../../gui/results_page.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../gui/results_page.py" />
            <source>Results and preview</source>
            <translation>Ergebnisse und Vorschau</translation>
        </message>
        <message>
            <location filename="../../gui/results_page.py" />
            <source>Save this search</source>
            <translation>Diese Suche sichern</translation>
        </message>
        <message>
            <location filename="../../gui/results_page.py" />
            <source>Saved as “%1”: save no longer</source>
            <translation>Gesichert als „%1“: nicht mehr sichern</translation>
        </message>
        <message>
            <location filename="../../gui/results_page.py" />
            <source>Search results</source>
            <translation>Suchergebnisse</translation>
        </message>
        <message>
            <location filename="../../gui/results_page.py" />
            <source>Share the notes that were found</source>
            <translation>Die gefundenen Notizen teilen</translation>
        </message>
        <message>
            <location filename="../../gui/review/dialog.py" />
            <source>Review</source>
            <translation>Durchsicht</translation>
        </message>
        <message>
            <location filename="../../gui/review/dialog.py" />
            <source>What became of your items</source>
            <translation>Was aus Ihren Aufgaben wurde</translation>
        </message>
        <message>
            <location filename="../../gui/review/mark.py" />
            <source>%1 to answer</source>
            <translation>%1 zu beantworten</translation>
        </message>
        <message>
            <location filename="../../gui/review/mark.py" />
            <source>1 to answer</source>
            <translation>1 zu beantworten</translation>
        </message>
        <message>
            <location filename="../../gui/review/mark.py" />
            <source>Review: %1</source>
            <translation>Durchsicht: %1</translation>
        </message>
        <message>
            <location filename="../../gui/review/mark.py" />
            <source>What became of your items when their note came again</source>
            <translation>Was aus Ihren Aufgaben wurde, als ihre Notiz wiederkam</translation>
        </message>
        <message>
            <location filename="../../gui/review/model.py" />
            <source>Gone, and kept</source>
            <translation>Fehlt, bewahrt</translation>
        </message>
        <message>
            <location filename="../../gui/review/model.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../gui/review/model.py" />
            <source>Reworded</source>
            <translation>Umformuliert</translation>
        </message>
        <message>
            <location filename="../../gui/review/model.py" />
            <source>Which item is it?</source>
            <translation>Welche Aufgabe ist es?</translation>
        </message>
        <message>
            <location filename="../../gui/review/model.py" />
            <source>Which mark holds?</source>
            <translation>Welcher Haken gilt?</translation>
        </message>
        <message>
            <location filename="../../gui/review/model.py" />
            <source>Which note is it?</source>
            <translation>Welche Notiz ist es?</translation>
        </message>
        <message>
            <location filename="../../gui/review/model.py" />
            <source>chosen</source>
            <translation>gewählt</translation>
        </message>
        <message>
            <location filename="../../gui/review/model.py" />
            <source>to be answered</source>
            <translation>zu beantworten</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Before, in this file or much like it</source>
            <translation>Vorher, in dieser oder fast derselben Datei</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Click, press the number, or choose with the arrows and press Enter.</source>
            <translation>Klicken Sie, drücken Sie die Ziffer, oder wählen Sie mit den Pfeilen und drücken Enter.</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>It is taken for</source>
            <translation>Sie gilt als</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Items and answers</source>
            <translation>Aufgaben und Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Its mark in the note changed after yours</source>
            <translation>Der Haken in der Notiz änderte sich nach Ihrem</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>List of items</source>
            <translation>Liste der Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>New in the note</source>
            <translation>Neu in der Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>No longer in the note</source>
            <translation>Nicht mehr in der Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Nothing is asked here.</source>
            <translation>Hier wird nichts gefragt.</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Nothing is lost whatever you answer, and every answer can be undone.</source>
            <translation>Nichts geht verloren, was immer Sie antworten, und jede Antwort lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Nothing to answer</source>
            <translation>Nichts zu beantworten</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Show the &amp;note</source>
            <translation>&amp;Notiz zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Show the note</source>
            <translation>Notiz zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>The chosen item</source>
            <translation>Die gewählte Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>The item</source>
            <translation>Die Aufgabe</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>The item was</source>
            <translation>Die Aufgabe war</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>What became of items</source>
            <translation>Was aus Aufgaben wurde</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>What you did is kept, and comes back with its words</source>
            <translation>Was Sie getan haben, bleibt bewahrt und kommt mit den Worten zurück</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>Which is it now?</source>
            <translation>Welche ist es jetzt?</translation>
        </message>
        <message>
            <location filename="../../gui/review/pane.py" />
            <source>You did: %1</source>
            <translation>Sie haben: %1</translation>
        </message>
        <message>
            <location filename="../../gui/review/reviewing.py" />
            <source>Answer “%1”</source>
            <translation>„%1“ beantworten</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>%1 action items ticked or changed</source>
            <translation>%1 Aufgaben abgehakt oder geändert</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>%1 gone</source>
            <translation>%1 fehlen</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>%1 reworded</source>
            <translation>%1 umformuliert</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>%1 same</source>
            <translation>%1 gleich</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>%1 uncertain</source>
            <translation>%1 unsicher</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>1 action item ticked or changed</source>
            <translation>1 Aufgabe abgehakt oder geändert</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>Done, as the note says since</source>
            <translation>Erledigt, wie die Notiz seither sagt</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>Done, as you marked it</source>
            <translation>Erledigt, wie von Ihnen markiert</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>It is another note: it begins anew</source>
            <translation>Es ist eine andere Notiz: sie beginnt von vorn</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>It is the same note: what was done follows</source>
            <translation>Es ist dieselbe Notiz: was getan ist, folgt ihr</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>None of these: keep it until it comes back</source>
            <translation>Keine davon: bewahren, bis sie wiederkommt</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>Open, as the note says since</source>
            <translation>Offen, wie die Notiz seither sagt</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>Open, as you marked it</source>
            <translation>Offen, wie von Ihnen markiert</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>That is another item: what was done is kept until it comes back</source>
            <translation>Das ist eine andere Aufgabe: was getan ist, bleibt bewahrt, bis sie wiederkommt</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>comment: “%1”</source>
            <translation>Kommentar: „%1“</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>for %1</source>
            <translation>für %1</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>for nobody</source>
            <translation>für niemanden</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>no due date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>ticked</source>
            <translation>abgehakt</translation>
        </message>
        <message>
            <location filename="../../gui/review/rows.py" />
            <source>unticked</source>
            <translation>Haken entfernt</translation>
        </message>
        <message>
            <location filename="../../gui/search_offers.py" />
            <source>How to search…</source>
            <translation>So wird gesucht…</translation>
        </message>
        <message>
            <location filename="../../gui/search_offers.py" />
            <source>Last searches</source>
            <translation>Letzte Suchen</translation>
        </message>
        <message>
            <location filename="../../gui/search_offers.py" />
            <source>Saved searches</source>
            <translation>Gesicherte Suchen</translation>
        </message>
        <message>
            <location filename="../../gui/self_test.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/self_test.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../gui/session.py" />
            <source>%1 See that the disk has room and that Readout may write to its cache.</source>
            <translation>%1 Sehen Sie nach, ob der Datenträger Platz hat und Readout in seinen Zwischenspeicher schreiben darf.</translation>
        </message>
        <message>
            <location filename="../../gui/session.py" />
            <source>Settings could not be saved: %1.</source>
            <translation>Die Einstellungen konnten nicht gesichert werden: %1.</translation>
        </message>
        <message>
            <location filename="../../gui/session.py" />
            <source>The folder %1 is not there now; its notes are listed when it is again.</source>
            <translation>Der Ordner %1 ist gerade nicht da; seine Notizen erscheinen, wenn er wieder da ist.</translation>
        </message>
        <message>
            <location filename="../../gui/session.py" />
            <source>The pasted text could not be kept: %1.</source>
            <translation>Der eingefügte Text konnte nicht bewahrt werden: %1.</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>&amp;Add…</source>
            <translation>&amp;Hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>&amp;Dates:</source>
            <translation>&amp;Datum:</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>&amp;Folders:</source>
            <translation>&amp;Ordner:</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>&amp;Language:</source>
            <translation>&amp;Sprache:</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>&amp;My names:</source>
            <translation>&amp;Meine Namen:</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>&amp;Theme:</source>
            <translation>&amp;Farben:</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Add a folder</source>
            <translation>Einen Ordner hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Dates</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Day first: 3 November 2025</source>
            <translation>Tag zuerst: 3. November 2025</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Folders whose notes are opened at each start</source>
            <translation>Ordner, deren Notizen bei jedem Start geöffnet werden</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Maya, Maya Lind</source>
            <translation>Maya, Maya Lind</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Month first: November 3, 2025</source>
            <translation>Monat zuerst: November 3, 2025</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>My names</source>
            <translation>Meine Namen</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Readout speaks it from the next start.</source>
            <translation>Readout spricht sie ab dem nächsten Start.</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Remove the chosen folder</source>
            <translation>Den gewählten Ordner entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Text &amp;size:</source>
            <translation>Text&amp;größe:</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>The names that notes call you by, with commas between them</source>
            <translation>Die Namen, mit denen Notizen Sie nennen, durch Kommas getrennt</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>The notes that came along</source>
            <translation>Die mitgelieferten Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/settings_dialog.py" />
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>&amp;Form:</source>
            <translation>&amp;Form:</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>A file for each note</source>
            <translation>Je Notiz eine Datei</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>A file for each table</source>
            <translation>Je Tabelle eine Datei</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>Choose Where…</source>
            <translation>Ort wählen…</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>Choose where</source>
            <translation>Ort wählen</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>F&amp;iles:</source>
            <translation>Date&amp;ien:</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>One file with all notes</source>
            <translation>Eine Datei mit allen Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/dialog.py" />
            <source>Share %1 notes</source>
            <translation>%1 Notizen teilen</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>%1 note</source>
            <translation>%1 Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>%1 passage</source>
            <translation>%1 Stelle</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>%1 passages</source>
            <translation>%1 Stellen</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>A file for each note in a folder; none that is there is written over.</source>
            <translation>Je Notiz eine Datei in einem Ordner; keine vorhandene wird überschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>A folder of tables for spreadsheets: those with the same columns joined, and all action items in one.</source>
            <translation>Ein Ordner mit Tabellen für Tabellenprogramme: die mit gleichen Spalten verbunden, und alle Aufgaben in einer.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>A page for each note, with its topics, tables that sort and its checklist.</source>
            <translation>Je Notiz eine Seite mit ihren Themen, sortierbaren Tabellen und ihrer Checkliste.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>JSON, a line for each note</source>
            <translation>JSON, je Notiz eine Zeile</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>Made with Readout</source>
            <translation>Erstellt mit Readout</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>Nothing was found.</source>
            <translation>Nichts wurde gefunden.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>One document that begins with its contents and has a bookmark for each note.</source>
            <translation>Ein Dokument, das mit seinem Inhalt beginnt und je Notiz ein Lesezeichen hat.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>One file with all notes, one after the other.</source>
            <translation>Eine Datei mit allen Notizen nacheinander.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>One page with the list of notes, their topics, a search over all of them, tables that sort and one checklist, whose ticks can come back to Readout.</source>
            <translation>Eine Seite mit der Liste der Notizen, ihren Themen, einer Suche über alle, sortierbaren Tabellen und einer Checkliste, deren Haken zu Readout zurückkommen können.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>Save ticks</source>
            <translation>Haken sichern</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>Save what you ticked as a small file, which Readout brings in</source>
            <translation>Sichert Ihre Haken als kleine Datei, die Readout hereinholt</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>Tables and action items (CSV)</source>
            <translation>Tabellen und Aufgaben (CSV)</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>Web page that reads itself</source>
            <translation>Eigenständige Webseite</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>YAML</source>
            <translation>YAML</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>en</source>
            <translation>de</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>in %1 note</source>
            <translation>in %1 Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>in %1 topic</source>
            <translation>in %1 Thema</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/forms.py" />
            <source>in %1 topics</source>
            <translation>in %1 Themen</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/gathering.py" />
            <source>%1 is not read yet: share it again in a moment.</source>
            <translation>%1 ist noch nicht gelesen: teilen Sie gleich noch einmal.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>%1 notes could not be shared, of which the first: %2</source>
            <translation>%1 Notizen konnten nicht geteilt werden, davon die erste: %2</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>%1 notes were written to %2.</source>
            <translation>%1 Notizen wurden nach %2 geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>Files written to %2: %1.</source>
            <translation>Dateien nach %2 geschrieben: %1.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>Nothing was written: there is no table and no action item.</source>
            <translation>Nichts wurde geschrieben: es gibt keine Tabelle und keine Aufgabe.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>Share</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>Share into a folder</source>
            <translation>In einen Ordner teilen</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>Sharing %1…</source>
            <translation>Teilt %1…</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>Sharing was stopped; files written: %1.</source>
            <translation>Das Teilen wurde angehalten; geschriebene Dateien: %1.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>The note was written to %1.</source>
            <translation>Die Notiz wurde nach %1 geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/sharing/sharing.py" />
            <source>There is no note to share.</source>
            <translation>Es gibt keine Notiz zu teilen.</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>%1 of %2 topics read</source>
            <translation>%1 von %2 Themen gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Index</source>
            <translation>Index</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Index not up to date</source>
            <translation>Index nicht aktuell</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Index up to date</source>
            <translation>Index aktuell</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Not saved</source>
            <translation>Nicht gesichert</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Reading %1 of %2</source>
            <translation>Liest %1 von %2</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Saved</source>
            <translation>Gesichert</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Saving</source>
            <translation>Sichern</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Saving…</source>
            <translation>Sichert…</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Stop reading files</source>
            <translation>Das Lesen von Dateien anhalten</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>Updating the index…</source>
            <translation>Index wird erneuert…</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>about %1 min left</source>
            <translation>noch etwa %1 min</translation>
        </message>
        <message>
            <location filename="../../gui/status_line.py" />
            <source>about %1 s left</source>
            <translation>noch etwa %1 s</translation>
        </message>
        <message>
            <location filename="../../gui/tables/all_tables.py" />
            <source>Export the rows</source>
            <translation>Die Zeilen exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/tables/all_tables.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../gui/tables/all_tables.py" />
            <source>The rows were written to %1.</source>
            <translation>Die Zeilen wurden nach %1 geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/tables/all_tables.py" />
            <source>tables.csv</source>
            <translation>Tabellen.csv</translation>
        </message>
        <message>
            <location filename="../../gui/tables/grid.py" />
            <source>Joined tables</source>
            <translation>Verbundene Tabellen</translation>
        </message>
        <message>
            <location filename="../../gui/tables/grid.py" />
            <source>Show in its note</source>
            <translation>In ihrer Notiz zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/tables/page.py" />
            <source>All tables</source>
            <translation>Alle Tabellen</translation>
        </message>
        <message>
            <location filename="../../gui/tables/page.py" />
            <source>Export the listed rows as CSV</source>
            <translation>Die gezeigten Zeilen als CSV exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/tables/page.py" />
            <source>Filter the rows</source>
            <translation>Zeilen filtern</translation>
        </message>
        <message>
            <location filename="../../gui/tables/page.py" />
            <source>No note has a table.</source>
            <translation>Keine Notiz hat eine Tabelle.</translation>
        </message>
        <message>
            <location filename="../../gui/tables/page.py" />
            <source>Tables with the same headings are joined, and those that have some of them</source>
            <translation>Tabellen mit gleichen Überschriften sind verbunden, und solche, die einige davon haben</translation>
        </message>
        <message>
            <location filename="../../gui/tables/page.py" />
            <source>Words of a row</source>
            <translation>Wörter einer Zeile</translation>
        </message>
        <message>
            <location filename="../../gui/tables/words.py" />
            <source>%1 of %2 notes</source>
            <translation>%1 von %2 Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/tables/words.py" />
            <source>The tables of all notes are being gathered.</source>
            <translation>Die Tabellen aller Notizen werden gesammelt.</translation>
        </message>
        <message>
            <location filename="../../gui/tables/words.py" />
            <source>dates</source>
            <translation>Daten</translation>
        </message>
        <message>
            <location filename="../../gui/tables/words.py" />
            <source>from %1 tables of %2 notes</source>
            <translation>aus %1 Tabellen von %2 Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/tables/words.py" />
            <source>from %1 tables of one note</source>
            <translation>aus %1 Tabellen einer Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/tables/words.py" />
            <source>from one table</source>
            <translation>aus einer Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/tables/words.py" />
            <source>numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <location filename="../../gui/targets.py" />
            <source>%1 could not be written: %2.</source>
            <translation>%1 konnte nicht geschrieben werden: %2.</translation>
        </message>
        <message>
            <location filename="../../gui/targets.py" />
            <source>No file can have that name: choose another one.</source>
            <translation>So kann keine Datei heißen: wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../gui/targets.py" />
            <source>Readout never changes a note: choose another file to write to.</source>
            <translation>Readout ändert nie eine Notiz: wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <location filename="../../gui/targets.py" />
            <source>There is no folder %1: choose another one.</source>
            <translation>Es gibt keinen Ordner %1: wählen Sie einen anderen.</translation>
        </message>
        <message>
            <location filename="../../gui/targets.py" />
            <source>There it would be read as one of the notes: choose another folder to write to.</source>
            <translation>Dort würde es als eine der Notizen gelesen: wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../gui/text/writer.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../gui/ticking.py" />
            <source>Add “%1”</source>
            <translation>„%1“ hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/top_bar.py" />
            <source>Menu (F10)</source>
            <translation>Menü (F10)</translation>
        </message>
        <message>
            <location filename="../../gui/top_bar.py" />
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <location filename="../../gui/wording.py" />
            <source>%1 lines folded – show</source>
            <translation>%1 Zeilen eingeklappt – zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/wording.py" />
            <source>%1 min read</source>
            <translation>%1 min Lesezeit</translation>
        </message>
        <message>
            <location filename="../../gui/wording.py" />
            <source>%1 paragraphs folded – show</source>
            <translation>%1 Absätze eingeklappt – zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/wording.py" />
            <source>1 line folded – show</source>
            <translation>1 Zeile eingeklappt – zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/wording.py" />
            <source>1 paragraph folded – show</source>
            <translation>1 Absatz eingeklappt – zeigen</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <location filename="../../build/phrases.py" />
            <source>Line %1, field “%2”: %3.</source>
            <translation>Zeile %1, Feld „%2“: %3.</translation>
        </message>
        <message>
            <location filename="../../build/phrases.py" />
            <source>The progress file %1 is of a later version of Readout and was left out: update Readout to see it.</source>
            <translation>Die Fortschrittsdatei %1 ist von einer neueren Version von Readout und wurde ausgelassen: erneuern Sie Readout, um sie zu sehen.</translation>
        </message>
        <message>
            <location filename="../../build/phrases.py" />
            <source>The progress file %1 of another device is damaged (%2); it was left alone and left out.</source>
            <translation>Die Fortschrittsdatei %1 eines anderen Geräts ist beschädigt (%2); sie wurde in Ruhe gelassen und ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../build/phrases.py" />
            <source>The progress file %1 was damaged (%2) and was put aside as %3; copies of it are of a later version of Readout: update Readout to go on.</source>
            <translation>Die Fortschrittsdatei %1 war beschädigt (%2) und liegt jetzt als %3 beiseite; Kopien davon sind von einer neueren Version von Readout: erneuern Sie Readout, um fortzufahren.</translation>
        </message>
        <message>
            <location filename="../../build/phrases.py" />
            <source>The progress file %1 was damaged (%2) and was put aside as %3; the newest good copy was loaded.</source>
            <translation>Die Fortschrittsdatei %1 war beschädigt (%2) und liegt jetzt als %3 beiseite; die neueste gute Kopie wurde geladen.</translation>
        </message>
        <message>
            <location filename="../../build/phrases.py" />
            <source>The progress file %1 was damaged (%2) and was put aside as %3; there was no good copy, so this device's ticks are missing: put one back.</source>
            <translation>Die Fortschrittsdatei %1 war beschädigt (%2) und liegt jetzt als %3 beiseite; es gab keine gute Kopie, daher fehlen die Haken dieses Geräts: legen Sie eine zurück.</translation>
        </message>
        <message>
            <location filename="../../build/phrases.py" />
            <source>The progress file %1 was missing; copies of it are of a later version of Readout: update Readout to go on.</source>
            <translation>Die Fortschrittsdatei %1 fehlte; Kopien davon sind von einer neueren Version von Readout: erneuern Sie Readout, um fortzufahren.</translation>
        </message>
        <message>
            <location filename="../../build/phrases.py" />
            <source>The progress file %1 was missing; the newest good copy was loaded.</source>
            <translation>Die Fortschrittsdatei %1 fehlte; die neueste gute Kopie wurde geladen.</translation>
        </message>
        <message>
            <location filename="../../build/phrases.py" />
            <source>The progress file %1 was missing; there was no good copy, so this device's ticks are missing: put one back.</source>
            <translation>Die Fortschrittsdatei %1 fehlte; es gab keine gute Kopie, daher fehlen die Haken dieses Geräts: legen Sie eine zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/doubts_dialog.py" />
            <source>Readout never changes a note: choose another file to write to.</source>
            <translation>Readout ändert nie eine Notiz: wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <location filename="../../gui/library_engine.py" />
            <source>The search index is made anew: search again in a moment.</source>
            <translation>Der Suchindex wird neu angelegt: suchen Sie gleich noch einmal.</translation>
        </message>
        <message>
            <location filename="../../gui/paper.py" />
            <source>The pages are not wanted any more.</source>
            <translation>Die Seiten werden nicht mehr gebraucht.</translation>
        </message>
        <message>
            <location filename="../../gui/paper.py" />
            <source>The pages could not be made: make room in the memory and try again.</source>
            <translation>Die Seiten konnten nicht angelegt werden: schaffen Sie Platz im Speicher und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../gui/said.py" />
            <source>There is no such file.</source>
            <translation>Diese Datei gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/settings.py" />
            <source>Settings could not be read: %1.</source>
            <translation>Die Einstellungen konnten nicht gelesen werden: %1.</translation>
        </message>
        <message>
            <location filename="../../gui/settings.py" />
            <source>The settings are damaged; the usual ones are used.</source>
            <translation>Die Einstellungen sind beschädigt; es gelten die üblichen.</translation>
        </message>
        <message>
            <location filename="../../gui/settings.py" />
            <source>The settings were damaged; the file is kept as %1.</source>
            <translation>Die Einstellungen waren beschädigt; die Datei liegt jetzt als %1 beiseite.</translation>
        </message>
        <message>
            <location filename="../../readout/export/__init__.py" />
            <source>There is no format “%1” to export to; there are %2.</source>
            <translation>Es gibt kein Format „%1“ zum Exportieren; es gibt %2.</translation>
        </message>
        <message>
            <location filename="../../readout/export/items/__init__.py" />
            <source>There is no format “%1” for action items; there are %2.</source>
            <translation>Es gibt kein Format „%1“ für Aufgaben; es gibt %2.</translation>
        </message>
        <message>
            <location filename="../../readout/export/terms/__init__.py" />
            <source>There is no format “%1” for terms; there are %2.</source>
            <translation>Es gibt kein Format „%1“ für Begriffe; es gibt %2.</translation>
        </message>
        <message>
            <location filename="../../readout/items/changing.py" />
            <source>That is no date: write it as 2026-03-31.</source>
            <translation>Das ist kein Datum: schreiben Sie 2026-03-31.</translation>
        </message>
        <message>
            <location filename="../../readout/library/client.py" />
            <source>The part of Readout that keeps the library up to date fails again and again; what it has is still shown.</source>
            <translation>Der Teil von Readout, der die Bibliothek aktuell hält, versagt immer wieder; was er hat, wird weiter gezeigt.</translation>
        </message>
        <message>
            <location filename="../../readout/library/pool.py" />
            <source>The file made its reader fail.</source>
            <translation>An der Datei ist ihr Leser gescheitert.</translation>
        </message>
        <message>
            <location filename="../../readout/library/pool.py" />
            <source>The part of Readout that reads files does not start; install Readout again.</source>
            <translation>Der Teil von Readout, der Dateien liest, startet nicht; installieren Sie Readout noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/library/reading.py" />
            <source>The file could not be read; it is damaged, or made in a way Readout does not know.</source>
            <translation>Die Datei konnte nicht gelesen werden; sie ist beschädigt oder auf eine Art gemacht, die Readout nicht kennt.</translation>
        </message>
        <message>
            <location filename="../../readout/library/reading.py" />
            <source>The file is nested too deeply for Readout.</source>
            <translation>Die Datei ist für Readout zu tief verschachtelt.</translation>
        </message>
        <message>
            <location filename="../../readout/library/updater.py" />
            <source>Another Readout keeps this library up to date: close it and try again.</source>
            <translation>Ein anderes Readout hält diese Bibliothek aktuell: schließen Sie es und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/library/updater.py" />
            <source>The library's list and search could not be kept: %1.</source>
            <translation>Liste und Suche der Bibliothek konnten nicht bewahrt werden: %1.</translation>
        </message>
        <message>
            <location filename="../../readout/library/updater.py" />
            <source>The search index was found damaged.</source>
            <translation>Der Suchindex war beschädigt.</translation>
        </message>
        <message>
            <location filename="../../readout/library/walk.py" />
            <source>The folder could not be listed: %1.</source>
            <translation>Der Ordner konnte nicht aufgelistet werden: %1.</translation>
        </message>
        <message>
            <location filename="../../readout/library/walk.py" />
            <source>There is no such folder.</source>
            <translation>Diesen Ordner gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../readout/library/walk.py" />
            <source>You have no permission to look into this folder.</source>
            <translation>Sie dürfen nicht in diesen Ordner sehen.</translation>
        </message>
        <message>
            <location filename="../../readout/output.py" />
            <source>%1 could not be written: %2.</source>
            <translation>%1 konnte nicht geschrieben werden: %2.</translation>
        </message>
        <message>
            <location filename="../../readout/output.py" />
            <source>There it would be read as one of the notes: choose another folder to write to.</source>
            <translation>Dort würde es als eine der Notizen gelesen: wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/device.py" />
            <source>No device can be called %1: take small letters, digits and hyphens.</source>
            <translation>Kein Gerät kann %1 heißen: nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/elsewhere.py" />
            <source>%1 cannot be read</source>
            <translation>%1 kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../readout/progress/elsewhere.py" />
            <source>%1 is another file, which stays as it is: choose another name.</source>
            <translation>%1 ist eine andere Datei, die so bleibt, wie sie ist: wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/elsewhere.py" />
            <source>%1 is no file of progress (%2): choose another one.</source>
            <translation>%1 ist keine Fortschrittsdatei (%2): wählen Sie eine andere.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/elsewhere.py" />
            <source>%1 is of a later version of Readout: update Readout to bring it in.</source>
            <translation>%1 ist von einer neueren Version von Readout: erneuern Sie Readout, um sie hereinzuholen.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/elsewhere.py" />
            <source>Progress could not be saved to %1</source>
            <translation>Der Fortschritt konnte nicht nach %1 gesichert werden</translation>
        </message>
        <message>
            <location filename="../../readout/progress/fields.py" />
            <source>%1 cannot be kept: it is no plain value.</source>
            <translation>%1 kann nicht bewahrt werden: es ist kein einfacher Wert.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/fields.py" />
            <source>No copy of progress could be kept</source>
            <translation>Es konnte keine Kopie des Fortschritts bewahrt werden</translation>
        </message>
        <message>
            <location filename="../../readout/progress/fields.py" />
            <source>Progress cannot be read from %1</source>
            <translation>Der Fortschritt kann nicht aus %1 gelesen werden</translation>
        </message>
        <message>
            <location filename="../../readout/progress/fields.py" />
            <source>Progress was written by a later version of Readout and cannot be changed here: update Readout.</source>
            <translation>Der Fortschritt wurde von einer neueren Version von Readout geschrieben und kann hier nicht geändert werden: erneuern Sie Readout.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/lock.py" />
            <source>Another Readout has been saving progress for too long: close it and try again.</source>
            <translation>Ein anderes Readout sichert schon zu lange Fortschritt: schließen Sie es und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/mass.py" />
            <source>%1 of the %2 action items that you ticked or changed are no longer found in the notes: look whether a folder is missing before you go on.</source>
            <translation>%1 der %2 Aufgaben, die Sie abgehakt oder geändert haben, sind nicht mehr in den Notizen zu finden: prüfen Sie, ob ein Ordner fehlt, bevor Sie fortfahren.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>%1 has a field that is none</source>
            <translation>%1 hat ein Feld, das keines ist</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>%1 has a value of the wrong kind</source>
            <translation>%1 hat einen Wert der falschen Art</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>%1 is no record</source>
            <translation>%1 ist kein Datensatz</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>%1 is no value</source>
            <translation>%1 ist kein Wert</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>a key stands there twice</source>
            <translation>ein Schlüssel steht zweimal da</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>it has no items</source>
            <translation>sie hat keine Aufgaben</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>it has schema %1, this version knows %2</source>
            <translation>sie hat Schema %1, diese Version kennt %2</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>it holds only NUL bytes</source>
            <translation>sie enthält nur NUL-Bytes</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>it is empty</source>
            <translation>sie ist leer</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>it is nested too deeply</source>
            <translation>sie ist zu tief verschachtelt</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>it is not JSON (%1)</source>
            <translation>sie ist kein JSON (%1)</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>it is not UTF-8</source>
            <translation>sie ist kein UTF-8</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>it is not an object</source>
            <translation>sie ist kein Objekt</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>it names no schema</source>
            <translation>sie nennt kein Schema</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>its %1 are not an object</source>
            <translation>ihre %1 sind kein Objekt</translation>
        </message>
        <message>
            <location filename="../../readout/progress/record.py" />
            <source>nested too deeply</source>
            <translation>zu tief verschachtelt</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>%1: try again</source>
            <translation>%1: versuchen Sie es noch einmal</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>Progress was written by a later version of Readout: it is shown but not changed here; update Readout to go on ticking.</source>
            <translation>Der Fortschritt wurde von einer neueren Version von Readout geschrieben: er wird gezeigt, hier aber nicht geändert; erneuern Sie Readout, um weiter abzuhaken.</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>The progress file %1 is damaged or missing and was left so</source>
            <translation>Die Fortschrittsdatei %1 ist beschädigt oder fehlt und blieb so</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>The progress file %1 is of a later version of Readout</source>
            <translation>Die Fortschrittsdatei %1 ist von einer neueren Version von Readout</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>The progress file %1 of another device is damaged (%2)</source>
            <translation>Die Fortschrittsdatei %1 eines anderen Geräts ist beschädigt (%2)</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>The progress file %1 was damaged (%2)</source>
            <translation>Die Fortschrittsdatei %1 war beschädigt (%2)</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>The progress file %1 was missing</source>
            <translation>Die Fortschrittsdatei %1 fehlte</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>it is not allowed: check the folder's permissions and try again</source>
            <translation>es ist nicht erlaubt: prüfen Sie die Rechte des Ordners und versuchen Sie es noch einmal</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>the disk is full: make room and try again</source>
            <translation>der Datenträger ist voll: schaffen Sie Platz und versuchen Sie es noch einmal</translation>
        </message>
        <message>
            <location filename="../../readout/progress/shelf.py" />
            <source>the disk reports a fault: save elsewhere</source>
            <translation>der Datenträger meldet einen Fehler: sichern Sie woanders</translation>
        </message>
        <message>
            <location filename="../../readout/progress/store.py" />
            <source>There is no such item: it was never added here.</source>
            <translation>Diese Aufgabe gibt es nicht: sie wurde hier nie hinzugefügt.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/archive.py" />
            <source>There is no note in this archive.</source>
            <translation>In diesem Archiv ist keine Notiz.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/archive.py" />
            <source>There is no such note in this archive.</source>
            <translation>Diese Notiz gibt es in diesem Archiv nicht.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/archive.py" />
            <source>This archive holds more than %1 notes.</source>
            <translation>Dieses Archiv enthält mehr als %1 Notizen.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/archive.py" />
            <source>This archive stands too deep in others; unpack them first.</source>
            <translation>Dieses Archiv liegt zu tief in anderen; packen Sie diese zuerst aus.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/archive.py" />
            <source>This is an archive in the archive; read one of its notes.</source>
            <translation>Das ist ein Archiv im Archiv; lesen Sie eine seiner Notizen.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/archive.py" />
            <source>This is an archive of %1; read one as %2#%3.</source>
            <translation>Das ist ein Archiv mit %1; lesen Sie eine als %2#%3.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/csv_table.py" />
            <source>A cell of this table never ends; check its quotes.</source>
            <translation>Eine Zelle dieser Tabelle endet nie; prüfen Sie ihre Anführungszeichen.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/csv_table.py" />
            <source>This table has more than %1 cells; make it smaller.</source>
            <translation>Diese Tabelle hat mehr als %1 Zellen; machen Sie sie kleiner.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/decoding.py" />
            <source>The file is empty.</source>
            <translation>Die Datei ist leer.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/decoding.py" />
            <source>The file is not text; Readout cannot read this kind of file.</source>
            <translation>Die Datei ist kein Text; Readout kann diese Art von Datei nicht lesen.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/decoding.py" />
            <source>The file says it is %1 but breaks off or is damaged at byte %2.</source>
            <translation>Die Datei gibt sich als %1 aus, bricht aber bei Byte %2 ab oder ist dort beschädigt.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/enex.py" />
            <source>The note declares entities of its own, which Readout does not read.</source>
            <translation>Die Notiz legt eigene Entitäten fest, die Readout nicht liest.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/enex.py" />
            <source>This export holds %1; open one of its notes by its title.</source>
            <translation>Dieser Export enthält %1; öffnen Sie eine seiner Notizen mit ihrem Titel.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/json_note.py" />
            <source>Line %1 begins a second value; Readout reads one note a file.</source>
            <translation>In Zeile %1 beginnt ein zweiter Wert; Readout liest eine Notiz je Datei.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/json_note.py" />
            <source>Line %1 is not JSON: %2%3.</source>
            <translation>Zeile %1 ist kein JSON: %2%3.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/json_note.py" />
            <source>The field “%1” stands twice in one place; keep one.</source>
            <translation>Das Feld „%1“ steht zweimal an einer Stelle; behalten Sie eines.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/json_note.py" />
            <source>There is nothing in this JSON file.</source>
            <translation>In dieser JSON-Datei steht nichts.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/json_note.py" />
            <source>This JSON has more than %1 parts.</source>
            <translation>Dieses JSON hat mehr als %1 Teile.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/json_note.py" />
            <source>This JSON is nested more than %1 levels deep.</source>
            <translation>Dieses JSON ist mehr als %1 Ebenen tief verschachtelt.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/notebook.py" />
            <source>The file is in an unusual encoding; save it as UTF-8.</source>
            <translation>Die Datei hat eine ungewöhnliche Kodierung; sichern Sie sie als UTF-8.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/notebook.py" />
            <source>This export holds more than %1 notes.</source>
            <translation>Dieser Export enthält mehr als %1 Notizen.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/notebook.py" />
            <source>This note is larger than %1 MB.</source>
            <translation>Diese Notiz ist größer als %1 MB.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/odt.py" />
            <source>This is no OpenDocument text; save it as .odt where it was written.</source>
            <translation>Das ist kein OpenDocument-Text; sichern Sie ihn dort als .odt, wo er geschrieben wurde.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/office_zip.py" />
            <source>The document has more than %1 parts.</source>
            <translation>Das Dokument hat mehr als %1 Teile.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/office_zip.py" />
            <source>The document has more than %1 pieces of text and layout.</source>
            <translation>Das Dokument hat mehr als %1 Stücke von Text und Gestaltung.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/office_zip.py" />
            <source>The document is damaged; open it where it was written and save it as %1 again.</source>
            <translation>Das Dokument ist beschädigt; öffnen Sie es, wo es geschrieben wurde, und sichern Sie es noch einmal als %1.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/office_zip.py" />
            <source>The document is locked with a password; save it without one.</source>
            <translation>Das Dokument ist mit einem Passwort gesperrt; sichern Sie es ohne Passwort.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/office_zip.py" />
            <source>The document is packed as tightly as only one made to harm is.</source>
            <translation>Das Dokument ist so dicht gepackt wie nur eines, das schaden soll.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/office_zip.py" />
            <source>The document's text is larger than %1 MB.</source>
            <translation>Der Text des Dokuments ist größer als %1 MB.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/office_zip.py" />
            <source>This is an old Word file or one with a password; save it as %1 without one.</source>
            <translation>Das ist eine alte Word-Datei oder eine mit Passwort; sichern Sie sie ohne Passwort als %1.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/pdf/characters.py" />
            <source>A page of this PDF is damaged; get the file again.</source>
            <translation>Eine Seite dieses PDF ist beschädigt; besorgen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/pdf/characters.py" />
            <source>This PDF holds more text than Readout can show; open a part of it.</source>
            <translation>Dieses PDF enthält mehr Text, als Readout zeigen kann; öffnen Sie einen Teil davon.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/pdf/opening.py" />
            <source>Page %1 of this PDF is damaged; get the file again.</source>
            <translation>Seite %1 dieses PDF ist beschädigt; besorgen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/pdf/opening.py" />
            <source>This PDF has more than %1 pages; split it and open parts.</source>
            <translation>Dieses PDF hat mehr als %1 Seiten; teilen Sie es und öffnen Sie die Teile.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/pdf/opening.py" />
            <source>This PDF is cut off or damaged; get it again or open it in another program and save it.</source>
            <translation>Dieses PDF ist abgeschnitten oder beschädigt; besorgen Sie es noch einmal, oder öffnen und sichern Sie es in einem anderen Programm.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/pdf/opening.py" />
            <source>This PDF is locked with a password; save it without one first.</source>
            <translation>Dieses PDF ist mit einem Passwort gesperrt; sichern Sie es zuerst ohne Passwort.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/pdf/reader.py" />
            <source>This PDF holds no text.</source>
            <translation>Dieses PDF enthält keinen Text.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/pdf/reader.py" />
            <source>This PDF holds only pictures of text; run text recognition on it first.</source>
            <translation>Dieses PDF enthält nur Bilder von Text; lassen Sie zuerst eine Texterkennung laufen.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/read.py" />
            <source>The file could not be read: %1.</source>
            <translation>Die Datei konnte nicht gelesen werden: %1.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/read.py" />
            <source>The file is larger than %1 MB.</source>
            <translation>Die Datei ist größer als %1 MB.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/read.py" />
            <source>This is a device or pipe, not a file.</source>
            <translation>Das ist ein Gerät oder eine Pipe, keine Datei.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/read.py" />
            <source>This is a folder, not a file.</source>
            <translation>Das ist ein Ordner, keine Datei.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/read.py" />
            <source>This is an archive by another name; let its name end in .zip.</source>
            <translation>Das ist ein Archiv unter anderem Namen; lassen Sie den Namen auf .zip enden.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/read.py" />
            <source>You have no permission to read this file.</source>
            <translation>Sie dürfen diese Datei nicht lesen.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/rtf/__init__.py" />
            <source>This is not an RTF file; open it where it was written and save it again.</source>
            <translation>Das ist keine RTF-Datei; öffnen Sie sie, wo sie geschrieben wurde, und sichern Sie sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/rtf/tokens.py" />
            <source>This RTF has more than %1 parts; save it as plain text.</source>
            <translation>Dieses RTF hat mehr als %1 Teile; sichern Sie es als einfachen Text.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/rtf/walk.py" />
            <source>This RTF has more than %1 paragraphs; part it.</source>
            <translation>Dieses RTF hat mehr als %1 Absätze; teilen Sie es.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/rtf/walk.py" />
            <source>This RTF is nested more than %1 levels deep.</source>
            <translation>Dieses RTF ist mehr als %1 Ebenen tief verschachtelt.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_xml.py" />
            <source>Line %1 is damaged: %2; export it again.</source>
            <translation>Zeile %1 ist beschädigt: %2; exportieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_xml.py" />
            <source>The file declares entities of its own, which Readout does not read.</source>
            <translation>Die Datei legt eigene Entitäten fest, die Readout nicht liest.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_xml.py" />
            <source>The file is nested more than %1 levels deep.</source>
            <translation>Die Datei ist mehr als %1 Ebenen tief verschachtelt.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>%1 begins a second document; Readout reads one a file.</source>
            <translation>%1: Hier beginnt ein zweites Dokument; Readout liest eines je Datei.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>%1 is not YAML: %2%3.</source>
            <translation>%1 ist kein YAML: %2%3.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>Line %1 %2.</source>
            <translation>Zeile %1 %2.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>This YAML is larger than %1 MB.</source>
            <translation>Dieses YAML ist größer als %1 MB.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>This is not YAML: %1.</source>
            <translation>Das ist kein YAML: %1.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>cannot start any token</source>
            <translation>kann kein Zeichen beginnen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>could not be read</source>
            <translation>konnte nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>has more than %1 parts</source>
            <translation>hat mehr als %1 Teile</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>is nested more than %1 levels deep</source>
            <translation>ist mehr als %1 Ebenen tief verschachtelt</translation>
        </message>
        <message>
            <location filename="../../readout/reading/safe_yaml.py" />
            <source>uses an alias (*), which Readout does not read</source>
            <translation>benutzt einen Alias (*), den Readout nicht liest</translation>
        </message>
        <message>
            <location filename="../../readout/reading/window.py" />
            <source>This archive's list of files is too large; unpack it first.</source>
            <translation>Die Dateiliste dieses Archivs ist zu groß; packen Sie es zuerst aus.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/word.py" />
            <source>A document's pictures are not opened.</source>
            <translation>Bilder eines Dokuments werden nicht geöffnet.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/word.py" />
            <source>This is no Word file; open it where it was written and save it as .docx.</source>
            <translation>Das ist keine Word-Datei; öffnen Sie sie, wo sie geschrieben wurde, und sichern Sie sie als .docx.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/word_parts.py" />
            <source>The document is damaged; save it as .docx again.</source>
            <translation>Das Dokument ist beschädigt; sichern Sie es noch einmal als .docx.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>a list of action items</source>
            <translation>eine Liste von Aufgaben</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>a list of paragraphs and of fields such as points or table</source>
            <translation>eine Liste von Absätzen und von Feldern wie points oder table</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>a list of points</source>
            <translation>eine Liste von Punkten</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>a list of steps</source>
            <translation>eine Liste von Schritten</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>a list of texts</source>
            <translation>eine Liste von Texten</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>a paragraph, or a field such as points or table</source>
            <translation>ein Absatz oder ein Feld wie points oder table</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>a text or a list of texts</source>
            <translation>ein Text oder eine Liste von Texten</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>a text, or a mapping with text and more</source>
            <translation>ein Text oder eine Zuordnung mit text und mehr</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>below it must stand a text or a list (put a text with “: ” in quotes)</source>
            <translation>darunter muss ein Text oder eine Liste stehen (setzen Sie einen Text mit „: “ in Anführungszeichen)</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>each entry holds one kind of content, this one %1</source>
            <translation>jeder Eintrag enthält eine Art von Inhalt, dieser %1</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>it cannot stand beside “%1”</source>
            <translation>es kann nicht neben „%1“ stehen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>it must stand beside “%1”</source>
            <translation>es muss neben „%1“ stehen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_blocks.py" />
            <source>this item has no “text”</source>
            <translation>dieser Aufgabe fehlt „text“</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>Readout does not read YAML's tag %1</source>
            <translation>Readout liest die YAML-Marke %1 nicht</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>a date such as 2025-12-01</source>
            <translation>ein Datum wie 2025-12-01</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>a list of spans</source>
            <translation>eine Liste von Spannen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>a list of words, or words with commas between</source>
            <translation>eine Liste von Wörtern oder Wörter mit Kommas dazwischen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>a mapping (put a text that holds “: ” in quotes)</source>
            <translation>eine Zuordnung (setzen Sie einen Text mit „: “ in Anführungszeichen)</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>a span must lie inside its text of %1 signs</source>
            <translation>eine Spanne muss in ihrem Text von %1 Zeichen liegen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>a span needs its %1</source>
            <translation>einer Spanne fehlt %1</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>a span such as {start: 0, end: 5, style: strong}</source>
            <translation>eine Spanne wie {start: 0, end: 5, style: strong}</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>allowed are %1</source>
            <translation>erlaubt sind %1</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>did you mean “%1”?</source>
            <translation>meinen Sie „%1“?</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>it stands here for the second time, first on line %1</source>
            <translation>es steht hier zum zweiten Mal, zuerst in Zeile %1</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>one word or text in front of its colon</source>
            <translation>ein Wort oder Text vor seinem Doppelpunkt</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>there is no style “%1”; allowed are %2</source>
            <translation>es gibt keinen Stil „%1“; erlaubt sind %2</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>there is no such field; %1</source>
            <translation>dieses Feld gibt es nicht; %1</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>this must be %1</source>
            <translation>das muss %1 sein</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>this must be %1, not %2</source>
            <translation>das muss %1 sein, nicht %2</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>this must be a whole number from 0 to %1, not “%2”</source>
            <translation>das muss eine ganze Zahl von 0 bis %1 sein, nicht „%2“</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>this must be yes or no, not “%1”</source>
            <translation>das muss ja/yes oder nein/no sein, nicht „%1“</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>yes or no</source>
            <translation>ja/yes oder nein/no</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_nodes.py" />
            <source>“%1” is no date with day, month and year; write it as 2025-12-01</source>
            <translation>„%1“ ist kein Datum mit Tag, Monat und Jahr; schreiben Sie 2025-12-01</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_note.py" />
            <source>There is nothing in this YAML file.</source>
            <translation>In dieser YAML-Datei steht nichts.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_note.py" />
            <source>a list of sections</source>
            <translation>eine Liste von Abschnitten</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_note.py" />
            <source>a mapping with a title and more</source>
            <translation>eine Zuordnung mit einem Titel und mehr</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_note.py" />
            <source>there is no kind “%1”; %2</source>
            <translation>es gibt keine Art „%1“; %2</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_other.py" />
            <source>Line %1 asks for an object by the tag %2, which Readout does not make.</source>
            <translation>Zeile %1 verlangt mit der Marke %2 ein Objekt, das Readout nicht anlegt.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>a list of cells, or a mapping from column to cell</source>
            <translation>eine Liste von Zellen oder eine Zuordnung von Spalte zu Zelle</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>a list of lines</source>
            <translation>eine Liste von Zeilen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>a list of rows</source>
            <translation>eine Liste von Tabellenzeilen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>a list of terms</source>
            <translation>eine Liste von Begriffen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>a list of the columns' names</source>
            <translation>eine Liste der Spaltennamen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>a mapping from each term to what it means</source>
            <translation>eine Zuordnung von jedem Begriff zu seiner Bedeutung</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>a mapping with columns and rows</source>
            <translation>eine Zuordnung mit Spalten und Zeilen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>a table needs its columns</source>
            <translation>einer Tabelle fehlen ihre Spalten</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>a term with what it means</source>
            <translation>ein Begriff mit seiner Bedeutung</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>there is no such column</source>
            <translation>diese Spalte gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>this row has %1 for %2 (put a cell that holds a comma in quotes)</source>
            <translation>diese Zeile hat %1 für %2 (setzen Sie eine Zelle mit Komma in Anführungszeichen)</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>this term has no “%1”</source>
            <translation>diesem Begriff fehlt „%1“</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>two columns have this name</source>
            <translation>zwei Spalten haben diesen Namen</translation>
        </message>
        <message>
            <location filename="../../readout/reading/yaml_table.py" />
            <source>“%1” has no meaning; write “term: what it means”</source>
            <translation>„%1“ hat keine Bedeutung; schreiben Sie „Begriff: was er bedeutet“</translation>
        </message>
        <message>
            <location filename="../../readout/reading/zipped.py" />
            <source>The files of this archive overlap, as in one made to harm.</source>
            <translation>Die Dateien dieses Archivs überlappen sich wie in einem, das schaden soll.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/zipped.py" />
            <source>The notes of this archive are larger than %1 GB; unpack it first.</source>
            <translation>Die Notizen dieses Archivs sind größer als %1 GB; packen Sie es zuerst aus.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/zipped.py" />
            <source>This archive holds more than %1 files; unpack it first.</source>
            <translation>Dieses Archiv enthält mehr als %1 Dateien; packen Sie es zuerst aus.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/zipped.py" />
            <source>This archive is damaged or no zip file; export it again.</source>
            <translation>Dieses Archiv ist beschädigt oder keine Zip-Datei; exportieren Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/zipped.py" />
            <source>This note breaks off in its archive; export it again.</source>
            <translation>Diese Notiz bricht in ihrem Archiv ab; exportieren Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/zipped.py" />
            <source>This note is damaged in its archive; export it again.</source>
            <translation>Diese Notiz ist in ihrem Archiv beschädigt; exportieren Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/zipped.py" />
            <source>This note is locked with a password; unpack the archive first.</source>
            <translation>Diese Notiz ist mit einem Passwort gesperrt; packen Sie das Archiv zuerst aus.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/zipped.py" />
            <source>This note is packed as tightly as only one made to harm is.</source>
            <translation>Diese Notiz ist so dicht gepackt wie nur eine, die schaden soll.</translation>
        </message>
        <message>
            <location filename="../../readout/reading/zipped.py" />
            <source>This note is packed in a way Readout cannot undo; unpack it first.</source>
            <translation>Diese Notiz ist so gepackt, dass Readout sie nicht entpacken kann; packen Sie sie zuerst aus.</translation>
        </message>
        <message>
            <location filename="../../readout/search/completing.py" />
            <source>action items due on a day or before it</source>
            <translation>Aufgaben, die an oder vor einem Tag fällig sind</translation>
        </message>
        <message>
            <location filename="../../readout/search/completing.py" />
            <source>action items of somebody</source>
            <translation>Aufgaben von jemandem</translation>
        </message>
        <message>
            <location filename="../../readout/search/completing.py" />
            <source>action items open, done or overdue</source>
            <translation>offene, erledigte oder überfällige Aufgaben</translation>
        </message>
        <message>
            <location filename="../../readout/search/completing.py" />
            <source>notes of a day, month or year</source>
            <translation>Notizen eines Tages, Monats oder Jahres</translation>
        </message>
        <message>
            <location filename="../../readout/search/completing.py" />
            <source>notes with a tag</source>
            <translation>Notizen mit einem Schlagwort</translation>
        </message>
        <message>
            <location filename="../../readout/search/completing.py" />
            <source>one kind of section</source>
            <translation>eine Art von Abschnitt</translation>
        </message>
        <message>
            <location filename="../../readout/search/completing.py" />
            <source>words of a note's title</source>
            <translation>Wörter im Titel einer Notiz</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>a word</source>
            <translation>ein Wort</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>a word with a slip of the finger</source>
            <translation>ein Wort mit einem Tippfehler</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>action items due before a day</source>
            <translation>Aufgaben, die vor einem Tag fällig sind</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>action items due between two days</source>
            <translation>Aufgaben, die zwischen zwei Tagen fällig sind</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>action items of nobody</source>
            <translation>Aufgaben, für die niemand zuständig ist</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>action items that are done</source>
            <translation>erledigte Aufgaben</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>action items that are not done</source>
            <translation>Aufgaben, die nicht erledigt sind</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>action items without a day</source>
            <translation>Aufgaben ohne Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>all sections of a kind</source>
            <translation>alle Abschnitte einer Art</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>all words, in one section or in the title</source>
            <translation>alle Wörter, in einem Abschnitt oder im Titel</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>case and accents do not matter</source>
            <translation>Groß und klein und Akzente sind gleich</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>letters inside a word</source>
            <translation>Buchstaben in einem Wort</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>notes of a month, a year or a day</source>
            <translation>Notizen eines Monats, Jahres oder Tages</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>one word or the other</source>
            <translation>das eine oder das andere Wort</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>open action items whose day has passed</source>
            <translation>offene Aufgaben, deren Tag vorbei ist</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>the beginning of a word</source>
            <translation>der Anfang eines Wortes</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>without a word: not in the same section</source>
            <translation>ohne ein Wort: nicht im selben Abschnitt</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>words in one kind of section</source>
            <translation>Wörter in einer Art von Abschnitt</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>words in the notes after a month</source>
            <translation>Wörter in den Notizen nach einem Monat</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>words in the notes with a tag</source>
            <translation>Wörter in den Notizen mit einem Schlagwort</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>words in the notes with such a title</source>
            <translation>Wörter in den Notizen mit solchem Titel</translation>
        </message>
        <message>
            <location filename="../../readout/search/examples.py" />
            <source>words that follow each other</source>
            <translation>Wörter, die aufeinander folgen</translation>
        </message>
        <message>
            <location filename="../../readout/search/index.py" />
            <source>The search index could not answer this: look for it in other words.</source>
            <translation>Der Suchindex konnte darauf nicht antworten: suchen Sie mit anderen Wörtern.</translation>
        </message>
        <message>
            <location filename="../../readout/search/index.py" />
            <source>The search index is damaged and is made anew: search again in a moment.</source>
            <translation>Der Suchindex ist beschädigt und wird neu angelegt: suchen Sie gleich noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>OR cannot stand before a minus: leave one of them out.</source>
            <translation>OR kann nicht vor einem Minus stehen: lassen Sie eines davon weg.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>OR stands between two words: say what may be found instead.</source>
            <translation>OR steht zwischen zwei Wörtern: sagen Sie, was stattdessen gefunden werden darf.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>Only the first %1 words of the query are looked for.</source>
            <translation>Nur nach den ersten %1 Wörtern der Anfrage wird gesucht.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>Say what comes after “%1:”, or leave it out.</source>
            <translation>Sagen Sie, was nach „%1:“ kommt, oder lassen Sie es weg.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>Say what to look for too: only words to leave out were given.</source>
            <translation>Sagen Sie auch, was gesucht wird: es wurden nur Wörter zum Weglassen genannt.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>The quote is still open: close it with a second quotation mark.</source>
            <translation>Das Zitat ist noch offen: schließen Sie es mit einem zweiten Anführungszeichen.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>“%1:” is not known: the keys are %2.</source>
            <translation>„%1:“ ist nicht bekannt: die Schlüssel sind %2.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>“%1” after “%2:” has no word in it to look for.</source>
            <translation>„%1“ nach „%2:“ enthält kein Wort, nach dem gesucht werden kann.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>“%1” has no word in it to look for.</source>
            <translation>„%1“ enthält kein Wort, nach dem gesucht werden kann.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>“%1” is no date: write %2:2026-01-31, %3:&lt;2026-02 or %4:week.</source>
            <translation>„%1“ ist kein Datum: schreiben Sie %2:2026-01-31, %3:&lt;2026-02 oder %4:week.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>“in:%1” is not known: write one of in:%2.</source>
            <translation>„in:%1“ ist nicht bekannt: schreiben Sie eines von in:%2.</translation>
        </message>
        <message>
            <location filename="../../readout/search/language.py" />
            <source>“is:%1” is not known: write is:open, is:done or is:overdue.</source>
            <translation>„is:%1“ ist nicht bekannt: schreiben Sie is:open, is:done oder is:overdue.</translation>
        </message>
        <message>
            <location filename="../../readout/search/storage.py" />
            <source>The search index could not be made in %1: %2. Check the disk.</source>
            <translation>Der Suchindex konnte in %1 nicht angelegt werden: %2. Prüfen Sie den Datenträger.</translation>
        </message>
        <message>
            <location filename="../../readout/search/writer.py" />
            <source>Another process of Readout is writing the search index: wait until it ends.</source>
            <translation>Ein anderer Prozess von Readout schreibt den Suchindex: warten Sie, bis er endet.</translation>
        </message>
        <message>
            <location filename="../../readout/search/writer.py" />
            <source>The search index could not be written: %1. Check the disk.</source>
            <translation>Der Suchindex konnte nicht geschrieben werden: %1. Prüfen Sie den Datenträger.</translation>
        </message>
        <message>
            <location filename="../../readout/search/writer.py" />
            <source>The search index was made anew meanwhile: open it again.</source>
            <translation>Der Suchindex wurde inzwischen neu angelegt: öffnen Sie ihn noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/tables/conditions.py" />
            <source>Type a date after it, as 3 Nov, Nov 2025 or 2025-11-03.</source>
            <translation>Schreiben Sie ein Datum dahinter, etwa 3 Nov, Nov 2025 oder 2025-11-03.</translation>
        </message>
        <message>
            <location filename="../../readout/tables/conditions.py" />
            <source>Type a number after it, as 20k, 5 % or $1.5M.</source>
            <translation>Schreiben Sie eine Zahl dahinter, etwa 20k, 5 % oder $1.5M.</translation>
        </message>
        <message>
            <location filename="../../readout/tables/conditions.py" />
            <source>Type a version after it, as 1.10.2.</source>
            <translation>Schreiben Sie eine Version dahinter, etwa 1.10.2.</translation>
        </message>
        <message>
            <location filename="../../readout/worker/__main__.py" />
            <source>The note in this file is too large for Readout.</source>
            <translation>Die Notiz in dieser Datei ist für Readout zu groß.</translation>
        </message>
        <message>
            <location filename="../../readout/worker/client.py" />
            <source>%1: Reading was stopped.</source>
            <translation>%1: Das Lesen wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../../readout/worker/client.py" />
            <source>The file made its reader fail; it is damaged, or made to harm.</source>
            <translation>An der Datei ist ihr Leser gescheitert; sie ist beschädigt oder soll schaden.</translation>
        </message>
        <message>
            <location filename="../../readout/worker/client.py" />
            <source>The part of Readout that reads such files does not start; install Readout again.</source>
            <translation>Der Teil von Readout, der solche Dateien liest, startet nicht; installieren Sie Readout noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readout/worker/process.py" />
            <source>The file made its reader fail; it is damaged, or needs too much memory.</source>
            <translation>An der Datei ist ihr Leser gescheitert; sie ist beschädigt oder braucht zu viel Speicher.</translation>
        </message>
        <message>
            <location filename="../../readout/worker/process.py" />
            <source>The file needs too much memory to be read.</source>
            <translation>Um die Datei zu lesen, wird zu viel Speicher gebraucht.</translation>
        </message>
        <message>
            <location filename="../../readout/worker/process.py" />
            <source>The file took too long to read; Readout gave up after %1 seconds.</source>
            <translation>Das Lesen der Datei dauerte zu lange; Readout gab nach %1 Sekunden auf.</translation>
        </message>
    </context>
    <context>
        <name>Grid</name>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
    </context>
</TS>
