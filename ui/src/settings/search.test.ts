import { expect, it } from 'vitest';
import { finds } from './search';

const theme = ['Look', 'Theme', 'Light, dark, or as the desktop has it.'];

it.each([
  ['', true],
  ['theme', true],
  ['THEME', true],
  ['  dark  theme ', true],
  ['desk', true],
  ['look light', true],
  ['theme microphone', false],
])('“%s” finds the theme: %s', (query, expected) => {
  expect(finds(query, theme)).toBe(expected);
});

it('does not mind accents, in what is typed nor in what is written', () => {
  expect(finds('repertoire', ['Répertoire'])).toBe(true);
  expect(finds('größe', ['Grosse', 'Große, Größe'])).toBe(true);
  expect(finds('tamaño', ['Tamano'])).toBe(true);
});

it('does not find words across two texts', () => {
  expect(finds('themelight', ['theme', 'light'])).toBe(false);
});
