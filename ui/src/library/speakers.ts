/** One or two letters for a name: Ada Lovelace is AL, Speaker 2 is 2. */
export function initials(label: string): string {
  const words = label.split(/[\s-]+/).filter(Boolean);
  const last = words.at(-1) ?? '';
  if (/^\d+$/.test(last)) return last;
  const letters = words.length > 1 ? [words[0]!, last] : words;
  return letters.map((word) => [...word][0]!.toUpperCase()).join('');
}

/** The colour of a speaker, by the number in `s0`, by the sound, or by their place in a list. */
export function colour(speaker: string | number): string {
  if (speaker === 'them') return colour(1);
  const number = typeof speaker === 'number' ? speaker : Number(/\d+/.exec(speaker)?.[0] ?? 0);
  return `var(--speaker-${(number % 8) + 1})`;
}
