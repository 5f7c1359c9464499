//! Records all changes of the words on screen, inside the page.

use serde::Deserialize;

use crate::App;

/// A script that checks each change of the words and records violations. It numbers the elements to
/// recognise them.
const SCRIPT: &str = r"
const numbers = new WeakMap();
let named = 0;
const seen = { changes: 0, greyed: 0, turned: 0, kept: 0, wrongs: [], words: [] };
window.duotoneWatch = seen;
let before = [];
const guesses = new Set();
function look() {
  const view = document.querySelector('[data-window] main .view p');
  if (!view) return;
  const words = [...view.querySelectorAll('span')].map((element) => {
    // Within the text, which may glide as a whole; while it does, its words are placed in it.
    const [top, left] =
      element.offsetParent === view ? [0, 0] : [view.offsetTop, view.offsetLeft];
    if (!numbers.has(element)) numbers.set(element, (named += 1));
    return {
      id: numbers.get(element),
      text: element.textContent,
      solid: !element.classList.contains('guess'),
      line: element.offsetTop - top,
      left: element.offsetLeft - left,
    };
  });
  seen.changes += 1;
  const wrong = (what, one, other) => {
    if (seen.wrongs.length < 9)
      seen.wrongs.push(`${what}: ${JSON.stringify(one)} became ${JSON.stringify(other)}`);
  };
  // Whatever was solid is where it was, as it was.
  before.forEach((old, at) => {
    if (!old.solid) return;
    const now = words[at];
    if (!now) return wrong('a solid word is gone', old, now);
    if (now.id !== old.id) wrong('a solid word has another element', old, now);
    if (now.text !== old.text) wrong('a solid word changed', old, now);
    if (!now.solid) wrong('a solid word is a guess again', old, now);
    if (now.line !== old.line || now.left !== old.left) wrong('a solid word moved', old, now);
  });
  // As far as the words are the same as before, so are the elements.
  for (let at = 0; at < words.length && words[at].text === before[at]?.text; at += 1) {
    if (words[at].id !== before[at].id)
      wrong('an unchanged word has another element', before[at], words[at]);
    else seen.kept += 1;
  }
  for (const word of words) {
    if (!word.solid && !guesses.has(word.id)) {
      guesses.add(word.id);
      seen.greyed += 1;
    }
    if (word.solid && guesses.delete(word.id)) seen.turned += 1;
  }
  const firstGuess = words.findIndex((word) => !word.solid);
  if (firstGuess >= 0 && words.slice(firstGuess).some((word) => word.solid))
    wrong('a guess stands before a solid word', words[firstGuess], null);
  before = words;
  seen.words = words;
}
new MutationObserver(look).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class'],
});
look();
";

/// A word on screen.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Shown {
    /// Its text.
    pub text: String,
    /// Whether it is confirmed.
    pub solid: bool,
}

/// What the script recorded.
#[derive(Clone, Debug, Deserialize)]
pub struct Watch {
    /// The number of changes.
    pub changes: u32,
    /// The number of draft words.
    pub greyed: u32,
    /// The number of draft words that were confirmed in their place.
    pub turned: u32,
    /// How often a word stayed in its element.
    pub kept: u32,
    /// The violations.
    pub wrongs: Vec<String>,
    /// The words now on screen.
    pub words: Vec<Shown>,
}

impl Watch {
    /// Starts recording the captions in the current window.
    pub fn begin(app: &App<'_>) {
        app.run::<()>(SCRIPT, &[]);
    }

    /// The record so far.
    #[must_use]
    pub fn now(app: &App<'_>) -> Self {
        app.run("return window.duotoneWatch", &[])
    }

    /// The text on screen, confirmed or not.
    #[must_use]
    pub fn text(&self) -> String {
        self.words.iter().map(|word| &*word.text).collect::<Vec<_>>().join(" ")
    }

    /// The confirmed words.
    #[must_use]
    pub fn solid(&self) -> Vec<&str> {
        self.words.iter().filter(|word| word.solid).map(|word| &*word.text).collect()
    }

    /// Whether there are words, all of them confirmed.
    #[must_use]
    pub fn is_solid(&self) -> bool {
        !self.words.is_empty() && self.words.iter().all(|word| word.solid)
    }
}
