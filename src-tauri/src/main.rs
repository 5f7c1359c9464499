//! The Duotone desktop app.

// Opens no console window beside the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(code) = calibrate::run_as_child() {
        return code;
    }
    duotone_desktop::run()
}
