//! `duotone words`: lists and edits the user's dictionary.

use std::{path::PathBuf, process::ExitCode};

use messages::{Message, message};
use settings::{Added, DictionaryFile, OwnWord, word_list};
use unicode_width::UnicodeWidthStr;

use super::print;
use crate::language::text;

/// The subcommands of `duotone words`.
#[derive(clap::Subcommand)]
pub enum WordsCommand {
    /// List the words and their misheard forms
    List,
    /// Add a name or a term; captions use this spelling and case
    Add {
        /// The word, or several words: "Ada Lovelace"
        written: String,
        /// A misheard form: "duo tone". A form with capitals matches only these capitals
        #[arg(long, value_name = "FORM")]
        heard: Vec<String>,
    },
    /// Remove a word and all its forms
    Remove {
        /// The word in its correct spelling
        written: String,
    },
    /// Add a list of words from a file: one a line, or "heard -> written"
    Import {
        /// A text file
        file: PathBuf,
    },
}

/// Runs the subcommand and prints what changed.
///
/// # Errors
/// If the dictionary file or the list cannot be read, parsed or written.
pub fn run(command: WordsCommand) -> anyhow::Result<ExitCode> {
    let mut dictionary = DictionaryFile::open(&DictionaryFile::users()?)?;
    match command {
        WordsCommand::List => print(&table(&dictionary)),
        WordsCommand::Add { written, heard } => {
            let word = OwnWord { written, heard };
            let added = dictionary.add(&word)?;
            dictionary.save()?;
            print(&line(&change(&word, added)))
        }
        WordsCommand::Remove { written } => {
            let removed = dictionary.remove(&written)?;
            dictionary.save()?;
            print(&line(&message!("cli-words-removed", word = entry(&removed, 0))))
        }
        WordsCommand::Import { file } => {
            let mut report = String::new();
            let mut same = 0_usize;
            for word in word_list(&file)? {
                match dictionary.add(&word)? {
                    Added::Nothing => same += 1,
                    added => report += &line(&change(&word, added)),
                }
            }
            dictionary.save()?;
            if report.is_empty() && same == 0 {
                report += &line(&message!("cli-words-import-empty"));
            }
            if same > 0 {
                report += &line(&message!("cli-words-import-same", count = same));
            }
            print(&report)
        }
    }
}

fn line(message: &Message) -> String {
    text(message) + "\n"
}

fn change(word: &OwnWord, added: Added) -> Message {
    let word = &word.written;
    match added {
        Added::New => message!("cli-words-added", word = word),
        Added::Forms(forms) => message!("cli-words-forms", word = word, forms = forms),
        Added::Nothing => message!("cli-words-same", word = word),
    }
}

fn table(dictionary: &DictionaryFile) -> String {
    let words = dictionary.words();
    if words.is_empty() {
        let none = text(&message!("cli-words-none"));
        return format!("{none}\n\n    duotone words add Duotone --heard \"duo tone\"\n");
    }
    let width = words.iter().map(|word| word.written.width()).max().unwrap_or(0);
    let entries: String = words.iter().map(|word| entry(word, width) + "\n").collect();
    let (count, path) = (words.len(), dictionary.path());
    format!("{entries}\n{}", line(&message!("cli-words-count", count = count, path = path)))
}

/// A word, padded to `width`, and its misheard forms.
fn entry(word: &OwnWord, width: usize) -> String {
    let OwnWord { written, heard } = word;
    if heard.is_empty() {
        return written.clone();
    }
    let room = " ".repeat(width.saturating_sub(written.width()));
    format!("{written}{room}  {}", text(&message!("cli-words-heard", forms = heard.join(", "))))
}
