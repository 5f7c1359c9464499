import { events } from '../../lib/bindings';
import type { DictationChanged, OutcomeView } from '../../lib/types';
import type { Handlers } from '../mock';
import { sizeTo } from './window';

const idle: DictationChanged = {
  phase: 'idle',
  confirmed: '',
  draft: '',
  app: null,
  begun_at: null,
  outcome: null,
  can_undo: false,
};
const begun: DictationChanged = {
  ...idle,
  phase: 'listening',
  app: 'Terminal',
  begun_at: Date.now() - 8_000,
};
const done = (outcome: OutcomeView): DictationChanged => ({ ...begun, phase: 'done', outcome });

let now = idle;

export function become(next: DictationChanged): void {
  now = next;
  void events.dictationChanged.emit(now);
}

let keys = 'Ctrl+Alt+Space';

export const handlers: Handlers = {
  shortcut: () => ({ keys, conflict: null }),
  set_shortcut: ({ keys: wanted }) => {
    if (wanted === 'Ctrl+Alt+T') {
      throw { message: 'Another program has Ctrl+Alt+T. Choose other keys.', remedy: 'none' };
    }
    keys = String(wanted);
    return { keys, conflict: null };
  },
  hush_shortcut: () => null,
  dictation: () => now,
  toggle_dictation: () => (become(now.phase === 'listening' ? idle : begun), null),
  cancel_dictation: () => (become(idle), null),
  undo_dictation: () => (become(idle), null),
  copy_dictation: () => (become(scenes['pill-copied']!), null),
  fit_pill: ({ width, height }) => (sizeTo(Number(width), Number(height)), null),
};

const scenes: Record<string, DictationChanged> = {
  'pill-starting': { ...begun, phase: 'starting', begun_at: Date.now() },
  'pill-speak': begun,
  'pill-short': { ...begun, confirmed: 'Dear Anna,', draft: 'than' },
  'pill-long': {
    ...begun,
    begun_at: Date.now() - 74_000,
    confirmed: 'Dear Anna, thank you for the notes of yesterday, I have read them',
    draft: 'and only the second',
  },
  'pill-correcting': { ...begun, phase: 'correcting', confirmed: 'Dear Anna,' },
  'pill-well': done({ is_well: true, message: 'Inserted in Terminal.', can_copy: false }),
  'pill-copied': done({
    is_well: true,
    message: 'Copied. Press Ctrl+V where you want it.',
    can_copy: false,
  }),
  'pill-moved': done({
    is_well: false,
    message:
      'Nothing was written: Terminal has the focus now. Copy it here, or later from the tray menu.',
    can_copy: true,
  }),
  'pill-failed': done({
    is_well: false,
    message: 'Nothing was heard. Is it the right microphone?',
    can_copy: false,
  }),
};

export function begin(scene: URLSearchParams): void {
  become(scenes[scene.get('scene') ?? ''] ?? idle);
}
