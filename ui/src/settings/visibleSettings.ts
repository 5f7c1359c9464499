import { createContext } from 'svelte';
import type { SettingName } from './names';

/** The settings that match the search. */
export interface VisibleSettings {
  has: (name: SettingName) => boolean;
}

export const [useVisibleSettings, provideVisibleSettings] = createContext<VisibleSettings>();
