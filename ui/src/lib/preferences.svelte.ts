/** The user's preferences, which follow changes in any window. */
import { setTheme } from './appearance.svelte';
import { ask } from './ask';
import { commands, events } from './bindings';
import type { Preferences } from './types';
import { desktopLanguage, isLanguage, locale, setLanguage } from './i18n/index.svelte';

let current = $state.raw<Preferences>();

/** The preferences, once loaded. */
export function preferences(): Preferences | undefined {
  return current;
}

/** Loads and follows the preferences, with theme and language. */
export async function followPreferences(): Promise<void> {
  await events.preferences.listen(({ payload }) => void take(payload));
  await take(await commands.preferences());
}

/** Changes the preferences at once, and reverts the change if saving fails. */
export async function changePreferences(
  change: (preferences: Preferences) => Preferences,
): Promise<void> {
  if (!current) return;
  const before = current;
  const wanted = change(before);
  await take(wanted);
  const kept = await ask(commands.changePreferences(wanted));
  // Nothing newer came meanwhile.
  if (current === wanted) await take(kept ?? before);
}

async function take(wanted: Preferences) {
  current = wanted;
  setTheme(wanted.look.theme);
  const chosen = wanted.look.locale;
  const language = isLanguage(chosen) ? chosen : desktopLanguage();
  if (language !== locale()) await setLanguage(language);
}
