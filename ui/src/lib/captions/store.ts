/**
 * The words on screen: a pure fold over the session's captions, by the ids of their words. Whatever
 * arrives, a confirmed word never changes, never goes and never comes to stand behind another one;
 * and a word that did not change is the same object before and after.
 */
import type { Caption, CaptionsShown, CaptionsSoFar, CaptionWord, WordSource } from '../types';

export interface Captions {
  /** The session of the words; `null` before the first session. */
  readonly session: string | null;
  /** The number of the last applied change. */
  readonly number: number;
  /** Confirmed ones first, then draft. */
  readonly words: readonly CaptionWord[];
  /** How many words at the front are confirmed. */
  readonly confirmed: number;
  /** The source that was heard last before these words; `null` if none is known. */
  readonly before: WordSource | null;
  /** A change is missing: the words are to be asked for anew. */
  readonly behind: boolean;
}

export const nothing: Captions = {
  session: null,
  number: 0,
  words: [],
  confirmed: 0,
  before: null,
  behind: false,
};

/** The captions once that change is in them. */
export function change(captions: Captions, event: CaptionsShown): Captions {
  const { session, number } = event;
  const before = captions.session === session ? captions : { ...nothing, session };
  if (number <= before.number) return captions;
  if (before.behind || number > before.number + 1) return { ...before, behind: true };
  const after = event.captions.reduce(take, before);
  return { ...after, number, words: unchanged(before.words, after.words) };
}

/** Takes the back end's captions. Words already on screen stay the same objects. */
export function catchUp(captions: Captions, soFar: CaptionsSoFar): Captions {
  const { session, number, confirmed, draft } = soFar;
  const newest = [...confirmed, ...draft];
  if (captions.session !== session) {
    return { ...nothing, session, number, words: newest, confirmed: confirmed.length };
  }
  if (number < captions.number) return captions;
  // The back end has only the newest words; older ones that are on screen stay.
  const first = captions.words.findIndex((word) => word.id === newest[0]?.id);
  const older = captions.words.slice(0, Math.max(0, Math.min(first, captions.confirmed)));
  return {
    session,
    number,
    words: unchanged(captions.words, [...older, ...newest]),
    confirmed: older.length + confirmed.length,
    before: captions.before,
    behind: false,
  };
}

/** The captions without the words before that one. */
export function forgetBefore(captions: Captions, id: number): Captions {
  const at = captions.words.findIndex((word) => word.id === id);
  if (at <= 0) return captions;
  const confirmed = Math.max(0, captions.confirmed - at);
  const before = lastSource(captions.words.slice(0, at)) ?? captions.before;
  return { ...captions, words: captions.words.slice(at), confirmed, before };
}

/** The sources of the words that another sound than before begins with, by the words' ids. */
export function turns({ words, before }: Captions): Map<number, WordSource> {
  const found = new Map<number, WordSource>();
  let last = before;
  for (const { id, source } of words) {
    if (!source || source === last) continue;
    found.set(id, source);
    last = source;
  }
  return found;
}

function lastSource(words: readonly CaptionWord[]): WordSource | null {
  return words.findLast((word) => word.source)?.source ?? null;
}

/** The confirmed words. */
export function confirmedWords(captions: Captions): readonly CaptionWord[] {
  return captions.words.slice(0, captions.confirmed);
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

/** The text of those words. */
export function textOf(words: readonly CaptionWord[]): string {
  return words.map((word, at) => (at > 0 && !word.joined ? ' ' : '') + word.text).join('');
}

/** A caption takes the place of the draft. */
function take(captions: Captions, caption: Caption): Captions {
  const words = [...confirmedWords(captions)];
  const shown = new Set(words.map((word) => word.id));
  for (const word of caption.words) {
    if (shown.has(word.id)) continue;
    shown.add(word.id);
    words.push(word);
  }
  const isConfirmed = caption.confidence === 'confirmed';
  return { ...captions, words, confirmed: isConfirmed ? words.length : captions.confirmed };
}

/** The words as they are now; those that look as they did before are the same objects. */
function unchanged(before: readonly CaptionWord[], now: readonly CaptionWord[]): CaptionWord[] {
  const shown = new Map(before.map((word) => [word.id, word]));
  return now.map((word) => {
    const old = shown.get(word.id);
    return old && looksAlike(old, word) ? old : word;
  });
}

function looksAlike(a: CaptionWord, b: CaptionWord): boolean {
  return (
    a.text === b.text &&
    a.begins_paragraph === b.begins_paragraph &&
    a.joined === b.joined &&
    (a.source ?? null) === (b.source ?? null)
  );
}
