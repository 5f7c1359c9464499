import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caption } from '../types';
import { confirmed, draft, word } from './samples';
import {
  catchUp,
  change,
  confirmedWords,
  forgetBefore,
  nothing,
  paragraphs,
  textOf,
  turns,
  type Captions,
} from './store';

const [so, the] = [word(1, 'so'), word(2, 'the')];

const shown = (...steps: Caption[][]): Captions =>
  steps.reduce(
    (captions, step, at) => change(captions, { session: 'a', number: at + 1, captions: step }),
    nothing,
  );
const view = (captions: Captions) =>
  captions.words.map(({ text }, at) => (at < captions.confirmed ? text : `(${text})`)).join(' ');

describe('captions', () => {
  it('show drafts where they belong, and turn them solid', () => {
    const captions = shown(
      [draft(so, the, word(3, 'seconds'))],
      [confirmed(so, the), draft(word(4, 'second'))],
    );
    expect(view(captions)).toBe('so the (second)');
  });

  it('have no draft left where nothing follows what was confirmed', () => {
    expect(view(shown([draft(so, the)], [confirmed(so)]))).toBe('so');
  });

  it('leave out what they know already', () => {
    const captions = shown([draft(so)], [draft(so, the)]);
    const again = change(captions, { session: 'a', number: 1, captions: [draft()] });
    expect(again).toBe(captions);
  });

  it('notice that a change is missing, and show nothing wrong until they caught up', () => {
    let captions = shown([confirmed(so)]);
    captions = change(captions, { session: 'a', number: 3, captions: [draft(word(3, 'model'))] });
    expect(captions.behind).toBe(true);
    expect(view(captions)).toBe('so');
    const kept = captions.words[0];
    captions = catchUp(captions, {
      session: 'a',
      number: 3,
      confirmed: [word(1, 'so')],
      draft: [word(2, 'the'), word(3, 'model')],
    });
    expect(view(captions)).toBe('so (the) (model)');
    expect(captions.behind).toBe(false);
    expect(captions.words[0]).toBe(kept);
  });

  it('begin anew with a session', () => {
    const captions = change(shown([confirmed(word(1, 'old'))]), {
      session: 'b',
      number: 1,
      captions: [draft(word(1, 'new'))],
    });
    expect(view(captions)).toBe('(new)');
  });

  it('keep older words than the back end still has', () => {
    const captions = catchUp(shown([confirmed(so, the)]), {
      session: 'a',
      number: 9,
      confirmed: [word(2, 'the')],
      draft: [word(3, 'model')],
    });
    expect(view(captions)).toBe('so the (model)');
  });

  it('forget from the front', () => {
    const captions = shown([confirmed(so, the)]);
    expect(view(forgetBefore(captions, 2))).toBe('the');
    expect(forgetBefore(captions, 7)).toBe(captions);
  });

  it('are read in paragraphs', () => {
    const words = [
      word(1, 'Well'),
      word(2, ',', { joined: true }),
      word(3, 'yes.'),
      word(4, 'Next', { begins_paragraph: true }),
    ];
    expect(paragraphs(words).map(textOf)).toEqual(['Well, yes.', 'Next']);
  });
});

/** Anything that could arrive, sensible or not: few ids, so that captions meet each other. */
const anyWord = fc
  .tuple(fc.nat(12), fc.constantFrom('a', 'b', 'c'))
  .map(([id, text]) => word(id, text));
const anyCaption: fc.Arbitrary<Caption> = fc
  .tuple(fc.boolean(), fc.array(anyWord, { maxLength: 6 }))
  .map(([isConfirmed, words]) => (isConfirmed ? confirmed(...words) : draft(...words)));
const anyEvent = fc.record({
  session: fc.constant('a'),
  number: fc.nat(30),
  captions: fc.array(anyCaption, { maxLength: 4 }),
});

describe('whatever arrives', () => {
  it('confirmed text never changes, and only grows at its end', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let captions = nothing;
        for (const event of events) {
          const before = confirmedWords(captions);
          captions = change(captions, event);
          expect(confirmedWords(captions).slice(0, before.length)).toEqual(before);
        }
      }),
    );
  });

  it('confirmed words stand before all drafts, and none stands twice', () => {
    fc.assert(
      fc.property(fc.array(anyCaption, { maxLength: 60 }), (captions) => {
        const { words, confirmed } = shown(...captions.map((one) => [one]));
        expect(confirmed).toBeLessThanOrEqual(words.length);
        expect(new Set(words.map((one) => one.id)).size).toBe(words.length);
      }),
    );
  });

  it('a word that did not change is the same object', () => {
    fc.assert(
      fc.property(fc.array(anyCaption, { maxLength: 60 }), (all) => {
        let captions = nothing;
        all.forEach((one, at) => {
          const before = new Map(captions.words.map((old) => [old.id, old]));
          captions = change(captions, { session: 'a', number: at + 1, captions: [one] });
          for (const now of captions.words) {
            const old = before.get(now.id);
            if (old && old.text === now.text) expect(now).toBe(old);
          }
        });
      }),
    );
  });

  it('changes that are told twice, or late, change nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCaption, { maxLength: 6 }), { maxLength: 20 }), (steps) => {
        const events = steps.map((captions, at) => ({ session: 'a', number: at + 1, captions }));
        const once = events.reduce(change, nothing);
        const stuttered = events.flatMap((event, at) => [event, ...events.slice(0, at + 1)]);
        expect(stuttered.reduce(change, nothing)).toEqual(once);
      }),
    );
  });
});

describe('turns', () => {
  const from = (id: number, source?: 'microphone' | 'system') => word(id, `w${id}`, { source });
  const found = (captions: Captions) => [...turns(captions)];
  const [mine, more, theirs, both] = [
    from(1, 'microphone'),
    from(2, 'microphone'),
    from(4, 'system'),
    from(3),
  ];

  it('begin where another sound is heard', () => {
    const captions = shown([confirmed(mine, more, both), draft(theirs)]);
    expect(found(captions)).toEqual([
      [1, 'microphone'],
      [4, 'system'],
    ]);
  });

  it('are none with one sound', () => {
    expect(found(shown([confirmed(word(1, 'so')), draft(word(2, 'the'))]))).toEqual([]);
  });

  it('stay the same when the words before them are dropped', () => {
    const captions = shown([confirmed(mine, more, both, theirs)]);
    expect(found(forgetBefore(captions, 2))).toEqual([[4, 'system']]);
    expect(found(forgetBefore(captions, 4))).toEqual([[4, 'system']]);
    const later = change(forgetBefore(captions, 4), {
      session: 'a',
      number: 2,
      captions: [confirmed(from(5, 'system'), from(6, 'microphone'))],
    });
    expect(found(forgetBefore(later, 5))).toEqual([[6, 'microphone']]);
  });

  it('show a word anew that another sound turns out to be', () => {
    const captions = shown([draft(from(1, 'microphone'))], [confirmed(from(1, 'system'))]);
    expect(found(captions)).toEqual([[1, 'system']]);
  });
});
