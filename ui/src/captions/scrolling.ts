/** How far the user's input scrolls, in pixels; negative is back. */

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;
type Turn = Pick<WheelEvent, 'deltaY' | 'deltaMode'>;

/** The distance of a key in a view of that height; `undefined` for keys that do not scroll. */
export function keyDistance(event: Key, line: number, height: number): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return undefined;
  // A line of the page before stays in view.
  const page = Math.max(line, height - line);
  switch (event.key) {
    case 'ArrowUp':
      return -line;
    case 'ArrowDown':
      return line;
    case 'PageUp':
      return -page;
    case 'PageDown':
      return page;
    case 'Home':
      return -Infinity;
    default:
      return undefined;
  }
}

/** The distance of a wheel, which turns by pixels, by lines or by views. */
export function wheelDistance({ deltaY, deltaMode }: Turn, line: number, height: number): number {
  if (deltaMode === 1) return deltaY * line;
  return deltaMode === 2 ? deltaY * height : deltaY;
}
