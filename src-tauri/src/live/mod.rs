//! Live captions: one session at a time. [`machine`] decides, [`task`] performs its effects; the
//! rest of the app sends requests through [`Live`].

mod handle;
mod listener;
mod machine;
mod prepare;
mod protocol;
mod request;
mod screen;
mod session_news;
mod shown;
mod task;
mod trouble;
mod wording;

pub use handle::Live;
pub use listener::ListenerEvent;
pub use prepare::SessionDeps;
