import { expect, it } from 'vitest';
import { formsOf, heardIn, sorted, wholeWords } from './forms';

it('forms stand between commas, each once', () => {
  expect(formsOf(' duo  tone, do a tone,,duo tone ')).toEqual(['duo tone', 'do a tone']);
  expect(formsOf(' ')).toEqual([]);
});

it('a selection is heard without its case and the punctuation around it', () => {
  expect(heardIn(' Duo  tone, ')).toBe('duo tone');
  expect(heardIn("O'Neil's")).toBe("o'neil's");
  expect(heardIn('C 3.5!')).toBe('c 3.5');
});

it('what is no word, or a whole sentence, was not misheard as one', () => {
  expect(heardIn('…')).toBeUndefined();
  expect(heardIn('one two three four five six seven eight nine')).toBeUndefined();
});

it('words stand in alphabetical order, whatever their case', () => {
  const words = ['b', 'Ä', 'a', 'Zoë'].map((written) => ({ written, heard: [] }));
  expect(sorted(words, 'de').map(({ written }) => written)).toEqual(['a', 'Ä', 'b', 'Zoë']);
});

it('a word that is selected in part was misheard as a whole', () => {
  const part = (part: string) => {
    const text = 'We like duo tone, the app.';
    return wholeWords(text, text.indexOf(part), text.indexOf(part) + part.length);
  };
  expect(part('uo to')).toBe('duo tone,');
  expect(part(' duo ')).toBe(' duo ');
  expect(part('We')).toBe('We');
  expect(part('pp')).toBe('app.');
});
