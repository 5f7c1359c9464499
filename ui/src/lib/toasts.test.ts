import { afterEach, expect, it } from 'vitest';
import { closeToast, closeToastsAbout, toast, toasts } from './toasts.svelte';

const texts = () => toasts().map((one) => one.text);

afterEach(() => [...toasts()].forEach((one) => closeToast(one.id)));

it('a newer toast about the same fact replaces the older one', () => {
  toast({ text: 'In the trash', about: 'session 1' });
  toast({ text: 'Renamed', about: 'session 2' });
  toast({ text: 'Back again', about: 'session 1' });
  expect(texts()).toEqual(['Renamed', 'Back again']);
});

it('a toast goes when its fact changes, and others stay', () => {
  toast({ text: 'No model', tone: 'danger', about: 'remedy get_models' });
  toast({ text: 'Saved' });
  closeToastsAbout('remedy get_models');
  expect(texts()).toEqual(['Saved']);
});

it('the same message twice is one toast', () => {
  toast({ text: 'Busy', tone: 'danger' });
  toast({ text: 'Busy', tone: 'danger' });
  expect(texts()).toEqual(['Busy']);
});
