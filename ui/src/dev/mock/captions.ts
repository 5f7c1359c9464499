import { events } from '../../lib/bindings';
import { confirmed, draft, word } from '../../lib/captions/samples';
import type { Caption, CaptionWord, LiveChanged } from '../../lib/types';
import type { Handlers } from '../mock';
import { modelRows } from './models';

const said =
  'So the second model reads the same second again, and when it agrees the words turn solid. ' +
  'What is still grey is a guess that may change. ¶' +
  'You can stop reading over your own shoulder: what has turned solid never changes, never jumps, ' +
  'and is what is kept. Everything happens on this machine, and nothing that was said leaves it.';
const pieces = said.split(' ').map((text) => ({
  text: text.replace('¶', ''),
  begins_paragraph: text.startsWith('¶'),
}));

const idle: LiveChanged = {
  phase: 'idle',
  purpose: null,
  session: null,
  hear: { microphone: true, microphone_name: null, system: false },
  fast: '',
  heavy: '',
  language: '',
  begun_at: null,
  records: false,
  keeps: false,
  trouble: null,
  refused: null,
  last: null,
};
const listening: LiveChanged = {
  ...idle,
  phase: 'listening',
  purpose: 'captions',
  session: 'played',
  fast: 'tiny.en',
  heavy: 'base.en',
  language: 'en',
  begun_at: Date.now() - 42_000,
  records: true,
  keeps: true,
};

/** After the session. */
const ended: LiveChanged = { ...idle, last: 'played' };

let now = idle;
let number = 0;
let sessions = 0;
let solid: CaptionWord[] = [];
let tail: CaptionWord[] = [];
let refusal: unknown;
/** Milliseconds a word. */
let pace = 330;
let talking: ReturnType<typeof setInterval> | undefined;

function become(next: Partial<LiveChanged>) {
  now = { ...now, ...next };
  void events.liveChanged.emit(now);
}

function say(...captions: Caption[]) {
  for (const { confidence, words } of captions) {
    if (confidence === 'confirmed') solid = [...solid, ...words];
    tail = confidence === 'draft' ? words : [];
  }
  number += 1;
  void events.captionsShown.emit({ session: now.session ?? 'played', number, captions });
}

/** All words of the tail but the last turn solid. */
const settle = (last: number) =>
  say(confirmed(...tail.slice(0, -last)), draft(...tail.slice(-last)));

const misheard = 'misunderstandings';

function saidWord(id: number): CaptionWord {
  const { text, begins_paragraph } = pieces[(id / 2) % pieces.length]!;
  // Two people talk, if both sounds are captured.
  const isTheirs = Math.floor(id / 24) % 2 === 1;
  const { microphone, system } = now.hear;
  const source = microphone && system ? (isTheirs ? 'system' : 'microphone') : undefined;
  return word(id, text, { begins_paragraph, source });
}

/** A word after the other, each sixth of them misheard at first; what confirms follows behind. */
function talk() {
  let id = 0;
  clearInterval(talking);
  talking = setInterval(() => {
    if (now.phase !== 'listening') return;
    say(draft(...tail.filter(({ text }) => text !== misheard), saidWord(2 * id)));
    if (id % 6 === 5) say(draft(...tail, word(2 * id + 1, misheard)));
    if (id % 5 === 4) settle(4);
    id += 1;
  }, pace);
}

function meter() {
  let at = 0;
  setInterval(() => {
    at += 1;
    if (now.phase !== 'listening' || now.trouble?.kind === 'silent') return;
    const rms = -32 + 14 * Math.sin(at / 3) * Math.sin(at / 7);
    void events.levelChanged.emit({ rms, peak: rms + 9 });
  }, 66);
}

/** The model that drafts, if it is here. */
function fastHere(): string {
  return modelRows().find((row) => row.installed && row.roles.includes('fast'))?.name ?? '';
}

const begun = (purpose: LiveChanged['purpose']) => {
  if (refusal) throw refusal;
  [solid, tail, number] = [[], [], 0];
  become({ ...idle, phase: 'starting', purpose });
  setTimeout(() => {
    const fast = purpose === 'trial' ? fastHere() : listening.fast;
    become({ ...listening, purpose, fast, session: `played ${(sessions += 1)}` });
    clearInterval(talking);
    if (fast) talk();
  }, 900);
  return null;
};

export const handlers: Handlers = {
  live: () => now,
  captions_so_far: () => ({ session: now.session, number, confirmed: solid, draft: tail }),
  devices: () => [
    {
      name: 'alsa_input.pci',
      label: 'Internal microphone',
      is_system: false,
      is_default: true,
      muted: false,
    },
    {
      name: 'alsa_input.usb',
      label: 'Blue Yeti Nano',
      is_system: false,
      is_default: false,
      muted: false,
    },
    { name: 'monitor', label: 'Speakers', is_system: true, is_default: true, muted: null },
  ],
  start_captions: () => begun('captions'),
  start_trial: () => begun('trial'),
  pause_captions: () => (become({ phase: 'paused' }), null),
  resume_captions: () => (become({ phase: 'listening' }), null),
  bookmark_captions: () => null,
  stop_captions: () => (setTimeout(() => become(ended), 600), become({ phase: 'ending' }), null),
};

const scenes: Record<string, () => void> = {
  starting: () => become({ ...idle, phase: 'starting', purpose: 'captions' }),
  empty: () => become(listening),
  talk: () => (become(listening), talk()),
  full: () => (become(listening), fill()),
  paused: () => (become(listening), fill(), become({ phase: 'paused' })),
  ending: () => (become(listening), fill(), become({ phase: 'ending' })),
  // The window has to know the session before it ends.
  ended: () => (become(listening), fill(), setTimeout(() => become(ended), 1_000)),
  closing: () => (become(listening), fill()),
  silent: () => become({ ...listening, trouble: { kind: 'silent', message: 'Only zeros.' } }),
  lost: () => {
    become(listening);
    fill();
    const message =
      'Blue Yeti Nano was unplugged. The internal microphone is listened to instead, until it is back.';
    become({ trouble: { kind: 'device_lost', message } });
  },
  alone: () => {
    become(listening);
    fill();
    const message =
      'the model base.en is not on this machine; tiny.en confirms too, with more errors';
    become({ trouble: { kind: 'model', message } });
  },
  models: () => {
    refusal = {
      message:
        'No model is on this machine yet. Captions need one that drafts and one that confirms.',
      remedy: 'get_models',
    };
  },
  source: () => {
    refusal = {
      message: 'There is no microphone. Plug one in, or listen to the system sound.',
      remedy: 'choose_source',
    };
  },
};

function fill(count = 47) {
  say(draft(...Array.from({ length: count }, (_, at) => saidWord(2 * at))));
  settle(6);
}

export function begin(scene: URLSearchParams): void {
  if (scene.get('scene')?.startsWith('pill')) become({ ...listening, purpose: 'dictation' });
  pace = Number(scene.get('pace') ?? pace);
  scenes[scene.get('scene') ?? '']?.();
  meter();
}
