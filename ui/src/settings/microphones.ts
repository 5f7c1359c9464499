/** The choices of microphones and their meaning. */
import type { DeviceView, Hear } from '../lib/types';

interface Names {
  /** The default of the sound settings. */
  usual: string;
  /** A missing one. */
  gone: (name: string) => string;
}

/** The default, each microphone, and the chosen one even if it is missing. */
export function microphones(
  devices: readonly DeviceView[],
  chosen: string | null,
  names: Names,
): { value: string; label: string; disabled?: boolean }[] {
  const there = devices.filter((device) => !device.is_system);
  const isGone = chosen !== null && !there.some((device) => device.name === chosen);
  return [
    { value: '', label: names.usual },
    ...there.map((device) => ({ value: device.name, label: device.label })),
    ...(isGone ? [{ value: chosen, label: names.gone(chosen) }] : []),
  ];
}

/** With that microphone, the usual one (``), or `none`. */
export function withMicrophone(hear: Hear, chosen: string): Hear {
  if (chosen === 'none') return { ...hear, microphone: false };
  return { ...hear, microphone: true, microphone_name: chosen || null };
}

/** With or without system sound; without either source, the microphone is used. */
export function withSystem(hear: Hear, on: boolean): Hear {
  return { ...hear, system: on, microphone: hear.microphone || !on };
}
