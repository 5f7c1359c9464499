import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptionPatch, CaptionWord } from '../types';
import {
  catchUp,
  change,
  confirmedCount,
  forgetBefore,
  nothing,
  paragraphs,
  textOf,
  type Captions,
} from './store';

const word = (id: number, text: string, more: Partial<CaptionWord> = {}): CaptionWord => ({
  id,
  text,
  tone: 'draft',
  begins_paragraph: false,
  joined: false,
  ...more,
});
const insert = (after: number | null, id: number, text: string): CaptionPatch => ({
  op: 'insert',
  after,
  word: word(id, text),
});
const remove = (id: number): CaptionPatch => ({ op: 'remove', id });
const confirm = (id: number): CaptionPatch => ({ op: 'confirm', id });
const told = (...batches: CaptionPatch[][]): Captions =>
  batches.reduce(
    (captions, patches, at) => change(captions, { session: 'a', number: at + 1, patches }),
    nothing,
  );
const view = ({ words }: Captions) =>
  words.map((one) => (one.tone === 'draft' ? `(${one.text})` : one.text)).join(' ');

describe('captions', () => {
  it('show drafts where they belong, and turn them solid', () => {
    const captions = told(
      [insert(null, 1, 'so'), insert(1, 2, 'the'), insert(2, 3, 'seconds')],
      [remove(3), insert(2, 4, 'second'), confirm(1), confirm(2)],
    );
    expect(view(captions)).toBe('so the (second)');
  });

  it('leave out what they know already', () => {
    const captions = told([insert(null, 1, 'so')], [insert(1, 2, 'the')]);
    const again = change(captions, { session: 'a', number: 1, patches: [remove(1)] });
    expect(again).toBe(captions);
  });

  it('notice that a change is missing, and show nothing wrong until they caught up', () => {
    let captions = told([insert(null, 1, 'so'), confirm(1)]);
    captions = change(captions, { session: 'a', number: 3, patches: [insert(2, 3, 'model')] });
    expect(captions.behind).toBe(true);
    expect(view(captions)).toBe('so');
    const kept = captions.words[0];
    const words = [word(1, 'so', { tone: 'confirmed' }), word(2, 'the'), word(3, 'model')];
    captions = catchUp(captions, { session: 'a', number: 3, words });
    expect(view(captions)).toBe('so (the) (model)');
    expect(captions.behind).toBe(false);
    expect(captions.words[0]).toBe(kept);
  });

  it('begin anew with a session', () => {
    const captions = change(told([insert(null, 1, 'old'), confirm(1)]), {
      session: 'b',
      number: 1,
      patches: [insert(null, 1, 'new')],
    });
    expect(view(captions)).toBe('(new)');
  });

  it('keep older words than the back end still has', () => {
    const captions = catchUp(told([insert(null, 1, 'so'), insert(1, 2, 'the'), confirm(2)]), {
      session: 'a',
      number: 9,
      words: [word(2, 'the', { tone: 'confirmed' }), word(3, 'model')],
    });
    expect(view(captions)).toBe('so the (model)');
  });

  it('forget from the front', () => {
    const captions = told([insert(null, 1, 'so'), insert(1, 2, 'the'), confirm(2)]);
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

/** Anything that could arrive, sensible or not: few ids, so that patches meet each other. */
const anyPatch: fc.Arbitrary<CaptionPatch> = fc.oneof(
  fc
    .tuple(fc.option(fc.nat(12)), fc.nat(12), fc.constantFrom('a', 'b', 'c'))
    .map(([after, id, text]) => insert(after, id, text)),
  fc.nat(12).map(remove),
  fc.nat(12).map(confirm),
);
const anyEvent = fc.record({
  session: fc.constant('a'),
  number: fc.nat(30),
  patches: fc.array(anyPatch, { maxLength: 8 }),
});

describe('whatever arrives', () => {
  it('confirmed text never changes, and only grows at its end', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let captions = nothing;
        for (const event of events) {
          const before = captions.words.slice(0, confirmedCount(captions.words));
          captions = change(captions, event);
          expect(captions.words.slice(0, before.length)).toEqual(before);
        }
      }),
    );
  });

  it('confirmed words stand before all drafts, and none stands twice', () => {
    fc.assert(
      fc.property(fc.array(anyPatch, { maxLength: 60 }), (patches) => {
        const { words } = told(...patches.map((one) => [one]));
        const solid = words.slice(0, confirmedCount(words));
        expect(solid.every((one) => one.tone === 'confirmed')).toBe(true);
        expect(new Set(words.map((one) => one.id)).size).toBe(words.length);
      }),
    );
  });

  it('a word that did not change is the same object', () => {
    fc.assert(
      fc.property(fc.array(anyPatch, { maxLength: 60 }), (patches) => {
        let captions = nothing;
        patches.forEach((one, at) => {
          const before = new Map(captions.words.map((old) => [old.id, old]));
          captions = change(captions, { session: 'a', number: at + 1, patches: [one] });
          for (const now of captions.words) {
            const old = before.get(now.id);
            if (old && old.tone === now.tone) expect(now).toBe(old);
          }
        });
      }),
    );
  });

  it('changes that are told twice, or late, change nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyPatch, { maxLength: 6 }), { maxLength: 20 }), (batches) => {
        const events = batches.map((patches, at) => ({ session: 'a', number: at + 1, patches }));
        const once = events.reduce(change, nothing);
        const stuttered = events.flatMap((event, at) => [event, ...events.slice(0, at + 1)]);
        expect(stuttered.reduce(change, nothing)).toEqual(once);
      }),
    );
  });
});
