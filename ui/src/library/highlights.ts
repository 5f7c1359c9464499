/** A part of a text, and whether it matches the search. */
export interface Stretch {
  text: string;
  found: boolean;
}

/** Cuts a text at ranges of UTF-16 units; ranges that overlap, lie outside or are empty do no harm. */
export function cut(text: string, ranges: readonly (readonly [number, number])[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, found: boolean) => {
    if (from < to) stretches.push({ text: text.slice(from, to), found });
  };
  let at = 0;
  for (const [begin, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const [from, to] = [Math.max(at, begin), Math.min(text.length, end)];
    if (from >= to) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, text.length, false);
  return stretches;
}
