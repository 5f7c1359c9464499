/** The mock library: `?scene=library-…`, with empty, used, refused and slow. */
import { events } from '../../lib/bindings';
import type {
  BookmarkView,
  ComparedPiece,
  ComparedTurn,
  EnhanceOptions,
  EnhancementView,
  ExportOptions,
  FoundPassage,
  ModelRow,
  SearchQuery,
  SegmentView,
  SessionFilter,
  SessionRow,
  SpeakerView,
  TrashedRow,
  Which,
} from '../../lib/types';
import type { Handlers } from '../mock';
import { completed, interview, manySessions, none, staged } from './library/sessions';
import { sound } from './library/sound';
import { live, speakers, talk } from './library/talk';

let rows: SessionRow[] = [];
let trashed: TrashedRow[] = [];
let inUseBy: string | null = null;
let refuses = false;
let bookmarks = new Map<string, BookmarkView[]>();
let slow = 0;
let versions = new Map<string, { speakers: SpeakerView[]; segments: SegmentView[] }[]>();
let folder = '/home/nora/Documents/Transcripts';
let people = ['Nora Lindqvist', 'Ada Vermeer', 'Tomás Rey', 'Claire Dubois'];

const refusal = () => ({
  message: `Nothing was changed: the library is open in ${inUseBy ?? 'another program'}. Close it there and try again.`,
  remedy: 'retry',
});

function changing<T>(act: () => T): T {
  if (inUseBy || refuses) throw refusal();
  return act();
}

const row = (id: unknown) => {
  const found = rows.find((one) => one.id === id);
  if (!found) throw { message: 'There is no such session any more.', remedy: 'none' };
  return found;
};

function change(id: unknown, what: Partial<SessionRow>) {
  const before = row(id);
  rows = rows.map((one) => (one === before ? { ...one, ...what } : one));
  void events.libraryChanged.emit({ session: String(id) });
}

/** The finished transcripts of a session, made at the first request. */
function texts(id: unknown) {
  const { duration_ms, transcript } = row(id);
  const known = versions.get(String(id));
  if (known) return known;
  const seed = id === interview ? 7 : Number(String(id).slice(-6)) + 1;
  const made = () => ({ speakers: structuredClone(speakers), segments: talk(duration_ms, seed) });
  const all = Array.from({ length: transcript ?? 0 }, made);
  versions.set(String(id), all);
  return all;
}

function text(id: unknown, which: Which) {
  if (which.kind === 'live') {
    const { duration_ms, transcript } = row(id);
    const newest = texts(id).at(-1) ?? { speakers: [], segments: talk(duration_ms, 7) };
    const segments = live(newest.segments).map((segment) =>
      transcript ? segment : { ...segment, speaker: null },
    );
    return { version: null, language: 'en', speakers: newest.speakers, segments };
  }
  const all = texts(id);
  const version = which.version ?? all.length;
  const found = all[version - 1];
  if (!found) {
    throw { message: 'There is no finished transcript of this session yet.', remedy: 'none' };
  }
  return { version, language: 'en', ...found };
}

function compare(id: unknown, version: number | null): ComparedTurn[] {
  const [before, after] = [text(id, { kind: 'live' }), text(id, { kind: 'finished', version })];
  const label = new Map(after.speakers.map((one) => [one.id, one.label]));
  return after.segments.map((segment, at) => {
    const pieces: ComparedPiece[] = [];
    const add = (change: ComparedPiece['change'], word: string) => {
      const last = pieces.at(-1);
      if (last?.change === change) last.text += ` ${word}`;
      else pieces.push({ change, text: word });
    };
    const bare = (word: string) => word.toLowerCase().replace(/[.,?]/g, '');
    const old = [...(before.segments[at]?.words ?? [])];
    for (const word of segment.words) {
      while (old[0] && old[0].start_ms < word.start_ms) add('removed', old.shift()!.text);
      while (old[0]?.text === 'um') add('removed', old.shift()!.text);
      const there = old.shift();
      if (there && bare(there.text) !== bare(word.text)) {
        add('removed', there.text);
        add('added', word.text);
      } else {
        add('same', word.text);
      }
    }
    return {
      speaker: label.get(segment.speaker ?? '') ?? null,
      speaker_id: segment.speaker,
      start_ms: segment.start_ms,
      pieces,
    };
  });
}

function fits({ language, created_at, speakers: said }: SessionRow, filter: SessionFilter) {
  return (
    (!filter.language || language === filter.language) &&
    (!filter.from || created_at >= filter.from) &&
    (!filter.until || created_at < filter.until) &&
    (!filter.speaker || said.includes(filter.speaker))
  );
}

function search(query: SearchQuery): FoundPassage[] {
  const wanted = query.words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!wanted.length) return [];
  const found: FoundPassage[] = [];
  const within = rows.filter((one) => fits(one, { ...query.filter, speaker: null }));
  for (const session of within.filter((one) => one.transcript).slice(0, 60)) {
    const { segments, speakers: said } = text(session.id, { kind: 'finished', version: null });
    for (const segment of segments) {
      const plain = segment.text.toLowerCase();
      if (!wanted.every((word) => plain.includes(word))) continue;
      const speaker = said.find((one) => one.id === segment.speaker)?.label ?? null;
      if (query.filter.speaker && speaker !== query.filter.speaker) continue;
      found.push({
        session: session.id,
        title: session.title,
        created_at: session.created_at,
        is_live: false,
        start_ms: segment.start_ms,
        end_ms: segment.end_ms,
        speaker,
        text: segment.text,
        highlights: wanted.map((word) => {
          const at = plain.indexOf(word);
          return [at, at + word.length];
        }),
      });
    }
    if (found.length > query.offset + query.limit) break;
  }
  return found.slice(query.offset, query.offset + query.limit);
}

function setName(id: unknown, speaker: unknown, name: string | null): SpeakerView {
  const newest = texts(id).at(-1)!;
  const named = newest.speakers.find((one) => one.id === speaker)!;
  const number = newest.speakers.indexOf(named) + 1;
  Object.assign(named, { name, label: name ?? `Speaker ${number}`, proposal: null });
  if (name && !people.includes(name)) people = [...people, name];
  change(id, { speakers: newest.speakers.map((one) => one.label) });
  return structuredClone(named);
}

/** Advances a job stage by stage; `hurry` makes it fast enough to watch. */
const stages = ['decode', 'retranscribe', 'diarize', 'name voices', 'clean', 'write'];
function work(id: string, seconds: number) {
  const begun = Date.now() - (row(id).enhancement.progress ?? 0) * seconds * 1_000;
  const timer = setInterval(() => {
    const session = rows.find((one) => one.id === id);
    if (session?.enhancement.status !== 'processing') return clearInterval(timer);
    const progress = Math.min(1, (Date.now() - begun) / 1_000 / seconds);
    if (progress >= 1) {
      clearInterval(timer);
      const made = { speakers: structuredClone(speakers), segments: talk(session.duration_ms) };
      const all = [...texts(id), made];
      versions.set(id, all);
      change(id, {
        enhancement: completed,
        transcript: all.length,
        speakers: speakers.map((one) => one.label),
      });
      return;
    }
    const share = [0.05, 0.7, 0.9, 0.93, 0.97, 1];
    const stage = stages[share.findIndex((end) => progress <= end)]!;
    const enhancement: EnhancementView = { ...session.enhancement, stage, progress };
    rows = rows.map((one) => (one === session ? { ...one, enhancement } : one));
    void events.jobChanged.emit({
      session: id,
      enhancement,
      seconds_left: seconds * (1 - progress),
    });
  }, 500);
}

const begin_job = (id: string) => {
  const enhancement: EnhancementView = {
    ...none,
    status: 'processing',
    job: `job-${id}`,
    stage: 'decode',
  };
  change(id, { enhancement });
  work(id, 24);
};

const after = <T>(answer: () => T) =>
  slow
    ? new Promise<T>((done, failed) =>
        setTimeout(() => {
          try {
            done(answer());
          } catch (error) {
            failed(error);
          }
        }, slow),
      )
    : answer();

const model = (name: string, english_only: boolean, installed: boolean): ModelRow => ({
  name,
  roles: ['heavy'],
  english_only,
  is_packed: false,
  demand: 'usual',
  bytes: 480e6,
  licence: 'MIT',
  installed,
  is_users: false,
  times_speech: 5,
  is_fast: false,
  is_heavy: name === 'small',
  is_recommended: name === 'small',
  pull: null,
});

export const handlers: Handlers = {
  sessions: ({ before, limit, filter }) =>
    after(() => {
      if (refuses) throw { message: 'The library cannot be read: it is damaged.', remedy: 'none' };
      const all = rows.filter((one) => fits(one, filter as SessionFilter));
      const from = before ? all.findIndex((one) => one.id === before) + 1 : 0;
      const page = all.slice(from, from + (limit as number));
      return { rows: page, has_more: from + page.length < all.length, in_use_by: inUseBy };
    }),
  session: ({ id }) =>
    after(() => ({
      row: row(id),
      models: ['tiny.en', 'small.en'],
      versions: texts(id).map((_, at) => at + 1),
      party: [],
      bookmarks: bookmarks.get(String(id)) ?? [],
    })),
  search: ({ query }) => after(() => search(query as SearchQuery)),
  set_bookmark: ({ id, atMs, note }) =>
    changing(() => {
      const rest = (bookmarks.get(String(id)) ?? []).filter((one) => one.at_ms !== atMs);
      const set = note === null ? [] : [{ at_ms: Number(atMs), note: String(note) }];
      const all = [...rest, ...set].sort((a, b) => a.at_ms - b.at_ms);
      bookmarks.set(String(id), all);
      change(id, {});
      return null;
    }),
  rename_session: ({ id, title }) =>
    changing(() => (change(id, { title: String(title).trim() }), null)),
  delete_session: ({ id }) =>
    changing(() => {
      const deleted = { session: row(id), deleted_at: new Date().toISOString(), days_left: 30 };
      trashed = [deleted, ...trashed];
      rows = rows.filter((one) => one.id !== id);
      void events.libraryChanged.emit({ session: String(id) });
      return null;
    }),
  restore_session: ({ id }) =>
    changing(() => {
      const back = trashed.find((one) => one.session.id === id)!;
      trashed = trashed.filter((one) => one !== back);
      rows = [...rows, back.session].sort((a, b) => b.created_at.localeCompare(a.created_at));
      void events.libraryChanged.emit({ session: String(id) });
      return null;
    }),
  forget_session: ({ id }) =>
    changing(() => {
      trashed = trashed.filter((one) => one.session.id !== id);
      void events.libraryChanged.emit({ session: String(id) });
      return null;
    }),
  trash: () => after(() => trashed),
  enhance_session: ({ id, options }) =>
    changing(() => {
      console.info('enhance', options as EnhanceOptions);
      begin_job(String(id));
      return null;
    }),
  cancel_job: ({ job }) =>
    changing(() => {
      const found = rows.find((one) => one.enhancement.job === job);
      if (found) change(found.id, { enhancement: found.transcript ? completed : none });
      return null;
    }),
  retry_job: ({ job }) =>
    changing(() => {
      const found = rows.find((one) => one.enhancement.job === job);
      if (found) begin_job(found.id);
      return null;
    }),
  transcript: ({ id, which }) => after(() => structuredClone(text(id, which as Which))),
  compare_texts: ({ id, version }) => after(() => compare(id, version as number | null)),
  waveform: ({ id }) =>
    after(() => {
      const { duration_ms, transcript } = row(id);
      const { segments } = text(
        id,
        transcript ? { kind: 'finished', version: null } : { kind: 'live' },
      );
      const peaks = new Array<number>(2_000).fill(3);
      for (const { start_ms, end_ms, text: said } of segments.flatMap((one) => one.words)) {
        const from = Math.floor((start_ms / duration_ms) * 2_000);
        const to = Math.floor((end_ms / duration_ms) * 2_000);
        for (let at = from; at <= to && at < 2_000; at += 1) {
          const swell = 0.55 + 0.45 * Math.sin(at / 47) * Math.sin(at / 13);
          const loud = (30 + ((said.length * 37 + at * 71) % 150)) * swell;
          peaks[at] = Math.max(peaks[at]!, loud);
        }
      }
      return { peaks, duration_ms };
    }),
  edit_segment: ({ id, version, segment, text: wanted }) =>
    changing(() => {
      const found = texts(id)[(version as number) - 1]!.segments.find((one) => one.id === segment)!;
      const before = found.text;
      const said = String(wanted).trim().split(/\s+/);
      const length = (found.end_ms - found.start_ms) / said.length;
      found.words = said.map((word, at) => {
        const there = found.words[at];
        const start_ms = Math.round(found.start_ms + at * length);
        return there?.text === word
          ? there
          : { text: word, joined: false, start_ms, end_ms: start_ms + 200, probability: 1 };
      });
      found.text = said.join(' ');
      change(id, {});
      return before;
    }),
  name_speaker: ({ id, speaker, name }) =>
    changing(() => setName(id, speaker, (name as string | null)?.trim() || null)),
  answer_proposal: ({ id, speaker, isRight }) =>
    changing(() => {
      const asked = texts(id)
        .at(-1)!
        .speakers.find((one) => one.id === speaker)!;
      return setName(id, speaker, isRight ? (asked.proposal?.name ?? null) : asked.name);
    }),
  merge_speakers: ({ id, into, from }) =>
    changing(() => {
      const all = texts(id);
      const next = structuredClone(all.at(-1)!);
      next.speakers = next.speakers.filter((one) => one.id !== from);
      for (const one of next.segments) if (one.speaker === from) one.speaker = String(into);
      versions.set(String(id), [...all, next]);
      change(id, { transcript: all.length + 1, speakers: next.speakers.map((one) => one.label) });
      return all.length + 1;
    }),
  export_preview: ({ id, options }) =>
    after(() => {
      const given = options as ExportOptions;
      const { format, which, timestamps, speakers: named, columns } = given;
      const sound = format === 'html' && row(id).has_audio ? (row(id).audio_bytes ?? 0) : null;
      const { segments, speakers: who } = text(id, which);
      const label = (speaker: string | null) =>
        who.find((one) => one.id === speaker)?.label ?? 'Speaker';
      const stamp = (ms: number) => new Date(ms).toISOString().slice(11, 23);
      const subtitles = format === 'srt' || format === 'vtt';
      const wrap = (one: string) =>
        one.replace(new RegExp(`(.{1,${columns}})(\\s+|$)`, 'g'), '$1\n').trim();
      const parts = segments.slice(0, 30).map((one, at) => {
        const name = named ? `${label(one.speaker)}: ` : '';
        if (subtitles) {
          return `${at + 1}\n${stamp(one.start_ms)} --> ${stamp(one.end_ms)}\n${wrap(name + one.text.slice(0, 2 * columns))}`;
        }
        return `${timestamps ? `[${stamp(one.start_ms).slice(0, 8)}] ` : ''}${name}${one.text}`;
      });
      return {
        text: (format === 'vtt' ? 'WEBVTT\n\n' : '') + parts.join('\n\n'),
        is_cut: segments.length > 30,
        file_name: given.recording === 'beside' ? row(id).title : `${row(id).title}.${format}`,
        folder,
        recording_bytes: sound,
        page_bytes: sound && (sound * 4) / 3,
      };
    }),
  export_session: ({ id, options }) =>
    `${folder}/${row(id).title}.${(options as ExportOptions).format}`,
  open_export: () => null,
  show_export: () => null,
  choose_export_folder: () => (folder = '/home/nora/Work/Transcripts'),
  voices: () =>
    people.map((name, at) => ({
      id: `voice-${at}`,
      name,
      sessions: 3 + at,
      created_at: '2026-05-01T08:00:00Z',
    })),
  models: () => [
    model('tiny', false, true),
    model('base.en', true, true),
    model('small', false, true),
    model('medium', false, false),
  ],
};

export function begin(scene: URLSearchParams): void {
  const name = scene.get('scene') ?? '';
  rows = name === 'library-empty' ? [] : staged(manySessions(3_000));
  inUseBy = name === 'library-used' ? 'duotone listen' : null;
  refuses = name === 'library-refused';
  slow = name === 'library-slow' ? 1_500 : 0;
  versions = new Map();
  bookmarks = new Map();
  trashed = rows.splice(40, 3).map((session, at) => ({
    session,
    deleted_at: new Date(Date.now() - (at + 1) * 6 * 86_400_000).toISOString(),
    days_left: 30 - (at + 1) * 6,
  }));
  for (const one of rows) if (one.enhancement.status === 'processing') work(one.id, 240);
  const internals = (window as unknown as { __TAURI_INTERNALS__: Record<string, unknown> })
    .__TAURI_INTERNALS__;
  internals['convertFileSrc'] = (session: string) =>
    sound(rows.find((one) => one.id === session)?.duration_ms ?? 60_000);
}
