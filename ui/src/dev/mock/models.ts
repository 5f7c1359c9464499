import { events } from '../../lib/bindings';
import type { ModelRow, PullChanged } from '../../lib/types';
import type { Handlers } from '../mock';

const row = (name: string, megabytes: number, more: Partial<ModelRow>): ModelRow => ({
  name,
  roles: ['heavy'],
  english_only: false,
  is_packed: false,
  demand: 'usual',
  bytes: megabytes * 1e6,
  licence: 'MIT',
  installed: false,
  is_users: false,
  times_speech: null,
  is_fast: false,
  is_heavy: false,
  is_recommended: false,
  pull: null,
  ...more,
});

const english = { english_only: true };
let rows: ModelRow[] = [
  row('tiny.en', 77.7, { ...english, roles: ['fast'], is_recommended: true, times_speech: 19.4 }),
  row('tiny', 77.7, { roles: ['fast'], times_speech: 18.2 }),
  row('base.en', 147.9, { ...english, roles: ['fast', 'heavy'], times_speech: 9.7 }),
  row('small.en', 264.5, { ...english, is_recommended: true, times_speech: 4.3 }),
  row('small', 264.5, { times_speech: 4.3 }),
  row('medium', 1533.8, { demand: 'strong' }),
  row('silero-v6.2.0', 0.9, { roles: ['voice'], installed: true }),
  row('speaker-embedding', 26.5, { roles: ['speakers'] }),
];
/** Bytes in a quarter of a second. */
let speed = 1.4e6;
let queue: string[] = [];

function pulled(pull: PullChanged) {
  rows = rows.map((one) => (one.name === pull.model ? { ...one, pull } : one));
  if (pull.phase === 'done') {
    rows = rows.map((one) => (one.name === pull.model ? { ...one, installed: true } : one));
  }
  void events.pullChanged.emit(pull);
}

/** One download at a time. */
function pull(name: string) {
  const { pull: last, bytes } = rows.find((one) => one.name === name)!;
  const total = bytes ?? 0;
  pulled({ model: name, phase: 'waiting', done: last?.done ?? 0, total, detail: null });
  queue = [...queue.filter((one) => one !== name), name];
}

function work() {
  const [model] = queue;
  if (!model) return;
  const last = rows.find((one) => one.name === model)!.pull!;
  const total = last.total ?? 0;
  const done = Math.min(total, (last.done ?? 0) + speed);
  if (done < total) {
    pulled({ model, phase: 'downloading', done, total, detail: 'huggingface.co' });
    return;
  }
  queue = queue.slice(1);
  pulled({ model, phase: 'done', done, total, detail: null });
}

/** The models, without what depends on preferences and measurement. */
export const modelRows = () => rows;

export const handlers: Handlers = {
  pull_model: ({ name }) => (pull(String(name)), null),
  pause_pull: ({ name }) => {
    queue = queue.filter((one) => one !== name);
    const { pull: last } = rows.find((one) => one.name === name)!;
    pulled({ ...last!, phase: 'paused' });
    return null;
  },
};

/** `?speed=40` is a network of that many megabytes a second. */
export function begin(scene: URLSearchParams): void {
  speed = Number(scene.get('speed') ?? 5.6) * 0.25e6;
  setInterval(work, 250);
  if (scene.get('models') === 'here') {
    rows = rows.map((one) => ({ ...one, installed: one.installed || one.is_recommended }));
  }
  if (scene.get('models') === 'failed') {
    const detail =
      'huggingface.co cannot be reached. Check the network and try again; what arrived is kept.';
    pulled({ model: 'tiny.en', phase: 'failed', done: 31e6, total: 77.7e6, detail });
  }
}
