import { usual } from '../../captions/looks';
import type { Preferences } from '../../lib/types';
import type { Handlers } from '../mock';
import { handlers as dictation } from './dictation';
import { handlers as preferences } from './preferences';

const now = () => preferences['preferences']!({}) as Preferences;
const keep = (wanted: Preferences) => preferences['change_preferences']!({ preferences: wanted });
let refuses = false;

/** Handlers of other files that these depend on. */
export const handlers: Handlers = {
  change_preferences: (given) => {
    if (refuses) {
      const message =
        'The settings in ~/.config/duotone/desktop.toml cannot be written: no space is left. ' +
        'Free some and try again.';
      throw { message, remedy: 'none' };
    }
    return preferences['change_preferences']!(given);
  },
  set_shortcut: (given) => {
    const view = dictation['set_shortcut']!(given);
    const all = now();
    keep({ ...all, dictation: { ...all.dictation, shortcut: String(given['keys']) } });
    return view;
  },
  choose_export_folder: () => {
    const all = now();
    const export_folder = '/home/ada/Documents/Transcripts';
    keep({ ...all, keeping: { ...all.keeping, export_folder } });
    return export_folder;
  },
  reset_preferences: () => {
    const all = now();
    return keep({
      ...all,
      fast: null,
      heavy: null,
      language: null,
      look: { theme: 'system', locale: null },
      captions: usual,
      dictation: { ...all.dictation, shortcut: 'Ctrl+Alt+Space', mode: 'hold', rules: [] },
      autostart: false,
    });
  },
};

/** `?refuse=settings` saves nothing; `?rules=two` has two rules for programs. */
export function begin(scene: URLSearchParams): void {
  if (scene.get('rules') === 'two') {
    const all = now();
    keep({
      ...all,
      dictation: {
        ...all.dictation,
        rules: [
          { app: 'org.gnome.Terminal', way: 'type' },
          { app: 'kitty', way: 'copy' },
        ],
      },
    });
  }
  refuses = scene.get('refuse') === 'settings';
}
