import fc from 'fast-check';
import { flushSync, mount, unmount } from 'svelte';
import { beforeAll, expect, it } from 'vitest';
import type { CaptionPatch } from '../lib/types';
import { change, nothing, type Captions } from '../lib/captions/store';
import CaptionLines from './CaptionLines.svelte';
import { captionProps } from './captionProps.svelte';

beforeAll(() => {
  // The page that tests run in has no layout.
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

/** Each patch is a showing of its own; afterwards the words' elements, by the words' names. */
function show(batches: CaptionPatch[][], look: (captions: Captions, view: HTMLElement) => void) {
  const props = captionProps(nothing);
  const lines = mount(CaptionLines, { target: document.body, props });
  try {
    batches.forEach((patches, at) => {
      props.captions = change(props.captions, { session: 'a', number: at + 1, patches });
      flushSync();
      look(props.captions, document.querySelector('p')!);
    });
  } finally {
    void unmount(lines);
    document.body.replaceChildren();
  }
}

const insert = (after: number | null, id: number, text: string, begins = false): CaptionPatch => ({
  op: 'insert',
  after,
  word: { id, text, tone: 'draft', begins_paragraph: begins, joined: /^[,.]/.test(text) },
});

it('words stand with the spaces and paragraphs that they have', () => {
  show(
    [[insert(null, 1, 'Well'), insert(1, 2, ','), insert(2, 3, 'yes.'), insert(3, 4, 'So', true)]],
    (_, view) => {
      expect(view.textContent?.trim().replace(/\s+/g, ' ')).toBe('Well, yes.So');
      expect(view.querySelector('br')?.nextElementSibling?.textContent).toBe('So');
    },
  );
});

it('a word keeps its element for as long as it stands, also when it turns solid', () => {
  const anyPatch: fc.Arbitrary<CaptionPatch> = fc.oneof(
    fc
      .tuple(fc.option(fc.nat(9)), fc.nat(9), fc.boolean())
      .map(([after, id, begins]) => insert(after, id, `w${id}`, begins)),
    fc.nat(9).map((id) => ({ op: 'remove' as const, id })),
    fc.nat(9).map((id) => ({ op: 'confirm' as const, id })),
  );
  fc.assert(
    fc.property(fc.array(fc.array(anyPatch, { maxLength: 4 }), { maxLength: 12 }), (batches) => {
      let before = new Map<number, Element>();
      show(batches, ({ words }, view) => {
        const spans = [...view.querySelectorAll('span')];
        expect(spans.map((span) => span.textContent)).toEqual(words.map((word) => word.text));
        const now = new Map(words.map((word, at) => [word.id, spans[at]!]));
        for (const [id, element] of now) {
          if (before.has(id)) expect(element).toBe(before.get(id));
          const isGuess = words.find((word) => word.id === id)!.tone === 'draft';
          expect(element.classList.contains('guess')).toBe(isGuess);
        }
        before = now;
      });
    }),
    { numRuns: 40 },
  );
});
