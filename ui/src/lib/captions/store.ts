/**
 * The words on screen: a pure fold over what the back end tells. Whatever arrives, a confirmed word
 * never changes, never goes and never comes to stand behind another one; and a word that did not
 * change is the same object before and after.
 */
import type { CaptionPatch, CaptionsChanged, CaptionsSoFar, CaptionWord } from '../types';

export interface Captions {
  /** Whose words they are; `null` before there was a session. */
  readonly session: string | null;
  /** The number of the last change that is in them. */
  readonly number: number;
  /** Confirmed ones first, then draft. */
  readonly words: readonly CaptionWord[];
  /** A change is missing: the words are to be asked for anew. */
  readonly behind: boolean;
}

export const nothing: Captions = { session: null, number: 0, words: [], behind: false };

/** The captions once that change is in them. */
export function change(captions: Captions, event: CaptionsChanged): Captions {
  const { session, number, patches } = event;
  const before = captions.session === session ? captions : { ...nothing, session };
  if (number <= before.number) return captions;
  if (before.behind || number > before.number + 1) return { ...before, behind: true };
  return { ...before, number, words: patches.reduce(patch, before.words) };
}

/** The captions as the back end has them. Words that are on screen already stay the same objects. */
export function catchUp(captions: Captions, soFar: CaptionsSoFar): Captions {
  const { session, number } = soFar;
  if (captions.session !== session) return { session, number, words: soFar.words, behind: false };
  if (number < captions.number) return captions;
  const shown = new Map(captions.words.map((word) => [word.id, word]));
  const newest = soFar.words.map((word) => {
    const old = shown.get(word.id);
    return old && (old.tone === 'confirmed' || old.tone === word.tone) ? old : word;
  });
  // The back end tells only the newest words; older ones that are on screen stay.
  const first = newest[0] && captions.words.findIndex((word) => word.id === newest[0]!.id);
  const older = first === undefined || first < 0 ? [] : captions.words.slice(0, first);
  return { session, number, words: [...older, ...newest], behind: false };
}

/** The captions without the words before that one. */
export function forgetBefore(captions: Captions, id: number): Captions {
  const at = captions.words.findIndex((word) => word.id === id);
  return at > 0 ? { ...captions, words: captions.words.slice(at) } : captions;
}

/** The paragraphs of those words. */
export function paragraphs(words: readonly CaptionWord[]): CaptionWord[][] {
  const found: CaptionWord[][] = [];
  for (const word of words) {
    if (word.begins_paragraph || found.length === 0) found.push([]);
    found.at(-1)!.push(word);
  }
  return found;
}

/** The text of those words as one reads it. */
export function textOf(words: readonly CaptionWord[]): string {
  return words.map((word, at) => (at > 0 && !word.joined ? ' ' : '') + word.text).join('');
}

/** How many words at the front are confirmed. */
export function confirmedCount(words: readonly CaptionWord[]): number {
  return words.findLastIndex((word) => word.tone === 'confirmed') + 1;
}

function patch(words: readonly CaptionWord[], what: CaptionPatch): readonly CaptionWord[] {
  const settled = confirmedCount(words);
  switch (what.op) {
    case 'insert': {
      const { after, word } = what;
      if (words.some((one) => one.id === word.id)) return words;
      const place = after === null ? 0 : words.findIndex((one) => one.id === after) + 1;
      return spliced(words, Math.max(place, settled), 0, { ...word, tone: 'draft' });
    }
    case 'remove': {
      const at = words.findIndex((one) => one.id === what.id);
      return at < 0 || words[at]!.tone === 'confirmed' ? words : spliced(words, at, 1);
    }
    case 'confirm': {
      const at = words.findIndex((one) => one.id === what.id);
      if (at < settled) return words;
      // What stands before it was heard, too, or it would have been taken back.
      const solid = words.slice(settled, at + 1).map(confirmed);
      return spliced(words, settled, solid.length, ...solid);
    }
  }
}

function confirmed(word: CaptionWord): CaptionWord {
  return { ...word, tone: 'confirmed' };
}

function spliced<T>(list: readonly T[], at: number, gone: number, ...added: T[]): T[] {
  return [...list.slice(0, at), ...added, ...list.slice(at + gone)];
}
