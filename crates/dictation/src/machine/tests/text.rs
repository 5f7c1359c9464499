//! Stories of the text: written while the user speaks, copied, undone, forgotten.

use super::story::{Story, check, hold, while_speaking, window};
use crate::{
    insertion::{AppRule, Way},
    machine::DictationSettings,
};

#[test]
fn the_last_text() {
    let first = "find grab-with listen stop release Editor=\"Hello.\"";
    let said = "down editor began say:Hello. up 60ms ended";
    check(
        &hold(),
        &[
            ["there is none", "copy", "", "nothing-to-copy"],
            [
                "is copied",
                &format!("{said} moved copy copied"),
                &format!("{first} copy=\"Hello.\""),
                "copied-last",
            ],
            [
                "is taken back once",
                &format!("{said} ok undo undone copy"),
                &format!("{first} undo"),
                "nothing-to-copy",
            ],
            [
                "is kept if it cannot be taken back",
                &format!("{said} ok undo refused copy"),
                &format!("{first} undo copy=\"Hello.\""),
                "undone",
            ],
            [
                "is forgotten",
                &format!("{said} ok forget copy"),
                &format!("{first} forget close"),
                "nothing-to-copy",
            ],
            [
                "is forgotten although it is on its way",
                &format!("{said} forget ok copy"),
                &format!("{first} forget forget"),
                "nothing-to-copy",
            ],
            [
                "is not used while another one is dictated",
                &format!("{said} ok 2s down editor began undo copy"),
                &format!("{first} close find grab-with listen"),
                "listening",
            ],
            [
                "keys wait until it is taken back",
                &format!("{said} ok undo down undone"),
                &format!("{first} undo find"),
                "undone",
            ],
        ],
    );
}

#[test]
fn while_the_user_speaks() {
    let begun = "toggle editor began";
    check(
        &while_speaking(),
        &[
            [
                "what is settled is written, one part after the other",
                &format!("{begun} say:One. say:Two. say:Three. say:Four. ok ok toggle ended ok"),
                "find grab listen Editor=\"One.\" Editor+\" Two.\" stop release Editor+\" Three. \
                 Four.\"",
                "inserted",
            ],
            [
                "the last words wait for the part before them",
                &format!("{begun} say:One. say:Two. say:Three. toggle say:Four. ended ok ok"),
                "find grab listen Editor=\"One.\" stop release Editor+\" Two. Three. Four.\"",
                "inserted",
            ],
            [
                "what was written stays after Escape",
                &format!("{begun} say:One. say:Two. say:Three. ok say:Four. escape ok ended"),
                "find grab listen Editor=\"One.\" Editor+\" Two.\" stop release close",
                "stays",
            ],
            [
                "nothing more is written once a part was not",
                &format!("{begun} say:One. say:Two. say:Three. moved say:Four. toggle ended"),
                "find grab listen Editor=\"One.\" stop release",
                "not-written",
            ],
            [
                "a part that may have arrived is not written twice",
                &format!(
                    "{begun} say:One. say:Two. say:Three. unread say:Four. toggle ended copied"
                ),
                "find grab listen Editor=\"One.\" stop release copy=\"One. Two. Three. Four.\"",
                "copied",
            ],
            [
                "a command that comes too late changes nothing that was written",
                &format!(
                    "{begun} say:One. say:Two. say:Scratch_that. ok say:Scratch_that. \
                     say:Three. toggle ended ok"
                ),
                "find grab listen Editor=\"One.\" stop release Editor+\" Three.\"",
                "inserted stale",
            ],
        ],
    );
    check(
        &DictationSettings { hold: true, ..while_speaking() },
        &[[
            "keys that are held leave no other program any",
            "down editor began say:One. say:Two. say:Three.",
            "find grab-with listen",
            "listening",
        ]],
    );
}

#[test]
fn each_word_is_written_in_the_language_it_was_heard_in() {
    let mut story = Story::new(while_speaking());
    story.language = "de";
    story.run("toggle editor began say:Hallo_Komma_Ada. say:Wie_geht_es_dir?");
    story.language = "en";
    story.run("say:Good_bye_comma_Ada. ok say:See_you. ok toggle ended ok");
    let parts = "Editor=\"Hallo, Ada.\" Editor+\" Wie geht es dir?\" stop release \
                 Editor+\" Good bye, Ada. See you.\"";
    let asked = format!("find grab listen {parts}");
    assert_eq!(story.told(), (asked, "inserted".to_owned()));
}

#[test]
fn programs_have_the_users_ways() {
    let rule = |app: &str, way| AppRule { app: app.to_owned(), way };
    let settings = DictationSettings {
        rules: vec![rule("emacs", Way::CopyOnly)],
        way: Some(Way::Paste),
        ..hold()
    };
    let rules = settings.rules(Some(&window("Editor")));
    assert_eq!(rules.apps, [rule("emacs", Way::CopyOnly), rule("Editor", Way::Paste)]);
    assert_eq!(settings.rules(None).apps, [rule("emacs", Way::CopyOnly)]);
}
