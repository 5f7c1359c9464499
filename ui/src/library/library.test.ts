import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SegmentView, SessionRow } from '../lib/types';
import { byDay, dayAfter, daysAgo, monthAt, months } from './days';
import { cut } from './highlights';
import { latest } from './latest';
import { folded, marked } from './marking';
import { colour, initials } from './speakers';
import { segmentAt, turns } from './turns';
import { Undo } from './undo';
import { offsets, scrollTo, visible } from './windowing';
import { afterSilence, gaps, joined, timeline, wordAt } from './words';

const row = (id: string, at: string) =>
  ({ id, created_at: new Date(at).toISOString() }) as SessionRow;

describe('days', () => {
  it('stand before the sessions that began on them where the user is', () => {
    const rows = [
      row('c', '2026-11-27T00:05:00'),
      row('b', '2026-11-26T23:55:00'),
      row('a', '2026-11-26T08:00:00'),
    ];
    expect(byDay(rows).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'day 2026-11-27',
      'session c',
      'day 2026-11-26',
      'session b',
      'session a',
    ]);
    expect(byDay([])).toEqual([]);
  });

  it('make months, and every line belongs to one', () => {
    const rows = [
      row('d', '2026-11-27T10:00:00'),
      row('c', '2026-11-01T10:00:00'),
      row('b', '2026-10-31T10:00:00'),
      row('a', '2025-10-31T10:00:00'),
    ];
    const all = months(byDay(rows));
    expect(all.map(({ key, line }) => [key, line])).toEqual([
      ['2026-11', 0],
      ['2026-10', 4],
      ['2025-10', 6],
    ]);
    expect([0, 3, 4, 5, 6, 99].map((line) => monthAt(all, line)?.key)).toEqual([
      '2026-11',
      '2026-11',
      '2026-10',
      '2026-10',
      '2025-10',
      '2025-10',
    ]);
    expect(monthAt([], 0)).toBeUndefined();
  });

  it('are counted by the calendar, not by hours', () => {
    const now = new Date('2026-11-27T00:10:00');
    expect(daysAgo(new Date('2026-11-26T23:50:00'), now)).toBe(1);
    expect(daysAgo(new Date('2026-11-27T23:50:00'), now)).toBe(0);
    expect(daysAgo(new Date('2026-10-27T12:00:00'), now)).toBe(31);
  });

  it.each([
    ['2026-12-31', '2027-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['', null],
  ])('after %s comes %s', (key, next) => expect(dayAfter(key)).toBe(next));
});

describe('a long list', () => {
  it('shows every line that is in sight, and no more than some around it', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(heights, fc.nat(8_000), fc.integer({ min: 1, max: 900 }), (all, at, height) => {
        const { tops } = offsets(all);
        const { first, end } = visible({ tops }, at, height, 2);
        all.forEach((_, line) => {
          const inSight = tops[line + 1]! > at && tops[line]! < at + height;
          if (inSight) expect(line >= first && line < end).toBe(true);
        });
        const sure = all.filter((_, line) => tops[line + 1]! >= at && tops[line]! <= at + height);
        expect(end - first).toBeLessThanOrEqual(sure.length + 6);
      }),
    );
  });

  it('scrolls no further than it must', () => {
    const places = offsets([10, 10, 10, 10]);
    expect(scrollTo(places, 0, 15, 20)).toBe(0);
    expect(scrollTo(places, 3, 0, 20)).toBe(20);
    expect(scrollTo(places, 1, 5, 20)).toBe(5);
  });
});

describe('what was found', () => {
  it('is cut out by UTF-16 units', () => {
    expect(cut('né 𝄞 x', [[3, 5]])).toEqual([
      { text: 'né ', found: false },
      { text: '𝄞', found: true },
      { text: ' x', found: false },
    ]);
  });

  it('leaves the text as it is, whatever the ranges', () => {
    const range = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(range), (text, ranges) => {
        const stretches = cut(text, ranges);
        expect(stretches.map((one) => one.text).join('')).toBe(text);
        expect(stretches.every((one) => one.text)).toBe(true);
      }),
    );
  });
});

const segment = (start: number, words: [number, number][], speaker = 's0'): SegmentView => ({
  id: start,
  speaker,
  start_ms: start,
  end_ms: words.at(-1)?.[1] ?? start,
  text: '',
  words: words.map(([start_ms, end_ms]) => ({
    text: 'x',
    joined: false,
    start_ms,
    end_ms,
    probability: 1,
  })),
});
const talk = timeline([
  segment(500, [
    [500, 700],
    [700, 1_000],
  ]),
  segment(4_000, [[4_000, 4_400]], 's1'),
]);

describe('words', () => {
  it.each([
    [0, undefined],
    [500, 500],
    [699, 500],
    [700, 700],
    [3_999, 700],
    [4_000, 4_000],
    [99_000, 4_000],
  ])('at %i ms it is the one from %s', (ms, start) => {
    expect(wordAt(talk, ms)?.start_ms).toBe(start);
  });

  it('are found as by looking at each', () => {
    const starts = fc.array(fc.nat(1_000), { maxLength: 60 });
    fc.assert(
      fc.property(starts, fc.nat(1_100), (all, ms) => {
        const words = timeline([
          segment(
            0,
            all.map((at) => [at, at + 1]),
          ),
        ]);
        const before = all.filter((at) => at <= ms);
        const expected = before.length ? Math.max(...before) : undefined;
        expect(wordAt(words, ms)?.start_ms).toBe(expected);
      }),
    );
  });

  it('are read with spaces where they are not joined', () => {
    const words = ['one', 'two', '.'].map((text) => ({ text, joined: text === '.' }));
    expect(joined(words)).toBe('one two.');
  });
});

describe('silence', () => {
  it('lies where nobody speaks for more than a second', () => {
    expect(gaps(talk, 9_000)).toEqual([
      { from: 1_000, to: 4_000 },
      { from: 4_400, to: 9_000 },
    ]);
    expect(gaps([], 9_000)).toEqual([]);
  });

  it.each([
    [900, undefined],
    [1_100, undefined],
    [1_300, 3_750],
    [3_800, undefined],
    [4_200, undefined],
    [5_000, 8_750],
  ])('from %i ms one goes on at %s', (ms, target) => {
    expect(afterSilence(gaps(talk, 9_000), ms)).toBe(target);
  });

  it('is jumped over once, forwards, and never over a word', () => {
    const words = fc.array(fc.tuple(fc.nat(30_000), fc.integer({ min: 1, max: 900 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(40_000), (all, ms) => {
        const said = timeline([
          segment(
            0,
            all.map(([at, length]) => [at, at + length]),
          ),
        ]);
        const silences = gaps(said, 40_000);
        const target = afterSilence(silences, ms);
        if (target === undefined) return;
        expect(target).toBeGreaterThan(ms);
        expect(said.some((w) => w.end_ms > ms && w.start_ms < target)).toBe(false);
        expect(afterSilence(silences, target)).toBeUndefined();
      }),
    );
  });
});

describe('turns', () => {
  const said = [segment(0, []), segment(10, []), segment(20, [], 's1'), segment(30, [])];

  it('are what one says without another in between', () => {
    expect(turns(said).map((turn) => [turn.speaker, turn.from, turn.segments.length])).toEqual([
      ['s0', 0, 2],
      ['s1', 2, 1],
      ['s0', 3, 1],
    ]);
    expect(turns(said, 1)).toHaveLength(4);
  });

  it.each([
    [0, 0],
    [25, 2],
    [99, 3],
  ])('at %i ms it is paragraph %i', (ms, at) => expect(segmentAt(said, ms)).toBe(at));
});

describe('speakers', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['Speaker 2', '2'],
    ['Émile', 'É'],
    ['Jean-Luc Marie Picard', 'JP'],
    ['', ''],
  ])('%s is %s', (label, short) => expect(initials(label)).toBe(short));

  it('keep their colour, and there are eight', () => {
    expect([colour('s0'), colour('s9'), colour(1)]).toEqual([
      'var(--speaker-1)',
      'var(--speaker-2)',
      'var(--speaker-2)',
    ]);
  });
});

describe('taking back', () => {
  it('goes from the newest to the oldest, each once', async () => {
    const undo = new Undo();
    const back = [vi.fn(async () => true), vi.fn(async () => true)];
    undo.did(back[0]!);
    const second = undo.did(back[1]!);
    expect(await second()).toBe(true);
    expect(await second()).toBe(false);
    expect(await undo.undo()).toBe(true);
    expect(await undo.undo()).toBe(false);
    expect(back.map((one) => one.mock.calls.length)).toEqual([1, 1]);
  });

  it('can be tried again if it was not possible', async () => {
    const undo = new Undo();
    const back = vi.fn(async () => true).mockResolvedValueOnce(false);
    undo.did(back);
    expect(await undo.undo()).toBe(false);
    expect(await undo.undo()).toBe(true);
    expect(undo.isEmpty).toBe(true);
  });
});

it('only the newest question is answered', () => {
  const asked = latest();
  const first = asked();
  const second = asked();
  expect([first(), second()]).toEqual([false, true]);
});

describe('the words of a search result', () => {
  const word = (text: string, start_ms: number) => ({
    text,
    start_ms,
    end_ms: start_ms + 200,
    joined: false,
    probability: 1,
  });
  const said = {
    words: [
      word('Pelicans', 0),
      word('and', 300),
      word('a', 600),
      word('Pélican,', 900),
      word('harbour’s', 1_200),
    ],
  } as SegmentView;

  it('are compared without case, accents and signs', () => {
    expect(folded('Pélican’s “Été”, 2026')).toEqual(['pelican', 's', 'ete', '2026']);
    expect(folded(' — ')).toEqual([]);
  });

  it('are marked in the passage, and nowhere else', () => {
    const marks = { start_ms: 500, end_ms: 1_300, words: new Set(['pelican', 'harbour', 'and']) };
    expect([...marked(said, marks)]).toEqual([3, 4]);
    expect([...marked(said, { ...marks, start_ms: 0 })]).toEqual([1, 3, 4]);
    expect([...marked(said, undefined)]).toEqual([]);
  });
});
