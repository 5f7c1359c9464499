/**
 * Which lines of a long list are on screen. Its lines have two heights, both known beforehand, so
 * that sums and a binary search are all it takes; a library would measure elements instead.
 */
export interface Offsets {
  /** Where each line begins, and at last where the list ends. */
  tops: Float64Array;
}

/** Where lines of these heights begin. */
export function offsets(heights: readonly number[]): Offsets {
  const tops = new Float64Array(heights.length + 1);
  heights.forEach((height, at) => (tops[at + 1] = tops[at]! + height));
  return { tops };
}

/** The lines from `first` to before `end` that a window shows, and `spare` ones on either side. */
export function visible(
  { tops }: Offsets,
  scrolled: number,
  height: number,
  spare = 6,
): { first: number; end: number } {
  const count = tops.length - 1;
  const first = lineAt({ tops }, scrolled);
  const end = lineAt({ tops }, scrolled + height) + 1;
  return { first: Math.max(0, first - spare), end: Math.min(count, end + spare) };
}

/** The line that covers a place. */
export function lineAt({ tops }: Offsets, place: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The scroll position that shows a whole line with `margin` around it; `scrolled` if it is visible. */
export function scrollTo(
  { tops }: Offsets,
  line: number,
  scrolled: number,
  height: number,
  margin = 0,
): number {
  const [top, bottom] = [tops[line]! - margin, tops[line + 1]! + margin];
  if (top < scrolled) return Math.max(0, top);
  return bottom > scrolled + height ? bottom - height : scrolled;
}
