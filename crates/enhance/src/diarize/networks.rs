//! The two networks: segmentation separates up to three speakers, embedding makes a point of a
//! voice.
//!
//! pyannote segmentation 3.0 (Plaquet & Bredin 2023, "Powerset multi-class cross entropy loss for
//! neural speaker diarization") and WeSpeaker's ResNet34 (Wang et al. 2023, "Wespeaker: a research
//! and production oriented speaker embedding learning toolkit").

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rten::{Model, ModelOptions, NodeId, RunOptions, ThreadPool, ValueView};

use super::features::BANDS;
use super::{DiarizeError, Purpose};

/// Samples in the segmentation network's input: 10 s.
pub(super) const CHUNK: usize = 160_000;
/// Frames in its output.
pub(super) const FRAMES: usize = 589;
/// Samples from one of these frames to the next, 17 ms.
pub(super) const HOP: u64 = 270;
/// Samples from the start of a frame's hop to the centre of its 991 input samples, less half a hop.
pub(super) const LEAD: u64 = 991 / 2 - HOP / 2;
/// Speakers that it separates.
pub(super) const LOCAL_SPEAKERS: usize = 3;
/// Numbers in a column of the embedding network's trunk: 256 channels of 10 bands.
pub(super) const COLUMN: usize = 2560;
/// Feature frames from one column to the next.
pub(super) const COLUMN_FRAMES: u64 = 8;

/// The local speakers, as bits, of each class of the segmentation network.
const POWERSET: [u8; 7] = [0b000, 0b001, 0b010, 0b100, 0b011, 0b101, 0b110];
/// The embedding network's values at the end of its trunk, before the mean and the deviation over
/// time; and after them.
const TRUNK: &str = "343";
const POOLED: &str = "363";

/// Both networks and their threads.
pub(super) struct Networks {
    segmentation: Loaded,
    embedding: Loaded,
    trunk: NodeId,
    pooled: NodeId,
    threads: Arc<ThreadPool>,
}

struct Loaded {
    model: Model,
    input: NodeId,
    output: NodeId,
}

impl Networks {
    pub(super) fn load(
        segmentation: &Path,
        embedding: &Path,
        threads: NonZeroUsize,
    ) -> Result<Self, DiarizeError> {
        let threads = Arc::new(ThreadPool::with_num_threads(threads.get()));
        let path = embedding;
        let segmentation_path = segmentation;
        let segmentation = Loaded::read(segmentation, Purpose::Segmentation)?;
        let embedding = Loaded::read(embedding, Purpose::Embedding)?;
        let node = |name: &str| {
            embedding.model.find_node(name).ok_or_else(|| DiarizeError::WrongModel {
                path: path.to_owned(),
                purpose: Purpose::Embedding,
                what: format!("it has no value {name}"),
            })
        };
        let (trunk, pooled) = (node(TRUNK)?, node(POOLED)?);
        let networks = Self { segmentation, embedding, trunk, pooled, threads };
        networks.try_out(segmentation_path, path)?;
        Ok(networks)
    }

    /// Runs both networks once on silence, so that a wrong model fails before an hour of sound is
    /// read.
    fn try_out(&self, segmentation: &Path, embedding: &Path) -> Result<(), DiarizeError> {
        let wrong = |path: &Path, purpose| {
            let path = path.to_owned();
            move |error: DiarizeError| DiarizeError::WrongModel {
                path,
                purpose,
                what: match error {
                    DiarizeError::Network(what) => what,
                    other => other.to_string(),
                },
            }
        };
        self.active(&vec![0.0; CHUNK]).map_err(wrong(segmentation, Purpose::Segmentation))?;
        self.columns(&[0.0; BANDS * 16])
            .and_then(|_| self.voices(&[0.0; 2 * COLUMN]))
            .map_err(wrong(embedding, Purpose::Embedding))?;
        Ok(())
    }

    /// The active local speakers of each frame of a chunk, as bits.
    pub(super) fn active(&self, chunk: &[f32]) -> Result<Vec<u8>, DiarizeError> {
        let Loaded { model, input, output } = &self.segmentation;
        let scores = self.run(model, (*input, &[1, 1, CHUNK], chunk), *output)?;
        let (rows, rest) = scores.as_chunks::<{ POWERSET.len() }>();
        if rows.len() != FRAMES || !rest.is_empty() {
            return Err(DiarizeError::Network(format!("{} scores for a chunk", scores.len())));
        }
        let best = |row: &[f32; 7]| {
            let class = (0..row.len()).max_by(|a, b| row[*a].total_cmp(&row[*b])).unwrap_or(0);
            POWERSET[class]
        };
        Ok(rows.iter().map(best).collect())
    }

    /// The trunk's columns for feature frames, [`COLUMN`] numbers each, one column after the other.
    pub(super) fn columns(&self, features: &[f32]) -> Result<Vec<f32>, DiarizeError> {
        let frames = features.len() / BANDS;
        let model = &self.embedding;
        let values =
            self.run(&model.model, (model.input, &[1, frames, BANDS], features), self.trunk)?;
        let count = frames.div_ceil(COLUMN_FRAMES as usize);
        if values.len() != count * COLUMN {
            return Err(DiarizeError::Network(format!("{} values in the trunk", values.len())));
        }
        // Transpose to time first, so that a column is contiguous.
        let mut columns = vec![0.0; values.len()];
        for (row, line) in values.chunks_exact(count).enumerate() {
            for (column, value) in line.iter().enumerate() {
                columns[column * COLUMN + row] = *value;
            }
        }
        Ok(columns)
    }

    /// The points in the space of voices for the means and deviations of columns, `2 *`
    /// [`COLUMN`] numbers each; one point after the other.
    pub(super) fn voices(&self, pooled: &[f32]) -> Result<Vec<f32>, DiarizeError> {
        let shape = [pooled.len() / (2 * COLUMN), 2 * COLUMN];
        let model = &self.embedding;
        self.run(&model.model, (self.pooled, &shape, pooled), model.output)
    }

    fn run(
        &self,
        model: &Model,
        (input, shape, data): (NodeId, &[usize], &[f32]),
        output: NodeId,
    ) -> Result<Vec<f32>, DiarizeError> {
        let told = |what: String| DiarizeError::Network(what);
        let value = ValueView::from_shape(shape, data).map_err(|error| told(error.to_string()))?;
        let options = RunOptions::default().with_thread_pool(Some(Arc::clone(&self.threads)));
        let values = model
            .run(vec![(input, value.into())], &[output], Some(options))
            .map_err(|error| told(error.to_string()))?;
        let tensor = values.into_iter().next().and_then(|value| value.into_tensor::<f32>());
        tensor.map(|tensor| tensor.into_data()).ok_or_else(|| told("no numbers came out".into()))
    }
}

impl Loaded {
    fn read(path: &Path, purpose: Purpose) -> Result<Self, DiarizeError> {
        let wrong = |path: PathBuf, what: String| DiarizeError::WrongModel { path, purpose, what };
        let bytes =
            fs::read(path).map_err(|io| DiarizeError::Unreadable { path: path.to_owned(), io })?;
        let model = ModelOptions::with_all_ops()
            .prepack_weights(true)
            .load(bytes)
            .map_err(|error| wrong(path.to_owned(), error.to_string()))?;
        let ([input], [output, ..]) = (model.input_ids(), model.output_ids()) else {
            return Err(wrong(path.to_owned(), "it has not one input".into()));
        };
        Ok(Self { input: *input, output: *output, model })
    }
}
