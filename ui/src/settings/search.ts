/** Finds settings by their labels and hints. */

/** Letters for comparison: small, and without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether each word of `query` occurs in one of `texts`, even within a word. */
export function finds(query: string, texts: readonly string[]): boolean {
  const all = fold(texts.join('\n'));
  return fold(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
