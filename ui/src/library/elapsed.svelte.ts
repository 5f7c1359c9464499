/** The length of a session, which grows while it is live. */
import { length } from '../lib/i18n/format';
import type { SessionRow } from '../lib/types';
import { roughly } from './wording';

/** The length in milliseconds at `now`. The back end knows it only once the session has ended. */
export function lengthAt(
  row: Pick<SessionRow, 'state' | 'created_at' | 'duration_ms'>,
  now: number,
) {
  if (row.state !== 'live') return row.duration_ms;
  return Math.max(row.duration_ms, now - new Date(row.created_at).getTime());
}

/** Follows the length of a row's session; made in a component. */
export class Elapsed {
  readonly #row: () => SessionRow | undefined;
  #now = $state(Date.now());

  constructor(row: () => SessionRow | undefined) {
    this.#row = row;
    const isLive = $derived(row()?.state === 'live');
    $effect(() => {
      if (!isLive) return;
      this.#now = Date.now();
      const ticking = setInterval(() => {
        if (!document.hidden) this.#now = Date.now();
      }, 1_000);
      return () => clearInterval(ticking);
    });
  }

  /** The length as text: to the second while it counts up. */
  get text(): string {
    const row = this.#row();
    if (!row) return '';
    const ms = lengthAt(row, this.#now);
    return row.state === 'live' ? length(ms / 1_000) : roughly(ms);
  }
}
