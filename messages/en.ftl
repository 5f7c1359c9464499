## All windows

common-window-title = { $page } · Duotone
common-pages = Pages
common-library = Library
common-models = Models
common-settings = Settings
common-privacy = Privacy
common-words = Own words
common-welcome = Welcome
common-close = Close
common-cancel = Cancel
common-undo = Undo
common-retry = Try again
common-delete = Delete
common-back = Back
common-next = Next
common-more = More
common-time-left = { $time } left
common-keys-title = Keyboard shortcuts
common-keys-show = Show all shortcuts
common-keys-app = Everywhere
common-key-ctrl = Ctrl
common-key-alt = Alt
common-key-shift = Shift
common-key-super = Super
common-key-enter = Enter
common-key-escape = Esc
common-key-space = Space
common-open-captions = Open captions
common-still-listening = Captions are still listening.
common-still-paused = Captions are paused.
common-quit = Quit Duotone
common-text-larger = Larger text
common-text-smaller = Smaller text
common-text-usual = Text as the desktop has it

## The captions window and the dictation overlay

captions-title = Captions
captions-to-now = Jump to now
captions-microphone = Microphone
captions-microphones = Microphones
captions-system = System sound
captions-both = Microphone and system sound
captions-from-microphone = Me
captions-from-system = Them
captions-source = Listen to
captions-language = Language spoken
captions-any-language = Any language
captions-controls = Controls
captions-start = Start captions
captions-start-again = Start again
captions-stop = Stop
captions-pause = Pause
captions-resume = Resume
captions-pause-or-resume = Pause or resume
captions-adjust = Adjust text and plate
captions-pin = Keep above other windows
captions-click-through = Let clicks through to what is behind
captions-hide = Hide captions
captions-text-size = Text size
captions-text-smaller = Smaller text
captions-text-larger = Larger text
captions-lines = Lines
captions-lines-fewer = Fewer lines
captions-lines-more = More lines
captions-width = Width
captions-narrower = Narrower
captions-wider = Wider
captions-opacity = Opacity
captions-clearer = Clearer
captions-denser = Denser
captions-listening = Listening. Speak, or play something.
captions-starting = Getting ready. What you say now is heard already.
captions-paused = Paused. Nothing is heard.
captions-ending = Confirming the last words…
captions-silent = The microphone gives only silence. Is it muted?
captions-get-models = Get models
captions-closing-listen = Keep listening
captions-copy = Copy
captions-copied = Copied
captions-not-copied = The text could not be copied. Select it in the library and copy it there.
captions-open-transcript = Open transcript
captions-dictation = Dictation
captions-correcting = Correcting…
captions-correcting-with = Correcting with { $model }…
captions-speak = Speak
captions-copy-text = Copy
captions-bookmark = Bookmark this moment
captions-bookmark-note = Note, if you like
captions-bookmark-keep = Keep

## The library

library-session = Session
library-sessions = Sessions
library-today = Today
library-yesterday = Yesterday
library-choose = Choose a session
library-choose-hint = Its text and its recording open here. Press / to search, ? for all keys.
library-empty = Nothing here yet
library-empty-hint = What you caption is kept here, to be read, heard and corrected.
library-cannot-read = The library cannot be read
library-cannot-show = This session cannot be shown
library-in-use = The library is open in { $program }. You can read it here as it was a moment ago; changes wait until it is closed there.
library-in-use-by = { $program } (process { $process })
library-in-use-unknown = another program
library-speakers-are = Speakers: { $names }
library-state-live = Live
library-state-enhancing = Enhancing
library-state-pending = Waiting
library-state-failed = Failed
library-state-interrupted = Interrupted
library-state-interrupted-hint = It was cut off. What was confirmed until then is kept.
library-state-enhanced = Enhanced
library-actions-of = Actions for { $title }
library-rename = Rename
library-title-of = Title
library-bookmark = Bookmark
library-bookmarks = Bookmarks
library-bookmark-before = Bookmark before
library-bookmark-next = Next bookmark
library-bookmark-note = Note at { $time }
library-bookmark-remove = Remove the bookmark at { $time }
library-bookmark-noted = Note changed
library-bookmark-removed = Bookmark removed
library-renamed = Renamed.
library-deleted = “{ $title }” is in the trash.
library-restored = “{ $title }” is back.
library-undone = Taken back.
library-nothing-to-undo = There is nothing to take back.
library-search = Search what was said
library-key-search = Search
library-filters = Filters
library-filters-on =
    { $count ->
        [one] { $count } filter
       *[other] { $count } filters
    }
library-clear-filters = Clear filters
library-speaker = Speaker
library-anyone = Anyone
library-language = Language
library-any-language = Any language
library-from = From
library-until = To
library-month = Go to a month
library-passages = Passages
library-found =
    { $count ->
        [0] No passages
        [one] { $count } passage
       *[other] { $count } passages
    }
library-nothing-found = Nothing found for “{ $words }”
library-nothing-found-hint = Try fewer words, or the beginning of one with a star: riv*.
library-nothing-fits = No sessions fit the filters
library-search-failed = That cannot be searched for
library-in-live-text = in the live text
library-trash = Trash
library-back-to-sessions = Back to sessions
library-trash-empty = The trash is empty
library-trash-empty-hint = Deleted sessions stay here for a month before they go for good.
library-days-left =
    { $count ->
        [0] Goes for good today
        [one] Goes for good in { $count } day
       *[other] Goes for good in { $count } days
    }
library-restore = Restore
library-forget-now = Forget now
library-forget-title = Forget this session for good?
library-forget-loss = “{ $title }”, its recording of { $length } ({ $size }) and all its texts are removed from this machine. This cannot be undone.
library-forget-loss-text = “{ $title }” and all its texts are removed from this machine. This cannot be undone.
library-forgotten = “{ $title }” is gone for good.
library-which = Text
library-live = Live
library-enhanced = Enhanced
library-compare = Compare
library-version = Version
library-version-of = Version { $version }
library-version-newest = Version { $version }, newest
library-enhanced-version = Enhanced, version { $version }
library-turn-of = { $speaker }, { $time }
library-nothing-yet = Nothing was said yet
library-nothing-yet-hint = What is confirmed appears here.
library-nothing-said = Nothing was said
library-nothing-said-hint = No words were heard in this session.
library-is-live = This session is under way. It can be played when it has ended.
library-no-recording = This session has no recording, so there is nothing to play.
library-edit = Edit
library-edit-of = Edit the paragraph at { $time }
library-edit-hint = Enter saves, Esc leaves it as it was.
library-edited = Paragraph changed.
library-to-spoken = Back to what is spoken
library-rename-speaker = Name this speaker
library-name-of = Who is { $speaker }?
library-save = Save
library-known-voices = People you named before
library-same-person = The same person as
library-remove-name = Remove the name
library-named = { $before } is { $name } now.
library-unnamed = { $name } has no name now.
library-sounds-like = { $speaker } sounds like { $name }, { $sure }. Is it them?
library-yes = Yes
library-no = No
library-not-them = { $speaker } is not taken for { $name } any more.
library-merged = { $from } and { $into } are one speaker in version { $version }. Version { $before } still has both.
library-removed = Removed
library-added = Added
library-removed-is = removed:{" "}
library-added-is = added:{" "}
library-changes =
    { $count ->
        [0] Nothing was changed.
        [one] Changed in { $count } place.
       *[other] Changed in { $count } places.
    }
library-playback = Playback
library-play = Play
library-pause = Pause
library-back5 = Back 5 seconds
library-forward5 = Forward 5 seconds
library-place-in-recording = Place in the recording
library-place = { $time } of { $whole }
library-place-of = { $time } of { $whole }, { $speaker }
library-speed = Speed
library-speed-is = Speed, { $rate }
library-slower = Slower
library-faster = Faster
library-skip-silence = Skip silence
library-cannot-play = The recording cannot be played. It may have been moved or removed.
library-key-play = Play or pause
library-key-edit = Edit the paragraph
library-key-live = Live text
library-key-enhanced = Enhanced text
library-key-compare = Compare both
library-export = Export
library-export-title = Export
library-format = Format
library-to-read = To read
library-subtitles = Subtitles
library-for-programs = For other programs
library-format-text = Plain text
library-format-docx = Word document
library-format-html = Web page
library-format-csv = Table (CSV)
library-format-rttm = Who speaks when (RTTM)
library-timestamps = Times
library-with-speakers = Speakers
library-recording = Recording
library-recording-inside = In the page
library-recording-inside-hint = One file of { $size }. A long recording makes a page that browsers open slowly.
library-recording-beside = Beside the page
library-recording-beside-hint = Page and recording take { $size } in one folder. They work as long as they stay together.
library-recording-none = Not at all
library-line-length = Longest line
library-characters = { $count } characters
library-reading-speed = Reading speed
library-characters-a-second = { $count } a second
library-preview = Preview
library-in-folder = in { $folder }
library-change-folder = Change…
library-exported = Saved as { $path }
library-open-export = Open
library-show-export = Show in folder
library-enhance = Enhance
library-enhance-again = Enhance again
library-enhance-text = The recording is heard again thoroughly, on this machine. The live text stays as it is.
library-enhance-again-text = The recording is heard again and makes one more version. The texts there are now stay as they are.
library-begin = Begin
library-diarize = Tell speakers apart
library-diarize-hint = Says who said what.
library-how-many = How many speak
library-speakers-found = Find out
library-clean-up = Clean-up
library-verbatim = Verbatim
library-light = Light
library-clean = Clean
library-verbatim-hint = As it was heard, with every um.
library-light-hint = Without fillers and words said twice.
library-clean-hint = As Light, and with full stops and capitals where they are missing.
library-model = Model
library-best-model = The best that is here
library-model-english = { $model } (English only)
library-same-language = As in the session
library-detect-language = Find out
library-stage-decode = Reading the recording
library-stage-retranscribe = Listening again
library-stage-diarize = Telling speakers apart
library-stage-name-voices = Comparing voices you named
library-stage-clean = Tidying up the text
library-stage-write = Saving the text
library-job-pending = Waiting for its turn
library-job-waits = Waiting until nobody speaks, so that live captions stay quick
library-job-failed = The transcript could not be made.
library-job-get-models = Get what is missing, { $size }
library-left-soon = less than a minute left
library-left-about = about { $time } left
library-key-list = Go through sessions

## The models

models-lead = One model drafts what it hears at once; a better one confirms it. They run on this machine alone.
models-in-use = In use
models-pair-now = Drafts: { $fast }. Confirms: { $heavy }.
models-pair-one = { $name } drafts and confirms alone.
models-pair-none = No pair yet
models-pair-none-text = Captions need one model that drafts and one that confirms. Take the recommended pair, or choose below.
models-recommended = Recommended for this machine
models-recommended-pair = { $fast } and { $heavy }
models-is-used = You use it already.
models-unmeasured = Which pair suits this machine is not known yet.
models-unmeasured-text = Measuring takes about ten seconds. It plays a sentence of its own to the models; the microphone stays off.
models-measure = Measure
models-measure-again = Measure again
models-measuring = Measuring…
models-measuring-time = about ten seconds
models-use-pair = Use this pair
models-pair-to-get = { $size } to download.
models-pair-coming = Used as soon as both are here.
models-pair-used = Models
models-here = On this machine
models-disk =
    { $count ->
        [one] { $count } model takes
       *[other] { $count } models take
    } { $size }.
models-english = For English
models-english-text = They hear English alone, and hear it better than others of their size.
models-many = For a hundred languages
models-many-text = One model hears them all, and can find out which is spoken.
models-helpers = Helpers
models-helpers-text = Small ones that tell voice from noise, and speakers from one another.
models-name = Model
models-languages = Languages
models-languages-english = English
models-languages-many = Many
models-languages-any = Any
models-size = Size
models-speed = Speed here
models-speed-times = { $times }×
models-speed-said = { $times } times as fast as speech
models-speed-unknown = Not measured
models-speed-text = Speed is how many times faster than speech a model reads here.
models-state = State
models-is-fast = Drafts
models-is-heavy = Confirms
models-is-recommended = Recommended
models-for-fast = Quick enough to draft on any machine.
models-for-both = Drafts on a quick machine, confirms on a slow one.
models-for-heavy = Confirms, and makes good finished transcripts.
models-for-medium = Confirms on a strong machine; names and terms come out better.
models-for-large = Hears best of all. For finished transcripts, or a very strong machine.
models-for-voice = Tells voice from everything else.
models-for-speakers = Tells who speaks when. Both of these are needed.
models-packed = Packed: smaller, and hardly less exact.
models-packed-show =
    { $count ->
        [one] Show { $count } packed one
       *[other] Show { $count } packed ones
    }
models-packed-hide = Hide packed ones
models-download = Download
models-download-of = Download { $name }
models-pause = Pause
models-resume = Go on
models-state-here = Here
models-state-own = Your own file
models-state-intact = Intact
models-state-damaged = Damaged
models-damaged-text = The file is not what was published. Get it again; it is { $size }.
models-get-again = Get it again
models-checking = Checking…
models-pull-waiting = Waiting for its turn
models-pull-connecting = Asking { $place }
models-pull-connecting-only = Connecting
models-pull-downloading = { $done } of { $total }
models-pull-downloading-from = { $done } of { $total } from { $place }
models-pull-fetching = Downloading
models-pull-preparing = Unpacking
models-pull-verifying = Comparing with what was published
models-pull-paused = Paused at { $done } of { $total }
models-pull-paused-only = Paused; what arrived is kept
models-pull-failed = The download did not finish. What arrived is kept.
models-more-of = More for { $name }
models-use-fast = Use to draft
models-use-heavy = Use to confirm
models-check = Check the file
models-delete = Delete…
models-delete-title = Delete { $name }?
models-delete-text = This frees { $size }. You can download it again at any time.
models-delete-used = It is in use now. Captions and dictation then need another one.
models-deleted = { $name } is deleted; { $size } are free.
models-intact = { $name } is what was published, bit for bit.
models-own = { $name } is a file of your own, so there is nothing to compare it with.

## The settings

settings-lead = Changes apply at once, and each can be taken back.
settings-search = Search settings
settings-search-go = Search settings
settings-undo-last = Take the last change back
settings-found-count =
    { $count ->
        [0] No settings
        [one] { $count } setting
       *[other] { $count } settings
    }
settings-found-nothing = No setting is called that
settings-found-nothing-text = Try another word, or press Esc to see all of them.
settings-changed = Changed: { $what }
settings-put-back = As it was: { $what }
settings-look = Look
settings-theme = Theme
settings-theme-hint = Light, dark, or as the desktop has it. High contrast is black and white.
settings-theme-system = As the desktop
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-locale = Language of the app
settings-locale-hint = The language of menus and messages, not the one you speak.
settings-locale-system = As the desktop
settings-listening = Listening
settings-language = Language spoken
settings-language-hint = Naming it is quicker and surer than having it found out.
settings-language-auto = Find out by itself
settings-microphone = Microphone for captions
settings-microphone-hint = Who speaks here is heard with it. Dictation has its own, further down.
settings-microphone-usual = As in the sound settings
settings-microphone-gone = { $name } (not connected)
settings-microphone-none = None
settings-system = System sound
settings-system-hint = Captions for what the machine plays: calls, films, the radio.
settings-captions = Captions
settings-captions-text = This is what they look like, over a light and a dark window.
settings-preview = Preview of the captions
settings-sample = The second model hears the same second again, and where it agrees the words turn solid. What has turned solid never changes, never jumps, and is what is kept.
settings-sample-guess = and the rest is still a guess
settings-text-size = Text size
settings-text-size-hint = Large enough to be read from where you sit.
settings-pixels = { $count } px
settings-lines = Lines
settings-lines-hint = How many lines are shown at once.
settings-columns = Width
settings-columns-hint = Characters in a line. Between 60 and 72 reads most easily.
settings-opacity = Opacity
settings-opacity-hint = How much the plate hides of what is behind it.
settings-plate = Plate colour
settings-plate-hint = What the text stands on.
settings-ink = Text colour
settings-ink-hint = What was said. A guess has a tone between this and the plate.
settings-hard-colours = These colours are hard to tell apart: { $ratio } : 1. For reading it takes 4.5 : 1.
settings-hard-through = Hard to read where the wrong window shows through: { $ratio } : 1, and 4.5 : 1 is needed. More opacity helps.
settings-colours-use = Use the usual ones
settings-colours-usual = Colours and opacity
settings-font = Font
settings-font-hint = Those that read well and are on this machine.
settings-font-system = As the desktop
settings-font-serif = With serifs
settings-font-mono = Fixed width
settings-click-through = Let clicks through
settings-click-through-hint = A click goes to what is behind the captions. You take it back here.
settings-on-top = Stay above other windows
settings-on-top-hint = Captions can be read whatever you work in.
settings-closing = When captions are closed
settings-closing-hint = While they listen. If they keep listening, the tray and this window show it.
settings-closing-ask = Ask
settings-closing-listen = Keep listening
settings-closing-stop = Stop
settings-dictation = Dictation
settings-dictation-text = Speak, and the text is written where your cursor is.
settings-shortcut = Shortcut
settings-shortcut-hint = Works in every program. Press Change, then the keys you want; Esc leaves them as they are.
settings-mode = What the shortcut does
settings-mode-hint = Hold the keys while you speak, or press them once to begin and once to end.
settings-mode-hold = Hold to speak
settings-mode-toggle = Press twice
settings-dictation-microphone = Microphone for dictation
settings-dictation-microphone-hint = A headset hears you better than the room does.
settings-way = How text is put in
settings-way-hint = Short text is typed and long text pasted, unless you choose one. After pasting, the clipboard is as it was.
settings-way-auto = Whichever suits
settings-way-type = Type it
settings-way-paste = Paste it
settings-way-copy = Only copy it
settings-while-speaking = Write while you speak
settings-while-speaking-hint = What is confirmed is written at once; otherwise all of it comes at the end. With keys that are held it always comes at the end: no other program gets keys until they are let go.
settings-spoken-commands = Spoken commands
settings-spoken-commands-hint = “New line” begins a line, “comma” writes one, “scratch that” takes the last phrase back.
settings-spoken-show = Show all of them
settings-spoken-title = What you can say
settings-spoken-text = In { $language }, for it is the language you speak.
settings-spoken-none = In the language you speak there are none yet. There are some in: { $languages }.
settings-spoken-line = begins a line
settings-spoken-paragraph = begins a paragraph
settings-spoken-scratch = takes the last phrase back
settings-keep-dictations = Keep dictations
settings-keep-dictations-hint = They stand in the library with everything else. Otherwise only the text you inserted remains.
settings-rules = Programs treated otherwise
settings-rules-hint = For a program that does not take what is typed or pasted. Write its name as its windows have it.
settings-rule-way = How text is put into { $app }
settings-rule-remove = Remove { $app }
settings-rule-app = Program
settings-rule-app-example = Program, such as kitty
settings-rule-add = Add
settings-rule-known = That program is in the list already.
settings-keeping = Keeping
settings-keeping-text = All of it stays on this machine.
settings-keep = Keep captions in the library
settings-keep-hint = What was said can be read and searched later. Otherwise it is gone when you stop.
settings-record = Record the sound
settings-record-hint = To listen again, and to make a finished transcript. An hour takes about 60 MB.
settings-enhance = Make a finished transcript
settings-enhance-hint = When you stop, Duotone transcribes the recording again with more care and tells speakers apart.
settings-skip-empty = Leave out empty sessions
settings-skip-empty-hint = Captions under three seconds, and sessions without a word, go to the trash. No finished transcript is made of them.
settings-clean-up = Clean-up of finished transcripts
settings-clean-up-hint = How far fillers and slips are taken out. What was heard is kept beside it.
settings-clean-verbatim = As it was heard
settings-clean-light = Without fillers
settings-clean-clean = Also with sentences
settings-audio-days = Keep recordings
settings-audio-days-hint = Older recordings are deleted by themselves. Their transcripts stay.
settings-audio-forever = Until you delete them
settings-audio-days-count =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
settings-export-folder = Folder of exports
settings-export-folder-hint = Where files go when you export a transcript.
settings-export-usual = Your documents
settings-export-use-usual = Use my documents
settings-export-choose = Choose…
settings-starting = The app itself
settings-autostart = Start with the desktop
settings-autostart-hint = The shortcut works as soon as you log in. Nothing is heard until you ask for it.
settings-reset = Reset all settings
settings-reset-hint = All settings as they were at first, on every page. Your sessions and models stay. It can be undone.
settings-reset-do = Reset
settings-reset-all = All settings
settings-reset-nothing = All settings are as they were at first.

## Privacy

privacy-lead = What is kept, where it is, and what left this machine.
privacy-never = What never leaves
privacy-never-text = What you say, its recordings, its transcripts, the voices you named and how you use Duotone never leave this machine. There is no account, and nothing reports anything. The only thing Duotone asks the network for is a model, and only when you want one. A file leaves when you export it and send it yourself.
privacy-network = What left this machine
privacy-network-text = Every request that Duotone made is listed here.
privacy-hosts = Models come from { $host } and the file servers that it names. If it cannot be reached, npm or pip gets some of them from the registry that it is set to, usually registry.npmjs.org or pypi.org. Duotone asks no other host.
privacy-nothing-left = Nothing has left this machine.
privacy-only-models = Duotone asked for models, and sent nothing of yours.
privacy-when = When
privacy-what = What for
privacy-where = Where
privacy-outcome = Outcome
privacy-for-model = Model { $model }
privacy-outcome-got = Downloaded
privacy-outcome-stopped = Stopped by you
privacy-outcome-failed = Failed
privacy-outcome-not-reached = Not reached
privacy-requests-all =
    { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }
privacy-stored = What is stored
privacy-stored-text =
    { $count ->
        [0] No sessions yet
        [one] { $count } session
       *[other] { $count } sessions
    }, { $size } in all. Paths can be copied.
privacy-recordings = Recordings
privacy-recordings-trash = { $size } of it in the trash
privacy-records = Transcripts and voices
privacy-search-index = Search index
privacy-models-stored = Models
privacy-settings-stored = Settings and own words
privacy-log = Log of the app
privacy-log-text = It holds no word that was said.
privacy-keeping-title = How long
privacy-voices = Voices
privacy-voices-text = When you name a speaker, Duotone keeps what their voice is like, as numbers, to propose the name the next time. No speech can be made of it.
privacy-voices-none = No voice is kept.
privacy-voice-since =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }, since { $date }
privacy-rename = Rename { $name }
privacy-new-name = New name for { $name }
privacy-save = Save
privacy-renamed = { $from } is now { $to }.
privacy-forget-voice = Forget { $name }
privacy-forget-voice-title = Forget the voice of { $name }?
privacy-forget-voice-text = What it sounds like is lost and cannot be brought back. Duotone will not propose the name again. It stays where it is written.
privacy-forget-voice-do = Forget the voice
privacy-forgot-voice = The voice of { $name } is forgotten.
privacy-everything = Forget everything
privacy-everything-text = Removes all that was heard and all that was made of it, at once and for good.
privacy-everything-do = Forget everything…
privacy-everything-title = Forget everything?
privacy-lost = This will be lost:
privacy-lost-sessions =
    { $count ->
        [0] No sessions, for there are none
        [one] { $count } session with its live text and finished transcripts
       *[other] { $count } sessions with their live texts and finished transcripts
    }
privacy-lost-recordings = All recordings, { $size }
privacy-lost-trash =
    { $count ->
        [0] What lies in the trash: nothing
        [one] { $count } session in the trash
       *[other] { $count } sessions in the trash
    }
privacy-lost-voices =
    { $count ->
        [0] Voices: there are none
        [one] { $count } voice and its name
       *[other] { $count } voices and their names
    }
privacy-lost-log = The list of what left this machine
privacy-stays = Models and settings stay, and so do files that you exported.
privacy-no-way-back = This cannot be undone.
privacy-counting = Counting what is there…
privacy-forgotten =
    { $count ->
        [0] Everything is forgotten.
        [one] Everything is forgotten: { $count } session.
       *[other] Everything is forgotten: { $count } sessions.
    }
privacy-unread = This could not be read.

## The user's own words

words-lead = Names and terms as you write them. Duotone puts them in place of what it hears, in captions, dictation and finished transcripts.
words-add = Add a word
words-edit = Change { $word }
words-remove = Remove { $word }
words-import = Import…
words-export = Export…
words-none = No words of your own yet
words-none-text = Add a name or a term that is misspelt again and again. In a transcript, select the words and choose “Duotone misheard this”.
words-heard-as = heard as { $forms }
words-written = Written as
words-written-hint = With its capitals: Ada Lovelace.
words-heard = Heard as
words-heard-hint = What stands there instead, with commas between. Leave it empty to correct only capitals.
words-save = Save
words-added = { $word } is written like this from now on.
words-removed = { $word } was removed.
words-imported =
    { $count ->
        [0] All words of the file were there already.
        [one] { $count } word was imported.
       *[other] { $count } words were imported.
    }
words-exported = The words are in { $path }.
words-misheard = Duotone misheard this
words-misheard-text = Duotone writes it like this from the next captions and dictation on.
words-also-here = Correct it in this transcript, too
words-misheard-done =
    { $count ->
        [0] { $word } is written like this from now on.
        [one] { $word } is written like this from now on; { $count } paragraph was corrected.
       *[other] { $word } is written like this from now on; { $count } paragraphs were corrected.
    }

## The first run

welcome-step = Step { $n } of { $count }
welcome-language-title = Which language do you speak?
welcome-language-text = Duotone writes down what is said while it is said, and does all of it on this machine.
welcome-kept-title = What is kept
welcome-kept-text = Unless you switch it off here, what captions hear is recorded, and finished transcripts are made of it. All of it stays on this machine.
welcome-mic-title = Can it hear you?
welcome-mic-text = Choose your microphone and say something. Grey words are a guess; once they turn solid, they stay as they are.
welcome-mic-label = Microphone
welcome-mic-default = As in the sound settings
welcome-mic-try = Try the microphone
welcome-mic-stop = Stop
welcome-mic-say = Say something.
welcome-mic-level = How loud it is
welcome-mic-private = Nothing of this try is kept.
welcome-mic-starting = Getting ready…
welcome-mic-no-words = Say something: the line moves. For words, download the models first.
welcome-mic-words-soon = Say something: the line moves. Words come by themselves once { $model } is here.
welcome-mic-joins = The other model is here now. It listens too when you try again.
welcome-models-title = Two models listen together
welcome-models-text = One is quick and writes what it guesses, in grey. The other takes a moment longer, hears better, and turns the words solid. So you read along at once, and what stays is right.
welcome-models-where = They are downloaded once, from where they are published. What you say never leaves this machine.
welcome-models-going = The download goes on while you take the next steps. The first words come once { $model } is here.
welcome-model-drafts = Guesses at once
welcome-model-confirms = Confirms
welcome-helpers = For transcripts
welcome-helpers-do = Finds speech, tells speakers apart
welcome-model-here = On this machine
welcome-models-get = Download, { $size }
welcome-models-here = All of them are on this machine. There is nothing to do here.
welcome-models-none = Which models suit this machine is not known yet. You can choose some in Models.
welcome-machine-later = Once { $model } is here, Duotone measures this machine and says which models suit it.
welcome-machine-suits = Duotone has measured this machine: these models suit it.
welcome-machine-offer = Duotone has measured this machine: { $models } would suit it better.
welcome-strip-coming = Downloading models: { $done } of { $total }
welcome-strip-missing = Captions and dictation need models that are not here yet.
welcome-pull-waiting = Waiting for its turn
welcome-pull-connecting = Connecting
welcome-pull-downloading = { $done } of { $total }
welcome-pull-fetching = Downloading
welcome-pull-preparing = Unpacking
welcome-pull-verifying = Checking
welcome-pull-paused = Paused at { $done } of { $total }
welcome-pause = Pause
welcome-resume = Go on
welcome-keys-title = Speak into any app
welcome-keys-text-hold = Hold these keys, speak, and let go. The text is written where your cursor is.
welcome-keys-text-toggle = Press these keys, speak, and press them again. The text is written where your cursor is.
welcome-keys-label = Keys for dictation
welcome-keys-change = Change
welcome-keys-press = Press the keys you want
welcome-keys-more = Hold Ctrl, Alt or Super with it, so that it stays out of the way when you type.
welcome-keys-mode = What the keys do
welcome-mode-hold = Hold to speak
welcome-mode-toggle = Press to begin and to end
welcome-try-label = Try it here
welcome-try-hint = Put your cursor into the box, then use the keys.
welcome-open-captions = Open captions
welcome-to-library = To the library
welcome-later = Do this later

## The menu of the tray

tray-start = Start captions
tray-stop = Stop captions
tray-still-listening = Duotone is still listening
tray-stop-unseen = Still listening: stop captions
tray-pause = Pause
tray-resume = Go on
tray-dictate = Dictate
tray-undo = Take the last dictation back
tray-copy = Copy the last dictation
tray-captions = Show captions
tray-library = Library
tray-microphone = Microphone
tray-usual-microphone = As in the sound settings
tray-models = Models
tray-settings = Settings
tray-quit = Quit Duotone

## What became of a dictation

outcome-inserted = Inserted in { $app }.
outcome-pasted = Pasted into { $app }.
outcome-sent-unseen = Typed. This desktop does not tell which window got it: please look.
outcome-copied = Copied. Press Ctrl+V where you want it.
outcome-copied-why = Copied. Press Ctrl+V where you want it. { $why }
outcome-moved = Nothing was written: { $app } has the focus now.
outcome-moved-away = Nothing was written: the window lost the focus.
outcome-moved-midway = Stopped after { $written } of { $of } characters: another window has the focus.
outcome-blocked = Not written. { $why }
outcome-failed = Not inserted. { $why }
outcome-not-copied = Not inserted. It cannot be copied: { $error }.
outcome-not-copied-either = Not inserted. { $why } Nor can it be copied: { $error }.
outcome-in-tray = Copy it here, or later from the tray menu.
outcome-correct-it = Something that was written already is otherwise by now; please correct it there.
outcome-stays-written = What was written before stays there. You can take it back from the tray menu.
outcome-nothing-heard = Nothing was heard. Is it the right microphone?
outcome-nothing-dictated = Nothing was dictated yet.
outcome-taken-back = Taken back in { $app }.
outcome-undo-moved = Not taken back: another window has the focus. Go back to the one you dictated into and try again.
outcome-undo-moved-midway =
    { $removed ->
        [one] Another window got the focus after { $removed } character was taken back.
       *[other] Another window got the focus after { $removed } characters were taken back.
    }
outcome-undo-refused = Not taken back. { $why }
copied-no-window = No window had the focus when you began.
copied-not-read = The window did not take it by itself.
copied-clipboard-taken = Another program took the clipboard before the window was seen to read it: look first whether the text has arrived.
typing-not-installed = To have it typed, install { $program }, if this is sway or a relative of it.
typing-refused = This desktop does not let programs type.
typing-failed = It could not be typed: { $error }.
copying-not-installed = install wl-clipboard and try again
helper-not-installed = { $program } is not installed
helper-refused = { $program } says: { $says }
helper-hangs = { $program } does not end
helper-cannot-run = { $program } cannot be run: { $error }
insertion-modifier = A key such as Ctrl or Alt is held down, and would make commands of the text. Let go of it and try again.
insertion-grab = Another program takes all keys: the screen is locked, a password is asked for, or a menu is open. Close it and try again.
insertion-no-text = There is no text to insert.
insertion-no-paste-key = The keyboard has no key to paste with.
insertion-clipboard-held = Another program holds the clipboard.
insertion-clipboard-too-large = What is on the clipboard is too large to be kept meanwhile.
insertion-clipboard-silent = The program that owns the clipboard does not answer.
insertion-too-few-keys = What is on the clipboard would be lost by pasting, and the keyboard has too few keys to type this text. Empty the clipboard and dictate again.
undo-nothing = There is nothing to take back.
undo-written-since = Something else was written since.
undo-sent-to-terminal = What was sent to a terminal with a line break may have been run already.
undo-no-backspace = The keyboard has no BackSpace.
error-no-desktop = No desktop session was found (neither WAYLAND_DISPLAY nor DISPLAY is set), so there is no window to dictate into. Start Duotone from the desktop.
error-no-x-server = The X server cannot be reached ({ $what }), so windows cannot be seen. Start Duotone from the desktop that you dictate into.
error-x-server-lacks =
    This X server does not let programs { $extension ->
        [xtest] press keys (XTEST)
       *[xkb] see the keyboard's state (XKB)
    }, so text cannot be typed into other windows. Dictate into Duotone's own window and copy from there.
error-no-insertion = Dictation into other programs is not available on this system yet. Dictate into Duotone's own window and copy from there.

## Errors of sound devices

error-no-sound-system = there is no sound system to capture from ({ $what }): nothing can be heard; start the sound server (on Linux PulseAudio or PipeWire) or connect a sound card, then try again
error-no-microphone = there is no microphone on this machine: nothing can be heard; connect one, or listen to the system sound
error-no-system-sound = there is no system sound on this machine: nothing can be heard; this sound system does not let programs hear what it plays
error-device-ambiguous =
    { $kind ->
        [microphone] more than one microphone fits
       *[system] more than one system sound fits
    } the name "{ $name }": { $known }; give the whole name
error-device-none =
    { $kind ->
        [microphone] no microphone is called
       *[system] no system sound is called
    } "{ $name }", and there is no other; connect one
error-device-unknown =
    { $kind ->
        [microphone] no microphone is called
       *[system] no system sound is called
    } "{ $name }"; there is { $known }
error-listening-refused = the sound system refused to let Duotone listen ({ $what }): nothing can be heard; allow the microphone in the privacy settings, or run Duotone as the user whose sound server it is
error-device-busy = { $name } is in use by another program that does not share it: nothing can be heard; close that program or choose another device
error-sound-not-answering = the sound system does not answer ({ $what }): nothing can be heard until it does
error-device-broken = { $name } cannot be opened ({ $what }): nothing can be heard; choose another device

## Errors of sound files

error-sound-file-missing = { $path } does not exist: there is nothing to listen to; check the name and the folder
error-sound-file-folder = { $path } is a folder, not an audio file; name one file inside it
error-sound-file-not-readable = { $path } cannot be read ({ $io }); check that you may read it, then try again
error-sound-file-unknown = { $path } is not an audio file that Duotone knows; it reads wav, aiff, flac, mp3, ogg (vorbis, opus), m4a, mkv and webm: convert it to one of these
error-sound-file-unsupported = { $path } cannot be decoded: { $what }; convert it, for example to 16-bit wav or flac
error-sound-file-empty = { $path } holds no sound: it was read to its end without a single sample; check that the recording worked
error-sound-file-truncated = { $path } ends too early: { $read } s could be read and { $missing } s of { $whole } s are missing; use a complete copy if you need the rest
error-sound-file-truncated-unknown = { $path } ends too early: { $read } s could be read and an unknown rest is missing; use a complete copy if you need the rest
error-sound-file-damaged = { $path } is damaged: after { $read } s too little of it could be decoded to go on ({ $what }); use another copy
error-sound-file-io = reading { $path } failed after { $read } s ({ $io }); what was heard so far is kept: check the disk or the connection and try again
error-sound-file-replaced = { $path } was replaced while it was followed, after { $read } s; what was heard so far is kept: follow it again to hear what it holds now

## Errors of the library

error-library-in-use = the library in { $path } is open in { $holder }, and one program at a time can use it; close that one, or do there what you want to do
error-library-holder = { $program } (process { $process }, since { $since })
error-library-holder-unknown = another program
error-library-newer = the library in { $path } was written by a newer Duotone (format { $found }, and this one knows { $known }); update Duotone, nothing was changed
error-library-damaged = the library in { $path } is damaged ({ $what }); repair it, or restore a backup
error-library-full = the disk of { $path } is full, so this was not kept; make room and try again
error-files = cannot { $action } { $path }: { $source }; check that it belongs to you and its disk is healthy
error-library-not-there =
    there is no { $what ->
        [session] session
        [deleted-session] deleted session
        [job] job
        [recording] recording
        [speaker] speaker
        [voice] voice
       *[other] transcript of session
    } { $id } in the library; it may have been deleted
error-session-already-there = there is a session { $id } in the library already; a new one needs an id of its own
error-session-still-live = session { $id } is still under way; end it first
error-session-at-work = session { $id } is being enhanced, and its recording stays as it is until that is done; wait for it, or cancel it
error-session-ended = session { $id } has ended, and what was said live in it is not changed any more
error-job-changed = job { $id } was changed by somebody else (it is { $status } now), so this was not done
error-not-allowed = this cannot be kept: { $what }
error-query = this cannot be searched for: { $what }
invalid-title = a title needs at least one character
invalid-name-taken = another voice is called { $name } already; if they are one person, merge the two
invalid-same-voice = both are the same voice
invalid-same-speaker = both are the same speaker
invalid-no-sample = a voice needs a sample of speech
invalid-split-of-all = both voices need a sample: name some of the voice's sessions, and not all
invalid-embedding = the numbers of a voice are not valid
invalid-not-proposed = nobody is proposed for { $speaker }
invalid-audio-path = { $path } is no path within the folder of the recordings
invalid-audio-outside = the recording { $path } is outside of the recordings' folder
invalid-not-live = a session that begins cannot be over already
name-empty = a name without a letter
name-no-letter = { $name } is no name: it holds no letter or digit
name-hidden = { $name } is no name: it holds characters that are not shown
name-too-long = a name of { $length } characters; { $most } are allowed
query-no-word = name a word that is in what you look for
query-too-many-words = { $most } words at most can be looked for at once
error-backup = { $path } is not a whole backup of a library ({ $what }); choose another one
error-party-missing = there is no file { $path }; give the path of a list of names, one a line
error-party-line = line { $line } of { $path } is no name ({ $reason }); correct the line
error-party-too-many = { $path } is longer than a list of { $most } names; give a list of those you expect
line-not-utf8 = it is not UTF-8
error-library-no-folder = the library has no folder to be in, because this account has no home folder; set HOME, or DUOTONE_DATA to a folder
error-folder-not-found = cannot find the folder { $path }: { $source }; check that it belongs to you and its disk is healthy

## Errors of the settings and the dictionary

error-settings-no-folder = the settings have no folder to be in, because this account has no home folder; set HOME, or name a folder in DUOTONE_CONFIG
error-settings-not-readable = the settings in { $path } cannot be read ({ $error }); check that the file belongs to you
error-settings-damaged = line { $line } of the settings in { $path } cannot be understood ({ $what }); correct it, or remove the line to have the default
error-settings-newer = the settings in { $path } were written by a newer Duotone (format { $schema }, and this one knows { $known }); update Duotone, or give this one a folder of its own in DUOTONE_CONFIG
error-settings-not-writable = the settings cannot be written to { $path } ({ $error }), so they stay as they were; check that the folder belongs to you and its disk has room
error-settings-not-text = it is not text in UTF-8
error-words-no-folder = your own words have no folder to be in, because this account has no home folder; set HOME, or name a folder in DUOTONE_CONFIG
error-words-missing = there is no file { $path }; give the path of a dictionary
error-words-damaged = line { $line } of { $path } cannot be understood: { $reason }; correct the line, or move the file away
error-words-newer = { $path } was written by a newer Duotone and cannot be read by this one; update it
error-words-not-a-word = that cannot be a word: { $flaw }; give it as it is written or heard
error-words-not-there = "{ $written }" is not among your own words
line-two-arrows = it has more than one ->
word-no-letter = { $text } holds no letter or digit
word-hidden = { $text } holds characters that are not shown
word-too-long = a word of { $length } characters; { $most } are allowed

## Errors of recordings

error-recording-request = there can be no recording of { $what }: a session's id is a UUID and it has one or two channels; please report this
error-recording-there = { $path } is there already and is kept as it is; start a new session
error-recording-not-writable = { $path } cannot be written ({ $io }), so this session is not being recorded; allow writing there or choose another folder
error-recording-disk-full = the disk is full, so { $path } does not grow; what is recorded stays readable: free some space and recording goes on
error-recording-io = writing { $path } fails ({ $io }); what was recorded before stays: check the disk or the connection
error-recording-stalled = the disk does not answer, so { $path } does not grow; the last sound is held in memory: check the disk or the connection
error-recording-incomplete = { $path } lacks its last { $seconds } s ({ $io }); all before is readable: free some space or check the disk, and it is completed at the next start
error-recording-abandoned = { $path } was left without an end; all of its sound is there, and it is completed at the next start
error-recording-not-sealed = { $path } is complete, but its checksum could not be written ({ $io }); free some space or check the folder, and it is added at the next start
error-recording-not-readable = { $path } cannot be read ({ $io }); it is left as it is: check that you may read it, then try again
error-recording-in-use = { $path } is being written by another running Duotone; it is left alone until that one ends
error-recording-not-interrupted = { $path } is not an interrupted recording, so there is nothing to recover; it is left as it is
error-flac-cancelled = cancelled; the recording stays as it is
error-flac-damaged = { $path } is not what was recorded (its checksum is another one), so it is not converted and stays as it is: have it back from a backup, if there is one
error-flac-no-checksum = { $path } has no checksum to tell whether it is whole, so it is not converted
error-flac-no-recording = { $path } is not a recording as Duotone makes them, so it is not converted; it is left as it is
error-flac-in-use = { $path } is in use by another running Duotone; it is left alone until that one ends
error-flac-disk-full = the disk is full, so { $path } was not made; the recording stays as it is: free some space, half of what the recording takes, and try again
error-flac-not-writable = { $path } cannot be written ({ $io }); the recording stays as it is: allow writing there or check the disk
error-flac-not-readable = { $path } cannot be read ({ $io }); the recording stays as it is: check that you may read it and that its disk is healthy
error-flac-not-the-same = { $path } is not the same sound as the recording ({ $what }) and was removed; the recording stays as it is: check the disk, and if it is healthy please report this

## Errors at the start of a session

error-session-id = "{ $id }" is no id for a session that is kept; it has to be a UUID
error-session-threads = the system gives no threads for a session ({ $io }); close other programs and try again
error-language-unknown = '{ $language }' is no language the models know; use a code such as en, es, fr or de, or 'auto' to have it detected
error-model-damaged = { $path } is not a Whisper model that can be read, or it is damaged
error-model-unreadable = the model { $path } cannot be opened: { $io }
error-model-english-only = { $path } hears English only and the session's language is '{ $language }'
error-model-no-translator = { $path } cannot translate into English: it was not trained to
error-model-unknown-engine = { $path } needs the engine "{ $engine }", which this program does not have
error-model-unusable = { $error }; { $remedy }
remedy-check-permissions = check its permissions
remedy-multilingual = use multilingual models, such as { $fast } and { $heavy }
remedy-update-program = update Duotone
remedy-pull-again = get { $name } again
remedy-other-file = give another file, or the name of a model
pair-note-english-only = the model { $name } of the settings hears English only; { $instead } is used instead
pair-note-not-found = the settings cannot be followed: { $error }; { $instead } is used instead

## Errors of models

error-model-unknown = there is no model named "{ $name }"
error-model-unknown-nearest = there is no model named "{ $name }" (did you mean { $nearest }?)
error-model-not-here = the model { $name } is not on this machine
error-download-stopped = the download was stopped; it goes on from there when it is asked for again
error-model-no-file = there is no model file at { $path }; give the path of a file, or the name of a model
error-models-no-folder = models have no folder to be in, because this account has no home folder; set HOME and try again
error-model-no-room = { $name } needs { $needed } in { $folder }, where only { $free } are free; free some space and try again
error-model-disk-full = the disk is full: { $kept } of { $total } are kept in { $part }; free some space and try again to go on from there
error-model-files = cannot { $action } { $path }: { $source }; check that the folder belongs to you and its disk is healthy
error-model-no-source = cannot get the model { $name }, because none of its sources worked; check the network and try again
error-model-no-checkpoint = cannot get the checkpoint of { $name } ({ $failure }); check the network and try again
error-models-list-damaged = the list of models in this program is damaged ({ $what }); install Duotone again
error-other = { $what }
error-source = { $source }: { $reason }
error-source-unreachable = cannot be reached ({ $what })
error-source-status = answered with HTTP status { $status }
error-source-interrupted = broke off after { $got } of { $total } ({ $why })
error-source-size = sent a file of another size ({ $found } bytes, not { $expected })
error-source-corrupt = sent a damaged file (sha256 { $found }, not { $expected })
error-source-client-missing = needs { $client }, which is not installed or cannot be started
error-source-client-failed = { $client } failed: { $reason }
error-source-archive = its package is not as expected ({ $what })
error-import-no-checkpoint = there is no Whisper checkpoint in { $folder }; it needs model.safetensors, an ONNX encoder and decoder, or CTranslate2's model.bin, with config.json and tokenizer.json or vocab.json
error-import-read = cannot read { $path } ({ $source }); the checkpoint is not whole without it, so get that file too
error-import-damaged = { $path } is damaged ({ $reason }); download it again
error-import-limit =
    { $path } has { $found } { $what ->
        [bytes] bytes
        [bytes-beside-its-weights] bytes beside its weights
        [bytes-of-header] bytes of header
        [bytes-of-scales] bytes of scales
        [files] files
        [graphs-within-graphs] graphs within graphs
        [letters-in-a-name] letters in a name
        [multiplications] multiplications
        [tensors] tensors
       *[variables] variables
    }, and { $limit } are the most a Whisper checkpoint can have; it is damaged or made to do harm, so get it from its publisher
error-import-outside = { $index } names the file { $entry }, which is not beside it; it is damaged or made to do harm, so get it from its publisher
error-import-unsuited = this is no Whisper model that whisper.cpp can run: { $field } is { $found }, not { $expected }; choose another checkpoint
error-import-vocabulary = { $path } does not hold Whisper's vocabulary ({ $reason }); take that file from the checkpoint it belongs to
error-import-missing-tensor = { $path } has no tensor { $tensor }, which config.json promises; take both from the same checkpoint
error-import-shape = the tensor { $tensor } is { $found }, but config.json promises { $expected }; take both from the same checkpoint
error-import-numbers = the tensor { $tensor } holds { $found }, which cannot be imported; get the checkpoint with f32, f16 or bf16 weights
error-import-not-finite = the tensor { $tensor } has a weight that { $precision } cannot hold ({ $value }); the checkpoint is damaged or was trained into overflow, so choose another
error-import-not-in-blocks = the tensor { $tensor } has rows of { $row }, which do not divide into blocks of 32; import it with the precision f16
error-import-precision = there is no precision { $name }; use f16, q8_0, q5_1 or q5_0
error-import-name = the model cannot be named { $name }, because { $reason }; choose another name
import-name-characters = names are made of letters, digits, dots, hyphens and underscores
import-name-published = that is the name of a published model
error-import-exists = there is a model at { $path } already; remove it, or choose another name
error-import-no-source = no registry is known to have a checkpoint of { $name }; download the model, or give the folder of a checkpoint
error-import-useless = the model was made, but it does not transcribe: { $reason }; choose another checkpoint
error-import-unexpected = importing { $name } gave another file than it should ({ $found }, not { $expected }); this is a fault of Duotone, so please report it
error-measure-model = { $error }
error-measure-not-installed = the model has no file: { $error }
error-measure-sound = the speech cannot be read: { $error }
error-measure-too-short = { $file } has { $seconds } s of sound, and windows of { $longest } s are to be measured; give a longer file
error-measure-temporary = the folder of temporary files cannot be written: { $io }
error-measure-start = the process that measures cannot be started: { $io }
error-measure-child = the process that measures cannot be followed: { $io }
error-measure-other-program = the process that measures is another program: { $what }
error-measure-failed = { $name } cannot be measured: { $reason }
measure-gave-up = whisper.cpp gave up on it
measure-never-ready = the model was never ready
measure-no-pass = no pass came to its end
reason-drafts = { $model } drafts: { $window } s of speech take it { $pass }, so it is due every { $interval } s
reason-confirms = { $model } confirms: { $pass } is in time (at most { $longest } s), and { $larger } would take { $other }
reason-largest = { $model } confirms: { $pass } is in time, and there is none larger
reason-too-slow = this machine is too slow to confirm while somebody speaks (even { $model } takes { $pass }): read the drafts, or caption a recording afterwards
pass-measured = { $seconds } s
pass-estimated = about { $seconds } s

## Errors of finished transcripts

error-job-cancelled = cancelled
error-job-model = { $error }; get it again, or name another model
error-job-no-recording = the session has no recording to make a transcript of; record the next one
error-job-options = the job was asked for by another version of Duotone ({ $what }); ask for it again
error-job-disk = cannot { $action } { $path }: { $error }; make room or check the disk, then retry: nothing is lost
error-transcribe-sound = the recording cannot be read: { $what }
error-transcribe-model = the speech model could not work on { $seconds } s of sound ({ $reason })
error-transcribe-detector = the voice detector failed ({ $what }); close other programs and try again
error-transcribe-fault = a fault of this program ended the transcription; please report it, and try again
error-speakers-unreadable = the model { $path } cannot be read ({ $io }); check the file, or get it again
error-speakers-wrong-model =
    { $path } is not the model for { $purpose ->
        [segmentation] telling speakers apart
       *[embedding] knowing voices
    } that Duotone knows ({ $what }); name another file, or get it again
error-speakers-failed = telling the speakers apart failed ({ $what }); have the transcript made without speakers, and report this
error-speakers-cancelled = telling the speakers apart was cancelled
error-export-write = the transcript could not be written: { $what }; check that there is room, or choose another place
error-export-document = the document could not be made ({ $what }); choose another format, such as html

## The app's own errors

app-autostart = Whether Duotone starts with the desktop could not be changed: { $what }.
app-no-id = "{ $text }" is no id of Duotone's.
app-no-transcript = There is no finished transcript of this session yet.
app-no-recording = This session has no recording.
app-recording-gone = The recording { $path } is not there any more. What was said in it is kept.
app-listening = Somebody is listening. End that first.
app-shortcut-unchanged = The shortcut cannot be changed. Start Duotone again.
app-shortcut-invalid = { $keys } cannot be a shortcut. Press one or more of Ctrl, Alt, Shift and Super together with another key.
app-shortcut-taken = Another program has { $keys } already, or this desktop gives programs no shortcuts. Press other keys, or have the desktop start { $command } with yours.
app-shortcut-no-keys = This desktop (Wayland) does not tell programs of keys in other windows. In its keyboard settings, let { $keys } start { $command }: it begins a dictation, and ends it.
app-rttm = RTTM tells who speaks when, and nobody was told apart in this text. Choose another format.
app-export-unwritable = Nothing was exported, because { $folder } cannot be written: { $what }. Choose another folder.
app-export-gone = { $path } is not where it was exported to. It may have been moved or removed; export it again.
app-cannot-open = No program opens { $path }. It is there; open it from its folder.
app-no-date = "{ $text }" is no date; dates are like 2026-11-20.
app-date-too-far = { $text } is too far away to be looked for.
app-download-cannot-begin = The download cannot begin: { $what }. Close other programs.
app-models-not-loaded = The models could not be loaded, by a fault of this program. Try again, or choose other models.
app-session-fault = The session cannot begin, by a fault of this program.
app-paragraph-gone = This paragraph is not there any more.
app-model-own-file = { $path } is your own file, so it is yours to remove.
app-model-not-removed = { $path } cannot be removed: { $what }.
app-model-nothing-to-check = { $name } is not on this machine, so there is nothing to check.
app-model-not-here = The model { $name } is not on this machine. Get it in Models.
app-model-unusable = { $error }; choose or get another one in Models
app-not-measured = This machine could not be measured: { $what }. Get a model and try again.
app-no-model-to-measure = there is no model to measure it with
app-model-not-measured = { $model }: { $error }
app-no-folder = This is no folder on this machine. Choose another one.
app-no-title = A session needs a title. Type one, or press Escape.
app-nothing-to-enhance = This session has no recording, and a finished transcript is made of one. Turn on recording in Settings for the next.
app-newer-transcript = A newer Duotone asked for this transcript. Update Duotone.
app-requests-unreadable = The log of requests cannot be read: { $what }. Check the disk.
app-requests-not-removed = The log of requests cannot be removed: { $what }. Check the disk.
app-settings-damaged = The settings in { $path } cannot be understood ({ $why }), so the usual ones are used. Mend the file or move it away.
app-settings-newer = The settings in { $path } are of a newer Duotone, so the usual ones are used. Update Duotone.
app-settings-files =
    The settings in { $path } cannot be { $what ->
        [read] read
       *[written] written
    }: { $error }. Check its permissions and the disk.
app-sessions-recovered =
    { $count ->
        [one] A session was cut off. It is in the library, up to the last words kept.
       *[other] { $count } sessions were cut off. They are in the library, up to the last words kept.
    }
app-window-not-shown = The window cannot be shown: { $what }. Start Duotone again.
app-fault = This could not be done, by a fault of this program. Try again.
live-nothing-to-hear = Nothing is chosen to listen to. Choose a microphone, the system sound, or both.
live-captions-listen = Live captions are listening. Stop them to dictate, they share the models.
live-already = Somebody is listening already.
live-stopped = Listening was ended before it began.
live-closing = Duotone is closing. Start it again to listen.
live-models-keep-failing = The models stop again and again. Choose others in Models, and please report this.
live-models-restart = The models stopped by a fault of this program and are started again. What was confirmed is kept.
live-not-kept = { $error }; until then sessions are not kept

## Titles of sessions

title-microphone = Microphone
title-system = System sound
title-both = Microphone and system sound
title-pipe = Standard input
title-file = File
title-named = { $name }
title-dictation = Dictation

## Events of a session

device-opened = listening to { $name }
device-lost =
    { $name } went away: the session goes on in silence until a { $kind ->
        [microphone] microphone
       *[system] system sound
    } is there; check its cable or battery
device-recovered = listening to { $name } again
device-stalled = { $name } sends no sound: nothing is heard at the moment; if it lasts, reconnect the device or choose another one
device-muted = { $name } is muted in the sound settings: nothing is heard; switch it on there
device-silent = { $name } sends only silence: nothing is heard; look for a mute switch on the device or in the sound settings, or choose another device
device-quiet = { $name } is very quiet (its loudest moment was { $peak } dBFS): words may be missed; raise its level in the sound settings or speak closer to it
device-clipping = { $name } is too loud, its peaks are cut off: words may be misheard; lower its level in the sound settings
device-well = { $name } is heard well again
device-gap = { $seconds } s of { $name } are missing: { $why }; silence stands in their place
gap-device-lost = the device was away
gap-overrun = this machine was too busy to take it
gap-drift = its clock is slower than the other device's
gap-left-out = the sound system left it out (sleep, or overload)
captions-draft-only = this machine is too slow for the confirming model just now, so the drafting one confirms; close other programs, or choose a smaller model
model-missing = the model { $name } is not on this machine
model-failing = the model { $name } has stopped working
model-fast-alone = { $reason }; { $alone } confirms too, with more errors
model-heavy-alone = { $reason }; { $alone } drafts too, a little later
model-none-works = { $reason }; captions go on as soon as a model works again
model-well = the model { $name } works again
captions-skipped = { $seconds } s of sound have no captions, because this machine was too busy; a recording has them: close other programs, or choose smaller models
captions-failed = there will be no more captions, by a fault of this program; a recording goes on: end the session and start a new one
terminal-paused = paused; space goes on
recording-losing = the recording has been failing for too long: what is said now will be missing from it; captions go on
recording-resumed = the recording is written again, nothing is missing
recording-resumed-lost = the recording is written again; { $seconds } s are missing from it, and silence stands in their place
recording-lost = { $seconds } s are missing from the recording: its disk failed until the end
sink-failing = the session cannot be kept just now, captions go on and it is tried again: { $error }
sink-resumed = the session is kept again, nothing is missing
sink-end-lost = that the session has ended could not be kept, all that was said is: { $error }
sink-captions-lost = the last { $captions } captions of the session could not be kept: { $error }
sink-not-enhanced = no finished transcript is made of this session: { $why }
sink-no-recording = its recording is not complete; Duotone mends it at a later start, when its disk is well again
sink-discarded-wordless = Nobody said a word, so this session is not kept. It is in the trash for { $days } days.
sink-discarded-short = This session was very short, so it is not kept. It is in the trash for { $days } days.

## The command: listening and models

cli-about = { $subject }: { $text }
cli-advised = { $text }; { $advice }
cli-advice-system = listen to the system sound with --system
cli-advice-devices = "duotone devices" lists them
cli-advice-repair = "duotone library repair" saves what can be read
cli-advice-words = "duotone words list" names them all
cli-advice-recover = "duotone recover" makes interrupted recordings whole
cli-advice-list-models = "duotone models list" names all models
cli-advice-import = import a checkpoint with: duotone models import { $name }
cli-advice-precision = choose the precision with --precision f16
cli-advice-name = give another name with --name
cli-advice-speech = give a file with --speech
cli-and = { $first } and { $second }
cli-confirm = { $what }. Go on? [y/N]
# The answers that mean yes, separated by spaces.
cli-confirm-yes = y yes
cli-no-terminal = { $what }, and there is no terminal to ask on; add --yes to do it
cli-enhanced-elsewhere = another program has the library open: it takes this session in and makes the finished transcript
cli-progress = { $done } of { $total }, { $left } left
cli-progress-speed = { $done } of { $total }, { $speed }, { $left } left
cli-progress-sound = { $done } of { $total } s of sound, { $left } left
cli-progress-played = { $done } of { $total } s in real time, { $left } left
cli-progress-passes = { $done } of { $total } passes, { $model }
cli-stopping = Stopping at a point from which it can resume; Ctrl-C once more ends at once.
cli-in-settings = in the settings in { $path }
cli-recordings-no-folder = name a folder for the recordings
cli-unreadable = { $path } cannot be read
cli-unwritable = { $path } cannot be written
cli-manual-unwritable = the manual cannot be written to { $folder }
cli-no-threads = the system gives no threads; close other programs and try again
cli-nothing-to-translate = --translate makes English captions of another language, and --language says that English is spoken; leave --translate out, or name the language that is spoken (or auto)
cli-recorded-elsewhere = --enhance-on-end makes a finished transcript of the recording in the library, and --record keeps this one in { $folder }; leave the folder out
cli-kept-beside = { $error }; until then sessions are kept beside the library, and are added to it afterwards
cli-captions-unwritable = the captions can no longer be written ({ $error }); the recording goes on until you end it with Ctrl-C
cli-recorded = recorded in { $path }
cli-figures-words =
    { $words ->
        [one] { $words } word
       *[other] { $words } words
    } in { $seconds } s
cli-figures-delays = drafted { $drafted } s and confirmed { $confirmed } s after they ended (medians)
cli-figures-load = { $load } processor seconds per second
cli-devices-microphones = Microphones (duotone listen --mic)
cli-devices-system = What this machine plays (duotone listen --system)
cli-devices-no-microphone = there is no microphone; connect one
cli-devices-no-system = this sound system does not let programs hear it
cli-devices-rate = { $rate } Hz
cli-devices-channels =
    { $channels ->
        [1] mono
        [2] stereo
       *[other] { $channels } channels
    }
cli-devices-muted = muted
cli-devices-default = * marks the device that you get without a name. A part of a name is enough.
cli-models-column-name = NAME
cli-models-column-roles = ROLES
cli-models-column-languages = LANGUAGES
cli-models-column-size = SIZE
cli-models-column-folder = WHERE
cli-models-role =
    { $role ->
        [vad] vad
        [speakers] speakers
       *[other] { $role }
    }
cli-models-multilingual = multilingual
cli-models-not-installed = not installed
cli-models-already = { $name }: already here and intact, in { $folder }
cli-models-pulled = { $name }: now in { $folder }
cli-models-import-already = already here and intact: { $path }
cli-models-imported = imported: { $path }
cli-models-imported-tried =
    imported: { $path } (tried: it heard { $words ->
        [one] { $words } word
       *[other] { $words } words
    } in { $seconds } s of speech)
cli-models-imported-silent = It ran, and heard no word in { $seconds } s of English speech. A model that was trained for another language may work all the same: try it on that language.
cli-models-none = no models are on this machine; get some with: duotone models pull NAME
cli-models-intact = intact
cli-models-intact-imported = intact, imported from another format
cli-models-differs = differs from the published file; used as it is
cli-models-damaged = damaged; get it again with: duotone models pull { $name }
cli-models-next-source = { $failure }; trying the next source
cli-models-waiting = waiting for another download of it
cli-models-asking = asking { $source }
cli-models-downloading = downloading
cli-models-fetching = fetching with { $client }
cli-models-unpacking = unpacking
cli-models-verifying = verifying
cli-models-converting = converting
cli-models-trying = trying it on speech
cli-models-working = working
cli-models-bytes = { $done } of { $total }
cli-choose-measuring = Measuring which models suit this machine.
cli-choose-none = there is no model to choose from
cli-choose-unmeasured = there is no model to measure this machine with; get one with: duotone models pull tiny.en
cli-choose-instead = { $model } is used instead, because it is on this machine
cli-choose-chosen = { $fast } + { $heavy } suit this machine: { $why }
cli-choose-saved = They are in the settings now, { $path }
cli-doctor-ok = ok
cli-doctor-warn = warn
cli-doctor-fail = FAIL
cli-doctor-finding = { $text }; { $remedy }
cli-check-processor = processor
cli-check-sound = sound
cli-check-microphone = microphone
cli-check-settings = settings
cli-check-models = models
cli-check-voice = voice check
cli-check-recordings = recordings
cli-check-disk = models' disk
cli-check-measuring = measuring
cli-doctor-machine =
    { $cores ->
        [one] { $cores } core
       *[other] { $cores } cores
    } of { $processor }
cli-doctor-processor = { $machine }; whisper.cpp runs on { $backends }
cli-doctor-processor-unused = { $machine }; whisper.cpp runs on { $backends }, and leaves { $unused } unused
cli-doctor-processor-single = { $machine }; whisper.cpp runs on { $backends }; two models on one core wait for each other
cli-doctor-build-here = build Duotone on this machine (make build) for captions in half the time
cli-doctor-two-cores = give Duotone two cores if you can
cli-doctor-listening = listening to the microphone
cli-doctor-sound =
    the sound system answers, with { $microphones ->
        [0] no microphone
        [one] { $microphones } microphone
       *[other] { $microphones } microphones
    } and { $systems ->
        [0] no system sound
        [one] { $systems } system sound
       *[other] { $systems } system sounds
    }
cli-doctor-heard = { $name }, whose loudest moment in a second was { $peak } dBFS
cli-doctor-no-settings = none, so the defaults hold ({ $path } is not there)
cli-doctor-pair = { $fast } drafts and { $heavy } confirms; both are intact
cli-doctor-pair-damaged = { $fast } + { $heavy } are intact; damaged: { $damaged }
cli-doctor-model-damaged = { $path } is damaged or cannot be read
cli-doctor-get = get it with: duotone models pull { $models }
cli-doctor-get-again = get it again with: duotone models pull { $models }
cli-doctor-give-another = give another file, or the name of a model
cli-doctor-voice-here = { $model } is here
cli-doctor-voice-damaged = { $model } is damaged
cli-doctor-voice-missing = { $model } is not here, and without it noise is taken for speech more often
cli-doctor-unwritable = nothing can be written to { $folder } ({ $error })
cli-doctor-owner = see that the folder belongs to you, or name another one with --record DIR
cli-doctor-hours =
    { $folder } has room for { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
cli-doctor-few-hours =
    { $free } are free in { $folder }: { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
cli-doctor-free-recordings = free some space, or name another folder with --record DIR
cli-doctor-free = { $free } are free in { $folder }
cli-doctor-free-little = { $free } are free in { $folder }, which is little for another model
cli-doctor-free-models = free some space, or keep models in a folder that DUOTONE_MODELS names
cli-doctor-free-unknown = the free space in { $folder } cannot be read ({ $error })
cli-measuring = measuring { $model } as { $role }
cli-model-as = { $model } as { $role }
cli-nothing-measured = no model could be measured
cli-nothing-saved = nothing was saved
cli-doctor-costs = A pass over { $seconds } s of speech takes
cli-seconds = { $seconds } s
cli-doctor-estimated = estimated from its size
cli-doctor-estimated-missing = estimated from its size; not installed
cli-doctor-proposal = For this machine: { $fast } + { $heavy }, due every { $drafts } and { $confirms } s
cli-doctor-saved = Saved in { $path }
cli-doctor-same = The settings name these models already.
cli-doctor-save = duotone doctor --save writes that to the settings.
cli-doctor-pull = Get the missing models with: duotone models pull { $models }
cli-doctor-import = or, if no source can be reached, with: duotone models import { $model }
cli-doctor-then-save = Then duotone doctor --save writes it to the settings.
cli-words-added = { $word }: added
cli-words-forms =
    { $word }: { $forms ->
        [one] one more form
       *[other] { $forms } more forms
    }
cli-words-same = { $word }: was there already
cli-words-removed = removed: { $word }
cli-words-import-empty = there are no words in the list
cli-words-import-same =
    { $count ->
        [one] { $count } word of the list was there already
       *[other] { $count } words of the list were there already
    }
cli-words-none = There are no words of your own yet. If the models misspell a name or a term, add it as you write it, and as it is heard:
cli-words-heard = heard as { $forms }
cli-words-count =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }, in { $path }
cli-bench-duration =
    { $streams ->
        [one] { $streams } stream
       *[other] { $streams } streams
    }, { $minutes ->
        [one] about { $minutes } minute
       *[other] about { $minutes } minutes
    }
cli-bench-stream = { $stream }: { $errors } % errors, drafted after { $drafted } s and confirmed after { $confirmed } s
cli-bench-written = The report, charts and events are in { $folder }
cli-bench-no-report = { $path } is no report of duotone bench
cli-bench-newer = { $path } was written by a newer Duotone; use that one to read it
cli-bench-no-session = a session cannot be started
cli-bench-no-model = there is no model to measure; get some with: duotone models pull tiny.en base.en

## The command: sessions and transcripts

cli-library-copy = { $holder } has the library open; this is how it was a moment ago
cli-purging = Removing sessions that were deleted long ago
cli-purged =
    { $sessions ->
        [one] One session that was deleted more than { $days } days ago is gone for good.
       *[other] { $sessions } sessions that were deleted more than { $days } days ago are gone for good.
    }
cli-none-yet =
    there is no { $what ->
        [session] session
        [deleted-session] deleted session
       *[job] job
    } yet
cli-not-found =
    there is no { $what ->
        [session] session { $asked }; list sessions with: duotone sessions list
        [deleted-session] deleted session { $asked }; list deleted sessions with: duotone sessions list --trash
       *[job] job { $asked }; list jobs with: duotone jobs list
    }
cli-id-too-short = "{ $asked }" is too short; write at least { $least } characters of the id, or "last"
cli-session-deleted = session { $id } was deleted; restore it with: duotone sessions restore { $id }
cli-several-match = "{ $asked }" may be any of these; write more of the id:
cli-candidate = { $id }  { $date }  { $what }
cli-more-candidates = and { $count } more
cli-stage =
    { $stage ->
        [decode] finding speech
        [retranscribe] transcribing
        [diarize] telling speakers apart
        [name-voices] naming speakers
        [clean] cleaning up
        [write] writing
       *[other] { $stage }
    }
cli-bar-waits = { $title }: waiting until nobody speaks
cli-bar-left = { $percent } %, { $time } left
cli-enhanced =
    { $title }: the finished transcript is there ({ $length }{ $speakers ->
        [0] {""}
        [one] , one speaker
       *[other] , { $speakers } speakers
    }); read it with: duotone sessions show { $id }
cli-reason-unknown = the transcript could not be made, and the reason is unknown
cli-not-all =
    { $all ->
        [one] the transcript could not be made
       *[other] { $failed } of { $all } transcripts could not be made
    }; fix the causes above, then: duotone jobs retry ID, and duotone jobs run
cli-worker-fault = a fault of this program ended the work; please report it
cli-job-stopped = job { $id } waits at "{ $stage }"; go on with: duotone jobs run
cli-job-not-begun = job { $id } has not begun; start it with: duotone jobs run
cli-nothing-to-enhance = There is nothing to do: no recorded session fits.
cli-job-created = { $title }: job { $id } waits
cli-session-named = session { $id } ({ $title })
cli-job-cancelled = job { $id } is cancelled
cli-job-queued = job { $id } waits; run it with: duotone jobs run
cli-no-job-waits = No job waits.
cli-no-jobs = There are no jobs yet. Make a finished transcript of a recorded session with:
cli-deleted-title = (deleted)
cli-job-state =
    { $status ->
        [pending] pending
        [processing] processing
        [completed] completed
        [failed] failed
       *[cancelled] cancelled
    }
cli-job-progress = { $state }, { $stage }, { $percent } %
cli-job-failed = failed: { $why }
cli-column-id = ID
cli-column-date = DATE
cli-column-length = LENGTH
cli-column-title = TITLE
cli-column-state = STATE
cli-column-sound = SOUND
cli-column-deleted = DELETED
cli-column-job = JOB
cli-column-asked-for = ASKED FOR
cli-column-session = SESSION
cli-column-name = NAME
cli-column-heard-in = HEARD IN
cli-column-speech = SPEECH
cli-column-speaker = SPEAKER
cli-column-who = WHO
cli-renamed = { $id } is called "{ $title }" now.
cli-ask-forget = "{ $title }" is removed for good, with its recording
cli-ask-forget-several = { $count } sessions are removed for good, with their recordings
cli-nothing-deleted = Nothing was deleted.
cli-removing = removing
cli-forgotten = { $id } "{ $title }" is gone for good.
cli-deleted = { $id } "{ $title }" is deleted.
cli-restorable = You can restore this for { $days } days: duotone sessions restore { $ids }
cli-restored = { $id } "{ $title }" is back.
cli-trash-empty = The trash is empty.
cli-no-sessions-then = No session began then.
cli-no-sessions = There are no sessions yet. Duotone keeps one each time you listen:
cli-more-sessions = There are more; --limit 0 shows all of them.
cli-days-left =
    { $days ->
        [0] goes now
        [one] { $days } day left
       *[other] { $days } days left
    }
cli-untitled = (untitled)
cli-state-live = live
cli-state-enhancing = enhancing { $percent } %
cli-state-waiting = waiting
cli-state-failed = failed
cli-state-enhanced = enhanced
cli-state-interrupted = interrupted
cli-state-ended = ended
cli-no-results = No results for “{ $words }”.
cli-show-id = Id
cli-show-began = Began
cli-show-length = Length
cli-show-state = State
cli-show-source = Source
cli-show-models = Models
cli-show-language = Language
cli-show-recording = Recording
cli-show-stage = Stage
cli-show-error = Error
cli-show-transcripts = Transcripts
cli-show-speakers = Speakers
cli-show-bookmarks = Bookmarks
cli-bookmarked = Bookmark at { $at }
cli-source =
    { $kind ->
        [microphone] microphone
        [system] system sound
        [both] microphone and system sound
        [file] file
       *[other] { $kind }
    }
cli-recording-gone = { $file } ({ $size }), which is not there any more
cli-nothing-said = Nothing was said.
cli-no-transcript = session { $session } has no transcript { $version }; it has none yet
cli-no-version = session { $session } has no transcript { $version }; it has { $versions }
cli-several-to-folder = several sessions need a folder for their files: --out FOLDER
cli-document-to-terminal = a document cannot be shown on a terminal; write it to a file: --out FILE.docx
cli-rttm-needs-speakers = the text of session { $id } has no speakers, and rttm says only who speaks when; choose another format
cli-folder-not-made = the folder { $path } cannot be created
cli-written = { $path } is written
cli-file-there = { $path } is there already and stays as it is; --force replaces it
cli-transcript-there = { $path } is there already; --again replaces it
cli-file-of = { $number } of { $count }, { $file }
cli-no-speech = nobody speaks in { $file }
cli-no-home = there is no folder for unfinished transcripts, because this account has no home folder; set HOME and try again
cli-stats-sessions = Sessions
cli-stats-length = Length of sound
cli-stats-recordings = Recordings
cli-stats-finished = Finished transcripts
cli-stats-waiting = {"  "}waiting
cli-stats-processing = {"  "}being made
cli-stats-failed = {"  "}failed
cli-stats-failed-count =
    { $sessions } ({ $jobs ->
        [one] { $jobs } job
       *[other] { $jobs } jobs
    })
cli-stats-oldest = Oldest
cli-stats-newest = Newest
cli-stats-storage = Storage
cli-stats-storage-recordings = {"  "}recordings
cli-stats-database = {"  "}database
cli-stats-search-index = {"  "}search index
cli-stats-trash = {"  "}trash
cli-stats-trash-size =
    { $size } ({ $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    })
cli-stats-free = Free
cli-copying = copying
cli-backed-up =
    { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    } and { $recordings ->
        [one] { $recordings } recording
       *[other] { $recordings } recordings
    } are in { $folder }.
cli-backup-missing =
    { $count ->
        [one] { $count } recording was missing, so it was not copied.
       *[other] { $count } recordings were missing, so they were not copied.
    }
cli-backup-stays = A backup is a copy: what you delete later stays in it.
cli-checking = checking
cli-library-whole = The library is whole.
cli-entries-unreadable =
    { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    } of { $table } cannot be understood; "duotone library repair" leaves them out
cli-orphans = there are { $table } of session { $session }, which does not exist; they only take up space
cli-audio-missing = the recording of session { $session } is missing: { $path }; its text is here
cli-audio-changed = another program changed the recording of session { $session }: { $path } has { $found } bytes and had { $expected }
cli-ask-repair = The library in { $folder } is rebuilt from what can be read of it, and its old files are set aside
cli-nothing-changed = Nothing was changed.
cli-reading = reading
cli-repaired =
    The library is whole: { $kept ->
        [one] { $kept } entry was kept
       *[other] { $kept } entries were kept
    }{ $lost ->
        [0] .
        [one] , and { $lost } could not be understood.
       *[other] , and { $lost } could not be understood.
    }
cli-repaired-cut =
    { $tables ->
        [one] { $tables } of its tables could not be read to its end: a backup may have the rest.
       *[other] { $tables } of its tables could not be read to their end: a backup may have the rest.
    }
cli-repaired-recordings =
    { $count ->
        [one] { $count } recording without a session has one now.
       *[other] { $count } recordings without a session have one now.
    }
cli-repaired-aside = The old files are in { $folder }, under a name that begins with "damaged-"; you can remove them.
cli-ask-restore =
    { $count ->
        [one] The { $count } session that is in the library now is replaced by those of the backup
       *[other] The { $count } sessions that are in the library now are replaced by those of the backup
    }
cli-ask-restore-unreadable = The current library cannot be opened, and the backup replaces it
cli-restoring = restoring
cli-backup-restored =
    { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    } and { $recordings ->
        [one] { $recordings } recording
       *[other] { $recordings } recordings
    } are back.
cli-backup-lacks =
    { $count ->
        [one] { $count } recording is neither here nor in the backup.
       *[other] { $count } recordings are neither here nor in the backup.
    }
cli-nothing-old =
    No recording is older than { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
cli-clean-would =
    { $count ->
        [one] { $count } recording
       *[other] { $count } recordings
    } older than { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ({ $size }) would be removed; the text would stay.
cli-ask-clean =
    { $count ->
        [one] { $count } recording
       *[other] { $count } recordings
    } older than { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ({ $size }) { $count ->
        [one] is
       *[other] are
    } removed for good, and the text stays
cli-nothing-removed = Nothing was removed.
cli-cleaned =
    { $count ->
        [one] { $count } recording
       *[other] { $count } recordings
    } older than { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ({ $size }) { $count ->
        [one] is
       *[other] are
    } gone; the text stays.
cli-flac-would =
    { $count ->
        [one] { $count } recording
       *[other] { $count } recordings
    } ({ $size }) would become FLAC, at about half the size.
cli-converting = converting
cli-recording-of = the recording of session { $id }
cli-nothing-converted = No recording was converted.
cli-converted =
    { $count ->
        [one] { $count } recording
       *[other] { $count } recordings
    } became FLAC: { $after } instead of { $before }, so { $free } are free again.
cli-no-gain =
    { $count ->
        [one] { $count } recording would take no less space as FLAC, and stays as it is.
       *[other] { $count } recordings would take no less space as FLAC, and stay as they are.
    }
cli-flac-unfinished =
    { $count ->
        [one] { $count } recording of a session without a finished transcript is left out; --all converts it too.
       *[other] { $count } recordings of sessions without a finished transcript are left out; --all converts them too.
    }
cli-nothing-interrupted = No recording in { $folder } was interrupted.
cli-recovered-session = the interrupted session "{ $title }" is in the library with captions and recording: { $length }
cli-recovered-captions = the interrupted session "{ $title }" is in the library with captions: { $length }
cli-recovered-recording = an interrupted recording of { $length } is whole again: { $path }
cli-speakers-unknown = this session has no speakers yet; make its finished transcript first
cli-no-speaker = there is no speaker { $asked } in this session, only { $known }
cli-no-speakers = there is no speaker { $asked } in this session; it has none
cli-no-voice = there is no voice called { $name }; "duotone voices list" names them all
cli-several-voices = several voices are called { $name }; give the id of one: { $ids }
cli-speaker-is-not = { $who } is not { $name }
cli-speakers-joined = { $into } and { $from } are one: { $label }
cli-voice-renamed = { $before } is called { $after }
cli-voice-known =
    { $who } is { $name }, known from { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
cli-voice-split =
    { $name } is another voice, known from { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
cli-speaker-unnamed = { $who } has no name
cli-voice-unheard = { $who } is { $name }; there is no sample of the voice, so it is not recognised
cli-ask-forget-voice = The voice of { $name } is forgotten for good
cli-ask-forget-voices = All voices are forgotten for good
cli-voice-forgotten = forgotten: { $name }
cli-voices-forgotten =
    forgotten: { $count ->
        [one] { $count } voice
       *[other] { $count } voices
    }
cli-no-voices = No voice is known yet. Name a speaker of a session, and other sessions recognise the voice:
cli-session-count =
    { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
cli-speech-seconds = { $seconds } s of speech
cli-speech-minutes = { $minutes } min of speech
cli-not-told-apart = Speakers were not told apart in this session.
cli-not-listened = not listened to
cli-also-expected = Also expected: { $names }
cli-confirm-speakers = Is it them? duotone voices confirm, or reject, SESSION SPEAKER
cli-perhaps = perhaps { $name } ({ $percent } %)
cli-not-named = not named
cli-nobody-expected = Nobody in particular is expected.
cli-expected = Expected: { $names }
