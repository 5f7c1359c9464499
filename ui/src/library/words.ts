/** The words of a text in order of time, for look-up by time. */
import type { SegmentView, WordView } from '../lib/types';

/** The shortest silence to skip, in milliseconds. */
export const SILENCE = 1_000;
/** The part of it before the next word that still plays, so that the word's start is audible. */
const LEAD = 250;

export interface Spoken {
  /** The paragraph's place among the segments. */
  segment: number;
  /** The word's place within it. */
  word: number;
  start_ms: number;
  end_ms: number;
}

/** All words with a length or a place, by their begin. */
export function timeline(segments: readonly SegmentView[]): Spoken[] {
  const all = segments.flatMap((segment, at) =>
    segment.words.map(({ start_ms, end_ms }, word) => ({ segment: at, word, start_ms, end_ms })),
  );
  // Paragraphs of two simultaneous speakers overlap.
  return all.sort((a, b) => a.start_ms - b.start_ms);
}

/** The last word that begins at `ms` or before: the current word, or the one before a pause. */
export function wordAt(words: readonly Spoken[], ms: number): Spoken | undefined {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start_ms <= ms) low = middle + 1;
    else high = middle;
  }
  return words[low - 1];
}

/** A stretch without speech, in milliseconds. */
export interface Gap {
  from: number;
  to: number;
}

/** The silences of a recording: before, between and after its words. */
export function gaps(words: readonly Spoken[], duration: number): Gap[] {
  const found: Gap[] = [];
  let said = 0;
  const add = (to: number) => {
    if (to - said > SILENCE) found.push({ from: said, to });
  };
  for (const word of words) {
    add(word.start_ms);
    said = Math.max(said, word.end_ms);
  }
  // Without words, silences are unknown.
  if (words.length > 0) add(duration);
  return found;
}

/** Where to continue if `ms` is in a silence: shortly before the next word. */
export function afterSilence(silences: readonly Gap[], ms: number): number | undefined {
  let [low, high] = [0, silences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (silences[middle]!.to <= ms) low = middle + 1;
    else high = middle;
  }
  const gap = silences[low];
  // Keep a little of it, so that sentences do not run together.
  if (!gap || ms < gap.from + LEAD) return undefined;
  const target = gap.to - LEAD;
  return target > ms ? target : undefined;
}

/** The words joined to text. */
export function joined(words: readonly Pick<WordView, 'text' | 'joined'>[]): string {
  return words.map((word, at) => (at > 0 && !word.joined ? ` ${word.text}` : word.text)).join('');
}
