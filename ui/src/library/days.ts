import type { SessionRow } from '../lib/types';

/** A line of the list of sessions: a day, or a session of it. */
export type Line =
  | { kind: 'day'; key: string; date: Date }
  | { kind: 'session'; key: string; row: SessionRow; at: number };

/** Sessions, newest first, by the local day on which they began. */
export function byDay(rows: readonly SessionRow[]): Line[] {
  const lines: Line[] = [];
  let before = '';
  rows.forEach((row, at) => {
    const date = new Date(row.created_at);
    const key = dayKey(date);
    if (key !== before) lines.push({ kind: 'day', key, date });
    before = key;
    lines.push({ kind: 'session', key: row.id, row, at });
  });
  return lines;
}

/** A month of the list, and its first line. */
export interface Month {
  /** `2026-11` */
  key: string;
  date: Date;
  line: number;
}

/** The months of the list, newest first. */
export function months(lines: readonly Line[]): Month[] {
  const found: Month[] = [];
  lines.forEach((line, at) => {
    if (line.kind !== 'day') return;
    const key = line.key.slice(0, 7);
    if (found.at(-1)?.key !== key) found.push({ key, date: line.date, line: at });
  });
  return found;
}

/** The month that a line belongs to. */
export function monthAt(all: readonly Month[], line: number): Month | undefined {
  return all.findLast((month) => month.line <= line) ?? all[0];
}

/** The local day in the form of a date field, `2026-11-27`. */
export function dayKey(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day after one of a field for dates; `null` for none. */
export function dayAfter(key: string): string | null {
  const date = new Date(`${key}T12:00:00`);
  if (Number.isNaN(date.getTime())) return null;
  date.setDate(date.getDate() + 1);
  return dayKey(date);
}

/** How many days ago a day was: 0 is today. */
export function daysAgo(date: Date, now = new Date()): number {
  const noon = (one: Date) => new Date(one.getFullYear(), one.getMonth(), one.getDate(), 12);
  return Math.round((noon(now).getTime() - noon(date).getTime()) / 86_400_000);
}
