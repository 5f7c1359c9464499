import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundPassage, SearchQuery, SessionRow } from '../lib/types';
import { Search } from './search.svelte';
import { Sessions } from './sessions.svelte';
import { loudest } from './wave';

const passage = (title: string) => ({ title }) as FoundPassage;
const titles = (search: Search) => search.passages.map((one) => one.title);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  clearMocks();
});

describe('a search', () => {
  it('asks once the keys rest, and drops what is answered too late', async () => {
    const asked: { words: string; answer: (found: FoundPassage[]) => void }[] = [];
    mockIPC((_, given) => {
      const { words } = (given as { query: SearchQuery }).query;
      return new Promise((answer) => asked.push({ words, answer }));
    });
    const search = new Search();
    let end = () => {};
    const type = (words: string) => {
      end();
      search.words = words;
      end = search.follow();
    };
    type('r');
    type('ri');
    await vi.advanceTimersByTimeAsync(200);
    type(' river ');
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.map((one) => one.words)).toEqual(['ri', 'river ']);
    asked[1]!.answer([passage('new')]);
    asked[0]!.answer([passage('old')]);
    await vi.advanceTimersByTimeAsync(1);
    expect(titles(search)).toEqual(['new']);
    type('  ');
    expect(titles(search)).toEqual([]);
  });

  it('looks again when the library changed, unless something else is typed by then', async () => {
    let title = 'old';
    mockIPC(() => [passage(title)]);
    const search = new Search();
    search.words = 'river';
    search.follow();
    await vi.advanceTimersByTimeAsync(200);
    title = 'new';
    expect(await search.again()).toBe(true);
    expect(titles(search)).toEqual(['new']);
    title = 'newer';
    search.words = 'rivers';
    expect(await search.again()).toBe(false);
    expect(titles(search)).toEqual(['new']);
  });

  it('has the last day itself in it', async () => {
    let asked: SearchQuery | undefined;
    mockIPC((_, given) => {
      asked = (given as { query: SearchQuery }).query;
      return [];
    });
    const search = new Search();
    search.words = 'river';
    search.filters.until = '2026-11-30';
    search.follow();
    await vi.advanceTimersByTimeAsync(200);
    const filter = { until: '2026-12-01', from: null, speaker: null, language: null };
    expect(asked).toMatchObject({ filter });
  });
});

describe('the list of sessions', () => {
  const all = Array.from({ length: 750 }, (_, at) => ({
    id: String(at),
    title: `Session ${at}`,
    created_at: new Date(2026, 0, 1, 0, 1_000 - at).toISOString(),
  })) as SessionRow[];
  const answer = (command: string, given: unknown) => {
    if (command !== 'sessions') return undefined;
    const { before, limit } = given as { before: string | null; limit: number };
    const from = before === null ? 0 : Number(before) + 1;
    const rows = all.slice(from, from + limit);
    return { rows, has_more: from + limit < all.length, in_use_by: null };
  };

  it('comes page by page, each session once, until there are no more', async () => {
    mockIPC(answer);
    const sessions = new Sessions();
    await sessions.reload();
    expect(sessions.rows).toHaveLength(100);
    await Promise.all([sessions.more(), sessions.more()]);
    expect(sessions.rows).toHaveLength(600);
    await sessions.more();
    await sessions.more();
    expect(sessions.rows.map((row) => row.id)).toEqual(all.map((row) => row.id));
    expect(sessions.hasMore).toBe(false);
  });

  it('shows only what is wanted, and asks again when something changes', async () => {
    const asked: unknown[] = [];
    mockIPC((command, given) => {
      asked.push((given as { filter: unknown }).filter);
      return answer(command, given);
    });
    const sessions = new Sessions();
    await sessions.reload();
    const filter = { speaker: 'Ada', language: null, from: null, until: null };
    await sessions.narrow(filter);
    await sessions.narrow({ ...filter });
    await sessions.more();
    expect(asked).toEqual([{ ...filter, speaker: null }, filter, filter]);
  });

  it('keeps what is shown when it cannot be read for once', async () => {
    mockIPC(answer);
    const sessions = new Sessions();
    await sessions.reload();
    mockIPC(() => Promise.reject({ message: 'It is in use.', remedy: 'retry' }));
    await sessions.reload();
    expect(sessions.rows).toHaveLength(100);
    expect(sessions.error?.message).toBe('It is in use.');
  });
});

it('a wave is as loud as the loudest of each stretch', () => {
  expect(loudest([1, 9, 2, 3], 2)).toEqual([9, 3]);
  expect(loudest([5, 7], 4)).toEqual([5, 5, 7, 7]);
  expect(loudest([], 3)).toEqual([0, 0, 0]);
});
