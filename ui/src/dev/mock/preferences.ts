import { events } from '../../lib/bindings';
import type { Preferences, Theme } from '../../lib/types';
import type { Handlers } from '../mock';
import { usual } from '../../captions/looks';

let preferences: Preferences = {
  fast: null,
  heavy: null,
  language: null,
  look: { theme: 'system', locale: null },
  captions: usual,
  dictation: {
    shortcut: 'Ctrl+Alt+Space',
    mode: 'hold',
    microphone: null,
    way: 'auto',
    while_speaking: false,
    spoken_commands: true,
    keep: false,
    rules: [],
  },
  keeping: {
    keep: true,
    record: true,
    enhance: true,
    skip_empty: true,
    clean_up: 'light',
    audio_days: null,
    export_folder: null,
  },
  autostart: false,
  welcomed: true,
};

export const handlers: Handlers = {
  preferences: () => preferences,
  change_preferences: ({ preferences: wanted }) => {
    preferences = wanted as Preferences;
    void events.preferences.emit(preferences);
    return preferences;
  },
};

/** `?theme=dark&language=de&lines=2&size=32&opacity=50` */
export function begin(scene: URLSearchParams): void {
  const number = (name: string, usually: number) => Number(scene.get(name) ?? usually);
  preferences = {
    ...preferences,
    look: { theme: (scene.get('theme') ?? 'system') as Theme, locale: scene.get('language') },
    captions: {
      ...usual,
      lines: number('lines', usual.lines),
      text_size: number('size', usual.text_size),
      columns: number('columns', usual.columns),
      opacity: number('opacity', usual.opacity),
      plate: scene.get('plate') ?? usual.plate,
      ink: scene.get('ink') ?? usual.ink,
    },
  };
}
