import type { ModelRow, PullChanged } from '../lib/types';

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

/** Whether a download goes on by itself. */
export function isUnderWay(pull: PullChanged | null): boolean {
  return !!pull && !['paused', 'failed', 'done'].includes(pull.phase);
}
