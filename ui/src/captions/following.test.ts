import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atNow, step, type FollowingEvent, type Place } from './following';

const place = (above: number, below: number): Place => ({ above, below, line: 36 });
const back = (at: Place): FollowingEvent => ({ kind: 'input', back: true, at });
const scrolled = (at: Place): FollowingEvent => ({ kind: 'scrolled', at });
const changed = (at: Place): FollowingEvent => ({ kind: 'changed', at });
const rested: FollowingEvent = { kind: 'rested' };
const toNow: FollowingEvent = { kind: 'to_now' };

/** The end of the text: 900 px above a view of 108 px. */
const end = place(900, 0);

it.each<[string, FollowingEvent[], boolean, boolean]>([
  ['new text is followed', [changed(place(900, 36))], true, true],
  // The captions that froze: pause, resume, and an event that was on its way.
  ['a notice over the text', [changed(place(900, 36)), scrolled(place(900, 36))], true, true],
  ['a wheel turned back', [back(end), scrolled(place(800, 100))], false, false],
  [
    'and growth after it',
    [back(end), scrolled(place(800, 100)), rested, changed(place(800, 136))],
    false,
    false,
  ],
  ['a wheel turned back by a hair', [back(end), scrolled(place(895, 5)), rested], true, true],
  [
    'a key that moves nothing, and a notice',
    [back(end), scrolled(place(900, 36)), rested],
    true,
    true,
  ],
  [
    'a wheel turned back over text that fits',
    [back(place(0, 0)), changed(place(0, 36))],
    true,
    true,
  ],
  [
    'a wheel turned onward at the end',
    [{ kind: 'input', back: false, at: end }, changed(place(900, 36))],
    true,
    true,
  ],
  [
    'back, and onward to the end',
    [back(end), scrolled(place(800, 100)), scrolled(place(900, 4)), rested],
    true,
    true,
  ],
  ['back, then asked to jump', [back(end), scrolled(place(800, 100)), toNow], true, true],
  [
    'back, then all is in view',
    [back(end), scrolled(place(800, 100)), rested, changed(place(800, 0))],
    true,
    true,
  ],
  ['new text under the hand waits', [back(end), changed(place(900, 36))], true, false],
])('%s', (_, events, following, scroll) => {
  let last = { state: atNow, scroll: false };
  for (const event of events) last = step(last.state, event);
  expect(last.state.following).toBe(following);
  expect(last.scroll).toBe(scroll);
});

/** A view of a text as a browser scrolls it: scroll events come later, and one for several moves. */
class View {
  state = atNow;
  text = 40;
  height = 108;
  line = 36;
  top = 0;
  pending = false;
  /** Whether the user has left the newest line; from what the user does, not from the fold. */
  isAway = false;

  get at(): Place {
    return { above: this.top, below: this.most - this.top, line: this.line };
  }

  get most(): number {
    return Math.max(0, this.text - this.height);
  }

  tell(event: FollowingEvent) {
    const { state, scroll } = step(this.state, event);
    this.state = state;
    if (scroll) this.moveTo(this.most);
  }

  moveTo(top: number) {
    const to = Math.min(this.most, Math.max(0, top));
    if (to !== this.top) [this.top, this.pending] = [to, true];
  }

  /** The text, the view or the letters change; the browser keeps the view within the text. */
  become(text: number, height: number, line = this.line) {
    [this.text, this.height, this.line] = [text, height, line];
    this.moveTo(this.top);
    this.isAway &&= this.at.below >= this.line / 2;
    this.tell({ kind: 'changed', at: this.at });
  }

  scroll(by: number) {
    this.tell({ kind: 'input', back: by < 0, at: this.at });
    const before = this.top;
    this.moveTo(this.top + by);
    const isNear = this.at.below < this.line / 2;
    if (this.top < before) this.isAway ||= !isNear;
    else if (this.top > before) this.isAway &&= !isNear;
    // The browser tells of it before it draws, and so before the next change.
    this.deliver();
  }

  deliver() {
    if (this.pending) this.tell({ kind: 'scrolled', at: this.at });
    this.pending = false;
  }

  rest() {
    this.deliver();
    this.tell(rested);
    this.deliver();
  }
}

type Act = (view: View) => void;

const layout: fc.Arbitrary<Act> = fc.oneof(
  // The text grows by lines, and shrinks where a draft is taken back.
  fc.integer({ min: -2, max: 3 }).map((lines): Act => (view) => {
    view.become(Math.max(view.line, view.text + lines * view.line), view.height);
  }),
  // A notice comes or goes; the user sizes the window.
  fc.integer({ min: 0, max: 400 }).map(
    (height): Act =>
      (view) =>
        view.become(view.text, height),
  ),
  // Larger or smaller letters.
  fc.constantFrom(21, 36, 60, 96).map((line): Act => (view) => {
    const lines = Math.ceil(view.text / view.line);
    view.become(lines * line, view.height, line);
  }),
  // Something else scrolls the view: the browser, a screen reader, the search for a word. In the
  // moment after a key it would count as the user's.
  fc.nat(2000).map((top): Act => (view) => {
    view.rest();
    view.moveTo(top);
    view.deliver();
  }),
  fc.constant<Act>((view) => (view.pending = true)),
  fc.constant<Act>((view) => view.deliver()),
  fc.constant<Act>((view) => view.rest()),
  // A key or a wheel that scrolls nothing.
  fc.boolean().map((isBack): Act => (view) => {
    view.tell({ kind: 'input', back: isBack, at: view.at });
  }),
);
const jump = fc.constant<Act>((view) => {
  view.isAway = false;
  view.tell(toNow);
});
const scrolling = fc.integer({ min: -300, max: 300 }).map(
  (by): Act =>
    (view) =>
      view.scroll(by),
);

it('the newest line is in view unless the user has scrolled back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(layout, jump), { maxLength: 40 }), (acts) => {
      const view = new View();
      for (const act of acts) act(view);
      view.rest();
      expect(view.state.following).toBe(true);
      expect(view.at.below).toBe(0);
    }),
    { numRuns: 2_000 },
  );
});

it('a user who has scrolled back stays there, until the newest line is in view again', () => {
  const growth = fc.integer({ min: 0, max: 3 }).map((lines): Act => (view) => {
    view.become(view.text + lines * view.line, view.height);
  });
  const quiet = fc.oneof(
    growth,
    fc.constant<Act>((view) => view.rest()),
  );
  const byUser = fc.oneof(scrolling, jump);
  const anyAct = fc.oneof(
    quiet.map((act) => ({ act, isUser: false })),
    byUser.map((act) => ({ act, isUser: true })),
  );
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
      const view = new View();
      view.become(1000, 108);
      for (const { act, isUser } of acts) {
        const { top, isAway } = view;
        act(view);
        view.deliver();
        if (isAway && !isUser) expect(view.top).toBe(top);
      }
      view.rest();
      expect(view.state.following).toBe(!view.isAway);
    }),
    { numRuns: 2_000 },
  );
});
