/** Passages that are found while one types, and sessions that are chosen. */
import { commands } from '../lib/bindings';
import type { AppError, FoundPassage, SearchQuery, SessionFilter } from '../lib/types';
import { dayAfter } from './days';
import { latest } from './latest';

const PAGE = 50;
/** Passages that the back end gives at once. */
const MOST = 200;
/** Milliseconds after the last key until something is looked for. */
const PAUSE = 120;

/** What passages and sessions are chosen by, empty for anything. */
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
  /** What `passages` answers; another than `words` while something newer is looked for. */
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

  /** The sessions that are chosen, as the back end asks for them. */
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

  /** Looks for what is wanted, as it changes: `$effect(() => search.follow())`. */
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

  /** Gets those that fit less. */
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
      // Whether the last word is whole can be seen by what follows it.
      words: this.words.trimStart(),
      filter: this.wanted,
      session: null,
      offset,
      limit: PAGE,
    };
  }
}

/** What tells passages apart. */
export function keyOf({ session, start_ms, is_live }: FoundPassage): string {
  return `${session} ${start_ms} ${is_live}`;
}

/** Whether a date has its whole year: while one is typed it is 0002, 0020, 0202. */
function isYear(date: string): boolean {
  return /^[1-9]\d{3}-/.test(date);
}
