//! Serves programs that paste (ICCCM, section 2.2).

use x11rb::{
    NONE,
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            Atom, AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, EventMask, PropMode,
            Property, PropertyNotifyEvent, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent,
            SelectionRequestEvent, Timestamp, Window,
        },
    },
    wrapper::ConnectionExt as _,
};

use super::{Clipboard, Content, content::Format, fetch::units};
use crate::insertion::x11::display::{Told, gone};

/// Longer content is sent in pieces of this length: a server may refuse longer requests.
const PIECE: usize = 128 << 10;

/// The result of handling an event.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in super::super) enum Served {
    /// This window got the text, or its first piece.
    Text(Window),
    /// A piece was sent.
    Piece,
    /// Another program took the clipboard.
    Lost,
    /// Something else.
    Other,
}

/// A format that is being sent in pieces.
struct Pieces {
    requestor: Window,
    property: Atom,
    format: Format,
    sent: usize,
}

/// Serves the clipboard's content.
pub(in super::super) struct Server {
    content: Content,
    since: Timestamp,
    under_way: Vec<Pieces>,
    is_lost: bool,
}

impl Server {
    pub(super) fn new(content: Content, since: Timestamp) -> Self {
        Self { content, since, under_way: Vec::new(), is_lost: false }
    }

    /// The content to serve.
    pub(super) fn content(&self) -> &Content {
        &self.content
    }

    /// Whether a transfer in pieces is running.
    pub(super) fn is_busy(&self) -> bool {
        !self.under_way.is_empty()
    }

    /// Whether another program took the clipboard.
    pub fn is_lost(&self) -> bool {
        self.is_lost
    }

    /// Whether no more requests can come.
    pub(super) fn is_over(&self) -> bool {
        self.is_lost && !self.is_busy()
    }

    pub(super) fn handle(&mut self, clipboard: &Clipboard, event: &Event) -> Told<Served> {
        match event {
            Event::SelectionRequest(request) => self.answer(clipboard, request),
            Event::SelectionClear(event)
                if event.selection == clipboard.display.atoms.CLIPBOARD =>
            {
                self.is_lost = true;
                Ok(Served::Lost)
            }
            Event::PropertyNotify(event) if event.state == Property::DELETE => {
                self.go_on(clipboard, event)
            }
            Event::DestroyNotify(event) => {
                self.under_way.retain(|pieces| pieces.requestor != event.window);
                Ok(Served::Piece)
            }
            _ => Ok(Served::Other),
        }
    }

    fn answer(&mut self, clipboard: &Clipboard, request: &SelectionRequestEvent) -> Told<Served> {
        let (conn, atoms) = (&clipboard.display.conn, &clipboard.display.atoms);
        // Old clients do not choose a property.
        let property = if request.property == NONE { request.target } else { request.property };
        let is_ours = request.owner == clipboard.window
            && request.selection == atoms.CLIPBOARD
            && (request.time == x11rb::CURRENT_TIME || request.time >= self.since);
        let given = match () {
            () if !is_ours => None,
            () if request.target == atoms.MULTIPLE => {
                self.answer_all(clipboard, request.requestor, property)?
            }
            () => {
                gone(self.give(clipboard, request.requestor, property, request.target))?.flatten()
            }
        };
        let notice = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: request.requestor,
            selection: request.selection,
            target: request.target,
            property: if given.is_some() { property } else { NONE },
        };
        conn.send_event(false, request.requestor, EventMask::NO_EVENT, notice)?;
        conn.flush()?;
        Ok(given.unwrap_or(Served::Other))
    }

    /// MULTIPLE: pairs of a format and the property to write it to.
    fn answer_all(
        &mut self,
        clipboard: &Clipboard,
        requestor: Window,
        property: Atom,
    ) -> Told<Option<Served>> {
        let (conn, atoms) = (&clipboard.display.conn, &clipboard.display.atoms);
        let reply =
            conn.get_property(false, requestor, property, AtomEnum::ANY, 0, PIECE as u32)?;
        let Some(reply) = gone(reply.reply().map_err(Into::into))? else { return Ok(None) };
        let mut wishes = units(&reply.value);
        let mut served = Served::Other;
        for wish in wishes.as_chunks_mut::<2>().0 {
            let [target, to] = *wish;
            match gone(self.give(clipboard, requestor, to, target))?.flatten() {
                Some(Served::Other) => {}
                Some(given) => served = given,
                None => wish[1] = NONE,
            }
        }
        let change = conn.change_property32(
            PropMode::REPLACE,
            requestor,
            property,
            atoms.ATOM_PAIR,
            &wishes,
        )?;
        Ok(gone(change.check().map_err(Into::into))?.map(|()| served))
    }

    /// Sends the clipboard in one format. `None` if there is no such format.
    fn give(
        &mut self,
        clipboard: &Clipboard,
        requestor: Window,
        property: Atom,
        target: Atom,
    ) -> Told<Option<Served>> {
        let (conn, atoms) = (&clipboard.display.conn, &clipboard.display.atoms);
        let numbers = |kind: Atom, numbers: &[u32]| -> Told<Option<Served>> {
            let change =
                conn.change_property32(PropMode::REPLACE, requestor, property, kind, numbers)?;
            change.check()?;
            Ok(Some(Served::Other))
        };
        if target == atoms.TARGETS {
            let ours = [atoms.TARGETS, atoms.MULTIPLE, atoms.TIMESTAMP];
            let theirs = self.content.formats.iter().map(|format| format.target);
            return numbers(
                AtomEnum::ATOM.into(),
                &ours.into_iter().chain(theirs).collect::<Vec<_>>(),
            );
        }
        if target == atoms.TIMESTAMP {
            return numbers(AtomEnum::INTEGER.into(), &[self.since]);
        }
        let Some(format) = self.content.formats.iter().find(|format| format.target == target)
        else {
            return Ok(None);
        };
        if format.bytes.len() <= PIECE {
            put(clipboard, requestor, property, format, &format.bytes)?;
        } else {
            let watch = EventMask::PROPERTY_CHANGE | EventMask::STRUCTURE_NOTIFY;
            let aux = ChangeWindowAttributesAux::new().event_mask(watch);
            conn.change_window_attributes(requestor, &aux)?.check()?;
            let length = u32::try_from(format.bytes.len()).unwrap_or(u32::MAX);
            let incr = atoms.INCR;
            conn.change_property32(PropMode::REPLACE, requestor, property, incr, &[length])?
                .check()?;
            self.under_way
                .retain(|pieces| (pieces.requestor, pieces.property) != (requestor, property));
            let format = format.clone();
            self.under_way.push(Pieces { requestor, property, format, sent: 0 });
        }
        let is_text = self.content.text.contains(&target);
        Ok(Some(if is_text { Served::Text(requestor) } else { Served::Other }))
    }

    /// A piece was read: sends the next one.
    fn go_on(&mut self, clipboard: &Clipboard, event: &PropertyNotifyEvent) -> Told<Served> {
        let is_it =
            |pieces: &Pieces| (pieces.requestor, pieces.property) == (event.window, event.atom);
        let Some(at) = self.under_way.iter().position(is_it) else { return Ok(Served::Other) };
        let pieces = &mut self.under_way[at];
        // A piece ends between two units.
        let rest = &pieces.format.bytes[pieces.sent..];
        let piece = &rest[..rest.len().min(PIECE)];
        let put = put(clipboard, pieces.requestor, pieces.property, &pieces.format, piece);
        pieces.sent += piece.len();
        if gone(put)?.is_none() || piece.is_empty() {
            self.under_way.remove(at);
        }
        Ok(Served::Piece)
    }
}

fn put(
    clipboard: &Clipboard,
    requestor: Window,
    property: Atom,
    format: &Format,
    bytes: &[u8],
) -> Told<()> {
    let units = bytes.len() / (usize::from(format.width) / 8).max(1);
    let change = clipboard.display.conn.change_property(
        PropMode::REPLACE,
        requestor,
        property,
        format.kind,
        format.width,
        u32::try_from(units).unwrap_or(u32::MAX),
        bytes,
    )?;
    change.check()?;
    Ok(())
}
