//! Stories, one per line: events in, effects and the final view out.

mod any_order;
mod outcome;
mod story;
mod text;

use story::{check, hold, toggle};

#[test]
fn keys_that_are_held() {
    const SPOKEN: &str = "find grab-with listen stop release";
    let said = format!("{SPOKEN} Editor=\"Hello.\"");
    check(
        &hold(),
        &[
            ["the target is found before anything else", "down", "find", "idle"],
            ["it starts", "down editor", "find grab-with listen", "starting"],
            ["it listens", "down editor began", "find grab-with listen", "listening"],
            [
                "keys that were let go of are waited for",
                "down editor began up",
                "find grab-with listen",
                "listening",
            ],
            [
                "keys that are repeated are held",
                "down editor began up down up down down",
                "find grab-with listen",
                "listening",
            ],
            [
                "a stale repeat timer ends nothing",
                "down editor began up down 60ms",
                "find grab-with listen",
                "listening",
            ],
            [
                "letting go ends it",
                "down editor began up 60ms",
                "find grab-with listen stop",
                "correcting",
            ],
            [
                "the last words are written",
                "down editor began up 60ms say:Hello. ended",
                &said,
                "correcting",
            ],
            [
                "the outcome is shown",
                "down editor began say:Hello. up 60ms ended ok",
                &said,
                "inserted",
            ],
            [
                "for two seconds",
                "down editor began say:Hello. up 60ms ended ok 2s",
                &format!("{said} close"),
                "idle",
            ],
            ["nothing is heard", "down editor began up 60ms ended", SPOKEN, "nothing-heard"],
            [
                "keys let go of before the target is found",
                "down up 60ms editor began say:Hello. ended ok",
                &said,
                "inserted",
            ],
            [
                "keys let go of before it listens",
                "down editor up 60ms began say:Hello. ended ok",
                &said,
                "inserted",
            ],
            [
                "the tray ends it",
                "down editor began say:Hello. toggle ended ok up 60ms",
                &said,
                "inserted",
            ],
            [
                "models that start again after the stop are stopped again",
                "down editor began say:Hello. up 60ms began ended ok",
                "find grab-with listen stop stop release Editor=\"Hello.\"",
                "inserted",
            ],
        ],
    );
}

#[test]
fn keys_that_are_pressed_twice() {
    check(
        &toggle(),
        &[
            [
                "letting go ends nothing",
                "down up 60ms editor began say:Hello.",
                "find grab listen",
                "listening",
            ],
            [
                "the second press ends it",
                "down up 60ms editor began say:Hello. down ended ok",
                "find grab listen stop release Editor=\"Hello.\"",
                "inserted",
            ],
            [
                "tray and keys are one switch",
                "toggle editor began down up 60ms ended toggle",
                "find grab listen stop release find",
                "nothing-heard",
            ],
        ],
    );
}

#[test]
fn escape() {
    check(
        &hold(),
        &[
            [
                "puts it away before it listens",
                "down editor escape failed",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "a session that begins late is stopped",
                "down editor escape began ended",
                "find grab-with listen stop release close stop",
                "idle",
            ],
            [
                "puts it away while the user speaks",
                "down editor began say:Hello. escape ended up 60ms",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "counts right after the keys went up",
                "down editor began say:Hello. up escape 60ms ended",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "puts it away while the last words are confirmed",
                "down editor began say:Hello. up 60ms escape ended",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "puts it away before the session has ended",
                "down editor began say:Hello. escape",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "puts it away while the models still load",
                "down editor escape",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "stops the working sign at once",
                "down editor began say:Hello. up 60ms escape",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "counts once",
                "down editor began say:Hello. escape escape ended",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "stops no text that is on its way",
                "down editor began say:Hello. up 60ms ended escape moved",
                "find grab-with listen stop release Editor=\"Hello.\"",
                "not-written",
            ],
        ],
    );
}

#[test]
fn the_button_of_the_pill() {
    check(
        &hold(),
        &[
            ["ends it before the target is found", "down button editor", "find close", "idle"],
            [
                "ends it while the user speaks",
                "down editor began say:Hello. button ended up 60ms",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "puts an outcome away",
                "down editor began up 60ms ended button",
                "find grab-with listen stop release close",
                "idle",
            ],
            ["does nothing when there is nothing", "button", "", "idle"],
        ],
    );
}

#[test]
fn the_next_dictation() {
    let first = "find grab-with listen stop release Editor=\"Hello.\"";
    check(
        &hold(),
        &[
            [
                "begins when this one is written",
                "down editor began say:Hello. up 60ms down ended ok",
                &format!("{first} find"),
                "inserted",
            ],
            [
                "goes on with the text in the same window",
                "down editor began say:Hello. up 60ms ended ok down editor began say:So. up 60ms \
                 ended",
                &format!("{first} find grab-with listen stop release Editor=\" So.\""),
                "correcting",
            ],
            [
                "begins anew after 30 s",
                "down editor began say:Hello. up 60ms ended ok 30s down editor began say:So. up \
                 60ms ended",
                &format!("{first} find grab-with listen stop release Editor=\"So.\""),
                "correcting",
            ],
            [
                "begins anew in another window",
                "down editor began say:Hello. up 60ms ended ok down mail began say:So. up 60ms \
                 ended",
                &format!("{first} find grab-with listen stop release Mail=\"So.\""),
                "correcting",
            ],
            [
                "does not begin if its keys are up again",
                "down editor began say:Hello. up 60ms down up 60ms ended ok",
                first,
                "inserted",
            ],
            [
                "does not hide bad news",
                "down editor began say:Hello. up 60ms down ended moved",
                first,
                "not-written",
            ],
            [
                "begins while the text is written",
                "down editor began say:Hello. up 60ms ended down ok",
                &format!("{first} find"),
                "inserted",
            ],
            [
                "begins after one that was cancelled",
                "down editor began escape up 60ms down ended",
                "find grab-with listen stop release close find",
                "idle",
            ],
            [
                "is put away with this one",
                "down editor began up 60ms down escape ended",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "an outcome's timer does not put it away",
                "down editor began say:Hello. up 60ms ended ok down editor 2s",
                &format!("{first} find grab-with listen"),
                "starting",
            ],
        ],
    );
}

#[test]
fn what_goes_wrong() {
    check(
        &hold(),
        &[
            ["no desktop", "down no-desktop up 60ms", "find", "no-target"],
            ["no session", "down editor failed", "find grab-with listen release", "session-failed"],
            [
                "the next dictation replaces bad news",
                "down editor failed up 60ms down editor",
                "find grab-with listen release find grab-with listen",
                "starting",
            ],
            [
                "bad news stays when an earlier outcome's timer fires",
                "down editor began say:Hello. up 60ms ended ok down editor failed up 60ms 2s",
                "find grab-with listen stop release Editor=\"Hello.\" find grab-with listen \
                 release",
                "session-failed",
            ],
            [
                "the session ends before the user ends it",
                "down editor began say:Hello. lost ok",
                "find grab-with listen release Editor=\"Hello.\"",
                "inserted cut-off",
            ],
            [
                "the session ends without a word",
                "down editor began lost",
                "find grab-with listen release",
                "session-failed",
            ],
            [
                "a desktop that tells nothing",
                "down editor began say:Hello. up 60ms ended unseen",
                "find grab-with listen stop release Editor=\"Hello.\"",
                "unseen",
            ],
            [
                "another session's events change nothing",
                "down editor began escape ended began say:Hello. ended ok",
                "find grab-with listen stop release close",
                "idle",
            ],
        ],
    );
}

#[test]
fn quitting() {
    check(
        &hold(),
        &[
            ["at rest", "quit", "close finished", "idle"],
            ["before the target is found", "down quit editor", "find close finished", "idle"],
            [
                "before it listens",
                "down editor quit failed",
                "find grab-with listen stop release close close finished",
                "idle",
            ],
            [
                "what was said is written",
                "down editor began say:Hello. quit ended ok",
                "find grab-with listen stop release Editor=\"Hello.\" close finished",
                "idle",
            ],
            [
                "Escape still counts",
                "down editor began say:Hello. quit escape ended",
                "find grab-with listen stop release close close finished",
                "idle",
            ],
            [
                "no dictation begins any more",
                "down editor began say:Hello. up 60ms down quit ended ok toggle down",
                "find grab-with listen stop release Editor=\"Hello.\" close finished",
                "idle",
            ],
            ["twice", "quit quit", "close finished close finished", "idle"],
        ],
    );
}
