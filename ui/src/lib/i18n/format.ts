/** Numbers, sizes, times and days as the user's language writes them. */
import { locale } from './index.svelte';

/** A length as a clock shows it: 0:07, 12:40, 1:02:03. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A length in words, its two largest units: 1 hr 5 min, 40 sec. */
export function length(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor(whole / 60) % 60, 'minute'],
    [whole % 60, 'second'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first < 0 ? [parts[2]!] : parts.slice(first, first + 2).filter(([n]) => n > 0);
  return shown.map(([count, unit]) => measure(count, unit)).join(' ');
}

/** A size in bytes, in the unit that suits it: 75 MB, 1.5 GB. */
export function bytes(count: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = count < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(count) / 3));
  const amount = count / 1000 ** step;
  return measure(amount, units[step]!, amount < 10 && step > 2 ? 1 : 0);
}

/** A number: 1,234.5. */
export function number(value: number, digits = 1): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

/** A share of one as per cent. */
export function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
}

/** A day, with the year only where it is another: Monday, 3 March. */
export function day(date: Date, now = new Date()): string {
  const year = date.getFullYear() === now.getFullYear() ? undefined : ('numeric' as const);
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year,
  }).format(date);
}

/** A month: November 2026. */
export function month(date: Date): string {
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' }).format(date);
}

/** The time of a day: 14:05. */
export function timeOfDay(date: Date): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(date);
}

/** A language by its own code, in the user's words: en is English, Englisch, anglais. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function measure(count: number, unit: string, digits = 0): string {
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(count);
}
