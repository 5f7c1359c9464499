import { events } from '../../lib/bindings';
import type { NetworkRequest, StorageView, VoiceRow } from '../../lib/types';
import type { Handlers } from '../mock';

let storage: StorageView = {
  library_folder: '/home/ada/.local/share/duotone/library',
  recordings_folder: '/home/ada/.local/share/duotone/recordings',
  models_folder: '/home/ada/.local/share/duotone/models',
  settings_folder: '/home/ada/.config/duotone',
  log_folder: '/home/ada/.local/state/duotone/log',
  records_bytes: 8.4e6,
  search_bytes: 3.1e6,
  recordings_bytes: 2.31e9,
  trash_bytes: 61e6,
  models_bytes: 226e6,
  sessions: 42,
  voices: 3,
};
let voices: VoiceRow[] = [
  { id: 'v1', name: 'Grace Hopper', sessions: 12, created_at: '2026-05-04T09:12:00Z' },
  { id: 'v2', name: 'Jean Bartik', sessions: 3, created_at: '2026-10-19T14:40:00Z' },
  { id: 'v3', name: 'Kathleen Antonelli', sessions: 1, created_at: '2026-11-20T08:05:00Z' },
];
let requests: NetworkRequest[] = [];
let refuses = false;

const request = (minutes: number, model: string, outcome: string): NetworkRequest => ({
  at: new Date(Date.UTC(2026, 10, 26, 18, minutes)).toISOString(),
  purpose: `model ${model}`,
  place: 'huggingface.co',
  outcome,
});

function changed() {
  void events.libraryChanged.emit({ session: null });
}

function answer<T>(value: T): T {
  if (refuses) {
    const message =
      'The library is in use by another Duotone, which writes it just now. Try again in a moment.';
    throw { message, remedy: 'retry' };
  }
  return value;
}

export const handlers: Handlers = {
  storage: () => answer({ ...storage, voices: voices.length }),
  voices: () => answer(voices),
  network_log: () => requests,
  model_host: () => 'huggingface.co',
  rename_voice: ({ id, name }) => {
    voices = voices.map((one) => (one.id === id ? { ...one, name: String(name) } : one));
    changed();
    return null;
  },
  forget_voice: ({ id }) => {
    voices = voices.filter((one) => one.id !== id);
    changed();
    return null;
  },
  forget_everything: () => {
    const gone = storage.sessions;
    [voices, requests] = [[], []];
    storage = {
      ...storage,
      sessions: 0,
      records_bytes: 41e3,
      search_bytes: 0,
      recordings_bytes: 0,
      trash_bytes: 0,
    };
    changed();
    return gone;
  },
};

/** `?asked=models` has a log of requests; `?refuse=library` lets nothing be read. */
export function begin(scene: URLSearchParams): void {
  refuses = scene.get('refuse') === 'library';
  if (scene.get('asked') === 'models') {
    requests = [
      request(14, 'small.en', 'got'),
      request(9, 'small.en', 'not reached'),
      request(6, 'base.en', 'got'),
      request(5, 'base.en', 'stopped by you'),
      request(2, 'tiny.en', 'got'),
    ];
  }
}
