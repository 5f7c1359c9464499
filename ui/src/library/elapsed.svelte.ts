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

/** The clock of all lengths that grow: they change together, because every change draws a frame. */
const clock = $state({ now: Date.now() });
let watching = 0;
let ticking: ReturnType<typeof setInterval> | undefined;

function tick() {
  if (!document.hidden) clock.now = Date.now();
}

/** Lets the clock run until the returned function is called. */
function watch(): () => void {
  clock.now = Date.now();
  watching += 1;
  ticking ??= setInterval(tick, 1_000);
  return () => {
    watching -= 1;
    if (watching > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

/** Follows the length of a row's session; made in a component. */
export class Elapsed {
  readonly #row: () => SessionRow | undefined;

  constructor(row: () => SessionRow | undefined) {
    this.#row = row;
    const isLive = $derived(row()?.state === 'live');
    $effect(() => (isLive ? watch() : undefined));
  }

  /** The length as text: to the second while it counts up. */
  get text(): string {
    const row = this.#row();
    if (!row) return '';
    if (row.state !== 'live') return roughly(row.duration_ms);
    return length(lengthAt(row, clock.now) / 1_000);
  }
}
