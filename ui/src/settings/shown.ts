import { createContext } from 'svelte';
import type { SettingName } from './names';

/** Which settings are shown, while others are searched for. */
export interface Shown {
  has: (name: SettingName) => boolean;
}

export const [useShown, provideShown] = createContext<Shown>();
