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
const running = new Map<string, ReturnType<typeof setInterval>>();

function pulled(pull: PullChanged) {
  rows = rows.map((one) => (one.name === pull.model ? { ...one, pull } : one));
  if (pull.phase === 'done') {
    rows = rows.map((one) =>
      one.name === pull.model ? { ...one, pull: null, installed: true } : one,
    );
  }
  void events.pullChanged.emit(pull);
}

function pull(name: string, from = 0) {
  const total = rows.find((one) => one.name === name)!.bytes ?? 0;
  let done = from || (rows.find((one) => one.name === name)!.pull?.done ?? 0);
  const detail = 'huggingface.co';
  pulled({ model: name, phase: 'connecting', done, total, detail });
  clearInterval(running.get(name));
  running.set(
    name,
    setInterval(() => {
      done = Math.min(total, done + 1.4e6);
      pulled({ model: name, phase: 'downloading', done, total, detail });
      if (done < total) return;
      clearInterval(running.get(name));
      pulled({ model: name, phase: 'done', done, total, detail: null });
    }, 250),
  );
}

export const handlers: Handlers = {
  models: () => rows,
  pull_model: ({ name }) => (pull(String(name)), null),
  pause_pull: ({ name }) => {
    clearInterval(running.get(String(name)));
    const { pull: last } = rows.find((one) => one.name === name)!;
    pulled({ ...last!, phase: 'paused' });
    return null;
  },
};

export function begin(scene: URLSearchParams): void {
  if (scene.get('models') === 'here') {
    rows = rows.map((one) => ({ ...one, installed: one.installed || one.is_recommended }));
  }
  if (scene.get('models') === 'failed') {
    const detail =
      'huggingface.co cannot be reached. Check the network and try again; what arrived is kept.';
    pulled({ model: 'tiny.en', phase: 'failed', done: 31e6, total: 77.7e6, detail });
  }
}
