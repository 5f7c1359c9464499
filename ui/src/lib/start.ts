import { mount, type Component } from 'svelte';
import { desktopLanguage, setLanguage } from './i18n/index.svelte';

/** Shows a window's component, in the desktop's language until the settings say otherwise. */
export async function start(component: Component): Promise<void> {
  await setLanguage(desktopLanguage());
  mount(component, { target: document.body });
}
