/** Applies settings at once, with undo for each change. */
import { ask } from '../lib/ask';
import { commands } from '../lib/bindings';
import { t } from '../lib/i18n/index.svelte';
import { changePreferences, preferences } from '../lib/preferences.svelte';
import { closeToast, toast } from '../lib/toasts.svelte';
import type { Preferences } from '../lib/types';
import { History } from './history';
import { isSame, restored } from './restored';

const history = new History();
/** The toast that offers to undo the newest change. */
let offer: number | undefined;

/** Changes the setting `label`. If saving fails, it reverts the change and shows the error. */
export async function change(
  label: string,
  make: (preferences: Preferences) => Preferences,
): Promise<void> {
  const before = preferences();
  await changePreferences(make);
  changed(label, before);
}

/** Records that the setting `label` was `before`. */
export function changed(
  label: string,
  before: Preferences | undefined,
  after = preferences(),
): void {
  if (!before || !after || isSame(before, after)) return;
  history.add({ label, before, after, at: Date.now() });
  say({ text: t('settings-changed', { what: label }), undo });
}

/** Undoes the newest change. */
export async function undo(): Promise<void> {
  const last = history.take();
  if (!last) return;
  const back = (now: Preferences) => restored(now, last.before, last.after);
  const now = preferences();
  if (!now) return;
  // Keys need more than saving: the desktop must grant them.
  const keys = back(now).dictation.shortcut;
  if (keys !== now.dictation.shortcut && !(await ask(commands.setShortcut(keys)))) return;
  await changePreferences(back);
  say({ text: t('settings-put-back', { what: last.label }) });
}

/** Resets all settings to their defaults; undo works for this too. */
export async function reset(): Promise<void> {
  const before = preferences();
  const after = await ask(commands.resetPreferences());
  if (!before || !after) return;
  await changePreferences(() => after);
  if (before.dictation.shortcut !== after.dictation.shortcut) {
    await ask(commands.setShortcut(after.dictation.shortcut));
  }
  if (isSame(before, after)) say({ text: t('settings-reset-nothing') });
  else changed(t('settings-reset-all'), before);
}

function say(what: Parameters<typeof toast>[0]) {
  if (offer !== undefined) closeToast(offer);
  offer = toast(what);
}
