import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Live } from '../lib/captions/live.svelte';
import type { Told, Trouble } from '../lib/types';
import Foot from './Foot.svelte';
import { usual } from './looks';

type Props = ComponentProps<typeof Foot>;

const told: Told = { weight: 'info', message: 'a message', about: null };
const trouble: Trouble = { kind: 'model', message: 'a missing model' };
let foot: object | undefined;

beforeEach(() => mockIPC(() => []));

afterEach(() => {
  if (foot) void unmount(foot);
  clearMocks();
});

function show(props: Props) {
  foot = mount(Foot, { target: document.body, props });
  flushSync();
}

function propsOf(given: Partial<Props>): Props {
  const nothing = () => {};
  return {
    live: new Live('captions'),
    phase: 'listening',
    asks: false,
    refused: null,
    trouble: null,
    told: undefined,
    closed: undefined,
    hear: usual.hear,
    onhear: nothing,
    onstart: nothing,
    onpause: nothing,
    ...given,
  };
}

const notices = () => [...document.querySelectorAll('[role=status] p')].map((p) => p.textContent);

it.each<[string, Partial<Props>]>([
  ['a refusal', { refused: { message: 'a refusal', remedy: 'none' }, trouble, told }],
  ['a missing model', { trouble, told }],
  ['a message', { told }],
  ['a message', { phase: 'idle', told, asks: true }],
])('shows one notice: %s', (notice, given) => {
  show(propsOf(given));
  expect(notices()).toEqual([notice]);
});

it('tells its owner which message about a missing model the user closed', () => {
  let closed: string | undefined;
  show({
    ...propsOf({ trouble }),
    get closed() {
      return closed;
    },
    set closed(message) {
      closed = message;
    },
  });
  document.querySelector<HTMLElement>('[role=status] button:last-child')!.click();
  expect(closed).toBe('a missing model');
});
