/** Captions for tests. */
import type { Caption, CaptionWord, Confidence } from '../types';

/** A word with that id. */
export function word(id: number, text: string, more: Partial<CaptionWord> = {}): CaptionWord {
  return { id, text, start: id, end: id + 1, probability: 1, ...more };
}

/** Words that are a guess: all that is not confirmed. */
export const draft = (...words: CaptionWord[]): Caption => caption('draft', words);

/** Words that turn solid. */
export const confirmed = (...words: CaptionWord[]): Caption => caption('confirmed', words);

function caption(confidence: Confidence, words: CaptionWord[]): Caption {
  return {
    type: 'caption',
    confidence,
    window_id: 0,
    text: words.map(({ text }) => text).join(' '),
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    words,
    timestamp: 0,
  };
}
