//! The search index on the disk. It is a cache: on any error it is rebuilt.

use std::{
    ops::Bound,
    path::{Path, PathBuf},
};

use tantivy::{
    DocId, Index, IndexSettings, IndexWriter, Score, Searcher, SegmentReader, TantivyDocument,
    TantivyError, Term,
    collector::TopDocs,
    directory::MmapDirectory,
    query::{
        BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Occur, PhraseQuery, RangeQuery, TermQuery,
    },
    schema::{
        FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing,
        TextOptions, Value,
    },
};
use uuid::Uuid;

use super::{
    moments::one_of_each_moment,
    passages::{Passage, TextKind},
    query::{QueryTerm, highlights},
    request::{Asked, Found},
    tokens::{Words, fold},
};
use crate::SessionRecord;

/// The memory of an index writer, bytes.
const MEMORY: usize = 32 << 20;
const TOKENIZER: &str = "duotone";
const CREATED: &str = "created";

type Answer<T> = Result<T, TantivyError>;
type Query = Box<dyn tantivy::query::Query>;

/// The open index.
pub(super) struct TextIndex {
    index: Index,
    fields: Fields,
}

struct Fields {
    session: Field,
    kind: Field,
    start_ms: Field,
    end_ms: Field,
    created: Field,
    language: Field,
    /// The speaker, as a search term and as shown text.
    speaker: Field,
    label: Field,
    text: Field,
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let words = TextFieldIndexing::default()
        .set_tokenizer(TOKENIZER)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let fields = Fields {
        session: schema.add_text_field("session", STRING | STORED),
        kind: schema.add_text_field("kind", STRING | STORED),
        start_ms: schema.add_u64_field("start_ms", STORED),
        end_ms: schema.add_u64_field("end_ms", STORED),
        created: schema.add_i64_field(CREATED, INDEXED | FAST),
        language: schema.add_text_field("language", STRING),
        speaker: schema.add_text_field("speaker", STRING),
        label: schema.add_text_field("label", STORED),
        text: schema.add_text_field(
            "text",
            TextOptions::default().set_indexing_options(words).set_stored(),
        ),
    };
    (schema.build(), fields)
}

impl TextIndex {
    /// Opens the index in a folder, or creates one.
    pub(super) fn open(folder: &Path) -> Answer<Self> {
        let (schema, fields) = schema();
        let directory = MmapDirectory::open(folder)?;
        let index = if Index::exists(&directory)? {
            Index::open(directory)?
        } else {
            Index::create(directory, schema.clone(), IndexSettings::default())?
        };
        if index.schema() != schema {
            return Err(TantivyError::SchemaError("another schema".to_owned()));
        }
        index.tokenizers().register(TOKENIZER, Words);
        Ok(Self { index, fields })
    }

    pub(super) fn writer(&self) -> Answer<IndexWriter> {
        self.index.writer_with_num_threads(1, MEMORY)
    }

    /// Replaces the passages of a session; `None` removes them.
    pub(super) fn replace(
        &self,
        writer: &IndexWriter,
        id: Uuid,
        session: Option<&(SessionRecord, Vec<Passage>)>,
    ) -> Answer<()> {
        let fields = &self.fields;
        let name = id.to_string();
        writer.delete_term(Term::from_field_text(fields.session, &name));
        let Some((record, passages)) = session else { return Ok(()) };
        for passage in passages {
            let mut document = TantivyDocument::default();
            document.add_text(fields.session, &name);
            document.add_text(fields.kind, passage.kind.name());
            document.add_u64(fields.start_ms, passage.start_ms);
            document.add_u64(fields.end_ms, passage.end_ms);
            document.add_i64(fields.created, record.created_at.as_millisecond());
            document.add_text(fields.language, &record.language);
            if let Some(speaker) = &passage.speaker {
                document.add_text(fields.speaker, fold(speaker));
                document.add_text(fields.label, speaker);
            }
            document.add_text(fields.text, &passage.text);
            writer.add_document(document)?;
        }
        Ok(())
    }

    /// Removes the bytes of deleted passages, and not only their entries.
    pub(super) fn erase_removed(&self, writer: &mut IndexWriter) -> Answer<()> {
        let metas = self.index.searchable_segment_metas()?;
        for meta in metas.iter().filter(|meta| meta.num_deleted_docs() > 0) {
            writer.merge(&[meta.id()]).wait()?;
        }
        drop(metas);
        writer.garbage_collect_files().wait()?;
        Ok(())
    }

    /// The passages with the best scores, one of each moment.
    pub(super) fn search(&self, wanted: &[QueryTerm], asked: &Asked) -> Answer<Vec<Found>> {
        let searcher = self.index.reader()?.searcher();
        let query = self.query(wanted, asked);
        let limit = asked.limit.clamp(1, 1_000);
        let until = asked.offset.saturating_add(limit);
        let mut most = until.saturating_mul(2);
        loop {
            let found = self.best(&searcher, &query, most, wanted)?;
            let is_all = found.len() < most;
            let found = one_of_each_moment(found);
            if is_all || found.len() >= until {
                return Ok(found.into_iter().skip(asked.offset).take(limit).collect());
            }
            most = most.saturating_mul(2);
        }
    }

    fn best(
        &self,
        searcher: &Searcher,
        query: &BooleanQuery,
        most: usize,
        wanted: &[QueryTerm],
    ) -> Answer<Vec<Found>> {
        // The collector makes room for as many as it may return.
        let most = most.min(usize::try_from(searcher.num_docs()).unwrap_or(usize::MAX)).max(1);
        let order = TopDocs::with_limit(most).tweak_score(|segment: &SegmentReader| {
            let created = segment.fast_fields().i64(CREATED).ok();
            let created = created.map(|column| column.first_or_default_col(0));
            move |document: DocId, score: Score| {
                let created = created.as_ref().map_or(0, |column| column.get_val(document));
                (step(score), created, score)
            }
        });
        let found = searcher.search(query, &order)?;
        let mut passages = Vec::with_capacity(found.len());
        for ((_, _, score), address) in found {
            let document: TantivyDocument = searcher.doc(address)?;
            let text = |field| document.get_first(field).and_then(|value| value.as_str());
            let time = |field| document.get_first(field).and_then(|value| value.as_u64());
            let kind = text(self.fields.kind).unwrap_or_default();
            let (Some(session), Some(kind)) = (
                text(self.fields.session).and_then(|id| Uuid::parse_str(id).ok()),
                TextKind::ALL.into_iter().find(|known| known.name() == kind),
            ) else {
                return Err(TantivyError::InternalError("a passage of nothing".to_owned()));
            };
            let said = text(self.fields.text).unwrap_or_default().to_owned();
            passages.push(Found {
                session,
                kind,
                start_ms: time(self.fields.start_ms).unwrap_or_default(),
                end_ms: time(self.fields.end_ms).unwrap_or_default(),
                speaker: text(self.fields.label).map(str::to_owned),
                highlights: highlights(&said, wanted),
                text: said,
                score,
            });
        }
        Ok(passages)
    }

    fn query(&self, wanted: &[QueryTerm], asked: &Asked) -> BooleanQuery {
        let fields = &self.fields;
        let mut all: Vec<(Occur, Query)> =
            wanted.iter().map(|wanted| self.wanted(wanted)).collect();
        // Filters select passages and do not change their score.
        let mut must = |query: Query| {
            all.push((Occur::Must, Box::new(ConstScoreQuery::new(query, 0.0))));
        };
        let is = |field, text: &str| exactly(Term::from_field_text(field, text));
        if let Some(language) = &asked.language {
            must(is(fields.language, language));
        }
        if let Some(speaker) = &asked.speaker {
            must(is(fields.speaker, &fold(speaker)));
        }
        if let Some(kind) = asked.kind {
            must(is(fields.kind, kind.name()));
        }
        if let Some(session) = asked.session {
            must(is(fields.session, &session.to_string()));
        }
        if asked.from.is_some() || asked.until.is_some() {
            let term =
                |at: jiff::Timestamp| Term::from_field_i64(fields.created, at.as_millisecond());
            let from = asked.from.map_or(Bound::Unbounded, |at| Bound::Included(term(at)));
            let until = asked.until.map_or(Bound::Unbounded, |at| Bound::Excluded(term(at)));
            must(Box::new(RangeQuery::new(from, until)));
        }
        BooleanQuery::new(all)
    }

    fn wanted(&self, wanted: &QueryTerm) -> (Occur, Query) {
        let term = |word: &String| Term::from_field_text(self.fields.text, word);
        let mut parts: Vec<(Occur, Query)> = Vec::new();
        let (whole, begun) = match (wanted.begins, wanted.words.split_last()) {
            (true, Some((last, before))) => (before, Some(last)),
            _ => (&*wanted.words, None),
        };
        match whole {
            [] => {}
            [word] => parts.push((Occur::Must, scored(term(word)))),
            words => {
                let terms = words.iter().map(term).collect();
                parts.push((Occur::Must, Box::new(PhraseQuery::new(terms))));
            }
        }
        if let Some(begun) = begun {
            let query = FuzzyTermQuery::new_prefix(term(begun), 0, false);
            parts.push((Occur::Must, Box::new(query)));
            // The exact word scores best.
            parts.push((Occur::Should, scored(term(begun))));
        }
        let occur = if wanted.not { Occur::MustNot } else { Occur::Must };
        (occur, Box::new(BooleanQuery::new(parts)))
    }
}

/// A rank that scores within a tenth of each other mostly share: such a difference comes from the
/// length of a passage, and the user looks for the newest.
fn step(score: Score) -> i32 {
    (score.ln() / 1.1_f32.ln()).round() as i32
}

fn exactly(term: Term) -> Query {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

fn scored(term: Term) -> Query {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

/// The folder of the index, which also holds the stamp that names its library.
pub(super) fn folder(library: &Path) -> PathBuf {
    library.join("search")
}
