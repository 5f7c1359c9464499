/** What models are good for, told from what is known of them. */
import type { PlainMessageId } from '../lib/i18n/index.svelte';
import type { ModelRow } from '../lib/types';

/** Whether it tells voices, and knows no words. */
export function isHelper(row: ModelRow): boolean {
  return row.roles.some((role) => role === 'voice' || role === 'speakers');
}

/** What it is good for, in plain words. */
export function goodFor(row: ModelRow): PlainMessageId {
  if (row.roles.includes('voice')) return 'models-for-voice';
  if (row.roles.includes('speakers')) return 'models-for-speakers';
  if (!row.roles.includes('heavy')) return 'models-for-fast';
  if (row.roles.includes('fast')) return 'models-for-both';
  if (row.demand === 'strongest') return 'models-for-large';
  return row.demand === 'strong' ? 'models-for-medium' : 'models-for-heavy';
}

export interface Groups {
  here: ModelRow[];
  english: ModelRow[];
  many: ModelRow[];
  helpers: ModelRow[];
}

/** Those that are here, and those that can be had by what they hear. */
export function grouped(rows: readonly ModelRow[]): Groups {
  const words = rows.filter((row) => !row.installed && !isHelper(row));
  const first = (row: ModelRow) => (isHelper(row) ? 2 : row.is_fast || row.is_heavy ? 0 : 1);
  return {
    here: rows.filter((row) => row.installed).sort((a, b) => first(a) - first(b)),
    english: words.filter((row) => row.english_only),
    many: words.filter((row) => !row.english_only),
    helpers: rows.filter((row) => !row.installed && isHelper(row)),
  };
}

/** What is here takes so much room. */
export function room(rows: readonly ModelRow[]): number {
  return rows.reduce((sum, row) => sum + (row.installed ? (row.bytes ?? 0) : 0), 0);
}

/** The two of a pair as rows; the same one twice, where one model does both. */
export function pairInUse(rows: readonly ModelRow[]): [ModelRow, ModelRow] | undefined {
  const [fast, heavy] = [rows.find((row) => row.is_fast), rows.find((row) => row.is_heavy)];
  return fast && heavy ? [fast, heavy] : undefined;
}
