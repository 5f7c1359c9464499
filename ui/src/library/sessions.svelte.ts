/** The list of sessions: loads page after page, and follows changes. */
import { commands, events } from '../lib/bindings';
import type { AppError, JobChanged, SessionFilter, SessionRow } from '../lib/types';
import { ending } from './follow';
import { latest } from './latest';

/** The size of the first page, which is shown at once. */
const PAGE = 100;
/** The size of the pages after it. */
const MOST = 500;
const all: SessionFilter = { speaker: null, language: null, from: null, until: null };

export class Sessions {
  rows = $state.raw<SessionRow[]>([]);
  /** Whether the first page has arrived. */
  known = $state(false);
  hasMore = $state(false);
  /** The other program that has the library open, so that it is read-only here. */
  inUseBy = $state<string | null>(null);
  error = $state.raw<AppError>();
  #filter = all;
  readonly #asked = latest();
  #getting = false;

  /** Starts following; returns a function that stops it. */
  follow(): () => void {
    const following = [
      events.libraryChanged.listen(({ payload }) => void this.#changed(payload.session)),
      events.jobChanged.listen(({ payload }) => this.#job(payload)),
    ];
    void Promise.all(following).then(() => this.reload());
    return ending(following);
  }

  /** Shows only matching sessions, newest first. */
  async narrow(filter: SessionFilter): Promise<void> {
    if (isSame(filter, this.#filter)) return;
    this.#filter = filter;
    this.rows = [];
    this.known = false;
    await this.reload();
  }

  /** Reloads the loaded pages. */
  async reload(): Promise<void> {
    const isNew = this.#asked();
    const wanted = Math.max(PAGE, this.rows.length);
    let rows: SessionRow[] = [];
    let hasMore = true;
    while (hasMore && rows.length < wanted) {
      const limit = Math.min(MOST, wanted - rows.length);
      const answer = await commands.sessions(rows.at(-1)?.id ?? null, limit, this.#filter);
      if (!isNew()) return;
      if (answer.status === 'error') {
        this.error = answer.error;
        this.known = true;
        return;
      }
      rows = [...rows, ...answer.data.rows];
      hasMore = answer.data.has_more && answer.data.rows.length > 0;
      this.inUseBy = answer.data.in_use_by;
    }
    [this.rows, this.hasMore, this.error, this.known] = [rows, hasMore, undefined, true];
  }

  /** Loads the next page, if there is one and none is loading. */
  async more(): Promise<void> {
    if (!this.hasMore || this.#getting) return;
    this.#getting = true;
    const isNew = this.#asked();
    try {
      const answer = await commands.sessions(this.rows.at(-1)?.id ?? null, MOST, this.#filter);
      if (!isNew()) return;
      if (answer.status === 'error') {
        this.error = answer.error;
        return;
      }
      const there = new Set(this.rows.map((row) => row.id));
      this.rows = [...this.rows, ...answer.data.rows.filter((row) => !there.has(row.id))];
      this.hasMore = answer.data.has_more;
    } finally {
      this.#getting = false;
    }
  }

  row(id: string): SessionRow | undefined {
    return this.rows.find((row) => row.id === id);
  }

  async #changed(id: string | null) {
    // Only the back end knows whether it matches.
    if (id === null || !isSame(this.#filter, all)) return this.reload();
    const answer = await commands.session(id);
    if (answer.status === 'error' || !isSame(this.#filter, all)) return this.reload();
    const { row } = answer.data;
    if (this.row(id)) return this.#put(row);
    // An older session comes with its page.
    const at = this.rows.findIndex((other) => other.created_at < row.created_at);
    if (at >= 0) this.rows = this.rows.toSpliced(at, 0, row);
    else if (!this.hasMore) this.rows = [...this.rows, row];
  }

  #job({ session, enhancement }: JobChanged) {
    const row = this.row(session);
    if (row) this.#put({ ...row, enhancement });
  }

  #put(row: SessionRow) {
    this.rows = this.rows.map((other) => (other.id === row.id ? row : other));
  }
}

function isSame(one: SessionFilter, other: SessionFilter): boolean {
  return (Object.keys(all) as (keyof SessionFilter)[]).every((key) => one[key] === other[key]);
}
