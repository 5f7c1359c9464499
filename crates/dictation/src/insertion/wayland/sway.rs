//! Asks sway which window has the focus.

use serde::Deserialize;

use super::{WaylandSession, program::run};
use crate::insertion::{HelperError, Target, WindowId};

/// A node of sway's tree, as `swaymsg -t get_tree` prints it.
#[derive(Deserialize)]
struct Node {
    id: i64,
    #[serde(default)]
    focused: bool,
    name: Option<String>,
    pid: Option<u32>,
    app_id: Option<String>,
    window_properties: Option<Properties>,
    #[serde(default)]
    nodes: Vec<Node>,
    #[serde(default)]
    floating_nodes: Vec<Node>,
}

/// The X11 properties of a window.
#[derive(Deserialize)]
struct Properties {
    class: Option<String>,
}

/// The window with the focus; `None` outside of sway, or if no window has it.
pub(super) fn focused(session: &WaylandSession) -> Result<Option<Target>, HelperError> {
    if session.sway.is_none() {
        return Ok(None);
    }
    let tree = run(session, "swaymsg", &["-r", "-t", "get_tree"], "")?;
    parse(&tree).map_err(|error| HelperError::Refused {
        program: "swaymsg".to_owned(),
        says: error.to_string(),
    })
}

fn parse(tree: &str) -> serde_json::Result<Option<Target>> {
    let root: Node = serde_json::from_str(tree)?;
    let mut left = vec![root];
    while let Some(node) = left.pop() {
        // An empty workspace can have the focus too, but has no process.
        if node.focused && node.pid.is_some() {
            let class = node.window_properties.and_then(|properties| properties.class);
            return Ok(Some(Target {
                window: WindowId::Sway(node.id),
                app: node.app_id.or(class).unwrap_or_default(),
                title: node.name.unwrap_or_default(),
                pid: node.pid,
            }));
        }
        left.extend(node.nodes);
        left.extend(node.floating_nodes);
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focused_window_is_found_anywhere_in_the_tree() {
        let tree = r#"{"id":1,"focused":false,"name":"root","nodes":[
            {"id":4,"focused":false,"name":"1","nodes":[
                {"id":5,"focused":false,"pid":7,"app_id":"foot","name":"a","nodes":[]}],
             "floating_nodes":[{"id":6,"focused":true,"pid":8,"app_id":null,"name":"b",
                "window_properties":{"class":"Gimp"},"nodes":[]}]}]}"#;
        let target = parse(tree).unwrap().unwrap();
        assert_eq!((target.window, &*target.app), (WindowId::Sway(6), "Gimp"));
        assert_eq!((&*target.title, target.pid), ("b", Some(8)));
        let empty = r#"{"id":1,"nodes":[{"id":4,"focused":true,"name":"1","nodes":[]}]}"#;
        assert_eq!(parse(empty).unwrap(), None);
        assert!(parse("no tree").is_err());
    }
}
