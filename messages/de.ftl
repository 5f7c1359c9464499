## All windows

common-window-title = { $page } · Duotone
common-pages = Seiten
common-library = Bibliothek
common-models = Modelle
common-settings = Einstellungen
common-privacy = Datenschutz
common-welcome = Willkommen
common-close = Schließen
common-cancel = Abbrechen
common-undo = Rückgängig
common-retry = Noch einmal
common-delete = Löschen
common-back = Zurück
common-next = Weiter
common-more = Mehr
common-time-left = noch { $time }
common-keys-title = Tastenkürzel
common-keys-show = Alle Tastenkürzel zeigen
common-keys-app = Überall
common-key-ctrl = Strg
common-key-alt = Alt
common-key-shift = Umschalt
common-key-super = Super
common-key-enter = Eingabe
common-key-escape = Esc
common-key-space = Leertaste
common-open-captions = Untertitel öffnen
common-quit = Duotone beenden
common-text-larger = Größerer Text
common-text-smaller = Kleinerer Text
common-text-usual = Text wie auf dem Desktop

## The captions window and the dictation overlay

captions-title = Untertitel
captions-to-now = Zum Neuesten
captions-microphone = Mikrofon
captions-microphones = Mikrofone
captions-system = Systemton
captions-both = Mikrofon und Systemton
captions-source = Zuhören bei
captions-language = Gesprochene Sprache
captions-any-language = Jede Sprache
captions-controls = Bedienung
captions-start = Untertitel starten
captions-start-again = Neu starten
captions-stop = Beenden
captions-pause = Anhalten
captions-resume = Fortsetzen
captions-pause-or-resume = Anhalten oder fortsetzen
captions-adjust = Text und Hintergrund anpassen
captions-pin = Über anderen Fenstern halten
captions-click-through = Klicks zum Fenster dahinter durchlassen
captions-hide = Untertitel ausblenden
captions-text-size = Textgröße
captions-text-smaller = Kleinerer Text
captions-text-larger = Größerer Text
captions-lines = Zeilen
captions-lines-fewer = Weniger Zeilen
captions-lines-more = Mehr Zeilen
captions-width = Breite
captions-narrower = Schmaler
captions-wider = Breiter
captions-opacity = Deckkraft
captions-clearer = Durchsichtiger
captions-denser = Deckender
captions-listening = Ich höre zu. Sprich, oder spiel etwas ab.
captions-starting = Gleich geht es los. Was du jetzt sagst, wird schon gehört.
captions-paused = Angehalten. Nichts wird gehört.
captions-ending = Die letzten Wörter werden bestätigt …
captions-silent = Vom Mikrofon kommt nur Stille. Ist es stumm geschaltet?
captions-get-models = Modelle holen
captions-dictation = Diktat
captions-correcting = Wird korrigiert …
captions-correcting-with = Wird mit { $model } korrigiert …
captions-speak = Sprich

## The library

library-session = Sitzung
library-sessions = Sitzungen
library-today = Heute
library-yesterday = Gestern
library-choose = Eine Sitzung auswählen
library-choose-hint = Hier öffnen sich ihr Text und ihre Aufnahme. / sucht, ? zeigt alle Tasten.
library-empty = Noch nichts da
library-empty-hint = Was untertitelt wird, bleibt hier: zum Lesen, Anhören und Verbessern.
library-cannot-read = Die Bibliothek lässt sich nicht lesen
library-cannot-show = Diese Sitzung lässt sich nicht zeigen
library-in-use = Die Bibliothek ist gerade hier geöffnet: { $program }. Lesen geht, im Stand von eben; ändern erst, wenn sie dort geschlossen ist.
library-speakers-are = Sprechende: { $names }
library-state-live = Live
library-state-enhancing = Wird überarbeitet
library-state-pending = Wartet
library-state-failed = Fehlgeschlagen
library-state-interrupted = Abgebrochen
library-state-interrupted-hint = Die Sitzung brach ab. Was bis dahin bestätigt war, ist da.
library-state-enhanced = Überarbeitet
library-actions-of = Aktionen für { $title }
library-rename = Umbenennen
library-title-of = Titel
library-renamed = Umbenannt.
library-deleted = „{ $title }“ liegt im Papierkorb.
library-restored = „{ $title }“ ist wieder da.
library-undone = Zurückgenommen.
library-nothing-to-undo = Es gibt nichts zurückzunehmen.
library-search = Gesagtes durchsuchen
library-key-search = Suchen
library-filters = Filter
library-filters-on =
    { $count ->
        [one] { $count } Filter
       *[other] { $count } Filter
    }
library-clear-filters = Filter entfernen
library-speaker = Wer spricht
library-anyone = Alle
library-language = Sprache
library-any-language = Jede Sprache
library-from = Von
library-until = Bis
library-passages = Stellen
library-found =
    { $count ->
        [0] Keine Stellen
        [one] { $count } Stelle
       *[other] { $count } Stellen
    }
library-nothing-found = Nichts gefunden zu „{ $words }“
library-nothing-found-hint = Versuche es mit weniger Wörtern oder mit einem Wortanfang und Stern: flu*.
library-nothing-fits = Keine Sitzung passt zu den Filtern
library-search-failed = Danach lässt sich nicht suchen
library-in-live-text = im Live-Text
library-trash = Papierkorb
library-back-to-sessions = Zurück zu den Sitzungen
library-trash-empty = Der Papierkorb ist leer
library-trash-empty-hint = Gelöschte Sitzungen bleiben einen Monat hier, bevor sie endgültig verschwinden.
library-days-left =
    { $count ->
        [0] Verschwindet heute endgültig
        [one] Verschwindet in { $count } Tag endgültig
       *[other] Verschwindet in { $count } Tagen endgültig
    }
library-restore = Wiederherstellen
library-forget-now = Jetzt vergessen
library-forget-title = Diese Sitzung endgültig vergessen?
library-forget-loss = „{ $title }“, die Aufnahme von { $length } ({ $size }) und alle Texte dazu werden von diesem Gerät entfernt. Das lässt sich nicht zurücknehmen.
library-forget-loss-text = „{ $title }“ und alle Texte dazu werden von diesem Gerät entfernt. Das lässt sich nicht zurücknehmen.
library-forgotten = „{ $title }“ ist endgültig entfernt.
library-which = Text
library-live = Live
library-enhanced = Überarbeitet
library-compare = Vergleich
library-version = Fassung
library-version-of = Fassung { $version }
library-version-newest = Fassung { $version }, neueste
library-enhanced-version = Überarbeitet, Fassung { $version }
library-turn-of = { $speaker }, { $time }
library-nothing-yet = Noch wurde nichts gesagt
library-nothing-yet-hint = Was bestätigt ist, erscheint hier.
library-nothing-said = Es wurde nichts gesagt
library-nothing-said-hint = In dieser Sitzung waren keine Wörter zu hören.
library-is-live = Diese Sitzung läuft noch. Anhören geht, wenn sie zu Ende ist.
library-no-recording = Zu dieser Sitzung gibt es keine Aufnahme, also nichts anzuhören.
library-edit = Bearbeiten
library-edit-of = Absatz bei { $time } bearbeiten
library-edit-hint = Enter speichert, Esc lässt alles, wie es war.
library-edited = Absatz geändert.
library-to-spoken = Zurück zum Gesprochenen
library-rename-speaker = Dieser Stimme einen Namen geben
library-name-of = Wer ist { $speaker }?
library-save = Speichern
library-known-voices = Schon einmal benannt
library-same-person = Dieselbe Person wie
library-remove-name = Namen entfernen
library-named = { $before } heißt jetzt { $name }.
library-unnamed = { $name } hat keinen Namen mehr.
library-sounds-like = { $speaker } klingt wie { $name }, { $sure }. Stimmt das?
library-yes = Ja
library-no = Nein
library-not-them = { $speaker } wird nicht mehr für { $name } gehalten.
library-merged = { $from } und { $into } sind in Fassung { $version } eine Person. Fassung { $before } hat noch beide.
library-removed = Entfernt
library-added = Hinzugefügt
library-removed-is = entfernt:{" "}
library-added-is = hinzugefügt:{" "}
library-changes =
    { $count ->
        [0] Nichts wurde geändert.
        [one] An { $count } Stelle geändert.
       *[other] An { $count } Stellen geändert.
    }
library-playback = Wiedergabe
library-play = Abspielen
library-pause = Anhalten
library-back5 = 5 Sekunden zurück
library-forward5 = 5 Sekunden vor
library-place-in-recording = Stelle in der Aufnahme
library-place = { $time } von { $whole }
library-place-of = { $time } von { $whole }, { $speaker }
library-speed = Tempo
library-speed-is = Tempo, { $rate }
library-slower = Langsamer
library-faster = Schneller
library-skip-silence = Stille überspringen
library-cannot-play = Die Aufnahme lässt sich nicht abspielen. Vielleicht wurde sie verschoben oder entfernt.
library-key-play = Abspielen oder anhalten
library-key-edit = Absatz bearbeiten
library-key-live = Live-Text
library-key-enhanced = Überarbeiteter Text
library-key-compare = Beide vergleichen
library-export = Exportieren
library-export-title = Exportieren
library-format = Format
library-to-read = Zum Lesen
library-subtitles = Untertitel
library-for-programs = Für andere Programme
library-format-text = Reiner Text
library-format-docx = Word-Dokument
library-format-html = Webseite mit der Aufnahme
library-format-csv = Tabelle (CSV)
library-format-rttm = Wer wann spricht (RTTM)
library-timestamps = Zeiten
library-with-speakers = Wer spricht
library-line-length = Längste Zeile
library-characters = { $count } Zeichen
library-reading-speed = Lesetempo
library-characters-a-second = { $count } pro Sekunde
library-preview = Vorschau
library-in-folder = in { $folder }
library-change-folder = Ändern…
library-exported = Gespeichert als { $path }
library-enhance = Überarbeiten
library-enhance-again = Neu überarbeiten
library-enhance-text = Die Aufnahme wird auf diesem Gerät noch einmal gründlich angehört. Der Live-Text bleibt, wie er ist.
library-enhance-again-text = Die Aufnahme wird noch einmal angehört und ergibt eine weitere Fassung. Die Texte, die es gibt, bleiben, wie sie sind.
library-begin = Beginnen
library-diarize = Stimmen auseinanderhalten
library-diarize-hint = Sagt, wer was gesagt hat.
library-how-many = Wie viele sprechen
library-speakers-found = Herausfinden
library-clean-up = Glätten
library-verbatim = Wörtlich
library-light = Leicht
library-clean = Gründlich
library-verbatim-hint = Wie gehört, mit jedem Äh.
library-light-hint = Ohne Füllwörter und doppelt Gesagtes.
library-clean-hint = Wie Leicht, dazu Punkte und Großbuchstaben, wo sie fehlen.
library-model = Modell
library-best-model = Das beste vorhandene
library-model-english = { $model } (nur Englisch)
library-same-language = Wie in der Sitzung
library-detect-language = Herausfinden
library-stage-decode = Aufnahme wird gelesen
library-stage-retranscribe = Wird noch einmal angehört
library-stage-diarize = Stimmen werden auseinandergehalten
library-stage-name-voices = Bekannte Stimmen werden verglichen
library-stage-clean = Text wird geglättet
library-stage-write = Text wird gespeichert
library-job-pending = Wartet, bis es an der Reihe ist
library-job-waits = Wartet, bis niemand spricht, damit die Untertitel schnell bleiben
library-job-failed = Die Überarbeitung ist nicht gelungen.
library-job-get-models = Fehlendes holen, { $size }
library-left-soon = noch weniger als eine Minute
library-left-about = noch etwa { $time }
library-key-list = Durch die Sitzungen gehen

## The models

models-lead = Ein Modell schreibt sofort, was es hört; ein besseres bestätigt es. Sie laufen nur auf diesem Rechner.
models-in-use = In Gebrauch
models-pair-now = Entwirft: { $fast }. Bestätigt: { $heavy }.
models-pair-one = { $name } entwirft und bestätigt allein.
models-pair-none = Noch kein Paar
models-pair-none-text = Untertitel brauchen ein Modell, das entwirft, und eines, das bestätigt. Nehmen Sie das empfohlene Paar, oder wählen Sie unten.
models-recommended = Für diesen Rechner empfohlen
models-recommended-pair = { $fast } und { $heavy }
models-is-used = Sie benutzen es schon.
models-unmeasured = Welches Paar zu diesem Rechner passt, ist noch nicht bekannt.
models-unmeasured-text = Das Messen dauert etwa zehn Sekunden. Die Modelle bekommen einen mitgelieferten Satz; das Mikrofon bleibt aus.
models-measure = Messen
models-measure-again = Neu messen
models-measuring = Messung läuft…
models-measuring-time = etwa zehn Sekunden
models-use-pair = Dieses Paar benutzen
models-pair-to-get = { $size } herunterzuladen.
models-pair-coming = Wird benutzt, sobald beide da sind.
models-pair-used = Modelle
models-here = Auf diesem Rechner
models-disk =
    { $count ->
        [one] { $count } Modell belegt
       *[other] { $count } Modelle belegen
    } { $size }.
models-english = Für Englisch
models-english-text = Sie hören nur Englisch, und das besser als andere ihrer Größe.
models-many = Für hundert Sprachen
models-many-text = Ein Modell hört sie alle und kann erkennen, welche gesprochen wird.
models-helpers = Helfer
models-helpers-text = Kleine, die Stimme von Geräusch und Sprecher voneinander unterscheiden.
models-name = Modell
models-languages = Sprachen
models-languages-english = Englisch
models-languages-many = Viele
models-languages-any = Alle
models-size = Größe
models-speed = Tempo hier
models-speed-times = { $times }×
models-speed-said = { $times }-mal so schnell wie Sprache
models-speed-unknown = Nicht gemessen
models-speed-text = Das Tempo sagt, wievielmal schneller als Sprache ein Modell hier liest.
models-state = Zustand
models-is-fast = Entwirft
models-is-heavy = Bestätigt
models-is-recommended = Empfohlen
models-for-fast = Schnell genug, um auf jedem Rechner zu entwerfen.
models-for-both = Entwirft auf schnellen Rechnern, bestätigt auf langsamen.
models-for-heavy = Bestätigt und macht gute fertige Transkripte.
models-for-medium = Bestätigt auf starken Rechnern; Namen und Fachwörter gelingen besser.
models-for-large = Hört am besten. Für fertige Transkripte oder sehr starke Rechner.
models-for-voice = Unterscheidet Stimme von allem anderen.
models-for-speakers = Sagt, wer wann spricht. Dazu braucht es beide.
models-packed = Gepackt: kleiner und kaum ungenauer.
models-packed-show =
    { $count ->
        [one] { $count } gepacktes zeigen
       *[other] { $count } gepackte zeigen
    }
models-packed-hide = Gepackte verbergen
models-download = Herunterladen
models-download-of = { $name } herunterladen
models-pause = Anhalten
models-resume = Weiter
models-state-here = Da
models-state-own = Eigene Datei
models-state-intact = Unversehrt
models-state-damaged = Beschädigt
models-damaged-text = Die Datei ist nicht die veröffentlichte. Laden Sie sie neu; es sind { $size }.
models-get-again = Neu laden
models-checking = Wird geprüft…
models-pull-waiting = Wartet auf seine Reihe
models-pull-connecting = Fragt { $place }
models-pull-connecting-only = Verbindet
models-pull-downloading = { $done } von { $total }
models-pull-downloading-from = { $done } von { $total } von { $place }
models-pull-fetching = Lädt herunter
models-pull-preparing = Packt aus
models-pull-verifying = Vergleicht mit dem Veröffentlichten
models-pull-paused = Angehalten bei { $done } von { $total }
models-pull-paused-only = Angehalten; das Geladene bleibt
models-pull-failed = Das Herunterladen wurde nicht fertig. Das Geladene bleibt.
models-more-of = Mehr zu { $name }
models-use-fast = Zum Entwerfen benutzen
models-use-heavy = Zum Bestätigen benutzen
models-check = Datei prüfen
models-delete = Löschen…
models-delete-title = { $name } löschen?
models-delete-text = Das macht { $size } frei. Sie können es jederzeit neu laden.
models-delete-used = Es ist in Gebrauch. Untertitel und Diktat brauchen dann ein anderes.
models-deleted = { $name } ist gelöscht; { $size } sind frei.
models-intact = { $name } ist das Veröffentlichte, Bit für Bit.
models-own = { $name } ist Ihre eigene Datei; es gibt nichts, womit sie zu vergleichen wäre.

## The settings

settings-lead = Änderungen gelten sofort, und jede lässt sich zurücknehmen.
settings-search = Einstellungen durchsuchen
settings-search-go = Einstellungen durchsuchen
settings-undo-last = Letzte Änderung zurücknehmen
settings-found-count =
    { $count ->
        [0] Keine Einstellungen
        [one] { $count } Einstellung
       *[other] { $count } Einstellungen
    }
settings-found-nothing = So heißt keine Einstellung
settings-found-nothing-text = Versuchen Sie ein anderes Wort, oder drücken Sie Esc, um alle zu sehen.
settings-changed = Geändert: { $what }
settings-put-back = Wie zuvor: { $what }
settings-look = Aussehen
settings-theme = Farben
settings-theme-hint = Hell, dunkel oder wie der Desktop. Hoher Kontrast ist Schwarz und Weiß.
settings-theme-system = Wie der Desktop
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-theme-contrast = Hoher Kontrast
settings-locale = Sprache der App
settings-locale-hint = Die Sprache von Menüs und Meldungen, nicht die, die Sie sprechen.
settings-locale-system = Wie der Desktop
settings-listening = Zuhören
settings-language = Gesprochene Sprache
settings-language-hint = Sie zu nennen ist schneller und sicherer, als sie erkennen zu lassen.
settings-language-auto = Selbst erkennen
settings-microphone = Mikrofon für Untertitel
settings-microphone-hint = Damit wird gehört, wer hier spricht. Das Diktat hat sein eigenes, weiter unten.
settings-microphone-usual = Wie in den Klangeinstellungen
settings-microphone-gone = { $name } (nicht angeschlossen)
settings-microphone-none = Keines
settings-system = Systemklang
settings-system-hint = Untertitel für das, was der Rechner abspielt: Anrufe, Filme, Radio.
settings-captions = Untertitel
settings-captions-text = So sehen sie aus, über einem hellen und einem dunklen Fenster.
settings-preview = Vorschau der Untertitel
settings-sample = Das zweite Modell hört dieselbe Sekunde noch einmal, und wo es zustimmt, werden die Wörter fest. Was fest geworden ist, ändert sich nie, springt nie und wird behalten.
settings-sample-guess = und der Rest ist noch geraten
settings-text-size = Textgröße
settings-text-size-hint = Groß genug, um von Ihrem Platz aus lesbar zu sein.
settings-pixels = { $count } px
settings-lines = Zeilen
settings-lines-hint = Wie viele Zeilen zugleich zu sehen sind.
settings-columns = Breite
settings-columns-hint = Zeichen je Zeile. Zwischen 60 und 72 liest es sich am leichtesten.
settings-opacity = Deckkraft
settings-opacity-hint = Wie viel die Fläche von dem verdeckt, was dahinter liegt.
settings-plate = Farbe der Fläche
settings-plate-hint = Worauf der Text steht.
settings-ink = Textfarbe
settings-ink-hint = Was gesagt wurde. Geratenes hat einen Ton zwischen diesem und der Fläche.
settings-hard-colours = Diese Farben sind schwer zu unterscheiden: { $ratio } : 1. Zum Lesen braucht es 4,5 : 1.
settings-hard-through = Schwer zu lesen, wo das falsche Fenster durchscheint: { $ratio } : 1, nötig sind 4,5 : 1. Mehr Deckkraft hilft.
settings-colours-use = Die üblichen nehmen
settings-colours-usual = Farben und Deckkraft
settings-font = Schrift
settings-font-hint = Solche, die sich gut lesen und auf diesem Rechner sind.
settings-font-system = Wie der Desktop
settings-font-serif = Mit Serifen
settings-font-mono = Feste Breite
settings-click-through = Klicks durchlassen
settings-click-through-hint = Ein Klick geht an das, was hinter den Untertiteln liegt. Zurück geht es hier.
settings-on-top = Über anderen Fenstern bleiben
settings-on-top-hint = Untertitel sind zu lesen, worin Sie auch arbeiten.
settings-dictation = Diktat
settings-dictation-text = Sprechen Sie, und der Text steht da, wo Ihr Cursor ist.
settings-shortcut = Tastenkürzel
settings-shortcut-hint = Wirkt in jedem Programm. Drücken Sie Ändern, dann die gewünschten Tasten; Esc lässt sie, wie sie sind.
settings-mode = Was das Kürzel tut
settings-mode-hint = Halten Sie die Tasten beim Sprechen, oder drücken Sie sie zum Beginnen und zum Enden.
settings-mode-hold = Halten und sprechen
settings-mode-toggle = Zweimal drücken
settings-dictation-microphone = Mikrofon fürs Diktat
settings-dictation-microphone-hint = Ein Headset hört Sie besser als der Raum.
settings-way = Wie Text eingefügt wird
settings-way-hint = Kurzes wird getippt, Langes eingefügt, wenn Sie nichts wählen. Danach ist die Zwischenablage wie zuvor.
settings-way-auto = Wie es passt
settings-way-type = Tippen
settings-way-paste = Einfügen
settings-way-copy = Nur kopieren
settings-while-speaking = Beim Sprechen schreiben
settings-while-speaking-hint = Bestätigtes wird sofort geschrieben; sonst kommt alles am Ende. Bei gehaltenen Tasten kommt es immer am Ende: Bis sie losgelassen werden, bekommt kein anderes Programm Tasten.
settings-spoken-commands = Gesprochene Befehle
settings-spoken-commands-hint = „Neue Zeile“ beginnt eine Zeile, „Komma“ schreibt eines, „streich das“ nimmt das Letzte zurück.
settings-spoken-show = Alle zeigen
settings-spoken-title = Was Sie sagen können
settings-spoken-text = Auf { $language }, denn das sprechen Sie.
settings-spoken-none = In der Sprache, die Sie sprechen, gibt es noch keine. Es gibt sie für: { $languages }.
settings-spoken-line = beginnt eine Zeile
settings-spoken-paragraph = beginnt einen Absatz
settings-spoken-scratch = nimmt das Letzte zurück
settings-keep-dictations = Diktate behalten
settings-keep-dictations-hint = Sie stehen bei allem anderen in der Bibliothek. Sonst bleibt nur der eingefügte Text.
settings-rules = Programme mit eigener Regel
settings-rules-hint = Für ein Programm, das Getipptes oder Eingefügtes nicht annimmt. Mit dem Namen, den seine Fenster haben.
settings-rule-way = Wie Text in { $app } eingefügt wird
settings-rule-remove = { $app } entfernen
settings-rule-app = Programm
settings-rule-app-example = Programm, etwa kitty
settings-rule-add = Hinzufügen
settings-rule-known = Dieses Programm steht schon in der Liste.
settings-keeping = Aufbewahren
settings-keeping-text = Alles davon bleibt auf diesem Rechner.
settings-keep = Untertitel in der Bibliothek behalten
settings-keep-hint = Gesagtes lässt sich später lesen und durchsuchen. Sonst ist es weg, wenn Sie aufhören.
settings-record = Ton aufnehmen
settings-record-hint = Zum Nachhören und für ein fertiges Transkript. Eine Stunde braucht etwa 60 MB.
settings-enhance = Fertiges Transkript anlegen
settings-enhance-hint = Wenn Sie aufhören, transkribiert Duotone die Aufnahme noch einmal sorgfältiger und unterscheidet die Sprecher.
settings-clean-up = Fertige Transkripte glätten
settings-clean-up-hint = Wie weit Füllwörter und Versprecher herausgenommen werden. Das Gehörte bleibt daneben.
settings-clean-verbatim = Wie gehört
settings-clean-light = Ohne Füllwörter
settings-clean-clean = Auch mit Sätzen
settings-audio-days = Aufnahmen behalten
settings-audio-days-hint = Ältere Aufnahmen werden von selbst gelöscht. Ihre Transkripte bleiben.
settings-audio-forever = Bis Sie sie löschen
settings-audio-days-count =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
settings-export-folder = Ordner der Exporte
settings-export-folder-hint = Wohin Dateien gehen, wenn Sie ein Transkript exportieren.
settings-export-usual = Ihre Dokumente
settings-export-use-usual = Meine Dokumente nehmen
settings-export-choose = Wählen…
settings-starting = Die App selbst
settings-autostart = Mit dem Desktop starten
settings-autostart-hint = Das Kürzel wirkt, sobald Sie sich anmelden. Gehört wird erst, wenn Sie es verlangen.
settings-reset = Alle Einstellungen zurücksetzen
settings-reset-hint = Alle Einstellungen wie am Anfang, auf jeder Seite. Sitzungen und Modelle bleiben. Es lässt sich zurücknehmen.
settings-reset-do = Zurücksetzen
settings-reset-all = Alle Einstellungen
settings-reset-nothing = Alle Einstellungen sind wie am Anfang.

## Privacy

privacy-lead = Was behalten wird, wo es ist und was diesen Rechner verlassen hat.
privacy-never = Was nie hinausgeht
privacy-never-text = Was Sie sagen, die Aufnahmen, die Transkripte, die benannten Stimmen und wie Sie Duotone benutzen, verlassen diesen Rechner nie. Es gibt kein Konto, und nichts meldet etwas. Das Einzige, worum Duotone das Netz bittet, ist ein Modell, und nur, wenn Sie eines wollen. Eine Datei geht hinaus, wenn Sie sie exportieren und selbst verschicken.
privacy-network = Was diesen Rechner verlassen hat
privacy-network-text = Jede Anfrage, die Duotone gestellt hat, steht hier.
privacy-nothing-left = Nichts hat diesen Rechner verlassen.
privacy-only-models = Duotone hat nach Modellen gefragt und nichts von Ihnen gesendet.
privacy-when = Wann
privacy-what = Wofür
privacy-where = Wohin
privacy-outcome = Ergebnis
privacy-for-model = Modell { $model }
privacy-outcome-got = Geladen
privacy-outcome-stopped = Von Ihnen angehalten
privacy-outcome-failed = Fehlgeschlagen
privacy-outcome-not-reached = Nicht erreicht
privacy-requests-all =
    { $count ->
        [one] { $count } weitere zeigen
       *[other] { $count } weitere zeigen
    }
privacy-stored = Was gespeichert ist
privacy-stored-text =
    { $count ->
        [0] Noch keine Sitzungen
        [one] { $count } Sitzung
       *[other] { $count } Sitzungen
    }, zusammen { $size }. Pfade lassen sich kopieren.
privacy-recordings = Aufnahmen
privacy-recordings-trash = davon { $size } im Papierkorb
privacy-records = Transkripte und Stimmen
privacy-search-index = Suchverzeichnis
privacy-models-stored = Modelle
privacy-settings-stored = Einstellungen und eigene Wörter
privacy-log = Protokoll der App
privacy-log-text = Es enthält kein gesprochenes Wort.
privacy-keeping-title = Wie lange
privacy-voices = Stimmen
privacy-voices-text = Wenn Sie einen Sprecher benennen, behält Duotone als Zahlen, wie die Stimme klingt, um den Namen das nächste Mal vorzuschlagen. Daraus lässt sich keine Sprache machen.
privacy-voices-none = Keine Stimme wird behalten.
privacy-voice-since =
    { $count ->
        [one] { $count } Sitzung
       *[other] { $count } Sitzungen
    }, seit { $date }
privacy-rename = { $name } umbenennen
privacy-new-name = Neuer Name für { $name }
privacy-save = Sichern
privacy-renamed = { $from } heißt jetzt { $to }.
privacy-forget-voice = { $name } vergessen
privacy-forget-voice-title = Die Stimme von { $name } vergessen?
privacy-forget-voice-text = Wie sie klingt, geht verloren und kommt nicht zurück. Duotone schlägt den Namen nicht mehr vor. Er bleibt, wo er steht.
privacy-forget-voice-do = Stimme vergessen
privacy-forgot-voice = Die Stimme von { $name } ist vergessen.
privacy-everything = Alles vergessen
privacy-everything-text = Entfernt alles, was gehört und was daraus gemacht wurde, sofort und endgültig.
privacy-everything-do = Alles vergessen…
privacy-everything-title = Alles vergessen?
privacy-lost = Das geht verloren:
privacy-lost-sessions =
    { $count ->
        [0] Keine Sitzungen, denn es gibt keine
        [one] { $count } Sitzung mit Live-Text und fertigen Transkripten
       *[other] { $count } Sitzungen mit Live-Texten und fertigen Transkripten
    }
privacy-lost-recordings = Alle Aufnahmen, { $size }
privacy-lost-trash =
    { $count ->
        [0] Was im Papierkorb liegt: nichts
        [one] { $count } Sitzung im Papierkorb
       *[other] { $count } Sitzungen im Papierkorb
    }
privacy-lost-voices =
    { $count ->
        [0] Stimmen: es gibt keine
        [one] { $count } Stimme und ihr Name
       *[other] { $count } Stimmen und ihre Namen
    }
privacy-lost-log = Die Liste dessen, was diesen Rechner verlassen hat
privacy-stays = Modelle und Einstellungen bleiben, ebenso exportierte Dateien.
privacy-no-way-back = Das lässt sich nicht zurücknehmen.
privacy-counting = Zählt, was da ist…
privacy-forgotten =
    { $count ->
        [0] Alles ist vergessen.
        [one] Alles ist vergessen: { $count } Sitzung.
       *[other] Alles ist vergessen: { $count } Sitzungen.
    }
privacy-unread = Das ließ sich nicht lesen.

## The first run

welcome-step = Schritt { $n } von { $count }
welcome-mic-title = Wirst du gehört?
welcome-mic-text = Wähle dein Mikrofon und sag etwas. Graue Wörter sind eine Vermutung; sobald sie fest werden, bleiben sie, wie sie sind.
welcome-mic-label = Mikrofon
welcome-mic-default = Wie in den Klangeinstellungen
welcome-mic-try = Mikrofon ausprobieren
welcome-mic-stop = Beenden
welcome-mic-say = Sag etwas.
welcome-mic-level = Wie laut es ist
welcome-mic-private = Von diesem Versuch wird nichts behalten.
welcome-mic-starting = Gleich geht es los …
welcome-mic-no-words = Sag etwas: Die Linie bewegt sich. Mitlesen kannst du, sobald die Modelle des nächsten Schritts da sind.
welcome-models-title = Zwei Modelle hören zusammen zu
welcome-models-text = Eines ist schnell und schreibt in Grau, was es vermutet. Das andere braucht einen Augenblick länger, hört besser und macht die Wörter fest. So liest du sofort mit, und was bleibt, stimmt.
welcome-models-where = Sie werden einmal dort geladen, wo sie veröffentlicht sind. Was du sagst, verlässt diesen Rechner nie.
welcome-model-drafts = Vermutet sofort
welcome-model-confirms = Bestätigt
welcome-helpers = Für Mitschriften
welcome-helpers-do = Findet Sprache, unterscheidet Sprecher
welcome-model-here = Auf diesem Rechner
welcome-models-get = Laden, { $size }
welcome-models-here = Alle sind auf diesem Rechner. Hier ist nichts zu tun.
welcome-models-none = Welche Modelle zu diesem Rechner passen, ist noch nicht bekannt. Unter „Modelle“ kannst du welche wählen.
welcome-pull-waiting = Wartet, bis es dran ist
welcome-pull-connecting = Wird verbunden
welcome-pull-downloading = { $done } von { $total }
welcome-pull-fetching = Wird geladen
welcome-pull-preparing = Wird entpackt
welcome-pull-verifying = Wird geprüft
welcome-pull-paused = Angehalten bei { $done } von { $total }
welcome-pause = Anhalten
welcome-resume = Fortsetzen
welcome-keys-title = In jede App sprechen
welcome-keys-text-hold = Halte diese Tasten, sprich und lass los. Der Text wird dorthin geschrieben, wo dein Cursor steht.
welcome-keys-text-toggle = Drück diese Tasten, sprich und drück sie noch einmal. Der Text wird dorthin geschrieben, wo dein Cursor steht.
welcome-keys-label = Tasten zum Diktieren
welcome-keys-change = Ändern
welcome-keys-press = Drück die Tasten, die du möchtest
welcome-keys-more = Halte dazu Strg, Alt oder Super, damit sie beim Tippen nicht im Weg sind.
welcome-keys-mode = Was die Tasten tun
welcome-mode-hold = Zum Sprechen halten
welcome-mode-toggle = Zum Beginnen und Beenden drücken
welcome-try-label = Hier ausprobieren
welcome-try-hint = Setz den Cursor in das Feld und nimm dann die Tasten.
welcome-open-captions = Untertitel öffnen
welcome-to-library = Zur Bibliothek
welcome-later = Später einrichten

## The menu of the tray

tray-start = Untertitel beginnen
tray-stop = Untertitel beenden
tray-pause = Pause
tray-resume = Weiter
tray-dictate = Diktieren
tray-undo = Letztes Diktat zurücknehmen
tray-copy = Letztes Diktat kopieren
tray-captions = Untertitel zeigen
tray-library = Bibliothek
tray-microphone = Mikrofon
tray-usual-microphone = Wie in den Klangeinstellungen
tray-models = Modelle
tray-settings = Einstellungen
tray-quit = Duotone beenden

## What became of a dictation

outcome-inserted = In { $app } geschrieben.
outcome-pasted = In { $app } eingefügt.
outcome-sent-unseen = Getippt. Diese Arbeitsumgebung verrät nicht, welches Fenster es bekam: bitte sieh nach.
outcome-copied = Kopiert. Drücke Strg+V, wo du es haben willst.
outcome-moved = Nichts wurde geschrieben: jetzt hat { $app } den Fokus.
outcome-moved-away = Nichts wurde geschrieben: das Fenster hat den Fokus verloren.
outcome-moved-midway = Nach { $written } von { $of } Zeichen aufgehört: ein anderes Fenster hat den Fokus.
outcome-in-tray = Kopiere es aus dem Menü im Infobereich.
outcome-correct-it = Etwas, das schon geschrieben war, heißt jetzt anders; bitte berichtige es dort.
outcome-stays-written = Was vorher geschrieben wurde, bleibt stehen. Über das Menü im Infobereich nimmst du es zurück.
outcome-nothing-heard = Nichts war zu hören. Ist es das richtige Mikrofon?
outcome-nothing-dictated = Noch wurde nichts diktiert.
outcome-taken-back = In { $app } zurückgenommen.

## Fehler von Tongeräten

error-no-sound-system = Es gibt kein Tonsystem, von dem aufgenommen werden kann ({ $what }): Nichts ist zu hören. Starte den Tonserver (unter Linux PulseAudio oder PipeWire) oder schließe eine Soundkarte an und versuche es dann noch einmal.
error-no-microphone = An diesem Rechner ist kein Mikrofon: Nichts ist zu hören. Schließe eines an oder höre den Systemklang mit --system.
error-no-system-sound = An diesem Rechner gibt es keinen Systemklang: Nichts ist zu hören. Dieses Tonsystem lässt Programme nicht hören, was es abspielt.
error-device-ambiguous =
    { $kind ->
        [microphone] Mehrere Mikrofone passen
       *[system] Mehrere Ausgaben für Systemklang passen
    } zum Namen „{ $name }“: { $known }. Gib den ganzen Namen an.
error-device-none =
    { $kind ->
        [microphone] Kein Mikrofon
       *[system] Keine Ausgabe für Systemklang
    } heißt „{ $name }“, und es gibt keine anderen. Schließe ein Gerät an.
error-device-unknown =
    { $kind ->
        [microphone] Kein Mikrofon
       *[system] Keine Ausgabe für Systemklang
    } heißt „{ $name }“. Vorhanden: { $known } (duotone devices zeigt alle).
error-listening-refused = Das Tonsystem lässt Duotone nicht zuhören ({ $what }): Nichts ist zu hören. Erlaube das Mikrofon in den Datenschutzeinstellungen oder starte Duotone als der Benutzer, dem der Tonserver gehört.
error-device-busy = { $name } wird von einem anderen Programm benutzt, das es nicht teilt: Nichts ist zu hören. Schließe dieses Programm oder wähle ein anderes Gerät.
error-sound-not-answering = Das Tonsystem antwortet nicht ({ $what }): Bis dahin ist nichts zu hören.
error-device-broken = { $name } lässt sich nicht öffnen ({ $what }): Nichts ist zu hören. Wähle ein anderes Gerät.

## Fehler der Bibliothek

error-library-in-use = Die Bibliothek in { $path } ist in { $holder } geöffnet, und nur ein Programm auf einmal kann sie benutzen. Schließe jenes oder erledige dort, was du vorhast.
error-library-holder = { $program } (Prozess { $process }, seit { $since })
error-library-holder-unknown = einem anderen Programm
error-library-newer = Die Bibliothek in { $path } stammt von einem neueren Duotone (Format { $found }, dieses kennt { $known }). Aktualisiere Duotone; nichts wurde geändert.
error-library-damaged = Die Bibliothek in { $path } ist beschädigt ({ $what }). „duotone library repair“ rettet, was lesbar ist; oder spiele eine Sicherung zurück.
error-library-full = Der Datenträger von { $path } ist voll, deshalb wurde dies nicht gespeichert. Schaffe Platz und versuche es noch einmal.
error-files =
    { $path } kann nicht { $action ->
        [read] gelesen
        [write] geschrieben
        [open] geöffnet
        [make] angelegt
        [remove] gelöscht
        [rename] umbenannt
        [copy] kopiert
       *[other] benutzt
    } werden: { $source }. Prüfe, ob es dir gehört und ob der Datenträger in Ordnung ist.
error-library-not-there =
    { $what ->
        [session] Die Sitzung { $id }
        [deleted-session] Die gelöschte Sitzung { $id }
        [job] Der Auftrag { $id }
        [recording] Die Aufnahme { $id }
        [speaker] Die Person { $id }
        [voice] Die Stimme { $id }
       *[other] Die Abschrift der Sitzung { $id }
    } ist nicht in der Bibliothek. Vielleicht wurde sie gelöscht.
error-session-already-there = Die Sitzung { $id } ist schon in der Bibliothek. Eine neue braucht eine eigene Kennung.
error-session-still-live = Die Sitzung { $id } läuft noch. Beende sie zuerst.
error-session-at-work = Die Abschrift der Sitzung { $id } wird gerade gemacht, und bis dahin bleibt ihre Aufnahme, wie sie ist. Warte darauf oder brich es ab.
error-session-ended = Die Sitzung { $id } ist beendet; ihr Live-Text ändert sich nicht mehr.
error-job-changed = Der Auftrag { $id } wurde anderswo geändert (jetzt: { $status }), deshalb geschah dies nicht.
error-not-allowed = Das lässt sich nicht speichern: { $what }
error-query = Danach lässt sich nicht suchen: { $what }
error-backup = { $path } ist keine vollständige Sicherung einer Bibliothek ({ $what }). Wähle eine andere.
error-library-no-folder = Die Bibliothek hat keinen Ordner, denn dieses Konto hat keinen Benutzerordner. Setze HOME oder setze DUOTONE_DATA auf einen Ordner.
error-folder-not-found = Der Ordner { $path } wurde nicht gefunden: { $source }. Prüfe, ob er dir gehört und ob der Datenträger in Ordnung ist.

## Fehler von Aufnahmen

error-recording-request = Von { $what } kann es keine Aufnahme geben: Die Kennung einer Sitzung ist eine UUID, und sie hat einen oder zwei Kanäle. Bitte melde das.
error-recording-there = { $path } ist schon da und bleibt, wie es ist. Beginne eine neue Sitzung.
error-recording-not-writable = { $path } kann nicht geschrieben werden ({ $io }), deshalb wird diese Sitzung nicht aufgenommen. Erlaube dort das Schreiben oder wähle einen anderen Ordner.
error-recording-disk-full = Der Datenträger ist voll, deshalb wächst { $path } nicht. Was aufgenommen ist, bleibt lesbar. Schaffe Platz, dann geht die Aufnahme weiter.
error-recording-io = Das Schreiben von { $path } misslingt ({ $io }). Was vorher aufgenommen wurde, bleibt. Prüfe den Datenträger oder die Verbindung.
error-recording-stalled = Der Datenträger antwortet nicht, deshalb wächst { $path } nicht. Der letzte Ton bleibt im Speicher. Prüfe den Datenträger oder die Verbindung.
error-recording-incomplete = In { $path } fehlen die letzten { $seconds } s ({ $io }). Alles davor ist lesbar. Schaffe Platz oder prüfe den Datenträger; beim nächsten Start wird die Aufnahme vervollständigt.
error-recording-abandoned = { $path } wurde nicht abgeschlossen. Der Ton ist vollständig da; beim nächsten Start wird die Aufnahme vervollständigt.
error-recording-not-sealed = { $path } ist vollständig, aber die Prüfsumme konnte nicht geschrieben werden ({ $io }). Schaffe Platz oder prüfe den Ordner; beim nächsten Start wird sie ergänzt.
error-recording-not-readable = { $path } kann nicht gelesen werden ({ $io }) und bleibt, wie es ist. Prüfe, ob du es lesen darfst, und versuche es dann noch einmal.
error-recording-in-use = { $path } wird von einem anderen laufenden Duotone geschrieben und bleibt unberührt, bis jenes endet.
error-recording-not-interrupted = { $path } ist keine unterbrochene Aufnahme. Es gibt nichts wiederherzustellen, und sie bleibt, wie sie ist.

## Fehler am Anfang einer Sitzung

error-session-id = „{ $id }“ ist keine Kennung für eine Sitzung, die gespeichert wird. Es muss eine UUID sein.
error-session-threads = Das System gibt keine Threads für eine Sitzung ({ $io }). Schließe andere Programme und versuche es noch einmal.
error-language-unknown = „{ $language }“ ist keine Sprache, die die Modelle kennen. Nimm ein Kürzel wie en, es, fr oder de, oder „auto“, damit sie erkannt wird.
error-model-damaged = { $path } ist kein lesbares Whisper-Modell, oder es ist beschädigt
error-model-unreadable = Das Modell { $path } lässt sich nicht öffnen: { $io }
error-model-english-only = { $path } versteht nur Englisch, und die Sprache der Sitzung ist „{ $language }“
error-model-no-translator = { $path } kann nicht ins Englische übersetzen, denn das hat es nicht gelernt
error-model-unknown-engine = { $path } braucht die Engine „{ $engine }“, die dieses Programm nicht hat
error-model-unusable = { $error }. Wähle oder lade unter Modelle ein anderes.

## Fehler von Modellen

error-model-unknown = Es gibt kein Modell namens „{ $name }“. „duotone models list“ nennt alle.
error-model-unknown-nearest = Es gibt kein Modell namens „{ $name }“ (meintest du { $nearest }?). „duotone models list“ nennt alle.
error-model-not-here = Das Modell { $name } ist nicht auf diesem Rechner. Lade es unter Modelle.
error-download-stopped = Das Herunterladen wurde angehalten. Es geht dort weiter, sobald du es wieder willst.
error-model-no-file = Unter { $path } liegt keine Modelldatei. Gib den Pfad einer Datei an oder einen Namen, den „duotone models list“ zeigt.
error-models-no-folder = Modelle haben keinen Ordner, denn dieses Konto hat keinen Benutzerordner. Setze HOME und versuche es noch einmal.
error-model-no-room = { $name } braucht { $needed } in { $folder }, und dort sind nur { $free } frei. Schaffe Platz und versuche es noch einmal.
error-model-disk-full = Der Datenträger ist voll: { $kept } von { $total } sind in { $part }. Schaffe Platz und beginne noch einmal; es geht dort weiter.
error-model-files =
    { $path } kann nicht { $action ->
        [read] gelesen
        [write] geschrieben
        [open] geöffnet
        [make] angelegt
        [remove] gelöscht
        [rename] umbenannt
        [copy] kopiert
       *[other] benutzt
    } werden: { $source }. Prüfe, ob der Ordner dir gehört und ob der Datenträger in Ordnung ist.
error-model-no-source = Das Modell { $name } ist nicht zu bekommen, denn keine seiner Quellen ging. Prüfe das Netz und versuche es dann noch einmal: duotone models pull { $name }
error-model-no-source-import = Das Modell { $name } ist nicht zu bekommen, denn keine seiner Quellen ging. Prüfe das Netz und versuche es dann noch einmal: duotone models pull { $name }. Oder mache es aus einem Checkpoint einer Paketquelle: duotone models import { $name }
error-model-no-checkpoint = Der Checkpoint von { $name } ist nicht zu bekommen ({ $failure }). Prüfe das Netz und versuche es dann noch einmal: duotone models import { $name }
error-models-list-damaged = Die Liste der Modelle in diesem Programm ist beschädigt ({ $what }). Installiere Duotone neu.
error-other = { $what }
error-source = { $source }: { $reason }
error-source-unreachable = nicht erreichbar ({ $what })
error-source-status = antwortete mit HTTP-Status { $status }
error-source-interrupted = brach nach { $got } von { $total } ab ({ $why })
error-source-size = sandte eine Datei anderer Größe ({ $found } Bytes statt { $expected })
error-source-corrupt = sandte eine beschädigte Datei (sha256 { $found } statt { $expected })
error-source-client-missing = braucht { $client }, das nicht installiert ist oder nicht startet
error-source-client-failed = { $client } misslang: { $reason }
error-source-archive = das Paket ist nicht wie erwartet ({ $what })

## Fehler der App selbst

app-autostart = Ob Duotone mit dem Desktop startet, ließ sich nicht ändern: { $what }.
app-no-id = „{ $text }“ ist keine Kennung von Duotone.
app-no-transcript = Von dieser Sitzung gibt es noch keine fertige Abschrift.
app-no-recording = Diese Sitzung hat keine Aufnahme.
app-recording-gone = Die Aufnahme { $path } ist nicht mehr da. Ihr Text bleibt erhalten.
app-listening = Eine Sitzung läuft. Beende sie zuerst.
app-shortcut-unchanged = Das Tastenkürzel lässt sich nicht ändern. Starte Duotone neu.
app-shortcut-invalid = { $keys } kann kein Tastenkürzel sein. Drücke Strg, Alt, Umschalt oder Super zusammen mit einer anderen Taste.
app-shortcut-taken = Ein anderes Programm hat { $keys } schon, oder diese Arbeitsumgebung gibt Programmen keine Tastenkürzel. Drücke andere Tasten oder lass die Arbeitsumgebung „duotone-desktop --dictate“ mit deinen starten.
app-rttm = RTTM sagt, wer wann spricht, und in diesem Text sind keine Personen unterschieden. Wähle ein anderes Format.
app-export-unwritable = Nichts wurde exportiert, denn { $folder } kann nicht geschrieben werden: { $what }. Wähle einen anderen Ordner.
app-no-date = „{ $text }“ ist kein Datum. Ein Datum sieht so aus: 2026-11-20.
app-date-too-far = { $text } liegt zu weit weg, um danach zu suchen.
app-download-cannot-begin = Das Herunterladen kann nicht beginnen: { $what }. Schließe andere Programme.
app-models-not-loaded = Die Modelle ließen sich durch einen Fehler dieses Programms nicht laden. Versuche es noch einmal oder wähle andere Modelle.
app-session-fault = Die Sitzung kann durch einen Fehler dieses Programms nicht beginnen.
app-paragraph-gone = Diesen Absatz gibt es nicht mehr.
app-model-own-file = { $path } ist deine eigene Datei. Lösche sie selbst.
app-model-not-removed = { $path } lässt sich nicht löschen: { $what }.
app-model-nothing-to-check = { $name } ist nicht auf diesem Rechner. Es gibt nichts zu prüfen.
app-not-measured = Dieser Rechner ließ sich nicht messen: { $what }. Lade ein Modell und versuche es noch einmal.
app-no-folder = Das ist kein Ordner auf diesem Rechner. Wähle einen anderen.
app-no-title = Eine Sitzung braucht einen Titel. Schreibe einen oder drücke Esc.
app-nothing-to-enhance = Diese Sitzung hat keine Aufnahme, und nur aus einer entsteht eine fertige Abschrift. Schalte für die nächste das Aufnehmen in den Einstellungen ein.
app-newer-transcript = Ein neueres Duotone hat diese Abschrift angefordert. Aktualisiere Duotone.
app-requests-unreadable = Die Liste der Anfragen lässt sich nicht lesen: { $what }. Prüfe den Datenträger.
app-window-not-shown = Das Fenster lässt sich nicht zeigen: { $what }. Starte Duotone neu.
app-fault = Das misslang durch einen Fehler dieses Programms. Versuche es noch einmal.
live-nothing-to-hear = Es ist nichts gewählt, dem zugehört werden soll. Wähle ein Mikrofon, den Systemklang oder beides.
live-captions-listen = Die Untertitel hören gerade zu. Beende sie zum Diktieren, denn sie teilen sich die Modelle.
live-already = Es wird schon zugehört.
live-stopped = Das Zuhören endete, bevor es begann.
live-closing = Duotone wird gerade beendet. Starte es neu, um zuzuhören.
live-models-keep-failing = Die Modelle brechen immer wieder ab. Wähle andere unter Modelle und melde das bitte.
live-models-restart = Die Modelle brachen durch einen Fehler dieses Programms ab und werden neu gestartet. Was bestätigt war, bleibt.
live-not-kept = { $error } Bis dahin werden Sitzungen nicht gespeichert.
live-too-busy = Dieser Rechner ist zu beschäftigt, um Wörter sofort zu bestätigen. Sie bleiben länger grau. Ein kleineres Modell unter Modelle hilft, oder andere Programme zu schließen.
live-skipped = { $seconds } s Ton haben keine Untertitel, denn der Rechner war zu beschäftigt. In einer Aufnahme sind sie enthalten.

## Titel von Sitzungen

title-when =
    { $day }. { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    } { $year } { $time }
title-microphone = Mikrofon, { $when }
title-system = Systemton, { $when }
title-both = Mikrofon und Systemton, { $when }
title-pipe = Standardeingabe, { $when }
title-file = Datei, { $when }
title-named = { $name }
title-dictation = Diktat, { $when }

## Ereignisse einer Sitzung

device-opened = { $name } wird gehört.
device-lost =
    { $name } ist weg: Die Sitzung geht still weiter, bis { $kind ->
        [microphone] ein Mikrofon
       *[system] Systemklang
    } da ist. Prüfe Kabel oder Akku.
device-recovered = { $name } wird wieder gehört.
device-stalled = { $name } sendet keinen Ton: Im Moment ist nichts zu hören. Wenn das anhält, schließe das Gerät neu an oder wähle ein anderes.
device-muted = { $name } ist in den Klangeinstellungen stumm: Nichts ist zu hören. Schalte es dort ein.
device-silent = { $name } sendet nur Stille: Nichts ist zu hören. Suche einen Stummschalter am Gerät oder in den Klangeinstellungen oder wähle ein anderes Gerät.
device-quiet = { $name } ist sehr leise (am lautesten { $peak } dBFS): Wörter können fehlen. Erhöhe den Pegel in den Klangeinstellungen oder sprich näher daran.
device-clipping = { $name } ist zu laut, die Spitzen werden abgeschnitten: Wörter können falsch verstanden werden. Verringere den Pegel in den Klangeinstellungen.
device-well = { $name } ist wieder gut zu hören.
device-gap = { $seconds } s von { $name } fehlen: { $why }. An ihrer Stelle steht Stille.
gap-device-lost = das Gerät war weg
gap-overrun = dieser Rechner war zu beschäftigt
gap-drift = seine Uhr geht langsamer als die des anderen Geräts
gap-left-out = das Tonsystem ließ sie aus (Ruhezustand oder Überlastung)
recording-losing = Die Aufnahme misslingt schon zu lange: Was jetzt gesagt wird, fehlt darin. Die Untertitel gehen weiter.
recording-resumed = Die Aufnahme wird wieder geschrieben, nichts fehlt.
recording-resumed-lost = Die Aufnahme wird wieder geschrieben. { $seconds } s fehlen darin; an ihrer Stelle steht Stille.
recording-lost = In der Aufnahme fehlen { $seconds } s: Der Datenträger versagte bis zum Ende.
sink-failing = Die Sitzung kann gerade nicht gespeichert werden. Die Untertitel gehen weiter, und es wird wieder versucht: { $error }
sink-resumed = Die Sitzung wird wieder gespeichert, nichts fehlt.
sink-end-lost = Das Ende der Sitzung konnte nicht gespeichert werden, alles Gesagte schon: { $error }
sink-captions-lost = Die letzten { $captions } Untertitel der Sitzung konnten nicht gespeichert werden: { $error }
sink-not-enhanced = Von dieser Sitzung entsteht keine fertige Abschrift: { $why }
sink-no-recording = Ihre Aufnahme ist nicht vollständig. „duotone recover“ stellt sie her, wenn der Datenträger wieder in Ordnung ist.
sink-library-unwritable = Die Bibliothek ließ sich während der Sitzung nicht schreiben. Verlange die Abschrift noch einmal, wenn es wieder geht.

## Der Befehl: Zuhören und Modelle

cli-about = { $subject }: { $text }
cli-and = { $first } und { $second }
cli-confirm = { $what }. Fortfahren? [j/N]
cli-confirm-yes = j ja
cli-no-terminal = { $what }, und es gibt kein Terminal für die Rückfrage. Mit --yes geschieht es ohne Rückfrage.
cli-progress = { $done } von { $total }, noch { $left }
cli-progress-speed = { $done } von { $total }, { $speed }, noch { $left }
cli-progress-sound = { $done } von { $total } s Ton, noch { $left }
cli-progress-played = { $done } von { $total } s in Echtzeit, noch { $left }
cli-progress-passes = { $done } von { $total } Durchgängen, { $model }
cli-stopping = Es wird an einer Stelle angehalten, an der es später weitergehen kann. Noch einmal Strg-C beendet sofort.
cli-in-settings = in den Einstellungen in { $path }
cli-recordings-no-folder = für die Aufnahmen muss ein Ordner angegeben werden
cli-unreadable = { $path } kann nicht gelesen werden
cli-unwritable = { $path } kann nicht geschrieben werden
cli-manual-unwritable = das Handbuch kann nicht nach { $folder } geschrieben werden
cli-no-threads = das System gibt keine Threads; andere Programme zu schließen hilft
cli-nothing-to-translate = --translate macht englische Untertitel aus einer anderen Sprache, und --language sagt, dass Englisch gesprochen wird. Lassen Sie --translate weg, oder nennen Sie die gesprochene Sprache (oder auto).
cli-recorded-elsewhere = --enhance-on-end macht eine fertige Abschrift der Aufnahme in der Bibliothek, und --record legt diese in { $folder } ab. Lassen Sie den Ordner weg.
cli-kept-beside = { $error } Bis dahin werden Sitzungen neben der Bibliothek gespeichert und danach in sie aufgenommen.
cli-captions-unwritable = Die Untertitel können nicht mehr geschrieben werden ({ $error }). Die Aufnahme geht weiter, bis Strg-C sie beendet.
cli-recorded = aufgenommen in { $path }
cli-figures-words =
    { $words ->
        [one] { $words } Wort
       *[other] { $words } Wörter
    } in { $seconds } s
cli-figures-delays = { $drafted } s nach ihrem Ende entworfen, { $confirmed } s danach bestätigt (Mediane)
cli-figures-load = { $load } Prozessorsekunden pro Sekunde
cli-devices-microphones = Mikrofone (duotone listen --mic)
cli-devices-system = Was dieser Rechner abspielt (duotone listen --system)
cli-devices-no-microphone = Es gibt kein Mikrofon. Schließen Sie eines an.
cli-devices-no-system = Dieses Tonsystem lässt Programme nicht mithören.
cli-devices-rate = { $rate } Hz
cli-devices-channels =
    { $channels ->
        [1] mono
        [2] stereo
       *[other] { $channels } Kanäle
    }
cli-devices-muted = stumm
cli-devices-default = * kennzeichnet das Gerät, das ohne Namen benutzt wird. Ein Teil eines Namens genügt.
cli-models-column-name = NAME
cli-models-column-roles = ROLLEN
cli-models-column-languages = SPRACHEN
cli-models-column-size = GRÖSSE
cli-models-column-folder = WO
cli-models-role =
    { $role ->
        [vad] Sprache
        [speakers] Sprecher
       *[other] { $role }
    }
cli-models-multilingual = mehrsprachig
cli-models-not-installed = nicht installiert
cli-model-not-here = Das Modell { $name } ist nicht auf diesem Rechner. So wird es geladen: duotone models pull { $name }
cli-models-already = { $name }: schon da und unversehrt, in { $folder }
cli-models-pulled = { $name }: jetzt in { $folder }
cli-models-import-already = schon da und unversehrt: { $path }
cli-models-imported = importiert: { $path }
cli-models-imported-tried =
    importiert: { $path } (ausprobiert: in { $seconds } s Sprache { $words ->
        [one] { $words } Wort
       *[other] { $words } Wörter
    } gehört)
cli-models-imported-silent = Es lief und hörte in { $seconds } s englischer Sprache kein Wort. Ein Modell, das für eine andere Sprache trainiert ist, kann trotzdem gut sein: Probieren Sie es mit ihr aus.
cli-models-none = Auf diesem Rechner sind keine Modelle. So werden welche geladen: duotone models pull NAME
cli-models-intact = unversehrt
cli-models-intact-imported = unversehrt, aus einem anderen Format importiert
cli-models-differs = anders als die veröffentlichte Datei; wird so benutzt, wie es ist
cli-models-damaged = beschädigt; so wird es neu geladen: duotone models pull { $name }
cli-models-next-source = { $failure }; die nächste Quelle wird versucht
cli-models-waiting = wartet, bis ein anderes Programm es geladen hat
cli-models-asking = fragt { $source }
cli-models-downloading = wird geladen
cli-models-fetching = wird mit { $client } geholt
cli-models-unpacking = wird entpackt
cli-models-verifying = wird geprüft
cli-models-converting = wird umgewandelt
cli-models-trying = wird mit Sprache ausprobiert
cli-models-working = in Arbeit
cli-models-bytes = { $done } von { $total }
cli-choose-measuring = Es wird gemessen, welche Modelle zu diesem Rechner passen.
cli-choose-none = Es gibt kein Modell zur Auswahl.
cli-choose-unmeasured = Es gibt kein Modell, mit dem dieser Rechner gemessen werden kann. So wird eines geladen: duotone models pull tiny.en
cli-choose-instead = Stattdessen wird { $model } benutzt, denn es ist auf diesem Rechner.
cli-choose-chosen = { $fast } + { $heavy } passen zu diesem Rechner: { $why }
cli-choose-saved = Sie stehen jetzt in den Einstellungen, { $path }
cli-doctor-ok = ok
cli-doctor-warn = Warnung
cli-doctor-fail = FEHLER
cli-doctor-finding = { $text }; { $remedy }
cli-check-processor = Prozessor
cli-check-sound = Ton
cli-check-microphone = Mikrofon
cli-check-settings = Einstellungen
cli-check-models = Modelle
cli-check-voice = Stimmprüfung
cli-check-recordings = Aufnahmen
cli-check-disk = Modellspeicher
cli-check-measuring = Messung
cli-doctor-machine =
    { $cores ->
        [one] { $cores } Kern
       *[other] { $cores } Kerne
    } von { $processor }
cli-doctor-processor = { $machine }; whisper.cpp läuft auf { $backends }
cli-doctor-processor-unused = { $machine }; whisper.cpp läuft auf { $backends } und lässt { $unused } ungenutzt
cli-doctor-processor-single = { $machine }; whisper.cpp läuft auf { $backends }; zwei Modelle auf einem Kern warten aufeinander
cli-doctor-build-here = auf diesem Rechner gebaut (make build), braucht Duotone für Untertitel die halbe Zeit
cli-doctor-two-cores = wenn möglich, geben Sie Duotone zwei Kerne
cli-doctor-listening = hört das Mikrofon ab
cli-doctor-sound =
    das Tonsystem antwortet, mit { $microphones ->
        [0] keinem Mikrofon
        [one] { $microphones } Mikrofon
       *[other] { $microphones } Mikrofonen
    } und { $systems ->
        [0] keiner Ausgabe für Systemklang
        [one] { $systems } Ausgabe für Systemklang
       *[other] { $systems } Ausgaben für Systemklang
    }
cli-doctor-heard = { $name }, in einer Sekunde am lautesten { $peak } dBFS
cli-doctor-no-settings = keine, deshalb gelten die Vorgaben ({ $path } gibt es nicht)
cli-doctor-pair = { $fast } entwirft und { $heavy } bestätigt; beide sind unversehrt
cli-doctor-pair-damaged = { $fast } + { $heavy } sind unversehrt; beschädigt: { $damaged }
cli-doctor-model-damaged = { $path } ist beschädigt oder nicht lesbar
cli-doctor-get = so wird es geladen: duotone models pull { $models }
cli-doctor-get-again = so wird es neu geladen: duotone models pull { $models }
cli-doctor-give-another = geben Sie eine andere Datei oder den Namen eines Modells an
cli-doctor-voice-here = { $model } ist da
cli-doctor-voice-damaged = { $model } ist beschädigt
cli-doctor-voice-missing = { $model } fehlt, und ohne es wird Geräusch öfter für Sprache gehalten
cli-doctor-unwritable = nach { $folder } kann nichts geschrieben werden ({ $error })
cli-doctor-owner = prüfen Sie, ob der Ordner Ihnen gehört, oder geben Sie mit --record DIR einen anderen an
cli-doctor-hours =
    in { $folder } ist Platz für { $hours ->
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }
cli-doctor-few-hours =
    { $free } sind frei in { $folder }: { $hours ->
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }
cli-doctor-free-recordings = schaffen Sie Platz, oder geben Sie mit --record DIR einen anderen Ordner an
cli-doctor-free = { $free } sind frei in { $folder }
cli-doctor-free-little = { $free } sind frei in { $folder }, wenig für ein weiteres Modell
cli-doctor-free-models = schaffen Sie Platz, oder legen Sie Modelle in einen Ordner, den DUOTONE_MODELS nennt
cli-doctor-free-unknown = der freie Platz in { $folder } lässt sich nicht feststellen ({ $error })
cli-measuring = { $model } wird als { $role } gemessen
cli-model-as = { $model } als { $role }
cli-nothing-measured = kein Modell konnte gemessen werden
cli-nothing-saved = nichts wurde gespeichert
cli-doctor-costs = Ein Durchgang über { $seconds } s Sprache dauert
cli-seconds = { $seconds } s
cli-doctor-estimated = nach der Größe geschätzt
cli-doctor-estimated-missing = nach der Größe geschätzt; nicht installiert
cli-doctor-proposal = Für diesen Rechner: { $fast } + { $heavy }, alle { $drafts } und { $confirms } s
cli-doctor-saved = Gespeichert in { $path }
cli-doctor-same = Die Einstellungen nennen diese Modelle schon.
cli-doctor-save = duotone doctor --save schreibt das in die Einstellungen.
cli-doctor-pull = Die fehlenden Modelle werden so geladen: duotone models pull { $models }
cli-doctor-import = oder, wenn keine Quelle erreichbar ist, so: duotone models import { $model }
cli-doctor-then-save = Danach schreibt duotone doctor --save es in die Einstellungen.
cli-words-added = { $word }: hinzugefügt
cli-words-forms =
    { $word }: { $forms ->
        [one] eine Form mehr
       *[other] { $forms } Formen mehr
    }
cli-words-same = { $word }: war schon da
cli-words-removed = entfernt: { $word }
cli-words-import-empty = In der Liste stehen keine Wörter.
cli-words-import-same =
    { $count ->
        [one] { $count } Wort der Liste war schon da
       *[other] { $count } Wörter der Liste waren schon da
    }
cli-words-none = Es gibt noch keine eigenen Wörter. Wenn die Modelle einen Namen oder Fachbegriff falsch schreiben, fügen Sie ihn hinzu, wie man ihn schreibt und wie er gehört wird:
cli-words-heard = gehört als { $forms }
cli-words-count =
    { $count ->
        [one] { $count } Wort
       *[other] { $count } Wörter
    }, in { $path }
cli-bench-duration =
    { $streams ->
        [one] { $streams } Strom
       *[other] { $streams } Ströme
    }, { $minutes ->
        [one] etwa { $minutes } Minute
       *[other] etwa { $minutes } Minuten
    }
cli-bench-stream = { $stream }: { $errors } % Fehler, nach { $drafted } s entworfen und nach { $confirmed } s bestätigt
cli-bench-written = Bericht, Diagramme und Ereignisse sind in { $folder }
cli-bench-no-report = { $path } ist kein Bericht von duotone bench
cli-bench-newer = { $path } stammt von einem neueren Duotone. Lesen Sie den Bericht mit jenem.
cli-bench-no-session = eine Sitzung kann nicht gestartet werden
cli-bench-no-model = Es gibt kein Modell zum Messen. So werden welche geladen: duotone models pull tiny.en base.en

## Der Befehl: Sitzungen und Texte

cli-library-copy = { $holder } hat die Bibliothek geöffnet; das ist ihr Stand von eben
cli-purging = Vor langer Zeit gelöschte Sitzungen werden entfernt
cli-purged =
    { $sessions ->
        [one] Eine Sitzung, die vor mehr als { $days } Tagen gelöscht wurde, ist endgültig entfernt.
       *[other] { $sessions } Sitzungen, die vor mehr als { $days } Tagen gelöscht wurden, sind endgültig entfernt.
    }
cli-none-yet =
    Es gibt noch { $what ->
        [session] keine Sitzung
        [deleted-session] keine gelöschte Sitzung
       *[job] keinen Auftrag
    }.
cli-not-found =
    Es gibt { $what ->
        [session] keine Sitzung { $asked }. Alle zeigt: duotone sessions list
        [deleted-session] keine gelöschte Sitzung { $asked }. Alle zeigt: duotone sessions list --trash
       *[job] keinen Auftrag { $asked }. Alle zeigt: duotone jobs list
    }
cli-id-too-short = „{ $asked }“ ist zu kurz. Nötig sind mindestens { $least } Zeichen der Kennung, oder „last“.
cli-session-deleted = Die Sitzung { $id } wurde gelöscht. Wiederherstellen: duotone sessions restore { $id }
cli-several-match = „{ $asked }“ kann jede von diesen sein. Nötig sind mehr Zeichen der Kennung:
cli-candidate = { $id }  { $date }  { $what }
cli-more-candidates = und { $count } weitere
cli-stage =
    { $stage ->
        [decode] Sprache wird gesucht
        [retranscribe] wird transkribiert
        [diarize] Stimmen werden auseinandergehalten
        [name-voices] bekannte Stimmen werden verglichen
        [clean] Text wird geglättet
        [write] Text wird gespeichert
       *[other] { $stage }
    }
cli-bar-waits = { $title }: wartet, bis niemand spricht
cli-bar-left = { $percent } %, noch { $time }
cli-enhanced =
    { $title }: Die fertige Abschrift ist da ({ $length }{ $speakers ->
        [0] {""}
        [one] , eine Person
       *[other] , { $speakers } Personen
    }). Lesen: duotone sessions show { $id }
cli-reason-unknown = Die Abschrift ist nicht gelungen; der Grund ist unbekannt.
cli-not-all =
    { $all ->
        [one] Die Abschrift ist nicht gelungen.
       *[other] { $failed } von { $all } Abschriften sind nicht gelungen.
    } Beheben Sie die oben genannten Ursachen, dann: duotone jobs retry ID, und duotone jobs run
cli-worker-fault = Ein Fehler dieses Programms hat die Arbeit beendet. Bitte melden Sie ihn.
cli-job-stopped = Der Auftrag { $id } wartet bei „{ $stage }“. Weiter: duotone jobs run
cli-job-not-begun = Der Auftrag { $id } hat noch nicht begonnen. Starten: duotone jobs run
cli-nothing-to-enhance = Es gibt nichts zu tun: Keine aufgenommene Sitzung passt.
cli-job-created = { $title }: Der Auftrag { $id } wartet.
cli-session-named = Sitzung { $id } ({ $title })
cli-job-cancelled = Der Auftrag { $id } ist abgebrochen.
cli-job-queued = Der Auftrag { $id } wartet. Ausführen: duotone jobs run
cli-no-job-waits = Kein Auftrag wartet.
cli-no-jobs = Es gibt noch keine Aufträge. Eine fertige Abschrift einer aufgenommenen Sitzung entsteht mit:
cli-deleted-title = (gelöscht)
cli-job-state =
    { $status ->
        [pending] wartet
        [processing] in Arbeit
        [completed] fertig
        [failed] fehlgeschlagen
       *[cancelled] abgebrochen
    }
cli-job-progress = { $state }, { $stage }, { $percent } %
cli-job-failed = fehlgeschlagen: { $why }
cli-column-id = KENNUNG
cli-column-date = DATUM
cli-column-length = LÄNGE
cli-column-title = TITEL
cli-column-state = ZUSTAND
cli-column-sound = TON
cli-column-deleted = GELÖSCHT
cli-column-job = AUFTRAG
cli-column-asked-for = ANGEFORDERT
cli-column-session = SITZUNG
cli-column-name = NAME
cli-column-heard-in = GEHÖRT IN
cli-column-speech = REDEZEIT
cli-column-speaker = STIMME
cli-column-who = WER
cli-title-empty = Ein Titel braucht mindestens ein Zeichen.
cli-renamed = { $id } heißt jetzt „{ $title }“.
cli-ask-forget = „{ $title }“ wird endgültig entfernt, samt Aufnahme
cli-ask-forget-several = { $count } Sitzungen werden endgültig entfernt, samt Aufnahmen
cli-nothing-deleted = Nichts wurde gelöscht.
cli-removing = Wird entfernt
cli-forgotten = { $id } „{ $title }“ ist endgültig entfernt.
cli-deleted = { $id } „{ $title }“ ist gelöscht.
cli-restorable = Wiederherstellen geht { $days } Tage lang: duotone sessions restore { $ids }
cli-restored = { $id } „{ $title }“ ist wieder da.
cli-trash-empty = Der Papierkorb ist leer.
cli-no-sessions-then = In dieser Zeit begann keine Sitzung.
cli-no-sessions = Es gibt noch keine Sitzungen. Jedes Zuhören ergibt eine:
cli-more-sessions = Es gibt mehr; --limit 0 zeigt alle.
cli-days-left =
    { $days ->
        [0] wird jetzt entfernt
        [one] noch { $days } Tag
       *[other] noch { $days } Tage
    }
cli-untitled = (ohne Titel)
cli-state-live = live
cli-state-enhancing = wird überarbeitet, { $percent } %
cli-state-waiting = wartet
cli-state-failed = fehlgeschlagen
cli-state-enhanced = überarbeitet
cli-state-interrupted = abgebrochen
cli-state-ended = beendet
cli-no-results = Nichts gefunden zu „{ $words }“.
cli-show-id = Kennung
cli-show-began = Beginn
cli-show-length = Länge
cli-show-state = Zustand
cli-show-source = Quelle
cli-show-models = Modelle
cli-show-language = Sprache
cli-show-recording = Aufnahme
cli-show-stage = Schritt
cli-show-error = Fehler
cli-show-transcripts = Abschriften
cli-show-speakers = Sprechende
cli-source =
    { $kind ->
        [microphone] Mikrofon
        [system] Systemton
        [both] Mikrofon und Systemton
        [file] Datei
       *[other] { $kind }
    }
cli-recording-gone = { $file } ({ $size }), nicht mehr vorhanden
cli-nothing-said = Es wurde nichts gesagt.
cli-no-transcript = Die Sitzung { $session } hat keine Abschrift { $version }. Sie hat noch keine.
cli-no-version = Die Sitzung { $session } hat keine Abschrift { $version }. Sie hat: { $versions }
cli-several-to-folder = Mehrere Sitzungen brauchen einen Ordner für ihre Dateien: --out ORDNER
cli-document-to-terminal = Ein Dokument lässt sich nicht im Terminal zeigen. In eine Datei schreiben: --out DATEI.docx
cli-rttm-needs-speakers = Im Text der Sitzung { $id } sind keine Personen unterschieden, und rttm sagt nur, wer wann spricht. Wählen Sie ein anderes Format.
cli-folder-not-made = Der Ordner { $path } lässt sich nicht anlegen
cli-written = { $path } ist geschrieben.
cli-file-there = { $path } ist schon da und bleibt, wie es ist. --force ersetzt es.
cli-transcript-there = { $path } ist schon da. --again ersetzt es.
cli-file-of = { $number } von { $count }, { $file }
cli-no-speech = In { $file } spricht niemand.
cli-no-home = Für unfertige Abschriften gibt es keinen Ordner, denn dieses Konto hat keinen Benutzerordner. Setzen Sie HOME und versuchen Sie es noch einmal.
cli-stats-sessions = Sitzungen
cli-stats-length = Länge des Tons
cli-stats-recordings = Aufnahmen
cli-stats-finished = Fertige Abschriften
cli-stats-waiting = {"  "}warten
cli-stats-processing = {"  "}in Arbeit
cli-stats-failed = {"  "}fehlgeschlagen
cli-stats-failed-count =
    { $sessions } ({ $jobs ->
        [one] { $jobs } Auftrag
       *[other] { $jobs } Aufträge
    })
cli-stats-oldest = Älteste
cli-stats-newest = Neueste
cli-stats-storage = Speicherplatz
cli-stats-storage-recordings = {"  "}Aufnahmen
cli-stats-database = {"  "}Datenbank
cli-stats-search-index = {"  "}Suchindex
cli-stats-trash = {"  "}Papierkorb
cli-stats-trash-size =
    { $size } ({ $sessions ->
        [one] { $sessions } Sitzung
       *[other] { $sessions } Sitzungen
    })
cli-stats-free = Frei
cli-copying = Wird kopiert
cli-backed-up =
    { $entries ->
        [one] { $entries } Eintrag
       *[other] { $entries } Einträge
    } und { $recordings ->
        [one] { $recordings } Aufnahme
       *[other] { $recordings } Aufnahmen
    } sind in { $folder }.
cli-backup-missing =
    { $count ->
        [one] { $count } Aufnahme fehlte und wurde deshalb nicht kopiert.
       *[other] { $count } Aufnahmen fehlten und wurden deshalb nicht kopiert.
    }
cli-backup-stays = Eine Sicherung ist eine Kopie: Was Sie später löschen, bleibt darin.
cli-checking = Wird geprüft
cli-library-whole = Die Bibliothek ist unversehrt.
cli-entries-unreadable =
    { $entries ->
        [one] { $entries } Eintrag in { $table } ist nicht lesbar; „duotone library repair“ lässt ihn weg.
       *[other] { $entries } Einträge in { $table } sind nicht lesbar; „duotone library repair“ lässt sie weg.
    }
cli-orphans = In { $table } stehen Einträge der Sitzung { $session }, die es nicht gibt; sie belegen nur Platz.
cli-audio-missing = Die Aufnahme der Sitzung { $session } fehlt: { $path }. Ihr Text ist da.
cli-audio-changed = Ein anderes Programm hat die Aufnahme der Sitzung { $session } geändert: { $path } hat { $found } Bytes und hatte { $expected }.
cli-ask-repair = Die Bibliothek in { $folder } wird aus dem neu aufgebaut, was lesbar ist, und die alten Dateien werden beiseitegelegt
cli-nothing-changed = Nichts wurde geändert.
cli-reading = Wird gelesen
cli-repaired =
    Die Bibliothek ist unversehrt: { $kept ->
        [one] { $kept } Eintrag blieb erhalten
       *[other] { $kept } Einträge blieben erhalten
    }{ $lost ->
        [0] .
        [one] , und { $lost } war nicht lesbar.
       *[other] , und { $lost } waren nicht lesbar.
    }
cli-repaired-cut =
    { $tables ->
        [one] { $tables } Tabelle war nicht bis zum Ende lesbar. Vielleicht hat eine Sicherung den Rest.
       *[other] { $tables } Tabellen waren nicht bis zum Ende lesbar. Vielleicht hat eine Sicherung den Rest.
    }
cli-repaired-recordings =
    { $count ->
        [one] { $count } Aufnahme ohne Sitzung hat jetzt eine.
       *[other] { $count } Aufnahmen ohne Sitzung haben jetzt eine.
    }
cli-repaired-aside = Die alten Dateien sind in { $folder }, unter einem Namen, der mit „damaged-“ beginnt. Sie können sie entfernen.
cli-ask-restore =
    { $count ->
        [one] Die { $count } Sitzung, die jetzt in der Bibliothek ist, wird durch die der Sicherung ersetzt
       *[other] Die { $count } Sitzungen, die jetzt in der Bibliothek sind, werden durch die der Sicherung ersetzt
    }
cli-ask-restore-unreadable = Die jetzige Bibliothek lässt sich nicht öffnen, und die Sicherung ersetzt sie
cli-restoring = Wird wiederhergestellt
cli-backup-restored =
    { $entries ->
        [one] { $entries } Eintrag
       *[other] { $entries } Einträge
    } und { $recordings ->
        [one] { $recordings } Aufnahme
       *[other] { $recordings } Aufnahmen
    } sind wieder da.
cli-backup-lacks =
    { $count ->
        [one] { $count } Aufnahme ist weder hier noch in der Sicherung.
       *[other] { $count } Aufnahmen sind weder hier noch in der Sicherung.
    }
cli-nothing-old =
    Keine Aufnahme ist älter als { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }.
cli-clean-would =
    { $count ->
        [one] { $count } Aufnahme
       *[other] { $count } Aufnahmen
    } von vor mehr als { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } ({ $size }) { $count ->
        [one] würde
       *[other] würden
    } entfernt; der Text bliebe.
cli-ask-clean =
    { $count ->
        [one] { $count } Aufnahme
       *[other] { $count } Aufnahmen
    } von vor mehr als { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } ({ $size }) { $count ->
        [one] wird
       *[other] werden
    } endgültig entfernt, und der Text bleibt
cli-nothing-removed = Nichts wurde entfernt.
cli-cleaned =
    { $count ->
        [one] { $count } Aufnahme
       *[other] { $count } Aufnahmen
    } von vor mehr als { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } ({ $size }) { $count ->
        [one] ist
       *[other] sind
    } entfernt; der Text ist da.
cli-flac-would =
    { $count ->
        [one] { $count } Aufnahme
       *[other] { $count } Aufnahmen
    } ({ $size }) { $count ->
        [one] würde
       *[other] würden
    } FLAC, etwa halb so groß.
cli-converting = Wird umgewandelt
cli-recording-of = Die Aufnahme der Sitzung { $id }
cli-nothing-converted = Keine Aufnahme wurde umgewandelt.
cli-converted =
    { $count ->
        [one] { $count } Aufnahme
       *[other] { $count } Aufnahmen
    } { $count ->
        [one] wurde
       *[other] wurden
    } FLAC: { $after } statt { $before }, also sind { $free } wieder frei.
cli-no-gain =
    { $count ->
        [one] { $count } Aufnahme wäre als FLAC nicht kleiner und bleibt, wie sie ist.
       *[other] { $count } Aufnahmen wären als FLAC nicht kleiner und bleiben, wie sie sind.
    }
cli-flac-unfinished =
    { $count ->
        [one] { $count } Aufnahme einer Sitzung ohne fertige Abschrift bleibt unverändert; --all wandelt auch sie um.
       *[other] { $count } Aufnahmen von Sitzungen ohne fertige Abschrift bleiben unverändert; --all wandelt auch sie um.
    }
cli-nothing-interrupted = Keine Aufnahme in { $folder } wurde unterbrochen.
cli-recovered-session = Die unterbrochene Sitzung „{ $title }“ ist mit Untertiteln und Aufnahme in der Bibliothek: { $length }
cli-recovered-captions = Die unterbrochene Sitzung „{ $title }“ ist mit Untertiteln in der Bibliothek: { $length }
cli-recovered-recording = Eine unterbrochene Aufnahme von { $length } ist wieder vollständig: { $path }
cli-speakers-unknown = In dieser Sitzung sind noch keine Personen unterschieden; zuerst braucht sie eine fertige Abschrift
cli-no-speaker = In dieser Sitzung gibt es { $asked } nicht, nur: { $known }
cli-no-speakers = In dieser Sitzung gibt es { $asked } nicht; es sind keine Personen unterschieden.
cli-no-voice = Es gibt keine Stimme namens { $name }. „duotone voices list“ nennt alle.
cli-several-voices = Mehrere Stimmen heißen { $name }. Nötig ist die Kennung von einer: { $ids }
cli-speaker-is-not = { $who } ist nicht { $name }
cli-speakers-joined = { $into } und { $from } sind eine Person: { $label }
cli-voice-renamed = { $before } heißt jetzt { $after }
cli-voice-known =
    { $who } ist { $name }, bekannt aus { $sessions ->
        [one] { $sessions } Sitzung
       *[other] { $sessions } Sitzungen
    }
cli-voice-split =
    { $name } ist eine eigene Stimme, bekannt aus { $sessions ->
        [one] { $sessions } Sitzung
       *[other] { $sessions } Sitzungen
    }
cli-speaker-unnamed = { $who } hat keinen Namen
cli-voice-unheard = { $who } ist { $name }; es gibt keine Probe der Stimme, also wird sie nicht erkannt
cli-ask-forget-voice = Die Stimme von { $name } wird endgültig vergessen
cli-ask-forget-voices = Alle Stimmen werden endgültig vergessen
cli-voice-forgotten = vergessen: { $name }
cli-voices-forgotten =
    vergessen: { $count ->
        [one] { $count } Stimme
       *[other] { $count } Stimmen
    }
cli-no-voices = Noch ist keine Stimme bekannt. Wird jemand in einer Sitzung benannt, erkennen andere Sitzungen die Stimme:
cli-session-count =
    { $sessions ->
        [one] { $sessions } Sitzung
       *[other] { $sessions } Sitzungen
    }
cli-speech-seconds = { $seconds } s Sprache
cli-speech-minutes = { $minutes } min Sprache
cli-not-told-apart = In dieser Sitzung sind keine Personen unterschieden.
cli-not-listened = nicht angehört
cli-also-expected = Auch erwartet: { $names }
cli-confirm-speakers = Stimmt das? duotone voices confirm SITZUNG STIMME, oder reject
cli-perhaps = vielleicht { $name } ({ $percent } %)
cli-not-named = ohne Namen
cli-nobody-expected = Niemand Bestimmtes wird erwartet.
cli-expected = Erwartet: { $names }
