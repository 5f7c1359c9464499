/** The models of the first run: which ones, and how far their downloads are. */
import type { ModelRow, PullChanged } from '../lib/types';
import { isHelper } from '../models/kinds';

/** The model that drafts and the one that confirms: those recommended, or those in use. */
export function pairOf(rows: readonly ModelRow[]): ModelRow[] {
  const recommended = rows.filter((row) => row.is_recommended);
  const drafts =
    recommended.find((row) => row.roles.includes('fast')) ?? rows.find((row) => row.is_fast);
  const confirms =
    recommended.find((row) => row.roles.includes('heavy') && row !== drafts) ??
    rows.find((row) => row.is_heavy && row !== drafts);
  return [drafts, confirms].filter((row) => row !== undefined);
}

/** The diarization models that finished transcripts need. */
export function helpersOf(rows: readonly ModelRow[]): ModelRow[] {
  return rows.filter(isHelper);
}

/** Several models as one line: here when all are, downloaded as one. */
export function together(name: string, rows: readonly ModelRow[]): ModelRow | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const missing = rows.filter((row) => !row.installed);
  const bytes = sizeOf(rows);
  const pulls = missing.flatMap((row) => row.pull ?? []);
  const leads = pulls.find(isWorking) ?? pulls.find(isUnderWay) ?? pulls[0];
  const done = rows.reduce(
    (sum, row) => sum + (row.installed ? (row.bytes ?? 0) : (row.pull?.done ?? 0)),
    0,
  );
  return {
    ...first,
    name,
    bytes,
    installed: missing.length === 0,
    pull: leads ? { ...leads, done, total: bytes } : null,
  };
}

/** Bytes of their files. */
export function sizeOf(rows: readonly ModelRow[]): number {
  return rows.reduce((sum, row) => sum + (row.bytes ?? 0), 0);
}

/** Whether it is its turn. */
function isWorking(pull: PullChanged | null): boolean {
  return isUnderWay(pull) && pull?.phase !== 'waiting';
}

/** Whether a download goes on by itself. */
export function isUnderWay(pull: PullChanged | null): boolean {
  return !!pull && !['paused', 'failed', 'done'].includes(pull.phase);
}

/** The pair that a measurement recommends instead of that one. */
export function betterPair(
  rows: readonly ModelRow[],
  pair: readonly ModelRow[],
): ModelRow[] | undefined {
  if (!isMeasured(rows)) return undefined;
  const recommended = pairOf(rows);
  const isSame = recommended.every(({ name }, at) => name === pair[at]?.name);
  return isSame && recommended.length === pair.length ? undefined : recommended;
}

/** Whether a measurement of this machine recommends a pair for the language spoken. */
export function isMeasured(rows: readonly ModelRow[]): boolean {
  const recommended = rows.filter((row) => row.is_recommended);
  return recommended.length > 0 && recommended.every((row) => row.times_speech !== null);
}

/** How far the downloads of those models are, taken together. */
export interface Downloads {
  /** `none`: all are here. `missing`: nobody has started what is missing. */
  state: 'none' | 'missing' | 'running' | 'paused' | 'failed';
  /** Bytes. */
  done: number;
  total: number;
  /** Remaining seconds. */
  left: number | undefined;
  /** Why one failed. */
  problem: string | undefined;
}

/** Counts what is missing and what was downloaded just now. `lefts` has the remaining seconds of each download. */
export function downloadsOf(
  rows: readonly ModelRow[],
  lefts: Readonly<Record<string, number | undefined>>,
): Downloads {
  const missing = rows.filter((row) => !row.installed);
  const got = sizeOf(rows.filter((row) => row.installed && row.pull));
  const total = got + sizeOf(missing);
  const done = missing.reduce((sum, row) => sum + (row.pull?.done ?? 0), got);
  const failed = missing.find((row) => row.pull?.phase === 'failed');
  const running = missing.find((row) => isWorking(row.pull));
  const own = (running?.bytes ?? 0) - (running?.pull?.done ?? 0);
  const rest = running && lefts[running.name];
  const left = rest !== undefined && own > 0 ? (rest * (total - done)) / own : undefined;
  const state = () => {
    if (missing.length === 0) return 'none';
    if (failed) return 'failed';
    if (missing.some((row) => isUnderWay(row.pull))) return 'running';
    return missing.some((row) => row.pull?.phase === 'paused') ? 'paused' : 'missing';
  };
  return { state: state(), done, total, left, problem: failed?.pull?.detail ?? undefined };
}
