## All windows

common-window-title = { $page } · Duotone
common-pages = Pagina’s
common-library = Bibliotheek
common-models = Modellen
common-settings = Instellingen
common-privacy = Privacy
common-words = Eigen woorden
common-welcome = Welkom
common-close = Sluiten
common-cancel = Annuleren
common-undo = Ongedaan maken
common-retry = Opnieuw proberen
common-delete = Verwijderen
common-back = Terug
common-next = Volgende
common-more = Meer
common-time-left = nog { $time }
common-keys-title = Sneltoetsen
common-keys-show = Alle sneltoetsen tonen
common-keys-app = Overal
common-key-ctrl = Ctrl
common-key-alt = Alt
common-key-shift = Shift
common-key-super = Super
common-key-enter = Enter
common-key-escape = Esc
common-key-space = Spatie
common-open-captions = Ondertitels openen
common-still-listening = De ondertitels luisteren nog.
common-still-paused = De ondertitels zijn gepauzeerd.
common-quit = Duotone afsluiten
common-text-larger = Grotere tekst
common-text-smaller = Kleinere tekst
common-text-usual = Tekst zoals op het bureaublad

## The captions window and the dictation overlay

captions-title = Ondertitels
captions-to-now = Naar het nieuwste
captions-microphone = Microfoon
captions-microphones = Microfoons
captions-system = Systeemgeluid
captions-both = Microfoon en systeemgeluid
captions-from-microphone = Ik
captions-from-system = Anderen
captions-source = Luisteren naar
captions-language = Gesproken taal
captions-any-language = Elke taal
captions-controls = Bediening
captions-start = Ondertitels starten
captions-start-again = Opnieuw starten
captions-stop = Stoppen
captions-pause = Pauzeren
captions-resume = Hervatten
captions-pause-or-resume = Pauzeren of hervatten
captions-adjust = Tekst en achtergrond aanpassen
captions-pin = Boven andere vensters houden
captions-click-through = Klikken doorlaten naar wat erachter is
captions-hide = Ondertitels verbergen
captions-text-size = Tekstgrootte
captions-text-smaller = Kleinere tekst
captions-text-larger = Grotere tekst
captions-lines = Regels
captions-lines-fewer = Minder regels
captions-lines-more = Meer regels
captions-width = Breedte
captions-narrower = Smaller
captions-wider = Breder
captions-opacity = Dekking
captions-clearer = Doorzichtiger
captions-denser = Dekkender
captions-listening = Ik luister. Praat, of speel iets af.
captions-starting = Bijna klaar. Wat je nu zegt, wordt al gehoord.
captions-paused = Gepauzeerd. Er wordt niets gehoord.
captions-ending = De laatste woorden worden bevestigd…
captions-silent = De microfoon geeft alleen stilte. Staat hij op stil?
captions-get-models = Modellen ophalen
captions-closing-listen = Blijven luisteren
captions-copy = Kopiëren
captions-copied = Gekopieerd
captions-not-copied = De tekst kon niet worden gekopieerd. Selecteer de tekst in de bibliotheek en kopieer die daar.
captions-open-transcript = Transcript openen
captions-dictation = Dicteren
captions-correcting = Wordt gecorrigeerd…
captions-correcting-with = Wordt gecorrigeerd met { $model }…
captions-speak = Praat
captions-copy-text = Kopiëren
captions-bookmark = Markeer dit moment
captions-bookmark-note = Een notitie, als je wilt
captions-bookmark-keep = Bewaren

## The library

library-session = Sessie
library-sessions = Sessies
library-today = Vandaag
library-yesterday = Gisteren
library-choose = Kies een sessie
library-choose-hint = Hier openen de tekst en de opname. / zoekt, ? toont alle toetsen.
library-empty = Nog niets hier
library-empty-hint = Wat je ondertitelt wordt hier bewaard, om te lezen, te horen en te verbeteren.
library-cannot-read = De bibliotheek kan niet worden gelezen
library-cannot-show = Deze sessie kan niet worden getoond
library-in-use = De bibliotheek is geopend in { $program }. Je kunt haar hier lezen zoals ze net was; wijzigen kan als ze daar gesloten is.
library-in-use-by = { $program } (proces { $process })
library-in-use-unknown = een ander programma
library-speakers-are = Sprekers: { $names }
library-state-live = Live
library-state-enhancing = Wordt verbeterd
library-state-pending = Wacht
library-state-failed = Mislukt
library-state-interrupted = Afgebroken
library-state-interrupted-hint = De sessie brak af. Wat tot dan bevestigd was, is bewaard.
library-state-enhanced = Verbeterd
library-actions-of = Acties voor { $title }
library-rename = Naam wijzigen
library-title-of = Titel
library-bookmark = Bladwijzer zetten
library-bookmarks = Bladwijzers
library-bookmark-before = Vorige bladwijzer
library-bookmark-next = Volgende bladwijzer
library-bookmark-note = Notitie op { $time }
library-bookmark-remove = Bladwijzer op { $time } weghalen
library-bookmark-noted = Notitie gewijzigd
library-bookmark-removed = Bladwijzer weggehaald
library-renamed = Naam gewijzigd.
library-deleted = ‘{ $title }’ ligt in de prullenbak.
library-restored = ‘{ $title }’ is terug.
library-undone = Teruggedraaid.
library-nothing-to-undo = Er is niets om terug te draaien.
library-search = Zoek in wat er gezegd is
library-key-search = Zoeken
library-filters = Filters
library-filters-on =
    { $count ->
        [one] { $count } filter
       *[other] { $count } filters
    }
library-clear-filters = Filters wissen
library-speaker = Spreker
library-anyone = Iedereen
library-language = Taal
library-any-language = Elke taal
library-from = Van
library-until = Tot en met
library-month = Naar een maand
library-passages = Passages
library-found =
    { $count ->
        [0] Geen passages
        [one] { $count } passage
       *[other] { $count } passages
    }
library-nothing-found = Niets gevonden voor ‘{ $words }’
library-nothing-found-hint = Probeer minder woorden, of het begin van een woord met een ster: riv*.
library-nothing-fits = Geen sessie past bij de filters
library-search-failed = Daarnaar kan niet worden gezocht
library-in-live-text = in de livetekst
library-trash = Prullenbak
library-back-to-sessions = Terug naar de sessies
library-trash-empty = De prullenbak is leeg
library-trash-empty-hint = Verwijderde sessies blijven hier een maand voordat ze voorgoed verdwijnen.
library-days-left =
    { $count ->
        [0] Verdwijnt vandaag voorgoed
        [one] Verdwijnt over { $count } dag voorgoed
       *[other] Verdwijnt over { $count } dagen voorgoed
    }
library-restore = Terugzetten
library-forget-now = Nu vergeten
library-forget-title = Deze sessie voorgoed vergeten?
library-forget-loss = ‘{ $title }’, de opname van { $length } ({ $size }) en alle teksten worden van dit apparaat verwijderd. Dit kan niet worden teruggedraaid.
library-forget-loss-text = ‘{ $title }’ en alle teksten worden van dit apparaat verwijderd. Dit kan niet worden teruggedraaid.
library-forgotten = ‘{ $title }’ is voorgoed verwijderd.
library-which = Tekst
library-live = Live
library-enhanced = Verbeterd
library-compare = Vergelijken
library-version = Versie
library-version-of = Versie { $version }
library-version-newest = Versie { $version }, nieuwste
library-enhanced-version = Verbeterd, versie { $version }
library-turn-of = { $speaker }, { $time }
library-nothing-yet = Er is nog niets gezegd
library-nothing-yet-hint = Wat bevestigd is, verschijnt hier.
library-nothing-said = Er is niets gezegd
library-nothing-said-hint = In deze sessie zijn geen woorden gehoord.
library-is-live = Deze sessie is nog bezig. Afspelen kan als ze voorbij is.
library-no-recording = Van deze sessie is geen opname, dus er is niets af te spelen.
library-edit = Bewerken
library-edit-of = Alinea op { $time } bewerken
library-edit-hint = Enter bewaart, Esc laat alles zoals het was.
library-edited = Alinea gewijzigd.
library-to-spoken = Terug naar wat klinkt
library-rename-speaker = Deze spreker een naam geven
library-name-of = Wie is { $speaker }?
library-save = Bewaren
library-known-voices = Mensen die je eerder noemde
library-same-person = Dezelfde persoon als
library-remove-name = Naam verwijderen
library-named = { $before } heet nu { $name }.
library-unnamed = { $name } heeft geen naam meer.
library-sounds-like = { $speaker } klinkt als { $name }, { $sure }. Klopt dat?
library-yes = Ja
library-no = Nee
library-not-them = { $speaker } wordt niet meer voor { $name } gehouden.
library-merged = { $from } en { $into } zijn één spreker in versie { $version }. Versie { $before } heeft ze nog allebei.
library-removed = Verwijderd
library-added = Toegevoegd
library-removed-is = verwijderd:{" "}
library-added-is = toegevoegd:{" "}
library-changes =
    { $count ->
        [0] Er is niets gewijzigd.
        [one] Op { $count } plaats gewijzigd.
       *[other] Op { $count } plaatsen gewijzigd.
    }
library-playback = Afspelen
library-play = Afspelen
library-pause = Pauzeren
library-back5 = 5 seconden terug
library-forward5 = 5 seconden vooruit
library-place-in-recording = Plaats in de opname
library-place = { $time } van { $whole }
library-place-of = { $time } van { $whole }, { $speaker }
library-speed = Snelheid
library-speed-is = Snelheid, { $rate }
library-slower = Langzamer
library-faster = Sneller
library-skip-silence = Stilte overslaan
library-cannot-play = De opname kan niet worden afgespeeld. Misschien is ze verplaatst of verwijderd.
library-key-play = Afspelen of pauzeren
library-key-edit = Alinea bewerken
library-key-live = Livetekst
library-key-enhanced = Verbeterde tekst
library-key-compare = Beide vergelijken
library-export = Exporteren
library-export-title = Exporteren
library-format = Formaat
library-to-read = Om te lezen
library-subtitles = Ondertitels
library-for-programs = Voor andere programma’s
library-format-text = Platte tekst
library-format-docx = Word-document
library-format-html = Webpagina
library-format-csv = Tabel (CSV)
library-format-rttm = Wie wanneer spreekt (RTTM)
library-timestamps = Tijden
library-with-speakers = Sprekers
library-recording = Opname
library-recording-inside = In de pagina
library-recording-inside-hint = Eén bestand van { $size }. Een lange opname maakt een pagina die browsers langzaam openen.
library-recording-beside = Naast de pagina
library-recording-beside-hint = Pagina en opname nemen { $size } in één map. Ze werken zolang ze bij elkaar blijven.
library-recording-none = Helemaal niet
library-line-length = Langste regel
library-characters = { $count } tekens
library-reading-speed = Leessnelheid
library-characters-a-second = { $count } per seconde
library-preview = Voorbeeld
library-in-folder = in { $folder }
library-change-folder = Wijzigen…
library-exported = Bewaard als { $path }
library-open-export = Openen
library-show-export = In map tonen
library-enhance = Verbeteren
library-enhance-again = Opnieuw verbeteren
library-enhance-text = De opname wordt op dit apparaat nog eens grondig beluisterd. De livetekst blijft zoals hij is.
library-enhance-again-text = De opname wordt nog eens beluisterd en geeft een extra versie. De teksten die er zijn blijven zoals ze zijn.
library-begin = Beginnen
library-diarize = Sprekers onderscheiden
library-diarize-hint = Zegt wie wat gezegd heeft.
library-how-many = Hoeveel mensen spreken
library-speakers-found = Zoek het uit
library-clean-up = Opschonen
library-verbatim = Letterlijk
library-light = Licht
library-clean = Grondig
library-verbatim-hint = Zoals gehoord, met elke eh.
library-light-hint = Zonder stopwoorden en dubbel gezegde woorden.
library-clean-hint = Zoals Licht, met punten en hoofdletters waar ze ontbreken.
library-model = Model
library-best-model = Het beste dat er is
library-model-english = { $model } (alleen Engels)
library-same-language = Zoals in de sessie
library-detect-language = Zoek het uit
library-stage-decode = Opname wordt gelezen
library-stage-retranscribe = Er wordt opnieuw geluisterd
library-stage-diarize = Sprekers worden onderscheiden
library-stage-name-voices = Bekende stemmen worden vergeleken
library-stage-clean = Tekst wordt opgeschoond
library-stage-write = Tekst wordt bewaard
library-job-pending = Wacht op zijn beurt
library-job-waits = Wacht tot niemand spreekt, zodat de ondertitels snel blijven
library-job-failed = Het transcript kon niet worden gemaakt.
library-job-get-models = Haal wat ontbreekt, { $size }
library-left-soon = nog minder dan een minuut
library-left-about = nog ongeveer { $time }
library-key-list = Door de sessies gaan

## The models

models-lead = Eén model schrijft meteen wat het hoort; een beter bevestigt het. Ze draaien alleen op deze computer.
models-in-use = In gebruik
models-pair-now = Schetst: { $fast }. Bevestigt: { $heavy }.
models-pair-one = { $name } schetst en bevestigt alleen.
models-pair-none = Nog geen paar
models-pair-none-text = Ondertitels hebben een model nodig dat schetst en een dat bevestigt. Neem het aanbevolen paar, of kies hieronder.
models-recommended = Aanbevolen voor deze computer
models-recommended-pair = { $fast } en { $heavy }
models-is-used = U gebruikt het al.
models-unmeasured = Welk paar bij deze computer past is nog niet bekend.
models-unmeasured-text = Meten duurt zo’n tien seconden. De modellen krijgen een meegeleverde zin; de microfoon blijft uit.
models-measure = Meten
models-measure-again = Opnieuw meten
models-measuring = Bezig met meten…
models-measuring-time = zo’n tien seconden
models-use-pair = Dit paar gebruiken
models-pair-to-get = { $size } te downloaden.
models-pair-coming = In gebruik zodra beide er zijn.
models-pair-used = Modellen
models-here = Op deze computer
models-disk =
    { $count ->
        [one] { $count } model neemt
       *[other] { $count } modellen nemen
    } { $size } in.
models-english = Voor Engels
models-english-text = Ze horen alleen Engels, en dat beter dan andere van hun grootte.
models-many = Voor honderd talen
models-many-text = Eén model hoort ze allemaal en kan herkennen welke er gesproken wordt.
models-helpers = Helpers
models-helpers-text = Kleine modellen die stem van ruis en sprekers van elkaar onderscheiden.
models-name = Model
models-languages = Talen
models-languages-english = Engels
models-languages-many = Veel
models-languages-any = Alle
models-size = Grootte
models-speed = Snelheid hier
models-speed-times = { $times }×
models-speed-said = { $times } keer zo snel als spraak
models-speed-unknown = Niet gemeten
models-speed-text = Snelheid is hoeveel keer sneller dan spraak een model hier leest.
models-state = Toestand
models-is-fast = Schetst
models-is-heavy = Bevestigt
models-is-recommended = Aanbevolen
models-for-fast = Snel genoeg om op elke computer te schetsen.
models-for-both = Schetst op een snelle computer, bevestigt op een trage.
models-for-heavy = Bevestigt en maakt goede transcripten.
models-for-medium = Bevestigt op een sterke computer; namen en termen gaan beter.
models-for-large = Hoort het best. Voor transcripten, of een heel sterke computer.
models-for-voice = Onderscheidt stem van al het andere.
models-for-speakers = Zegt wie wanneer spreekt. Beide zijn nodig.
models-packed = Gecomprimeerd: kleiner en nauwelijks minder precies.
models-packed-show =
    { $count ->
        [one] { $count } gecomprimeerd model tonen
       *[other] { $count } gecomprimeerde modellen tonen
    }
models-packed-hide = Gecomprimeerde verbergen
models-download = Downloaden
models-download-of = { $name } downloaden
models-pause = Pauzeren
models-resume = Doorgaan
models-state-here = Hier
models-state-own = Eigen bestand
models-state-intact = In orde
models-state-damaged = Beschadigd
models-damaged-text = Het bestand is niet wat gepubliceerd is. Haal het opnieuw; het is { $size }.
models-get-again = Opnieuw halen
models-checking = Controleren…
models-pull-waiting = Wacht op zijn beurt
models-pull-connecting = Vraagt { $place }
models-pull-connecting-only = Verbinden
models-pull-downloading = { $done } van { $total }
models-pull-downloading-from = { $done } van { $total } van { $place }
models-pull-fetching = Downloaden
models-pull-preparing = Uitpakken
models-pull-verifying = Vergelijken met wat gepubliceerd is
models-pull-paused = Gepauzeerd bij { $done } van { $total }
models-pull-paused-only = Gepauzeerd; wat binnen is blijft
models-pull-failed = De download is niet voltooid. Wat binnen is blijft.
models-more-of = Meer voor { $name }
models-use-fast = Gebruiken om te schetsen
models-use-heavy = Gebruiken om te bevestigen
models-check = Bestand controleren
models-delete = Verwijderen…
models-delete-title = { $name } verwijderen?
models-delete-text = Dit maakt { $size } vrij. U kunt het altijd opnieuw downloaden.
models-delete-used = Het is in gebruik. Ondertitels en dicteren hebben dan een ander nodig.
models-deleted = { $name } is verwijderd; { $size } zijn vrij.
models-intact = { $name } is wat gepubliceerd is, bit voor bit.
models-own = { $name } is uw eigen bestand, dus er is niets om het mee te vergelijken.

## The settings

settings-lead = Wijzigingen gelden meteen en elk is terug te draaien.
settings-search = Instellingen zoeken
settings-search-go = Instellingen zoeken
settings-undo-last = Laatste wijziging terugdraaien
settings-found-count =
    { $count ->
        [0] Geen instellingen
        [one] { $count } instelling
       *[other] { $count } instellingen
    }
settings-found-nothing = Geen instelling heet zo
settings-found-nothing-text = Probeer een ander woord, of druk op Esc om alles te zien.
settings-changed = Gewijzigd: { $what }
settings-put-back = Zoals het was: { $what }
settings-look = Uiterlijk
settings-theme = Thema
settings-theme-hint = Licht, donker of zoals het bureaublad. Hoog contrast is zwart en wit.
settings-theme-system = Zoals het bureaublad
settings-theme-light = Licht
settings-theme-dark = Donker
settings-theme-contrast = Hoog contrast
settings-locale = Taal van de app
settings-locale-hint = De taal van menu’s en meldingen, niet die u spreekt.
settings-locale-system = Zoals het bureaublad
settings-listening = Luisteren
settings-language = Gesproken taal
settings-language-hint = Hem noemen is sneller en zekerder dan hem laten herkennen.
settings-language-auto = Zelf herkennen
settings-microphone = Microfoon voor ondertitels
settings-microphone-hint = Hiermee wordt gehoord wie hier spreekt. Dicteren heeft een eigen, verderop.
settings-microphone-usual = Zoals in de geluidsinstellingen
settings-microphone-gone = { $name } (niet aangesloten)
settings-microphone-none = Geen
settings-system = Systeemgeluid
settings-system-hint = Ondertitels voor wat de computer afspeelt: gesprekken, films, radio.
settings-captions = Ondertitels
settings-captions-text = Zo zien ze eruit, boven een licht en een donker venster.
settings-preview = Voorbeeld van de ondertitels
settings-sample = Het tweede model hoort dezelfde seconde nog eens, en waar het instemt worden de woorden vast. Wat vast is verandert niet, springt niet en wordt bewaard.
settings-sample-guess = en de rest is nog een gok
settings-text-size = Tekstgrootte
settings-text-size-hint = Groot genoeg om vanaf uw plek te lezen.
settings-pixels = { $count } px
settings-lines = Regels
settings-lines-hint = Hoeveel regels er tegelijk te zien zijn.
settings-columns = Breedte
settings-columns-hint = Tekens per regel. Tussen 60 en 72 leest het prettigst.
settings-opacity = Dekking
settings-opacity-hint = Hoeveel het vlak verbergt van wat erachter ligt.
settings-plate = Kleur van het vlak
settings-plate-hint = Waar de tekst op staat.
settings-ink = Tekstkleur
settings-ink-hint = Wat gezegd is. Een gok heeft een tint tussen deze en het vlak.
settings-hard-colours = Deze kleuren zijn moeilijk te onderscheiden: { $ratio } : 1. Om te lezen is 4,5 : 1 nodig.
settings-hard-through = Moeilijk te lezen waar het verkeerde venster doorschijnt: { $ratio } : 1, nodig is 4,5 : 1. Meer dekking helpt.
settings-colours-use = Gebruik de gewone
settings-colours-usual = Kleuren en dekking
settings-font = Lettertype
settings-font-hint = Die goed leesbaar zijn en op deze computer staan.
settings-font-system = Zoals het bureaublad
settings-font-serif = Met schreven
settings-font-mono = Vaste breedte
settings-click-through = Klikken doorlaten
settings-click-through-hint = Een klik gaat naar wat achter de ondertitels ligt. Terug kan hier.
settings-on-top = Boven andere vensters blijven
settings-on-top-hint = Ondertitels zijn te lezen waarin u ook werkt.
settings-closing = Bij het sluiten van de ondertitels
settings-closing-hint = Terwijl ze luisteren. Blijven ze luisteren, dan tonen het systeemvak en dit venster dat.
settings-closing-ask = Vragen
settings-closing-listen = Blijven luisteren
settings-closing-stop = Stoppen
settings-dictation = Dicteren
settings-dictation-text = Spreek, en de tekst komt waar uw cursor staat.
settings-shortcut = Sneltoets
settings-shortcut-hint = Werkt in elk programma. Druk op Wijzigen, dan op de toetsen; Esc laat ze zoals ze zijn.
settings-mode = Wat de sneltoets doet
settings-mode-hint = Houd de toetsen ingedrukt terwijl u spreekt, of druk om te beginnen en te stoppen.
settings-mode-hold = Vasthouden en spreken
settings-mode-toggle = Twee keer drukken
settings-dictation-microphone = Microfoon voor dicteren
settings-dictation-microphone-hint = Een headset hoort u beter dan de kamer.
settings-way = Hoe tekst wordt ingevoegd
settings-way-hint = Kort wordt getypt en lang geplakt, tenzij u kiest. Daarna is het klembord zoals het was.
settings-way-auto = Wat past
settings-way-type = Typen
settings-way-paste = Plakken
settings-way-copy = Alleen kopiëren
settings-while-speaking = Schrijven terwijl u spreekt
settings-while-speaking-hint = Wat bevestigd is, wordt meteen geschreven; anders komt alles aan het eind. Met toetsen die je vasthoudt komt het altijd aan het eind: tot je ze loslaat krijgt geen ander programma toetsen.
settings-spoken-commands = Gesproken opdrachten
settings-spoken-commands-hint = ‘Nieuwe regel’ begint een regel, ‘komma’ schrijft er een, ‘schrap dat’ neemt het laatste terug.
settings-spoken-show = Alle tonen
settings-spoken-title = Wat u kunt zeggen
settings-spoken-text = In het { $language }, want dat spreekt u.
settings-spoken-none = In de taal die u spreekt zijn er nog geen. Ze zijn er in: { $languages }.
settings-spoken-line = begint een regel
settings-spoken-paragraph = begint een alinea
settings-spoken-scratch = neemt het laatste terug
settings-keep-dictations = Dictaten bewaren
settings-keep-dictations-hint = Ze staan bij de rest in de bibliotheek. Anders blijft alleen de ingevoegde tekst.
settings-rules = Programma’s met een eigen regel
settings-rules-hint = Voor een programma dat niet aanneemt wat getypt of geplakt wordt. Met de naam die zijn vensters hebben.
settings-rule-way = Hoe tekst in { $app } wordt ingevoegd
settings-rule-remove = { $app } verwijderen
settings-rule-app = Programma
settings-rule-app-example = Programma, zoals kitty
settings-rule-add = Toevoegen
settings-rule-known = Dat programma staat al in de lijst.
settings-keeping = Bewaren
settings-keeping-text = Alles blijft op deze computer.
settings-keep = Ondertitels in de bibliotheek bewaren
settings-keep-hint = Wat gezegd is kan later gelezen en doorzocht worden. Anders is het weg als u stopt.
settings-record = Geluid opnemen
settings-record-hint = Om terug te luisteren en voor een af transcript. Een uur kost ongeveer 60 MB.
settings-enhance = Een af transcript maken
settings-enhance-hint = Als u stopt schrijft Duotone de opname nog eens zorgvuldiger uit en onderscheidt het de sprekers.
settings-skip-empty = Lege sessies weglaten
settings-skip-empty-hint = Ondertitels korter dan drie seconden en sessies zonder een woord gaan naar de prullenbak. Er wordt geen af transcript van gemaakt.
settings-clean-up = Transcripten opschonen
settings-clean-up-hint = Hoe ver stopwoorden en versprekingen eruit gaan. Wat gehoord is blijft ernaast.
settings-clean-verbatim = Zoals gehoord
settings-clean-light = Zonder stopwoorden
settings-clean-clean = Ook met zinnen
settings-audio-days = Opnamen bewaren
settings-audio-days-hint = Oudere opnamen worden vanzelf verwijderd. Hun transcripten blijven.
settings-audio-forever = Tot u ze verwijdert
settings-audio-days-count =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagen
    }
settings-export-folder = Map voor exports
settings-export-folder-hint = Waar bestanden heen gaan als u een transcript exporteert.
settings-export-usual = Uw documenten
settings-export-use-usual = Mijn documenten gebruiken
settings-export-choose = Kiezen…
settings-starting = De app zelf
settings-autostart = Met het bureaublad starten
settings-autostart-hint = De sneltoets werkt zodra u inlogt. Er wordt niets gehoord tot u erom vraagt.
settings-reset = Alle instellingen terugzetten
settings-reset-hint = Alle instellingen zoals in het begin. Uw sessies en modellen blijven. Het is terug te draaien.
settings-reset-do = Terugzetten
settings-reset-all = Alle instellingen
settings-reset-nothing = Alle instellingen zijn zoals in het begin.

## Privacy

privacy-lead = Wat bewaard wordt, waar het is en wat deze computer verliet.
privacy-never = Wat nooit weggaat
privacy-never-text = Wat u zegt, de opnamen, de transcripten, de benoemde stemmen en hoe u Duotone gebruikt verlaten deze computer nooit. Er is geen account, en niets meldt iets. Het enige wat Duotone van het netwerk vraagt is een model, en alleen als u er een wilt. Een bestand gaat weg als u het exporteert en zelf verstuurt.
privacy-network = Wat deze computer verliet
privacy-network-text = Elk verzoek dat Duotone deed staat hier.
privacy-hosts = Modellen komen van { $host } en de bestandsservers die dat adres noemt. Is het niet bereikbaar, dan haalt npm of pip er enkele uit het register dat daar is ingesteld, meestal registry.npmjs.org of pypi.org. Duotone vraagt niets aan andere adressen.
privacy-nothing-left = Niets heeft deze computer verlaten.
privacy-only-models = Duotone vroeg om modellen en verstuurde niets van u.
privacy-when = Wanneer
privacy-what = Waarvoor
privacy-where = Waarheen
privacy-outcome = Uitkomst
privacy-for-model = Model { $model }
privacy-outcome-got = Gedownload
privacy-outcome-stopped = Door u gestopt
privacy-outcome-failed = Mislukt
privacy-outcome-not-reached = Niet bereikt
privacy-requests-all =
    { $count ->
        [one] { $count } meer tonen
       *[other] { $count } meer tonen
    }
privacy-stored = Wat er opgeslagen is
privacy-stored-text =
    { $count ->
        [0] Nog geen sessies
        [one] { $count } sessie
       *[other] { $count } sessies
    }, samen { $size }. Paden zijn te kopiëren.
privacy-recordings = Opnamen
privacy-recordings-trash = waarvan { $size } in de prullenbak
privacy-records = Transcripten en stemmen
privacy-search-index = Zoekindex
privacy-models-stored = Modellen
privacy-settings-stored = Instellingen en eigen woorden
privacy-log = Logboek van de app
privacy-log-text = Er staat geen gesproken woord in.
privacy-keeping-title = Hoe lang
privacy-voices = Stemmen
privacy-voices-text = Als u een spreker benoemt, bewaart Duotone als getallen hoe de stem klinkt, om de naam later voor te stellen. Er is geen spraak van te maken.
privacy-voices-none = Er wordt geen stem bewaard.
privacy-voice-since =
    { $count ->
        [one] { $count } sessie
       *[other] { $count } sessies
    }, sinds { $date }
privacy-rename = { $name } hernoemen
privacy-new-name = Nieuwe naam voor { $name }
privacy-save = Bewaren
privacy-renamed = { $from } heet nu { $to }.
privacy-forget-voice = { $name } vergeten
privacy-forget-voice-title = De stem van { $name } vergeten?
privacy-forget-voice-text = Hoe hij klinkt gaat verloren en komt niet terug. Duotone stelt de naam niet meer voor. Hij blijft waar hij geschreven is.
privacy-forget-voice-do = Stem vergeten
privacy-forgot-voice = De stem van { $name } is vergeten.
privacy-everything = Alles vergeten
privacy-everything-text = Verwijdert alles wat gehoord is en wat ervan gemaakt is, meteen en voorgoed.
privacy-everything-do = Alles vergeten…
privacy-everything-title = Alles vergeten?
privacy-lost = Dit gaat verloren:
privacy-lost-sessions =
    { $count ->
        [0] Geen sessies, want die zijn er niet
        [one] { $count } sessie met live tekst en transcripten
       *[other] { $count } sessies met live teksten en transcripten
    }
privacy-lost-recordings = Alle opnamen, { $size }
privacy-lost-trash =
    { $count ->
        [0] Wat in de prullenbak ligt: niets
        [one] { $count } sessie in de prullenbak
       *[other] { $count } sessies in de prullenbak
    }
privacy-lost-voices =
    { $count ->
        [0] Stemmen: die zijn er niet
        [one] { $count } stem en de naam
       *[other] { $count } stemmen en hun namen
    }
privacy-lost-log = De lijst van wat deze computer verliet
privacy-stays = Modellen en instellingen blijven, net als geëxporteerde bestanden.
privacy-no-way-back = Dit kan niet ongedaan worden gemaakt.
privacy-counting = Telt wat er is…
privacy-forgotten =
    { $count ->
        [0] Alles is vergeten.
        [one] Alles is vergeten: { $count } sessie.
       *[other] Alles is vergeten: { $count } sessies.
    }
privacy-unread = Dit kon niet gelezen worden.

## The user's own words

words-lead = Namen en termen zoals je ze schrijft. Duotone zet ze op de plaats van wat het hoort, in ondertitels, dictaat en afgewerkte transcripties.
words-add = Woord toevoegen
words-edit = { $word } wijzigen
words-remove = { $word } verwijderen
words-import = Importeren…
words-export = Exporteren…
words-none = Nog geen eigen woorden
words-none-text = Voeg een naam of term toe die steeds verkeerd gespeld wordt. Selecteer in een transcriptie de woorden en kies ‘Duotone hoorde dit verkeerd’.
words-heard-as = gehoord als { $forms }
words-written = Schrijf je als
words-written-hint = Met hoofdletters: Ada Lovelace.
words-heard = Gehoord als
words-heard-hint = Wat er in plaats daarvan staat, met komma’s ertussen. Laat het leeg om alleen hoofdletters te verbeteren.
words-save = Opslaan
words-added = { $word } wordt voortaan zo geschreven.
words-removed = { $word } is verwijderd.
words-imported =
    { $count ->
        [0] Alle woorden van het bestand waren er al.
        [one] { $count } woord is geïmporteerd.
       *[other] { $count } woorden zijn geïmporteerd.
    }
words-exported = De woorden staan in { $path }.
words-misheard = Duotone hoorde dit verkeerd
words-misheard-text = Vanaf de volgende ondertitels en dictaten schrijft Duotone het zo.
words-also-here = Ook in deze transcriptie verbeteren
words-misheard-done =
    { $count ->
        [0] { $word } wordt voortaan zo geschreven.
        [one] { $word } wordt voortaan zo geschreven; { $count } alinea is verbeterd.
       *[other] { $word } wordt voortaan zo geschreven; { $count } alinea’s zijn verbeterd.
    }

## The first run

welcome-step = Stap { $n } van { $count }
welcome-language-title = Welke taal spreek je?
welcome-language-text = Duotone schrijft op wat er gezegd wordt terwijl het gezegd wordt, en alles gebeurt op deze computer.
welcome-kept-title = Wat bewaard wordt
welcome-kept-text = Als je het hier niet uitzet, wordt opgenomen wat de ondertitels horen, en worden er afgewerkte transcripties van gemaakt. Alles blijft op deze computer.
welcome-mic-title = Word je gehoord?
welcome-mic-text = Kies je microfoon en zeg iets. Grijze woorden zijn een gok; zodra ze vast worden, blijven ze zoals ze zijn.
welcome-mic-label = Microfoon
welcome-mic-default = Zoals in de geluidsinstellingen
welcome-mic-try = Microfoon proberen
welcome-mic-stop = Stoppen
welcome-mic-say = Zeg iets.
welcome-mic-level = Hoe hard het is
welcome-mic-private = Van deze proef wordt niets bewaard.
welcome-mic-starting = Bijna klaar…
welcome-mic-no-words = Zeg iets: de lijn beweegt. Download eerst de modellen om woorden te zien.
welcome-mic-words-soon = Zeg iets: de lijn beweegt. Woorden komen vanzelf zodra { $model } er is.
welcome-mic-joins = Het andere model is er nu. Het luistert mee als je het opnieuw probeert.
welcome-models-title = Twee modellen luisteren samen
welcome-models-text = Het ene is snel en schrijft in grijs wat het gokt. Het andere heeft iets langer nodig, hoort beter en maakt de woorden vast. Zo lees je meteen mee, en wat blijft klopt.
welcome-models-where = Ze worden één keer gedownload, van waar ze gepubliceerd zijn. Wat je zegt verlaat deze computer nooit.
welcome-models-going = Het downloaden gaat door tijdens de volgende stappen. De eerste woorden komen zodra { $model } er is.
welcome-model-drafts = Gokt meteen
welcome-model-confirms = Bevestigt
welcome-helpers = Voor transcripties
welcome-helpers-do = Vindt spraak, houdt sprekers uit elkaar
welcome-model-here = Op deze computer
welcome-models-get = Downloaden, { $size }
welcome-models-here = Ze staan allemaal op deze computer. Hier hoef je niets te doen.
welcome-models-none = Welke modellen bij deze computer passen is nog niet bekend. Onder Modellen kun je er kiezen.
welcome-machine-later = Zodra { $model } er is, meet Duotone deze computer en zegt het welke modellen erbij passen.
welcome-machine-suits = Duotone heeft deze computer gemeten: deze modellen passen erbij.
welcome-machine-offer = Duotone heeft deze computer gemeten: { $models } zou er beter bij passen.
welcome-strip-coming = Modellen downloaden: { $done } van { $total }
welcome-strip-missing = Ondertitels en dictaat hebben modellen nodig die er nog niet zijn.
welcome-pull-waiting = Wacht op zijn beurt
welcome-pull-connecting = Verbinden
welcome-pull-downloading = { $done } van { $total }
welcome-pull-fetching = Wordt gedownload
welcome-pull-preparing = Wordt uitgepakt
welcome-pull-verifying = Wordt gecontroleerd
welcome-pull-paused = Gepauzeerd bij { $done } van { $total }
welcome-pause = Pauzeren
welcome-resume = Doorgaan
welcome-keys-title = Spreek in elke app
welcome-keys-text-hold = Houd deze toetsen ingedrukt, praat en laat los. De tekst wordt geschreven waar je cursor staat.
welcome-keys-text-toggle = Druk op deze toetsen, praat en druk er nog eens op. De tekst wordt geschreven waar je cursor staat.
welcome-keys-label = Toetsen om te dicteren
welcome-keys-change = Wijzigen
welcome-keys-press = Druk op de toetsen die je wilt
welcome-keys-more = Houd daarbij Ctrl, Alt of Super ingedrukt, zodat ze bij het typen niet in de weg zitten.
welcome-keys-mode = Wat de toetsen doen
welcome-mode-hold = Ingedrukt houden om te praten
welcome-mode-toggle = Drukken om te beginnen en te stoppen
welcome-try-label = Probeer het hier
welcome-try-hint = Zet je cursor in het vak en gebruik dan de toetsen.
welcome-open-captions = Ondertitels openen
welcome-to-library = Naar de bibliotheek
welcome-later = Later doen

## The menu of the tray

tray-start = Ondertiteling starten
tray-stop = Ondertiteling stoppen
tray-still-listening = Duotone luistert nog
tray-stop-unseen = Luistert nog: ondertiteling stoppen
tray-pause = Pauze
tray-resume = Verder
tray-dictate = Dicteren
tray-undo = Laatste dictaat terugnemen
tray-copy = Laatste dictaat kopiëren
tray-captions = Ondertiteling tonen
tray-library = Bibliotheek
tray-microphone = Microfoon
tray-usual-microphone = Zoals in de geluidsinstellingen
tray-models = Modellen
tray-settings = Instellingen
tray-quit = Duotone afsluiten

## What became of a dictation

outcome-inserted = Ingevoegd in { $app }.
outcome-pasted = Geplakt in { $app }.
outcome-sent-unseen = Getypt. Deze bureaubladomgeving zegt niet welk venster het kreeg: kijk even na.
outcome-copied = Gekopieerd. Druk op Ctrl+V waar je het wilt.
outcome-copied-why = Gekopieerd. Druk op Ctrl+V waar je het wilt. { $why }
outcome-moved = Er is niets geschreven: { $app } heeft nu de focus.
outcome-moved-away = Er is niets geschreven: het venster verloor de focus.
outcome-moved-midway = Gestopt na { $written } van { $of } tekens: een ander venster heeft de focus.
outcome-blocked = Niet geschreven. { $why }
outcome-failed = Niet ingevoegd. { $why }
outcome-not-copied = Niet ingevoegd. Kopiëren kan niet: { $error }.
outcome-not-copied-either = Niet ingevoegd. { $why } Kopiëren kan ook niet: { $error }.
outcome-in-tray = Kopieer het hier, of later via het menu in het systeemvak.
outcome-correct-it = Iets wat al geschreven was, luidt nu anders; verbeter het daar.
outcome-stays-written = Wat al geschreven was, blijft staan. Via het menu in het systeemvak neem je het terug.
outcome-nothing-heard = Er was niets te horen. Is dit de juiste microfoon?
outcome-nothing-dictated = Er is nog niets gedicteerd.
outcome-taken-back = Teruggenomen in { $app }.
outcome-undo-moved = Niet teruggenomen: een ander venster heeft de focus. Ga terug naar het venster waarin je dicteerde en probeer het opnieuw.
outcome-undo-moved-midway =
    { $removed ->
        [one] Een ander venster kreeg de focus nadat { $removed } teken was teruggenomen.
       *[other] Een ander venster kreeg de focus nadat { $removed } tekens waren teruggenomen.
    }
outcome-undo-refused = Niet teruggenomen. { $why }
copied-no-window = Geen enkel venster had de focus toen je begon.
copied-not-read = Het venster nam het niet zelf over.
copied-clipboard-taken = Een ander programma nam het klembord over voordat te zien was dat het venster het las: kijk eerst of de tekst is aangekomen.
typing-not-installed = Installeer { $program } om het te laten typen, als dit sway of een verwant bureaublad is.
typing-refused = Deze bureaubladomgeving laat programma's niet typen.
typing-failed = Het kon niet worden getypt: { $error }.
copying-not-installed = installeer wl-clipboard en probeer het opnieuw
helper-not-installed = { $program } is niet geïnstalleerd
helper-refused = { $program } meldt: { $says }
helper-hangs = { $program } eindigt niet
helper-cannot-run = { $program } kan niet worden gestart: { $error }
insertion-modifier = Er wordt een toets zoals Ctrl of Alt ingedrukt gehouden, die van de tekst opdrachten zou maken. Laat die los en probeer het opnieuw.
insertion-grab = Een ander programma krijgt alle toetsen: het scherm is vergrendeld, er wordt om een wachtwoord gevraagd of er is een menu open. Sluit dat en probeer het opnieuw.
insertion-no-text = Er is geen tekst om in te voegen.
insertion-no-paste-key = Het toetsenbord heeft geen toets om te plakken.
insertion-clipboard-held = Een ander programma houdt het klembord bezet.
insertion-clipboard-too-large = Wat op het klembord staat, is te groot om zolang te bewaren.
insertion-clipboard-silent = Het programma waarvan het klembord is, antwoordt niet.
insertion-too-few-keys = Door te plakken zou verloren gaan wat op het klembord staat, en het toetsenbord heeft te weinig toetsen om deze tekst te typen. Maak het klembord leeg en dicteer opnieuw.
undo-nothing = Er is niets terug te nemen.
undo-written-since = Sindsdien is er iets anders geschreven.
undo-sent-to-terminal = Wat met een regeleinde naar een terminal ging, is misschien al uitgevoerd.
undo-no-backspace = Het toetsenbord heeft geen Backspace.
error-no-desktop = Er is geen bureaubladsessie gevonden (WAYLAND_DISPLAY en DISPLAY zijn niet ingesteld), dus er is geen venster om in te dicteren. Start Duotone vanaf het bureaublad.
error-no-x-server = De X-server is niet te bereiken ({ $what }), dus vensters zijn niet te zien. Start Duotone vanaf het bureaublad waarin je dicteert.
error-x-server-lacks =
    Deze X-server laat programma's { $extension ->
        [xtest] geen toetsen indrukken (XTEST)
       *[xkb] de stand van het toetsenbord niet zien (XKB)
    }, dus in andere vensters kan geen tekst worden getypt. Dicteer in het venster van Duotone en kopieer van daaruit.
error-no-insertion = Dicteren in andere programma's kan op dit systeem nog niet. Dicteer in het venster van Duotone en kopieer van daaruit.

## Fouten van geluidsapparaten

error-no-sound-system = Er is geen geluidssysteem om van op te nemen ({ $what }): er is niets te horen. Start de geluidsserver (op Linux PulseAudio of PipeWire) of sluit een geluidskaart aan en probeer het opnieuw.
error-no-microphone = Deze computer heeft geen microfoon: er is niets te horen. Sluit er een aan of luister naar het systeemgeluid.
error-no-system-sound = Deze computer heeft geen systeemgeluid: er is niets te horen. Dit geluidssysteem laat programma's niet horen wat het afspeelt.
error-device-ambiguous =
    { $kind ->
        [microphone] Meer dan één microfoon past
       *[system] Meer dan één systeemgeluid past
    } bij de naam ‘{ $name }’: { $known }. Geef de hele naam.
error-device-none =
    { $kind ->
        [microphone] Geen microfoon
       *[system] Geen systeemgeluid
    } heet ‘{ $name }’, en er is geen andere. Sluit er een aan.
error-device-unknown =
    { $kind ->
        [microphone] Geen microfoon
       *[system] Geen systeemgeluid
    } heet ‘{ $name }’. Er is: { $known }.
error-listening-refused = Het geluidssysteem laat Duotone niet luisteren ({ $what }): er is niets te horen. Sta de microfoon toe in de privacyinstellingen, of start Duotone als de gebruiker van de geluidsserver.
error-device-busy = { $name } is in gebruik door een ander programma dat het niet deelt: er is niets te horen. Sluit dat programma of kies een ander apparaat.
error-sound-not-answering = Het geluidssysteem antwoordt niet ({ $what }): tot dan is er niets te horen.
error-device-broken = { $name } kan niet worden geopend ({ $what }): er is niets te horen. Kies een ander apparaat.

## Fouten van geluidsbestanden

error-sound-file-missing = { $path } bestaat niet: er is niets om naar te luisteren. Controleer de naam en de map.
error-sound-file-folder = { $path } is een map, geen geluidsbestand. Geef een bestand daarin.
error-sound-file-not-readable = { $path } kan niet worden gelezen ({ $io }). Kijk of je het mag lezen en probeer het opnieuw.
error-sound-file-unknown = { $path } is geen geluidsbestand dat Duotone kent. Het leest wav, aiff, flac, mp3, ogg (vorbis, opus), m4a, mkv en webm: zet het om naar een daarvan.
error-sound-file-unsupported = { $path } kan niet worden gedecodeerd: { $what }. Zet het om, bijvoorbeeld naar wav met 16 bits of flac.
error-sound-file-empty = { $path } bevat geen geluid: tot het einde was er geen enkel sample. Kijk of de opname is gelukt.
error-sound-file-truncated = { $path } eindigt te vroeg: { $read } s kon worden gelezen en { $missing } s van { $whole } s ontbreekt. Gebruik een volledige kopie als je de rest nodig hebt.
error-sound-file-truncated-unknown = { $path } eindigt te vroeg: { $read } s kon worden gelezen en een onbekende rest ontbreekt. Gebruik een volledige kopie als je de rest nodig hebt.
error-sound-file-damaged = { $path } is beschadigd: na { $read } s kon er te weinig van worden gedecodeerd ({ $what }). Gebruik een andere kopie.
error-sound-file-io = Het lezen van { $path } mislukte na { $read } s ({ $io }). Wat tot dan is gehoord, blijft bewaard. Controleer de schijf of de verbinding en probeer het opnieuw.
error-sound-file-replaced = { $path } is tijdens het volgen vervangen, na { $read } s. Wat tot dan is gehoord, blijft bewaard. Volg het opnieuw om te horen wat er nu in staat.

## Fouten van de bibliotheek

error-library-in-use = De bibliotheek in { $path } is open in { $holder }, en maar één programma tegelijk kan haar gebruiken. Sluit dat, of doe daar wat je wilt doen.
error-library-holder = { $program } (proces { $process }, sinds { $since })
error-library-holder-unknown = een ander programma
error-library-newer = De bibliotheek in { $path } is van een nieuwere Duotone (formaat { $found }, deze kent { $known }). Werk Duotone bij; er is niets veranderd.
error-library-damaged = De bibliotheek in { $path } is beschadigd ({ $what }). Herstel die, of zet een back-up terug.
error-library-full = De schijf van { $path } is vol, dus dit is niet bewaard. Maak ruimte en probeer het opnieuw.
error-files =
    { $path } kan niet worden { $action ->
        [read] gelezen
        [write] geschreven
        [open] geopend
        [make] gemaakt
        [remove] verwijderd
        [rename] hernoemd
        [copy] gekopieerd
       *[other] gebruikt
    }: { $source }. Kijk of het van jou is en of de schijf in orde is.
error-library-not-there =
    { $what ->
        [session] De sessie { $id }
        [deleted-session] De verwijderde sessie { $id }
        [job] De taak { $id }
        [recording] De opname { $id }
        [speaker] De spreker { $id }
        [voice] De stem { $id }
       *[other] Het transcript van de sessie { $id }
    } is niet in de bibliotheek. Misschien is het verwijderd.
error-session-already-there = De sessie { $id } is al in de bibliotheek. Een nieuwe heeft een eigen id nodig.
error-session-still-live = De sessie { $id } loopt nog. Beëindig die eerst.
error-session-at-work = Het transcript van de sessie { $id } wordt gemaakt, en tot dan blijft de opname zoals ze is. Wacht erop of breek het af.
error-session-ended = De sessie { $id } is beëindigd; de livetekst verandert niet meer.
error-job-changed = De taak { $id } is elders veranderd (nu: { $status }), dus dit is niet gedaan.
error-not-allowed = Dit kan niet worden bewaard: { $what }
error-query = Hierop kan niet worden gezocht: { $what }
invalid-title = een titel heeft minstens één teken nodig
invalid-name-taken = een andere stem heet al { $name }; als het dezelfde persoon is, voeg ze dan samen
invalid-same-voice = beide zijn dezelfde stem
invalid-same-speaker = beide zijn dezelfde spreker
invalid-no-sample = een stem heeft een spraakvoorbeeld nodig
invalid-split-of-all = beide stemmen hebben een spraakvoorbeeld nodig: noem enkele sessies van de stem, en niet alle
invalid-embedding = de getallen van een stem zijn niet geldig
invalid-not-proposed = voor { $speaker } is niemand voorgesteld
invalid-audio-path = { $path } is geen pad in de map van de opnamen
invalid-audio-outside = de opname { $path } ligt buiten de map van de opnamen
invalid-not-live = een sessie die begint, kan niet al voorbij zijn
name-empty = een naam zonder letter
name-no-letter = { $name } is geen naam: er staat geen letter of cijfer in
name-hidden = { $name } is geen naam: er staan onzichtbare tekens in
name-too-long = een naam van { $length } tekens; { $most } zijn toegestaan
query-no-word = noem een woord dat voorkomt in wat je zoekt
query-too-many-words = er kan naar hoogstens { $most } woorden tegelijk worden gezocht
error-backup = { $path } is geen volledige back-up van een bibliotheek ({ $what }). Kies een andere.
error-party-missing = Het bestand { $path } bestaat niet. Geef het pad van een lijst met namen, één per regel.
error-party-line = Regel { $line } van { $path } is geen naam ({ $reason }). Verbeter de regel.
error-party-too-many = { $path } is langer dan een lijst van { $most } namen. Geef een lijst van de namen die je verwacht.
line-not-utf8 = het is geen UTF-8
error-library-no-folder = De bibliotheek heeft geen map, want dit account heeft geen thuismap. Stel HOME in, of DUOTONE_DATA op een map.
error-folder-not-found = De map { $path } is niet gevonden: { $source }. Kijk of die van jou is en of de schijf in orde is.

## Fouten van de instellingen en het woordenboek

error-settings-no-folder = De instellingen hebben geen map, want dit account heeft geen thuismap. Stel HOME in, of noem een map in DUOTONE_CONFIG.
error-settings-not-readable = De instellingen in { $path } kunnen niet worden gelezen ({ $error }). Kijk of het bestand van jou is.
error-settings-damaged = Regel { $line } van de instellingen in { $path } is niet te begrijpen ({ $what }). Verbeter de regel, of verwijder die voor de standaardwaarde.
error-settings-newer = De instellingen in { $path } zijn van een nieuwere Duotone (formaat { $schema }, deze kent { $known }). Werk Duotone bij, of geef deze een eigen map in DUOTONE_CONFIG.
error-settings-not-writable = De instellingen kunnen niet naar { $path } worden geschreven ({ $error }), dus ze blijven zoals ze waren. Kijk of de map van jou is en of de schijf ruimte heeft.
error-settings-not-text = het is geen tekst in UTF-8
error-words-no-folder = Je eigen woorden hebben geen map, want dit account heeft geen thuismap. Stel HOME in, of noem een map in DUOTONE_CONFIG.
error-words-missing = Het bestand { $path } bestaat niet. Geef het pad van een woordenboek.
error-words-damaged = Regel { $line } van { $path } is niet te begrijpen: { $reason }. Verbeter de regel, of verplaats het bestand.
error-words-newer = { $path } is van een nieuwere Duotone en deze kan het niet lezen. Werk Duotone bij.
error-words-not-a-word = Dat kan geen woord zijn: { $flaw }. Geef het zoals het wordt geschreven of gehoord.
error-words-not-there = ‘{ $written }’ staat niet bij je eigen woorden.
line-two-arrows = er staat meer dan één ->
word-no-letter = in { $text } staat geen letter of cijfer
word-hidden = in { $text } staan onzichtbare tekens
word-too-long = een woord van { $length } tekens; { $most } zijn toegestaan

## Fouten van opnamen

error-recording-request = Er kan geen opname zijn van { $what }: de id van een sessie is een UUID, en ze heeft een of twee kanalen. Meld dit alsjeblieft.
error-recording-there = { $path } is er al en blijft zoals het is. Begin een nieuwe sessie.
error-recording-not-writable = { $path } kan niet worden geschreven ({ $io }), dus deze sessie wordt niet opgenomen. Sta schrijven daar toe of kies een andere map.
error-recording-disk-full = De schijf is vol, dus { $path } groeit niet. Wat is opgenomen blijft leesbaar. Maak ruimte, dan gaat de opname verder.
error-recording-io = Het schrijven van { $path } mislukt ({ $io }). Wat eerder is opgenomen blijft. Controleer de schijf of de verbinding.
error-recording-stalled = De schijf antwoordt niet, dus { $path } groeit niet. Het laatste geluid blijft in het geheugen. Controleer de schijf of de verbinding.
error-recording-incomplete = { $path } mist de laatste { $seconds } s ({ $io }). Alles ervoor is leesbaar. Maak ruimte of controleer de schijf; bij de volgende start wordt de opname voltooid.
error-recording-abandoned = { $path } bleef zonder einde. Al het geluid is er; bij de volgende start wordt de opname voltooid.
error-recording-not-sealed = { $path } is volledig, maar de controlesom kon niet worden geschreven ({ $io }). Maak ruimte of controleer de map; bij de volgende start wordt ze toegevoegd.
error-recording-not-readable = { $path } kan niet worden gelezen ({ $io }) en blijft zoals het is. Kijk of je het mag lezen en probeer het opnieuw.
error-recording-in-use = { $path } wordt geschreven door een andere Duotone en blijft ongemoeid tot die eindigt.
error-recording-not-interrupted = { $path } is geen onderbroken opname. Er is niets te herstellen en ze blijft zoals ze is.
error-flac-cancelled = Geannuleerd. De opname blijft zoals ze is.
error-flac-damaged = { $path } is niet wat is opgenomen (de controlesom is een andere), dus het wordt niet omgezet en blijft zoals het is. Haal het terug uit een back-up, als die er is.
error-flac-no-checksum = { $path } heeft geen controlesom die zegt of het volledig is, dus het wordt niet omgezet.
error-flac-no-recording = { $path } is geen opname zoals Duotone ze maakt, dus ze wordt niet omgezet. Ze blijft zoals ze is.
error-flac-in-use = { $path } is in gebruik door een andere Duotone en blijft ongemoeid tot die eindigt.
error-flac-disk-full = De schijf is vol, dus { $path } is niet gemaakt. De opname blijft zoals ze is. Maak half zoveel ruimte als de opname inneemt en probeer het opnieuw.
error-flac-not-writable = { $path } kan niet worden geschreven ({ $io }). De opname blijft zoals ze is. Sta schrijven daar toe of controleer de schijf.
error-flac-not-readable = { $path } kan niet worden gelezen ({ $io }). De opname blijft zoals ze is. Kijk of je het mag lezen en of de schijf in orde is.
error-flac-not-the-same = { $path } is niet hetzelfde geluid als de opname ({ $what }) en is verwijderd. De opname blijft zoals ze is. Controleer de schijf en meld dit alsjeblieft als die in orde is.

## Fouten bij het begin van een sessie

error-session-id = ‘{ $id }’ is geen id voor een sessie die wordt bewaard. Het moet een UUID zijn.
error-session-threads = Het systeem geeft geen threads voor een sessie ({ $io }). Sluit andere programma's en probeer het opnieuw.
error-language-unknown = De modellen kennen de taal ‘{ $language }’ niet. Gebruik een code zoals en, es, fr of de, of ‘auto’ om haar te laten herkennen.
error-model-damaged = { $path } is geen leesbaar Whisper-model, of het is beschadigd
error-model-unreadable = Het model { $path } kan niet worden geopend: { $io }
error-model-english-only = { $path } verstaat alleen Engels, en de taal van de sessie is ‘{ $language }’
error-model-no-translator = { $path } kan niet naar het Engels vertalen, want dat heeft het niet geleerd
error-model-unknown-engine = { $path } heeft de engine "{ $engine }" nodig, die dit programma niet heeft
error-model-unusable = { $error }. { $remedy }
remedy-check-permissions = Controleer de toegangsrechten.
remedy-multilingual = Gebruik meertalige modellen, zoals { $fast } en { $heavy }.
remedy-update-program = Werk Duotone bij.
remedy-pull-again = Download { $name } opnieuw.
remedy-other-file = Geef een ander bestand, of de naam van een model.
pair-note-english-only = Het model { $name } van de instellingen verstaat alleen Engels. In plaats daarvan wordt { $instead } gebruikt.
pair-note-not-found = De instellingen kunnen niet worden gevolgd: { $error } In plaats daarvan wordt { $instead } gebruikt.

## Fouten van modellen

error-model-unknown = Er is geen model met de naam ‘{ $name }’.
error-model-unknown-nearest = Er is geen model met de naam ‘{ $name }’ (bedoelde je { $nearest }?).
error-model-not-here = Het model { $name } is niet op deze computer.
error-download-stopped = Het downloaden is gestopt. Het gaat daar verder als je het weer vraagt.
error-model-no-file = Er is geen modelbestand op { $path }. Geef het pad van een bestand, of de naam van een model.
error-models-no-folder = Modellen hebben geen map, want dit account heeft geen thuismap. Stel HOME in en probeer het opnieuw.
error-model-no-room = { $name } heeft { $needed } nodig in { $folder }, waar maar { $free } vrij is. Maak ruimte en probeer het opnieuw.
error-model-disk-full = De schijf is vol: { $kept } van { $total } staan in { $part }. Maak ruimte en begin opnieuw; het gaat daar verder.
error-model-files =
    { $path } kan niet worden { $action ->
        [read] gelezen
        [write] geschreven
        [open] geopend
        [make] gemaakt
        [remove] verwijderd
        [rename] hernoemd
        [copy] gekopieerd
       *[other] gebruikt
    }: { $source }. Kijk of de map van jou is en of de schijf in orde is.
error-model-no-source = Het model { $name } is niet te krijgen, want geen van zijn bronnen werkte. Controleer het netwerk en probeer het opnieuw.
error-model-no-checkpoint = Het checkpoint van { $name } is niet te krijgen ({ $failure }). Controleer het netwerk en probeer het opnieuw.
error-models-list-damaged = De lijst van modellen in dit programma is beschadigd ({ $what }). Installeer Duotone opnieuw.
error-other = { $what }
error-source = { $source }: { $reason }
error-source-unreachable = niet te bereiken ({ $what })
error-source-status = antwoordde met HTTP-status { $status }
error-source-interrupted = brak af na { $got } van { $total } ({ $why })
error-source-size = stuurde een bestand van een andere grootte ({ $found } bytes, niet { $expected })
error-source-corrupt = stuurde een beschadigd bestand (sha256 { $found }, niet { $expected })
error-source-client-missing = heeft { $client } nodig, dat niet is geïnstalleerd of niet start
error-source-client-failed = { $client } mislukte: { $reason }
error-source-archive = het pakket is niet zoals verwacht ({ $what })
error-import-no-checkpoint = Er is geen Whisper-checkpoint in { $folder }. Nodig zijn model.safetensors, een ONNX-encoder en -decoder, of model.bin van CTranslate2, met config.json en tokenizer.json of vocab.json.
error-import-read = { $path } kan niet worden gelezen ({ $source }). Zonder dat bestand is het checkpoint niet volledig; haal het ook.
error-import-damaged = { $path } is beschadigd ({ $reason }). Download het opnieuw.
error-import-limit =
    { $path } heeft { $found } { $what ->
        [bytes] bytes
        [bytes-beside-its-weights] bytes naast de gewichten
        [bytes-of-header] bytes in de kop
        [bytes-of-scales] bytes aan schalen
        [files] bestanden
        [graphs-within-graphs] grafen in grafen
        [letters-in-a-name] letters in een naam
        [multiplications] vermenigvuldigingen
        [tensors] tensoren
       *[variables] variabelen
    }, en een Whisper-checkpoint kan er hoogstens { $limit } hebben. Het is beschadigd of gemaakt om kwaad te doen; haal het bij de uitgever.
error-import-outside = { $index } noemt het bestand { $entry }, dat er niet naast staat. Het is beschadigd of gemaakt om kwaad te doen; haal het bij de uitgever.
error-import-unsuited = Dit is geen Whisper-model dat whisper.cpp kan uitvoeren: { $field } is { $found }, niet { $expected }. Kies een ander checkpoint.
error-import-vocabulary = { $path } bevat niet het vocabulaire van Whisper ({ $reason }). Neem dat bestand uit het checkpoint waar het bij hoort.
error-import-missing-tensor = { $path } heeft geen tensor { $tensor }, die config.json belooft. Neem beide uit hetzelfde checkpoint.
error-import-shape = De tensor { $tensor } is { $found }, maar config.json belooft { $expected }. Neem beide uit hetzelfde checkpoint.
error-import-numbers = De tensor { $tensor } bevat { $found }, wat niet kan worden geïmporteerd. Haal het checkpoint met gewichten in f32, f16 of bf16.
error-import-not-finite = De tensor { $tensor } heeft een gewicht dat { $precision } niet kan bevatten ({ $value }). Het checkpoint is beschadigd of liep bij het trainen over; kies een ander.
error-import-not-in-blocks = De tensor { $tensor } heeft rijen van { $row }, die niet in blokken van 32 te verdelen zijn. Importeer het met de precisie f16.
error-import-precision = De precisie { $name } bestaat niet. Gebruik f16, q8_0, q5_1 of q5_0.
error-import-name = Het model kan niet { $name } heten: { $reason }. Kies een andere naam.
import-name-characters = namen bestaan uit letters, cijfers, punten, koppeltekens en lage streepjes
import-name-published = zo heet een gepubliceerd model
error-import-exists = Er is al een model op { $path }. Verwijder het, of kies een andere naam.
error-import-no-source = Er is geen register bekend met een checkpoint van { $name }. Download het model, of geef de map van een checkpoint.
error-import-useless = Het model is gemaakt, maar het transcribeert niet: { $reason }. Kies een ander checkpoint.
error-import-unexpected = Het importeren van { $name } gaf een ander bestand dan het hoort ({ $found }, niet { $expected }). Dit is een fout van Duotone; meld dit alsjeblieft.
error-measure-model = { $error }.
error-measure-not-installed = Het model heeft geen bestand: { $error }
error-measure-sound = De spraak kan niet worden gelezen: { $error }
error-measure-too-short = { $file } heeft { $seconds } s geluid, en er moeten vensters van { $longest } s worden gemeten. Geef een langer bestand.
error-measure-temporary = De map voor tijdelijke bestanden kan niet worden geschreven: { $io }.
error-measure-start = Het proces dat meet, kan niet worden gestart: { $io }.
error-measure-child = Het proces dat meet, kan niet worden gevolgd: { $io }.
error-measure-other-program = Het proces dat meet, is een ander programma: { $what }.
error-measure-failed = { $name } kan niet worden gemeten: { $reason }.
measure-gave-up = whisper.cpp gaf het op
measure-never-ready = het model was nooit klaar
measure-no-pass = geen enkele doorgang kwam tot het einde
reason-drafts = { $model } maakt concepten: { $window } s spraak kost { $pass }, dus het is elke { $interval } s aan de beurt.
reason-confirms = { $model } bevestigt: { $pass } is op tijd (hoogstens { $longest } s), en { $larger } zou { $other } kosten.
reason-largest = { $model } bevestigt: { $pass } is op tijd, en een groter is er niet.
reason-too-slow = Deze computer is te traag om tijdens het spreken te bevestigen (zelfs { $model } kost { $pass }). Lees de concepten, of ondertitel een opname achteraf.
pass-measured = { $seconds } s
pass-estimated = ongeveer { $seconds } s

## Fouten van definitieve transcripten

error-job-cancelled = Geannuleerd.
error-job-model = { $error }. Download het opnieuw, of noem een ander model.
error-job-no-recording = De sessie heeft geen opname om een transcript van te maken. Neem de volgende op.
error-job-options = De taak is gevraagd door een andere versie van Duotone ({ $what }). Vraag er opnieuw om.
error-job-disk =
    { $path } kan niet worden { $action ->
        [read] gelezen
       *[write] geschreven
    }: { $error }. Maak ruimte of controleer de schijf en probeer het opnieuw: er is niets verloren.
error-transcribe-sound = De opname kan niet worden gelezen: { $what }.
error-transcribe-model = Het spraakmodel kon { $seconds } s geluid niet verwerken ({ $reason }).
error-transcribe-detector = De stemdetectie mislukte ({ $what }). Sluit andere programma's en probeer het opnieuw.
error-transcribe-fault = Een fout van dit programma beëindigde de transcriptie. Meld dit alsjeblieft en probeer het opnieuw.
error-speakers-unreadable = Het model { $path } kan niet worden gelezen ({ $io }). Controleer het bestand, of download het opnieuw.
error-speakers-wrong-model =
    { $path } is niet het model voor { $purpose ->
        [segmentation] het onderscheiden van sprekers
       *[embedding] het kennen van stemmen
    } dat Duotone kent ({ $what }). Noem een ander bestand, of download het opnieuw.
error-speakers-failed = Het onderscheiden van de sprekers mislukte ({ $what }). Laat het transcript zonder sprekers maken en meld dit.
error-speakers-cancelled = Het onderscheiden van de sprekers is geannuleerd.
error-export-write = Het transcript kon niet worden geschreven: { $what }. Kijk of er ruimte is, of kies een andere plaats.
error-export-document = Het document kon niet worden gemaakt ({ $what }). Kies een ander formaat, zoals html.

## Fouten van de app zelf

app-autostart = Of Duotone met het bureaublad start, kon niet worden veranderd: { $what }.
app-no-id = ‘{ $text }’ is geen id van Duotone.
app-no-transcript = Van deze sessie is er nog geen definitief transcript.
app-no-recording = Deze sessie heeft geen opname.
app-recording-gone = De opname { $path } is er niet meer. De tekst blijft bewaard.
app-listening = Er loopt een sessie. Beëindig die eerst.
app-shortcut-unchanged = De sneltoets kan niet worden veranderd. Start Duotone opnieuw.
app-shortcut-invalid = { $keys } kan geen sneltoets zijn. Druk op Ctrl, Alt, Shift of Super samen met een andere toets.
app-shortcut-taken = Een ander programma heeft { $keys } al, of deze bureaubladomgeving geeft programma's geen sneltoetsen. Druk op andere toetsen, of laat de omgeving { $command } starten met de jouwe.
app-shortcut-no-keys = Deze bureaubladomgeving (Wayland) meldt programma's geen toetsen in andere vensters. Laat { $keys } in de toetsenbordinstellingen { $command } starten: dat begint een dictaat, en beëindigt het.
app-rttm = RTTM zegt wie wanneer spreekt, en in deze tekst zijn geen sprekers onderscheiden. Kies een ander formaat.
app-export-unwritable = Er is niets geëxporteerd, want { $folder } kan niet worden geschreven: { $what }. Kies een andere map.
app-export-gone = { $path } staat niet meer waar het naartoe is geëxporteerd. Misschien is het verplaatst of verwijderd; exporteer het opnieuw.
app-cannot-open = Geen programma opent { $path }. Het bestand is er; open het vanuit de map.
app-no-date = ‘{ $text }’ is geen datum. Een datum ziet er zo uit: 2026-11-20.
app-date-too-far = { $text } ligt te ver weg om te zoeken.
app-download-cannot-begin = Het downloaden kan niet beginnen: { $what }. Sluit andere programma's.
app-models-not-loaded = De modellen konden door een fout van dit programma niet worden geladen. Probeer het opnieuw of kies andere modellen.
app-session-fault = De sessie kan door een fout van dit programma niet beginnen.
app-paragraph-gone = Deze alinea is er niet meer.
app-model-own-file = { $path } is je eigen bestand. Verwijder het zelf.
app-model-not-removed = { $path } kan niet worden verwijderd: { $what }.
app-model-nothing-to-check = { $name } is niet op deze computer. Er is niets te controleren.
app-model-not-here = Het model { $name } is niet op deze computer. Download het in Modellen.
app-model-unusable = { $error }. Kies of download een ander in Modellen.
app-not-measured = Deze computer kon niet worden gemeten: { $what } Download een model en probeer het opnieuw.
app-no-model-to-measure = Er is geen model om mee te meten.
app-model-not-measured = { $model }: { $error }
app-no-folder = Dit is geen map op deze computer. Kies een andere.
app-no-title = Een sessie heeft een titel nodig. Typ er een of druk op Esc.
app-nothing-to-enhance = Deze sessie heeft geen opname, en een definitief transcript wordt daarvan gemaakt. Zet het opnemen voor de volgende aan in Instellingen.
app-newer-transcript = Een nieuwere Duotone vroeg om dit transcript. Werk Duotone bij.
app-requests-unreadable = De lijst van verzoeken kan niet worden gelezen: { $what }. Controleer de schijf.
app-requests-not-removed = De lijst van verzoeken kan niet worden verwijderd: { $what }. Controleer de schijf.
app-settings-damaged = De instellingen in { $path } zijn niet te begrijpen ({ $why }), dus de gebruikelijke gelden. Herstel het bestand of verplaats het.
app-settings-newer = De instellingen in { $path } zijn van een nieuwere Duotone, dus de gebruikelijke gelden. Werk Duotone bij.
app-settings-files =
    De instellingen in { $path } kunnen niet worden { $what ->
        [read] gelezen
       *[written] geschreven
    }: { $error }. Controleer de toegangsrechten en de schijf.
app-sessions-recovered =
    { $count ->
        [one] Een sessie is afgebroken. Ze staat in de bibliotheek, tot de laatste bewaarde woorden.
       *[other] { $count } sessies zijn afgebroken. Ze staan in de bibliotheek, tot de laatste bewaarde woorden.
    }
app-window-not-shown = Het venster kan niet worden getoond: { $what }. Start Duotone opnieuw.
app-fault = Dit is door een fout van dit programma niet gelukt. Probeer het opnieuw.
live-nothing-to-hear = Er is niets gekozen om naar te luisteren. Kies een microfoon, het systeemgeluid of beide.
live-captions-listen = De ondertiteling luistert. Stop die om te dicteren, want ze delen de modellen.
live-already = Er wordt al geluisterd.
live-stopped = Het luisteren eindigde voordat het begon.
live-closing = Duotone sluit af. Start het opnieuw om te luisteren.
live-models-keep-failing = De modellen stoppen steeds weer. Kies andere in Modellen en meld dit alsjeblieft.
live-models-restart = De modellen stopten door een fout van dit programma en worden opnieuw gestart. Wat bevestigd was, blijft bewaard.
live-not-kept = { $error } Tot dan worden sessies niet bewaard.

## Titels van sessies

title-microphone = Microfoon
title-system = Systeemgeluid
title-both = Microfoon en systeemgeluid
title-pipe = Standaardinvoer
title-file = Bestand
title-named = { $name }
title-dictation = Dictaat

## Gebeurtenissen van een sessie

device-opened = Luistert naar { $name }.
device-lost =
    { $name } is weg: de sessie gaat in stilte verder tot er { $kind ->
        [microphone] een microfoon
       *[system] systeemgeluid
    } is. Controleer de kabel of de batterij.
device-recovered = Luistert weer naar { $name }.
device-stalled = { $name } stuurt geen geluid: er is nu niets te horen. Als het zo blijft, sluit het apparaat opnieuw aan of kies een ander.
device-muted = { $name } is gedempt in de geluidsinstellingen: er is niets te horen. Zet het daar aan.
device-silent = { $name } stuurt alleen stilte: er is niets te horen. Zoek een dempknop op het apparaat of in de geluidsinstellingen, of kies een ander apparaat.
device-quiet = { $name } is erg zacht (hoogstens { $peak } dBFS): er kunnen woorden ontbreken. Zet het niveau hoger in de geluidsinstellingen of spreek dichterbij.
device-clipping = { $name } is te hard, de pieken worden afgekapt: woorden kunnen verkeerd worden verstaan. Zet het niveau lager in de geluidsinstellingen.
device-well = { $name } is weer goed te horen.
device-gap = Er ontbreekt { $seconds } s van { $name }: { $why }. Daar staat stilte.
gap-device-lost = het apparaat was weg
gap-overrun = deze computer was te druk
gap-drift = de klok loopt langzamer dan die van het andere apparaat
gap-left-out = het geluidssysteem sloeg het over (slaapstand of overbelasting)
captions-draft-only = Deze computer is nu te traag voor het model dat bevestigt, dus bevestigt het andere. Sluit andere programma's, of kies een kleiner model.
model-missing = Het model { $name } is niet op deze computer
model-failing = Het model { $name } werkt niet meer
model-fast-alone = { $reason }. { $alone } bevestigt daarom ook, met meer fouten.
model-heavy-alone = { $reason }. { $alone } maakt daarom ook de concepten, iets later.
model-none-works = { $reason }. De ondertitels gaan verder zodra er weer een model werkt.
model-well = Het model { $name } werkt weer
captions-skipped = { $seconds } s geluid heeft geen ondertiteling, want deze computer was te druk. Een opname heeft het wel. Sluit andere programma's, of kies kleinere modellen.
captions-failed = Er komt geen ondertiteling meer, door een fout van dit programma. Een opname gaat door. Beëindig de sessie en begin een nieuwe.
terminal-paused = gepauzeerd; spatie gaat verder
recording-losing = De opname mislukt al te lang: wat nu wordt gezegd, ontbreekt erin. De ondertiteling gaat door.
recording-resumed = De opname wordt weer geschreven, er ontbreekt niets.
recording-resumed-lost = De opname wordt weer geschreven. Er ontbreekt { $seconds } s; daar staat stilte.
recording-lost = Er ontbreekt { $seconds } s aan de opname: de schijf faalde tot het einde.
sink-failing = De sessie kan nu niet worden bewaard. De ondertiteling gaat door en het wordt opnieuw geprobeerd: { $error }
sink-resumed = De sessie wordt weer bewaard, er ontbreekt niets.
sink-end-lost = Het einde van de sessie kon niet worden bewaard; alles wat is gezegd wel: { $error }
sink-captions-lost = De laatste { $captions } ondertitels van de sessie konden niet worden bewaard: { $error }
sink-not-enhanced = Van deze sessie komt geen definitief transcript: { $why }
sink-no-recording = De opname is niet volledig. Duotone herstelt die bij een latere start, als de schijf weer in orde is.
sink-discarded-wordless = Niemand heeft iets gezegd, daarom wordt deze sessie niet bewaard. Ze ligt { $days } dagen in de prullenbak.
sink-discarded-short = Deze sessie was heel kort en wordt daarom niet bewaard. Ze ligt { $days } dagen in de prullenbak.

## De opdracht: luisteren en modellen

cli-about = { $subject }: { $text }
cli-advised = { $text } – { $advice }
cli-advice-system = Luister naar het systeemgeluid met --system.
cli-advice-devices = ‘duotone devices’ toont ze.
cli-advice-repair = ‘duotone library repair’ redt wat leesbaar is.
cli-advice-words = ‘duotone words list’ noemt ze alle.
cli-advice-recover = ‘duotone recover’ voltooit onderbroken opnamen.
cli-advice-list-models = ‘duotone models list’ noemt alle modellen.
cli-advice-import = Importeer een checkpoint met: duotone models import { $name }
cli-advice-precision = Kies de precisie met --precision f16.
cli-advice-name = Geef een andere naam met --name.
cli-advice-speech = Geef een bestand met --speech.
cli-and = { $first } en { $second }
cli-confirm = { $what }. Doorgaan? [j/N]
cli-confirm-yes = j ja
cli-no-terminal = { $what }, en er is geen terminal om het te vragen. Voeg --yes toe om het te doen.
cli-enhanced-elsewhere = Een ander programma heeft de bibliotheek geopend: dat voegt deze sessie toe en maakt het definitieve transcript.
cli-progress = { $done } van { $total }, nog { $left }
cli-progress-speed = { $done } van { $total }, { $speed }, nog { $left }
cli-progress-sound = { $done } van { $total } s geluid, nog { $left }
cli-progress-played = { $done } van { $total } s in realtime, nog { $left }
cli-progress-passes = { $done } van { $total } doorgangen, { $model }
cli-stopping = Stopt op een punt vanwaar het later verder kan. Nog een keer Ctrl-C beëindigt meteen.
cli-in-settings = in de instellingen in { $path }
cli-recordings-no-folder = noem een map voor de opnamen
cli-unreadable = { $path } kan niet worden gelezen
cli-unwritable = { $path } kan niet worden geschreven
cli-manual-unwritable = de handleiding kan niet naar { $folder } worden geschreven
cli-no-threads = het systeem geeft geen threads; sluit andere programma’s en probeer het opnieuw
cli-nothing-to-translate = --translate maakt Engelse ondertitels van een andere taal, en --language zegt dat er Engels wordt gesproken. Laat --translate weg, of noem de gesproken taal (of auto).
cli-recorded-elsewhere = --enhance-on-end maakt een definitief transcript van de opname in de bibliotheek, en --record bewaart deze in { $folder }. Laat de map weg.
cli-kept-beside = { $error } Tot dan worden sessies naast de bibliotheek bewaard en daarna toegevoegd.
cli-captions-unwritable = De ondertitels kunnen niet meer worden geschreven ({ $error }). De opname gaat door tot je die met Ctrl-C beëindigt.
cli-recorded = opgenomen in { $path }
cli-figures-words =
    { $words ->
        [one] { $words } woord
       *[other] { $words } woorden
    } in { $seconds } s
cli-figures-delays = { $drafted } s na hun einde geschetst en { $confirmed } s erna bevestigd (medianen)
cli-figures-load = { $load } processorseconden per seconde
cli-devices-microphones = Microfoons (duotone listen --mic)
cli-devices-system = Wat deze computer afspeelt (duotone listen --system)
cli-devices-no-microphone = Er is geen microfoon. Sluit er een aan.
cli-devices-no-system = Dit geluidssysteem laat programma’s niet meeluisteren.
cli-devices-rate = { $rate } Hz
cli-devices-channels =
    { $channels ->
        [1] mono
        [2] stereo
       *[other] { $channels } kanalen
    }
cli-devices-muted = gedempt
cli-devices-default = * is het apparaat dat zonder naam wordt gebruikt. Een deel van een naam is genoeg.
cli-models-column-name = NAAM
cli-models-column-roles = ROLLEN
cli-models-column-languages = TALEN
cli-models-column-size = GROOTTE
cli-models-column-folder = WAAR
cli-models-role =
    { $role ->
        [vad] stem
        [speakers] sprekers
       *[other] { $role }
    }
cli-models-multilingual = meertalig
cli-models-not-installed = niet geïnstalleerd
cli-models-already = { $name }: is er al en is in orde, in { $folder }
cli-models-pulled = { $name }: nu in { $folder }
cli-models-import-already = is er al en is in orde: { $path }
cli-models-imported = geïmporteerd: { $path }
cli-models-imported-tried =
    geïmporteerd: { $path } (geprobeerd: { $words ->
        [one] { $words } woord
       *[other] { $words } woorden
    } gehoord in { $seconds } s spraak)
cli-models-imported-silent = Het werkte en hoorde geen woord in { $seconds } s Engelse spraak. Een model dat voor een andere taal is getraind kan toch goed zijn: probeer het daarmee.
cli-models-none = Er zijn geen modellen op deze computer. Haal er met: duotone models pull NAAM
cli-models-intact = in orde
cli-models-intact-imported = in orde, geïmporteerd uit een ander formaat
cli-models-differs = anders dan het gepubliceerde bestand; wordt gebruikt zoals het is
cli-models-damaged = beschadigd; haal het opnieuw met: duotone models pull { $name }
cli-models-next-source = { $failure }; de volgende bron wordt geprobeerd
cli-models-waiting = wacht op een andere download ervan
cli-models-asking = vraagt { $source }
cli-models-downloading = downloaden
cli-models-fetching = ophalen met { $client }
cli-models-unpacking = uitpakken
cli-models-verifying = controleren
cli-models-converting = converteren
cli-models-trying = proberen met spraak
cli-models-working = bezig
cli-models-bytes = { $done } van { $total }
cli-choose-measuring = Er wordt gemeten welke modellen bij deze computer passen.
cli-choose-none = Er is geen model om uit te kiezen.
cli-choose-unmeasured = Er is geen model om deze computer mee te meten. Haal er een met: duotone models pull tiny.en
cli-choose-instead = In plaats daarvan wordt { $model } gebruikt, want het is op deze computer.
cli-choose-chosen = { $fast } + { $heavy } passen bij deze computer: { $why }
cli-choose-saved = Ze staan nu in de instellingen, { $path }
cli-doctor-ok = ok
cli-doctor-warn = let op
cli-doctor-fail = FOUT
cli-doctor-finding = { $text }; { $remedy }
cli-check-processor = processor
cli-check-sound = geluid
cli-check-microphone = microfoon
cli-check-settings = instellingen
cli-check-models = modellen
cli-check-voice = stemcontrole
cli-check-recordings = opnamen
cli-check-disk = modellenschijf
cli-check-measuring = meting
cli-doctor-machine =
    { $cores ->
        [one] { $cores } kern
       *[other] { $cores } kernen
    } van { $processor }
cli-doctor-processor = { $machine }; whisper.cpp draait op { $backends }
cli-doctor-processor-unused = { $machine }; whisper.cpp draait op { $backends } en laat { $unused } ongebruikt
cli-doctor-processor-single = { $machine }; whisper.cpp draait op { $backends }; twee modellen op één kern wachten op elkaar
cli-doctor-build-here = bouw Duotone op deze computer (make build) voor ondertitels in de helft van de tijd
cli-doctor-two-cores = geef Duotone twee kernen als dat kan
cli-doctor-listening = luistert naar de microfoon
cli-doctor-sound =
    het geluidssysteem antwoordt, met { $microphones ->
        [0] geen microfoon
        [one] { $microphones } microfoon
       *[other] { $microphones } microfoons
    } en { $systems ->
        [0] geen systeemgeluid
        [one] { $systems } systeemgeluid
       *[other] { $systems } systeemgeluiden
    }
cli-doctor-heard = { $name }, met als luidste moment in een seconde { $peak } dBFS
cli-doctor-no-settings = geen, dus de standaardwaarden gelden ({ $path } is er niet)
cli-doctor-pair = { $fast } schetst en { $heavy } bevestigt; beide zijn in orde
cli-doctor-pair-damaged = { $fast } + { $heavy } zijn in orde; beschadigd: { $damaged }
cli-doctor-model-damaged = { $path } is beschadigd of kan niet worden gelezen
cli-doctor-get = haal het met: duotone models pull { $models }
cli-doctor-get-again = haal het opnieuw met: duotone models pull { $models }
cli-doctor-give-another = geef een ander bestand of de naam van een model
cli-doctor-voice-here = { $model } is er
cli-doctor-voice-damaged = { $model } is beschadigd
cli-doctor-voice-missing = { $model } is er niet, en zonder wordt ruis vaker voor spraak gehouden
cli-doctor-unwritable = er kan niets naar { $folder } worden geschreven ({ $error })
cli-doctor-owner = kijk of de map van jou is, of noem een andere met --record DIR
cli-doctor-hours = in { $folder } is ruimte voor { $hours } uur
cli-doctor-few-hours = { $free } vrij in { $folder }: { $hours } uur
cli-doctor-free-recordings = maak ruimte, of noem een andere map met --record DIR
cli-doctor-free = { $free } vrij in { $folder }
cli-doctor-free-little = { $free } vrij in { $folder }, weinig voor nog een model
cli-doctor-free-models = maak ruimte, of bewaar modellen in een map die DUOTONE_MODELS noemt
cli-doctor-free-unknown = de vrije ruimte in { $folder } is niet vast te stellen ({ $error })
cli-measuring = { $model } wordt gemeten als { $role }
cli-model-as = { $model } als { $role }
cli-nothing-measured = er kon geen model worden gemeten
cli-nothing-saved = er is niets bewaard
cli-doctor-costs = Een doorgang over { $seconds } s spraak duurt
cli-seconds = { $seconds } s
cli-doctor-estimated = geschat naar de grootte
cli-doctor-estimated-missing = geschat naar de grootte; niet geïnstalleerd
cli-doctor-proposal = Voor deze computer: { $fast } + { $heavy }, elke { $drafts } en { $confirms } s
cli-doctor-saved = Bewaard in { $path }
cli-doctor-same = De instellingen noemen deze modellen al.
cli-doctor-save = duotone doctor --save schrijft dat in de instellingen.
cli-doctor-pull = Haal de ontbrekende modellen met: duotone models pull { $models }
cli-doctor-import = of, als geen bron bereikbaar is, met: duotone models import { $model }
cli-doctor-then-save = Daarna schrijft duotone doctor --save het in de instellingen.
cli-words-added = { $word }: toegevoegd
cli-words-forms =
    { $word }: { $forms ->
        [one] nog één vorm
       *[other] nog { $forms } vormen
    }
cli-words-same = { $word }: was er al
cli-words-removed = verwijderd: { $word }
cli-words-import-empty = Er staan geen woorden in de lijst.
cli-words-import-same =
    { $count ->
        [one] { $count } woord van de lijst was er al
       *[other] { $count } woorden van de lijst waren er al
    }
cli-words-none = Er zijn nog geen eigen woorden. Als de modellen een naam of term verkeerd schrijven, voeg die dan toe zoals je die schrijft en zoals die wordt gehoord:
cli-words-heard = gehoord als { $forms }
cli-words-count =
    { $count ->
        [one] { $count } woord
       *[other] { $count } woorden
    }, in { $path }
cli-bench-duration =
    { $streams ->
        [one] { $streams } stroom
       *[other] { $streams } stromen
    }, { $minutes ->
        [one] ongeveer { $minutes } minuut
       *[other] ongeveer { $minutes } minuten
    }
cli-bench-stream = { $stream }: { $errors } % fouten, na { $drafted } s geschetst en na { $confirmed } s bevestigd
cli-bench-written = Het rapport, de grafieken en de gebeurtenissen staan in { $folder }
cli-bench-no-report = { $path } is geen rapport van duotone bench
cli-bench-newer = { $path } is van een nieuwere Duotone. Lees het daarmee.
cli-bench-no-session = er kan geen sessie worden gestart
cli-bench-no-model = Er is geen model om te meten. Haal er met: duotone models pull tiny.en base.en

## De opdracht: sessies en teksten

cli-library-copy = { $holder } heeft de bibliotheek open; zo was ze zojuist
cli-purging = Lang geleden verwijderde sessies worden gewist
cli-purged =
    { $sessions ->
        [one] Eén sessie die meer dan { $days } dagen geleden is verwijderd, is voorgoed weg.
       *[other] { $sessions } sessies die meer dan { $days } dagen geleden zijn verwijderd, zijn voorgoed weg.
    }
cli-none-yet =
    Er is nog geen { $what ->
        [session] sessie
        [deleted-session] verwijderde sessie
       *[job] taak
    }.
cli-not-found =
    Er is geen { $what ->
        [session] sessie { $asked }. Een lijst geeft: duotone sessions list
        [deleted-session] verwijderde sessie { $asked }. Een lijst geeft: duotone sessions list --trash
       *[job] taak { $asked }. Een lijst geeft: duotone jobs list
    }
cli-id-too-short = ‘{ $asked }’ is te kort. Geef ten minste { $least } tekens van de id, of ‘last’.
cli-session-deleted = De sessie { $id } is verwijderd. Zet haar terug met: duotone sessions restore { $id }
cli-several-match = ‘{ $asked }’ kan elk van deze zijn. Geef meer tekens van de id:
cli-candidate = { $id }  { $date }  { $what }
cli-more-candidates = en nog { $count }
cli-stage =
    { $stage ->
        [decode] spraak wordt gezocht
        [retranscribe] er wordt getranscribeerd
        [diarize] sprekers worden onderscheiden
        [name-voices] bekende stemmen worden vergeleken
        [clean] tekst wordt opgeschoond
        [write] tekst wordt bewaard
       *[other] { $stage }
    }
cli-bar-waits = { $title }: wacht tot niemand spreekt
cli-bar-left = { $percent } %, nog { $time }
cli-enhanced =
    { $title }: het definitieve transcript is klaar ({ $length }{ $speakers ->
        [0] {""}
        [one] , één spreker
       *[other] , { $speakers } sprekers
    }). Lees het met: duotone sessions show { $id }
cli-reason-unknown = Het transcript kon niet worden gemaakt; de reden is onbekend.
cli-not-all =
    { $all ->
        [one] Het transcript kon niet worden gemaakt.
       *[other] { $failed } van { $all } transcripten konden niet worden gemaakt.
    } Verhelp de oorzaken hierboven, en dan: duotone jobs retry ID, en duotone jobs run
cli-worker-fault = Een fout van dit programma heeft het werk beëindigd. Meld die alstublieft.
cli-job-stopped = De taak { $id } wacht bij ‘{ $stage }’. Ga verder met: duotone jobs run
cli-job-not-begun = De taak { $id } is niet begonnen. Start haar met: duotone jobs run
cli-nothing-to-enhance = Er is niets te doen: geen opgenomen sessie past.
cli-job-created = { $title }: de taak { $id } wacht.
cli-session-named = sessie { $id } ({ $title })
cli-job-cancelled = De taak { $id } is geannuleerd.
cli-job-queued = De taak { $id } wacht. Voer haar uit met: duotone jobs run
cli-no-job-waits = Er wacht geen taak.
cli-no-jobs = Er zijn nog geen taken. Een definitief transcript van een opgenomen sessie maakt u met:
cli-deleted-title = (verwijderd)
cli-job-state =
    { $status ->
        [pending] wacht
        [processing] bezig
        [completed] klaar
        [failed] mislukt
       *[cancelled] geannuleerd
    }
cli-job-progress = { $state }, { $stage }, { $percent } %
cli-job-failed = mislukt: { $why }
cli-column-id = ID
cli-column-date = DATUM
cli-column-length = DUUR
cli-column-title = TITEL
cli-column-state = TOESTAND
cli-column-sound = GELUID
cli-column-deleted = VERWIJDERD
cli-column-job = TAAK
cli-column-asked-for = GEVRAAGD
cli-column-session = SESSIE
cli-column-name = NAAM
cli-column-heard-in = GEHOORD IN
cli-column-speech = SPRAAK
cli-column-speaker = SPREKER
cli-column-who = WIE
cli-renamed = { $id } heet nu ‘{ $title }’.
cli-ask-forget = ‘{ $title }’ wordt voorgoed gewist, met de opname
cli-ask-forget-several = { $count } sessies worden voorgoed gewist, met hun opnamen
cli-nothing-deleted = Er is niets verwijderd.
cli-removing = Wordt gewist
cli-forgotten = { $id } ‘{ $title }’ is voorgoed weg.
cli-deleted = { $id } ‘{ $title }’ is verwijderd.
cli-restorable = Terugzetten kan { $days } dagen lang: duotone sessions restore { $ids }
cli-restored = { $id } ‘{ $title }’ is terug.
cli-trash-empty = De prullenbak is leeg.
cli-no-sessions-then = Er begon toen geen sessie.
cli-no-sessions = Er zijn nog geen sessies. Telkens als u luistert, bewaart Duotone er een:
cli-more-sessions = Er zijn er meer; --limit 0 toont ze alle.
cli-days-left =
    { $days ->
        [0] wordt nu gewist
        [one] nog { $days } dag
       *[other] nog { $days } dagen
    }
cli-untitled = (zonder titel)
cli-state-live = live
cli-state-enhancing = wordt verbeterd, { $percent } %
cli-state-waiting = wacht
cli-state-failed = mislukt
cli-state-enhanced = verbeterd
cli-state-interrupted = onderbroken
cli-state-ended = beëindigd
cli-no-results = Niets gevonden voor ‘{ $words }’.
cli-show-id = Id
cli-show-began = Begin
cli-show-length = Duur
cli-show-state = Toestand
cli-show-source = Bron
cli-show-models = Modellen
cli-show-language = Taal
cli-show-recording = Opname
cli-show-stage = Stap
cli-show-error = Fout
cli-show-transcripts = Transcripten
cli-show-speakers = Sprekers
cli-show-bookmarks = Bladwijzers
cli-bookmarked = Bladwijzer op { $at }
cli-source =
    { $kind ->
        [microphone] microfoon
        [system] systeemgeluid
        [both] microfoon en systeemgeluid
        [file] bestand
       *[other] { $kind }
    }
cli-recording-gone = { $file } ({ $size }), niet meer aanwezig
cli-nothing-said = Er is niets gezegd.
cli-no-transcript = De sessie { $session } heeft geen transcript { $version }. Er is er nog geen.
cli-no-version = De sessie { $session } heeft geen transcript { $version }. Er is: { $versions }
cli-several-to-folder = Meerdere sessies hebben een map nodig voor hun bestanden: --out MAP
cli-document-to-terminal = Een document kan niet in een terminal worden getoond. Schrijf het naar een bestand: --out BESTAND.docx
cli-rttm-needs-speakers = In de tekst van sessie { $id } zijn geen sprekers onderscheiden, en rttm zegt alleen wie wanneer spreekt. Kies een ander formaat.
cli-folder-not-made = de map { $path } kan niet worden gemaakt
cli-written = { $path } is geschreven.
cli-file-there = { $path } is er al en blijft zoals het is. --force vervangt het.
cli-transcript-there = { $path } is er al. --again vervangt het.
cli-file-of = { $number } van { $count }, { $file }
cli-no-speech = Niemand spreekt in { $file }.
cli-no-home = Er is geen map voor onvoltooide transcripten, want dit account heeft geen thuismap. Stel HOME in en probeer het opnieuw.
cli-stats-sessions = Sessies
cli-stats-length = Duur van het geluid
cli-stats-recordings = Opnamen
cli-stats-finished = Definitieve transcripten
cli-stats-waiting = {"  "}wachten
cli-stats-processing = {"  "}bezig
cli-stats-failed = {"  "}mislukt
cli-stats-failed-count =
    { $sessions } ({ $jobs ->
        [one] { $jobs } taak
       *[other] { $jobs } taken
    })
cli-stats-oldest = Oudste
cli-stats-newest = Nieuwste
cli-stats-storage = Opslag
cli-stats-storage-recordings = {"  "}opnamen
cli-stats-database = {"  "}database
cli-stats-search-index = {"  "}zoekindex
cli-stats-trash = {"  "}prullenbak
cli-stats-trash-size =
    { $size } ({ $sessions ->
        [one] { $sessions } sessie
       *[other] { $sessions } sessies
    })
cli-stats-free = Vrij
cli-copying = Wordt gekopieerd
cli-backed-up =
    { $entries ->
        [one] { $entries } item
       *[other] { $entries } items
    } en { $recordings ->
        [one] { $recordings } opname
       *[other] { $recordings } opnamen
    } staan in { $folder }.
cli-backup-missing =
    { $count ->
        [one] { $count } opname ontbrak en is dus niet gekopieerd.
       *[other] { $count } opnamen ontbraken en zijn dus niet gekopieerd.
    }
cli-backup-stays = Een back-up is een kopie: wat u later verwijdert, blijft erin.
cli-checking = Wordt gecontroleerd
cli-library-whole = De bibliotheek is in orde.
cli-entries-unreadable =
    { $entries ->
        [one] { $entries } item van { $table } is onleesbaar; ‘duotone library repair’ laat het weg.
       *[other] { $entries } items van { $table } zijn onleesbaar; ‘duotone library repair’ laat ze weg.
    }
cli-orphans = In { $table } staan items van de sessie { $session }, die niet bestaat; ze nemen alleen ruimte in.
cli-audio-missing = De opname van de sessie { $session } ontbreekt: { $path }. De tekst is er.
cli-audio-changed = Een ander programma heeft de opname van de sessie { $session } veranderd: { $path } heeft { $found } bytes en had er { $expected }.
cli-ask-repair = De bibliotheek in { $folder } wordt opnieuw opgebouwd uit wat leesbaar is, en de oude bestanden worden apart gezet
cli-nothing-changed = Er is niets veranderd.
cli-reading = Wordt gelezen
cli-repaired =
    De bibliotheek is in orde: { $kept ->
        [one] { $kept } item is bewaard
       *[other] { $kept } items zijn bewaard
    }{ $lost ->
        [0] .
        [one] , en { $lost } was onleesbaar.
       *[other] , en { $lost } waren onleesbaar.
    }
cli-repaired-cut =
    { $tables ->
        [one] { $tables } van de tabellen kon niet tot het einde worden gelezen: misschien heeft een back-up de rest.
       *[other] { $tables } van de tabellen konden niet tot het einde worden gelezen: misschien heeft een back-up de rest.
    }
cli-repaired-recordings =
    { $count ->
        [one] { $count } opname zonder sessie heeft er nu een.
       *[other] { $count } opnamen zonder sessie hebben er nu een.
    }
cli-repaired-aside = De oude bestanden staan in { $folder }, onder een naam die met ‘damaged-’ begint. U kunt ze verwijderen.
cli-ask-restore =
    { $count ->
        [one] De { $count } sessie die nu in de bibliotheek is, wordt vervangen door die van de back-up
       *[other] De { $count } sessies die nu in de bibliotheek zijn, worden vervangen door die van de back-up
    }
cli-ask-restore-unreadable = De huidige bibliotheek kan niet worden geopend, en de back-up vervangt haar
cli-restoring = Wordt teruggezet
cli-backup-restored =
    { $entries ->
        [one] { $entries } item
       *[other] { $entries } items
    } en { $recordings ->
        [one] { $recordings } opname
       *[other] { $recordings } opnamen
    } zijn terug.
cli-backup-lacks =
    { $count ->
        [one] { $count } opname is niet hier en niet in de back-up.
       *[other] { $count } opnamen zijn niet hier en niet in de back-up.
    }
cli-nothing-old =
    Geen opname is ouder dan { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    }.
cli-clean-would =
    { $count ->
        [one] { $count } opname
       *[other] { $count } opnamen
    } van meer dan { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    } geleden ({ $size }) { $count ->
        [one] zou worden gewist
       *[other] zouden worden gewist
    }; de tekst zou blijven.
cli-ask-clean =
    { $count ->
        [one] { $count } opname
       *[other] { $count } opnamen
    } van meer dan { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    } geleden ({ $size }) { $count ->
        [one] wordt
       *[other] worden
    } voorgoed gewist, en de tekst blijft
cli-nothing-removed = Er is niets gewist.
cli-cleaned =
    { $count ->
        [one] { $count } opname
       *[other] { $count } opnamen
    } van meer dan { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    } geleden ({ $size }) { $count ->
        [one] is
       *[other] zijn
    } gewist; de tekst is er.
cli-flac-would =
    { $count ->
        [one] { $count } opname
       *[other] { $count } opnamen
    } ({ $size }) { $count ->
        [one] zou
       *[other] zouden
    } FLAC worden, ongeveer half zo groot.
cli-converting = Wordt omgezet
cli-recording-of = de opname van de sessie { $id }
cli-nothing-converted = Er is geen opname omgezet.
cli-converted =
    { $count ->
        [one] { $count } opname
       *[other] { $count } opnamen
    } { $count ->
        [one] werd
       *[other] werden
    } FLAC: { $after } in plaats van { $before }, dus { $free } is weer vrij.
cli-no-gain =
    { $count ->
        [one] { $count } opname zou als FLAC niet kleiner zijn en blijft zoals ze is.
       *[other] { $count } opnamen zouden als FLAC niet kleiner zijn en blijven zoals ze zijn.
    }
cli-flac-unfinished =
    { $count ->
        [one] { $count } opname van een sessie zonder definitief transcript wordt overgeslagen; --all zet ook die om.
       *[other] { $count } opnamen van sessies zonder definitief transcript worden overgeslagen; --all zet ook die om.
    }
cli-nothing-interrupted = Geen opname in { $folder } is onderbroken.
cli-recovered-session = De onderbroken sessie ‘{ $title }’ is in de bibliotheek met ondertitels en opname: { $length }
cli-recovered-captions = De onderbroken sessie ‘{ $title }’ is in de bibliotheek met ondertitels: { $length }
cli-recovered-recording = Een onderbroken opname van { $length } is weer volledig: { $path }
cli-speakers-unknown = in deze sessie zijn nog geen sprekers onderscheiden; maak eerst het definitieve transcript
cli-no-speaker = In deze sessie is er geen { $asked }, alleen: { $known }
cli-no-speakers = In deze sessie is er geen { $asked }; er zijn geen sprekers onderscheiden.
cli-no-voice = Er is geen stem met de naam { $name }. ‘duotone voices list’ noemt ze alle.
cli-several-voices = Meerdere stemmen heten { $name }. Geef de id van een ervan: { $ids }
cli-speaker-is-not = { $who } is niet { $name }
cli-speakers-joined = { $into } en { $from } zijn één persoon: { $label }
cli-voice-renamed = { $before } heet nu { $after }
cli-voice-known =
    { $who } is { $name }, bekend uit { $sessions ->
        [one] { $sessions } sessie
       *[other] { $sessions } sessies
    }
cli-voice-split =
    { $name } is een andere stem, bekend uit { $sessions ->
        [one] { $sessions } sessie
       *[other] { $sessions } sessies
    }
cli-speaker-unnamed = { $who } heeft geen naam
cli-voice-unheard = { $who } is { $name }; er is geen monster van de stem, dus ze wordt niet herkend
cli-ask-forget-voice = De stem van { $name } wordt voorgoed vergeten
cli-ask-forget-voices = Alle stemmen worden voorgoed vergeten
cli-voice-forgotten = vergeten: { $name }
cli-voices-forgotten =
    vergeten: { $count ->
        [one] { $count } stem
       *[other] { $count } stemmen
    }
cli-no-voices = Er is nog geen stem bekend. Geef een spreker van een sessie een naam, en andere sessies herkennen de stem:
cli-session-count =
    { $sessions ->
        [one] { $sessions } sessie
       *[other] { $sessions } sessies
    }
cli-speech-seconds = { $seconds } s spraak
cli-speech-minutes = { $minutes } min spraak
cli-not-told-apart = In deze sessie zijn geen sprekers onderscheiden.
cli-not-listened = niet beluisterd
cli-also-expected = Ook verwacht: { $names }
cli-confirm-speakers = Klopt dat? duotone voices confirm SESSIE SPREKER, of reject
cli-perhaps = misschien { $name } ({ $percent } %)
cli-not-named = zonder naam
cli-nobody-expected = Er wordt niemand in het bijzonder verwacht.
cli-expected = Verwacht: { $names }
