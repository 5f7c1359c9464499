//! `duotone words`: the user's own words.

use std::{fmt::Write as _, path::PathBuf, process::ExitCode};

use settings::{Added, DictionaryFile, OwnWord, word_list};
use unicode_width::UnicodeWidthStr;

use super::print;

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
            print(&format!("{}: {}\n", word.written, change(added)))
        }
        WordsCommand::Remove { written } => {
            let removed = dictionary.remove(&written)?;
            dictionary.save()?;
            print(&format!("removed: {}\n", line(&removed, 0)))
        }
        WordsCommand::Import { file } => {
            let mut report = String::new();
            let mut same = 0;
            for word in word_list(&file)? {
                match dictionary.add(&word)? {
                    Added::Nothing => same += 1,
                    added => writeln!(report, "{}: {}", word.written, change(added))?,
                }
            }
            dictionary.save()?;
            if report.is_empty() && same == 0 {
                report.push_str("there are no words in the list\n");
            }
            if same > 0 {
                writeln!(report, "{same} of the list were there already")?;
            }
            print(&report)
        }
    }
}

fn change(added: Added) -> String {
    match added {
        Added::New => "added".to_owned(),
        Added::Forms(1) => "one more form".to_owned(),
        Added::Forms(forms) => format!("{forms} more forms"),
        Added::Nothing => "was there already".to_owned(),
    }
}

fn table(dictionary: &DictionaryFile) -> String {
    let words = dictionary.words();
    if words.is_empty() {
        return "There are no words of your own yet. The models misspell a name or a term? Add it \
                as you write it, and as it is heard:\n\n    \
                duotone words add Duotone --heard \"duo tone\"\n"
            .to_owned();
    }
    let width = words.iter().map(|word| word.written.width()).max().unwrap_or(0);
    let lines: String = words.iter().map(|word| line(word, width) + "\n").collect();
    format!("{lines}\n{} words, in {}\n", words.len(), dictionary.path().display())
}

fn line(word: &OwnWord, width: usize) -> String {
    let OwnWord { written, heard } = word;
    if heard.is_empty() {
        return written.clone();
    }
    let room = " ".repeat(width.saturating_sub(written.width()));
    format!("{written}{room}  heard as {}", heard.join(", "))
}
