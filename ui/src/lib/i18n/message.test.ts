import { describe, expect, it } from 'vitest';
import { format, names, parse } from './message';

const words = '{count, plural, =0 {no words} one {# word} other {# words}} in {title}';

describe('a message', () => {
  it.each([
    [0, 'no words in Talk'],
    [1, '1 word in Talk'],
    [1234, '1,234 words in Talk'],
  ])('counts %i as its language does', (count, expected) => {
    expect(format(words, 'en', { count, title: 'Talk' })).toBe(expected);
  });

  it('writes numbers as its language does', () => {
    expect(format('{n, number} Wörter', 'de', { n: 1234.5 })).toBe('1.234,5 Wörter');
  });

  it('counts with the cases that a language has', () => {
    const files = '{n, plural, one {# plik} few {# pliki} other {# plików}}';
    expect([1, 3, 5].map((n) => format(files, 'pl', { n }))).toEqual([
      '1 plik',
      '3 pliki',
      '5 plików',
    ]);
  });

  it('fills in text as it is, whatever signs are in it', () => {
    expect(format('“{title}” is gone.', 'en', { title: '{count} # }' })).toBe(
      '“{count} # }” is gone.',
    );
  });

  it('shows which value is missing', () => {
    expect(format('Hello {name}', 'en')).toBe('Hello {name}');
  });

  it('tells its names', () => {
    expect(names(words)).toEqual(['count', 'title']);
  });

  it.each(['{', '{a', 'a}', '{n, plural, one {x}}', '{n, date}', '{}'])('is not: %s', (wrong) => {
    expect(() => parse(wrong)).toThrow();
  });
});
