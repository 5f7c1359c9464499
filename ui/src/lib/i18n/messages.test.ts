import { describe, expect, it } from 'vitest';
import { names } from './message';

const files = import.meta.glob<Record<string, string>>('./messages/*/*.json', {
  eager: true,
  import: 'default',
});
const at = (language: string, file: string) => files[`./messages/${language}/${file}.json`] ?? {};
const english = Object.keys(files)
  .filter((path) => path.includes('/en/'))
  .map((path) => path.slice('./messages/en/'.length, -'.json'.length));

describe.each(['de', 'es', 'fr', 'nl'])('%s', (language) => {
  it.each(english)('has every message of %s, with the same places to fill in', (file) => {
    const [theirs, ours] = [at('en', file), at(language, file)];
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
    for (const [key, message] of Object.entries(theirs)) {
      expect(names(ours[key]!), key).toEqual(names(message));
    }
  });
});

it('never raises its voice', () => {
  const loud = Object.values(files)
    .flatMap((file) => Object.values(file))
    .filter((message) => /[!¡]/.test(message));
  expect(loud).toEqual([]);
});
