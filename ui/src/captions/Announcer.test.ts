import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import type { CaptionPatch } from '../lib/types';
import { change, nothing } from '../lib/captions/store';
import Announcer from './Announcer.svelte';
import { captionProps } from './captionProps.svelte';

let away: () => void = () => {};
afterEach(() => away());

const insert = (after: number | null, id: number, text: string): CaptionPatch => ({
  op: 'insert',
  after,
  word: { id, text, tone: 'draft', begins_paragraph: false, joined: false },
});
const confirm = (id: number): CaptionPatch => ({ op: 'confirm', id });

/** What is read out after each showing. */
function read(...batches: CaptionPatch[][]): string[][] {
  const props = captionProps(nothing);
  const announcer = mount(Announcer, { target: document.body, props });
  away = () => void unmount(announcer);
  return batches.map((patches, at) => {
    props.captions = change(props.captions, { session: 'a', number: at + 1, patches });
    flushSync();
    return [...document.querySelectorAll('[aria-live] p')].map((piece) => piece.textContent ?? '');
  });
}

it('guesses are not read out; what is confirmed is, once', () => {
  const [guess, first, second] = read(
    [insert(null, 1, 'so'), insert(1, 2, 'the'), insert(2, 3, 'second')],
    [confirm(1), confirm(2)],
    [confirm(3)],
  );
  expect(guess).toEqual([]);
  expect(first).toEqual(['so the']);
  expect(second).toEqual(['so the', 'second']);
});

it('what was read goes, so that the page does not grow', () => {
  const ids = Array.from({ length: 20 }, (_, id) => id);
  const batches = ids.map((id) => [insert(id > 0 ? id - 1 : null, id, `w${id}`), confirm(id)]);
  expect(read(...batches).at(-1)).toEqual(['w14', 'w15', 'w16', 'w17', 'w18', 'w19']);
});
