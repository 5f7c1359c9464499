//! Makes a [`Source`] of a decoder: decodes, conditions, and obeys the contract at the end.

use crate::{
    Chunk, Source, SourceError,
    conditioner::{Block, Conditioner},
};

/// Decodes block after block.
pub(crate) trait Decode: Send {
    /// The next block; `None` at the end. Not called again after `None` or an error.
    fn next_block(&mut self) -> Result<Option<Block<'_>>, SourceError>;

    /// Makes the error for a block whose format cannot be conditioned.
    fn unsupported(&self, what: String) -> SourceError;

    /// Makes the error for sound that ended without a sample.
    fn empty(&self) -> SourceError;
}

/// The state of a source. Only the first one repeats; the others follow in this order.
enum ReadState {
    Reading,
    /// Decoding is over. The remaining chunks follow, then the error if there is one.
    Draining(Option<SourceError>),
    Done,
}

/// A [`Source`] made of a decoder.
pub(crate) struct Conditioned<D> {
    decoder: D,
    conditioner: Conditioner,
    state: ReadState,
    warned: bool,
}

impl<D: Decode> Conditioned<D> {
    pub(crate) fn new(decoder: D) -> Self {
        let conditioner = Conditioner::default();
        Self { decoder, conditioner, state: ReadState::Reading, warned: false }
    }

    /// Decodes until a chunk is ready or the sound ends, so that opening an empty source fails.
    pub(crate) fn prime(mut self) -> Result<Self, SourceError> {
        while self.conditioner.samples() == 0 && matches!(self.state, ReadState::Reading) {
            self.read();
        }
        if self.conditioner.samples() == 0
            && let ReadState::Draining(error) = &mut self.state
            && let Some(error) = error.take()
        {
            return Err(error);
        }
        Ok(self)
    }

    pub(crate) fn decoder(&self) -> &D {
        &self.decoder
    }

    /// Takes one block, or notes how the sound ended.
    fn read(&mut self) {
        let end = match self.decoder.next_block() {
            Ok(Some(block)) => match self.conditioner.push(block) {
                Ok(()) => return self.warn_of_not_sound(),
                Err(what) => Some(self.decoder.unsupported(what)),
            },
            Ok(None) => None,
            Err(error) => Some(error),
        };
        let end = match self.conditioner.flush() {
            Ok(()) => end,
            Err(what) => end.or_else(|| Some(self.decoder.unsupported(what))),
        };
        let silent = end.is_none() && self.conditioner.samples() == 0;
        self.state = ReadState::Draining(if silent { Some(self.decoder.empty()) } else { end });
    }

    fn warn_of_not_sound(&mut self) {
        if !self.warned && self.conditioner.not_sound() > 0 {
            self.warned = true;
            tracing::warn!("the sound holds values that are no numbers; they become silence");
        }
    }
}

impl<D: Decode> Source for Conditioned<D> {
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        loop {
            if let Some(chunk) = self.conditioner.pop() {
                return Ok(Some(chunk));
            }
            match &mut self.state {
                ReadState::Reading => self.read(),
                ReadState::Draining(error) => {
                    if let Some(chunk) = self.conditioner.pop_rest() {
                        return Ok(Some(chunk));
                    }
                    let error = error.take();
                    self.state = ReadState::Done;
                    let count = self.conditioner.not_sound();
                    if count > 0 {
                        tracing::warn!(count, "samples that were no numbers became silence");
                    }
                    return error.map_or(Ok(None), Err);
                }
                ReadState::Done => return Ok(None),
            }
        }
    }
}
