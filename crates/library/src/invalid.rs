//! Why a value cannot be stored, and why a text cannot be searched for.

/// Why a value cannot be stored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidValue {
    /// The text is not a person's name.
    #[error(transparent)]
    Name(#[from] NameFlaw),
    /// A session's title has no character that is shown.
    #[error("a title needs at least one character")]
    Title,
    /// Another voice has the name: merge the two if they are one person.
    #[error("another voice is called {name} already; if they are one person, merge the two")]
    NameTaken {
        /// The other voice's name.
        name: String,
    },
    /// A voice cannot be merged with itself.
    #[error("both are the same voice")]
    SameVoice,
    /// A speaker cannot be merged with itself.
    #[error("both are the same speaker")]
    SameSpeaker,
    /// A voice has no sample.
    #[error("a voice needs a sample of speech")]
    NoSample,
    /// A split leaves one of the two voices without a sample.
    #[error("both voices need a sample: name some of the voice's sessions, and not all")]
    SplitOfAll,
    /// The numbers of a voice are missing, too many, or not finite.
    #[error("the numbers of a voice are not valid")]
    Embedding,
    /// The speaker has no proposal to confirm or to reject.
    #[error("nobody is proposed for {speaker}")]
    NotProposed {
        /// The speaker.
        speaker: String,
    },
    /// The path of a recording leads out of its folder, or has characters that not every system
    /// allows.
    #[error("{path:?} is no path within the folder of the recordings")]
    AudioPath {
        /// The path.
        path: String,
    },
    /// A link leads from the folder of the recordings to another place.
    #[error("the recording {path} is outside of the recordings' folder")]
    AudioOutside {
        /// The path.
        path: String,
    },
    /// A session that begins is not live.
    #[error("a session that begins cannot be over already")]
    NotLive,
    /// The value cannot be encoded: the words of the encoder.
    #[error("{0}")]
    Encoding(String),
}

/// Why a text is not a person's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameFlaw {
    /// It is empty.
    #[error("a name without a letter")]
    Empty,
    /// It has no letter and no digit.
    #[error("{name:?} is no name: it holds no letter or digit")]
    NoLetter {
        /// The text.
        name: String,
    },
    /// It has characters that are not shown.
    #[error("{name:?} is no name: it holds characters that are not shown")]
    Hidden {
        /// The text.
        name: String,
    },
    /// It is too long.
    #[error("a name of {length} characters; {most} are allowed")]
    TooLong {
        /// Its characters.
        length: usize,
        /// The most that are allowed.
        most: usize,
    },
}

/// Why a text cannot be searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryFlaw {
    /// It has no word that the results have to contain.
    #[error("name a word that is in what you look for")]
    NoWord,
    /// It has too many words.
    #[error("{most} words at most can be looked for at once")]
    TooManyWords {
        /// The most that are allowed.
        most: usize,
    },
}
