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
function isWorking(pull: PullChanged): boolean {
  return isUnderWay(pull) && pull.phase !== 'waiting';
}

/** Whether a download goes on by itself. */
export function isUnderWay(pull: PullChanged | null): boolean {
  return !!pull && !['paused', 'failed', 'done'].includes(pull.phase);
}
