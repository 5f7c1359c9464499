/** Where the reader is in a session's text, so that its other texts open at the same words. */

/** A turn on screen: when it begins, and where it lies in the scrolled box, in pixels. */
export interface Laid {
  start_ms: number;
  top: number;
  height: number;
}

/** The moment at the height `top`, between the beginnings of two turns as far as it lies between. */
export function momentAt(turns: readonly Laid[], top: number): number | undefined {
  const at = Math.max(
    0,
    turns.findLastIndex((turn) => turn.top <= top),
  );
  const turn = turns[at];
  if (!turn) return undefined;
  const length = Math.max(0, (turns[at + 1]?.start_ms ?? turn.start_ms) - turn.start_ms);
  const share = turn.height > 0 ? Math.min(1, Math.max(0, (top - turn.top) / turn.height)) : 0;
  return turn.start_ms + share * length;
}

/** The height of a moment. */
export function heightOf(turns: readonly Laid[], ms: number): number {
  const at = Math.max(
    0,
    turns.findLastIndex((turn) => turn.start_ms <= ms),
  );
  const turn = turns[at];
  if (!turn) return 0;
  const length = (turns[at + 1]?.start_ms ?? turn.start_ms) - turn.start_ms;
  const share = length > 0 ? Math.min(1, Math.max(0, (ms - turn.start_ms) / length)) : 0;
  return turn.top + share * turn.height;
}

/** What keeps the place; `undefined` before the first scrolling. */
export interface Place {
  place: number | undefined;
}

interface Given {
  kept: Place;
  /** Changes when another text is shown. */
  text: string;
  /** Whether to stay where the text opens, because something else scrolls it. */
  stays?: boolean;
}

/** Opens a scrolled box at the kept place, and keeps its place from then on. */
export function readingPlace(box: HTMLElement, given: Given) {
  let { kept, text } = given;
  let waiting = 0;

  function laid(): Laid[] {
    const from = box.getBoundingClientRect().top - box.scrollTop;
    return [...box.querySelectorAll<HTMLElement>('[data-start]')].map((turn) => {
      const { top, height } = turn.getBoundingClientRect();
      return { start_ms: Number(turn.dataset['start']), top: top - from, height };
    });
  }

  function open() {
    const { place } = kept;
    if (place === undefined) return;
    // Turns have their real height only after drawing.
    const scroll = () => (box.scrollTop = heightOf(laid(), place));
    scroll();
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      scroll();
      waiting = requestAnimationFrame(() => {
        scroll();
        waiting = 0;
      });
    });
  }

  function keep() {
    if (waiting !== 0) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      kept.place = momentAt(laid(), box.scrollTop);
    });
  }

  box.addEventListener('scroll', keep, { passive: true });
  if (!given.stays) open();
  return {
    update(next: Given) {
      const isOther = next.text !== text;
      ({ kept, text } = next);
      if (isOther && !next.stays) open();
    },
    destroy() {
      box.removeEventListener('scroll', keep);
      cancelAnimationFrame(waiting);
    },
  };
}
