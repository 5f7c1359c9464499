//! Everything that happens to the words on screen, seen by the page itself.

use serde::Deserialize;

use crate::App;

/// Looks at each change of the words, and notes what must not be. Elements are known by a number
/// of their own.
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

/// A word as it stands.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Shown {
    /// What it says.
    pub text: String,
    /// Whether it is confirmed.
    pub solid: bool,
}

/// What was seen of the words.
#[derive(Clone, Debug, Deserialize)]
pub struct Watch {
    /// How often something changed.
    pub changes: u32,
    /// Words that were guesses.
    pub greyed: u32,
    /// Those of them that became solid in their place.
    pub turned: u32,
    /// How often a word stayed, and its element with it.
    pub kept: u32,
    /// What must not have been.
    pub wrongs: Vec<String>,
    /// The words as they stand now.
    pub words: Vec<Shown>,
}

impl Watch {
    /// Begins to watch the captions in the window that the app shows.
    pub fn begin(app: &App<'_>) {
        app.run::<()>(SCRIPT, &[]);
    }

    /// What was seen since.
    #[must_use]
    pub fn now(app: &App<'_>) -> Self {
        app.run("return window.duotoneWatch", &[])
    }

    /// What stands there, solid or not.
    #[must_use]
    pub fn text(&self) -> String {
        self.words.iter().map(|word| &*word.text).collect::<Vec<_>>().join(" ")
    }

    /// The solid words.
    #[must_use]
    pub fn solid(&self) -> Vec<&str> {
        self.words.iter().filter(|word| word.solid).map(|word| &*word.text).collect()
    }

    /// Whether words stand there, none of them a guess.
    #[must_use]
    pub fn is_solid(&self) -> bool {
        !self.words.is_empty() && self.words.iter().all(|word| word.solid)
    }
}
