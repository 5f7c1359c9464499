import { expect, it } from 'vitest';
import { href, read } from './route.svelte';

it.each([
  ['', 'library', []],
  ['#/models', 'models', []],
  ['#/library/a%2Fb', 'library', ['a/b']],
  ['#/nowhere/a', 'library', []],
  ['#/settings/%E0', 'settings', ['%E0']],
])('the address “%s” is the page %s', (hash, page, rest) => {
  expect(read(hash)).toEqual({ page, rest });
});

it('an address leads back to what it was made of', () => {
  expect(read(href('library', 'a/b', 'c d'))).toEqual({ page: 'library', rest: ['a/b', 'c d'] });
});
