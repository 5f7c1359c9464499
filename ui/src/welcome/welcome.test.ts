import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startMock } from '../dev/mock';
import { commands } from '../lib/bindings';
import { followPreferences } from '../lib/preferences.svelte';
import Welcome from './Welcome.svelte';

let away: () => void = () => {};

beforeEach(() => {
  // The page that tests run in has no layout.
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  vi.useFakeTimers();
});

afterEach(() => {
  away();
  vi.useRealTimers();
});

/** Lets the played back end go on for some milliseconds. */
async function pass(time: number) {
  await vi.advanceTimersByTimeAsync(time);
  flushSync();
}

const text = () => document.body.textContent?.replace(/\s+/g, ' ') ?? '';
const buttons = () => [...document.querySelectorAll('button')];
const button = (words: string) => {
  const found = buttons().find((one) => one.textContent?.trim().startsWith(words));
  if (!found) throw new Error(`no button “${words}”: ${text()}`);
  return found;
};
/** The main actions: a card has one. */
const main = () =>
  buttons()
    .filter((one) => one.classList.contains('primary'))
    .map((one) => one.textContent?.trim());

async function click(words: string) {
  button(words).click();
  await pass(50);
}

const words = () => document.querySelectorAll('.heard span');

it('words appear while the downloads still run, and captions listen at once in the end', async () => {
  startMock(new URLSearchParams('measured=not&speed=20'));
  await followPreferences();
  const page = mount(Welcome, { target: document.body });
  away = () => void unmount(page);
  await pass(50);

  // The language comes first, with what is kept and the switches of it.
  expect(text()).toContain('Which language do you speak?');
  expect(text()).toContain('what captions hear is recorded, and finished transcripts are made');
  const switches = [...document.querySelectorAll<HTMLInputElement>('[role=switch]')];
  expect(switches.map(({ checked }) => checked)).toEqual([true, true]);
  switches[1]!.click();
  await pass(50);
  expect((await commands.preferences()).keeping).toMatchObject({ record: true, enhance: false });
  await click('Next');
  expect((await commands.preferences()).language).toBe('en');

  // The download is the main action until it has begun.
  expect(main()).toEqual([expect.stringMatching(/^Download, 252\D*MB$/)]);
  await click('Download');
  expect(main()).toEqual(['Next']);
  await click('Next');

  // The level shows at once, and words as soon as the fast model is there.
  expect(text()).toContain('Downloading models');
  await click('Try the microphone');
  await pass(1_000);
  expect(text()).toContain('Words come by themselves once tiny.en is here');
  expect(words()).toHaveLength(0);
  await pass(8_000);
  expect(words().length).toBeGreaterThan(3);
  expect(document.querySelectorAll('.heard .guess').length).toBeGreaterThan(0);
  expect(document.querySelectorAll('.heard span:not(.guess)').length).toBeGreaterThan(0);
  expect(text()).toContain('Downloading models');

  // What comes later says so.
  await pass(9_000);
  expect(text()).not.toContain('Downloading models');
  expect(text()).toContain('It listens too when you try again');
  await click('Stop');
  await pass(1_000);
  await click('Next');
  expect(document.querySelector('textarea')!.value).not.toBe('');

  // The machine is measured when nobody tries the microphone, and the better pair is offered.
  await pass(3_500);
  expect(text()).toContain('tiny.en + small.en would suit it better');

  await click('Open captions');
  await pass(1_500);
  expect(await commands.live()).toMatchObject({ phase: 'listening', purpose: 'captions' });
});
