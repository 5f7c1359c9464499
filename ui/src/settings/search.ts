/** Finds settings by what is written about them. */

/** Letters as they are compared: small, and without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether each word of `query` is in one of `texts`, be it within a word. */
export function finds(query: string, texts: readonly string[]): boolean {
  const all = fold(texts.join('\n'));
  return fold(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
