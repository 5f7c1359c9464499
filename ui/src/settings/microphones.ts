/** Microphones to choose from, and what a choice means. */
import type { DeviceView, Hear } from '../lib/types';

interface Names {
  /** The one of the sound settings. */
  usual: string;
  /** One that is not there now. */
  gone: (name: string) => string;
}

/** The desktop's own choice, each microphone, and the one that is chosen though it is gone. */
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

/** With what the machine plays, or without; without either, there is the microphone. */
export function withSystem(hear: Hear, on: boolean): Hear {
  return { ...hear, system: on, microphone: hear.microphone || !on };
}
