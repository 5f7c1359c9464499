//! Runs work that may block on the disk, the library, models or devices away from the threads that
//! drive the captions.

use messages::message;
use tauri::{AppHandle, Manager, async_runtime::spawn_blocking};

use crate::{
    app_state::AppState,
    types::{Answer, AppError},
};

/// Runs `work` on a blocking thread. The async runtime has only as many threads as the machine has
/// cores, and the live session needs them.
pub async fn blocking<T: Send + 'static>(
    app: AppHandle,
    work: impl FnOnce(&AppState) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let work = spawn_blocking(move || work(&app.state::<AppState>()));
    work.await.unwrap_or_else(|_| Err(AppError::new(&message!("app-fault"))))
}
