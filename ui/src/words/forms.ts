/** The forms of a word that the user writes with commas between. */
import type { OwnWordView } from '../lib/types';

/** The forms, each once, with single spaces. */
export function formsOf(text: string): string[] {
  const forms = text.split(',').map((form) => form.trim().replace(/\s+/g, ' '));
  return [...new Set(forms.filter(Boolean))];
}

/** Words in alphabetical order. */
export function sorted(words: readonly OwnWordView[], locale: string): OwnWordView[] {
  return [...words].sort((a, b) => a.written.localeCompare(b.written, locale));
}

/**
 * What was heard, from a selection: without the punctuation around it and without capitals, so that
 * it is found in any case. `undefined` if it holds no word, or too many to be one.
 */
export function heardIn(selection: string): string | undefined {
  const text = selection.trim().replace(/\s+/g, ' ');
  const heard = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
  return heard && heard.length <= 80 && heard.split(' ').length <= 8 ? heard : undefined;
}

/** The whole words that a part of a text touches. */
export function wholeWords(text: string, from: number, to: number): string {
  const before = /\S*$/.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(to))?.[0] ?? '';
  const part = text.slice(from, to);
  return (/^\s/.test(part) ? '' : before) + part + (/\s$/.test(part) ? '' : after);
}
