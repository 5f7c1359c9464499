import { expect, it } from 'vitest';
import type { DeviceView, Hear } from '../types';
import { hearOf, sourceOf, sourceOptions } from './sources';

const names = { microphone: 'Mic', microphones: 'Mics', system: 'System', both: 'Both' };
const device = (name: string, is_system = false): DeviceView => ({
  name,
  label: name.toUpperCase(),
  is_system,
  is_default: false,
  muted: null,
});
const hear: Hear = { microphone: true, microphone_name: 'usb', system: false };

it('a single microphone is no choice', () => {
  const values = sourceOptions([device('usb'), device('monitor', true)], names);
  expect(values.map(({ value }) => value)).toEqual(['microphone', 'system', 'both']);
});

it.each(['microphone', 'system', 'both', 'microphone:desk'])('%s is what it was', (source) => {
  expect(sourceOf(hearOf(source, hear))).toBe(source);
});

it('with the system sound the microphone stays the one that was chosen', () => {
  expect(hearOf('both', hear).microphone_name).toBe('usb');
});

it('each of several microphones can be chosen', () => {
  const options = sourceOptions([device('usb'), device('desk')], names);
  expect(options.at(-1)).toEqual({ value: 'microphone:desk', label: 'DESK', group: 'Mics' });
});
