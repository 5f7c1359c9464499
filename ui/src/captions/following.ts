/**
 * Whether the captions stay at their newest line: a pure fold. Only the user's own input leaves the
 * newest line. A scroll event alone does not: a notice that takes room from the text leaves an event
 * behind that looks as if the user had scrolled back.
 */
export interface Following {
  /** Whether the newest line stays in view. */
  readonly following: boolean;
  /** The text above the view when the user's input began or last moved it; `null` without input. */
  readonly input: number | null;
}

/** Where the view is in the text, in pixels. */
export interface Place {
  /** The text above the view. */
  readonly above: number;
  /** The text below the view. */
  readonly below: number;
  /** The height of a line. */
  readonly line: number;
}

export type FollowingEvent =
  /** A wheel, key or finger that scrolls, back or onward. */
  | { readonly kind: 'input'; readonly back: boolean; readonly at: Place }
  /** The view is elsewhere, for any reason. */
  | { readonly kind: 'scrolled'; readonly at: Place }
  /** Neither input nor scrolling for a moment. */
  | { readonly kind: 'rested' }
  /** The text, its letters or the view have another size. */
  | { readonly kind: 'changed'; readonly at: Place }
  /** The newest line is asked for, or a new session begins. */
  | { readonly kind: 'to_now' };

export interface Step {
  readonly state: Following;
  /** Whether the view has to scroll to the newest line. */
  readonly scroll: boolean;
}

export const atNow: Following = { following: true, input: null };

/** The state after that event, and what the view has to do. */
export function step(state: Following, event: FollowingEvent): Step {
  const { following, input } = state;
  switch (event.kind) {
    case 'input':
      // Text that is in view as a whole, or at its end, cannot scroll that way.
      if (following && (!event.back || event.at.above < 1)) return { state, scroll: false };
      return { state: { following, input: input ?? event.at.above }, scroll: false };
    case 'scrolled':
      if (input === null) return { state, scroll: following && event.at.below >= 1 };
      return { state: moved(following, input, event.at), scroll: false };
    case 'rested':
      return { state: { following, input: null }, scroll: following };
    case 'changed': {
      if (input !== null) {
        // Scrolling by itself would stop the user's. At the end of a text that became shorter, the
        // view has moved without the user.
        const from = event.at.below < 1 ? event.at.above : input;
        return { state: { following, input: from }, scroll: false };
      }
      const follows = following || isNear(event.at);
      return { state: { following: follows, input }, scroll: follows };
    }
    case 'to_now':
      return { state: atNow, scroll: true };
  }
}

/** After the user's scrolling. Half a line or less is no reason to stay behind. */
function moved(following: boolean, from: number, at: Place): Following {
  const isBack = at.above < from;
  return {
    following: isBack ? following && isNear(at) : following || (at.above > from && isNear(at)),
    input: at.above,
  };
}

function isNear({ below, line }: Place): boolean {
  return below < line / 2;
}
