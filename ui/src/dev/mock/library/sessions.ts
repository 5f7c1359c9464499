/** Three thousand sessions of three years, as a journalist might have them. */
import type { EnhancementView, SessionRow } from '../../../lib/types';
import { chance, pick } from './chance';

const titles = [
  'Interview with Ada Vermeer',
  'Editorial meeting',
  'Council, public session',
  'Call with the archive',
  'Notes on the way home',
  'Lecture: rivers and records',
  'Press conference at the town hall',
  'Interview with the lock keeper',
  'Planning the spring issue',
  'Reading group',
  'Phone call',
  'Dentist',
  'Parents’ evening',
  'Choir rehearsal',
  'Talk at the museum',
  'Podcast, second take',
  'Union meeting',
  'Walk along the dyke',
];
const people = [
  'Nora Lindqvist',
  'Ada Vermeer',
  'Tomás Rey',
  'Ines Okafor',
  'Jonas Weber',
  'Speaker 2',
  'Speaker 3',
  'Claire Dubois',
];

export const none: EnhancementView = {
  status: 'not_requested',
  job: null,
  stage: null,
  progress: 0,
  waits: false,
  error: null,
};
export const completed: EnhancementView = { ...none, status: 'completed', job: 'j', progress: 1 };

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The session whose text is an hour long. */
export const interview = id(1);

/** So many sessions before `now`, the newest first. */
export function manySessions(count: number, now = new Date()): SessionRow[] {
  const random = chance(3);
  // Half past four, so that the same day is shown whenever a picture is made.
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 16, 30).getTime();
  let at = first;
  return Array.from({ length: count }, (_, number) => {
    const enhanced = random() < 0.72;
    const speakers = people.slice(0, 1 + Math.floor(random() * (number % 9 === 0 ? 6 : 3)));
    const has_audio = random() < 0.93;
    const duration_ms = Math.round((2 + random() ** 2 * 85) * 60_000);
    const row: SessionRow = {
      id: id(number),
      title: pick(titles, random),
      created_at: new Date(at).toISOString(),
      duration_ms,
      language: pick(['en', 'en', 'en', 'de', 'nl'], random),
      source: pick(['microphone', 'microphone', 'system', 'both'], random),
      device: null,
      state: random() < 0.02 ? 'interrupted' : 'ended',
      speakers: enhanced ? speakers : [],
      has_audio,
      audio_bytes: has_audio ? Math.round(duration_ms * 14) : 0,
      transcript: enhanced ? 1 : null,
      enhancement: enhanced ? completed : none,
    };
    at -= (0.7 + random() * 3) * 3_600_000;
    // Nobody works at night: before nine, the day before ends at six.
    const begun = new Date(at);
    if (begun.getHours() < 9) at = begun.setHours(-6, Math.floor(random() * 60));
    return row;
  });
}

/** The newest of them are in every state there is. */
export function staged(rows: SessionRow[]): SessionRow[] {
  const states: Partial<SessionRow>[] = [
    {
      title: 'Council, public session',
      state: 'live',
      duration_ms: 754_000,
      speakers: [],
      transcript: null,
      enhancement: none,
    },
    {
      title: 'The river after the mill closed',
      state: 'ended',
      duration_ms: 3_480_000,
      language: 'en',
      source: 'microphone',
      speakers: ['Nora Lindqvist', 'Speaker 2'],
      has_audio: true,
      audio_bytes: 48_720_000,
      transcript: 2,
      enhancement: completed,
    },
    {
      title: 'Editorial meeting',
      state: 'ended',
      speakers: [],
      transcript: null,
      has_audio: true,
      enhancement: {
        ...none,
        status: 'processing',
        job: 'job-2',
        stage: 'retranscribe',
        progress: 0.42,
      },
    },
    {
      title: 'Interview with the lock keeper',
      state: 'ended',
      speakers: [],
      transcript: null,
      has_audio: true,
      enhancement: { ...none, status: 'pending', job: 'job-3' },
    },
    {
      title: 'Call with the archive',
      state: 'ended',
      speakers: [],
      transcript: null,
      has_audio: true,
      enhancement: {
        ...none,
        status: 'failed',
        job: 'job-4',
        stage: 'retranscribe',
        error:
          'The disk is full, so the transcript could not be written. Make some room and try again.',
      },
    },
    { title: 'Notes on the way home', state: 'interrupted', transcript: null, enhancement: none },
  ];
  return rows.map((row, at) => ({ ...row, ...states[at] }));
}
