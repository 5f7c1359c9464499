import { afterEach, expect, it } from 'vitest';
import { closeToast, toasts } from '../lib/toasts.svelte';
import { SessionActions } from './actions.svelte';

afterEach(() => [...toasts()].forEach((one) => closeToast(one.id)));

it('the toast of an action goes once the action is undone by key', async () => {
  const actions = new SessionActions();
  actions.did('In the trash', async () => true, 'session 1');
  expect(toasts()).toHaveLength(1);
  await actions.undo();
  expect(toasts().map((one) => one.text)).not.toContain('In the trash');
});

it('it stays while the action could not be undone', async () => {
  const actions = new SessionActions();
  actions.did('In the trash', async () => false);
  await actions.undo();
  expect(toasts().map((one) => one.text)).toContain('In the trash');
});
