import { createContext } from 'svelte';
import type { SettingName } from './names';

/** Which settings are shown, while others are searched for. */
export interface VisibleSettings {
  has: (name: SettingName) => boolean;
}

export const [useVisibleSettings, provideVisibleSettings] = createContext<VisibleSettings>();
