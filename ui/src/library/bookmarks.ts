/** Which of the bookmarks comes before or after a place. */
import type { BookmarkView } from '../lib/types';

/** A jump back from a bookmark goes on to the one before, although some sound has played since. */
const grace = 1_500;

/** The bookmark before (-1) or after (1) a place, in milliseconds, if there is one. */
export function neighbour(
  bookmarks: readonly BookmarkView[],
  ms: number,
  direction: 1 | -1,
): BookmarkView | undefined {
  return direction === 1
    ? bookmarks.find((one) => one.at_ms > ms)
    : bookmarks.findLast((one) => one.at_ms < ms - grace);
}
