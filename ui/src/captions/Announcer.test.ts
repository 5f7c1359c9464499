import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { confirmed, draft, word } from '../lib/captions/samples';
import { change, nothing } from '../lib/captions/store';
import type { Caption } from '../lib/types';
import Announcer from './Announcer.svelte';
import { captionProps } from './captionProps.svelte';

let away: () => void = () => {};
afterEach(() => away());

const [so, the, second] = [word(1, 'so'), word(2, 'the'), word(3, 'second')];

/** What is read out after each showing. */
function read(...steps: Caption[][]): string[][] {
  const props = captionProps(nothing);
  const announcer = mount(Announcer, { target: document.body, props });
  away = () => void unmount(announcer);
  return steps.map((captions, at) => {
    props.captions = change(props.captions, { session: 'a', number: at + 1, captions });
    flushSync();
    return [...document.querySelectorAll('[aria-live] p')].map((piece) => piece.textContent ?? '');
  });
}

it('guesses are not read out; what is confirmed is, once', () => {
  const [guess, first, last] = read(
    [draft(so, the, second)],
    [confirmed(so, the), draft(second)],
    [confirmed(second)],
  );
  expect(guess).toEqual([]);
  expect(first).toEqual(['so the']);
  expect(last).toEqual(['so the', 'second']);
});

it('what was read goes, so that the page does not grow', () => {
  const ids = Array.from({ length: 20 }, (_, id) => id);
  const steps = ids.map((id) => [confirmed(word(id, `w${id}`))]);
  expect(read(...steps).at(-1)).toEqual(['w14', 'w15', 'w16', 'w17', 'w18', 'w19']);
});
