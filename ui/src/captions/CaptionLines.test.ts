import fc from 'fast-check';
import { flushSync, mount, unmount } from 'svelte';
import { beforeAll, expect, it } from 'vitest';
import { confirmed, draft, word } from '../lib/captions/samples';
import { change, nothing, type Captions } from '../lib/captions/store';
import type { Caption } from '../lib/types';
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

/** Shows one step after the other; after each, `look` finds the words' elements in `view`. */
function show(steps: Caption[][], look: (captions: Captions, view: HTMLElement) => void) {
  const props = captionProps(nothing);
  const lines = mount(CaptionLines, { target: document.body, props });
  try {
    steps.forEach((captions, at) => {
      props.captions = change(props.captions, { session: 'a', number: at + 1, captions });
      flushSync();
      look(props.captions, document.querySelector('p')!);
    });
  } finally {
    void unmount(lines);
    document.body.replaceChildren();
  }
}

it('words stand with the spaces and paragraphs that they have', () => {
  const comma = word(2, ',', { joined: true });
  const next = word(4, 'So', { begins_paragraph: true });
  show([[draft(word(1, 'Well'), comma, word(3, 'yes.'), next)]], (_, view) => {
    expect(view.textContent?.trim().replace(/\s+/g, ' ')).toBe('Well, yes.So');
    expect(view.querySelector('br')?.nextElementSibling?.textContent).toBe('So');
  });
});

it('of two captured sounds each begins a line with its name', () => {
  const from = (id: number, source: 'microphone' | 'system') => word(id, `w${id}`, { source });
  const said = draft(from(1, 'microphone'), from(2, 'microphone'), from(3, 'system'));
  show([[said]], (_, view) => {
    const parts = [...view.children].map((part) => part.textContent || part.tagName);
    expect(parts).toEqual(['Me', 'w1', 'w2', 'BR', 'Them', 'w3']);
  });
});

it('a word keeps its element for as long as it stands, also when it turns solid', () => {
  const anyWord = fc
    .tuple(fc.nat(9), fc.boolean(), fc.constantFrom(null, 'microphone' as const, 'system' as const))
    .map(([id, begins_paragraph, source]) => word(id, `w${id}`, { begins_paragraph, source }));
  const anyCaption: fc.Arbitrary<Caption> = fc
    .tuple(fc.boolean(), fc.array(anyWord, { maxLength: 5 }))
    .map(([isConfirmed, words]) => (isConfirmed ? confirmed(...words) : draft(...words)));
  fc.assert(
    fc.property(fc.array(fc.array(anyCaption, { maxLength: 4 }), { maxLength: 12 }), (steps) => {
      let before = new Map<number, Element>();
      show(steps, (captions, view) => {
        const { words } = captions;
        const spans = [...view.querySelectorAll('span')];
        expect(spans.map((span) => span.textContent)).toEqual(words.map((word) => word.text));
        const now = new Map(words.map((word, at) => [word.id, spans[at]!]));
        for (const [id, element] of now) {
          if (before.has(id)) expect(element).toBe(before.get(id));
          const isGuess = words.findIndex((word) => word.id === id) >= captions.confirmed;
          expect(element.classList.contains('guess')).toBe(isGuess);
        }
        before = now;
      });
    }),
    { numRuns: 40 },
  );
});

it('a scroll event that a notice leaves behind does not stop the newest line', () => {
  show([[draft(word(1, 'Well'))]], (_, text) => {
    const view = text.closest<HTMLElement>('.view')!;
    view.style.lineHeight = '36px';
    // The notice has taken a line of 36 px from a view of 108 px.
    Object.defineProperties(view, {
      scrollHeight: { value: 1008 },
      clientHeight: { value: 72 },
      scrollTop: { value: 900, writable: true },
    });
    view.dispatchEvent(new Event('scroll'));
    flushSync();
    expect(view.classList.contains('back')).toBe(false);
    // A browser keeps it at 936.
    expect(view.scrollTop).toBeGreaterThanOrEqual(936);
  });
});
