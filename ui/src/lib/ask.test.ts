import { beforeEach, expect, it } from 'vitest';
import { ask } from './ask';
import { go, route } from './route.svelte';
import { closeToast, toasts } from './toasts.svelte';
import type { Remedy } from './types';

/** The toast of an error with this remedy, on that page. */
async function shown(remedy: Remedy) {
  await ask(Promise.resolve({ status: 'error' as const, error: { message: 'No.', remedy } }));
  return toasts().at(-1);
}

beforeEach(async () => {
  toasts().forEach(({ id }) => closeToast(id));
  go('library');
  await expect.poll(() => route().page).toBe('library');
});

it('an error leads to the page that helps', async () => {
  expect((await shown('none'))?.action).toBeUndefined();
  expect((await shown('choose_source'))?.action?.label).toBe('Settings');
  const { action } = (await shown('get_models'))!;
  expect(action?.label).toBe('Get models');
  action?.run();
  await expect.poll(() => route().page).toBe('models');
});

it('no button leads to the page that is shown', async () => {
  go('models');
  await expect.poll(() => route().page).toBe('models');
  expect((await shown('get_models'))?.action).toBeUndefined();
});
