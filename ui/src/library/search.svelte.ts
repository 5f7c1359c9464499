/** Search as you type, and filters for sessions. */
import { commands } from '../lib/bindings';
import type { AppError, FoundPassage, SearchQuery, SessionFilter } from '../lib/types';
import { dayAfter } from './days';
import { cut } from './highlights';
import { latest } from './latest';
import { folded } from './marking';

const PAGE = 50;
/** Passages in one answer of the back end. */
const MOST = 200;
/** Milliseconds from the last key to the search. */
const PAUSE = 120;

/** Filters of passages and sessions; empty for any. */
export interface Filters {
  speaker: string;
  language: string;
  from: string;
  /** The last day, itself included. */
  until: string;
}

const anything: Filters = { speaker: '', language: '', from: '', until: '' };

export class Search {
  words = $state('');
  filters = $state<Filters>({ ...anything });
  passages = $state.raw<FoundPassage[]>([]);
  /** The query of `passages`; differs from `words` while a newer search runs. */
  answered = $state('');
  hasMore = $state(false);
  error = $state.raw<AppError>();
  readonly #asked = latest();
  #getting = false;

  get isOn(): boolean {
    return this.words.trim() !== '';
  }

  get filtered(): number {
    return Object.values(this.filters).filter(Boolean).length;
  }

  /** The filter in the form of the back end. */
  get wanted(): SessionFilter {
    const { speaker, language, from, until } = this.filters;
    return {
      speaker: speaker || null,
      language: language || null,
      from: isYear(from) ? from : null,
      until: isYear(until) ? dayAfter(until) : null,
    };
  }

  clearFilters(): void {
    this.filters = { ...anything };
  }

  /** Searches again on each change: `$effect(() => search.follow())`. */
  follow(): () => void {
    const question = this.#question(0);
    const isNew = this.#asked();
    if (!question.words) {
      [this.passages, this.answered, this.hasMore, this.error] = [[], '', false, undefined];
      return () => {};
    }
    const waiting = setTimeout(async () => {
      const answer = await commands.search(question);
      if (!isNew()) return;
      const passages = answer.status === 'ok' ? answer.data : [];
      this.error = answer.status === 'error' ? answer.error : undefined;
      [this.passages, this.answered] = [passages, question.words];
      this.hasMore = passages.length === PAGE;
    }, PAUSE);
    return () => clearTimeout(waiting);
  }

  /**
   * Looks once more when the library changed; what is shown stays until then. False if it stays
   * for good: something else was asked meanwhile, or it failed.
   */
  async again(): Promise<boolean> {
    const limit = Math.min(Math.max(PAGE, this.passages.length), MOST);
    const question = { ...this.#question(0), limit };
    if (!this.answered || question.words !== this.answered) return false;
    const isNew = this.#asked();
    const answer = await commands.search(question);
    if (!isNew() || answer.status === 'error') return false;
    [this.passages, this.error] = [answer.data, undefined];
    this.hasMore = answer.data.length === limit;
    return true;
  }

  /** Loads the next, less relevant passages. */
  async more(): Promise<void> {
    if (!this.hasMore || this.#getting) return;
    this.#getting = true;
    const { passages } = this;
    try {
      const answer = await commands.search(this.#question(passages.length));
      if (this.passages !== passages || answer.status === 'error') return;
      this.passages = [...passages, ...answer.data];
      this.hasMore = answer.data.length === PAGE;
    } finally {
      this.#getting = false;
    }
  }

  #question(offset: number): SearchQuery {
    return {
      // A separator after the last word shows that it is complete.
      words: this.words.trimStart(),
      filter: this.wanted,
      session: null,
      offset,
      limit: PAGE,
    };
  }
}

/** The words of an opened search result, which its transcript marks. */
export interface Marks {
  session: string;
  start_ms: number;
  end_ms: number;
  words: ReadonlySet<string>;
}

/** The marks of a passage. */
export function marksOf(passage: FoundPassage): Marks {
  const { session, start_ms, end_ms, text, highlights } = passage;
  const found = cut(text, highlights).filter((stretch) => stretch.found);
  return { session, start_ms, end_ms, words: new Set(found.flatMap(({ text }) => folded(text))) };
}

let opened = $state.raw<Marks>();

/** The marks of the result opened last. */
export function openedMarks(): Marks | undefined {
  return opened;
}

/** Opens a result: its transcript marks the words. */
export function openMarks(passage: FoundPassage): void {
  opened = marksOf(passage);
}

/** The identity of a passage. */
export function keyOf({ session, start_ms, is_live }: FoundPassage): string {
  return `${session} ${start_ms} ${is_live}`;
}

/** Whether a date's year is complete: during typing it is 0002, 0020, 0202. */
function isYear(date: string): boolean {
  return /^[1-9]\d{3}-/.test(date);
}
