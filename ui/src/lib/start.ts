import { mount, type Component } from 'svelte';
import { desktopLanguage, setLanguage } from './i18n/index.svelte';
import { followPreferences } from './preferences.svelte';

/** Shows a window's component in the user's theme and language. */
export async function start(component: Component): Promise<void> {
  await setLanguage(desktopLanguage());
  // A window without preferences is better than none.
  await followPreferences().catch((error: unknown) => console.error(error));
  mount(component, { target: document.body });
}
