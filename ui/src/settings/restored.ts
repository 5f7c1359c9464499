/**
 * `now` without a change: what differs between `before` and `after` is as it was before, and what
 * was changed since, elsewhere, stays.
 */
export function restored<T>(now: T, before: T, after: T): T {
  if (isTable(now) && isTable(before) && isTable(after)) {
    const entries = Object.keys(now).map((key) => [
      key,
      restored(now[key], before[key], after[key]),
    ]);
    return Object.fromEntries(entries) as T;
  }
  return isSame(before, after) ? now : before;
}

/** Whether two values are written the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
