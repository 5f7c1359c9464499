import { expect, it } from 'vitest';
import { microphones, withMicrophone, withSystem } from './microphones';

const device = (name: string, is_system = false) => ({
  name,
  label: name.toUpperCase(),
  is_system,
  is_default: false,
  muted: null,
});
const names = { usual: 'Usual', gone: (name: string) => `${name}, gone` };
const hear = { microphone: true, microphone_name: null, system: false };

it('has microphones alone, and one that is gone as long as it is chosen', () => {
  const devices = [device('usb'), device('speakers', true)];
  const labels = (chosen: string | null) =>
    microphones(devices, chosen, names).map((option) => option.label);
  expect(labels(null)).toEqual(['Usual', 'USB']);
  expect(labels('usb')).toEqual(['Usual', 'USB']);
  expect(labels('headset')).toEqual(['Usual', 'USB', 'headset, gone']);
});

it('always hears something', () => {
  const system = withMicrophone(withSystem(hear, true), 'none');
  expect(system).toEqual({ microphone: false, microphone_name: null, system: true });
  expect(withSystem(system, false)).toEqual(hear);
});

it('keeps a microphone by name, and the usual one without', () => {
  expect(withMicrophone(hear, 'usb').microphone_name).toBe('usb');
  expect(withMicrophone({ ...hear, microphone_name: 'usb' }, '').microphone_name).toBeNull();
});
