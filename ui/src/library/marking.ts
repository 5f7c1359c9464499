/** Which words of a paragraph a search found. */
import type { SegmentView } from '../lib/types';

/** The words of a text without case, accents and signs, as the search compares them. */
export function folded(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The places of the marked words among a paragraph's words, if it is in the marked passage. */
export function marked(
  segment: SegmentView,
  marks: { start_ms: number; end_ms: number; words: ReadonlySet<string> } | undefined,
): ReadonlySet<number> {
  const places = new Set<number>();
  if (!marks) return places;
  segment.words.forEach((word, at) => {
    const isIn = word.start_ms < marks.end_ms && word.end_ms > marks.start_ms;
    if (isIn && folded(word.text).some((part) => marks.words.has(part))) places.add(at);
  });
  return places;
}
