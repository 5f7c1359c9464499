/** Lengths and progress in the user's language. */
import { length } from '../lib/i18n/format';
import { locale, t, type PlainMessageId } from '../lib/i18n/index.svelte';
import type { EnhancementView } from '../lib/types';

const stages: Record<string, PlainMessageId> = {
  decode: 'library-stage-decode',
  retranscribe: 'library-stage-retranscribe',
  diarize: 'library-stage-diarize',
  'name voices': 'library-stage-name-voices',
  clean: 'library-stage-clean',
  write: 'library-stage-write',
};

/** The name of a stage. */
export function doing({ status, stage, waits }: EnhancementView): string {
  if (waits) return t('library-job-waits');
  if (status === 'pending') return t('library-job-pending');
  return t(stages[stage ?? ''] ?? 'library-state-enhancing');
}

/** The remaining time, rounded to its precision. */
export function remaining(seconds: number | null): string | undefined {
  if (seconds === null) return undefined;
  if (seconds < 50) return t('library-left-soon');
  return t('library-left-about', { time: roughly(Math.max(60, seconds) * 1_000) });
}

/** A session's length, in minutes if it has any. */
export function roughly(ms: number): string {
  const seconds = ms / 1_000;
  return length(seconds < 60 ? seconds : Math.round(seconds / 60) * 60);
}

/** A short date: 3 Mar, or 3 Mar 2025 in another year. */
export function shortDay(date: Date, now = new Date()): string {
  const year = date.getFullYear() === now.getFullYear() ? undefined : ('numeric' as const);
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year }).format(date);
}
