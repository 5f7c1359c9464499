import { FluentParser, Visitor, type Message, type VariableReference } from '@fluent/syntax';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage, t } from './index.svelte';

const files = import.meta.glob<string>('../../../../messages/*.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The names that a message fills in, each once, in the order of the alphabet. */
function names(message: Message): string[] {
  const visitor = new Places();
  visitor.visit(message);
  return [...visitor.found].sort();
}

class Places extends Visitor {
  readonly found = new Set<string>();

  override visitVariableReference(place: VariableReference) {
    this.found.add(place.id.name);
  }
}

/** The names that each message of a language fills in. */
function catalogue(language: string): Record<string, string[]> {
  const source = files[`../../../../messages/${language}.ftl`] ?? '';
  const { body } = new FluentParser({ withSpans: false }).parse(source);
  expect(body.filter((entry) => entry.type === 'Junk')).toEqual([]);
  const messages = body.filter((entry) => entry.type === 'Message');
  return Object.fromEntries(messages.map((message) => [message.id.name, names(message)]));
}

const english = catalogue('en');

describe.each(['de', 'es', 'fr', 'nl'])('%s', (language) => {
  it('has every message, with the same places to fill in', () => {
    expect(catalogue(language)).toEqual(english);
  });
});

it('never raises its voice', () => {
  const loud = Object.values(files)
    .flatMap((file) => file.split('\n'))
    .filter((line) => /[!¡]/.test(line));
  expect(loud).toEqual([]);
});

it('has the types of its messages', async () => {
  // The messages of the command are none of the windows'.
  const windows = Object.entries(english).filter(([id]) => !id.startsWith('cli-'));
  const entries = windows.map(([id, places]) => {
    const fields = places.map((name) => `${name}: string | number`).join('; ');
    return `  '${id}': {${fields && ` ${fields} `}};\n`;
  });
  const types =
    '/** Written by `npm run messages`: the messages of messages/en.ftl, and what each fills in. */\n' +
    `export interface Catalogue {\n${entries.join('')}}\n`;
  await expect(types).toMatchFileSnapshot('./catalogue.ts');
});

describe('a message', () => {
  afterEach(() => setLanguage('en'));

  it.each([
    [0, 'No passages'],
    [1, '1 passage'],
    [1234, '1,234 passages'],
  ])('counts %i as its language does', (count, expected) => {
    expect(t('library-found', { count })).toBe(expected);
  });

  it('writes numbers as its language does', async () => {
    await setLanguage('de');
    expect(t('library-characters', { count: 1234.5 })).toBe('1.234,5 Zeichen');
  });

  it('fills in text as it is, whatever signs are in it', () => {
    expect(t('library-deleted', { title: '{ $count } # }' })).toBe(
      '“{ $count } # }” is in the trash.',
    );
  });

  it('keeps the space at its end', () => {
    expect(t('library-removed-is')).toBe('removed: ');
  });
});
