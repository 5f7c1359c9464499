/** The sources as one list of choices. */
import type { DeviceView, Hear } from '../types';

export interface SourceNames {
  microphone: string;
  microphones: string;
  system: string;
  both: string;
}

export interface SourceOption {
  value: string;
  label: string;
  group?: string;
}

const named = 'microphone:';

/** The choices: the default microphone, system sound, both, and each microphone. */
export function sourceOptions(devices: readonly DeviceView[], names: SourceNames): SourceOption[] {
  const microphones = devices.filter((device) => !device.is_system);
  const each = microphones.map((device) => ({
    value: named + device.name,
    label: device.label,
    group: names.microphones,
  }));
  return [
    { value: 'microphone', label: names.microphone },
    { value: 'system', label: names.system },
    { value: 'both', label: names.both },
    ...(each.length > 1 ? each : []),
  ];
}

/** Which of the choices that is. */
export function sourceOf(hear: Hear): string {
  if (hear.system) return hear.microphone ? 'both' : 'system';
  return hear.microphone_name ? named + hear.microphone_name : 'microphone';
}

/** The source of a choice. System sound keeps the chosen microphone. */
export function hearOf(source: string, before: Hear): Hear {
  if (source === 'system') return { ...before, microphone: false, system: true };
  if (source === 'both') return { ...before, microphone: true, system: true };
  const name = source.startsWith(named) ? source.slice(named.length) : null;
  return { microphone: true, microphone_name: name, system: false };
}
