## All windows

common-window-title = { $page } · Duotone
common-pages = Seiten
common-library = Bibliothek
common-models = Modelle
common-settings = Einstellungen
common-privacy = Datenschutz
common-words = Eigene Wörter
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
common-still-listening = Die Untertitel hören noch zu.
common-still-paused = Die Untertitel sind angehalten.
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
captions-from-microphone = Ich
captions-from-system = Andere
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
captions-listening = Ich höre zu. Jetzt sprechen oder etwas abspielen.
captions-starting = Gleich geht es los. Was jetzt gesagt wird, wird schon gehört.
captions-paused = Angehalten. Nichts wird gehört.
captions-ending = Die letzten Wörter werden bestätigt …
captions-silent = Vom Mikrofon kommt nur Stille. Ist es stumm geschaltet?
captions-get-models = Modelle holen
captions-closing-listen = Weiter zuhören
captions-copy = Kopieren
captions-copied = Kopiert
captions-not-copied = Der Text ließ sich nicht kopieren. In der Bibliothek lässt er sich markieren und kopieren.
captions-open-transcript = Transkript öffnen
captions-dictation = Diktat
captions-correcting = Wird korrigiert …
captions-correcting-with = Wird mit { $model } korrigiert …
captions-speak = Bitte sprechen
captions-copy-text = Kopieren
captions-bookmark = Lesezeichen setzen
captions-bookmark-note = Notiz, falls gewünscht
captions-bookmark-keep = Behalten

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
library-in-use-by = { $program } (Prozess { $process })
library-in-use-unknown = ein anderes Programm
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
library-bookmark = Lesezeichen setzen
library-bookmarks = Lesezeichen
library-bookmark-before = Voriges Lesezeichen
library-bookmark-next = Nächstes Lesezeichen
library-bookmark-note = Notiz bei { $time }
library-bookmark-remove = Lesezeichen bei { $time } entfernen
library-bookmark-noted = Notiz geändert
library-bookmark-removed = Lesezeichen entfernt
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
library-month = Zu einem Monat springen
library-passages = Stellen
library-found =
    { $count ->
        [0] Keine Stellen
        [one] { $count } Stelle
       *[other] { $count } Stellen
    }
library-nothing-found = Nichts gefunden zu „{ $words }“
library-nothing-found-hint = Vielleicht mit weniger Wörtern suchen oder mit einem Wortanfang und Stern: flu*.
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
library-format-html = Webseite
library-format-csv = Tabelle (CSV)
library-format-rttm = Wer wann spricht (RTTM)
library-timestamps = Zeiten
library-with-speakers = Wer spricht
library-recording = Aufnahme
library-recording-inside = In der Seite
library-recording-inside-hint = Eine Datei mit { $size }. Eine lange Aufnahme macht eine Seite, die Browser langsam öffnen.
library-recording-beside = Neben der Seite
library-recording-beside-hint = Seite und Aufnahme liegen mit { $size } in einem Ordner. Sie gehören zusammen.
library-recording-none = Gar nicht
library-line-length = Längste Zeile
library-characters = { $count } Zeichen
library-reading-speed = Lesetempo
library-characters-a-second = { $count } pro Sekunde
library-preview = Vorschau
library-in-folder = in { $folder }
library-change-folder = Ändern…
library-exported = Gespeichert als { $path }
library-open-export = Öffnen
library-show-export = Im Ordner zeigen
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
models-pair-none-text = Untertitel brauchen ein Modell, das entwirft, und eines, das bestätigt. Bitte das empfohlene Paar nehmen oder unten wählen.
models-recommended = Für diesen Rechner empfohlen
models-recommended-pair = { $fast } und { $heavy }
models-is-used = Es ist schon in Gebrauch.
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
models-damaged-text = Die Datei ist nicht die veröffentlichte. Bitte neu laden; es sind { $size }.
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
models-delete-text = Das macht { $size } frei. Es lässt sich jederzeit neu laden.
models-delete-used = Es ist in Gebrauch. Untertitel und Diktat brauchen dann ein anderes.
models-deleted = { $name } ist gelöscht; { $size } sind frei.
models-intact = { $name } ist das Veröffentlichte, Bit für Bit.
models-own = { $name } ist eine eigene Datei; es gibt nichts, womit sie zu vergleichen wäre.

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
settings-found-nothing-text = Bitte ein anderes Wort versuchen oder Esc drücken, um alle zu sehen.
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
settings-locale-hint = Die Sprache von Menüs und Meldungen, nicht die gesprochene.
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
settings-text-size-hint = Groß genug, um vom Sitzplatz aus lesbar zu sein.
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
settings-on-top-hint = Untertitel bleiben lesbar, gleich worin gearbeitet wird.
settings-closing = Beim Schließen der Untertitel
settings-closing-hint = Während sie zuhören. Hören sie weiter zu, zeigen es der Infobereich und dieses Fenster.
settings-closing-ask = Fragen
settings-closing-listen = Weiter zuhören
settings-closing-stop = Beenden
settings-dictation = Diktat
settings-dictation-text = Einfach sprechen, und der Text steht da, wo der Cursor ist.
settings-shortcut = Tastenkürzel
settings-shortcut-hint = Wirkt in jedem Programm. Ändern drücken, dann die gewünschten Tasten; Esc lässt sie, wie sie sind.
settings-mode = Was das Kürzel tut
settings-mode-hint = Die Tasten beim Sprechen halten, oder sie zum Beginnen und zum Enden drücken.
settings-mode-hold = Halten und sprechen
settings-mode-toggle = Zweimal drücken
settings-dictation-microphone = Mikrofon fürs Diktat
settings-dictation-microphone-hint = Ein Headset hört besser als ein Mikrofon im Raum.
settings-way = Wie Text eingefügt wird
settings-way-hint = Kurzes wird getippt, Langes eingefügt, wenn nichts gewählt ist. Danach ist die Zwischenablage wie zuvor.
settings-way-auto = Wie es passt
settings-way-type = Tippen
settings-way-paste = Einfügen
settings-way-copy = Nur kopieren
settings-while-speaking = Beim Sprechen schreiben
settings-while-speaking-hint = Bestätigtes wird sofort geschrieben; sonst kommt alles am Ende. Bei gehaltenen Tasten kommt es immer am Ende: Bis sie losgelassen werden, bekommt kein anderes Programm Tasten.
settings-spoken-commands = Gesprochene Befehle
settings-spoken-commands-hint = „Neue Zeile“ beginnt eine Zeile, „Komma“ schreibt eines, „streich das“ nimmt das Letzte zurück.
settings-spoken-show = Alle zeigen
settings-spoken-title = Was sich sagen lässt
settings-spoken-text = Auf { $language }, der gesprochenen Sprache.
settings-spoken-none = In der gesprochenen Sprache gibt es noch keine. Es gibt sie für: { $languages }.
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
settings-keep-hint = Gesagtes lässt sich später lesen und durchsuchen. Sonst ist es nach dem Beenden weg.
settings-record = Ton aufnehmen
settings-record-hint = Zum Nachhören und für ein fertiges Transkript. Eine Stunde braucht etwa 60 MB.
settings-enhance = Fertiges Transkript anlegen
settings-enhance-hint = Nach dem Beenden transkribiert Duotone die Aufnahme noch einmal sorgfältiger und unterscheidet die Sprecher.
settings-skip-empty = Leere Sitzungen weglassen
settings-skip-empty-hint = Untertitel unter drei Sekunden und Sitzungen ohne ein Wort kommen in den Papierkorb. Fertige Transkripte entstehen davon nicht.
settings-clean-up = Fertige Transkripte glätten
settings-clean-up-hint = Wie weit Füllwörter und Versprecher herausgenommen werden. Das Gehörte bleibt daneben.
settings-clean-verbatim = Wie gehört
settings-clean-light = Ohne Füllwörter
settings-clean-clean = Auch mit Sätzen
settings-audio-days = Aufnahmen behalten
settings-audio-days-hint = Ältere Aufnahmen werden von selbst gelöscht. Ihre Transkripte bleiben.
settings-audio-forever = Bis zum Löschen von Hand
settings-audio-days-count =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
settings-export-folder = Ordner der Exporte
settings-export-folder-hint = Wohin exportierte Transkripte kommen.
settings-export-usual = Der Ordner Dokumente
settings-export-use-usual = Den Ordner Dokumente nehmen
settings-export-choose = Wählen…
settings-starting = Die App selbst
settings-autostart = Mit dem Desktop starten
settings-autostart-hint = Das Kürzel wirkt gleich nach der Anmeldung. Gehört wird erst auf Wunsch.
settings-reset = Alle Einstellungen zurücksetzen
settings-reset-hint = Alle Einstellungen wie am Anfang, auf jeder Seite. Sitzungen und Modelle bleiben. Es lässt sich zurücknehmen.
settings-reset-do = Zurücksetzen
settings-reset-all = Alle Einstellungen
settings-reset-nothing = Alle Einstellungen sind wie am Anfang.

## Privacy

privacy-lead = Was behalten wird, wo es ist und was diesen Rechner verlassen hat.
privacy-never = Was nie hinausgeht
privacy-never-text = Alles Gesagte, die Aufnahmen, die Transkripte, die benannten Stimmen und die Art, wie Duotone benutzt wird, verlassen diesen Rechner nie. Es gibt kein Konto, und nichts meldet etwas. Das Einzige, worum Duotone das Netz bittet, ist ein Modell, und nur auf Wunsch. Eine Datei geht nur hinaus, wenn sie exportiert und von Hand verschickt wird.
privacy-network = Was diesen Rechner verlassen hat
privacy-network-text = Jede Anfrage, die Duotone gestellt hat, steht hier.
privacy-hosts = Modelle kommen von { $host } und den Dateiservern, die diese Adresse nennt. Ist sie nicht erreichbar, holt npm oder pip einige aus dem dort eingestellten Verzeichnis, meist registry.npmjs.org oder pypi.org. Andere Adressen fragt Duotone nicht.
privacy-nothing-left = Nichts hat diesen Rechner verlassen.
privacy-only-models = Duotone hat nach Modellen gefragt und nichts Persönliches gesendet.
privacy-when = Wann
privacy-what = Wofür
privacy-where = Wohin
privacy-outcome = Ergebnis
privacy-for-model = Modell { $model }
privacy-outcome-got = Geladen
privacy-outcome-stopped = Von Hand angehalten
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
privacy-voices-text = Bekommt ein Sprecher einen Namen, behält Duotone als Zahlen, wie die Stimme klingt, um den Namen das nächste Mal vorzuschlagen. Daraus lässt sich keine Sprache machen.
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

## The user's own words

words-lead = Namen und Begriffe in ihrer richtigen Schreibweise. Duotone setzt sie an die Stelle des Gehörten, in Untertiteln, Diktaten und fertigen Transkripten.
words-add = Wort hinzufügen
words-edit = { $word } ändern
words-remove = { $word } entfernen
words-import = Importieren …
words-export = Exportieren …
words-none = Noch keine eigenen Wörter
words-none-text = Hier lassen sich Namen und Begriffe eintragen, die immer wieder falsch geschrieben werden. In einem Transkript genügt es, die Wörter auszuwählen und „Das hat Duotone falsch gehört“ zu nehmen.
words-heard-as = gehört als { $forms }
words-written = Schreibweise
words-written-hint = Mit Groß- und Kleinbuchstaben: Ada Lovelace.
words-heard = Gehört als
words-heard-hint = Was stattdessen dasteht, durch Kommas getrennt. Ohne Angabe wird nur die Großschreibung berichtigt.
words-save = Speichern
words-added = { $word } wird von nun an so geschrieben.
words-removed = { $word } ist entfernt.
words-imported =
    { $count ->
        [0] Alle Wörter der Datei waren schon da.
        [one] { $count } Wort ist importiert.
       *[other] { $count } Wörter sind importiert.
    }
words-exported = Die Wörter sind in { $path }.
words-misheard = Das hat Duotone falsch gehört
words-misheard-text = Ab den nächsten Untertiteln und Diktaten schreibt Duotone es so.
words-also-here = Auch in diesem Transkript berichtigen
words-misheard-done =
    { $count ->
        [0] { $word } wird von nun an so geschrieben.
        [one] { $word } wird von nun an so geschrieben; { $count } Absatz ist berichtigt.
       *[other] { $word } wird von nun an so geschrieben; { $count } Absätze sind berichtigt.
    }

## The first run

welcome-step = Schritt { $n } von { $count }
welcome-language-title = Welche Sprache wird gesprochen?
welcome-language-text = Duotone schreibt mit, was gesagt wird, während es gesagt wird, und alles geschieht auf diesem Rechner.
welcome-kept-title = Was aufbewahrt wird
welcome-kept-text = Sofern hier nicht abgeschaltet, wird aufgenommen, was die Untertitel hören, und ein fertiges Transkript daraus gemacht. Alles bleibt auf diesem Rechner.
welcome-mic-title = Ist alles zu hören?
welcome-mic-text = Mikrofon wählen und etwas sagen. Graue Wörter sind eine Vermutung; sobald sie fest werden, bleiben sie, wie sie sind.
welcome-mic-label = Mikrofon
welcome-mic-default = Wie in den Klangeinstellungen
welcome-mic-try = Mikrofon ausprobieren
welcome-mic-stop = Beenden
welcome-mic-say = Bitte etwas sagen.
welcome-mic-level = Wie laut es ist
welcome-mic-private = Von diesem Versuch wird nichts behalten.
welcome-mic-starting = Gleich geht es los …
welcome-mic-no-words = Bitte etwas sagen: Die Linie bewegt sich. Für Wörter müssen zuerst die Modelle geladen werden.
welcome-mic-words-soon = Bitte etwas sagen: Die Linie bewegt sich. Wörter kommen von selbst, sobald { $model } da ist.
welcome-mic-joins = Das andere Modell ist jetzt da. Beim nächsten Versuch hört es mit.
welcome-models-title = Zwei Modelle hören zusammen zu
welcome-models-text = Eines ist schnell und schreibt in Grau, was es vermutet. Das andere braucht einen Augenblick länger, hört besser und macht die Wörter fest. So lässt sich sofort mitlesen, und was bleibt, stimmt.
welcome-models-where = Sie werden einmal dort geladen, wo sie veröffentlicht sind. Gesagtes verlässt diesen Rechner nie.
welcome-models-going = Das Laden geht bei den nächsten Schritten weiter. Die ersten Wörter kommen, sobald { $model } da ist.
welcome-model-drafts = Vermutet sofort
welcome-model-confirms = Bestätigt
welcome-helpers = Für Transkripte
welcome-helpers-do = Findet Sprache, unterscheidet Sprecher
welcome-model-here = Auf diesem Rechner
welcome-models-get = Laden, { $size }
welcome-models-here = Alle sind auf diesem Rechner. Hier ist nichts zu tun.
welcome-models-none = Welche Modelle zu diesem Rechner passen, ist noch nicht bekannt. Unter „Modelle“ lassen sich welche wählen.
welcome-machine-later = Sobald { $model } da ist, misst Duotone diesen Rechner und sagt, welche Modelle zu ihm passen.
welcome-machine-suits = Duotone hat diesen Rechner gemessen: Diese Modelle passen zu ihm.
welcome-machine-offer = Duotone hat diesen Rechner gemessen: { $models } würde besser zu ihm passen.
welcome-strip-coming = Modelle werden geladen: { $done } von { $total }
welcome-strip-missing = Untertitel und Diktat brauchen Modelle, die noch nicht da sind.
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
welcome-keys-text-hold = Diese Tasten halten, sprechen und loslassen. Der Text wird dorthin geschrieben, wo der Cursor steht.
welcome-keys-text-toggle = Diese Tasten drücken, sprechen und sie noch einmal drücken. Der Text wird dorthin geschrieben, wo der Cursor steht.
welcome-keys-label = Tasten zum Diktieren
welcome-keys-change = Ändern
welcome-keys-press = Die gewünschten Tasten drücken
welcome-keys-more = Dazu Strg, Alt oder Super halten, damit die Tasten beim Tippen nicht im Weg sind.
welcome-keys-mode = Was die Tasten tun
welcome-mode-hold = Zum Sprechen halten
welcome-mode-toggle = Zum Beginnen und Beenden drücken
welcome-try-label = Hier ausprobieren
welcome-try-hint = Den Cursor in das Feld setzen und dann die Tasten nehmen.
welcome-open-captions = Untertitel öffnen
welcome-to-library = Zur Bibliothek
welcome-later = Später einrichten

## The menu of the tray

tray-start = Untertitel beginnen
tray-stop = Untertitel beenden
tray-still-listening = Duotone hört noch zu
tray-stop-unseen = Hört noch zu: Untertitel beenden
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
outcome-sent-unseen = Getippt. Diese Arbeitsumgebung verrät nicht, welches Fenster es bekam: bitte nachsehen.
outcome-copied = Kopiert. Einfügen mit Strg+V an der gewünschten Stelle.
outcome-copied-why = Kopiert. Einfügen mit Strg+V an der gewünschten Stelle. { $why }
outcome-moved = Nichts wurde geschrieben: jetzt hat { $app } den Fokus.
outcome-moved-away = Nichts wurde geschrieben: das Fenster hat den Fokus verloren.
outcome-moved-midway = Nach { $written } von { $of } Zeichen aufgehört: ein anderes Fenster hat den Fokus.
outcome-blocked = Nicht geschrieben. { $why }
outcome-failed = Nicht eingefügt. { $why }
outcome-not-copied = Nicht eingefügt. Kopieren ging nicht: { $error }.
outcome-not-copied-either = Nicht eingefügt. { $why } Kopieren geht auch nicht: { $error }.
outcome-in-tray = Kopieren geht hier oder später aus dem Menü im Infobereich.
outcome-correct-it = Etwas, das schon geschrieben war, heißt jetzt anders; bitte dort berichtigen.
outcome-stays-written = Was vorher geschrieben wurde, bleibt stehen. Über das Menü im Infobereich lässt es sich zurücknehmen.
outcome-nothing-heard = Nichts war zu hören. Ist es das richtige Mikrofon?
outcome-nothing-dictated = Noch wurde nichts diktiert.
outcome-taken-back = In { $app } zurückgenommen.
outcome-undo-moved = Nicht zurückgenommen: Ein anderes Fenster hat den Fokus. Bitte zurück in das Fenster des Diktats gehen und es noch einmal versuchen.
outcome-undo-moved-midway =
    { $removed ->
        [one] Nach { $removed } zurückgenommenen Zeichen bekam ein anderes Fenster den Fokus.
       *[other] Nach { $removed } zurückgenommenen Zeichen bekam ein anderes Fenster den Fokus.
    }
outcome-undo-refused = Nicht zurückgenommen. { $why }
copied-no-window = Am Anfang hatte kein Fenster den Fokus.
copied-not-read = Das Fenster hat den Text nicht selbst übernommen.
copied-clipboard-taken = Ein anderes Programm hat die Zwischenablage übernommen, bevor das Fenster sie erkennbar gelesen hat. Bitte zuerst nachsehen, ob der Text schon da ist.
typing-not-installed = Damit der Text getippt wird, bitte { $program } installieren, falls dies sway oder ein verwandter Desktop ist.
typing-refused = Diese Arbeitsumgebung lässt Programme nicht tippen.
typing-failed = Das Tippen ging nicht: { $error }.
copying-not-installed = bitte wl-clipboard installieren und es noch einmal versuchen
helper-not-installed = { $program } ist nicht installiert
helper-refused = { $program } meldet: { $says }
helper-hangs = { $program } endet nicht
helper-cannot-run = { $program } lässt sich nicht ausführen: { $error }
insertion-modifier = Eine Taste wie Strg oder Alt wird gehalten und würde aus dem Text Befehle machen. Bitte loslassen und es noch einmal versuchen.
insertion-grab = Ein anderes Programm bekommt alle Tasten: Der Bildschirm ist gesperrt, ein Passwort wird abgefragt, oder ein Menü ist offen. Bitte schließen und es noch einmal versuchen.
insertion-no-text = Es gibt keinen Text zum Einfügen.
insertion-no-paste-key = Die Tastatur hat keine Taste zum Einfügen.
insertion-clipboard-held = Ein anderes Programm hält die Zwischenablage besetzt.
insertion-clipboard-too-large = Der Inhalt der Zwischenablage ist zu groß, um ihn solange aufzubewahren.
insertion-clipboard-silent = Das Programm, dem die Zwischenablage gehört, antwortet nicht.
insertion-too-few-keys = Beim Einfügen ginge der Inhalt der Zwischenablage verloren, und die Tastatur hat zu wenige Tasten, um diesen Text zu tippen. Bitte die Zwischenablage leeren und noch einmal diktieren.
undo-nothing = Es gibt nichts zurückzunehmen.
undo-written-since = Seitdem wurde etwas anderes geschrieben.
undo-sent-to-terminal = Was mit einem Zeilenumbruch an ein Terminal ging, wurde vielleicht schon ausgeführt.
undo-no-backspace = Die Tastatur hat keine Rücktaste.
error-no-desktop = Es wurde keine Desktop-Sitzung gefunden (weder WAYLAND_DISPLAY noch DISPLAY ist gesetzt), also gibt es kein Fenster für das Diktat. Bitte Duotone vom Desktop aus starten.
error-no-x-server = Der X-Server ist nicht erreichbar ({ $what }), also sind keine Fenster zu sehen. Bitte Duotone auf dem Desktop starten, auf dem diktiert wird.
error-x-server-lacks =
    Dieser X-Server lässt Programme { $extension ->
        [xtest] keine Tasten drücken (XTEST)
       *[xkb] den Zustand der Tastatur nicht sehen (XKB)
    }, also kann in andere Fenster kein Text getippt werden. Bitte in das Fenster von Duotone diktieren und von dort kopieren.
error-no-insertion = Diktat in andere Programme gibt es auf diesem System noch nicht. Bitte in das Fenster von Duotone diktieren und von dort kopieren.

## Fehler von Tongeräten

error-no-sound-system = Es gibt kein Tonsystem, von dem aufgenommen werden kann ({ $what }): Nichts ist zu hören. Bitte den Tonserver starten (unter Linux PulseAudio oder PipeWire) oder eine Soundkarte anschließen und es noch einmal versuchen.
error-no-microphone = An diesem Rechner ist kein Mikrofon: Nichts ist zu hören. Bitte eines anschließen oder den Systemklang hören.
error-no-system-sound = An diesem Rechner gibt es keinen Systemklang: Nichts ist zu hören. Dieses Tonsystem lässt Programme nicht hören, was es abspielt.
error-device-ambiguous =
    { $kind ->
        [microphone] Mehrere Mikrofone passen
       *[system] Mehrere Ausgaben für Systemklang passen
    } zum Namen „{ $name }“: { $known }. Bitte den ganzen Namen angeben.
error-device-none =
    { $kind ->
        [microphone] Kein Mikrofon
       *[system] Keine Ausgabe für Systemklang
    } heißt „{ $name }“, und es gibt keine anderen. Bitte ein Gerät anschließen.
error-device-unknown =
    { $kind ->
        [microphone] Kein Mikrofon
       *[system] Keine Ausgabe für Systemklang
    } heißt „{ $name }“. Vorhanden: { $known }.
error-listening-refused = Das Tonsystem lässt Duotone nicht zuhören ({ $what }): Nichts ist zu hören. Bitte das Mikrofon in den Datenschutzeinstellungen erlauben oder Duotone als der Benutzer starten, dem der Tonserver gehört.
error-device-busy = { $name } wird von einem anderen Programm benutzt, das es nicht teilt: Nichts ist zu hören. Bitte dieses Programm schließen oder ein anderes Gerät wählen.
error-sound-not-answering = Das Tonsystem antwortet nicht ({ $what }): Bis dahin ist nichts zu hören.
error-device-broken = { $name } lässt sich nicht öffnen ({ $what }): Nichts ist zu hören. Bitte ein anderes Gerät wählen.

## Fehler von Tondateien

error-sound-file-missing = { $path } gibt es nicht: Es ist nichts zum Anhören da. Bitte Namen und Ordner prüfen.
error-sound-file-folder = { $path } ist ein Ordner, keine Tondatei. Bitte eine Datei darin angeben.
error-sound-file-not-readable = { $path } kann nicht gelesen werden ({ $io }). Bitte die Leserechte prüfen und es noch einmal versuchen.
error-sound-file-unknown = { $path } ist keine Tondatei, die Duotone kennt. Lesbar sind wav, aiff, flac, mp3, ogg (vorbis, opus), m4a, mkv und webm: bitte in eines davon umwandeln.
error-sound-file-unsupported = { $path } kann nicht dekodiert werden: { $what }. Bitte umwandeln, etwa in wav mit 16 Bit oder flac.
error-sound-file-empty = { $path } enthält keinen Ton: Bis zum Ende fand sich kein einziger Abtastwert. Bitte prüfen, ob die Aufnahme gelungen ist.
error-sound-file-truncated = { $path } endet zu früh: { $read } s waren lesbar, { $missing } s von { $whole } s fehlen. Für den Rest bitte eine vollständige Kopie nehmen.
error-sound-file-truncated-unknown = { $path } endet zu früh: { $read } s waren lesbar, und ein Rest unbekannter Länge fehlt. Für den Rest bitte eine vollständige Kopie nehmen.
error-sound-file-damaged = { $path } ist beschädigt: Nach { $read } s ließ sich zu wenig davon dekodieren ({ $what }). Bitte eine andere Kopie nehmen.
error-sound-file-io = Das Lesen von { $path } misslang nach { $read } s ({ $io }). Was bis dahin gehört wurde, bleibt. Bitte Datenträger oder Verbindung prüfen und es noch einmal versuchen.
error-sound-file-replaced = { $path } wurde beim Mithören ersetzt, nach { $read } s. Was bis dahin gehört wurde, bleibt. Den jetzigen Inhalt gibt ein neues Mithören wieder.

## Fehler der Bibliothek

error-library-in-use = Die Bibliothek in { $path } ist schon geöffnet: { $holder }. Nur ein Programm auf einmal kann sie benutzen. Bitte jenes schließen oder die Arbeit dort erledigen.
error-library-holder = { $program } (Prozess { $process }, seit { $since })
error-library-holder-unknown = ein anderes Programm
error-library-newer = Die Bibliothek in { $path } stammt von einem neueren Duotone (Format { $found }, dieses kennt { $known }). Bitte Duotone aktualisieren; nichts wurde geändert.
error-library-damaged = Die Bibliothek in { $path } ist beschädigt ({ $what }). Bitte reparieren oder eine Sicherung zurückspielen.
error-library-full = Der Datenträger von { $path } ist voll, deshalb wurde dies nicht gespeichert. Bitte Platz schaffen und es noch einmal versuchen.
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
    } werden: { $source }. Bitte prüfen, wem es gehört und ob der Datenträger in Ordnung ist.
error-library-not-there =
    { $what ->
        [session] Die Sitzung { $id }
        [deleted-session] Die gelöschte Sitzung { $id }
        [job] Der Auftrag { $id }
        [recording] Die Aufnahme { $id }
        [speaker] Die Person { $id }
        [voice] Die Stimme { $id }
       *[other] Das Transkript der Sitzung { $id }
    } ist nicht in der Bibliothek, vielleicht weil es gelöscht wurde.
error-session-already-there = Die Sitzung { $id } ist schon in der Bibliothek. Eine neue braucht eine eigene Kennung.
error-session-still-live = Die Sitzung { $id } läuft noch. Bitte zuerst beenden.
error-session-at-work = Das Transkript der Sitzung { $id } wird gerade gemacht, und bis dahin bleibt ihre Aufnahme, wie sie ist. Bitte darauf warten oder es abbrechen.
error-session-ended = Die Sitzung { $id } ist beendet; ihr Live-Text ändert sich nicht mehr.
error-job-changed = Der Auftrag { $id } wurde anderswo geändert (jetzt: { $status }), deshalb geschah dies nicht.
error-not-allowed = Das lässt sich nicht speichern: { $what }
error-query = Danach lässt sich nicht suchen: { $what }
invalid-title = ein Titel braucht mindestens ein Zeichen
invalid-name-taken = eine andere Stimme heißt schon { $name }; wenn es dieselbe Person ist, bitte beide zusammenführen
invalid-same-voice = beides ist dieselbe Stimme
invalid-same-speaker = beides ist dieselbe Person
invalid-no-sample = eine Stimme braucht eine Sprachprobe
invalid-split-of-all = beide Stimmen brauchen eine Sprachprobe: bitte einige Sitzungen der Stimme angeben, und nicht alle
invalid-embedding = die Zahlen einer Stimme sind ungültig
invalid-not-proposed = für { $speaker } ist niemand vorgeschlagen
invalid-audio-path = { $path } ist kein Pfad im Ordner der Aufnahmen
invalid-audio-outside = die Aufnahme { $path } liegt außerhalb des Ordners der Aufnahmen
invalid-not-live = eine beginnende Sitzung kann nicht schon beendet sein
name-empty = ein Name ohne Buchstaben
name-no-letter = { $name } ist kein Name: Darin ist kein Buchstabe und keine Ziffer
name-hidden = { $name } ist kein Name: Darin sind unsichtbare Zeichen
name-too-long = ein Name mit { $length } Zeichen; { $most } sind erlaubt
query-no-word = bitte ein Wort angeben, das im Gesuchten vorkommt
query-too-many-words = höchstens { $most } Wörter lassen sich auf einmal suchen
error-backup = { $path } ist keine vollständige Sicherung einer Bibliothek ({ $what }). Bitte eine andere wählen.
error-party-missing = Die Datei { $path } gibt es nicht. Bitte den Pfad einer Namensliste angeben, mit einem Namen je Zeile.
error-party-line = Zeile { $line } von { $path } ist kein Name ({ $reason }). Bitte die Zeile berichtigen.
error-party-too-many = { $path } ist länger als eine Liste mit { $most } Namen. Bitte eine Liste mit den erwarteten Namen angeben.
line-not-utf8 = kein UTF-8
error-library-no-folder = Die Bibliothek hat keinen Ordner, denn dieses Konto hat keinen Benutzerordner. Bitte HOME setzen oder DUOTONE_DATA auf einen Ordner setzen.
error-folder-not-found = Der Ordner { $path } wurde nicht gefunden: { $source }. Bitte prüfen, wem er gehört und ob der Datenträger in Ordnung ist.

## Fehler der Einstellungen und des Wörterbuchs

error-settings-no-folder = Die Einstellungen haben keinen Ordner, denn dieses Konto hat keinen Benutzerordner. Bitte HOME setzen oder in DUOTONE_CONFIG einen Ordner angeben.
error-settings-not-readable = Die Einstellungen in { $path } können nicht gelesen werden ({ $error }). Bitte prüfen, wem die Datei gehört.
error-settings-damaged = Zeile { $line } der Einstellungen in { $path } ist nicht zu verstehen ({ $what }). Bitte berichtigen oder die Zeile löschen, dann gilt der Standardwert.
error-settings-newer = Die Einstellungen in { $path } stammen von einem neueren Duotone (Format { $schema }, dieses kennt { $known }). Bitte Duotone aktualisieren oder diesem in DUOTONE_CONFIG einen eigenen Ordner geben.
error-settings-not-writable = Die Einstellungen können nicht in { $path } geschrieben werden ({ $error }) und bleiben deshalb, wie sie waren. Bitte prüfen, wem der Ordner gehört und ob der Datenträger Platz hat.
error-settings-not-text = kein Text in UTF-8
error-words-no-folder = Die eigenen Wörter haben keinen Ordner, denn dieses Konto hat keinen Benutzerordner. Bitte HOME setzen oder in DUOTONE_CONFIG einen Ordner angeben.
error-words-missing = Die Datei { $path } gibt es nicht. Bitte den Pfad eines Wörterbuchs angeben.
error-words-damaged = Zeile { $line } von { $path } ist nicht zu verstehen: { $reason }. Bitte die Zeile berichtigen oder die Datei wegschieben.
error-words-newer = { $path } stammt von einem neueren Duotone und ist für dieses nicht lesbar. Bitte Duotone aktualisieren.
error-words-not-a-word = Das kann kein Wort sein: { $flaw }. Bitte so angeben, wie es geschrieben oder gehört wird.
error-words-not-there = „{ $written }“ ist nicht unter den eigenen Wörtern.
line-two-arrows = mehr als ein ->
word-no-letter = { $text } enthält keinen Buchstaben und keine Ziffer
word-hidden = { $text } enthält unsichtbare Zeichen
word-too-long = ein Wort mit { $length } Zeichen; { $most } sind erlaubt

## Fehler von Aufnahmen

error-recording-request = Von { $what } kann es keine Aufnahme geben: Die Kennung einer Sitzung ist eine UUID, und sie hat einen oder zwei Kanäle. Bitte melden.
error-recording-there = { $path } ist schon da und bleibt, wie es ist. Bitte eine neue Sitzung beginnen.
error-recording-not-writable = { $path } kann nicht geschrieben werden ({ $io }), deshalb wird diese Sitzung nicht aufgenommen. Bitte dort das Schreiben erlauben oder einen anderen Ordner wählen.
error-recording-disk-full = Der Datenträger ist voll, deshalb wächst { $path } nicht. Was aufgenommen ist, bleibt lesbar. Sobald Platz ist, geht die Aufnahme weiter.
error-recording-io = Das Schreiben von { $path } misslingt ({ $io }). Was vorher aufgenommen wurde, bleibt. Bitte den Datenträger oder die Verbindung prüfen.
error-recording-stalled = Der Datenträger antwortet nicht, deshalb wächst { $path } nicht. Der letzte Ton bleibt im Speicher. Bitte den Datenträger oder die Verbindung prüfen.
error-recording-incomplete = In { $path } fehlen die letzten { $seconds } s ({ $io }). Alles davor ist lesbar. Bitte Platz schaffen oder den Datenträger prüfen; beim nächsten Start wird die Aufnahme vervollständigt.
error-recording-abandoned = { $path } wurde nicht abgeschlossen. Der Ton ist vollständig da; beim nächsten Start wird die Aufnahme vervollständigt.
error-recording-not-sealed = { $path } ist vollständig, aber die Prüfsumme konnte nicht geschrieben werden ({ $io }). Bitte Platz schaffen oder den Ordner prüfen; beim nächsten Start wird sie ergänzt.
error-recording-not-readable = { $path } kann nicht gelesen werden ({ $io }) und bleibt, wie es ist. Bitte die Leserechte prüfen und es noch einmal versuchen.
error-recording-in-use = { $path } wird von einem anderen laufenden Duotone geschrieben und bleibt unberührt, bis jenes endet.
error-recording-not-interrupted = { $path } ist keine unterbrochene Aufnahme. Es gibt nichts wiederherzustellen, und sie bleibt, wie sie ist.
error-flac-cancelled = Abgebrochen. Die Aufnahme bleibt, wie sie ist.
error-flac-damaged = { $path } ist nicht das, was aufgenommen wurde (die Prüfsumme ist eine andere). Deshalb wird es nicht umgewandelt und bleibt, wie es ist. Bitte aus einer Sicherung zurückholen, falls es eine gibt.
error-flac-no-checksum = { $path } hat keine Prüfsumme, die zeigt, ob es vollständig ist, und wird deshalb nicht umgewandelt.
error-flac-no-recording = { $path } ist keine Aufnahme, wie Duotone sie macht, und wird deshalb nicht umgewandelt. Sie bleibt, wie sie ist.
error-flac-in-use = { $path } wird von einem anderen laufenden Duotone benutzt und bleibt unberührt, bis jenes endet.
error-flac-disk-full = Der Datenträger ist voll, deshalb entstand { $path } nicht. Die Aufnahme bleibt, wie sie ist. Bitte halb so viel Platz schaffen, wie die Aufnahme belegt, und es noch einmal versuchen.
error-flac-not-writable = { $path } kann nicht geschrieben werden ({ $io }). Die Aufnahme bleibt, wie sie ist. Bitte dort das Schreiben erlauben oder den Datenträger prüfen.
error-flac-not-readable = { $path } kann nicht gelesen werden ({ $io }). Die Aufnahme bleibt, wie sie ist. Bitte die Leserechte prüfen und ob der Datenträger in Ordnung ist.
error-flac-not-the-same = { $path } ist nicht derselbe Ton wie die Aufnahme ({ $what }) und wurde gelöscht. Die Aufnahme bleibt, wie sie ist. Bitte den Datenträger prüfen und dies melden, wenn er in Ordnung ist.

## Fehler am Anfang einer Sitzung

error-session-id = „{ $id }“ ist keine Kennung für eine Sitzung, die gespeichert wird. Es muss eine UUID sein.
error-session-threads = Das System gibt keine Threads für eine Sitzung ({ $io }). Bitte andere Programme schließen und es noch einmal versuchen.
error-language-unknown = „{ $language }“ ist keine Sprache, die die Modelle kennen. Möglich sind Kürzel wie en, es, fr oder de, oder „auto“, damit sie erkannt wird.
error-model-damaged = { $path } ist kein lesbares Whisper-Modell, oder es ist beschädigt
error-model-unreadable = Das Modell { $path } lässt sich nicht öffnen: { $io }
error-model-english-only = { $path } versteht nur Englisch, und die Sprache der Sitzung ist „{ $language }“
error-model-no-translator = { $path } kann nicht ins Englische übersetzen, denn das hat es nicht gelernt
error-model-unknown-engine = { $path } braucht die Engine „{ $engine }“, die dieses Programm nicht hat
error-model-unusable = { $error }. { $remedy }
remedy-check-permissions = Bitte die Zugriffsrechte der Datei prüfen.
remedy-multilingual = Bitte mehrsprachige Modelle nehmen, etwa { $fast } und { $heavy }.
remedy-update-program = Bitte Duotone aktualisieren.
remedy-pull-again = Bitte { $name } neu laden.
remedy-other-file = Bitte eine andere Datei angeben oder den Namen eines Modells.
pair-note-english-only = Das Modell { $name } der Einstellungen versteht nur Englisch. Stattdessen wird { $instead } benutzt.
pair-note-not-found = Die Einstellungen lassen sich nicht befolgen: { $error } Stattdessen wird { $instead } benutzt.

## Fehler von Modellen

error-model-unknown = Es gibt kein Modell namens „{ $name }“.
error-model-unknown-nearest = Es gibt kein Modell namens „{ $name }“ (gemeint vielleicht { $nearest }?).
error-model-not-here = Das Modell { $name } ist nicht auf diesem Rechner.
error-download-stopped = Das Herunterladen wurde angehalten. Es geht dort weiter, sobald es wieder verlangt wird.
error-model-no-file = Unter { $path } liegt keine Modelldatei. Bitte den Pfad einer Datei angeben oder den Namen eines Modells.
error-models-no-folder = Modelle haben keinen Ordner, denn dieses Konto hat keinen Benutzerordner. Bitte HOME setzen und es noch einmal versuchen.
error-model-no-room = { $name } braucht { $needed } in { $folder }, und dort sind nur { $free } frei. Bitte Platz schaffen und es noch einmal versuchen.
error-model-disk-full = Der Datenträger ist voll: { $kept } von { $total } sind in { $part }. Bitte Platz schaffen und noch einmal beginnen; es geht dort weiter.
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
    } werden: { $source }. Bitte prüfen, wem der Ordner gehört und ob der Datenträger in Ordnung ist.
error-model-no-source = Das Modell { $name } ist nicht zu bekommen, denn keine seiner Quellen ging. Bitte das Netz prüfen und es noch einmal versuchen.
error-model-no-checkpoint = Der Checkpoint von { $name } ist nicht zu bekommen ({ $failure }). Bitte das Netz prüfen und es noch einmal versuchen.
error-models-list-damaged = Die Liste der Modelle in diesem Programm ist beschädigt ({ $what }). Bitte Duotone neu installieren.
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
error-import-no-checkpoint = In { $folder } liegt kein Whisper-Checkpoint. Nötig sind model.safetensors, ein ONNX-Encoder und -Decoder oder model.bin von CTranslate2, dazu config.json und tokenizer.json oder vocab.json.
error-import-read = { $path } kann nicht gelesen werden ({ $source }). Ohne diese Datei ist der Checkpoint unvollständig. Bitte auch sie holen.
error-import-damaged = { $path } ist beschädigt ({ $reason }). Bitte neu herunterladen.
error-import-limit =
    { $path } hat { $found } { $what ->
        [bytes] Bytes
        [bytes-beside-its-weights] Bytes neben den Gewichten
        [bytes-of-header] Bytes im Kopf
        [bytes-of-scales] Bytes an Skalen
        [files] Dateien
        [graphs-within-graphs] Graphen in Graphen
        [letters-in-a-name] Buchstaben in einem Namen
        [multiplications] Multiplikationen
        [tensors] Tensoren
       *[variables] Variablen
    }, und ein Whisper-Checkpoint kann höchstens { $limit } haben. Die Datei ist beschädigt oder soll Schaden anrichten. Bitte vom Herausgeber holen.
error-import-outside = { $index } nennt die Datei { $entry }, die nicht daneben liegt. Das Verzeichnis ist beschädigt oder soll Schaden anrichten. Bitte vom Herausgeber holen.
error-import-unsuited = Das ist kein Whisper-Modell, das whisper.cpp ausführen kann: { $field } ist { $found } statt { $expected }. Bitte einen anderen Checkpoint wählen.
error-import-vocabulary = { $path } enthält nicht das Vokabular von Whisper ({ $reason }). Bitte diese Datei aus dem zugehörigen Checkpoint nehmen.
error-import-missing-tensor = { $path } hat keinen Tensor { $tensor }, den config.json verspricht. Bitte beide aus demselben Checkpoint nehmen.
error-import-shape = Der Tensor { $tensor } hat die Form { $found }, aber config.json verspricht { $expected }. Bitte beide aus demselben Checkpoint nehmen.
error-import-numbers = Der Tensor { $tensor } enthält { $found }, was sich nicht importieren lässt. Bitte den Checkpoint mit Gewichten in f32, f16 oder bf16 holen.
error-import-not-finite = Der Tensor { $tensor } hat ein Gewicht, das { $precision } nicht fasst ({ $value }). Der Checkpoint ist beschädigt oder lief beim Training über. Bitte einen anderen wählen.
error-import-not-in-blocks = Der Tensor { $tensor } hat Zeilen der Länge { $row }, die sich nicht in Blöcke zu 32 teilen lassen. Bitte mit der Genauigkeit f16 importieren.
error-import-precision = Die Genauigkeit { $name } gibt es nicht. Möglich sind f16, q8_0, q5_1 und q5_0.
error-import-name = Das Modell kann nicht { $name } heißen: { $reason }. Bitte einen anderen Namen wählen.
import-name-characters = Namen bestehen aus Buchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen
import-name-published = so heißt ein veröffentlichtes Modell
error-import-exists = Unter { $path } liegt schon ein Modell. Bitte löschen oder einen anderen Namen wählen.
error-import-no-source = Es ist keine Paketquelle mit einem Checkpoint von { $name } bekannt. Bitte das Modell herunterladen oder den Ordner eines Checkpoints angeben.
error-import-useless = Das Modell wurde erstellt, aber es transkribiert nicht: { $reason }. Bitte einen anderen Checkpoint wählen.
error-import-unexpected = Der Import von { $name } ergab eine andere Datei als vorgesehen ({ $found } statt { $expected }). Das ist ein Fehler von Duotone; bitte melden.
error-measure-model = { $error }.
error-measure-not-installed = Das Modell hat keine Datei: { $error }
error-measure-sound = Die Sprache kann nicht gelesen werden: { $error }
error-measure-too-short = { $file } enthält { $seconds } s Ton, und es sollen Fenster von { $longest } s gemessen werden. Bitte eine längere Datei angeben.
error-measure-temporary = Der Ordner für temporäre Dateien kann nicht geschrieben werden: { $io }.
error-measure-start = Der messende Prozess lässt sich nicht starten: { $io }.
error-measure-child = Der messende Prozess lässt sich nicht verfolgen: { $io }.
error-measure-other-program = Der messende Prozess ist ein anderes Programm: { $what }.
error-measure-failed = { $name } lässt sich nicht messen: { $reason }.
measure-gave-up = whisper.cpp gab dabei auf
measure-never-ready = das Modell wurde nie bereit
measure-no-pass = kein Durchlauf kam zum Ende
reason-drafts = { $model } entwirft: Für { $window } s Sprache braucht es { $pass }, also ist es alle { $interval } s an der Reihe.
reason-confirms = { $model } bestätigt: { $pass } ist rechtzeitig (höchstens { $longest } s), und { $larger } bräuchte { $other }.
reason-largest = { $model } bestätigt: { $pass } ist rechtzeitig, und ein größeres gibt es nicht.
reason-too-slow = Dieser Rechner ist zu langsam, um beim Sprechen zu bestätigen (selbst { $model } braucht { $pass }). Bitte die Entwürfe lesen oder eine Aufnahme hinterher untertiteln.
pass-measured = { $seconds } s
pass-estimated = etwa { $seconds } s

## Fehler fertiger Transkripte

error-job-cancelled = Abgebrochen.
error-job-model = { $error }. Bitte neu laden oder ein anderes Modell angeben.
error-job-no-recording = Die Sitzung hat keine Aufnahme, aus der ein Transkript entstehen kann. Bitte die nächste aufnehmen.
error-job-options = Der Auftrag stammt von einer anderen Version von Duotone ({ $what }). Bitte noch einmal erteilen.
error-job-disk =
    { $path } kann nicht { $action ->
        [read] gelesen
       *[write] geschrieben
    } werden: { $error }. Bitte Platz schaffen oder den Datenträger prüfen und es noch einmal versuchen. Nichts ist verloren.
error-transcribe-sound = Die Aufnahme kann nicht gelesen werden: { $what }.
error-transcribe-model = Das Sprachmodell konnte { $seconds } s Ton nicht bearbeiten ({ $reason }).
error-transcribe-detector = Die Spracherkennung des Tons versagte ({ $what }). Bitte andere Programme schließen und es noch einmal versuchen.
error-transcribe-fault = Ein Fehler dieses Programms hat die Transkription beendet. Bitte melden und es noch einmal versuchen.
error-speakers-unreadable = Das Modell { $path } kann nicht gelesen werden ({ $io }). Bitte die Datei prüfen oder neu laden.
error-speakers-wrong-model =
    { $path } ist nicht das Modell { $purpose ->
        [segmentation] zum Unterscheiden der Personen
       *[embedding] zum Erkennen von Stimmen
    }, das Duotone kennt ({ $what }). Bitte eine andere Datei angeben oder neu laden.
error-speakers-failed = Das Unterscheiden der Personen misslang ({ $what }). Bitte das Transkript ohne Personen erstellen lassen und dies melden.
error-speakers-cancelled = Das Unterscheiden der Personen wurde abgebrochen.
error-export-write = Das Transkript konnte nicht geschrieben werden: { $what }. Bitte prüfen, ob genug Platz da ist, oder einen anderen Ort wählen.
error-export-document = Das Dokument konnte nicht erstellt werden ({ $what }). Bitte ein anderes Format wählen, etwa html.

## Fehler der App selbst

app-autostart = Ob Duotone mit dem Desktop startet, ließ sich nicht ändern: { $what }.
app-no-id = „{ $text }“ ist keine Kennung von Duotone.
app-no-transcript = Von dieser Sitzung gibt es noch kein fertiges Transkript.
app-no-recording = Diese Sitzung hat keine Aufnahme.
app-recording-gone = Die Aufnahme { $path } ist nicht mehr da. Ihr Text bleibt erhalten.
app-listening = Eine Sitzung läuft. Bitte zuerst beenden.
app-shortcut-unchanged = Das Tastenkürzel lässt sich nicht ändern. Bitte Duotone neu starten.
app-shortcut-invalid = { $keys } kann kein Tastenkürzel sein. Bitte Strg, Alt, Umschalt oder Super zusammen mit einer anderen Taste drücken.
app-shortcut-taken = Ein anderes Programm hat { $keys } schon, oder diese Arbeitsumgebung gibt Programmen keine Tastenkürzel. Bitte andere Tasten drücken oder { $command } in der Arbeitsumgebung auf eigene Tasten legen.
app-shortcut-no-keys = Diese Arbeitsumgebung (Wayland) meldet Programmen keine Tasten in anderen Fenstern. Bitte { $keys } in den Tastatureinstellungen auf { $command } legen: Das beginnt ein Diktat und beendet es.
app-rttm = RTTM sagt, wer wann spricht, und in diesem Text sind keine Personen unterschieden. Bitte ein anderes Format wählen.
app-export-unwritable = Nichts wurde exportiert, denn { $folder } kann nicht geschrieben werden: { $what }. Bitte einen anderen Ordner wählen.
app-export-gone = { $path } ist nicht mehr dort, wohin exportiert wurde. Vielleicht wurde die Datei verschoben oder entfernt; bitte noch einmal exportieren.
app-cannot-open = Kein Programm öffnet { $path }. Die Datei ist da; bitte aus ihrem Ordner öffnen.
app-no-date = „{ $text }“ ist kein Datum. Ein Datum sieht so aus: 2026-11-20.
app-date-too-far = { $text } liegt zu weit weg, um danach zu suchen.
app-download-cannot-begin = Das Herunterladen kann nicht beginnen: { $what }. Bitte andere Programme schließen.
app-models-not-loaded = Die Modelle ließen sich durch einen Fehler dieses Programms nicht laden. Bitte noch einmal versuchen oder andere Modelle wählen.
app-session-fault = Die Sitzung kann durch einen Fehler dieses Programms nicht beginnen.
app-paragraph-gone = Diesen Absatz gibt es nicht mehr.
app-model-own-file = { $path } ist eine eigene Datei und lässt sich nur von Hand löschen.
app-model-not-removed = { $path } lässt sich nicht löschen: { $what }.
app-model-nothing-to-check = { $name } ist nicht auf diesem Rechner. Es gibt nichts zu prüfen.
app-model-not-here = Das Modell { $name } ist nicht auf diesem Rechner. Herunterladen lässt es sich unter Modelle.
app-model-unusable = { $error }. Bitte unter Modelle ein anderes wählen oder laden.
app-not-measured = Dieser Rechner ließ sich nicht messen: { $what } Bitte ein Modell laden und es noch einmal versuchen.
app-no-model-to-measure = Es gibt kein Modell, mit dem sich messen lässt.
app-model-not-measured = { $model }: { $error }
app-no-folder = Das ist kein Ordner auf diesem Rechner. Bitte einen anderen wählen.
app-no-title = Eine Sitzung braucht einen Titel. Bitte einen schreiben oder Esc drücken.
app-nothing-to-enhance = Diese Sitzung hat keine Aufnahme, und nur aus einer entsteht ein fertiges Transkript. Bitte für die nächste das Aufnehmen in den Einstellungen einschalten.
app-newer-transcript = Ein neueres Duotone hat dieses Transkript angefordert. Bitte Duotone aktualisieren.
app-requests-unreadable = Die Liste der Anfragen lässt sich nicht lesen: { $what }. Bitte den Datenträger prüfen.
app-requests-not-removed = Die Liste der Anfragen lässt sich nicht löschen: { $what }. Bitte den Datenträger prüfen.
app-settings-damaged = Die Einstellungen in { $path } sind nicht zu verstehen ({ $why }), deshalb gelten die üblichen. Bitte die Datei berichtigen oder wegschieben.
app-settings-newer = Die Einstellungen in { $path } stammen von einem neueren Duotone, deshalb gelten die üblichen. Bitte Duotone aktualisieren.
app-settings-files =
    Die Einstellungen in { $path } können nicht { $what ->
        [read] gelesen
       *[written] geschrieben
    } werden: { $error }. Bitte die Zugriffsrechte und den Datenträger prüfen.
app-sessions-recovered =
    { $count ->
        [one] Eine Sitzung brach ab. Sie ist in der Bibliothek, bis zu den letzten gespeicherten Wörtern.
       *[other] { $count } Sitzungen brachen ab. Sie sind in der Bibliothek, bis zu den letzten gespeicherten Wörtern.
    }
app-window-not-shown = Das Fenster lässt sich nicht zeigen: { $what }. Bitte Duotone neu starten.
app-fault = Das misslang durch einen Fehler dieses Programms. Bitte noch einmal versuchen.
live-nothing-to-hear = Es ist nichts gewählt, dem zugehört werden soll. Bitte ein Mikrofon, den Systemklang oder beides wählen.
live-captions-listen = Die Untertitel hören gerade zu. Zum Diktieren bitte beenden, denn beide teilen sich die Modelle.
live-already = Es wird schon zugehört.
live-stopped = Das Zuhören endete, bevor es begann.
live-closing = Duotone wird gerade beendet. Zum Zuhören bitte neu starten.
live-models-keep-failing = Die Modelle brechen immer wieder ab. Bitte andere unter Modelle wählen und dies melden.
live-models-restart = Die Modelle brachen durch einen Fehler dieses Programms ab und werden neu gestartet. Was bestätigt war, bleibt.
live-not-kept = { $error } Bis dahin werden Sitzungen nicht gespeichert.

## Titel von Sitzungen

title-microphone = Mikrofon
title-system = Systemton
title-both = Mikrofon und Systemton
title-pipe = Standardeingabe
title-file = Datei
title-named = { $name }
title-dictation = Diktat

## Ereignisse einer Sitzung

device-opened = { $name } wird gehört.
device-lost =
    { $name } ist weg: Die Sitzung geht still weiter, bis { $kind ->
        [microphone] ein Mikrofon
       *[system] Systemklang
    } da ist. Bitte Kabel oder Akku prüfen.
device-recovered = { $name } wird wieder gehört.
device-stalled = { $name } sendet keinen Ton: Im Moment ist nichts zu hören. Wenn das anhält, bitte das Gerät neu anschließen oder ein anderes wählen.
device-muted = { $name } ist in den Klangeinstellungen stumm: Nichts ist zu hören. Bitte dort einschalten.
device-silent = { $name } sendet nur Stille: Nichts ist zu hören. Bitte einen Stummschalter am Gerät oder in den Klangeinstellungen suchen oder ein anderes Gerät wählen.
device-quiet = { $name } ist sehr leise (am lautesten { $peak } dBFS): Wörter können fehlen. Bitte den Pegel in den Klangeinstellungen erhöhen oder näher daran sprechen.
device-clipping = { $name } ist zu laut, die Spitzen werden abgeschnitten: Wörter können falsch verstanden werden. Bitte den Pegel in den Klangeinstellungen verringern.
device-well = { $name } ist wieder gut zu hören.
device-gap = { $seconds } s von { $name } fehlen: { $why }. An ihrer Stelle steht Stille.
gap-device-lost = das Gerät war weg
gap-overrun = dieser Rechner war zu beschäftigt
gap-drift = seine Uhr geht langsamer als die des anderen Geräts
gap-left-out = das Tonsystem ließ sie aus (Ruhezustand oder Überlastung)
captions-draft-only = Dieser Rechner ist gerade zu langsam für das Modell, das bestätigt, deshalb bestätigt das entwerfende. Bitte andere Programme schließen oder ein kleineres Modell wählen.
model-missing = Das Modell { $name } ist nicht auf diesem Rechner
model-failing = Das Modell { $name } arbeitet nicht mehr
model-fast-alone = { $reason }. { $alone } bestätigt deshalb auch, mit mehr Fehlern.
model-heavy-alone = { $reason }. { $alone } entwirft deshalb auch, etwas später.
model-none-works = { $reason }. Es geht mit Untertiteln weiter, sobald wieder ein Modell arbeitet.
model-well = Das Modell { $name } arbeitet wieder
captions-skipped = { $seconds } s Ton haben keine Untertitel, denn dieser Rechner war zu beschäftigt. In einer Aufnahme sind sie enthalten. Bitte andere Programme schließen oder kleinere Modelle wählen.
captions-failed = Durch einen Fehler dieses Programms gibt es keine Untertitel mehr. Eine Aufnahme geht weiter. Bitte die Sitzung beenden und eine neue beginnen.
terminal-paused = angehalten; weiter mit der Leertaste
recording-losing = Die Aufnahme misslingt schon zu lange: Was jetzt gesagt wird, fehlt darin. Die Untertitel gehen weiter.
recording-resumed = Die Aufnahme wird wieder geschrieben, nichts fehlt.
recording-resumed-lost = Die Aufnahme wird wieder geschrieben. { $seconds } s fehlen darin; an ihrer Stelle steht Stille.
recording-lost = In der Aufnahme fehlen { $seconds } s: Der Datenträger versagte bis zum Ende.
sink-failing = Die Sitzung kann gerade nicht gespeichert werden. Die Untertitel gehen weiter, und es wird wieder versucht: { $error }
sink-resumed = Die Sitzung wird wieder gespeichert, nichts fehlt.
sink-end-lost = Das Ende der Sitzung konnte nicht gespeichert werden, alles Gesagte schon: { $error }
sink-captions-lost = Die letzten { $captions } Untertitel der Sitzung konnten nicht gespeichert werden: { $error }
sink-not-enhanced = Von dieser Sitzung entsteht kein fertiges Transkript: { $why }
sink-no-recording = Ihre Aufnahme ist nicht vollständig. Duotone stellt sie bei einem späteren Start her, wenn der Datenträger wieder in Ordnung ist.
sink-discarded-wordless = Niemand hat etwas gesagt, daher bleibt diese Sitzung nicht in der Bibliothek. Sie liegt { $days } Tage im Papierkorb.
sink-discarded-short = Diese Sitzung war sehr kurz, daher bleibt sie nicht in der Bibliothek. Sie liegt { $days } Tage im Papierkorb.

## Der Befehl: Zuhören und Modelle

cli-about = { $subject }: { $text }
cli-advised = { $text } – { $advice }
cli-advice-system = Den Systemklang hört --system.
cli-advice-devices = „duotone devices“ zeigt alle.
cli-advice-repair = „duotone library repair“ rettet, was lesbar ist.
cli-advice-words = „duotone words list“ nennt alle.
cli-advice-recover = „duotone recover“ vervollständigt unterbrochene Aufnahmen.
cli-advice-list-models = „duotone models list“ nennt alle Modelle.
cli-advice-import = Einen Checkpoint importiert: duotone models import { $name }
cli-advice-precision = Die Genauigkeit wählt --precision f16.
cli-advice-name = Einen anderen Namen gibt --name.
cli-advice-speech = Eine Datei nimmt --speech.
cli-and = { $first } und { $second }
cli-confirm = { $what }. Fortfahren? [j/N]
cli-confirm-yes = j ja
cli-no-terminal = { $what }, und es gibt kein Terminal für die Rückfrage. Mit --yes geschieht es ohne Rückfrage.
cli-enhanced-elsewhere = Ein anderes Programm hat die Bibliothek geöffnet: Es nimmt diese Sitzung auf und erstellt das fertige Transkript.
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
cli-nothing-to-translate = --translate macht englische Untertitel aus einer anderen Sprache, und --language sagt, dass Englisch gesprochen wird. Bitte --translate weglassen oder die gesprochene Sprache nennen (oder auto).
cli-recorded-elsewhere = --enhance-on-end macht eine fertige Abschrift der Aufnahme in der Bibliothek, und --record legt diese in { $folder } ab. Bitte den Ordner weglassen.
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
cli-devices-no-microphone = Es gibt kein Mikrofon. Bitte eines anschließen.
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
cli-models-already = { $name }: schon da und unversehrt, in { $folder }
cli-models-pulled = { $name }: jetzt in { $folder }
cli-models-import-already = schon da und unversehrt: { $path }
cli-models-imported = importiert: { $path }
cli-models-imported-tried =
    importiert: { $path } (ausprobiert: in { $seconds } s Sprache { $words ->
        [one] { $words } Wort
       *[other] { $words } Wörter
    } gehört)
cli-models-imported-silent = Es lief und hörte in { $seconds } s englischer Sprache kein Wort. Ein Modell, das für eine andere Sprache trainiert ist, kann trotzdem gut sein. Ein Versuch mit dieser Sprache zeigt es.
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
cli-doctor-two-cores = Duotone braucht, wenn möglich, zwei Kerne
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
cli-doctor-give-another = eine andere Datei oder den Namen eines Modells angeben
cli-doctor-voice-here = { $model } ist da
cli-doctor-voice-damaged = { $model } ist beschädigt
cli-doctor-voice-missing = { $model } fehlt, und ohne es wird Geräusch öfter für Sprache gehalten
cli-doctor-unwritable = nach { $folder } kann nichts geschrieben werden ({ $error })
cli-doctor-owner = prüfen, wem der Ordner gehört, oder mit --record DIR einen anderen angeben
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
cli-doctor-free-recordings = Platz schaffen oder mit --record DIR einen anderen Ordner angeben
cli-doctor-free = { $free } sind frei in { $folder }
cli-doctor-free-little = { $free } sind frei in { $folder }, wenig für ein weiteres Modell
cli-doctor-free-models = Platz schaffen oder Modelle in einen Ordner legen, den DUOTONE_MODELS nennt
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
cli-words-none = Es gibt noch keine eigenen Wörter. Einen Namen oder Fachbegriff, den die Modelle falsch schreiben, fügt dieser Befehl hinzu, mit Schreibweise und Gehörtem:
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
cli-bench-newer = { $path } stammt von einem neueren Duotone. Jenes kann den Bericht lesen.
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
    } Bitte die oben genannten Ursachen beheben, dann: duotone jobs retry ID, und duotone jobs run
cli-worker-fault = Ein Fehler dieses Programms hat die Arbeit beendet. Bitte melden.
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
cli-show-bookmarks = Lesezeichen
cli-bookmarked = Lesezeichen bei { $at }
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
cli-rttm-needs-speakers = Im Text der Sitzung { $id } sind keine Personen unterschieden, und rttm sagt nur, wer wann spricht. Bitte ein anderes Format wählen.
cli-folder-not-made = Der Ordner { $path } lässt sich nicht anlegen
cli-written = { $path } ist geschrieben.
cli-file-there = { $path } ist schon da und bleibt, wie es ist. --force ersetzt es.
cli-transcript-there = { $path } ist schon da. --again ersetzt es.
cli-file-of = { $number } von { $count }, { $file }
cli-no-speech = In { $file } spricht niemand.
cli-no-home = Für unfertige Abschriften gibt es keinen Ordner, denn dieses Konto hat keinen Benutzerordner. Bitte HOME setzen und noch einmal versuchen.
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
cli-backup-stays = Eine Sicherung ist eine Kopie: Was später gelöscht wird, bleibt darin.
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
cli-repaired-aside = Die alten Dateien sind in { $folder }, unter einem Namen, der mit „damaged-“ beginnt. Sie können entfernt werden.
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
