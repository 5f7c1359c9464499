/** Where the window of the captions goes when its plate wants another size; all in logical pixels. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/**
 * The window with the wanted size, no larger than the screen. The middle of its lower edge stays
 * where it is, as far as the whole window is on the screen.
 */
export function placed(wanted: Size, before: Box, screen: Box): Box {
  const width = Math.min(wanted.width, screen.width);
  const height = Math.min(wanted.height, screen.height);
  const middle = before.left + before.width / 2;
  const foot = before.top + before.height;
  const [left, top] = [middle - width / 2, foot - height];
  // A window on another screen, of which nothing is known here, stays there.
  if (!isWithin(middle, screen.left, screen.width) || !isWithin(foot, screen.top, screen.height)) {
    return { left, top, width, height };
  }
  return {
    left: within(left, screen.left, screen.width - width),
    top: within(top, screen.top, screen.height - height),
    width,
    height,
  };
}

function isWithin(at: number, from: number, length: number): boolean {
  return at >= from && at <= from + length;
}

function within(at: number, from: number, room: number): number {
  return Math.min(from + room, Math.max(from, at));
}
